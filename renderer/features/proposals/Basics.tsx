/** Whom a proposal is to, what it is called, and until when it holds. */
import { Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { currencies, languages } from '#contract/kinds/workspace.ts';
import type { Proposal } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { formatDate } from '#locale/format.ts';
import { call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { TemplateSelect } from '#renderer/data/TemplateSelect.tsx';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import type { ProposalEdits } from '#renderer/features/proposals/use-proposal.ts';
import { parseDate } from '#renderer/ui/parse.ts';

interface Props {
  readonly edits: ProposalEdits;
  readonly locked: boolean;
}

type LinkName = 'organisationId' | 'contactId' | 'opportunityId' | 'repId';
const kindOf = {
  organisationId: 'organisations',
  contactId: 'contacts',
  opportunityId: 'opportunities',
  repId: 'reps',
} as const;

export function Basics({ edits: { proposal, labels, change, flush }, locked }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { proposalDefaults } = useSettings();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  /** Null: as it was saved. */
  const [title, setTitle] = useState<string | null>(null);
  const name = (field: keyof Proposal & string) => t(`fields.proposals.${field}` as Parameters<typeof t>[0]);

  /** The client's own language, and its people and dealings, follow the client. */
  const chooseLink = async (field: LinkName, id: string | null, label: string | null) => {
    if (id === proposal[field]) return;
    const chosen = id === null || label === null ? {} : { [field]: label };
    change(
      field === 'organisationId'
        ? { organisationId: id, contactId: null, opportunityId: null }
        : { [field]: id },
      chosen,
    );
    if (id !== null && (field === 'organisationId' || field === 'contactId')) {
      const spoken = await call('records.get', { kind: kindOf[field], id }).then(
        ({ record }) => languages.find((one) => one === record['language']),
        () => undefined,
      );
      if (spoken !== undefined && spoken !== proposal.language) change({ language: spoken });
    }
    await flush();
  };

  const link = (field: LinkName, fixed = locked) => {
    const value = proposal[field];
    const label = value === null ? null : (labels[field] ?? null);
    if (fixed) return <TextInput label={name(field)} readOnly value={label ?? '—'} />;
    return (
      <LinkField
        key={`${field} ${value}`}
        to={kindOf[field]}
        value={value}
        valueLabel={label}
        label={name(field)}
        labelShown
        error={null}
        autoFocus={false}
        onChange={(id, chosen) => void chooseLink(field, id, chosen)}
      />
    );
  };

  const choice = <F extends 'language' | 'currency'>(field: F, values: readonly Proposal[F][]) => (
    <Select
      label={name(field)}
      readOnly={locked}
      allowDeselect={false}
      data={values.map((value) => ({ value, label: choiceLabel(t, 'proposals', field, value) }))}
      value={proposal[field]}
      onChange={(next) => {
        const value = values.find((one) => one === next);
        if (value === undefined || value === proposal[field]) return;
        change({ [field]: value });
        void flush();
      }}
    />
  );

  const day = (field: 'issuedOn' | 'validUntil', placeholder: string) => (
    <DateInput
      label={name(field)}
      readOnly={locked}
      clearable={!locked}
      clearButtonProps={{ 'aria-label': t('lists.clear') }}
      ariaLabels={calendarLabels}
      value={proposal[field]}
      valueFormat={(date) => formatDate(date.slice(0, 10), language)}
      dateParser={(text) => parseDate(text, formats.today) ?? null}
      placeholder={placeholder}
      onChange={(date) => change({ [field]: date === null ? null : date.slice(0, 10) })}
      onBlur={() => void flush()}
    />
  );

  return (
    <section className="pp-basics" aria-label={t('proposalsPage.basics')}>
      <TextInput
        className="pp-wide"
        label={name('title')}
        readOnly={locked}
        withAsterisk={!locked}
        maxLength={500}
        value={title ?? proposal.title}
        onChange={({ currentTarget: { value } }) => {
          setTitle(value);
          if (value.trim() !== '') change({ title: value.trim() });
        }}
        onBlur={() => {
          // A proposal is called something: an empty title brings back the one before.
          setTitle(null);
          void flush();
        }}
      />
      {link('organisationId')}
      {link('contactId')}
      {link('opportunityId', false)}
      {link('repId', false)}
      {day('issuedOn', t('proposalsPage.onSending'))}
      {day('validUntil', formats.date(addDays(formats.today, proposalDefaults.validDays)))}
      {choice('language', languages)}
      {choice('currency', currencies)}
      <TemplateSelect
        use="proposal"
        language={proposal.language}
        value={proposal.templateId}
        readOnly={locked}
        onChange={(templateId) => {
          change({ templateId });
          void flush();
        }}
      />
    </section>
  );
}
