/** What a Word document says, read by its structure: paragraphs, tables, marks, and what its reviewers have left. */

export interface ReadRun {
  readonly text: string;
  readonly style: 'strong' | 'emphasis' | null;
}

export interface ReadParagraph {
  readonly kind: 'paragraph';
  /** As it is shown: what was inserted is in it, what was deleted is not. Lines of one paragraph by line feeds. */
  readonly text: string;
  readonly runs: readonly ReadRun[];
  /** The name of its style, in lower case; '' for the document's own. */
  readonly style: string;
  /** 1 for a heading of the first level; null: no heading. */
  readonly level: number | null;
  /** Paragraphs of one list have the same; null: of none. */
  readonly list: string | null;
  /** Tags and titles of the content controls, and names of the bookmarks, that hold it. */
  readonly marks: readonly string[];
}

export interface ReadCell {
  readonly text: string;
  /** Columns that it covers. */
  readonly span: number;
}

export interface ReadRow {
  readonly marks: readonly string[];
  /** Repeated on every page. */
  readonly heading: boolean;
  readonly cells: readonly ReadCell[];
}

export interface ReadTable {
  readonly kind: 'table';
  readonly rows: readonly ReadRow[];
}

export type ReadBlock = ReadParagraph | ReadTable;

export interface ReadComment {
  readonly author: string;
  readonly text: string;
  /** The paragraph it is about, cut. */
  readonly on: string;
}

export interface ReadWord {
  /** Of the core and of the custom properties, by their names; a custom one goes before. */
  readonly properties: ReadonlyMap<string, string>;
  readonly blocks: readonly ReadBlock[];
  /** Tracked changes that nobody has accepted or refused. */
  readonly tracked: { readonly insertions: number; readonly deletions: number };
  readonly comments: readonly ReadComment[];
  /** Text boxes, which are not read. */
  readonly textBoxes: number;
}

/** Paragraphs, rows and cells of one document, and characters of its text: no document of this kind comes near. */
export const maxBlocks = 60_000;
export const maxCharacters = 4_000_000;
