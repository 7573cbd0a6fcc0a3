/** On which page each heading of a document stands, and how many pages there are: estimated, as Word lays out these styles. */
import type { WordDocument } from '#contract/document.ts';
import { type Piece, piecesOf } from '#electron/files/word/page-pieces.ts';
import { margin, pageSizes } from '#electron/files/word/styles.ts';

/** Word leaves no line of a paragraph alone on a page. */
const together = 2;

/** What of a piece has to stand on the page where it begins. */
const leastOf = ({ whole, lines, line }: Piece): number =>
  line * (whole || lines <= together + 1 ? lines : together);

/** Of a piece with all that has to stay with it. */
const neededBy = (pieces: readonly Piece[], from: number, top: boolean): number => {
  let sum = 0;
  for (const [offset, one] of pieces.slice(from).entries()) {
    sum += (offset === 0 && top ? 0 : one.before) + leastOf(one);
    if (!one.keepNext) break;
    sum += one.after;
  }
  return sum;
};

export interface Pages {
  /** The page of each heading, in their order; the first page is 1. */
  readonly headings: readonly number[];
  readonly count: number;
}

export const paginate = (document: WordDocument): Pages => {
  const room = pageSizes[document.page].height - margin.top - margin.bottom;
  const pieces = piecesOf(document);
  const headings: number[] = [];
  let page = 1;
  /** Twentieths of a point below the top margin. */
  let at = 0;
  const turn = (to = 0) => {
    page += 1;
    at = to;
  };
  for (const [index, one] of pieces.entries()) {
    if (at > 0 && at + Math.min(neededBy(pieces, index, false), room) > room) turn(one.repeated);
    else at += one.before;
    if (one.heading) headings.push(page);
    let lines = one.lines;
    while (!one.whole && at + lines * one.line > room && lines > 1) {
      const fit = Math.min(lines - 1, Math.max(1, Math.floor((room - at) / one.line)));
      lines -= lines - fit === 1 && fit > together ? fit - 1 : fit;
      turn();
    }
    at += lines * one.line + one.after;
    if (one.breaks) turn();
  }
  return { headings, count: page };
};
