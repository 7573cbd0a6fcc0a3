/** The filter of a field as people edit it, and the filters of a query, say the same. */
import { expect, test } from 'vitest';
import type { Filter } from '#contract/list-query.ts';
import {
  emptyFilter,
  type FieldFilter,
  filteredFields,
  modesOf,
  readFilter,
  writeFilter,
} from '#renderer/data/filter-model.ts';

const filter = (more: Partial<FieldFilter>): FieldFilter => ({
  mode: 'is',
  values: [],
  from: null,
  to: null,
  ...more,
});

test.each<[FieldFilter, Filter[]]>([
  [filter({ values: ['a', 'b'] }), [{ field: 'f', operator: 'is', values: ['a', 'b'] }]],
  [filter({ mode: 'contains', values: ['x'] }), [{ field: 'f', operator: 'contains', values: ['x'] }]],
  [filter({ mode: 'empty' }), [{ field: 'f', operator: 'empty', values: [] }]],
  [
    filter({ mode: 'range', from: 1, to: 9 }),
    [
      { field: 'f', operator: 'atLeast', values: [1] },
      { field: 'f', operator: 'atMost', values: [9] },
    ],
  ],
  [filter({ mode: 'range', to: '2026-01-01' }), [{ field: 'f', operator: 'atMost', values: ['2026-01-01'] }]],
])('%j is written and read back', (edited, written) => {
  expect(writeFilter([], 'f', edited)).toEqual(written);
  expect(readFilter(written, 'f')).toEqual(edited);
});

test('a filter still being filled in asks nothing', () => {
  expect(writeFilter([], 'f', filter({}))).toEqual([]);
  expect(writeFilter([], 'f', filter({ mode: 'contains', values: [''] }))).toEqual([]);
  expect(writeFilter([], 'f', filter({ mode: 'range' }))).toEqual([]);
});

test('a changed filter stays at its place, a removed one leaves the others', () => {
  const all: Filter[] = [
    { field: 'a', operator: 'empty', values: [] },
    { field: 'f', operator: 'atLeast', values: [1] },
    { field: 'b', operator: 'empty', values: [] },
    { field: 'f', operator: 'atMost', values: [2] },
  ];
  expect(filteredFields(all)).toEqual(['a', 'f', 'b']);
  expect(filteredFields(writeFilter(all, 'f', filter({ values: ['x'] })))).toEqual(['a', 'f', 'b']);
  expect(filteredFields(writeFilter(all, 'f', null))).toEqual(['a', 'b']);
  expect(readFilter(all, 'none')).toBeNull();
});

test('every type begins with its usual comparison', () => {
  expect(emptyFilter('money').mode).toBe('range');
  expect(emptyFilter('text').mode).toBe('contains');
  expect(emptyFilter('link').mode).toBe('is');
  expect(modesOf('lines')).toEqual([]);
});
