/** Collects the cells of one sheet as they come, sparse and under the limits, and hands back its used rows. */
import type { Cell } from '#electron/files/read/grid.ts';
import { cellBudget, maxColumns, maxRows, refuse } from '#electron/files/read/limits.ts';

export interface SheetRows {
  readonly rows: Cell[][];
  /** Row of each as a spreadsheet counts, from 1. */
  readonly numbers: number[];
}

export interface RowCollector {
  /**
   * Row and column from 0. Empty values are left out; the later of two values of a cell wins.
   * @throws Refused unreadable: damaged (no such place in a spreadsheet), tooManyCells
   */
  put(row: number, column: number, value: Cell): void;
  done(): SheetRows;
}

export const collectRows = (): RowCollector => {
  const byNumber = new Map<number, Cell[]>();
  const take = cellBudget();
  return {
    put(row, column, value) {
      if (value === null || value === '') return;
      if (!(Number.isInteger(row) && row >= 0 && row < maxRows && column >= 0 && column < maxColumns))
        refuse('damaged');
      let cells = byNumber.get(row);
      if (cells === undefined) {
        // A row costs more than its cells.
        take(4);
        cells = [];
        byNumber.set(row, cells);
      }
      if (column >= cells.length) take(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
      // Line ends of old Macs and of Windows, kept by Excel as _x000D_, are line ends.
      cells[column] =
        typeof value === 'string' && value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
    },
    done() {
      const used = [...byNumber].sort((a, b) => a[0] - b[0]);
      return { rows: used.map(([, cells]) => cells), numbers: used.map(([number]) => number + 1) };
    },
  };
};
