/** What the report's sheets, tables, columns and periods are called in its language, and the parts its formulas are made of. */
import { quotedSheet, structured } from '#electron/files/excel/book.ts';
import { columnHeadings, sheetName, tableName } from '#electron/files/excel/values.ts';
import { type Language, type MessageKey, type MessageParams, translate } from '#locale/translate.ts';

export const sheetKeys = [
  'summary',
  'sales',
  'team',
  'products',
  'clients',
  'pipeline',
  'opportunities',
  'orders',
  'targets',
  'clientSales',
  'about',
] as const;
export type SheetKey = (typeof sheetKeys)[number];

/** Columns of the data sheets, in their order; the last ones only help the formulas. */
export const dataColumns = {
  orders: [
    'number',
    'date',
    'client',
    'rep',
    'team',
    'region',
    'product',
    'family',
    'status',
    'quantity',
    'unitPrice',
    'discount',
    'agreed',
    'net',
    'unitCost',
    'cost',
    'margin',
    'counts',
    'firstLine',
    'costKnown',
    'clientNo',
    'repNo',
    'teamNo',
    'regionNo',
    'productNo',
    'familyNo',
  ],
  opportunities: [
    'name',
    'client',
    'rep',
    'team',
    'region',
    'product',
    'family',
    'stage',
    'outcome',
    'amount',
    'probability',
    'weighted',
    'forecast',
    'opened',
    'expected',
    'closed',
    'cycle',
    'daysOpen',
    'quantity',
    'unitCost',
    'cost',
    'margin',
    'outcomeNo',
    'open',
    'counts',
    'costKnown',
    'clientNo',
    'repNo',
    'teamNo',
    'regionNo',
    'productNo',
    'familyNo',
    'stageNo',
    'forecastNo',
  ],
  targets: [
    'for',
    'month',
    'subject',
    'period',
    'amount',
    'inMonth',
    'inPeriod',
    'firstOfMonth',
    'monthInPeriod',
    'rowKind',
    'rowNo',
  ],
  clientSales: [
    'client',
    'city',
    'country',
    'firstSale',
    'sales',
    'previous',
    'share',
    'cumulated',
    'class',
    'isNew',
    'entries',
    'clientNo',
    'firstHere',
  ],
} as const;
export type DataTable = keyof typeof dataColumns;
export type DataColumnKey<T extends DataTable> = (typeof dataColumns)[T][number];

/** The days the formulas refer to by name. */
export const dayNames = [
  'from',
  'to',
  'previousFrom',
  'previousTo',
  'yearFrom',
  'yearTo',
  'today',
  'reference',
  'workingDays',
  'workingDaysGone',
] as const;
export type DayName = (typeof dayNames)[number];

export type Words = (key: MessageKey, params?: MessageParams) => string;

export interface Names {
  readonly words: Words;
  /** A sheet's name, and the same as formulas write it. */
  sheet(key: SheetKey): string;
  quoted(key: SheetKey): string;
  table(key: DataTable): string;
  heading<T extends DataTable>(table: T, column: DataColumnKey<T>): string;
  /** Orders[Net] */
  column<T extends DataTable>(table: T, column: DataColumnKey<T>): string;
  day(name: DayName): string;
  /** Sales to all clients of the period. */
  readonly clientTotal: string;
  /** "not computable", quoted for a formula. */
  readonly none: string;
  readonly noneText: string;
}

/** The key of a message put together at run time; the test of the catalogues finds those that are not there. */
const messageKey = (key: string) => key as MessageKey;

export const reportNames = (language: Language): Names => {
  const words: Words = (key, params) => translate(language, key, params);
  const sheets = new Map(
    sheetKeys.map((key) => [key, sheetName(words(messageKey(`reports.sheets.${key}`)), key)]),
  );
  const tables = Object.fromEntries(
    (Object.keys(dataColumns) as DataTable[]).map((key) => [
      key,
      tableName(words(messageKey(`reports.tables.${key}`)), key),
    ]),
  ) as Record<DataTable, string>;
  const headings = Object.fromEntries(
    (Object.keys(dataColumns) as DataTable[]).map((table) => {
      const columns: readonly string[] = dataColumns[table];
      const found = columnHeadings(columns.map((column) => words(messageKey(`reports.${table}.${column}`))));
      return [table, new Map(columns.map((column, index) => [column, found[index] ?? column]))];
    }),
  ) as Record<DataTable, Map<string, string>>;
  const noneText = words('reports.notComputable');
  return {
    words,
    clientTotal: words('reports.clientTotal'),
    noneText,
    none: `"${noneText.replaceAll('"', '""')}"`,
    sheet: (key) => sheets.get(key) ?? key,
    quoted: (key) => quotedSheet(sheets.get(key) ?? key),
    table: (key) => tables[key],
    heading: (table, column) => headings[table].get(column) ?? column,
    column: (table, column) => structured(tables[table], headings[table].get(column) ?? column),
    day: (name) => words(messageKey(`reports.days.${name}`)),
  };
};
