/** A document as a row of units to be compared, each a paragraph or a row of a table, with what they are of in the original. */
import type { Block, Text } from '#contract/document.ts';
import { plain } from '#electron/features/readback/words.ts';
import type { ReadParagraph, ReadRow, ReadWord } from '#electron/files/word/read-model.ts';

export interface TextUnit {
  readonly kind: 'text';
  readonly text: string;
  readonly paragraph: ReadParagraph;
  readonly marks: readonly string[];
  /** What texts are compared by: typography and spaces left out of account. */
  readonly key: string;
  /** section:<id>, section:<id>:<place>, field:<name>; null: nothing that is read back, or not known. */
  anchor: string | null;
}

export interface RowUnit {
  readonly kind: 'row';
  readonly row: ReadRow;
  readonly marks: readonly string[];
  readonly key: string;
  /** Which table of the document. */
  readonly table: number;
  /** line:<id>, total:<name>. */
  anchor: string | null;
}

export type Unit = TextUnit | RowUnit;

const keyOfCells = (cells: readonly string[]): string =>
  cells
    .map(plain)
    .filter((cell) => cell !== '')
    .join(' | ');

/** Empty paragraphs and rows are left out: programs put some in by themselves. */
export const unitsOf = ({ blocks }: Pick<ReadWord, 'blocks'>): Unit[] => {
  let table = -1;
  return blocks.flatMap((block): Unit[] => {
    if (block.kind === 'paragraph') {
      const key = plain(block.text);
      const { text, marks } = block;
      return key === '' ? [] : [{ kind: 'text', text, paragraph: block, marks, key, anchor: null }];
    }
    table += 1;
    return block.rows.flatMap((row): Unit[] => {
      const key = keyOfCells(row.cells.map(({ text }) => text));
      return key === '' ? [] : [{ kind: 'row', row, marks: row.marks, key, table, anchor: null }];
    });
  });
};

const textOf = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

/** The texts of the original that have an anchor, in their order. */
const anchoredTexts = (blocks: readonly Block[]) =>
  blocks.flatMap(
    (block): { readonly anchor: string; readonly kind: Unit['kind']; readonly key: string }[] => {
      if (block.kind === 'prices')
        return block.rows.flatMap(({ anchor, cells }) =>
          anchor === undefined ? [] : [{ anchor, kind: 'row' as const, key: keyOfCells(cells.map(textOf)) }],
        );
      if (!('anchor' in block) || block.anchor === undefined) return [];
      const { anchor } = block;
      const texts = block.kind === 'list' ? block.items : [block.text];
      return texts.map((text) => ({ anchor, kind: 'text' as const, key: plain(textOf(text)) }));
    },
  );

/** How far behind the last one the next is looked for: what stands between has no anchor. */
const farthest = 400;

/**
 * Finds what the units of the original are of. They were written from the same blocks, so that each follows the one before;
 * a text of several lines may be several paragraphs.
 */
export const anchorUnits = (units: readonly Unit[], blocks: readonly Block[]): void => {
  let next = 0;
  for (const { anchor, kind, key } of anchoredTexts(blocks)) {
    let left = key;
    let at = next;
    while (left !== '' && at < units.length && at < next + farthest) {
      const unit = units[at];
      if (unit?.kind === kind && unit.key !== '' && (left === unit.key || left.startsWith(`${unit.key} `))) {
        unit.anchor = anchor;
        left = left.slice(unit.key.length).trimStart();
        next = at + 1;
      } else if (left !== key) break;
      at += 1;
    }
  }
};
