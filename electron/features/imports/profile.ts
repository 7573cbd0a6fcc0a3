/** What the values of a column look like: evidence for what the column is. */
import type { Kind } from '#contract/fields.ts';
import type { ReadOptions } from '#contract/imports.ts';
import { asDate, cellText } from '#electron/features/imports/convert.ts';
import type { LinkIndex } from '#electron/features/imports/link-index.ts';
import type { Cell, Table } from '#electron/files/read/table.ts';
import { parseNumber } from '#electron/files/read/values.ts';

export interface ColumnProfile {
  /** Non-empty values among the rows looked at. */
  readonly filled: number;
  /** Different values, in order of appearance; at most `distinctKept`. */
  readonly distinct: readonly string[];
  /** Different values ÷ filled ones. */
  readonly uniqueness: number;
  /** Shares of the filled values, 0 to 1. */
  readonly numbers: number;
  readonly dates: number;
  readonly emails: number;
  readonly letters: number;
  /** Share of the different values that name a record of a kind. */
  naming(kind: Kind): number;
  /** The field by which most of them do. */
  namingField(kind: Kind): string | null;
}

const looked = 400;
const distinctKept = 200;

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isNumber = (cell: Cell, { decimal }: ReadOptions) =>
  typeof cell === 'number' ||
  (typeof cell === 'string' && parseNumber(cell.trim().replace(/\s*%$/, ''), decimal) !== null);

/** Rows spread over the whole file: the last ones of a sorted export differ from the first. */
const sampleRows = (rows: readonly Cell[][]): readonly Cell[][] => {
  if (rows.length <= looked) return rows;
  const step = rows.length / looked;
  return Array.from({ length: looked }, (_, at) => rows[Math.floor(at * step)] ?? []);
};

export const profileColumns = (table: Table, index: (kind: Kind) => LinkIndex): ColumnProfile[] => {
  const rows = sampleRows(table.rows);
  return table.headings.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? null).filter((cell) => cellText(cell) !== '');
    const distinct = [...new Set(cells.map((cell) => cellText(cell)))].slice(0, distinctKept);
    const share = (test: (cell: Cell) => boolean) =>
      cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
    const named = new Map<Kind, number>();
    return {
      filled: cells.length,
      distinct,
      uniqueness: cells.length === 0 ? 0 : new Set(cells.map((cell) => cellText(cell))).size / cells.length,
      numbers: share((cell) => isNumber(cell, table.options)),
      dates: share(
        (cell) =>
          (typeof cell === 'object' && cell !== null) ||
          (typeof cell === 'string' && asDate(cell, table.options.dateOrder) !== null),
      ),
      emails: share((cell) => isEmail(cellText(cell))),
      letters: share((cell) => /\p{L}/u.test(cellText(cell))),
      naming(kind) {
        const known = named.get(kind);
        if (known !== undefined) return known;
        const hits = distinct.filter((text) => index(kind).find(text, null) !== null).length;
        const result = distinct.length === 0 ? 0 : hits / distinct.length;
        named.set(kind, result);
        return result;
      },
      namingField(kind) {
        const counts = new Map<string, number>();
        for (const text of distinct.slice(0, 50)) {
          const field = index(kind).foundBy(text);
          if (field !== null) counts.set(field, (counts.get(field) ?? 0) + 1);
        }
        return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
      },
    };
  });
};
