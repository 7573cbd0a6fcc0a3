/** The real files of others: what each gives, or why it is refused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable, type Table } from '#electron/files/read/table.ts';
import { parseDate, parseNumber } from '#electron/files/read/values.ts';
import { reasonOf } from '#test/files/read/workbooks.ts';

const data = '../shared/data';
const there = existsSync(data);
const bytesOf = (path: string) => new Uint8Array(readFileSync(`${data}/${path}`));
const read = (path: string, sheet: string | null = null): Table => {
  const table = readTable({ name: path, bytes: bytesOf(path), options: null });
  return sheet === null || table.options.sheet === sheet
    ? table
    : readTable({ name: path, bytes: bytesOf(path), options: { ...table.options, sheet, headingRow: 0 } });
};
const list = (folder: string, ending: RegExp): string[] =>
  there
    ? readdirSync(`${data}/${folder}`)
        .filter((name) => ending.test(name))
        .map((name) => `${folder}/${name}`)
    : [];
const objects = ({ headings, rows }: Table) =>
  rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));

describe.skipIf(!there)('csv', () => {
  test.each(list('csv/csv-spectrum/csvs', /\.csv$/))('%s', (path) => {
    const json = new TextDecoder().decode(bytesOf(path.replace('/csvs/', '/json/').replace(/csv$/, 'json')));
    // The copies of these files lost their \r; the expected values have kept them.
    const expected: unknown = JSON.parse(json.replaceAll('\\r\\n', '\\n'));
    // The telephone number was made up in the one and not in the other; and it is an object, not a list of one.
    const mended = (value: unknown) => JSON.stringify(value).replace(/"\d{10}"/, '"1234567890"');
    expect(mended(objects(read(path)))).toBe(mended(Array.isArray(expected) ? expected : [expected]));
  });

  test.each([
    ['dataloader_csvtext', 'utf-8'],
    ['dataloader_csvtext_BOM_UTF8', 'utf-8'],
    ['dataloader_csvtext_BOM_UTF16BE', 'utf-16be'],
    ['dataloader_csvtext_BOM_UTF16LE', 'utf-16le'],
    ['dataloader_csvtext_BOM_UTF32BE', 'utf-32be'],
    ['dataloader_csvtext_BOM_UTF32LE', 'utf-32le'],
  ])('%s is %s', (name, encoding) => {
    const table = read(`csv/encodings/${name}.csv`);
    expect(table.options.encoding).toBe(encoding);
    expect(table.headings).toEqual(['column1', 'column2', 'column3']);
    expect(table.rows).toEqual([
      ['row1-1', 'row1-2', 'row1-3'],
      ['row2-1', 'row2-2', 'row2-3'],
    ]);
  });

  test('other encodings, separators and numbers', () => {
    const latin = read('csv/encodings/frictionless_latin1.csv');
    expect(latin.options.encoding).toBe('windows-1252');
    expect(latin.rows[1]).toEqual(['2', '©']);
    expect(read('csv/encodings/frictionless_accent.csv').headings).toContain('accessibilité');
    expect(read('csv/encodings/dataloader_csvSeparator.csv').headings).toEqual([
      'column1',
      'column2!some',
      'column3',
    ]);
    expect(read('csv/encodings/dataloader_csvEscapedQuotes.csv').rows[1]?.[0]).toBe('The "Best" Account');
    expect(read('csv/encodings/phpspreadsheet_NumberFormatTest.de.csv').options.decimal).toBe(',');
  });

  test('French sales: 48,620 lines, and their units', () => {
    const { headings, rows, options, rowNumbers } = read('csv/fr/ventes.csv');
    expect(options).toMatchObject({ encoding: 'utf-8', separator: ';', dateOrder: 'dmy', headingRow: 0 });
    expect(headings).toEqual([
      'transaction_id',
      'order_id',
      'pizza_name_id',
      'quantity',
      'order_date',
      'order_time',
    ]);
    expect(rows).toHaveLength(48_620);
    expect(rowNumbers.at(-1)).toBe(48_621);
    const prices = read('csv/fr/menu.csv');
    expect(prices.options.decimal).toBe('.');
    const priceOf = new Map(
      prices.rows.map((row) => [row[0], parseNumber(String(row[1]), prices.options.decimal) ?? 0]),
    );
    let units = 0;
    let cents = 0;
    const days = new Set<string | null>();
    for (const row of rows) {
      const quantity = parseNumber(String(row[3]), options.decimal) ?? 0;
      units += quantity;
      cents += Math.round(quantity * (priceOf.get(row[2] ?? null) ?? 0) * 100);
      days.add(parseDate(String(row[4]), options.dateOrder));
    }
    expect(units).toBe(49_574);
    expect(cents).toBe(81_786_005);
    expect(days.size).toBe(358);
    expect(days.has(null)).toBe(false);
  });

  test('headings written three times', () => {
    const table = read('csv/fr/a_test_file.csv');
    expect(table.headings[0]).toBe('NUMCOM');
    expect(table.rows).toHaveLength(404);
    expect(table.rows[0]?.slice(0, 2)).toEqual(['01001', "L'ABERGEMENT-CLEMENCIAT"]);
    expect(table.rowNumbers[0]).toBe(4);
    expect(table.options.decimal).toBe('.');
  });

  test.each(list('csv/papaparse', /\.csv$/))('%s', (path) => {
    expect(read(path).rows.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!there)('customer records', () => {
  test.each([
    ['maven/accounts.csv', 85, 7],
    ['maven/products.csv', 7, 3],
    ['maven/sales_teams.csv', 35, 3],
    ['maven/sales_pipeline.csv', 8_800, 8],
    ['northwind/csv/customers.csv', 91, 11],
    ['northwind/csv/orders.csv', 830, 14],
    ['northwind/csv/order_details.csv', 2_155, 5],
    ['northwind/csv/products.csv', 77, 10],
    ['northwind/csv/employees.csv', 9, 17],
    ['salesforce_recipes/Accounts.json', 10, 6],
    ['salesforce_recipes/Contacts.json', 6, 9],
    ['salesforce_recipes/Opportunities.json', 20, 7],
    ['salesforce_recipes/Accounts-Contacts.csv', 14, 9],
    ['contact_imports/mautic_fakeleaddata.csv', 54, 16],
    ['contact_imports/mautic_10contacts.csv', 10, 5],
    ['contact_imports/roundcube/gmail.csv', 1, 81],
    ['contact_imports/roundcube/outlook.csv', 1, 3],
    ['contact_imports/roundcube/email.csv', 4, 1],
    ['contact_imports/roundcube/all.csv', 1, 61],
    ['contact_imports/roundcube/tb_plain.csv', 1, 37],
  ])('%s has %i rows of %i', (path, rows, columns) => {
    const table = read(`crm/${path}`);
    expect(table.rows).toHaveLength(rows);
    expect(table.headings).toHaveLength(columns);
    expect(table.options).toMatchObject({ encoding: 'utf-8', headingRow: 0 });
    expect(table.options.decimal).toBe('.');
  });

  test('won deals of Maven', () => {
    const { rows, options } = read('crm/maven/sales_pipeline.csv');
    const won = rows.filter((row) => row[4] === 'Won');
    expect(won).toHaveLength(4_238);
    const total = won.reduce(
      (sum, row) => sum + (parseNumber(String(row[7]), options.decimal) ?? Number.NaN),
      0,
    );
    expect(total).toBe(10_005_534);
  });
});

/** What has no table: nothing in it, one row or one cell, or too damaged. All others are read. */
const refused: Readonly<Record<string, string>> = {
  'broken_or_locked/protected_passtika.xlsx': 'passwordProtected',
  'broken_or_locked/xor-encryption-abc.xls': 'passwordProtected',
  'broken_or_locked/xlsx-corrupted.xlsx': 'damaged',
  'exceljs/missing-bits.xlsx': 'damaged',
  'exceljs/1904.xlsx': 'noRows',
  'exceljs/bogus-defined-name.xlsx': 'noRows',
  'exceljs/invalid-xml.xlsx': 'noRows',
  'exceljs/shared_string_with_escape.xlsx': 'noRows',
  'exceljs/test-pr-567.xlsx': 'noRows',
  'exceljs/test-pr-728.xlsx': 'noRows',
  'exceljs/test-row-styles.xlsx': 'noRows',
  'exceljs/duplicateRowTest.xlsx': 'empty',
  'exceljs/images.xlsx': 'empty',
  'exceljs/test-issue-1842.xlsx': 'empty',
  'exceljs/test-issue-257.xlsx': 'empty',
  'exceljs/test-issue-623.xlsx': 'empty',
  'exceljs/test-issue-771.xlsx': 'empty',
  'sheetjs/BlankSheetTypes.ods': 'empty',
  'sheetjs/BlankSheetTypes.xls': 'empty',
  'sheetjs/BlankSheetTypes.xlsm': 'empty',
  'sheetjs/author_snowman.ods': 'empty',
  'sheetjs/author_snowman.xlsx': 'empty',
  'sheetjs/defined_names_unicode.ods': 'noRows',
  'sheetjs/defined_names_unicode.xlsx': 'noRows',
  'sheetjs/hyperlink_no_rels.xlsx': 'noRows',
  'sheetjs/sushi.xls': 'noRows',
  'sheetjs/sushi.xlsx': 'noRows',
};
const spreadsheets = ['broken_or_locked', 'exceljs', 'exceljs/hidden-test', 'sheetjs'].flatMap((folder) =>
  list(`spreadsheets/${folder}`, /\.(xlsx|xlsm|xlsb|xls|ods)$/),
);

