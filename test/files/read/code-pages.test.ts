import { expect, test } from 'vitest';
import { readTable } from '#electron/files/read/table.ts';

/** A record of a workbook stream ([MS-XLS] 2.1.4): type, length, content. */
const record = (type: number, ...content: number[]) => [
  type & 255,
  type >> 8,
  content.length & 255,
  content.length >> 8,
  ...content,
];
const two = (value: number) => [value & 255, value >> 8];

/** A workbook as Excel 5 and 95 wrote it: one byte to a character, of the code page it names. */
const biff5 = (codePage: number, cells: readonly (readonly number[])[]): Uint8Array => {
  const bof = (kind: number) => record(0x0809, ...two(0x0500), ...two(kind), 0, 0, 0, 0);
  const eof = record(0x000a);
  const name = [...'Feuil1'].map((letter) => letter.charCodeAt(0));
  const globals = (offset: number) => [
    ...bof(0x0005),
    ...record(0x0042, ...two(codePage)),
    ...record(0x0085, offset & 255, offset >> 8, 0, 0, 0, 0, name.length, ...name),
    ...eof,
  ];
  const sheet = [
    ...bof(0x0010),
    ...cells.flatMap((text, row) =>
      record(0x0204, ...two(row), ...two(0), ...two(0), ...two(text.length), ...text),
    ),
    ...eof,
  ];
  return Uint8Array.from([...globals(globals(0).length), ...sheet]);
};

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
