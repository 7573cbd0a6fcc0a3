/** JSON exports: arrays of objects, alone or within an object. */
import { expect, test } from 'vitest';
import { readBytes, reasonOf } from '#test/files/read/workbooks.ts';

const read = (text: string, name = 'file.json') => readBytes(new TextEncoder().encode(text), name);

test('a Salesforce export gives a column for each field, those of objects within by their path', () => {
  const table = read(
    JSON.stringify({
      totalSize: 2,
      records: [
        { attributes: { type: 'Account', referenceId: 'A1' }, Name: 'Konex', Amount: 12.5, Active: true },
        {
          attributes: { type: 'Account', referenceId: 'A2' },
          Name: 'Isdom',
          Owner: { Name: 'Ann' },
          Tags: ['a', 'b'],
        },
      ],
    }),
  );
  expect(table.format).toBe('json');
  expect(table.headings).toEqual([
    'attributes.type',
    'attributes.referenceId',
    'Name',
    'Amount',
    'Active',
    'Owner.Name',
    'Tags',
  ]);
  expect(table.rows).toEqual([
    ['Account', 'A1', 'Konex', 12.5, true, null, null],
    ['Account', 'A2', 'Isdom', null, null, 'Ann', 'a; b'],
  ]);
  expect(table.rowNumbers).toEqual([2, 3]);
});

test('names like parts of an object are data', () => {
  const table = read('[{"__proto__": {"polluted": 1}, "constructor": 2}]');
  expect(table.headings).toEqual(['__proto__.polluted', 'constructor']);
  expect(table.rows).toEqual([[1, 2]]);
  expect('polluted' in {}).toBe(false);
});

test('a file not called JSON that begins with a bracket is read as text', () => {
  expect(read('[a],b\n[1],2\n', 'file.csv').headings).toEqual(['[a]', 'b']);
});

test.each([
  ['damaged', '{"records": ['],
  ['damaged', 'a,b\n1,2\n'],
  ['noRows', '[]'],
  ['noRows', '{"records": []}'],
  ['noRows', '42'],
  ['noRows', '[[1, 2], [3, 4]]'],
  ['damaged', `[{"a": ${'['.repeat(50_000)}${']'.repeat(50_000)}}]`],
])('%s: %.40s', (reason, text) => {
  expect(reasonOf(new TextEncoder().encode(text), 'file.json')).toBe(reason);
});

test('many columns in few rows', () => {
  const wide = Object.fromEntries(Array.from({ length: 16_385 }, (_, i) => [`c${i}`, 1]));
  expect(reasonOf(new TextEncoder().encode(JSON.stringify([wide])), 'file.json')).toBe('tooManyCells');
});
