/** Moving, sorting, selecting and arranging columns in tables. */
import { describe, expect, test } from 'vitest';
import { moveColumn, resizeColumn, toggleColumn } from '#renderer/ui/table/column-layout.ts';
import { nextPosition } from '#renderer/ui/table/grid-position.ts';
import {
  addSelected,
  allSelected,
  countSelected,
  isSelected,
  noneSelected,
  toggleSelected,
  toSelection,
} from '#renderer/ui/table/selection.ts';
import { nextSort } from '#renderer/ui/table/sorting.ts';

const bounds = { rows: 100, columns: 5, page: 20 };

test.each([
  ['ArrowDown', false, { row: 11, column: 2 }],
  ['ArrowUp', false, { row: 9, column: 2 }],
  ['ArrowRight', false, { row: 10, column: 3 }],
  ['ArrowLeft', false, { row: 10, column: 1 }],
  ['PageDown', false, { row: 30, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['Home', false, { row: 10, column: 0 }],
  ['End', false, { row: 10, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 99, column: 4 }],
  ['ArrowDown', true, { row: 99, column: 2 }],
  ['ArrowUp', true, { row: 0, column: 2 }],
  ['ArrowRight', true, { row: 10, column: 4 }],
  ['x', false, null],
])('%s (Ctrl: %s) from row 10, column 2', (key, jump, to) => {
  expect(nextPosition({ row: 10, column: 2 }, key, jump, bounds)).toEqual(to);
});

test('the headings are above the first row, and nothing is beyond the ends', () => {
  expect(nextPosition({ row: 0, column: 0 }, 'ArrowUp', false, bounds)).toEqual({ row: -1, column: 0 });
  expect(nextPosition({ row: -1, column: 0 }, 'ArrowUp', false, bounds)).toEqual({ row: -1, column: 0 });
  expect(nextPosition({ row: 99, column: 4 }, 'ArrowDown', false, bounds)).toEqual({ row: 99, column: 4 });
  expect(nextPosition({ row: -1, column: 0 }, 'End', true, { rows: 0, columns: 0, page: 1 })).toEqual({
    row: -1,
    column: 0,
  });
});

describe('sorting by headings', () => {
  const up = { field: 'a', direction: 'ascending' } as const;
  const down = { field: 'a', direction: 'descending' } as const;
  const other = { field: 'b', direction: 'ascending' } as const;

  test('ascending, descending, none', () => {
    expect(nextSort([], 'a', false)).toEqual([up]);
    expect(nextSort([up], 'a', false)).toEqual([down]);
    expect(nextSort([down], 'a', false)).toEqual([]);
    expect(nextSort([other, up], 'a', false)).toEqual([down]);
  });

  test('Shift adds, turns and takes out one key and keeps the others in place', () => {
    expect(nextSort([other], 'a', true)).toEqual([other, up]);
    expect(nextSort([up, other], 'a', true)).toEqual([down, other]);
    expect(nextSort([down, other], 'a', true)).toEqual([other]);
  });

  test('no more keys than a query takes', () => {
    const five = ['b', 'c', 'd', 'e', 'f'].map((field) => ({ field, direction: 'ascending' as const }));
    expect(nextSort(five, 'a', true)).toHaveLength(5);
  });
});

describe('selection', () => {
  test('some by id', () => {
    const two = addSelected(toggleSelected(noneSelected, 'x'), ['y', 'x']);
    expect(countSelected(two, 10)).toBe(2);
    expect(isSelected(two, 'y')).toBe(true);
    expect(toSelection(toggleSelected(two, 'x'), { search: '', filters: [], sort: [] }, false, 10)).toEqual({
      ids: ['y'],
    });
  });

  test('all but a few needs no ids of the others', () => {
    const query = { search: 'a', filters: [], sort: [] };
    const butOne = toggleSelected(allSelected, 'x');
    expect(countSelected(butOne, 100_000)).toBe(99_999);
    expect(isSelected(butOne, 'x')).toBe(false);
    expect(toSelection(butOne, query, true, 100_000)).toEqual({ query, trashed: true, except: ['x'] });
    expect(countSelected(addSelected(butOne, ['x']), 100_000)).toBe(100_000);
  });

  test('nothing selected is no selection', () => {
    expect(toSelection(noneSelected, { search: '', filters: [], sort: [] }, false, 5)).toBeNull();
    expect(
      toSelection(toggleSelected(allSelected, 'x'), { search: '', filters: [], sort: [] }, false, 1),
    ).toBeNull();
  });
});

describe('columns', () => {
  const layout = ['a', 'b', 'c'].map((field) => ({ field, width: null }));
  const fields = (columns: readonly { field: string }[]) => columns.map((column) => column.field).join('');

  test('move, never beyond the ends', () => {
    expect(fields(moveColumn(layout, 'a', 1))).toBe('bac');
    expect(fields(moveColumn(layout, 'c', 0))).toBe('cab');
    expect(fields(moveColumn(layout, 'a', -1))).toBe('abc');
    expect(fields(moveColumn(layout, 'a', 99))).toBe('bca');
    expect(fields(moveColumn(layout, 'z', 0))).toBe('abc');
  });

  test('resize within what a saved view keeps', () => {
    expect(resizeColumn(layout, 'b', 123.4)[1]?.width).toBe(123);
    expect(resizeColumn(layout, 'b', 1)[1]?.width).toBe(40);
    expect(resizeColumn(layout, 'b', 9_999)[1]?.width).toBe(2_000);
  });

  test('show and hide, but for the last one', () => {
    expect(fields(toggleColumn(layout, 'b'))).toBe('ac');
    expect(fields(toggleColumn(layout, 'd'))).toBe('abcd');
    expect(fields(toggleColumn([{ field: 'a', width: null }], 'a'))).toBe('a');
  });
});
