/** Every format is read in a thread with frozen prototypes. Alone in its file: the thread cannot be thawed. */
import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { hardenRealm } from '#electron/files/read/harden-realm.ts';
import { readTable } from '#electron/files/read/table.ts';
import { Refused } from '#electron/refused.ts';

test('read with frozen prototypes', () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['__proto__', 'constructor'],
      ['a', 2],
    ]),
    '__proto__',
  );
  const files = (['xlsx', 'xlsb', 'biff8', 'ods'] as const).map(
    (bookType) => new Uint8Array(write(book, { type: 'array', bookType })),
  );
  files.push(new TextEncoder().encode('__proto__,constructor\na,2\n'));
  files.push(new TextEncoder().encode('[{"__proto__": "a", "constructor": 2}]'));
  hardenRealm();
  const tables = files.map((bytes) => readTable({ name: 'file', bytes, options: null }));
  expect(tables.map(({ headings }) => headings)).toEqual(files.map(() => ['__proto__', 'constructor']));
  expect(tables.map(({ rows }) => rows.map((row) => row.map(String)))).toEqual(files.map(() => [['a', '2']]));
  expect(tables.map(({ format }) => format)).toEqual(['xlsx', 'xlsb', 'xls', 'ods', 'csv', 'json']);
  expect(() => readTable({ name: 'file', bytes: new Uint8Array(0), options: null })).toThrow(Refused);
  expect(() => {
    (Object.prototype as Record<string, unknown>)['polluted'] = 1;
  }).toThrow(TypeError);
});
