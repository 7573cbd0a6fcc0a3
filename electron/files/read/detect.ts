/** Guesses how numbers and dates are written in the texts of a file: decimal sign and order of day, month, year. */
import type { ReadOptions } from '#contract/imports.ts';
import type { Cell } from '#electron/files/read/grid.ts';
import { parseNumber } from '#electron/files/read/values.ts';

type Decimal = ReadOptions['decimal'];
type DateOrder = ReadOptions['dateOrder'];

/** Rows looked at, spread evenly over the file: a file sorted by date shows its days above 12 late. */
const sampleSize = 5_000;

const numberLike = /^[(+\-−]?\s*[€$£]?\s*[+\-−]?\d[\d.,'’\u00a0\u202f ]*\)?\s*(?:[€$£%]|EUR|USD|CHF|GBP)?-?$/;
const dateLike = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[T ,]+\d{1,2}[:hH.]\d{2}.*)?$/;

/** Is a text a number, a date or a time rather than a heading? */
export const looksLikeValue = (text: string): boolean => {
  // Values are short; the expressions are not run over pages of text.
  if (text.length > 60) return false;
  const trimmed = text.trim();
  return numberLike.test(trimmed) || dateLike.test(trimmed) || /^\d{1,2}:\d{2}(:\d{2})?$/.test(trimmed);
};

const sample = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
  const step = Math.ceil(rows.length / sampleSize);
  return step <= 1 ? rows : rows.filter((_, i) => i % step === 0);
};

/**
 * Each column of numbers has one vote, for the sign that makes numbers of more of its texts, so that coordinates do not
 * outvote prices, and addresses (10.0.0.7) and phone numbers say nothing. Where nothing decides (1,234 could be either):
 * a comma in files separated by semicolons, the habit of the countries that write 1,5, else a point.
 */
export const detectDecimal = (
  rows: readonly (readonly Cell[])[],
  separator: ReadOptions['separator'] | null,
): Decimal => {
  const columns: { texts: number; alike: number; comma: number; point: number }[] = [];
  for (const row of sample(rows)) {
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (typeof cell !== 'string' || cell === '') continue;
      const column = columns[c] ?? { texts: 0, alike: 0, comma: 0, point: 0 };
      columns[c] = column;
      column.texts++;
      if (cell.length > 40 || !numberLike.test(cell.trim())) continue;
      column.alike++;
      const plain = !/[.,]/.test(cell);
      if (plain || parseNumber(cell, ',') !== null) column.comma++;
      if (plain || parseNumber(cell, '.') !== null) column.point++;
    }
  }
  let balance = 0;
  // forEach: columns without texts are holes.
  columns.forEach(({ texts, alike, comma, point }) => {
    const numbers = Math.max(comma, point) >= alike * 0.9 && alike >= texts * 0.3;
    if (numbers) balance += Math.sign(comma - point);
  });
  if (balance !== 0) return balance > 0 ? ',' : '.';
  return separator === ';' ? ',' : '.';
};

const french =
  /[éèêàçœ]|\b(de|du|des|le|la|les|nom|ville|pays|prix|montant|commande|commercial|facture|produit)\b/i;

/**
 * A part above 12 decides; where both orders were seen (two sources in one file) the more frequent one. Where all are
 * ambiguous: day first with a decimal comma, semicolons, points or dashes between the parts, or French headings; else
 * month first. Where there are only dates that begin with the year, or none: year first.
 */
export const detectDateOrder = (
  rows: readonly (readonly Cell[])[],
  decimal: Decimal,
  separator: ReadOptions['separator'] | null,
  headings: readonly string[],
): DateOrder => {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  let open = 0;
  let openWithSlash = 0;
  for (const row of sample(rows)) {
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length < 6 || cell.length > 40) continue;
      const match = dateLike.exec(cell.trim());
      if (match === null) continue;
      const [, a = '', mark = '', b = '', c = ''] = match;
      if (a.length >= 3) {
        yearFirst++;
        continue;
      }
      const first = Number(a);
      const second = Number(b);
      if (c.length === 3 || c.length === 1 || first === 0 || second === 0) continue;
      if (first > 31 && c.length === 2) yearFirst++;
      else if (first > 12 && first <= 31 && second <= 12) dayFirst++;
      else if (second > 12 && second <= 31 && first <= 12) monthFirst++;
      else if (first <= 12 && second <= 12) {
        open++;
        if (mark === '/') openWithSlash++;
      }
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'dmy' : 'mdy';
  const habit = decimal === ',' || separator === ';' || headings.some((heading) => french.test(heading));
  if (open > 0 || dayFirst > 0) return habit || openWithSlash < open ? 'dmy' : 'mdy';
  return yearFirst > 0 || !habit ? 'ymd' : 'dmy';
};
