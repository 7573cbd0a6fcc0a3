/** Finds duplicates: those of a record being typed, and all pairs of a kind, surest first. */
import { type DuplicateKind, duplicateKinds } from '#contract/duplicates.ts';
import type { Context } from '#electron/features/context.ts';
import { Blocks } from '#electron/features/duplicates/blocks.ts';
import { factsOf } from '#electron/features/duplicates/facts.ts';
import { type Pair, Pairs } from '#electron/features/duplicates/pairs.ts';
import { compareFacts, hintedFrom, type Verdict } from '#electron/features/duplicates/rules.ts';
import { blank } from '#electron/features/records/check.ts';
import { computedNames } from '#electron/features/records/columns.ts';
import type { Derived } from '#electron/features/records/index/column.ts';
import type { KindIndex } from '#electron/features/records/index/kind-index.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

type World = Pick<Context, 'store' | 'today'>;

interface Finder {
  readonly blocks: Blocks;
  readonly pairs: Pairs;
  sorted: { readonly of: string; readonly pairs: readonly Pair[] } | null;
}

const finders = new WeakMap<Store, Map<DuplicateKind, Finder>>();

const finderOf = (store: Store, kind: DuplicateKind): Finder => {
  const made = finders.get(store) ?? new Map<DuplicateKind, Finder>();
  finders.set(store, made);
  const known = made.get(kind);
  if (known) return known;
  const records = indexOf(store).kind(kind);
  const blocks = new Blocks(kind, records);
  const pairs = new Pairs(kind, records, blocks);
  records.follow(pairs);
  const finder = { blocks, pairs, sorted: null };
  made.set(kind, finder);
  return finder;
};

/** Brings a part up to date and answers from it in the same turn: nothing can change in between. */
const readFrom = async <T>(
  { store, today }: World,
  kind: DuplicateKind,
  part: Derived,
  answer: (records: KindIndex, index: StoreIndex) => T,
): Promise<T> => {
  const index = indexOf(store);
  const wanted = { kind, columns: [], shown: computedNames(kind) };
  for (;;) {
    const read = await index.read(wanted, today(), () =>
      part.clean ? { answer: answer(index.kind(kind), index) } : null,
    );
    if (read) return read.answer;
    await part.refresh();
  }
};

export interface SimilarRecord extends Verdict {
  readonly record: PlainRecord;
}

/**
 * Records that are like one being typed, most alike first.
 * @param changes fields of the record, as far as they are filled in
 * @param except the id of the record being edited: its other fields count too, and it is not its own duplicate
 */
export const findSimilar = (
  world: World,
  kind: DuplicateKind,
  changes: Readonly<Record<string, unknown>>,
  except: string | null,
  limit: number,
): Promise<readonly SimilarRecord[]> => {
  const { store } = world;
  const { blocks } = finderOf(store, kind);
  return readFrom(world, kind, blocks, (records) => {
    const edited = except === null ? undefined : recordsOf(store, kind).get(except);
    const facts = factsOf(kind, { ...(edited ?? blank(kind, except ?? '', '')), ...changes });
    const different = dismissedPairs(store, kind);
    const found: (SimilarRecord & { readonly slot: number })[] = [];
    for (const slot of blocks.candidates(facts)) {
      const [record, others] = [records.record(slot), blocks.facts(slot)];
      if (!record || !others || record.id === except) continue;
      if (except !== null && different.has(pairKey(except, record.id))) continue;
      const verdict = compareFacts(kind, facts, others);
      if (verdict.score >= hintedFrom && verdict.reasons.length > 0) found.push({ ...verdict, record, slot });
    }
    // Of two as alike, the older.
    return found.sort((one, other) => other.score - one.score || one.slot - other.slot).slice(0, limit);
  });
};

/** The two ids, the smaller first: the same however they are given. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const dismissed = new WeakMap<Store, { version: number; pairs: Map<string, Set<string>> }>();

/** The pairs of a kind that a person said to be different. */
export const dismissedPairs = (store: Store, kind: DuplicateKind): ReadonlySet<string> => {
  const version = store.version('notDuplicates');
  let known = dismissed.get(store);
  if (known?.version !== version) {
    known = { version, pairs: new Map(duplicateKinds.map((one) => [one, new Set<string>()])) };
    for (const { of, a, b, deletedAt } of store.all('notDuplicates').values()) {
      if (deletedAt === null) known.pairs.get(of)?.add(pairKey(a, b));
    }
    dismissed.set(store, known);
  }
  return known.pairs.get(kind) ?? new Set();
};

export interface FoundPair extends Verdict {
  readonly a: PlainRecord;
  readonly b: PlainRecord;
}

/** Pairs of one score stand in the order in which the records came. */
const sortedPairs = (
  store: Store,
  kind: DuplicateKind,
  finder: Finder,
  records: KindIndex,
): readonly Pair[] => {
  const of = `${finder.pairs.generation} ${store.version('notDuplicates')}`;
  if (finder.sorted?.of !== of) {
    const different = dismissedPairs(store, kind);
    const pairs = [...finder.pairs.all()].filter(({ a, b }) => {
      const [one, other] = [records.record(a), records.record(b)];
      return one && other && !different.has(pairKey(one.id, other.id));
    });
    finder.sorted = { of, pairs: pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b) };
  }
  return finder.sorted.pairs;
};

/** Records compared, of how many. */
export const searchProgress = (store: Store, kind: DuplicateKind): { done: number; total: number } => {
  const total = indexOf(store).kind(kind).size;
  return { done: Math.min(total, finderOf(store, kind).pairs.compared), total };
};

/** The moments between which the records of an entry got their last change: changes come one at a time. */
const spanOf = (store: Store, number: number): { readonly from: string; readonly to: string } | null => {
  const [entry, before] = store.entries(number + 1, 2).entries;
  return entry?.number === number ? { from: before?.at ?? '', to: entry.at } : null;
};

/**
 * The pairs of a kind, surest first.
 * @param entry only pairs with a record last changed by this entry of the history; null: all
 * @param answer called in the turn in which the pairs are read
 */
export const listPairs = <T>(
  world: World,
  kind: DuplicateKind,
  entry: number | null,
  range: { readonly offset: number; readonly limit: number },
  answer: (total: number, pairs: readonly FoundPair[], index: StoreIndex) => T,
): Promise<T> => {
  const { store } = world;
  const finder = finderOf(store, kind);
  return readFrom(world, kind, finder.pairs, (records, index) => {
    const span = entry === null ? null : spanOf(store, entry);
    const within = (record: PlainRecord | undefined): boolean =>
      record !== undefined && span !== null && record.updatedAt >= span.from && record.updatedAt <= span.to;
    const all = sortedPairs(store, kind, finder, records);
    const pairs =
      entry === null ? all : all.filter(({ a, b }) => within(records.record(a)) || within(records.record(b)));
    const shown = pairs
      .slice(range.offset, range.offset + range.limit)
      .flatMap(({ a, b, score, reasons }) => {
        const [one, other] = [records.record(a), records.record(b)];
        return one && other ? [{ a: one, b: other, score, reasons }] : [];
      });
    return answer(pairs.length, shown, index);
  });
};
