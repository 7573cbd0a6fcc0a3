/** Lists: what a query finds, in its order, with its sums. A page is answered from the indexes, never by reading records. */

import type { ListedKind } from '#contract/kinds.ts';
import type { Filter, ListQuery, Sort } from '#contract/list-query.ts';
import type { Context } from '#electron/features/context.ts';
import { Pace } from '#electron/features/pace.ts';
import {
  type ColumnSpec,
  columnsOf,
  computedNames,
  summedColumns,
} from '#electron/features/records/columns.ts';
import { type Test, testOf } from '#electron/features/records/filters.ts';
import { slotStates } from '#electron/features/records/index/kind-index.ts';
import type { NumberColumn } from '#electron/features/records/index/number-column.ts';
import { firstSlots, type SortKey, sortSlots } from '#electron/features/records/index/sorting.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { TextColumn } from '#electron/features/records/index/text-column.ts';
import { Refused } from '#electron/refused.ts';
import { foldedWords } from '#locale/fold.ts';

export interface Range {
  readonly offset: number;
  readonly limit: number;
}

export interface Page {
  readonly total: number;
  /** Slots of the range, in order. */
  readonly slots: Uint32Array;
  readonly sums: Readonly<Record<string, number | null>>;
}

/** What a query found: kept while nothing changes, so that scrolling does not search again. */
interface Found {
  readonly generation: number;
  readonly slots: Uint32Array;
  readonly sums: Readonly<Record<string, number | null>>;
  /** In the order last asked for. */
  sorted: { readonly sort: string; readonly slots: Uint32Array } | null;
}

const kept = new WeakMap<StoreIndex, Map<string, Found>>();
const mostKept = 12;
/** Pages that end below are picked without sorting, while the order of a text column is still being worked out. */
const nearTop = 2_000;

/** @throws Refused invalidInput for a column that the kind does not have */
const specOf = (kind: ListedKind, name: string, path: string): ColumnSpec => {
  const spec = columnsOf(kind).get(name);
  if (!spec) throw new Refused('invalidInput', {}, { [path]: 'unknownField' });
  return spec;
};

const linkColumns = (kind: ListedKind): readonly ColumnSpec[] =>
  [...columnsOf(kind).values()].filter((spec) => spec.to !== null);

/**
 * What `answer` makes of the page of a query, in the turn it was found in. Sums are over everything found; null where no
 * record has a value.
 * @throws Refused invalidInput for a column that the kind does not have
 */
export const listPage = async <T>(
  context: Pick<Context, 'store' | 'today'>,
  kind: ListedKind,
  query: ListQuery,
  trashed: boolean,
  range: Range,
  answer: (page: Page, index: StoreIndex) => T,
): Promise<T> => {
  query.filters.forEach(({ field }, at) => void specOf(kind, field, `query.filters.${at}.field`));
  query.sort.forEach(({ field }, at) => void specOf(kind, field, `query.sort.${at}.field`));
  const index = indexOf(context.store);
  // Another order of the same records need not be found again.
  const key = JSON.stringify([kind, trashed, query.search, query.filters]);
  const wanted = wantedOf(kind, query);
  for (;;) {
    const answered = await index.read(wanted, context.today(), () => {
      const found = keptOf(index, key) ?? keep(index, key, find(index, kind, query, trashed));
      const slots = slotsOf(index, kind, query.sort, found, range);
      return slots && { value: answer({ total: found.slots.length, slots, sums: found.sums }, index) };
    });
    if (answered) return answered.value;
    // What was found is kept: ranking begins in a turn of its own.
    await new Pace().rest();
    await rankAll(index, kind, query.sort);
  }
};

const wantedOf = (kind: ListedKind, query: ListQuery) => {
  const searched = query.search.trim() !== '';
  const columns = new Set<string>(summedColumns(kind).map(({ name }) => name));
  for (const { field } of [...query.filters, ...query.sort]) columns.add(field);
  if (searched) for (const { name } of linkColumns(kind)) columns.add(name);
  return { kind, columns, shown: computedNames(kind), haystack: searched };
};

const keptOf = (index: StoreIndex, key: string): Found | undefined => {
  const found = kept.get(index)?.get(key);
  return found?.generation === index.generation ? found : undefined;
};

const keep = (index: StoreIndex, key: string, found: Found): Found => {
  const all = kept.get(index) ?? new Map<string, Found>();
  kept.set(index, all);
  all.delete(key);
  all.set(key, found);
  for (const old of all.keys()) {
    if (all.size <= mostKept) break;
    all.delete(old);
  }
  return found;
};

