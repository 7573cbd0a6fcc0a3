/** Workbooks: what cells mean, which sheet is read, dates in both systems, and the four formats alike. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { formatKind, isoCell, serialCell } from '#electron/files/read/serial.ts';
import { readTable } from '#electron/files/read/table.ts';
import { makeOds, makeXlsx, number, readBytes, row, text } from '#test/files/read/workbooks.ts';

describe('number formats', () => {
  test.each([
    ['General', 'number'],
    ['Standard', 'number'],
    ['0.00', 'number'],
    ['#,##0.00 "days"', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]#,##0', 'number'],
    ['[$-40C]#,##0.00\\ "d"', 'number'],
    ['#,##0\\ \\m', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['[$-40C]d mmmm yyyy;@', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['mmm', 'date'],
    ['yyyy', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['hh:mm:ss', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['0;"date: "yyyy', 'number'],
  ])('%s is a %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });

  // The dates are those Excel shows for the numbers.
  test.each([
    [1, 'date', false, { date: '1900-01-01' }],
    [59, 'date', false, { date: '1900-02-28' }],
    [61, 'date', false, { date: '1900-03-01' }],
    [36526, 'date', false, { date: '2000-01-01' }],
    [46348, 'date', false, { date: '2026-11-22' }],
    [46348.375, 'date', false, { date: '2026-11-22T09:00:00' }],
    [46348.999999, 'date', false, { date: '2026-11-23' }],
    [0, 'date', true, { date: '1904-01-01' }],
    [44886, 'date', true, { date: '2026-11-22' }],
    [2958465, 'date', false, { date: '9999-12-31' }],
    [2958466, 'date', false, 2958466],
    [-1, 'date', false, -1],
    [0, 'date', false, 0],
    [0.5, 'time', false, '12:00:00'],
    [0.484722222222222, 'time', false, '11:38:00'],
    [1.5, 'duration', false, '36:00:00'],
    [1.5, 'number', false, 1.5],
  ] as const)('%s as %s, 1904: %s', (serial, kind, date1904, cell) => {
    expect(serialCell(serial, kind, date1904)).toEqual(cell);
  });

  test.each([
    ['2026-11-22', { date: '2026-11-22' }],
    ['2026-11-22T09:05:00.000Z', { date: '2026-11-22T09:05:00' }],
    ['2026-11-22T23:59:59.7', { date: '2026-11-23' }],
    ['2026-13-22', null],
    ['2026-11-22T00:00:00', { date: '2026-11-22' }],
    ['T09:05', '09:05:00'],
    ['tomorrow', null],
  ])('ISO %s', (written, cell) => {
    expect(isoCell(written)).toEqual(cell);
  });
});

describe('xlsx', () => {
  test('each type of cell', () => {
    const table = readBytes(
      makeXlsx({
        formats: ['dd/mm/yyyy', 'hh:mm'],
        sharedStrings:
          '<si><t>shared &amp; &#233; &lt;b&gt;</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b</t></si>',
        sheets: {
          One: [
            row(...Array.from({ length: 12 }, (_, i) => text(`h${i}`))),
            row(
              '<c t="s"><v>0</v></c>',
              '<c t="s"><v>1</v></c>',
              '<c t="s"><v>2</v></c>',
              text('=1+1'),
              '<c><f>SUM(A1:A2)</f><v>3.5</v></c>',
              '<c t="str"><f>A1&amp;"x"</f><v>cached</v></c>',
              '<c t="b"><v>1</v></c>',
              '<c t="e"><v>#N/A</v></c>',
              number(46348, 0),
              number(0.5, 1),
              '<c t="d"><v>2026-11-22T09:00:00</v></c>',
              '<c><f>A1</f></c>',
            ),
          ].join(''),
        },
      }),
    );
    expect(table.rows).toEqual([
      [
        'shared & é <b>',
        'rich text',
        'a\nb',
        '=1+1',
        3.5,
        'cached',
        true,
        null,
        { date: '2026-11-22' },
        '12:00:00',
        { date: '2026-11-22T09:00:00' },
        null,
      ],
    ]);
  });

  test('places are taken from references; gaps, empty rows and columns are kept in the numbers', () => {
    const table = readBytes(
      makeXlsx({
        sheets: {
          One:
            '<row r="3"><c r="B3" t="inlineStr"><is><t>a</t></is></c><c r="D3" t="inlineStr"><is><t>b</t></is></c></row>' +
            '<row r="7"><c r="D7"><v>2</v></c><c r="B7"><v>1</v></c></row><row r="9"><c r="B9" t="str"><v></v></c></row>' +
            '<row r="5"><c r="B5"><v>5</v></c></row><row r="1048576"><c r="C1048576" s="1"/></row>',
        },
      }),
    );
    expect(table.headings).toEqual(['', 'a', '', 'b']);
    expect(table.options.headingRow).toBe(2);
    expect(table.rows).toEqual([
      [null, 5, null, null],
      [null, 1, null, 2],
    ]);
    expect(table.rowNumbers).toEqual([5, 7]);
  });

  test('the 1904 date system', () => {
    const book = { formats: ['yyyy-mm-dd'], sheets: { One: row(text('d')) + row(number(44886, 0)) } };
    expect(readBytes(makeXlsx({ ...book, date1904: true })).rows).toEqual([[{ date: '2026-11-22' }]]);
  });

  const several = makeXlsx({
    hidden: ['Secret'],
    sheets: {
      Secret: row(text('s'), text('t')) + row(number(1), number(2)),
      Cover: row(text('Sales report')),
      Empty: '',
      Data: row(text('a'), text('b')) + row(number(3), number(4)),
    },
  });
  test('all sheets are listed; the first visible one with a table is read', () => {
    const table = readBytes(several);
    expect(table.sheets).toEqual(['Secret', 'Cover', 'Empty', 'Data']);
    expect(table.options.sheet).toBe('Data');
    expect(table.rows).toEqual([[3, 4]]);
  });
  test('the sheet given is read, hidden or not', () => {
    const { options } = readBytes(several);
    const table = readTable({ name: 'f.xlsx', bytes: several, options: { ...options, sheet: 'Secret' } });
    expect(table.rows).toEqual([[1, 2]]);
  });

  test('headings named like parts of an object are data', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty'];
    const table = readBytes(
      makeXlsx({ sheets: { __proto__x: row(...names.map(text)) + row(number(1), number(2), number(3)) } }),
    );
    expect(table.headings).toEqual(names);
    expect(table.rows).toEqual([[1, 2, 3]]);
  });
});

describe('ods', () => {
  const cell = (attributes: string, content = '') =>
    `<table:table-cell ${attributes}>${content}</table:table-cell>`;
  const words = (...cells: string[]) =>
    cells.map((one) => cell('office:value-type="string"', `<text:p>${one}</text:p>`)).join('');
  test('each type of cell, repeats, comments and hidden sheets', () => {
    const table = readBytes(
      makeOds(
        `<table:table table:name="Secret" table:style-name="ta2"><table:table-row>${words('x', 'y')}</table:table-row><table:table-row>${words('x', 'y')}</table:table-row></table:table>` +
          `<table:table table:name="Data" table:style-name="ta1"><table:table-row>${words('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="3">${cell('')}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="1.5"', '<text:p>1,50</text:p>')}` +
          cell('office:value-type="date" office:date-value="2026-11-22"', '<text:p>22/11/26</text:p>') +
          cell('office:value-type="time" office:time-value="PT36H05M09S"', '<text:p>36:05</text:p>') +
          cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>VRAI</text:p>') +
          cell('office:value-type="string" calcext:value-type="error"', '<text:p>#N/A</text:p>') +
          cell(
            'office:value-type="string"',
            '<office:annotation><text:p>comment</text:p></office:annotation><text:p>one<text:s text:c="2"/>two</text:p><text:p><text:span>three</text:span></text:p>',
          ) +
          cell(
            'office:value-type="percentage" office:value="0.2" table:number-columns-repeated="2"',
            '<text:p>20 %</text:p>',
          ) +
          '<table:covered-table-cell office:value-type="float" office:value="9"/>' +
          `${cell('table:number-columns-repeated="16000"')}</table:table-row><table:table-row table:number-rows-repeated="1048000">${cell('table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
        '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
      ),
      'file.ods',
    );
    expect(table.sheets).toEqual(['Secret', 'Data']);
    expect(table.options.sheet).toBe('Data');
    const values = [1.5, { date: '2026-11-22' }, '36:05:09', true, null, 'one  two\nthree', 0.2, 0.2];
    expect(table.rows).toEqual([values, values]);
    expect(table.rowNumbers).toEqual([5, 6]);
  });

  test('an encrypted one is told from a damaged one', () => {
    const manifest = strToU8(
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    );
    expect(() => readBytes(makeOds('', '', { 'META-INF/manifest.xml': manifest }))).toThrow(
      expect.objectContaining({ refusal: { code: 'unreadable', params: { reason: 'passwordProtected' } } }),
    );
  });
});

test.each([
  ['biff8', 'Société'],
  ['biff5', 'Societe'], // SheetJS writes no accents in this old format
  ['xlsb', 'Société'],
  ['xlsx', 'Société'],
] as const)('the same table from %s', (bookType, name) => {
  const sheet = utils.aoa_to_sheet([
    ['Client', 'Amount', 'Day'],
    [name, 1234.5, 46348],
    ['=1+1', -2, 46348.5],
  ]);
  for (const place of ['C2', 'C3']) sheet[place] = { t: 'n', v: sheet[place].v, z: 'yyyy-mm-dd hh:mm' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Data');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType, cellDates: false }));
  const table = readBytes(bytes, 'file');
  expect(table.headings).toEqual(['Client', 'Amount', 'Day']);
  expect(table.rows).toEqual([
    [name, 1234.5, { date: '2026-11-22' }],
    ['=1+1', -2, { date: '2026-11-22T12:00:00' }],
  ]);
});
