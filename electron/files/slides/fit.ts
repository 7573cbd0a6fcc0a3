/** How much goes on a slide: text and rows of tables divided among as many slides as they need. Lengths in points. */
import type { Run, Text } from '#contract/document.ts';
import type { Point, TableSlide } from '#electron/files/slides/deck.ts';

/** A letter's mean width against its size: a little more than that of the fonts in use, so that text ends before the slide does. */
const letterWidth = 0.52;
const lineHeight = 1.2;

export const plainOf = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

/** Lines that a text takes, at least one. */
export const linesOf = (text: Text, width: number, size: number): number => {
  const letters = Math.max(1, Math.floor(width / (size * letterWidth)));
  return plainOf(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
};

/** The text in two, at a letter. */
const cut = (text: Text, at: number): [Text, Text] => {
  if (typeof text === 'string') return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  const [before, after]: [Run[], Run[]] = [[], []];
  let from = 0;
  for (const run of text) {
    const place = at - from;
    if (place > 0) before.push({ ...run, text: run.text.slice(0, place) });
    if (place < run.text.length) after.push({ ...run, text: run.text.slice(Math.max(0, place)) });
    from += run.text.length;
  }
  return [before, after];
};

/** Where a text of more letters than there is room for is best divided: after a sentence, else after a word. */
const placeToCut = (text: string, most: number): number => {
  const room = text.slice(0, most);
  const sentence = Math.max(
    ...['. ', '! ', '? ', '\n'].map((end) => {
      const at = room.lastIndexOf(end);
      return at < 0 ? -1 : at + 1;
    }),
  );
  if (sentence > most / 2) return sentence;
  const word = room.lastIndexOf(' ');
  return word > 0 ? word : most;
};

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Of the type. */
  readonly size: number;
}

/** What stands between two paragraphs. */
export const gap = (size: number): number => size * 0.45;

/** The height of a paragraph with the gap after it. */
export const heightOf = ({ kind, text }: Point, { width, size }: Room): number =>
  linesOf(text, kind === 'bullet' ? width - size * 1.4 : width, kind === 'subheading' ? size * 1.1 : size) *
    (kind === 'subheading' ? size * 1.1 : size) *
    lineHeight +
  gap(size);

/** The paragraphs of each slide, at least one slide. One too long for any slide is divided; a subheading is on no slide's end. */
export const dividePoints = (points: readonly Point[], room: Room): Point[][] => {
  const slides: Point[][] = [];
  let slide: Point[] = [];
  let used = 0;
  const next = () => {
    const heading = slide.length > 1 && slide.at(-1)?.kind === 'subheading' ? slide.pop() : undefined;
    if (slide.length > 0) slides.push(slide);
    slide = heading ? [heading] : [];
    used = heading ? heightOf(heading, room) : 0;
  };
  const waiting = [...points];
  for (let point = waiting.shift(); point !== undefined; point = waiting.shift()) {
    const height = heightOf(point, room);
    if (height > room.height) {
      if (slide.length > 0 && used > room.height / 2) next();
      const letters = Math.floor(room.width / (room.size * letterWidth));
      const lines = Math.max(1, Math.floor((room.height - used) / (room.size * lineHeight)) - 1);
      const [first, rest] = cut(point.text, placeToCut(plainOf(point.text), letters * lines));
      slide.push({ ...point, text: first });
      next();
      if (plainOf(rest) !== '') waiting.unshift({ kind: 'paragraph', text: rest });
      continue;
    }
    if (used + height > room.height) next();
    slide.push(point);
    used += height;
  }
  if (slide.length > 0 || slides.length === 0) slides.push(slide);
  return slides;
};

export type Row = TableSlide['rows'][number];

/** Above and below the text of a cell, together. */
const cellPadding = 9;

export const rowHeight = (
  cells: readonly Text[],
  widths: readonly number[],
  size: number,
  padding = cellPadding,
): number =>
  Math.max(1, ...cells.map((text, at) => linesOf(text, (widths[at] ?? 1) - 14, size))) * size * lineHeight +
  padding;

const isTotal = ({ type }: Row): boolean => type === 'total' || type === 'grandTotal';

/** The width of each cell of a row: that of a total's label is over all columns but the last. */
export const cellWidths = (row: Row, widths: readonly number[]): readonly number[] => {
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  if (row.type === 'group') return [sum(widths)];
  if (row.cells.length === 2 && widths.length !== 2) return [sum(widths.slice(0, -1)), widths.at(-1) ?? 0];
  return widths;
};

/**
 * The rows of each slide. A group's heading is on no slide's end, and the totals stand together where they fit.
 * @param height for the rows, without the heading row
 * @param first the same on the first slide
 */
export const divideRows = (
  rows: readonly Row[],
  widths: readonly number[],
  size: number,
  height: number,
  first: number = height,
): Row[][] => {
  const heights = rows.map((row) => rowHeight(row.cells, cellWidths(row, widths), size));
  const slides: Row[][] = [];
  let slide: Row[] = [];
  let used = 0;
  rows.forEach((row, at) => {
    const own = heights[at] ?? 0;
    const before = rows[at - 1];
    let needed = own;
    if (row.type === 'group') needed += heights[at + 1] ?? 0;
    else if (isTotal(row) && !(before && isTotal(before))) {
      const together = heights.slice(at).reduce((sum, one) => sum + one, 0);
      if (together <= height) needed = together;
    }
    if (slide.length > 0 && used + needed > (slides.length === 0 ? first : height)) {
      slides.push(slide);
      slide = [];
      used = 0;
    }
    slide.push(row);
    used += own;
  });
  if (slide.length > 0) slides.push(slide);
  return slides;
};
