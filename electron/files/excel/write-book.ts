/** Writes a workbook: hucre lays the sheets, tables, styles and print set-up, the rows of long tables and the charts follow. */
import type { Cell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import {
  type AnalysisSheet,
  address,
  type Book,
  columnLetters,
  type DataSheet,
  quotedSheet,
  type Value,
} from '#electron/files/excel/book.ts';
import { chartXml } from '#electron/files/excel/chart-xml.ts';
import { mendParts } from '#electron/files/excel/parts.ts';
import { rowsXml } from '#electron/files/excel/rows.ts';
import {
  colours,
  font,
  headingStyle,
  helperHeadingStyle,
  landscape,
  pageEdges,
  tableStyle,
} from '#electron/files/excel/theme.ts';
import { cleanNumber, cleanText, looksLikeError } from '#electron/files/excel/values.ts';

const clean = (value: Value): Value =>
  typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? cleanNumber(value) : value;

const analysisSheet = (sheet: AnalysisSheet, book: Book): WriteSheet => {
  const cells = new Map<string, Partial<Cell>>();
  for (const [place, { value, formula, array, style }] of sheet.cells) {
    const kept = clean(value);
    const [row = 0, column = 0] = place.split(',').map(Number);
    cells.set(place, {
      ...(style ? { style } : {}),
      ...(formula === undefined
        ? typeof kept === 'string' && looksLikeError(kept)
          ? { richText: [{ text: kept }] }
          : { value: kept }
        : { formula, formulaResult: kept }),
      ...(array ? { formulaType: 'array' as const, formulaRef: address(row, column) } : {}),
    });
  }
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    merges: sheet.merges.map(({ from, to }) => ({
      startRow: from.row,
      startCol: from.column,
      endRow: to.row,
      endCol: to.column,
    })),
    conditionalRules: [...sheet.rules],
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows } } : {}),
    rowBreaks: sheet.pageBreaks.map((row) => row - 1),
    view: { showGridLines: false, tabColor: { rgb: colours.accent } },
    pageSetup: landscape,
    headerFooter: pageEdges(cleanText(book.title), book.language),
    charts: sheet.charts.map((chart) => ({
      type: 'column' as const,
      series: [{ values: chart.series[0]?.values.range ?? 'A1' }],
      anchor: {
        from: { row: chart.from.row, col: chart.from.column },
        to: { row: chart.to.row, col: chart.to.column },
      },
      altText: cleanText(chart.description),
    })),
  };
};

const dataRange = (sheet: DataSheet): string =>
  `A1:${columnLetters(sheet.columns.length - 1)}${Math.max(2, sheet.count + 1)}`;

/** Heading and one empty row, which carries the formats of the rows to come. */
const dataSheet = (sheet: DataSheet, book: Book): WriteSheet => ({
  name: sheet.name,
  columns: sheet.columns.map(({ width, format, align, helper }) => ({
    width,
    style: {
      font: helper ? { ...font, color: { rgb: colours.muted } } : font,
      ...(format === 'General' ? {} : { numFmt: format }),
      alignment: { vertical: 'top', horizontal: align },
    },
  })),
  rows: [sheet.columns.map((column) => column.heading), sheet.columns.map(() => null)],
  cells: new Map(
    sheet.columns.map(({ heading, helper, align }, index) => {
      const style = helper ? helperHeadingStyle : headingStyle;
      return [
        `0,${index}`,
        { value: heading, style: { ...style, alignment: { ...style.alignment, horizontal: align } } },
      ];
    }),
  ),
  rowDefs: new Map([[0, { height: 30 }]]),
  freezePane: { rows: 1, columns: 1 },
  tables: [
    {
      name: sheet.table,
      range: dataRange(sheet),
      columns: sheet.columns.map(({ heading }) => ({ name: heading })),
      style: tableStyle,
    },
  ],
  view: { tabColor: { rgb: colours.faint } },
  pageSetup: landscape,
  headerFooter: pageEdges(cleanText(book.title), book.language),
});

const definedNames = (book: Book) => [
  ...book.names,
  ...book.sheets.flatMap((sheet) => {
    const quoted = quotedSheet(sheet.name);
    const [rowCount, columnCount] =
      sheet.kind === 'data'
        ? [Math.max(2, sheet.count + 1), sheet.columns.filter(({ helper }) => !helper).length]
        : [sheet.rows, sheet.columns];
    const area = {
      name: '_xlnm.Print_Area',
      range: `${quoted}!$A$1:${address(rowCount - 1, columnCount - 1, true)}`,
      scope: sheet.name,
    };
    const rows = sheet.kind === 'data' ? { first: 1, last: 1 } : sheet.titleRows;
    const titles =
      rows === null
        ? null
        : {
            name: '_xlnm.Print_Titles',
            range: `${quoted}!$${rows.first}:$${rows.last}`,
            scope: sheet.name,
          };
    return titles === null ? [area] : [area, titles];
  }),
];

/** The sheet's part with its rows put in after the heading. */
function* filled(sheet: DataSheet, part: string, progress: (rows: number) => void): Generator<string> {
  const from = part.indexOf('<row r="2"');
  const to = part.indexOf('</sheetData>');
  const sample = part.slice(from, to);
  const styles = sheet.columns.map((_, index) =>
    Number(new RegExp(`<c r="${columnLetters(index)}2" s="(\\d+)"`).exec(sample)?.[1] ?? 0),
  );
  const head = part
    .slice(0, from)
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dataRange(sheet)}"/>`);
  yield head;
  if (sheet.count === 0) yield sample;
  else yield* rowsXml(sheet, styles, progress);
  yield part.slice(to);
}

/**
 * @param progress called now and then with the rows of data written so far
 * @returns the bytes of the .xlsx file
 */
export const writeBook = async (
  book: Book,
  progress: (rows: number) => void = () => undefined,
): Promise<Uint8Array> => {
  const laid = await writeXlsx({
    properties: {
      title: cleanText(book.title),
      creator: 'Relais',
      ...(book.company === null ? {} : { company: cleanText(book.company) }),
      ...(book.created === null ? {} : { created: new Date(book.created), modified: new Date(book.created) }),
    },
    defaultFont: font,
    stringMode: 'inline',
    sheets: book.sheets.map((sheet) =>
      sheet.kind === 'data' ? dataSheet(sheet, book) : analysisSheet(sheet, book),
    ),
    namedRanges: definedNames(book),
  });
  const charts = book.sheets.flatMap((sheet) => (sheet.kind === 'analysis' ? sheet.charts : []));
  let before = 0;
  return mendParts(laid, (path, read) => {
    if (path === 'docProps/app.xml') return read().replace('hucre', 'Relais');
    // The values are the application's own: opening 50,000 lines need not wait for every formula.
    if (path === 'xl/workbook.xml') return read().replace(/<calcPr [^>]*>/, '<calcPr calcId="191029"/>');
    const chart = /^xl\/charts\/chart(\d+)\.xml$/.exec(path);
    if (chart) {
      const drawn = charts[Number(chart[1]) - 1];
      return drawn === undefined ? null : chartXml(drawn);
    }
    const place = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path);
    const sheet = place ? book.sheets[Number(place[1]) - 1] : undefined;
    if (sheet === undefined) return null;
    // A bar for 0 would be a tenth of the cell long.
    if (sheet.kind === 'analysis')
      return read().replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="90">');
    const start = before;
    before += sheet.count;
    return filled(sheet, read(), (rows) => progress(start + rows));
  });
};
