/** The worker as it ships, in one file with every library: what bundling may lose is still there. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTable, type Table } from '#electron/files/read/table.ts';
import { runInWorker } from '#electron/shell/workers.ts';
import { biff5 } from '#test/files/read/biff5.ts';

const worker = new URL('../../dist/electron/worker.js', import.meta.url);
const files = new URL('../../../shared/data/spreadsheets/sheetjs/', import.meta.url);
const limits = { time: 60_000, memory: 512 };

const readInWorker = async (name: string, bytes: Uint8Array) =>
  (await runInWorker(worker, 'files.readTable', { name, bytes, options: null }, limits)) as Table;

test('text of an old .xls in its code page', async () => {
  const bytes = biff5(1252, [
    [0x4e, 0x6f, 0x6d],
    [0x43, 0x9c, 0x75, 0x72, 0x20, 0xe9, 0x74, 0xe9],
  ]);
  const { headings, rows } = await readInWorker('old.xls', bytes);
  expect([headings, ...rows]).toEqual([['Nom'], ['Cœur été']]);
});

test
  .skipIf(!existsSync(fileURLToPath(files)))
  .each([
    'numfmt_1_russian.xls',
    'text_and_numbers.xls',
    'number_format.ods',
    'AutoFilter.xlsb',
    'sheet_visibility.xlsx',
  ])('%s reads as it does without the bundle', async (name) => {
  const bytes = new Uint8Array(await readFile(new URL(name, files)));
  const expected = readTable({ name, bytes, options: null });
  expect(await readInWorker(name, new Uint8Array(bytes))).toEqual(expected);
});
