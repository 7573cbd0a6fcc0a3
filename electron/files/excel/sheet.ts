/** A list of records as a workbook of one sheet: a named table with filter, frozen heading and typed columns. */
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import type { FieldType } from '#contract/fields.ts';
import { type FormatName, formatOf, numberFormats } from '#electron/files/excel/formats.ts';
import { font, headingStyle, landscape, pageEdges, tableStyle } from '#electron/files/excel/theme.ts';
import {
  cleanNumber,
  cleanText,
  columnHeadings,
  dateSerial,
  looksLikeError,
  sheetName,
  tableName,
} from '#electron/files/excel/values.ts';
import type { Language } from '#locale/translate.ts';

export interface ListWorkbook {
  /** Name of the sheet and the table. */
  readonly title: string;
  readonly language: Language;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly columns: readonly { readonly heading: string; readonly type: FieldType }[];
  /** Money in minor units, percent in basis points, dates as YYYY-MM-DD, instants as ISO 8601 in UTC. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The value as the cell holds it: money in whole units, percent as a share, dates as serial numbers. */
const cellValue = (
  type: FieldType,
  language: Language,
  value: string | number | boolean | null,
): CellValue => {
  if (value === null) return null;
  if (typeof value === 'boolean') return language === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
  if (typeof value === 'number') {
    return cleanNumber(type === 'money' ? value / 100 : type === 'percent' ? value / 10_000 : value);
  }
  if (type === 'date' || type === 'instant') return dateSerial(value) ?? cleanText(value);
  return cleanText(value);
};

/** How many characters a value takes when shown. */
const shownLength = (format: FormatName, value: CellValue): number => {
  if (typeof value !== 'number') return String(value ?? '').length;
  if (format === 'date') return 11;
  if (format === 'dateTime') return 17;
  return Math.abs(value).toFixed(0).length * 1.34 + (format === 'money' ? 6 : 3);
};

/** Text that reads like an error value is written as rich text, which no program takes for an error. */
const literals = (
  body: readonly (readonly CellValue[])[],
  columns: readonly { readonly style: CellStyle }[],
): [string, Partial<Cell>][] =>
  body.flatMap((row, rowIndex) =>
    row.flatMap((value, index): [string, Partial<Cell>][] =>
      typeof value === 'string' && looksLikeError(value)
        ? [[`${rowIndex + 1},${index}`, { richText: [{ text: value }], style: columns[index]?.style ?? {} }]]
        : [],
    ),
  );

/** Writes the list. Text stays text whatever it begins with. */
export const writeListWorkbook = (list: ListWorkbook): Promise<Uint8Array> => {
  const formats = numberFormats(list.language, list.currency);
  const headings = columnHeadings(list.columns.map((column) => column.heading));
  const types = list.columns.map((column) => column.type);
  const body = list.rows.map((row) =>
    types.map((type, index) => cellValue(type, list.language, row[index] ?? null)),
  );
  const columns = types.map((type, index) => {
    const whole =
      type === 'decimal' && body.every((row) => row[index] === null || Number.isInteger(row[index]));
    const format = whole ? 'integer' : formatOf(type);
    let width = Math.min(28, (headings[index] ?? '').length + 3);
    for (const row of body.slice(0, 2_000))
      width = Math.max(width, shownLength(format, row[index] ?? null) + 1);
    const style: CellStyle = {
      font,
      ...(format === 'text' ? {} : { numFmt: formats[format] }),
      alignment:
        type === 'longText' || format === 'text'
          ? { vertical: 'top' }
          : { vertical: 'top', horizontal: 'right' },
    };
    return { width: Math.min(60, Math.max(8, width)), style };
  });
  const sheet = sheetName(list.title, list.language === 'fr' ? 'Liste' : 'List');
  const last = Math.max(2, body.length + 1);
  const range = `A1:${letters(columns.length - 1)}${last}`;
  return writeXlsx({
    properties: { title: cleanText(list.title), creator: 'Relais' },
    defaultFont: font,
    // Shared strings would carry xml:space, which the schema of the format does not know.
    stringMode: 'inline',
    sheets: [
      {
        name: sheet,
        columns,
        rows: [headings, ...(body.length > 0 ? body : [types.map(() => null)])],
        cells: new Map<string, Partial<Cell>>([
          ...headings.map((value, index) => [`0,${index}`, { value, style: headingStyle }] as const),
          ...literals(body, columns),
        ]),
        rowDefs: new Map([[0, { height: 20 }]]),
        freezePane: { rows: 1 },
        tables: [
          {
            name: tableName(sheet, 'List'),
            range,
            columns: headings.map((name) => ({ name })),
            style: tableStyle,
          },
        ],
        pageSetup: landscape,
        headerFooter: pageEdges(cleanText(list.title), list.language),
      },
    ],
    namedRanges: [
      { name: '_xlnm.Print_Titles', range: `'${sheet.replaceAll("'", "''")}'!$1:$1`, scope: sheet },
    ],
  });
};
