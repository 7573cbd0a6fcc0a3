import { expect, test } from 'vitest';
import { type AbcClass, abcClasses } from '#electron/features/sales/abc.ts';

test.each<[string, readonly number[], readonly AbcClass[]]>([
  // Cumulated 50, 80, 95, 100: each class begins where the one before has reached its limit.
  ['limits reached exactly', [50, 30, 15, 5], ['A', 'A', 'B', 'C']],
  ['limits passed within a client', [79, 17, 4], ['A', 'A', 'C']], // 79 | 96 | 100
  ['one client', [10], ['A']],
  ['one that makes nearly all', [97, 2, 1], ['A', 'C', 'C']],
  ['ten alike', Array(10).fill(1), [...Array(8).fill('A'), 'B', 'B']],
  ['what sold nothing or was returned', [100, 0, -10], ['A', 'C', 'C']],
  ['nothing sold at all', [0, 0], ['C', 'C']],
  ['nobody', [], []],
])('%s', (_name, amounts, classes) => {
  const rows = abcClasses(amounts.map((amount) => ({ item: amount, amount })));
  expect(rows.map((row) => row.class)).toEqual(classes);
});

test('sorts by amount, and says how much is reached', () => {
  const rows = abcClasses([
    { item: 'small', amount: 100 },
    { item: 'large', amount: 300 },
  ]);
  expect(rows).toEqual([
    { item: 'large', amount: 300, cumulated: 0.75, class: 'A' },
    { item: 'small', amount: 100, cumulated: 1, class: 'A' },
  ]);
});
