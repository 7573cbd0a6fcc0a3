/** Where the keyboard goes in a table: pure, so that every key can be tested. */

/** Row -1 is the headings; columns count from 0 among the shown fields. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one page holds. */
  readonly page: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The place after a key, or null where the key does not move. `jump` is Ctrl (Cmd): to the very end. */
export const nextPosition = (at: Position, key: string, jump: boolean, bounds: Bounds): Position | null => {
  const lastRow = bounds.rows - 1;
  const lastColumn = Math.max(0, bounds.columns - 1);
  switch (key) {
    case 'ArrowDown':
      return { ...at, row: jump ? lastRow : clamp(at.row + 1, -1, lastRow) };
    case 'ArrowUp':
      return { ...at, row: jump ? Math.min(0, lastRow) : clamp(at.row - 1, -1, lastRow) };
    case 'ArrowRight':
      return { ...at, column: jump ? lastColumn : clamp(at.column + 1, 0, lastColumn) };
    case 'ArrowLeft':
      return { ...at, column: jump ? 0 : clamp(at.column - 1, 0, lastColumn) };
    case 'PageDown':
      return { ...at, row: clamp(at.row + bounds.page, 0, lastRow) };
    case 'PageUp':
      return { ...at, row: clamp(at.row - bounds.page, Math.min(0, lastRow), lastRow) };
    case 'Home':
      return jump ? { row: Math.min(0, lastRow), column: 0 } : { ...at, column: 0 };
    case 'End':
      return jump ? { row: lastRow, column: lastColumn } : { ...at, column: lastColumn };
    default:
      return null;
  }
};
