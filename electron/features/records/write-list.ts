/** The worker's part of an export: rows that came as bytes become a workbook. */
import { type ListWorkbook, writeListWorkbook } from '#electron/files/excel/sheet.ts';

/** Rows are JSON, one array a line, in UTF-8: bytes are handed to the worker, where cloning rows would hold the window up. */
export interface ListPayload {
  readonly list: Omit<ListWorkbook, 'rows'>;
  readonly rows: Uint8Array;
}

export const writeList = ({ list, rows }: ListPayload): Promise<Uint8Array> => {
  const lines = new TextDecoder().decode(rows).split('\n');
  return writeListWorkbook({
    ...list,
    rows: lines.filter((line) => line !== '').map((line) => JSON.parse(line)),
  });
};
