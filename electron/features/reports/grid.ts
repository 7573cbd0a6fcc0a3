/** The cells of an analysis sheet while it is laid out. Rows and columns from 0. */
import type { CellStyle, ConditionalRule } from 'hucre';
import {
  type AnalysisSheet,
  address,
  type BookCell,
  type Chart,
  type ChartValues,
  quotedSheet,
  type Value,
} from '#electron/files/excel/book.ts';

export interface Grid {
  put(row: number, column: number, cell: BookCell): void;
  /** The same style over a run of cells of one row: what merged cells and lines across need. */
  fill(row: number, from: number, to: number, style: CellStyle): void;
  merge(row: number, from: number, to: number, rows?: number): void;
  height(row: number, points: number): void;
  rule(rule: Omit<ConditionalRule, 'priority'>): void;
  chart(chart: Chart): void;
  pageBreak(row: number): void;
  /** The cells of a column, from row to row, for a chart. */
  values(column: number, first: number, last: number): ChartValues;
  readonly name: string;
  sheet(layout: {
    readonly widths: readonly number[];
    readonly frozenRows: number;
    readonly titleRows: { readonly first: number; readonly last: number } | null;
    /** Columns printed; those after them only help the formulas. */
    readonly printed: number;
  }): AnalysisSheet;
}

export const createGrid = (name: string): Grid => {
  const cells = new Map<string, BookCell>();
  const heights = new Map<number, number>();
  const merges: { from: { row: number; column: number }; to: { row: number; column: number } }[] = [];
  const rules: ConditionalRule[] = [];
  const charts: Chart[] = [];
  const pageBreaks: number[] = [];
  let rows = 1;
  const grow = (row: number) => {
    rows = Math.max(rows, row + 1);
  };
  return {
    name,
    put(row, column, cell) {
      cells.set(`${row},${column}`, cell);
      grow(row);
    },
    fill(row, from, to, style) {
      for (let column = from; column <= to; column++) {
        const known = cells.get(`${row},${column}`);
        cells.set(`${row},${column}`, known === undefined ? { value: null, style } : { ...known, style });
        grow(row);
      }
    },
    merge(row, from, to, count = 1) {
      merges.push({ from: { row, column: from }, to: { row: row + count - 1, column: to } });
      grow(row + count - 1);
    },
    height: (row, points) => void heights.set(row, points),
    rule: (rule) => void rules.push({ ...rule, priority: rules.length + 1 }),
    chart(chart) {
      charts.push(chart);
      grow(chart.to.row);
    },
    pageBreak: (row) => void pageBreaks.push(row),
    values(column, first, last) {
      const values: Value[] = [];
      for (let row = first; row <= last; row++) values.push(cells.get(`${row},${column}`)?.value ?? null);
      return {
        range: `${quotedSheet(name)}!${address(first, column, true)}:${address(last, column, true)}`,
        values,
      };
    },
    sheet: ({ printed, ...layout }) => ({
      kind: 'analysis',
      name,
      cells,
      heights,
      merges,
      rules,
      charts,
      pageBreaks,
      rows,
      columns: printed,
      ...layout,
    }),
  };
};
