/** Fills pages with measured pieces: rows are never parted, headings stay with what follows, no line of a paragraph stands alone. */
import type { Piece } from '#renderer/features/documents/paper-pieces.ts';

/** Where a line begins: the character, and its distance from the top of the piece in pixels. */
export interface LineStart {
  readonly offset: number;
  readonly top: number;
}

export interface Measure {
  /** In pixels. */
  readonly height: number;
  /** Of a piece that may be parted, in order; else none. */
  readonly lines: readonly LineStart[];
}

/** A piece, or part of it, on a page. */
export interface Part {
  /** Place among the pieces. */
  readonly piece: number;
  /** Characters from and to; null: to the end. */
  readonly from: number;
  readonly to: number | null;
  /** Space above it, in pixels. */
  readonly gap: number;
}

export type LaidPage = readonly Part[];

/** Fewest lines of a parted paragraph at the foot of a page, and at the head of the next. */
const fewest = 2;

/**
 * @param measureOf of each piece, by its place
 * @param headOf height of the heading row that a table repeats on each page
 * @param height of the text of a page
 */
export const layOut = (
  pieces: readonly Piece[],
  measureOf: (piece: number) => Measure,
  headOf: (piece: Piece) => number,
  height: number,
): LaidPage[] => {
  const pages: Part[][] = [];
  let page: Part[] = [];
  let y = 0;
  /** Space that the last piece wants below it. */
  let below = 0;

  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    y = 0;
    below = 0;
  };
  const last = () => pieces[page.at(-1)?.piece ?? -1];
  const beginsGroup = (piece: Piece, before: Piece | undefined) =>
    piece.group === null || before?.group !== piece.group;
  /** The least it takes of a page to begin with this piece. */
  const least = (at: number): number => {
    const { height: whole, lines } = measureOf(at);
    const cutAt = lines.length >= 2 * fewest ? lines[fewest] : undefined;
    return cutAt?.top ?? whole;
  };
  /** Of pieces that stay together, from this one to the beginning of the last. */
  const together = (from: number): number => {
    let sum = 0;
    for (let at = from; at < pieces.length; at++) {
      const piece = pieces[at];
      const before = at === from ? last() : pieces[at - 1];
      if (!piece) break;
      if (beginsGroup(piece, before)) sum += headOf(piece);
      if (at > from) sum += (before?.after ?? 0) + piece.before;
      if (!piece.keepNext) return sum + least(at);
      sum += measureOf(at).height;
    }
    return sum;
  };

  const put = (at: number, piece: Piece) => {
    const { height: whole, lines } = measureOf(at);
    let line = 0;
    for (;;) {
      const gap = page.length === 0 ? 0 : below + (line === 0 ? piece.before : 0);
      const head = beginsGroup(piece, last()) ? headOf(piece) : 0;
      const top = lines[line]?.top ?? 0;
      const from = lines[line]?.offset ?? 0;
      const room = height - y - gap - head;
      if (whole - top <= room) {
        page.push({ piece: at, from, to: null, gap });
        y += gap + head + whole - top;
        below = piece.after;
        return;
      }
      let next = line;
      while ((lines[next + 1]?.top ?? Number.POSITIVE_INFINITY) - top <= room) next++;
      next = Math.min(next, lines.length - fewest);
      const cutAt = next - line >= fewest ? lines[next] : undefined;
      if (cutAt) {
        page.push({ piece: at, from, to: cutAt.offset, gap });
        turn();
        line = next;
      } else if (page.length > 0) turn();
      else {
        // Higher than a page: it stands on one of its own, as it is.
        page.push({ piece: at, from, to: null, gap });
        y = height;
        below = piece.after;
        return;
      }
    }
  };

  for (const [at, piece] of pieces.entries()) {
    if (piece.body.kind === 'break') {
      turn();
      continue;
    }
    if (piece.body.kind === 'cover') {
      turn();
      page.push({ piece: at, from: 0, to: null, gap: 0 });
      turn();
      continue;
    }
    const follows = at > 0 && pieces[at - 1]?.keepNext === true && page.length > 0;
    if (!follows && page.length > 0) {
      const needed = together(at);
      if (needed <= height && y + below + piece.before + needed > height) turn();
    }
    put(at, piece);
  }
  turn();
  return pages.length > 0 ? pages : [[]];
};

/** The page of each heading, by its place among them, from 1. */
export const pagesOfHeadings = (
  pieces: readonly Piece[],
  pages: readonly LaidPage[],
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    for (const { piece } of page) {
      const body = pieces[piece]?.body;
      if (body?.kind === 'heading' && body.place !== null && !found.has(body.place))
        found.set(body.place, index + 1);
    }
  }
  return found;
};
