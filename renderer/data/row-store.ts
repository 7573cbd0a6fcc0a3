/** The rows of one list, fetched by pages around what is seen, and fetched again when records change. */
import type { Output } from '#contract/channels.ts';
import type { Row } from '#contract/records.ts';
import { CallError } from '#renderer/data/call.ts';

export type ListAnswer = Output<'records.list'>;

export interface RowStore {
  /** A new object only when something in it has changed, for React. */
  readonly snapshot: () => RowSnapshot;
  /** A number that differs whenever any row does. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly row: (index: number) => Row | undefined;
  /** Says which rows are seen; the pages they stand on are fetched. */
  readonly want: (first: number, last: number) => void;
  /** Everything may have changed: what is seen is fetched again, shown as it was until the answer is here. */
  readonly refresh: () => void;
  /** Shows a row as saved, before the list is asked again. */
  readonly replace: (row: Row) => void;
  /** The ids of the rows from `first` to `last`, fetched where they are not known. */
  readonly idsBetween: (first: number, last: number) => Promise<string[]>;
}

export interface RowSnapshot {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly sums: ListAnswer['sums'];
  readonly error: CallError | null;
}

export const pageSize = 100;
/** Requests under way at a time: while one scrolls fast, the newest wish goes first and old ones are dropped. */
const atOnce = 2;
/** Pages kept. */
const kept = 60;

interface Page {
  readonly rows: readonly Row[];
  stale: boolean;
}

export const makeRowStore = (fetch: (offset: number, limit: number) => Promise<ListAnswer>): RowStore => {
  const pages = new Map<number, Page>();
  const asking = new Set<number>();
  const listeners = new Set<() => void>();
  let wanted: { first: number; last: number } = { first: 0, last: pageSize - 1 };
  let round = 0;
  let version = 0;
  let shown: RowSnapshot = { total: null, sums: {}, error: null };

  const show = (next: RowSnapshot) => {
    version += 1;
    const same =
      next.total === shown.total &&
      next.error === shown.error &&
      JSON.stringify(next.sums) === JSON.stringify(shown.sums);
    if (!same) shown = next;
    for (const listener of [...listeners]) listener();
  };

  const take = (page: number, answer: ListAnswer, askedIn: number) => {
    pages.delete(page);
    pages.set(page, { rows: answer.rows, stale: askedIn !== round });
    for (const key of pages.keys()) {
      if (pages.size <= kept) break;
      if (key !== page) pages.delete(key);
    }
    show({ total: answer.total, sums: answer.sums, error: null });
  };

  const missing = (): number[] => {
    const lastPage = shown.total === null ? 0 : Math.max(0, Math.ceil(shown.total / pageSize) - 1);
    const first = Math.min(Math.floor(wanted.first / pageSize), lastPage);
    const last = Math.min(Math.floor(wanted.last / pageSize), lastPage);
    const all: number[] = [];
    for (let page = first; page <= last; page++) {
      if (!asking.has(page) && (pages.get(page)?.stale ?? true)) all.push(page);
    }
    return all;
  };

  const pump = () => {
    for (const page of missing()) {
      if (asking.size >= atOnce) return;
      void ask(page);
    }
  };

  const ask = async (page: number): Promise<void> => {
    asking.add(page);
    const askedIn = round;
    try {
      take(page, await fetch(page * pageSize, pageSize), askedIn);
      asking.delete(page);
      pump();
    } catch (error) {
      asking.delete(page);
      show({ ...shown, error: error instanceof CallError ? error : new CallError({ code: 'internal' }) });
    }
  };

  return {
    snapshot: () => shown,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    row: (index) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    want: (first, last) => {
      wanted = { first: Math.max(0, first), last: Math.max(0, last) };
      pump();
    },
    refresh: () => {
      round += 1;
      for (const page of pages.values()) page.stale = true;
      pump();
    },
    replace: (row) => {
      for (const [key, page] of pages) {
        if (!page.rows.some((one) => one.id === row.id)) continue;
        pages.set(key, { ...page, rows: page.rows.map((one) => (one.id === row.id ? row : one)) });
      }
      show(shown);
    },
    idsBetween: async (first, last) => {
      const ids: string[] = [];
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
        if (!pages.has(page)) take(page, await fetch(page * pageSize, pageSize), round);
        const rows = pages.get(page)?.rows ?? [];
        for (const [at, row] of rows.entries()) {
          const index = page * pageSize + at;
          if (index >= first && index <= last) ids.push(row.id);
        }
      }
      return ids;
    },
  };
};
