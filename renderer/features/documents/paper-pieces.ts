/** A document in the pieces that pages are filled with: a paragraph, an item, a row; what is kept together, and at what distance. */
import type { Block, BlockOf, Column, Run, Text, WordDocument } from '#contract/document.ts';
import { points } from '#renderer/features/documents/paper-geometry.ts';
import { linesOf, runsOf } from '#renderer/features/documents/paper-text.ts';

/** What all rows of a table share. */
export interface Shape {
  readonly about: string;
  readonly look: 'facts' | 'table' | 'prices';
  readonly columns: readonly Column[];
}

export type RowLook = 'item' | 'option' | 'group' | 'subtotal' | 'total' | 'grandTotal';

export type Body =
  | { readonly kind: 'cover'; readonly block: BlockOf<'cover'> }
  | { readonly kind: 'letterhead'; readonly block: BlockOf<'letterhead'> }
  | { readonly kind: 'signatures'; readonly block: BlockOf<'signatures'> }
  | { readonly kind: 'title' | 'subtitle'; readonly text: string }
  /** `place` counts the headings of the document, from 0; of the heading above the table of contents null. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly number: string | null;
      readonly text: string;
      readonly place: number | null;
    }
  | {
      readonly kind: 'entry';
      readonly level: 1 | 2;
      readonly number: string | null;
      readonly text: string;
      readonly place: number;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly muted: boolean }
  | { readonly kind: 'item'; readonly runs: readonly Run[]; readonly number: number | null }
  | { readonly kind: 'clause'; readonly runs: readonly Run[]; readonly number: string }
  | {
      readonly kind: 'row';
      readonly look: RowLook;
      readonly cells: readonly Text[];
      readonly shape: Shape;
    }
  | { readonly kind: 'break' };

export interface Piece {
  readonly body: Body;
  /** What its height follows from, but for paper and brand: of equal keys one is measured. */
  readonly key: string;
  /** Space above it, unless it begins a page, and below it, in pixels. */
  readonly before: number;
  readonly after: number;
  /** Stands on the page on which the next piece begins. */
  readonly keepNext: boolean;
  /** May its lines stand on two pages? */
  readonly splits: boolean;
  /** Pieces of one list or table have the same; null: it stands alone. */
  readonly group: number | null;
}

const space = (before: number, after: number) => ({ before: points(before), after: points(after) });
const spaces = {
  title: space(0, 4),
  subtitle: space(0, 10),
  1: space(20, 7),
  2: space(12, 4),
  contents: space(0, 12),
  entry1: space(7, 2),
  entry2: space(0, 2),
  paragraph: space(0, 6),
  item: space(0, 4),
  clause: space(0, 6),
  signatures: space(0, 10),
  letterhead: space(0, 0),
} as const;
const table = space(0, 10);

const pieceOf = (
  body: Body,
  { before, after }: { readonly before: number; readonly after: number },
  more: { readonly keepNext?: boolean; readonly splits?: boolean; readonly group?: number } = {},
): Piece => ({
  body,
  key: JSON.stringify(body),
  before,
  after,
  keepNext: more.keepNext ?? false,
  splits: more.splits ?? false,
  group: more.group ?? null,
});

interface Row {
  readonly look: RowLook;
  readonly cells: readonly Text[];
}

const totals: readonly RowLook[] = ['subtotal', 'total', 'grandTotal'];

/** A row that names what follows stays with it, one that sums up stays with what is above it. */
const rowsOf = (shape: Shape, rows: readonly Row[], group: number): Piece[] =>
  rows.map((row, at) => {
    const next = rows[at + 1];
    return pieceOf(
      { kind: 'row', shape, ...row },
      { before: at === 0 ? table.before : 0, after: next ? 0 : table.after },
      { group, keepNext: row.look === 'group' || (next !== undefined && totals.includes(next.look)) },
    );
  });

