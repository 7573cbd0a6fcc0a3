/** Saving one record: what was given is checked, what follows from it is added, and the change gets its name. */

import type { EntryLabel } from '#contract/history.ts';
import type { ListedKind, RecordOf } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { blank, type Changes, checkChanges, checkRecord } from '#electron/features/records/check.ts';
import { Companions } from '#electron/features/records/companions.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { applyRules } from '#electron/features/records/rules.ts';
import { storeStages } from '#electron/features/sales/stages.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft } from '#electron/store/store.ts';

/** Fields whose values differ; dates of the record itself do not count. */
const changedFields = (before: PlainRecord, after: PlainRecord): readonly string[] =>
  Object.keys(after).filter(
    (name) => name !== 'updatedAt' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );

/** Puts a record of a kind known only at run time. */
export const putRecord = (draft: Draft, kind: ListedKind, record: PlainRecord): void =>
  draft.put(kind, record as unknown as RecordOf<ListedKind>);

/** Puts a changed record with what changes by that. */
export const putChanged = (
  context: Context,
  draft: Draft,
  kind: ListedKind,
  before: PlainRecord,
  after: PlainRecord,
  companions = new Companions(context),
): void => {
  for (const one of companions.of(draft, kind, before, after)) putRecord(draft, kind, one);
};

export const draftRecord = (draft: Draft, kind: ListedKind, id: string): PlainRecord | undefined =>
  draft.get(kind, id) as unknown as PlainRecord | undefined;

/** The record after the changes (checked ones) and what follows from them, or null when nothing differs. */
export const edited = (
  context: Context,
  kind: ListedKind,
  before: PlainRecord,
  changes: Changes,
): PlainRecord | null => {
  const now = context.now();
  const world = { store: context.store, now, today: context.today() };
  const given = new Set(
    Object.keys(changes).filter((name) => JSON.stringify(changes[name]) !== JSON.stringify(before[name])),
  );
  const after = applyRules(kind, before, { ...before, ...changes }, given, world);
  if (changedFields(before, after).length === 0) return null;
  checkRecord(kind, after);
  return { ...after, updatedAt: now };
};

const labelOfChange = (
  context: Context,
  kind: ListedKind,
  before: PlainRecord,
  after: PlainRecord,
  changes: Changes,
): EntryLabel => {
  const name = nameOf(kind, after);
  const given = Object.keys(changes).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (
    kind === 'opportunities' &&
    before['stageId'] !== after['stageId'] &&
    given.every((field) => field === 'stageId' || field === 'lostReason')
  ) {
    const id = String(after['stageId']);
    const own = storeStages(context.store).list.find((stage) => stage.id === id)?.name;
    // A stage of the user's own is called by its name; a shipped one by its id, which the catalogues know.
    return { code: 'moved', params: { name, stage: own ?? id } };
  }
  return { code: 'changed', params: { kind, name, field: given.length === 1 ? (given[0] ?? '') : '' } };
};

/**
 * Creates (id null) or changes a record. Nothing is written when nothing differs.
 * @returns the id of the record
 * @throws Refused notFound, invalidRecord with a reason per field, storageFailed
 */
export const saveRecord = async (
  context: Context,
  kind: ListedKind,
  id: string | null,
  changes: Changes,
): Promise<string> => {
  if (id === null) return createRecord(context, kind, changes);
  const before = recordsOf(context.store, kind).get(id);
  if (!before) throw new Refused('notFound');
  const checked = checkChanges(context.store, kind, id, changes);
  const expected = edited(context, kind, before, checked);
  if (expected === null) return id;
  await context.store.change(labelOfChange(context, kind, before, expected, checked), (draft) => {
    // Another change may have come first: what was given is laid over the record as it is now.
    const current = draftRecord(draft, kind, id);
    if (!current) throw new Refused('notFound');
    // What it links to may be gone with an undo.
    const after = edited(context, kind, current, checkChanges(context.store, kind, id, changes));
    if (after) putChanged(context, draft, kind, current, after);
  });
  return id;
};

const createRecord = async (context: Context, kind: ListedKind, changes: Changes): Promise<string> => {
  const id = context.newId();
  const now = context.now();
  const checked = checkChanges(context.store, kind, null, changes);
  const given = { ...blank(kind, id, now), ...checked };
  checkRecord(kind, given);
  const world = { store: context.store, now, today: context.today() };
  const record = applyRules(kind, null, given, new Set(Object.keys(checked)), world);
  await context.store.change({ code: 'created', params: { kind, name: nameOf(kind, record) } }, (draft) => {
    // An undo that stood in the queue before may have taken away what it links to.
    checkChanges(context.store, kind, null, changes);
    putRecord(draft, kind, record);
  });
  return id;
};
