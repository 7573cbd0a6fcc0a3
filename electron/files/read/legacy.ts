/** Reads .xls and .xlsb by SheetJS, behind our own containers: it is given no formulas, no zip and no OLE to parse. */
import { zipSync } from 'fflate';
import type { WorkBook, WorkSheet } from 'xlsx';
import { read } from 'xlsx/xlsx.mjs';
import type { Book } from '#electron/files/read/book.ts';
import { giveCodePages } from '#electron/files/read/code-pages.ts';
import type { Cell } from '#electron/files/read/grid.ts';
import { maxColumns, refuse } from '#electron/files/read/limits.ts';
import { openOle } from '#electron/files/read/ole.ts';
import { collectRows, type SheetRows } from '#electron/files/read/rows.ts';
import { type FormatKind, formatKind, serialCell } from '#electron/files/read/serial.ts';
import type { Container } from '#electron/files/read/zip.ts';
import { Refused } from '#electron/refused.ts';

giveCodePages();

/** Cells as stored: numbers stay numbers with their format beside them, so that dates are ours to make. */
const options = {
  type: 'buffer',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellDates: false,
  // Errors are thrown, not passed over in silence.
  WTF: true,
} as const;

interface LibraryCell {
  readonly t?: unknown;
  readonly v?: unknown;
  readonly z?: unknown;
}

const readCells = (sheet: WorkSheet, date1904: boolean): SheetRows => {
  const collected = collectRows();
  const kinds = new Map<string, FormatKind>();
  const cellOf = ({ t, v, z }: LibraryCell): Cell => {
    if (t === 'b') return v === true;
    if (typeof v === 'string') return t === 's' || t === 'str' ? v : null;
    if (t !== 'n' || typeof v !== 'number' || !Number.isFinite(v)) return null;
    const format = typeof z === 'string' ? z : 'General';
    const kind = kinds.get(format) ?? formatKind(format);
    kinds.set(format, kind);
    return serialCell(v, kind, date1904);
  };
  // A dense sheet is an array of rows. Own keys only: what it claims to span, '!ref' and length, is never walked.
  for (const key of Object.keys(sheet)) {
    const row = Number(key);
    const cells: unknown = sheet[key];
    if (!Number.isInteger(row) || !Array.isArray(cells)) continue;
    if (cells.length > maxColumns) refuse('damaged');
    for (let column = 0; column < cells.length; column++) {
      const cell: LibraryCell | undefined = cells[column];
      if (cell !== undefined) collected.put(row, column, cellOf(cell));
    }
  }
  return collected.done();
};

/** The library names every record that it does not know on the console: a crafted file has millions of them. */
const quietly = <T>(work: () => T): T => {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
};

const readWorkbook = (bytes: Uint8Array): WorkBook => {
  try {
    return quietly(() => read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options));
  } catch (error) {
    if (error instanceof Refused) throw error;
    const message = error instanceof Error ? error.message : '';
    return refuse(/password|encrypt/i.test(message) ? 'passwordProtected' : 'damaged');
  }
};

const bookOf = (format: 'xls' | 'xlsb', workbook: WorkBook): Book => {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, i) => {
    const sheet = workbook.Sheets[name];
    const type: unknown = sheet?.['!type'];
    if (sheet === undefined || (type !== undefined && type !== 'sheet')) return [];
    return [{ name, sheet, visible: (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) === 0 }];
  });
  if (sheets.length === 0) refuse('damaged');
  return {
    format,
    sheets: sheets.map(({ name, visible }) => ({ name, visible })),
    read: (index) => readCells(sheets[index]?.sheet ?? refuse('damaged'), date1904),
  };
};

/** Does the stream of records ([MS-XLS] 2.1.4) hold FilePass before the first sheet? */
const hasFilePass = (stream: Uint8Array): boolean => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type === 0x2f) return true;
    if (type === 0x0a) return false;
  }
  return false;
};

/** The first record of a workbook written without container, as Excel 2 to 4 did. */
export const isBareWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  bytes[3] === 0 &&
  bytes.length > 16;

const openStream = (stream: Uint8Array): Book => {
  if (hasFilePass(stream)) refuse('passwordProtected');
  if (!isBareWorkbook(stream)) refuse('damaged');
  return bookOf('xls', readWorkbook(stream));
};

/** @throws Refused unreadable: damaged, passwordProtected, unknownFormat; `read` also tooManyCells */
export const openXls = (bytes: Uint8Array): Book => {
  if (isBareWorkbook(bytes)) return openStream(bytes);
  const file = openOle(bytes);
  // Encrypted .xlsx and .docx lie in such a container too.
  if (file.names.includes('EncryptedPackage')) refuse('passwordProtected');
  const stream = file.stream('Workbook') ?? file.stream('Book');
  return openStream(stream ?? refuse('unknownFormat'));
};

/** Parts of a .xlsb that values come from; drawings, macros and caches are not handed on. */
const needed = /^(\[content_types\]\.xml|_rels\/.*|xl\/(_rels\/.*|[^/]*\.(bin|xml)|worksheets\/.*))$/i;

/** @throws Refused unreadable: damaged, doctype, tooManyBytes; `read` also tooManyCells */
export const openXlsb = (container: Container): Book => {
  const parts: Record<string, Uint8Array> = {};
  for (const name of container.names) {
    if (!needed.test(name) || name.endsWith('/')) continue;
    const content = container.part(name);
    if (content === null) continue;
    if (/\.(xml|rels)$/i.test(name) && /<!(doctype|entity)/i.test(new TextDecoder('latin1').decode(content)))
      refuse('doctype');
    parts[name] = content;
  }
  // Packed again from checked parts, stored: the library meets no sizes and no names but these.
  return bookOf('xlsb', readWorkbook(zipSync(parts, { level: 0 })));
};