/** Names, and what there is to say of each. */
const factColumns: readonly Column[] = [
  { heading: '', share: 1, align: 'start' },
  { heading: '', share: 4, align: 'start' },
];

/** Counts 1, 1.1, 1.2, 2 ...; a clause counts below the last heading. */
class Outline {
  #one = 0;
  #two = 0;
  #three = 0;

  heading(level: 1 | 2): string {
    this.#three = 0;
    if (level === 1) {
      this.#one += 1;
      this.#two = 0;
      return `${this.#one}.`;
    }
    this.#two += 1;
    return `${this.#one}.${this.#two}`;
  }

  clause(): string {
    this.#three += 1;
    const counts = [this.#one, this.#two, this.#three].filter((count) => count > 0);
    return counts.length > 1 ? counts.join('.') : `${this.#three}.`;
  }
}

/** The pieces of a document in their order. */
export const piecesOf = (document: WordDocument): Piece[] => {
  const outline = new Outline();
  const headings = document.blocks.filter((block) => block.kind === 'heading');
  const numbering = new Outline();
  const numbers = headings.map((block) => (block.numbered ? numbering.heading(block.level) : null));
  let place = 0;

  const of = (block: Block, group: number): Piece[] => {
    switch (block.kind) {
      case 'cover':
        return [pieceOf({ kind: 'cover', block }, space(0, 0))];
      case 'letterhead':
        return [pieceOf({ kind: 'letterhead', block }, spaces.letterhead)];
      case 'signatures':
        return [pieceOf({ kind: 'signatures', block }, spaces.signatures)];
      case 'pageBreak':
        return [pieceOf({ kind: 'break' }, space(0, 0))];
      case 'title':
        return [pieceOf({ kind: 'title', text: block.text }, spaces.title, { keepNext: true })];
      case 'subtitle':
        return [pieceOf({ kind: 'subtitle', text: block.text }, spaces.subtitle)];
      case 'heading': {
        const body = {
          kind: 'heading' as const,
          level: block.level,
          text: block.text,
          number: block.numbered ? outline.heading(block.level) : null,
          place: place++,
        };
        return [pieceOf(body, spaces[block.level], { keepNext: true })];
      }
      case 'contents':
        return [
          pieceOf(
            { kind: 'heading', level: 1, number: null, text: block.heading, place: null },
            spaces.contents,
            {
              keepNext: true,
            },
          ),
          ...headings.map((one, at) =>
            pieceOf(
              { kind: 'entry', level: one.level, number: numbers[at] ?? null, text: one.text, place: at },
              one.level === 1 ? spaces.entry1 : spaces.entry2,
              { group },
            ),
          ),
        ];
      case 'paragraph':
        return linesOf(block.text).map((runs) =>
          pieceOf({ kind: 'paragraph', runs, muted: block.muted }, spaces.paragraph, { splits: true }),
        );
      case 'list':
        return block.items.map((item, at) =>
          pieceOf(
            { kind: 'item', runs: runsOf(item), number: block.numbered ? at + 1 : null },
            at === block.items.length - 1 ? spaces.paragraph : spaces.item,
            { splits: true, group },
          ),
        );
      case 'clause':
        return [
          pieceOf({ kind: 'clause', runs: runsOf(block.text), number: outline.clause() }, spaces.clause, {
            splits: true,
          }),
        ];
      case 'facts':
        return rowsOf(
          { about: block.about, look: 'facts', columns: factColumns },
          block.rows.map((cells) => ({ look: 'item', cells })),
          group,
        );
      case 'table':
        return rowsOf(
          { about: block.about, look: 'table', columns: block.columns },
          block.rows.map((cells, at) => ({
            look: block.total && at === block.rows.length - 1 ? 'total' : 'item',
            cells,
          })),
          group,
        );
      case 'prices':
        return rowsOf(
          { about: block.about, look: 'prices', columns: block.columns },
          block.rows.map(({ type, cells }) => ({ look: type, cells })),
          group,
        );
    }
  };
  return document.blocks.flatMap(of);
};
