/** Merges two records: one is kept with the values chosen, the other goes to the trash, and what pointed to it points to the one. */
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Field, Kind } from '#contract/fields.ts';
import { definitionOf, type RecordOf } from '#contract/kinds.ts';
import type { FieldReason } from '#contract/records.ts';
import type { Context } from '#electron/features/context.ts';
import { keptRecord } from '#electron/features/duplicates/compare.ts';
import { pairKey } from '#electron/features/duplicates/finder.ts';
import { repointings } from '#electron/features/duplicates/pointers.ts';
import { Pace } from '#electron/features/pace.ts';
import { checkRecord } from '#electron/features/records/check.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { linksUp } from '#electron/features/records/links-up.ts';
import { draftRecord, putRecord } from '#electron/features/records/save.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft } from '#electron/store/store.ts';

export type Values = Readonly<Record<string, 'winner' | 'loser' | 'both'>>;

/** Tags of both, each once; long texts with a blank line between, unless one has the other in it; else what is there. */
const joined = (field: Field, winner: unknown, loser: unknown): unknown => {
  if (Array.isArray(winner) && Array.isArray(loser)) return [...new Set([...winner, ...loser])];
  if (winner === null || winner === undefined || winner === '') return loser;
  if (field.type !== 'longText' || typeof winner !== 'string' || typeof loser !== 'string') return winner;
  if (winner.includes(loser)) return winner;
  return loser.includes(winner) ? loser : `${winner}\n\n${loser}`;
};

const refuse = (field: string, reason: FieldReason): never => {
  throw new Refused('invalidRecord', {}, { [field]: reason });
};

/** The winner with the values chosen. @throws Refused invalidRecord for fields that are none, or texts too long together */
const mergedValues = (
  kind: DuplicateKind,
  winner: PlainRecord,
  loser: PlainRecord,
  values: Values,
): PlainRecord => {
  const { fields } = definitionOf(kind);
  const merged: Record<string, unknown> = { ...winner };
  for (const [name, side] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return refuse(name, 'unknownField');
    if (field.type === 'data') return refuse(name, 'notEditable');
    if (side === 'loser') merged[name] = loser[name];
    if (side === 'both') {
      const value = joined(field, winner[name], loser[name]);
      if (!field.schema.safeParse(value).success) refuse(name, 'tooLarge');
      merged[name] = value;
    }
  }
  return merged as unknown as PlainRecord;
};

/**
 * The first of the records offered that may stand above the merged one. Never itself, nor one that stands below it: of two
 * that stood above each other, one is gone.
 */
const above = (
  records: ReadonlyMap<string, PlainRecord>,
  field: string,
  winner: string,
  loser: string,
  offered: readonly unknown[],
): string | null => {
  for (const first of offered) {
    const seen = new Set<string>();
    let at: unknown = first;
    while (typeof at === 'string' && at !== winner && at !== loser && !seen.has(at)) {
      seen.add(at);
      at = records.get(at)?.[field];
    }
    if (typeof first === 'string' && at !== winner && at !== loser) return first;
  }
  return null;
};

/** Records between two pauses. */
const batch = 500;

/** Everything that names the loser names the winner, also what is in the trash. @returns how many records */
const repoint = async (
  { store, now }: Context,
  draft: Draft,
  kind: DuplicateKind,
  winner: string,
  loser: string,
): Promise<number> => {
  const pace = new Pace();
  let moved = 0;
  for (const { kind: from, changes } of repointings(kind, loser, winner)) {
    let seen = 0;
    for (const record of recordsOf(store, from).values()) {
      // The pace is that of reading; what is written is paused for by count, as everywhere.
      if ((++seen & 1_023) === 0 && pace.due) await pace.rest();
      // Both are settled by the merge.
      if (from === kind && (record.id === winner || record.id === loser)) continue;
      const changed = changes(record);
      if (changed === null) continue;
      putAny(draft, from, { ...record, ...changed, updatedAt: now() });
      if (++moved % batch === 0) await draft.pause();
    }
  }
  return moved;
};

const putAny = (draft: Draft, kind: Kind, record: PlainRecord): void =>
  draft.put(kind, record as unknown as RecordOf<Kind>);

/** What was said to be different from the loser is different from the winner; that the two are is said no more. */
const keepDifferences = (
  { store, now }: Context,
  draft: Draft,
  kind: DuplicateKind,
  winner: string,
  loser: string,
) => {
  const all = [...store.all('notDuplicates').values()].filter(({ of }) => of === kind);
  const known = new Set(all.map(({ a, b }) => pairKey(a, b)));
  for (const said of all) {
    if (said.a !== loser && said.b !== loser) continue;
    const other = said.a === loser ? said.b : said.a;
    const key = pairKey(winner, other);
    if (other === winner || known.has(key)) draft.remove('notDuplicates', said.id);
    else {
      const [a = '', b = ''] = [winner, other].sort();
      draft.put('notDuplicates', { ...said, a, b, updatedAt: now() });
      known.add(key);
    }
  }
};

/**
 * One entry of the history; undoing it gives both records back, and everything points as it did before.
 * @param values fields not named keep the winner's value
 * @returns the entry's number, and how many records pointed to the loser
 * @throws Refused invalidInput for a record and itself, notFound where one is not there or in the trash, invalidRecord with a
 * reason per field, storageFailed
 */
export const mergeRecords = async (
  context: Context,
  { kind, winner, loser, values }: { kind: DuplicateKind; winner: string; loser: string; values: Values },
): Promise<{ entry: number; moved: number }> => {
  const { store } = context;
  if (winner === loser) throw new Refused('invalidInput');
  const names = [winner, loser].map((id) => nameOf(kind, keptRecord(recordsOf(store, kind).get(id))));
  const label = { code: 'merged' as const, params: { kind, name: names[0] ?? '', other: names[1] ?? '' } };
  let moved = 0;
  const entry = await store.change(label, async (draft) => {
    const one = keptRecord(draftRecord(draft, kind, winner));
    const other = keptRecord(draftRecord(draft, kind, loser));
    const merged: Record<string, unknown> = {
      ...mergedValues(kind, one, other, values),
      updatedAt: context.now(),
    };
    const records = recordsOf(store, kind);
    for (const field of linksUp(kind)) {
      const offered = values[field] === 'loser' ? [other[field], one[field]] : [one[field], other[field]];
      // Nobody above was chosen: then it stays so, unless it was a circle that left nobody.
      if (merged[field] !== null) merged[field] = above(records, field, winner, loser, offered);
    }
    checkRecord(kind, merged);
    putRecord(draft, kind, merged as unknown as PlainRecord);
    putRecord(draft, kind, { ...other, deletedAt: context.now(), updatedAt: context.now() });
    moved = await repoint(context, draft, kind, winner, loser);
    keepDifferences(context, draft, kind, winner, loser);
  });
  if (entry === null) throw new Error('a merge always changes something');
  return { entry: entry.number, moved };
};
