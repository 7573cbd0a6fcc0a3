/** A list of records as a workbook, opened again. */
import { describe, expect, test } from 'vitest';
import { writeListWorkbook } from '#electron/files/excel/sheet.ts';
import { readBack } from './read-back.ts';

const columns = [
  { heading: 'Name', type: 'text' },
  { heading: 'Amount', type: 'money' },
  { heading: 'Discount', type: 'percent' },
  { heading: 'Date', type: 'date' },
  { heading: 'At', type: 'instant' },
  { heading: 'Open', type: 'yesNo' },
  { heading: 'Quantity', type: 'decimal' },
  { heading: 'name', type: 'text' },
] as const;

const rows = [
  ['=SUM(A1:A9)', 123_456, 1_250, '2026-01-31', '2026-01-31T12:00:00.000Z', true, 2.5, '#N/A'],
  ['@cmd', Number.NaN, null, null, null, false, Number.POSITIVE_INFINITY, 'x'.repeat(40_000)],
];

const write = async (language: 'en' | 'fr', more: { rows?: typeof rows; title?: string } = {}) =>
  readBack(
    await writeListWorkbook({ title: "Clients d'ici", language, currency: 'EUR', columns, rows, ...more }),
  );

const cellsOf = (book: Awaited<ReturnType<typeof write>>) => [...book.sheets.values()][0] ?? new Map();
const values = (book: Awaited<ReturnType<typeof write>>, row: number) =>
  [...'ABCDEFGH'].map((column) => cellsOf(book).get(`${column}${row}`)?.value ?? null);

describe('the list as a workbook', () => {
  test('has values in their own units, and nothing that cannot be written', async () => {
    const book = await write('en');
    expect(values(book, 1)).toEqual([
      'Name',
      'Amount',
      'Discount',
      'Date',
      'At',
      'Open',
      'Quantity',
      'name 2',
    ]);
    expect(values(book, 2)).toEqual(['=SUM(A1:A9)', 1234.56, 0.125, 46_053, 46_053.5, 'yes', 2.5, '#N/A']);
    expect(values(book, 3).slice(0, 7)).toEqual(['@cmd', null, null, null, null, 'no', null]);
    expect(String(values(book, 3)[7])).toHaveLength(32_767);
  });

  test('text stays text: no formula and no error value', async () => {
    const cells = cellsOf(await write('fr'));
    expect([...cells.values()].filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.get('A2')?.type).toBe('inlineStr');
    expect(cells.get('H2')?.type).toBe('inlineStr');
    expect(cells.get('F2')?.value).toBe('oui');
  });

  test('is a named table with a filter, a frozen heading and printed titles', async () => {
    const { parts } = await write('fr');
    const table = parts.get('xl/tables/table1.xml') ?? '';
    expect(table).toContain('ref="A1:H3"');
    expect(table).toContain('<autoFilter ref="A1:H3"/>');
    expect(table).toContain('displayName="Clients_d_ici"');
    expect([...table.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Name',
      'Amount',
      'Discount',
      'Date',
      'At',
      'Open',
      'Quantity',
      'name 2',
    ]);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('ySplit="1"');
    expect(parts.get('xl/workbook.xml')).toContain("'Clients d''ici'!$1:$1");
  });

  test('formats follow the language', async () => {
    const [english, french] = [await write('en'), await write('fr')];
    expect(english.parts.get('xl/styles.xml')).toContain('&quot;€&quot;#,##0.00');
    expect(french.parts.get('xl/styles.xml')).toContain('#,##0.00\\ &quot;€&quot;');
    expect(french.parts.get('xl/styles.xml')).toContain('dd/mm/yyyy');
  });

  test('an empty list is still a table, with one empty row', async () => {
    const { parts } = await write('en', { rows: [] });
    expect(parts.get('xl/tables/table1.xml')).toContain('ref="A1:H2"');
  });
});
