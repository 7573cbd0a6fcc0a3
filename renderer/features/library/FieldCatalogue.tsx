/** The fields that a template of a use can hold, as they are written in Word, each to be copied. */
import { ActionIcon, Select, TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { type DocumentField, documentFields } from '#contract/document-fields.ts';
import { documentUses } from '#contract/kinds/documents.ts';
import { fold } from '#locale/fold.ts';
import { hasMessage } from '#locale/translate.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconCopy, IconSearch } from '#renderer/ui/icons.ts';
import { showDone, showError } from '#renderer/ui/toasts.tsx';

interface Line {
  readonly field: DocumentField;
  /** The list it stands in; null: none. */
  readonly list: string | null;
}

/** As it is written in Word. */
const written = ({ name, type, fields = [] }: DocumentField): string => {
  if (type === 'list')
    return `{#${name}}${fields
      .filter((one) => one.type === 'text')
      .slice(0, 2)
      .map((one) => `{${one.name}}`)
      .join(' ')}{/${name}}`;
  if (type === 'condition') return `{#${name}}…{/${name}}`;
  return type === 'image' ? `{%${name}}` : `{${name}}`;
};

export function FieldCatalogue() {
  const t = useT();
  const [use, setUse] = useState<(typeof documentUses)[number]>('proposal');
  const [sought, setSought] = useState('');
  const wordsOf = (name: string) => {
    const key = `documents.field.${name}`;
    return hasMessage(key) ? t(key) : name;
  };
  const lines = documentFields[use].flatMap((field): Line[] => [
    { field, list: null },
    ...(field.fields ?? []).map((one): Line => ({ field: one, list: field.name })),
  ]);
  const text = fold(sought.trim());
  const found = lines.filter(
    ({ field }) => text === '' || fold(`${wordsOf(field.name)} ${field.name}`).includes(text),
  );

  const copy = async (field: DocumentField) => {
    try {
      await navigator.clipboard.writeText(written(field));
    } catch {
      // A browser may refuse a page that is not in front.
      showError(t('library.fields.notCopied'));
      return;
    }
    const said = t('library.fields.copied', { field: written(field) });
    announce(said);
    showDone(said);
  };

  return (
    <section className="library-fields" aria-labelledby="library-fields">
      <h2 id="library-fields">{t('library.fields')}</h2>
      <p className="small quiet">{t('library.fields.help')}</p>
      <div className="library-fields-tools">
        <Select
          aria-label={t('library.use')}
          allowDeselect={false}
          data={documentUses.map((value) => ({ value, label: t(`library.for.${value}`) }))}
          value={use}
          onChange={(next) => setUse(documentUses.find((one) => one === next) ?? use)}
        />
        <TextInput
          aria-label={t('proposalsPage.findField')}
          placeholder={t('proposalsPage.findField')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 && <p className="quiet">{t('lists.nothingFound')}</p>}
      <ul className="library-field-list">
        {found.map(({ field, list }) => (
          <li key={`${list} ${field.name}`} data-within={list !== null || undefined}>
            <span className="library-field-words">
              {wordsOf(field.name)}
              {list !== null && text !== '' && (
                <span className="small quiet"> {t('library.fields.within', { list: wordsOf(list) })}</span>
              )}
            </span>
            <code>{written(field)}</code>
            <Tooltip label={t('library.fields.copy')}>
              <ActionIcon
                size="sm"
                aria-label={t('library.fields.copyOne', { field: wordsOf(field.name) })}
                onClick={() => void copy(field)}
              >
                <IconCopy size={14} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
