/** What a body is read into: paragraphs and rows while they are open, and what is no text of theirs. */
import type { ReadBlock, ReadCell, ReadRun } from '#electron/files/word/read-model.ts';

/** Older states of properties, what fields are made of, second pictures of one thing, drawings: none is text. */
export const skipped = new Set([
  'moveFrom',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tblPrExChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'tblGridChange',
  'numberingChange',
  'delText',
  'delInstrText',
  'Fallback',
  'rt',
  'drawing',
  'pict',
  'object',
]);

export interface OpenParagraph {
  runs: ReadRun[];
  styleId: string;
  level: number | null;
  list: string | null;
  marks: Set<string>;
  /** Its end was deleted: it goes on in the next one. */
  joined: boolean;
  contents: boolean;
  commented: string[];
}

export interface OpenRow {
  marks: Set<string>;
  heading: boolean;
  deleted: boolean;
  cells: ReadCell[];
}

export interface Body {
  readonly blocks: readonly ReadBlock[];
  readonly tracked: { readonly insertions: number; readonly deletions: number };
  readonly textBoxes: number;
  /** Id of a comment to the text it is about. */
  readonly commented: ReadonlyMap<string, string>;
}

export const textOf = (runs: readonly ReadRun[]): string => runs.map(({ text }) => text).join('');

/** Neighbours of one style are one. */
export const joinedRuns = (runs: readonly ReadRun[]): ReadRun[] => {
  const joined: ReadRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last.style === run.style) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
};
