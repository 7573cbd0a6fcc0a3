/** A section of the library as it is written: both languages side by side, and how it looks in a document. */
import { ActionIcon, SegmentedControl, Select, Switch, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { languages } from '#contract/kinds/workspace.ts';
import type { LibrarySection } from '#contract/kinds.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { MarkedText } from '#renderer/data/sections/MarkedText.tsx';
import { Remarks } from '#renderer/data/sections/Remarks.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import type { LibrarySlots } from '#renderer/features/library/slots.ts';
import { useSectionDraft } from '#renderer/features/library/use-section-draft.ts';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash, type TablerIcon } from '#renderer/ui/icons.ts';

interface Props {
  readonly section: LibrarySection;
  readonly slots: LibrarySlots;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

const types = ['text', 'clauses', 'prices', 'signature'] as const;
const uses = ['proposal', 'contract', 'letter'] as const;
const fields = {
  en: { heading: 'headingEnglish', body: 'bodyEnglish' },
  fr: { heading: 'headingFrench', body: 'bodyFrench' },
} as const;

export function SectionForm({ section, slots, onDuplicate, onRemove, onMove }: Props) {
  const t = useT();
  const { language: own } = useWorkspace();
  const [language, setLanguage] = useState(own);
  const { shown, change, flush } = useSectionDraft(section);
  const [asked] = useDebouncedValue(shown, 300);
  const questionIn = (one: 'en' | 'fr') => ({
    use: asked.use,
    type: asked.type,
    language: one,
    heading: asked[fields[one].heading] ?? '',
    body: asked[fields[one].body] ?? '',
  });
  const previews = {
    en: useQuery('sections.preview', questionIn('en')),
    fr: useQuery('sections.preview', questionIn('fr')),
  };
  const { data } = previews[language];

  const act = (Icon: TablerIcon, label: string, run: () => void) => (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={run}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );

  return (
    <section className="library-form" aria-label={shown.name}>
      <div className="library-form-head">
        <TextInput
          className="library-name"
          label={t('library.name')}
          maxLength={500}
          value={shown.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          onBlur={flush}
        />
        <Select
          label={t('library.use')}
          allowDeselect={false}
          data={uses.map((value) => ({ value, label: t(`library.for.${value}`) }))}
          value={shown.use}
          onChange={(next) => {
            const use = uses.find((one) => one === next);
            if (use === undefined || use === shown.use) return;
            change({ use });
            flush();
          }}
        />
        <Select
          label={t('library.type')}
          allowDeselect={false}
          data={types
            .filter((type) => shown.use === 'proposal' || type !== 'prices' || shown.type === 'prices')
            .map((value) => ({ value, label: t(`proposalsPage.type.${value}`) }))}
          value={shown.type}
          onChange={(next) => {
            const type = types.find((one) => one === next);
            if (type === undefined || type === shown.type) return;
            change({ type });
            flush();
          }}
        />
        <Switch
          label={t('library.standard')}
          description={t('library.standardHelp')}
          checked={shown.standard}
          onChange={(event) => {
            change({ standard: event.currentTarget.checked });
            flush();
          }}
        />
        <div className="library-acts">
          {act(IconArrowUp, t('proposalsPage.moveUp'), () => onMove(-1))}
          {act(IconArrowDown, t('proposalsPage.moveDown'), () => onMove(1))}
          {act(IconCopy, t('proposalsPage.duplicate'), onDuplicate)}
          {act(IconTrash, t('lists.toTrash'), onRemove)}
        </div>
      </div>
      <div className="library-languages">
        {languages.map((one) => (
          <section key={one} className="library-language" aria-label={t(`library.language.${one}`)}>
            <h3>{t(`library.language.${one}`)}</h3>
            <TextInput
              aria-label={t('library.headingIn', { language: t(`library.language.${one}`) })}
              placeholder={t('library.heading')}
              lang={one}
              maxLength={500}
              value={shown[fields[one].heading] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change({ [fields[one].heading]: value === '' ? null : value })
              }
              onBlur={flush}
            />
            <MarkedText
              use={shown.use}
              label={t('library.textIn', { language: t(`library.language.${one}`) })}
              value={shown[fields[one].body] ?? ''}
              language={one}
              onChange={(body) => change({ [fields[one].body]: body === '' ? null : body })}
              onLeave={flush}
            />
            <Remarks remarks={previews[one].data?.remarks ?? []} />
          </section>
        ))}
      </div>
      <div className="library-preview">
        <div className="library-preview-head">
          <h3>{t('library.preview')}</h3>
          <SegmentedControl
            aria-label={t('library.previewLanguage')}
            data={languages.map((value) => ({ value, label: t(`library.language.${value}`) }))}
            value={language}
            onChange={(next) => setLanguage(next === 'fr' ? 'fr' : 'en')}
          />
        </div>
        <div className="library-paper">
          {data ? (
            slots.paper(data, t('library.previewOf', { name: shown.name }))
          ) : (
            <Pending query={previews[language]} rows={6} />
          )}
        </div>
      </div>
    </section>
  );
}