describe.skipIf(!there)('spreadsheets', () => {
  test.each(spreadsheets)('%s', (path) => {
    const name = path.slice('spreadsheets/'.length);
    const reason = refused[name] ?? (/\/password_/.test(name) ? 'passwordProtected' : null);
    if (reason !== null) expect(reasonOf(bytesOf(path), path)).toBe(reason);
    else expect(read(path).rows.length).toBeGreaterThan(0);
  });

  test.each(['LO7322.fods', 'xlsx-stream-d-date-cell.xls.xml'])('%s is no format that is read', (name) => {
    expect(reasonOf(bytesOf(`spreadsheets/sheetjs/${name}`), name)).toBe('unknownFormat');
  });

  test('a count of texts that lies is of no account', () => {
    const table = read('spreadsheets/broken_or_locked/MalformedSSTCount.xlsx');
    expect(table.headings).toEqual(['sdgf', 'fdsag', 'dsafv', 'asdf']);
    expect(table.rows[0]).toEqual(['asdc', 'sadc', 'asdfXZc', 'sadf']);
  });

  // LONumbers was saved without some values, formula_stress_test holds NOW() and RAND(): their siblings differ.
  const pairs: readonly (readonly [string, string])[] = [
    ['AutoFilter.xlsx', 'AutoFilter.xls'],
    ['AutoFilter.xlsx', 'AutoFilter.xlsb'],
    ['AutoFilter.xlsx', 'AutoFilter.ods'],
    ['ErrorTypes.xlsx', 'ErrorTypes.xls'],
    ['NumberFormatCondition.xlsm', 'NumberFormatCondition.xls'],
    ['RkNumber.xlsx', 'RkNumber.xls'],
    ['comments_stress_test.xlsx', 'comments_stress_test.xls'],
    ['comments_stress_test.xlsx', 'comments_stress_test.ods'],
    ['merge_cells.xlsx', 'merge_cells.xls'],
    ['merge_cells.xlsx', 'merge_cells.ods'],
    ['minimal_112.xlsx', 'minimal_112.xls'],
    ['number_format.xlsm', 'number_format.xls'],
    ['numfmt_1_russian.xlsm', 'numfmt_1_russian.xls'],
    ['pivot_table_test.xlsm', 'pivot_table_test.xls'],
    ['rich_text_stress.xlsx', 'rich_text_stress.ods'],
    ['sheet_visibility.xlsx', 'sheet_visibility.xls'],
    ['sheet_visibility.xlsx', 'sheet_visibility_strict.xlsx'],
    ['sheet_visibility.xlsx', 'sheet_visibility.ods'],
    ['text_and_numbers.xlsx', 'text_and_numbers.xls'],
    ['xlsx-stream-d-date-cell.xlsx', 'xlsx-stream-d-date-cell.xls'],
    ['xlsx-stream-d-date-cell.xlsx', 'xlsx-stream-d-date-cell.xlsb'],
  ];
  /** Every sheet that both have and hold a table, by number: ODS may not call a sheet as Excel does. */
  const sheetsOf = (name: string) => {
    const path = `spreadsheets/sheetjs/${name}`;
    return read(path).sheets.map((sheet) => {
      try {
        const { headings, rows, rowNumbers } = read(path, sheet);
        return { headings, rows, rowNumbers };
      } catch {
        return null;
      }
    });
  };
  test.each(pairs)('%s and %s say the same', (one, other) => {
    expect(sheetsOf(other)).toEqual(sheetsOf(one));
  });

  test('dates of each kind of cell', () => {
    expect(read('spreadsheets/exceljs/dateIssue.xlsx').rows).toEqual([[{ date: '2020-11-20' }]]);
    expect(read('spreadsheets/sheetjs/Attendance.xlsx').rows[0]?.[0]).toEqual({ date: '2020-10-01' });
    expect(read('spreadsheets/sheetjs/DataTypesFormats.xlsx').rows[0]).toEqual([
      'Date Time',
      { date: '2020-07-23T09:00:00' },
    ]);
  });
});
