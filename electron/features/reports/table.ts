/** A table on an analysis sheet: headings, rows of formulas with their values, and a total. */

import type { Grid } from '#electron/features/reports/grid.ts';
import type { Format, Styles } from '#electron/features/reports/styles.ts';
import { address, type Value } from '#electron/files/excel/book.ts';
import { colours } from '#electron/files/excel/theme.ts';

/** The address of another column of the same row. */
export type At = (key: string) => string;

export interface Column<T> {
  readonly key: string;
  readonly heading: string;
  readonly format: Format;
  readonly value: (item: T, index: number) => Value;
  /** Answers null where the value is the fact itself. Rows from 0. */
  readonly formula?: (at: At, item: T, row: number) => string | null;
  readonly array?: boolean;
  readonly strong?: boolean;
  /** Set back: a number that only the formulas need. */
  readonly muted?: boolean;
  readonly total?: { readonly value: Value; readonly formula: string | null; readonly array?: boolean };
  readonly bar?: boolean;
}

export interface Laid {
  readonly first: number;
  readonly last: number;
  /** The row of the total, or of the last item. */
  readonly end: number;
  readonly columnOf: (key: string) => number;
}

/**
 * @param row the row of the headings
 * @param column the first column
 * @param headHeight in points
 */
export const layTable = <T>(
  grid: Grid,
  styles: Styles,
  row: number,
  column: number,
  columns: readonly Column<T>[],
  items: readonly T[],
  headHeight = 28,
): Laid => {
  const columnOf = (key: string) => column + columns.findIndex((one) => one.key === key);
  grid.height(row, headHeight);
  columns.forEach((one, index) => {
    grid.put(row, column + index, { value: one.heading, style: styles.head(one.format !== 'text') });
  });
  items.forEach((item, index) => {
    const at: At = (key) => address(row + 1 + index, columnOf(key));
    columns.forEach((one, place) => {
      const formula = one.formula?.(at, item, row + 1 + index) ?? null;
      grid.put(row + 1 + index, column + place, {
        value: one.value(item, index),
        style: styles.body(one.format, { strong: one.strong ?? false, muted: one.muted ?? false }),
        ...(formula === null ? {} : { formula }),
        ...(one.array && formula !== null ? { array: true } : {}),
      });
    });
  });
  const first = row + 1;
  const last = row + items.length;
  let end = last;
  if (columns.some((one) => one.total !== undefined)) {
    end = last + 1;
    columns.forEach((one, place) => {
      grid.put(end, column + place, {
        value: one.total?.value ?? null,
        style: styles.total(one.format),
        ...(one.total?.formula ? { formula: one.total.formula } : {}),
        ...(one.total?.array && one.total.formula ? { array: true } : {}),
      });
    });
  }
  if (items.length > 0) {
    columns.forEach((one, place) => {
      const range = `${address(first, column + place)}:${address(last, column + place)}`;
      if (one.bar)
        grid.rule({
          type: 'dataBar',
          range,
          dataBar: {
            cfvo: [{ type: 'num', value: '0' }, { type: 'max' }],
            color: `FF${colours.accentMiddle}`,
          },
        });
      if (one.format === 'growth') {
        const start = address(first, column + place);
        grid.rule({
          type: 'expression',
          range,
          formula: `AND(ISNUMBER(${start}),${start}<0)`,
          style: { font: { color: { rgb: colours.late } } },
        });
        grid.rule({
          type: 'expression',
          range,
          formula: `AND(ISNUMBER(${start}),${start}>0)`,
          style: { font: { color: { rgb: colours.good } } },
        });
      }
    });
    // "Not computable" stands back where numbers are.
    columns.forEach((one, place) => {
      if (one.format === 'text') return;
      const start = address(first, column + place);
      grid.rule({
        type: 'expression',
        range: `${start}:${address(end, column + place)}`,
        formula: `ISTEXT(${start})`,
        style: { font: { italic: true, color: { rgb: colours.faint } } },
      });
    });
  }
  return { first, last, end, columnOf };
};
