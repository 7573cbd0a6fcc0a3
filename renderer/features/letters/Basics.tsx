/** Whom a letter or contract is to, what it is about, and where it stands. */
import { Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { languages } from '#contract/kinds/workspace.ts';
import type { Letter } from '#contract/kinds.ts';
import { formatDate } from '#locale/format.ts';
import { call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { TemplateSelect } from '#renderer/data/TemplateSelect.tsx';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import type { Draft } from '#renderer/data/use-draft.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { parseDate } from '#renderer/ui/parse.ts';

interface Props {
  readonly draft: Draft<Letter>;
}

const kindOf = {
  organisationId: 'organisations',
  contactId: 'contacts',
  opportunityId: 'opportunities',
  proposalId: 'proposals',
  repId: 'reps',
} as const;
type LinkName = keyof typeof kindOf;

const choices = {
  type: ['letter', 'contract'],
  status: ['draft', 'sent', 'signed'],
  language: languages,
} as const;

export function Basics({ draft: { record, labels, change, flush } }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  /** Null: as it was saved. */
  const [title, setTitle] = useState<string | null>(null);

  /** The client's own language, and its people, follow the client. */
  const chooseLink = async (field: LinkName, id: string | null, label: string | null) => {
    if (id === record[field]) return;
    const chosen = id === null || label === null ? {} : { [field]: label };
    change(field === 'organisationId' ? { organisationId: id, contactId: null } : { [field]: id }, chosen);
    if (id !== null && (field === 'organisationId' || field === 'contactId')) {
      const spoken = await call('records.get', { kind: kindOf[field], id }).then(
        (row) => languages.find((one) => one === row.record['language']),
        () => undefined,
      );
      if (spoken !== undefined && spoken !== record.language) change({ language: spoken });
    }
    await flush();
  };

  const link = (field: LinkName) => (
    <LinkField
      key={`${field} ${record[field]}`}
      to={kindOf[field]}
      value={record[field]}
      valueLabel={record[field] === null ? null : (labels[field] ?? null)}
      label={t(`fields.letters.${field}`)}
      labelShown
      error={null}
      autoFocus={false}
      onChange={(id, label) => void chooseLink(field, id, label)}
    />
  );

  const choice = (field: keyof typeof choices) => (
    <Select
      label={t(`fields.letters.${field}`)}
      allowDeselect={false}
      data={choices[field]
        // A letter is not signed by both.
        .filter((value) => field !== 'status' || record.type === 'contract' || value !== 'signed')
        .map((value) => ({ value, label: choiceLabel(t, 'letters', field, value) }))}
      value={record[field]}
      onChange={(next) => {
        if (next === null || next === record[field]) return;
        change({ [field]: next });
        void flush();
      }}
    />
  );

  return (
    <section className="pp-basics" aria-label={t('proposalsPage.basics')}>
      <TextInput
        className="pp-wide"
        label={t('fields.letters.title')}
        withAsterisk
        maxLength={500}
        value={title ?? record.title}
        onChange={({ currentTarget: { value } }) => {
          setTitle(value);
          if (value.trim() !== '') change({ title: value.trim() });
        }}
        onBlur={() => {
          // It is about something: an empty subject brings back the one before.
          setTitle(null);
          void flush();
        }}
      />
      {link('organisationId')}
      {link('contactId')}
      {link('opportunityId')}
      {link('proposalId')}
      {link('repId')}
      <DateInput
        label={t('fields.letters.writtenOn')}
        clearable
        clearButtonProps={{ 'aria-label': t('lists.clear') }}
        ariaLabels={calendarLabels}
        value={record.writtenOn}
        valueFormat={(date) => formatDate(date.slice(0, 10), language)}
        dateParser={(text) => parseDate(text, formats.today) ?? null}
        placeholder={formats.date(formats.today)}
        onChange={(date) => change({ writtenOn: date === null ? null : date.slice(0, 10) })}
        onBlur={() => void flush()}
      />
      {choice('type')}
      {choice('language')}
      {choice('status')}
      <TemplateSelect
        use={record.type}
        language={record.language}
        value={record.templateId}
        onChange={(templateId) => {
          change({ templateId });
          void flush();
        }}
      />
    </section>
  );
}
