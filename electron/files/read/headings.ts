/** Finds the row of the headings below titles and preambles. */

import { looksLikeValue } from '#electron/files/read/detect.ts';
import type { Cell, Grid } from '#electron/files/read/grid.ts';

/** How many used rows are looked at: an export's preamble is shorter. */
const depth = 30;
/** ReadOptions.headingRow can say no more. */
const lastHeadingRow = 1_000;

export const isEmptyCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const filled = (row: readonly Cell[]): number => {
  let count = 0;
  for (const cell of row) if (!isEmptyCell(cell)) count++;
  return count;
};

const isText = (cell: Cell): boolean =>
  typeof cell === 'string' && !isEmptyCell(cell) && !looksLikeValue(cell);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Do the rows below hold values (numbers, dates) where this row holds text? Then it stands above data. */
const standsAboveValues = (rows: readonly (readonly Cell[])[], index: number): boolean => {
  const below = rows.slice(index + 1, index + 21);
  return (rows[index] ?? []).some((cell, column) => {
    if (!isText(cell)) return false;
    const cells = below.map((row) => row[column] ?? null).filter((one) => !isEmptyCell(one));
    return cells.length > 0 && cells.filter((one) => !isText(one)).length > cells.length / 2;
  });
};

/**
 * Index in `grid.rows` of the headings: the first row that is about as wide as the rows below it and holds text rather
 * than values; a wider row of text just below it, above values, is taken instead (a title of two cells). Without one (a
 * file of numbers alone) the first row as wide as the rest.
 */
export const findHeadingRow = (grid: Grid): number => {
  const near = grid.rows.slice(0, depth * 2);
  const counts = near.map(filled);
  const typical = median(counts);
  const limit = Math.min(depth, near.length);
  const inReach = (i: number) => i < limit && (grid.numbers[i] ?? 1) - 1 <= lastHeadingRow;
  let fallback = -1;
  for (let i = 0; inReach(i); i++) {
    const count = counts[i] ?? 0;
    // Columns without any value make the headings wider than the rows, never much narrower.
    if (count < Math.ceil(typical * 0.6) || (typical >= 2 && count < 2)) continue;
    const row = near[i] ?? [];
    if (row.filter(isText).length < count * 0.6) {
      if (fallback < 0) fallback = i;
      continue;
    }
    // A row of values as wide above it: headings that are years (Product, 2024, 2025), or a file without headings.
    if (fallback >= 0 && (counts[fallback] ?? 0) >= count) return fallback;
    for (let j = i + 1; j <= i + 3 && inReach(j); j++) {
      const wider =
        (counts[j] ?? 0) > count && (near[j] ?? []).every((cell) => isEmptyCell(cell) || isText(cell));
      if (wider && standsAboveValues(near, j)) return j;
    }
    return i;
  }
  return Math.max(fallback, 0);
};

/** Index in `grid.rows` of the first used row at or below a row counted from 0, -1 where there is none. */
export const rowAtOrBelow = (grid: Grid, row: number): number =>
  grid.numbers.findIndex((number) => number - 1 >= row);

/** ReadOptions.headingRow of a row of the grid. */
export const headingRowOption = (grid: Grid, index: number): number =>
  Math.min((grid.numbers[index] ?? 1) - 1, lastHeadingRow);
