/** The brand of the company: its logo, colours and fonts, and the lines that documents have of it. */
import { Autocomplete, ColorInput, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { contrast } from '#contract/brand-look.ts';
import type { Brand } from '#contract/kinds/workspace.ts';
import { formatNumber } from '#locale/format.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { isInstalled } from '#renderer/features/library/installed-font.ts';
import { LogoField } from '#renderer/features/library/LogoField.tsx';

/** What a company's documents are mostly written in, and what Word brings. */
const suggested = [
  'Aptos',
  'Arial',
  'Book Antiqua',
  'Calibri',
  'Cambria',
  'Century Gothic',
  'Georgia',
  'Helvetica',
  'Segoe UI',
  'Tahoma',
  'Times New Roman',
  'Trebuchet MS',
  'Verdana',
];
/** WCAG 2.2, 1.4.3: what text needs against its ground. */
const readable = 4.5;

const colours = ['primary', 'accent'] as const;
const fonts = ['headingFont', 'bodyFont'] as const;
const lines = ['phone', 'email', 'website', 'vatNumber', 'bank'] as const;

export function BrandForm() {
  const t = useT();
  const { language } = useWorkspace();
  const { brand, company } = useSettings();
  const { run: save } = useCommand('settings.save');
  const [typed, setTyped] = useState<Partial<Brand>>({});
  const [name, setName] = useState<string | null>(null);
  const shown = { ...brand, ...typed };

  const put = async (changes: Partial<Brand>) => {
    const next = { ...brand, ...changes };
    if (JSON.stringify(next) !== JSON.stringify(brand)) await save({ brand: next });
    setTyped({});
  };
  const saveTyped = (changes: Partial<Brand> = {}) => void put({ ...typed, ...changes });
  const { headingFont, bodyFont } = shown;
  const installed = useMemo(
    () => ({ headingFont: isInstalled(headingFont), bodyFont: isInstalled(bodyFont) }),
    [headingFont, bodyFont],
  );

  const text = (field: (typeof lines)[number] | 'legalLine') => (
    <TextInput
      key={field}
      label={t(`library.brand.${field}`)}
      maxLength={field === 'legalLine' ? 500 : 200}
      value={shown[field] ?? ''}
      onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [field]: value })}
      onBlur={() => {
        const value = shown[field]?.trim() ?? '';
        saveTyped({ [field]: value === '' ? null : value });
      }}
    />
  );

  return (
    <div className="library-brand">
      <LogoField logoId={brand.logoId} onChange={(logoId) => put({ logoId })} />
      <TextInput
        label={t('settings.company')}
        maxLength={200}
        value={name ?? company ?? ''}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => {
          const value = name?.trim() ?? '';
          if (name !== null && value !== (company ?? '')) void save({ company: value === '' ? null : value });
          setName(null);
        }}
      />
      <fieldset className="library-group">
        <legend>{t('library.brand.look')}</legend>
        <div className="library-pair">
          {colours.map((field) => {
            const ratio = contrast(shown[field], '#FFFFFF');
            return (
              <ColorInput
                key={field}
                label={t(`library.brand.${field}`)}
                size="xs"
                inputWrapperOrder={['label', 'input', 'description']}
                format="hex"
                withEyeDropper={false}
                value={shown[field]}
                description={t(
                  ratio >= readable ? 'library.brand.contrastGood' : 'library.brand.contrastPoor',
                  {
                    ratio: formatNumber(Math.floor(ratio * 10) / 10, language, 1),
                  },
                )}
                onChange={(value) => setTyped({ ...typed, [field]: value })}
                onBlur={() =>
                  /^#[0-9a-f]{6}$/i.test(shown[field])
                    ? saveTyped()
                    : setTyped({ ...typed, [field]: brand[field] })
                }
                onChangeEnd={(value) => {
                  if (/^#[0-9a-f]{6}$/i.test(value)) saveTyped({ [field]: value });
                }}
              />
            );
          })}
        </div>
        <div className="library-pair">
          {fonts.map((field) => (
            <Autocomplete
              key={field}
              label={t(`library.brand.${field}`)}
              size="xs"
              inputWrapperOrder={['label', 'input', 'description']}
              data={suggested}
              maxLength={200}
              value={shown[field]}
              description={installed[field] === false ? t('library.brand.fontMissing') : undefined}
              onChange={(value) => setTyped({ ...typed, [field]: value })}
              onOptionSubmit={(value) => saveTyped({ [field]: value })}
              onBlur={() => saveTyped({ [field]: shown[field].trim() || brand[field] })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="library-group">
        <legend>{t('library.brand.lines')}</legend>
        <Textarea
          label={t('library.brand.address')}
          description={t('library.brand.addressHelp')}
          autosize
          minRows={2}
          maxRows={6}
          value={shown.address.join('\n')}
          onChange={({ currentTarget: { value } }) =>
            setTyped({
              ...typed,
              address: value
                .split('\n')
                .slice(0, 6)
                .map((line) => line.slice(0, 200)),
            })
          }
          onBlur={() =>
            saveTyped({ address: shown.address.map((line) => line.trim()).filter((line) => line !== '') })
          }
        />
        <div className="library-pair">{lines.map(text)}</div>
        {text('legalLine')}
      </fieldset>
    </div>
  );
}
