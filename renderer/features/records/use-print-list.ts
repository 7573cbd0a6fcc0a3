/** Prints a list: its rows are fetched first, as far as paper makes sense. */
import { useCallback, useState } from 'react';
import type { Row } from '#contract/records.ts';
import type { RowStore } from '#renderer/data/row-store.ts';

/** Some forty pages: who needs more needs the workbook. */
const mostRows = 1_500;

export interface ListPrint {
  /** The rows to be put on paper now, or null. */
  readonly rows: readonly Row[] | null;
  readonly start: () => void;
  readonly done: () => void;
}

export const usePrintList = (store: RowStore, total: number): ListPrint => {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const start = useCallback(() => {
    if (total === 0) return;
    const last = Math.min(total, mostRows) - 1;
    store.idsBetween(0, last).then(
      (ids) => setRows(ids.flatMap((_, index) => store.row(index) ?? [])),
      () => undefined,
    );
  }, [store, total]);

  return { rows, start, done: useCallback(() => setRows(null), []) };
};
