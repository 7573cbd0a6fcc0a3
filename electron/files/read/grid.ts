/** What every reader hands back before headings are found: the sheets' names and the used cells of one sheet. */

/**
 * A value of a file. CSV gives strings only. `date` is as written, without zone: 'YYYY-MM-DD', or
 * 'YYYY-MM-DDTHH:mm:ss' where the cell has a time of day. An error cell (#N/A) and an empty one are null.
 */
export type Cell = string | number | boolean | null | { readonly date: string };

export interface Grid {
  /** Every sheet that can hold cells, hidden ones included; empty for CSV and JSON. */
  readonly sheets: string[];
  /** The sheet that was read, null for CSV and JSON. */
  readonly sheet: string | null;
  /** Non-empty rows in order. Short rows are not filled up. */
  readonly rows: Cell[][];
  /** The row of each, as a spreadsheet counts, from 1. */
  readonly numbers: number[];
}
