/** Changes to many records at once: each is one entry of the history, made in slices. */

import type { EntryLabel } from '#contract/history.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import type { Context } from '#electron/features/context.ts';
import { Pace } from '#electron/features/pace.ts';
import { type Changes, checkChanges } from '#electron/features/records/check.ts';
import { Companions } from '#electron/features/records/companions.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { listPage } from '#electron/features/records/list.ts';
import { draftRecord, edited, putChanged } from '#electron/features/records/save.ts';

export interface Changed {
  readonly entry: number | null;
  readonly count: number;
}

/** Records between two pauses. */
const batch = 200;

/** The ids that a selection means, in the order of its query; ids that are not there are left out. */
export const selectedIds = async (
  context: Context,
  kind: ListedKind,
  selection: Selection,
): Promise<readonly string[]> => {
  if ('ids' in selection) {
    const records = recordsOf(context.store, kind);
    return [...new Set(selection.ids)].filter((id) => records.has(id));
  }
  const everything = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const except = new Set(selection.except);
  return listPage(context, kind, selection.query, selection.trashed, everything, ({ slots }, index) => {
    const records = index.kind(kind);
    const ids: string[] = [];
    for (const slot of slots) {
      const id = records.record(slot)?.id;
      if (id !== undefined && !except.has(id)) ids.push(id);
    }
    return ids;
  });
};

/**
 * Changes every record of the ids for which `after` gives something, as one entry. The first pass finds out how many there
 * are (the entry's name says so); the second works on the records as they are when their turn comes.
 * @param check asked again then; what it throws ends the change
 */
const changeAll = async (
  context: Context,
  kind: ListedKind,
  ids: readonly string[],
  after: (record: PlainRecord) => PlainRecord | null,
  label: (count: number, name: string) => EntryLabel,
  check: () => void = () => undefined,
): Promise<Changed> => {
  const pace = new Pace();
  const records = recordsOf(context.store, kind);
  let count = 0;
  let name = '';
  for (const id of ids) {
    const before = records.get(id);
    const changed = before && after(before);
    if (changed && ++count === 1) name = nameOf(kind, changed);
    if (pace.due) await pace.rest();
  }
  if (count === 0) return { entry: null, count: 0 };
  const entry = await context.store.change(label(count, name), async (draft) => {
    check();
    const companions = new Companions(context);
    let done = 0;
    count = 0;
    for (const id of ids) {
      const before = draftRecord(draft, kind, id);
      const changed = before && after(before);
      if (changed) {
        putChanged(context, draft, kind, before, changed, companions);
        count++;
      }
      if (++done % batch === 0) await draft.pause();
    }
  });
  return { entry: entry?.number ?? null, count };
};

/** The same changes to all of a selection. @throws Refused invalidRecord, storageFailed */
export const editRecords = async (
  context: Context,
  kind: ListedKind,
  selection: Selection,
  changes: Changes,
): Promise<Changed> => {
  const ids = await selectedIds(context, kind, selection);
  const check = () => {
    const one = checkChanges(context.store, kind, null, changes);
    // A link that leads up must not come back to any of them.
    if (hasLinkUp(kind, one)) for (const id of ids) checkChanges(context.store, kind, id, changes);
    return one;
  };
  const checked = check();
  return changeAll(
    context,
    kind,
    ids,
    (record) => edited(context, kind, record, checked),
    (count) => ({ code: 'edited', params: { kind, count } }),
    check,
  );
};

const hasLinkUp = (kind: ListedKind, changes: Changes): boolean =>
  (kind === 'organisations' && typeof changes['parentId'] === 'string') ||
  (kind === 'reps' && typeof changes['managerId'] === 'string');

/**
 * To the trash, or back. What links to a record in the trash keeps its link and its label, so that restoring brings
 * everything back as it was.
 */
export const trashRecords = async (
  context: Context,
  kind: ListedKind,
  selection: Selection,
  trash: boolean,
): Promise<Changed> => {
  const ids = await selectedIds(context, kind, selection);
  const now = context.now();
  return changeAll(
    context,
    kind,
    ids,
    (record) =>
      (record.deletedAt !== null) === trash
        ? null
        : { ...record, deletedAt: trash ? now : null, updatedAt: now },
    (count, name) => ({ code: trash ? 'trashed' : 'restored', params: { kind, name, count } }),
  );
};
