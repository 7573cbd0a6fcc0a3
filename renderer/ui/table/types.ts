/** What a table is given and gives: its columns, its selection, and what can be asked of it from outside. */
import type { ReactNode } from 'react';

export interface TableColumn<R> {
  readonly field: string;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly numeric: boolean;
  readonly editable: boolean;
  readonly render: (row: R) => ReactNode;
  /** Under the column, over all rows: a sum. */
  readonly foot: ReactNode;
}

/** Rows the user may select; absent where a table is only read. */
export interface TableSelection {
  readonly isSelected: (id: string) => boolean;
  readonly state: 'none' | 'some' | 'all';
  readonly toggle: (index: number) => void;
  /** From the row last toggled to this one. */
  readonly extend: (index: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

export interface TableHandle {
  readonly focus: () => void;
  /** Back to the first row: another question was asked. */
  readonly toTop: () => void;
  /** The row the keyboard stands on; -1 on the headings, or where there are no rows. */
  readonly activeRow: () => number;
  /** Edits the cell the keyboard stands on, where it can be edited. */
  readonly edit: () => void;
}
