/** Two records side by side: what is proposed to be kept of each field, and what points to each. */
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Field, Kind } from '#contract/fields.ts';
import { definitionOf, kinds } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { factsOf } from '#electron/features/duplicates/facts.ts';
import { compareFacts, type Verdict } from '#electron/features/duplicates/rules.ts';
import { computedNames } from '#electron/features/records/columns.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { rowOf } from '#electron/features/records/rows.ts';
import { Refused } from '#electron/refused.ts';
import { fold } from '#locale/fold.ts';

/** Every link field of every kind that leads to this kind. */
export const linksTo = (to: Kind): readonly (readonly [Kind, string])[] =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    Object.entries(definitionOf(kind).fields)
      .filter(([, field]) => field.type === 'link' && field.to === to)
      .map(([name]) => [kind, name] as const),
  );

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * A value instead of none; tags and long texts of both; of two texts of which one is part of
 * the other the one not all in capitals, else the longer, else the one with accents; of choices
 * that every record has (client before prospect, active before inactive) the one offered first; else what was written later.
 */
const proposedSide = (field: Field, a: unknown, b: unknown, newer: 'a' | 'b'): 'a' | 'b' | 'both' => {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) ? 'b' : 'a';
  if (field.type === 'tags' || field.type === 'longText') return 'both';
  if (field.choices !== null && field.empty !== null) {
    return field.choices.indexOf(String(a)) <= field.choices.indexOf(String(b)) ? 'a' : 'b';
  }
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [fold(a), fold(b)];
    const alike = one.includes(other) || other.includes(one);
    // Accents and small letters are work somebody did: 'Élodie' rather than 'ELODIE', 'Vauban' rather than 'VAUBAN SARL'.
    if (alike && isShouted(a) !== isShouted(b)) return isShouted(a) ? 'b' : 'a';
    if (alike && one.length !== other.length) return one.length > other.length ? 'a' : 'b';
    if (alike) return accents(a) >= accents(b) ? 'a' : 'b';
  }
  return newer;
};

const isShouted = (text: string): boolean =>
  text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
const accents = (text: string): number => [...text].filter((letter) => letter > '\u007f').length;

const differing = (
  kind: DuplicateKind,
  a: PlainRecord,
  b: PlainRecord,
): readonly (readonly [string, Field])[] =>
  Object.entries(definitionOf(kind).fields).filter(
    ([name, field]) => field.type !== 'data' && JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );

const countLinked = (index: StoreIndex, kind: DuplicateKind, id: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  const slot = index.kind(kind).slotOf(id);
  if (slot === undefined) return counts;
  const seen = new Map<Kind, Set<number>>();
  for (const [from, field] of linksTo(kind)) {
    const slots = seen.get(from) ?? new Set<number>();
    seen.set(from, slots);
    index
      .kind(from)
      .links(field)
      .each(slot, (one) => slots.add(one));
  }
  for (const [from, slots] of seen) if (slots.size > 0) counts[from] = slots.size;
  return counts;
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The record, which must not be in the trash. @throws Refused notFound */
export const keptRecord = (record: PlainRecord | undefined): PlainRecord => {
  if (record?.deletedAt !== null) throw new Refused('notFound');
  return record;
};

/** @throws Refused notFound where one of them is not there or in the trash */
export const compareRecords = ({ store, today }: Context, kind: DuplicateKind, idA: string, idB: string) => {
  const index = indexOf(store);
  return index.read({ kind, columns: [], shown: computedNames(kind), links: linksTo(kind) }, today(), () => {
    const a = keptRecord(recordsOf(store, kind).get(idA));
    const b = keptRecord(recordsOf(store, kind).get(idB));
    const newer = b.updatedAt > a.updatedAt ? 'b' : 'a';
    const proposed: Record<string, 'a' | 'b' | 'both'> = {};
    for (const [name, field] of differing(kind, a, b)) {
      proposed[name] = proposedSide(field, a[name], b[name], newer);
    }
    const linked = { a: countLinked(index, kind, idA), b: countLinked(index, kind, idB) };
    const more = sumOf(linked.b) - sumOf(linked.a);
    const { score, reasons }: Verdict = compareFacts(kind, factsOf(kind, a), factsOf(kind, b));
    const winner: 'a' | 'b' = more > 0 || (more === 0 && b.createdAt < a.createdAt) ? 'b' : 'a';
    return {
      a: rowOf(store, index, kind, a),
      b: rowOf(store, index, kind, b),
      score,
      reasons: [...reasons],
      winner,
      proposed,
      linked,
    };
  });
};
