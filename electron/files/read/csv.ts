/** Separated text to rows of strings. What a text means (1,5 or 03/04/2026) is not decided here. */
import Papa from 'papaparse';
import { ReadOptions } from '#contract/imports.ts';
import type { Cell, Grid } from '#electron/files/read/grid.ts';
import { isEmptyCell } from '#electron/files/read/headings.ts';
import { cellBudget, maxColumns, refuse } from '#electron/files/read/limits.ts';

type Separator = ReadOptions['separator'];

/** Characters and records looked at to find the separator. */
const sampleLength = 64 * 1024;
const sampleRecords = 200;

/** Excel's own first line that names the separator: `sep=;`. */
const separatorLine = /^sep=([,;\t|:])\s*$/i;

/**
 * One kind of line end. Files put together from several have lone \n among \r\n, and papaparse takes one kind only. Where
 * all are alike nothing is touched, so that \r\n inside of quotes is kept.
 */
const evenLineEnds = (text: string): string => {
  const crlf = text.split('\r\n').length - 1;
  const cr = text.split('\r').length - 1;
  const lf = text.split('\n').length - 1;
  const kinds = (crlf > 0 ? 1 : 0) + (cr > crlf ? 1 : 0) + (lf > crlf ? 1 : 0);
  return kinds > 1 ? text.replace(/\r\n?/g, '\n') : text;
};

/** The apostrophe that Relais and others put before what a spreadsheet would calculate (csv-out.ts): no part of the text. */
const guarded = /^'+[=+\-@\t\r]/;
const takeOffGuards = (record: string[]): void => {
  for (let at = 0; at < record.length; at++) {
    const cell = record[at] ?? '';
    if (cell.charCodeAt(0) === 0x27 && guarded.test(cell)) record[at] = cell.slice(1);
  }
};

const split = (text: string, separator: Separator, records: number): string[][] =>
  Papa.parse<string[]>(text, { delimiter: separator, preview: records }).data;

/**
 * How well the sample splits: the share of records as wide as most, from the first such on (above it stand title lines,
 * at most half of the sample), more where that is the very first.
 */
const scoreOf = (records: readonly string[][]): { width: number; score: number } => {
  const lengths = records
    .filter((record) => record.some((cell) => cell.trim() !== ''))
    .map((record) => record.length);
  const counts = new Map<number, number>();
  for (const length of lengths) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 1, times = 0] = [...counts].reduce(
    (most, next) => (next[1] > most[1] ? next : most),
    [1, 0],
  );
  const first = lengths.indexOf(width);
  const below = first <= lengths.length / 2 ? lengths.length - first : lengths.length;
  const score = times / Math.max(below, 1) + (first === 0 ? 0.3 : -first / 100);
  return { width, score: score + Math.min(width, 10) / 100 };
};

/** The separator that splits the first records most evenly; where none does, the first that leaves them whole. */
export const detectSeparator = (text: string): Separator => {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const named = ReadOptions.shape.separator.safeParse(separatorLine.exec(first)?.[1]);
  if (named.success) return named.data;
  const cut = text.length > sampleLength ? text.lastIndexOf('\n', sampleLength) : text.length;
  const sample = evenLineEnds(text.slice(0, cut > 0 ? cut : sampleLength));
  let best: Separator | null = null;
  let whole: Separator | null = null;
  let bestScore = 0.6;
  for (const separator of [',', ';', '\t', '|', ':'] as const) {
    const { width, score } = scoreOf(split(sample, separator, sampleRecords));
    if (width === 1) whole ??= separator;
    // A colon stands in every time of day: it counts only where nothing else splits.
    if (width > 1 && score > bestScore && (separator !== ':' || best === null)) {
      best = separator;
      bestScore = score;
    }
  }
  return best ?? whole ?? ',';
};

/**
 * All records as strings. Records are numbered as a spreadsheet numbers the rows it makes of them, empty ones counted.
 * @throws Refused unreadable: tooManyCells
 */
export const readCsv = (text: string, separator: Separator): Grid => {
  const rows: Cell[][] = [];
  const numbers: number[] = [];
  const take = cellBudget();
  let number = 0;
  Papa.parse<string[]>(evenLineEnds(text), {
    delimiter: separator,
    step: ({ data: record }) => {
      number++;
      if (number === 1 && separatorLine.test(record.join(separator))) return;
      let length = record.length;
      while (length > 0 && isEmptyCell(record[length - 1])) length--;
      if (length === 0) return;
      if (length > maxColumns) refuse('tooManyCells');
      take(length);
      takeOffGuards(record);
      rows.push(length === record.length ? record : record.slice(0, length));
      numbers.push(number);
    },
  });
  return { sheets: [], sheet: null, rows, numbers };
};