const find = (index: StoreIndex, kind: ListedKind, query: ListQuery, trashed: boolean): Found => {
  const records = index.kind(kind);
  const tests = [...filterTests(index, kind, query.filters), ...searchTests(index, kind, query.search)];
  const wanted = trashed ? slotStates.trashed : slotStates.kept;
  const slots = new Uint32Array(records.size);
  let count = 0;
  for (let slot = 0; slot < records.size; slot++) {
    if (records.state(slot) === wanted && passes(tests, slot)) slots[count++] = slot;
  }
  const found = slots.slice(0, count);
  return { generation: index.generation, slots: found, sums: sumsOf(index, kind, found), sorted: null };
};

const passes = (tests: readonly Test[], slot: number): boolean => {
  for (const test of tests) if (!test(slot)) return false;
  return true;
};

const filterTests = (index: StoreIndex, kind: ListedKind, filters: readonly Filter[]): readonly Test[] =>
  filters.flatMap((filter) => {
    const spec = specOf(kind, filter.field, filter.field);
    return testOf(index.column(kind, filter.field), spec, filter) ?? [];
  });

/** Every word must be in a text of the record or in the label of something it links to. */
const searchTests = (index: StoreIndex, kind: ListedKind, search: string): readonly Test[] => {
  const words = foldedWords(search);
  if (words.length === 0) return [];
  const haystack = index.kind(kind).haystack();
  const links = linkColumns(kind).map((spec) => index.column(kind, spec.name) as TextColumn);
  return words.map((word) => {
    const labels = links.map((column) => {
      const holds = new Uint8Array(column.codes);
      let any = false;
      for (let code = 1; code < holds.length; code++) {
        if (column.folded(code).includes(word)) {
          holds[code] = 1;
          any = true;
        }
      }
      return any ? { column, holds } : null;
    });
    const linked = labels.filter((label) => label !== null);
    return (slot) => {
      for (const { column, holds } of linked) if (holds[column.code(slot)] === 1) return true;
      return haystack.of(slot).includes(word);
    };
  });
};

const sumsOf = (index: StoreIndex, kind: ListedKind, slots: Uint32Array): Record<string, number | null> =>
  Object.fromEntries(
    summedColumns(kind).map(({ name, type }) => {
      const column = index.column(kind, name) as NumberColumn;
      return [name, column.sum(slots, type === 'decimal' ? 1_000 : 1)];
    }),
  );

/** The slots of the range in order, or null where a column has to be ranked first. */
const slotsOf = (
  index: StoreIndex,
  kind: ListedKind,
  sort: readonly Sort[],
  found: Found,
  { offset, limit }: Range,
): Uint32Array | null => {
  if (limit === 0) return new Uint32Array(0);
  const end = offset + limit;
  if (sort.length === 0) return found.slots.slice(offset, end);
  const key = JSON.stringify(sort);
  if (found.sorted?.sort === key) return found.sorted.slots.slice(offset, end);
  const columns = sort.map(({ field }) => index.column(kind, field));
  if (columns.every((column) => !(column instanceof TextColumn) || column.ranked || column.rankNow())) {
    const slots = sortSlots(
      found.slots,
      sort.map(({ direction }, at) => sortKey(columns[at], direction)),
    );
    found.sorted = { sort: key, slots };
    return slots.slice(offset, end);
  }
  if (end > nearTop) return null;
  // Ranks will be there for the next page or the next question.
  void rankAll(index, kind, sort, true);
  const comparisons = sort.map(({ direction }, at) => comparison(columns[at], direction));
  return firstSlots(found.slots, end, (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  }).slice(offset);
};

const sortKey = (column: TextColumn | NumberColumn | undefined, direction: Sort['direction']): SortKey => ({
  descending: direction === 'descending',
  whole: column instanceof TextColumn,
  read: (slots, into) =>
    column instanceof TextColumn ? column.readRanks(slots, into) : column?.readAll(slots, into),
});

const comparison = (column: TextColumn | NumberColumn | undefined, direction: Sort['direction']) => {
  const sign = direction === 'descending' ? -1 : 1;
  const text = column instanceof TextColumn ? column : null;
  const key = (slot: number): string | number | null => {
    if (text) {
      const code = text.code(slot);
      return code === 0 ? null : text.order(code);
    }
    const value = (column as NumberColumn).of(slot);
    return Number.isNaN(value) ? null : value;
  };
  return (a: number, b: number): number => {
    const left = key(a);
    const right = key(b);
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return left < right ? -sign : left > right ? sign : 0;
  };
};

const rankAll = async (index: StoreIndex, kind: ListedKind, sort: readonly Sort[], background = false) => {
  for (const { field } of sort) {
    const column = index.column(kind, field);
    if (column instanceof TextColumn) await column.refreshRanks(background);
  }
};
