import { expect, test } from 'vitest';
import { readTable } from '#electron/files/read/table.ts';
import { biff5 } from '#test/files/read/biff5.ts';

const heading = [...'Nom'].map((letter) => letter.charCodeAt(0));

test.each([
  ['Western Europe', 1252, [0x43, 0x9c, 0x75, 0x72, 0x20, 0xe9, 0x74, 0xe9, 0x20, 0x80], 'Cœur été €'],
  ['Central Europe', 1250, [0xa3, 0xf3, 0x64, 0x9f], 'Łódź'],
  ['Cyrillic', 1251, [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], 'Москва'],
  ['Greek', 1253, [0xc1, 0xe8, 0xde, 0xed, 0xe1], 'Αθήνα'],
  ['Macintosh', 10000, [0x8e, 0x74, 0x8e], 'été'],
  ['Japanese', 932, [0x93, 0x8c, 0x8b, 0x9e], '東京'],
  ['a page of DOS, of which ASCII is read', 850, [0x4c, 0x79, 0x6f, 0x6e], 'Lyon'],
])('text of an old .xls: %s', (_name, codePage, bytes, text) => {
  const table = readTable({
    name: 'old.xls',
    bytes: biff5(codePage, [heading, bytes, bytes.toReversed()]),
    options: null,
  });
  expect(table.format).toBe('xls');
  expect(table.headings).toEqual(['Nom']);
  expect(table.rows[0]).toEqual([text]);
});
