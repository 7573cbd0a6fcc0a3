/** Reads a table of others: bytes in, headings and rows of plain values out. Runs in a worker thread. */
import type { ReadOptions } from '#contract/imports.ts';
import type { Cell as GridCell } from '#electron/files/read/grid.ts';

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
  /** As long as `headings` each; fully empty rows are left out. */
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
