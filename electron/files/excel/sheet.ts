/** A list of records as a workbook of one sheet: a named table with filter, frozen heading and typed columns. */
import type { FieldType } from '#contract/fields.ts';
import type { DataColumn, Value } from '#electron/files/excel/book.ts';
import { type FormatName, formatOf, numberFormats } from '#electron/files/excel/formats.ts';
import {
  cleanNumber,
  cleanText,
  columnHeadings,
  dateSerial,
  sheetName,
  tableName,
} from '#electron/files/excel/values.ts';
import { writeBook } from '#electron/files/excel/write-book.ts';
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

/** Rows looked at for the widths of columns. */
const rowsMeasured = 2_000;

const words: Record<Language, { readonly yes: string; readonly no: string; readonly list: string }> = {
  en: { yes: 'yes', no: 'no', list: 'List' },
  fr: { yes: 'oui', no: 'non', list: 'Liste' },
};

/** The value as the cell holds it: money in whole units, percent as a share, dates as serial numbers. */
const cellValue = (type: FieldType, language: Language, value: Value): Value => {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].no;
  if (typeof value === 'number') {
    return cleanNumber(type === 'money' ? value / 100 : type === 'percent' ? value / 10_000 : value);
  }
  if (type === 'date' || type === 'instant') return dateSerial(value) ?? value;
  // A share of the day.
  if (type === 'time') return (Number(value.slice(0, 2)) * 60 + Number(value.slice(3, 5))) / 1_440;
  return value;
};

/** How many characters a value takes when shown. */
const shownLength = (format: FormatName, value: Value): number => {
  if (typeof value !== 'number')
    return Math.max(
      0,
      ...String(value ?? '')
        .split('\n')
        .map((line) => line.length),
    );
  if (format === 'date') return 11;
  if (format === 'dateTime') return 17;
  if (format === 'time') return 5;
  return Math.abs(value).toFixed(0).length * 1.34 + (format === 'money' ? 6 : 3);
};

/** Writes the list. Text stays text whatever it begins with. */
export const writeListWorkbook = (list: ListWorkbook): Promise<Uint8Array> => {
  const formats = numberFormats(list.language, list.currency);
  const headings = columnHeadings(list.columns.map((column) => column.heading));
  const types = list.columns.map((column) => column.type);
  const rowOf = (index: number): Value[] =>
    types.map((type, place) => cellValue(type, list.language, list.rows[index]?.[place] ?? null));
  const measured = list.rows.slice(0, rowsMeasured).map((_, index) => rowOf(index));
  const columns = types.map((type, place): DataColumn => {
    const isWhole = (value: Value) => value === null || typeof value !== 'number' || Number.isInteger(value);
    const whole = type === 'decimal' && list.rows.every((row) => isWhole(row[place] ?? null));
    const format = whole ? 'integer' : formatOf(type);
    let width = Math.min(28, (headings[place] ?? '').length + 3);
    for (const row of measured) width = Math.max(width, shownLength(format, row[place] ?? null) + 1);
    return {
      heading: headings[place] ?? '',
      format: format === 'text' ? 'General' : formats[format],
      width: Math.min(60, Math.max(8, width)),
      align: format === 'text' || format === 'date' || format === 'dateTime' ? 'left' : 'right',
      helper: false,
      formula: null,
    };
  });
  const name = sheetName(list.title, words[list.language].list);
  return writeBook({
    title: cleanText(list.title),
    language: list.language,
    company: null,
    created: null,
    names: [],
    sheets: [
      {
        kind: 'data',
        name,
        table: tableName(name, words[list.language].list),
        columns,
        count: list.rows.length,
        row: rowOf,
      },
    ],
  });
};
