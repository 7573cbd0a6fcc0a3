/** A workbook opened but not read: its sheets, and the rows of any one of them on demand. */
import type { SheetRows } from '#electron/files/read/rows.ts';

export interface Book {
  readonly format: 'xlsx' | 'xls' | 'xlsb' | 'ods';
  /** Sheets that hold cells, in the order of the file; charts and macro sheets are left out. */
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  /** @throws Refused unreadable */
  read(index: number): SheetRows;
}

/** As wide and as long as a table with headings is. */
const holdsTable = ({ rows }: SheetRows): boolean => rows.length > 1 && rows.some((row) => row.length > 1);

/**
 * The sheet of a name, or without one the first visible sheet that holds a table, the first that holds anything, the
 * first: a cover page is passed over.
 */
export const readSheet = (book: Book, name: string | null): SheetRows & { readonly sheet: string } => {
  const named = name === null ? -1 : book.sheets.findIndex((sheet) => sheet.name === name);
  if (named >= 0) return { ...book.read(named), sheet: name ?? '' };
  let best: (SheetRows & { readonly sheet: string }) | null = null;
  const order = [...book.sheets.keys()].sort(
    (a, b) => Number(book.sheets[b]?.visible) - Number(book.sheets[a]?.visible) || a - b,
  );
  for (const index of order) {
    const sheet = { ...book.read(index), sheet: book.sheets[index]?.name ?? '' };
    if (holdsTable(sheet)) return sheet;
    if (best === null || best.rows.length === 0) best = sheet;
  }
  return best ?? { rows: [], numbers: [], sheet: '' };
};
