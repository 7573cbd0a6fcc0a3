/** What a workbook is to the application, whichever library writes it: analysis sheets cell by cell, data sheets as tables. */
import type { CellStyle, ConditionalRule } from 'hucre';
import type { Language } from '#locale/translate.ts';

export type Value = string | number | boolean | null;

/** A cell of an analysis sheet. A formula's value is what the application itself computed for it. */
export interface BookCell {
  readonly value: Value;
  /** Without the equals sign, in English function names. */
  readonly formula?: string;
  /** Is the formula one over arrays, which programs must be told? */
  readonly array?: boolean;
  readonly style?: CellStyle;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A run of cells with what they hold, so that a viewer that does not calculate can draw the chart. */
export interface ChartValues {
  /** 'Sales'!$B$6:$B$17 */
  readonly range: string;
  readonly values: readonly Value[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartValues;
  readonly colour: string;
  readonly type: 'bar' | 'line';
  /** Write each value beside its mark? */
  readonly labels: boolean;
}

export interface Chart {
  /** Bars that stand, or lie with the first category on top. */
  readonly direction: 'standing' | 'lying';
  /** The finding, in words. */
  readonly title: string;
  readonly categories: ChartValues;
  readonly series: readonly ChartSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Format codes. */
  readonly categoryFormat: string | null;
  readonly valueFormat: string;
  /** Upper left cell, and the cell right below the lower right corner. */
  readonly from: Place;
  readonly to: Place;
  /** For who cannot see it. */
  readonly description: string;
}

export interface AnalysisSheet {
  readonly kind: 'analysis';
  readonly name: string;
  /** By row and column, from 0. */
  readonly cells: ReadonlyMap<string, BookCell>;
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  /** In points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly { readonly from: Place; readonly to: Place }[];
  readonly rules: readonly ConditionalRule[];
  readonly charts: readonly Chart[];
  readonly frozenRows: number;
  /** Rows printed on top of every page, from 1, or null. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows before which a page ends. */
  readonly pageBreaks: readonly number[];
  /** What is printed: so many rows and columns from the first on. */
  readonly rows: number;
  readonly columns: number;
}

export interface DataColumn {
  readonly heading: string;
  /** A format code. */
  readonly format: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  /** Columns that only help the formulas are set apart. */
  readonly helper: boolean;
  /** The formula of a row (from 1), without the equals sign, or null: the values are the data. */
  readonly formula: ((row: number) => string) | null;
}

export interface DataSheet {
  readonly kind: 'data';
  readonly name: string;
  readonly table: string;
  readonly columns: readonly DataColumn[];
  readonly count: number;
  /** The values of row 0 to count − 1; of a formula column, what the formula gives. */
  readonly row: (index: number) => readonly Value[];
}

export interface Book {
  readonly title: string;
  readonly language: Language;
  readonly company: string | null;
  /** ISO 8601 in UTC, or null: not told. */
  readonly created: string | null;
  readonly sheets: readonly (AnalysisSheet | DataSheet)[];
  /** Defined names and what they stand for: 'About'!$B$5. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** 0 is A, 26 is AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** B6, or $B$6. Row and column from 0. */
export const address = (row: number, column: number, fixed = false): string =>
  fixed ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;

/** 'Sales by rep' as formulas name a sheet. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A column of a table as formulas name it. */
export const structured = (table: string, heading: string): string =>
  `${table}[${heading.replace(/['[\]#@]/g, "'$&")}]`;
