/** Reads a table of others: bytes in, headings and rows of plain values out. Runs in a worker thread. */
import type { ReadOptions } from '#contract/imports.ts';
import { type Book, readSheet } from '#electron/files/read/book.ts';
import { detectSeparator, readCsv } from '#electron/files/read/csv.ts';
import { detectDateOrder, detectDecimal, looksLikeValue } from '#electron/files/read/detect.ts';
import type { Grid, Cell as GridCell } from '#electron/files/read/grid.ts';
import { findHeadingRow, headingRowOption, rowAtOrBelow } from '#electron/files/read/headings.ts';
import { readJson } from '#electron/files/read/json.ts';
import { isBareWorkbook, openXls, openXlsb } from '#electron/files/read/legacy.ts';
import { maxCells, maxFileBytes, refuse } from '#electron/files/read/limits.ts';
import { openOds } from '#electron/files/read/ods.ts';
import { isOle } from '#electron/files/read/ole.ts';
import { decodeText, detectEncoding, isBinary } from '#electron/files/read/text.ts';
import { openXlsx } from '#electron/files/read/xlsx.ts';
import { openZip } from '#electron/files/read/zip.ts';
import { Refused } from '#electron/refused.ts';

/** A value of a row: see grid.ts. */
export type Cell = GridCell;

export interface Table {
  readonly format: 'csv' | 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'json';
  /** Names of all sheets, hidden ones included; empty for CSV and JSON. */
  readonly sheets: string[];
  /** Detected, or as given. */
  readonly options: ReadOptions;
  /** As written, trimmed; may repeat, may be empty: columns are told apart by position. */
  readonly headings: string[];
  /** As long as `headings` each; fully empty rows and repeated heading rows are left out. */
  readonly rows: Cell[][];
  /** For each row its number as a spreadsheet counts, from 1. In CSV records are counted, not lines. */
  readonly rowNumbers: number[];
}

export interface ReadInput {
  /** The file's name: only its ending is used, and only where the bytes do not tell the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null detects everything. */
  readonly options: ReadOptions | null;
}

interface Source {
  readonly format: Table['format'];
  readonly grid: Grid;
  readonly encoding: ReadOptions['encoding'];
  readonly separator: ReadOptions['separator'] | null;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;

/** The workbook in a zip: what it is stands in its parts' names, not in the file's. */
const openContainer = (bytes: Uint8Array): Book => {
  const container = openZip(bytes);
  const has = (name: string) => container.names.some((one) => one.toLowerCase() === name);
  if (has('xl/workbook.bin')) return openXlsb(container);
  if (has('content.xml')) return openOds(container);
  if (has('xl/workbook.xml') || container.names.some((name) => /\/worksheets\/[^/]*\.xml$/i.test(name)))
    return openXlsx(container);
  return refuse(has('[content_types].xml') && !has('word/document.xml') ? 'damaged' : 'unknownFormat');
};

const readBook = (book: Book, options: ReadOptions | null): Source => {
  const { sheet, rows, numbers } = readSheet(book, options?.sheet ?? null);
  const sheets = book.sheets.map(({ name }) => name);
  return { format: book.format, grid: { sheets, sheet, rows, numbers }, encoding: 'utf-8', separator: null };
};

const readSource = (input: ReadInput): Source => {
  const { bytes, options } = input;
  try {
    if (isZip(bytes)) return readBook(openContainer(bytes), options);
    if (isOle(bytes) || isBareWorkbook(bytes)) return readBook(openXls(bytes), options);
    return readText(input);
  } catch (error) {
    // An offset outside of the file, a length beyond memory: what damage does to code that reads binary formats.
    if (error instanceof RangeError) refuse('damaged');
    throw error;
  }
};

const readText = ({ name, bytes, options }: ReadInput): Source => {
  if (isBinary(bytes)) refuse(/\.(xls[xbm]?|ods)$/i.test(name) ? 'damaged' : 'unknownFormat');
  const encoding = options?.encoding ?? detectEncoding(bytes);
  const text = decodeText(bytes, encoding);
  const start = text.slice(0, 1_000).trimStart();
  if (start === '' && text.trim() === '') refuse('empty');
  if (/^(<\?xml|<!doctype|<html|<table|\{\\rtf|%PDF-)/i.test(start)) refuse('unknownFormat');
  if (/\.json$/i.test(name) || /^[[{]\s*["{[\]}]/.test(start)) {
    try {
      return { format: 'json', grid: readJson(text), encoding, separator: null };
    } catch (error) {
      // A CSV may begin with a bracket: only what is called JSON has to be JSON.
      const damaged = error instanceof Refused && error.refusal.params?.['reason'] === 'damaged';
      if (!damaged || /\.json$/i.test(name)) throw error;
    }
  }
  const separator = options?.separator ?? detectSeparator(text);
  return { format: 'csv', grid: readCsv(text, separator), encoding, separator };
};

const headingText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return (typeof cell === 'object' ? cell.date : String(cell)).replace(/\s+/g, ' ').trim().slice(0, 1_000);
};

/** Rows that repeat the headings: at an export's page breaks, or headings written three times. */
const repeatOf = (headings: readonly string[]): ((row: readonly Cell[]) => boolean) => {
  const named = headings.filter((heading) => heading !== '');
  // Values are no headings: the same numbers twice are two rows.
  if (named.length < 2 || named.some(looksLikeValue)) return () => false;
  return (row) => headings.every((heading, i) => headingText(row[i]) === heading);
};

/**
 * Reads one sheet of a workbook, or a text. Formulas give the values they were saved with, errors (#N/A) null; text that
 * begins like a formula stays text. CSV cells are always strings.
 * @throws Refused unreadable, params.reason a RefusalReason; nothing else
 */
export const readTable = (input: ReadInput): Table => {
  if (input.bytes.length === 0) refuse('empty');
  if (input.bytes.length > maxFileBytes) refuse('tooManyBytes');
  const { format, grid, encoding, separator } = readSource(input);
  const { options } = input;
  if (grid.rows.length === 0) refuse('empty');
  const found = format === 'json' ? 0 : options === null ? findHeadingRow(grid) : null;
  const at = found ?? rowAtOrBelow(grid, options?.headingRow ?? 0);
  if (at < 0) refuse('noHeadings');
  const headings = (grid.rows[at] ?? []).map(headingText);
  const isRepeat = repeatOf(headings);
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  let width = headings.length;
  for (let i = at + 1; i < grid.rows.length; i++) {
    const row = grid.rows[i] ?? [];
    if (isRepeat(row)) continue;
    rows.push(row);
    rowNumbers.push(grid.numbers[i] ?? 0);
    if (row.length > width) width = row.length;
  }
  if (rows.length === 0) refuse('noRows');
  if (rows.length * width > maxCells) refuse('tooManyCells');
  const nothing = format === 'csv' ? '' : null;
  for (const row of rows) while (row.length < width) row.push(nothing);
  while (headings.length < width) headings.push('');
  const decimal = options?.decimal ?? detectDecimal(rows, separator);
  return {
    format,
    sheets: grid.sheets,
    options: {
      encoding,
      separator: separator ?? ',',
      decimal,
      dateOrder: options?.dateOrder ?? detectDateOrder(rows, decimal, separator, headings),
      sheet: grid.sheet,
      headingRow: options?.headingRow ?? headingRowOption(grid, at),
    },
    headings,
    rows,
    rowNumbers,
  };
};
