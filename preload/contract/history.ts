/** The history: every change as a named entry, what it changed, and the ways back. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Instant, type Kind, PlainDate, RecordId } from '#contract/fields.ts';
import { JobId } from '#contract/files.ts';
import { kinds } from '#contract/kinds.ts';
import { Range } from '#contract/list-query.ts';

const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];
export const KindName = z.enum(kindNames);

/** What a change was: `history.<code>` in the catalogues, with its parameters. */
export const entryCodes = [
  'created', // params: kind, name
  'changed', // params: kind, name, field (or '' for several)
  'edited', // params: kind, count
  'trashed', // params: kind, name, count
  'restored', // params: kind, name, count
  'moved', // an opportunity to another stage: name, stage
  'appointmentMoved', // to another time: name, scope (of a series: this, following, all; else single)
  'appointmentChanged', // name, scope
  'appointmentRemoved', // name, scope
  'answered', // an invitation: name, person, answer
  'reminderSnoozed', // name, at (until then)
  'remindersDismissed', // name (of the first), count
  'imported', // kind, count, file
  'calendarTaken', // of a calendar file: file, count
  'invited', // an invitation written: name
  'invitationCancelled', // name
  'merged', // kind, name (of the one kept), other
  'notDuplicates', // kind, name, other
  'snoozed', // name, until
  'unsnoozed', // name
  'proposalSent', // name
  'proposalRevised', // name, version (of the new draft)
  'proposalAccepted', // name
  'proposalDeclined', // name
  'lettersMade', // to many: name, count
  'readBack', // of an edited copy of a proposal: name, file, count
  'viewSaved', // name
  'viewRemoved', // name
  'settingsChanged',
  'workspaceStarted',
  'demoCreated',
  'wentBack', // to the moment after an entry: entry, at
  'undone', // of: the code of the entry taken back, entry: its number, and its own parameters
  'redone',
] as const;
export const EntryLabel = z.strictObject({
  code: z.enum(entryCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type EntryLabel = z.infer<typeof EntryLabel>;

export const Entry = z.strictObject({
  /** Sequence number, from 1. */
  number: z.number().int(),
  label: EntryLabel,
  at: Instant,
  /** Records created, changed or removed. */
  count: z.number().int(),
  /** Is its effect taken back by a later entry? */
  undone: z.boolean(),
});
export type Entry = z.infer<typeof Entry>;

/** A record's field before and after; `labels` names the records that link fields point to. */
const FieldChange = z.strictObject({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
const RecordChange = z.strictObject({
  kind: KindName,
  id: RecordId,
  name: z.string(),
  change: z.enum(['created', 'changed', 'removed', 'trashed', 'restored']),
  fields: z.array(FieldChange),
  labels: z.record(z.string(), z.string()),
});
export type RecordChange = z.infer<typeof RecordChange>;

/** A field that an undo would set to `before`, was set to `after` by the entry, and is `now` something else again. */
const Conflict = z.strictObject({
  kind: KindName,
  id: RecordId,
  name: z.string(),
  /** Null where the whole record is concerned: it was removed, came back, or others point to it since. */
  field: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  now: z.unknown(),
  labels: z.record(z.string(), z.string()),
});
export type Conflict = z.infer<typeof Conflict>;

/** How a conflict is settled: as it is now, or as it was before the entry. */
const Settled = z.strictObject({
  kind: KindName,
  id: RecordId,
  field: z.string().nullable(),
  take: z.enum(['now', 'before']),
});

export const history = {
  /** Entries, newest first; a filter that is null asks for all. */
  'history.list': query({
    input: z.strictObject({
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
      kind: KindName.nullable().default(null),
      record: z.strictObject({ kind: KindName, id: RecordId }).nullable().default(null),
      /** A day where the machine is. */
      day: PlainDate.nullable().default(null),
    }),
    output: z.strictObject({
      /** All entries of the history, filtered or not. */
      total: z.number().int(),
      entries: z.array(Entry),
      /** May there be more, older than those answered? A filtered history is looked through for a bounded time. */
      more: z.boolean(),
      /** The `before` to go on with, as a page may be found without reaching its limit; null where all is answered. */
      next: z.number().int().nullable(),
    }),
    reads: ['history'],
  }),
  /** What an entry changed, record by record. */
  'history.entry': query({
    input: z.strictObject({ number: z.number().int().min(1), range: Range }),
    output: z.strictObject({
      entry: Entry,
      /** The entry by which it is undone: taking that back makes it again. Null where it stands. */
      undoneBy: z.number().int().nullable(),
      /** Records it changed. */
      total: z.number().int(),
      changes: z.array(RecordChange),
    }),
    reads: ['history'],
  }),
  /** Would undoing the entry meet later changes? At most 200 conflicts are named. */
  'history.conflicts': query({
    input: z.strictObject({ number: z.number().int().min(1) }),
    output: z.strictObject({ total: z.number().int(), conflicts: z.array(Conflict) }),
    reads: ['history'],
  }),
  /** Takes back the newest entry not yet undone, as a new entry. */
  'history.undo': command({ input: z.strictObject({}), output: Entry }),
  'history.redo': command({ input: z.strictObject({}), output: Entry }),
  /**
   * Takes back any one entry (an undo too: that is its redo), whatever came later. What later entries changed again is left
   * as it is now unless `settle` says otherwise.
   * @throws Refused conflict (params.count) where conflicts are not all settled; notFound; nothingToUndo where it is undone
   */
  'history.undoEntry': command({
    input: z.strictObject({
      number: z.number().int().min(1),
      settle: z.union([z.enum(['now', 'before']), z.array(Settled).max(200)]).nullable(),
    }),
    output: Entry,
  }),
  /** What going back to the moment right after the entry would do: counts by kind, and the first records. */
  'history.preview': query({
    input: z.strictObject({ number: z.number().int().min(0) }),
    output: z.strictObject({
      /** Entries that would be taken back. */
      entries: z.number().int(),
      counts: z.record(
        z.string(),
        z.strictObject({ created: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
      ),
      changes: z.array(RecordChange).max(200),
    }),
    reads: ['history'],
  }),
  /** Goes back to the moment right after the entry, as one new entry. */
  'history.goBack': command({
    input: z.strictObject({ number: z.number().int().min(0), job: JobId }),
    output: Entry,
  }),
};
