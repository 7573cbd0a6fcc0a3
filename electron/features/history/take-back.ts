/**
 * Taking one entry back whatever came later: field by field, what still is as the entry left it becomes what it was before;
 * what was changed since is a conflict, and its settlement says whether it stays as it is now.
 */
import type { Kind } from '#contract/fields.ts';
import { Planned } from '#electron/features/history/planned.ts';
import { kindsLinkingTo, linksOf, withoutLinks } from '#electron/features/history/pointers.ts';
import { Pace } from '#electron/features/pace.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { comesTo, linksUp } from '#electron/features/records/links-up.ts';
import { Refused } from '#electron/refused.ts';
import type { Image } from '#electron/store/journal-format.ts';
import type { Store } from '#electron/store/store.ts';

/** A record as an image or the store has it. */
type Side = PlainRecord | null;

export interface Meeting {
  readonly kind: Kind;
  readonly id: string;
  /** Null: the whole record. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly now: unknown;
}

export type Take = 'now' | 'before';
/** How a conflict is settled; null: not yet, and then it stays as it is now. */
export type Settle = (meeting: Meeting) => Take | null;

export interface TakingBack {
  readonly planned: Planned;
  /** Conflicts not settled: all of them counted, the first ones named. */
  readonly open: { readonly total: number; readonly first: readonly Meeting[] };
}

export const mostNamed = 200;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldNames = (before: PlainRecord, after: PlainRecord): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/** @throws what Store.images throws */
export const planTakingBack = async (store: Store, number: number, settle: Settle): Promise<TakingBack> => {
  const planned = new Planned();
  const first: Meeting[] = [];
  let total = 0;
  const settled = (meeting: Meeting): Take => {
    const take = settle(meeting);
    if (take !== null) return take;
    total += 1;
    if (first.length < mostNamed) first.push(meeting);
    return 'now';
  };
  /** Records that the entry created and that are still as it left them. */
  const created = new Map<Kind, Map<string, PlainRecord>>();

  const merge = (kind: Kind, before: PlainRecord, after: PlainRecord, now: PlainRecord) => {
    const fields: Record<string, unknown> = {};
    for (const field of fieldNames(before, after)) {
      if (same(before[field], after[field]) || same(before[field], now[field])) continue;
      const meeting = {
        kind,
        id: now.id,
        field,
        before: before[field],
        after: after[field],
        now: now[field],
      };
      const untouched = same(after[field], now[field]);
      // When a record was last changed follows from its changes: nobody is asked about it.
      if (untouched || (field !== 'updatedAt' && settled(meeting) === 'before'))
        fields[field] = before[field];
    }
    if (Object.keys(fields).length > 0) planned.set(kind, now.id, { ...now, ...fields });
  };

  await store.images(number, (image: Image) => {
    const { id } = image;
    const kind = image.kind as Kind;
    const before = image.before as Side;
    const after = image.after as Side;
    const now = recordsOf(store, kind).get(id) ?? null;
    if (same(before, now)) return undefined;
    if (before !== null && after !== null && now !== null) {
      merge(kind, before, after, now);
      return undefined;
    }
    const untouched = same(after, now);
    if (untouched || settled({ kind, id, field: null, before, after, now }) === 'before') {
      planned.set(kind, id, before);
      if (untouched && after !== null) created.set(kind, (created.get(kind) ?? new Map()).set(id, after));
    }
    return undefined;
  });
  keepOutOfCircles(store, planned, settled);
  await keepWhatIsLinkedTo(store, planned, created, settled);
  return { planned, open: { total, first } };
};

/**
 * What stood above a record once may stand below it by now. Then the link stays as it is, unless that is asked for.
 * @throws Refused invalidRecord where it is
 */
const keepOutOfCircles = (store: Store, planned: Planned, settled: (meeting: Meeting) => Take): void => {
  for (const { kind, id, record } of planned) {
    if (record === null) continue;
    const records = recordsOf(store, kind);
    for (const field of linksUp(kind)) {
      const [before, now] = [record[field], records.get(id)?.[field] ?? null];
      if (before === now) continue;
      const up = (one: string) => {
        const over = planned.get(kind, one);
        return (over === undefined ? records.get(one) : over)?.[field];
      };
      if (!comesTo(id, before, up)) continue;
      if (settled({ kind, id, field, before, after: now, now }) === 'before') {
        throw new Refused('invalidRecord', {}, { [field]: 'circularLink' });
      }
      planned.set(kind, id, { ...record, [field]: now });
    }
  }
};

/** A record that others link to by now is not removed without asking; where it is, their links to it become empty. */
const keepWhatIsLinkedTo = async (
  store: Store,
  planned: Planned,
  created: ReadonlyMap<Kind, ReadonlyMap<string, PlainRecord>>,
  settled: (meeting: Meeting) => Take,
): Promise<void> => {
  const pace = new Pace();
  const removed = new Map<Kind, Set<string>>();
  for (const { kind, id, record } of planned) {
    if (record === null) removed.set(kind, (removed.get(kind) ?? new Set()).add(id));
  }
  const decided = new Set<string>();
  for (let again = removed.size > 0; again; ) {
    again = false;
    const linked = new Map<Kind, Set<string>>();
    const linking: { kind: Kind; record: PlainRecord }[] = [];
    for (const kind of kindsLinkingTo(new Set(removed.keys()))) {
      for (const [id, there] of recordsOf(store, kind)) {
        if (pace.due) await pace.rest();
        const over = planned.get(kind, id);
        const record = over === undefined ? there : over;
        if (record === null) continue;
        for (const { to, id: target } of linksOf(kind, record)) {
          if (!removed.get(to)?.has(target)) continue;
          linked.set(to, (linked.get(to) ?? new Set()).add(target));
          if (linking.at(-1)?.record !== record) linking.push({ kind, record });
        }
      }
    }
    for (const [kind, ids] of linked) {
      for (const id of ids) {
        const after = created.get(kind)?.get(id);
        if (after === undefined || decided.has(`${kind} ${id}`)) continue;
        decided.add(`${kind} ${id}`);
        if (settled({ kind, id, field: null, before: null, after, now: after }) === 'before') continue;
        // It stays, and what it links to is linked to after all.
        planned.delete(kind, id);
        removed.get(kind)?.delete(id);
        again = true;
      }
    }
    if (again) continue;
    const gone = (to: Kind, id: string) => removed.get(to)?.has(id) ?? false;
    for (const { kind, record } of linking) planned.set(kind, record.id, withoutLinks(kind, record, gone));
  }
};
