/** Damaged files: whatever bytes are cut off or turned over, a table or a refusal comes out, soon. */
import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { readTable } from '#electron/files/read/table.ts';
import { Refused } from '#electron/refused.ts';
import { makeOds, makeXlsx } from '#test/files/read/workbooks.ts';

const runs = 300;
/** Milliseconds for one file of a few kilobytes, on a shared machine. */
const limit = 5_000;

/** Mulberry32: the same damage in every run. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const damage = (good: Uint8Array, random: () => number): Uint8Array => {
  const at = (length: number) => Math.floor(random() * length);
  if (random() < 0.3) return good.slice(0, at(good.length));
  const bytes = good.slice();
  for (let flips = 1 + at(random() < 0.5 ? 1 : 40); flips > 0; flips--) {
    const place = at(bytes.length);
    bytes[place] = random() < 0.5 ? (bytes[place] ?? 0) ^ (1 << at(8)) : at(256);
  }
  return bytes;
};

const rows = [
  ['Client', 'Montant', 'Date', 'Actif'],
  ...Array.from({ length: 60 }, (_, i) => [`Société ${i % 7}`, i * 1.25, 46_000 + i, i % 2 === 0]),
];
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Données');
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['a', 'b'],
    [1, 2],
  ]),
  'Autre',
);
const made = (bookType: 'xlsx' | 'biff8' | 'biff5' | 'xlsb' | 'ods') =>
  new Uint8Array(write(book, { type: 'array', bookType, compression: true }));

/** Part by part stored, so that damage reaches the XML; a checksum stops it otherwise. */
const cells = rows
  .map((cells) => `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`)
  .join('');

const files: Record<string, Uint8Array> = {
  xlsx: made('xlsx'),
  'xls of Excel 97': made('biff8'),
  'xls of Excel 95': made('biff5'),
  xlsb: made('xlsb'),
  ods: made('ods'),
  csv: new TextEncoder().encode(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')),
  json: new TextEncoder().encode(JSON.stringify({ records: rows.map(([a, b, c, d]) => ({ a, b, c, d })) })),
};

const attempt = (bytes: Uint8Array, name: string): void => {
  const start = performance.now();
  try {
    const table = readTable({ name, bytes, options: null });
    expect(table.rows.every((row) => row.length === table.headings.length)).toBe(true);
    expect(table.rowNumbers).toHaveLength(table.rows.length);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.refusal.code).toBe('unreadable');
    expect(Object.keys(error.refusal.params ?? {})).toEqual(['reason']);
  }
  expect(performance.now() - start).toBeLessThan(limit);
};

describe('damaged files', () => {
  test.each(Object.entries(files))('%s', (name, good) => {
    expect(readTable({ name: 'good', bytes: good, options: null }).rows.length).toBeGreaterThan(0);
    const random = randomFrom(good.length);
    for (let run = 0; run < runs; run++)
      attempt(damage(good, random), run % 2 === 0 ? 'file' : `file.${name}`);
  });

  test('XML damaged within a whole container', () => {
    const random = randomFrom(7);
    const sheet = new TextEncoder().encode(`<worksheet><sheetData>${cells}</sheetData></worksheet>`);
    const ods = new TextEncoder().encode(
      `<table:table table:name="One"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/></table:table-row></table:table>`,
    );
    for (let run = 0; run < runs; run++) {
      const parts = { 'xl/worksheets/sheet1.xml': damage(sheet, random) };
      attempt(makeXlsx({ sheets: { One: '' }, parts }), 'file.xlsx');
      attempt(makeOds(new TextDecoder().decode(damage(ods, random))), 'file.ods');
    }
  });
});
