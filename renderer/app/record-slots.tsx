/** Puts the parts of other features into the pages of records: neither feature knows the other. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { proposalPresets } from '#renderer/data/presets.ts';
import { EditButton } from '#renderer/features/calendar/editor/EditButton.tsx';
import { Headline } from '#renderer/features/clients/Headline.tsx';
import type { Ties } from '#renderer/features/clients/QuickAdd.tsx';
import { Timeline } from '#renderer/features/clients/Timeline.tsx';
import { FileActions } from '#renderer/features/documents/FileActions.tsx';
import { ImportedDuplicates } from '#renderer/features/duplicates/ImportedDuplicates.tsx';
import { SimilarHint } from '#renderer/features/duplicates/SimilarHint.tsx';
import { RecordHistory } from '#renderer/features/history/RecordHistory.tsx';
import { HoursPanel } from '#renderer/features/hours/HoursPanel.tsx';
import { LetterButtons } from '#renderer/features/letters/LetterButtons.tsx';
import { MeetingView } from '#renderer/features/meetings/MeetingView.tsx';
import { ProposeButton } from '#renderer/features/proposals/ProposeButton.tsx';
import type { RecordSlots, TimelineKind } from '#renderer/features/records/slots.ts';

/** What a new interaction or task is tied to when it is added on the page of this record. */
const tiesOf = (kind: TimelineKind, row: Row): Ties => {
  const id = (field: string) => {
    const value = row.record[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    organisationId: kind === 'organisations' ? row.id : kind === 'reps' ? null : id('organisationId'),
    contactId: kind === 'contacts' ? row.id : kind === 'opportunities' ? id('contactId') : null,
    opportunityId: kind === 'opportunities' ? row.id : null,
    repId: kind === 'reps' ? row.id : id('ownerId'),
  };
};

/** Which of a series an appointment's record stands for; null where it is none, or the series itself. */
const occurrenceOf = (row: Row): string | null => {
  const { occurrence } = row.record;
  return typeof occurrence === 'string' ? occurrence : null;
};

export const recordSlots: RecordSlots = {
  actions: (kind, row) => {
    if (kind === 'appointments') return <EditButton of={{ id: row.id, occurrence: occurrenceOf(row) }} />;
    if (kind === 'documents') return <FileActions id={row.id} />;
    return kind === 'organisations' || kind === 'contacts' || kind === 'opportunities' ? (
      <>
        <ProposeButton presets={proposalPresets(kind, row)} />
        <LetterButtons presets={proposalPresets(kind, row)} types={['letter', 'contract']} />
      </>
    ) : null;
  },
  headline: (kind, row) => <Headline kind={kind} row={row} />,
  timeline: (kind, row) => <Timeline of={kind} id={row.id} ties={tiesOf(kind, row)} />,
  history: (kind, id) => <RecordHistory kind={kind} id={id} />,
  meeting: ({ id, record: { occurrence } }) => (
    <MeetingView of={{ id, occurrence: typeof occurrence === 'string' ? occurrence : null }} />
  ),
  hours: (kind, row) => <HoursPanel key={row.id} kind={kind} row={row} />,
  similar: (kind, values, onOpen) => (
    <SimilarHint kind={kind} values={values} except={null} onOpen={onOpen} />
  ),
};

/** What the last step of an import says about duplicates. */
export const importedDuplicates = (kind: ListedKind, entry: number) => (
  <ImportedDuplicates kind={kind} entry={entry} />
);
