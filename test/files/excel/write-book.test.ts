/** A workbook with an analysis sheet, a chart and a long table, opened again. */
import { describe, expect, test } from 'vitest';
import type { Book, Chart } from '#electron/files/excel/book.ts';
import { address, columnLetters, quotedSheet, structured } from '#electron/files/excel/book.ts';
import { writeBook } from '#electron/files/excel/write-book.ts';
import { readBack } from './read-back.ts';

const chart: Chart = {
  direction: 'standing',
  title: 'Sales & targets',
  description: 'Sales and targets by month',
  categories: { range: "'Été'!$A$2:$A$3", values: ['Jan', 'Feb'] },
  series: [
    {
      name: 'Sales',
      values: { range: "'Été'!$B$2:$B$3", values: [10, 20] },
      colour: '112233',
      type: 'bar',
      labels: false,
    },
    {
      name: 'Target',
      values: { range: "'Été'!$C$2:$C$3", values: [15, 'not computable'] },
      colour: '445566',
      type: 'line',
      labels: true,
    },
  ],
  categoryTitle: 'Month',
  valueTitle: 'Sales (EUR)',
  categoryFormat: null,
  valueFormat: '#,##0',
  from: { row: 4, column: 0 },
  to: { row: 20, column: 5 },
};

const count = 1_201;
const book: Book = {
  title: 'A & B <report>',
  language: 'fr',
  company: 'Été SARL',
  created: '2026-11-22T09:00:00.000Z',
  names: [{ name: 'Début', range: "'Été'!$A$1" }],
  sheets: [
    {
      kind: 'analysis',
      name: 'Été',
      cells: new Map([
        ['0,0', { value: 'text' }],
        ['1,1', { value: 1.5, formula: 'SUM(Data[Net])' }],
        ['2,1', { value: 'not computable', formula: 'IF(1>0,"not computable",1)' }],
        ['3,1', { value: 3, formula: 'MEDIAN(IF(A1:A3>0,A1:A3))', array: true }],
        ['1,2', { value: Number.NaN }],
        ['2,2', { value: '#REF!' }],
      ]),
      widths: [10, 20],
      heights: new Map([[0, 30]]),
      merges: [],
      rules: [
        {
          type: 'dataBar',
          priority: 1,
          range: 'B2:B4',
          dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF112233' },
        },
      ],
      charts: [chart],
      frozenRows: 0,
      titleRows: { first: 1, last: 2 },
      pageBreaks: [3],
      rows: 21,
      columns: 5,
    },
    {
      kind: 'data',
      name: "Data d'ici",
      table: 'Data',
      columns: [
        { heading: 'Name', format: 'General', width: 10, align: 'left', helper: false, formula: null },
        { heading: 'Price', format: '#,##0.00', width: 10, align: 'right', helper: false, formula: null },
        {
          heading: 'Net',
          format: '#,##0.00',
          width: 10,
          align: 'right',
          helper: true,
          formula: (row) => `B${row}*2`,
        },
      ],
      count,
      row: (index) => [index === 0 ? '=1+1 <&>' : `Row ${index}`, index, index * 2],
    },
  ],
};

describe('a workbook', async () => {
  const rows: number[] = [];
  const { parts, sheets } = readBack(await writeBook(book, (done) => rows.push(done)));
  const data = sheets.get("Data d'ici");
  const sheet = sheets.get('Été');

  test('has every row of a long table, formulas with their values', () => {
    expect(data?.get('A2')).toEqual({ value: '=1+1 <&>', formula: null, type: 'inlineStr' });
    expect(data?.get('C2')).toEqual({ value: 0, formula: 'B2*2', type: 'n' });
    expect(data?.get(`C${count + 1}`)).toEqual({
      value: (count - 1) * 2,
      formula: `B${count + 1}*2`,
      type: 'n',
    });
    expect(data?.has(`A${count + 2}`)).toBe(false);
    expect(parts.get('xl/tables/table1.xml')).toContain(`ref="A1:C${count + 1}"`);
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(`<dimension ref="A1:C${count + 1}"/>`);
  });

  test('tells how many rows are written', () => {
    expect(rows).toEqual([500, 1000, 1201]);
  });

  test('keeps formulas, their values as text or number, and array formulas', () => {
    expect(sheet?.get('B2')).toEqual({ value: 1.5, formula: 'SUM(Data[Net])', type: 'n' });
    expect(sheet?.get('B3')).toEqual({
      value: 'not computable',
      formula: 'IF(1>0,"not computable",1)',
      type: 'str',
    });
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<f t="array" ref="B4">');
    expect(sheet?.get('C2')?.value ?? null).toBe(null);
    expect(sheet?.get('C3')).toEqual({ value: '#REF!', formula: null, type: 'inlineStr' });
  });

  test('draws bars and a line together, with the values for who does not calculate', () => {
    const drawn = parts.get('xl/charts/chart1.xml') ?? '';
    expect(drawn).toContain('<a:t>Sales &amp; targets</a:t>');
    expect(drawn).toMatch(/<c:barChart>.*<c:f>'Été'!\$B\$2:\$B\$3<\/c:f>.*<\/c:barChart><c:lineChart>/s);
    expect(drawn).toMatch(/<c:lineChart>.*<c:f>'Été'!\$C\$2:\$C\$3<\/c:f>.*<\/c:lineChart>/s);
    expect(drawn).toContain('<c:pt idx="1"><c:v>20</c:v></c:pt>');
    expect(drawn).not.toContain('not computable');
    expect(drawn).toContain('<a:t>Sales (EUR)</a:t>');
    expect(drawn).toContain('<c:min val="0"/>');
    expect(parts.get('xl/drawings/drawing1.xml')).toContain('Sales and targets by month');
  });

  test('sets up printing, names and the application', () => {
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain("'Été'!$A$1:$E$21");
    expect(workbook).toContain("'Été'!$1:$2");
    expect(workbook).toContain(`'Data d''ici'!$A$1:$B$${count + 1}`);
    expect(workbook).toContain('<definedName name="Début">');
    expect(workbook).toContain('<calcPr calcId="191029"/>');
    const first = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(first).toContain('showGridLines="0"');
    expect(first).toContain('orientation="landscape"');
    expect(first).toContain('Page &amp;P sur &amp;N');
    expect(first).toContain('minLength="0"');
    expect(parts.get('docProps/app.xml')).toContain('<Application>Relais</Application>');
    expect(parts.get('docProps/core.xml')).toContain('A &amp; B &lt;report&gt;');
  });
});

test('a chart of something below zero is not cut at zero', async () => {
  const [analysis] = book.sheets;
  if (analysis?.kind !== 'analysis') throw new Error('the first sheet is the analysis');
  const series = chart.series.map((one) => ({ ...one, values: { ...one.values, values: [-1, 2] } }));
  const written = await writeBook({
    ...book,
    sheets: [{ ...analysis, charts: [{ ...chart, series }] }],
  });
  expect(readBack(written).parts.get('xl/charts/chart1.xml')).not.toContain('<c:min ');
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

test('addresses, sheets and columns as formulas write them', () => {
  expect(address(5, 1)).toBe('B6');
  expect(address(5, 27, true)).toBe('$AB$6');
  expect(quotedSheet("L'équipe")).toBe("'L''équipe'");
  expect(structured('Orders', "N° [1] d'ordre #")).toBe("Orders[N° '[1'] d''ordre '#]");
});
