/** A Word document as plain data: what it says, block by block. How that looks is a matter of styles.ts. */

/** A piece of text that stands out by a character style. */
export interface Run {
  readonly text: string;
  readonly style: 'strong' | 'emphasis' | 'muted' | null;
}

/** Line feeds begin a new paragraph. */
export type Text = string | readonly Run[];

export interface Column {
  readonly heading: string;
  /** Its part of the width, against the other columns' parts. */
  readonly share: number;
  /** Numbers and times stand at the end. */
  readonly align: 'start' | 'end';
}

export type Block =
  /** The title of the whole document; once, at its beginning. */
  | { readonly kind: 'title'; readonly text: string }
  /** What stands below the title: when, where. */
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly muted: boolean }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Text[] }
  /** Names with their values beside them, without a heading row. */
  | { readonly kind: 'facts'; readonly about: string; readonly rows: readonly (readonly [string, Text])[] }
  | {
      readonly kind: 'table';
      /** What a reader that cannot see it is told the table shows. */
      readonly about: string;
      readonly columns: readonly Column[];
      /** As many cells as there are columns. */
      readonly rows: readonly (readonly Text[])[];
      /** The last row is the sum of the others. */
      readonly total: boolean;
    };

export type PageSize = 'a4' | 'letter';

export interface WordDocument {
  readonly title: string;
  readonly subject: string | null;
  /** Whose document it is: the company. */
  readonly author: string | null;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly language: 'en' | 'fr';
  readonly page: PageSize;
  /** Above every page but the first, which has its title. Null: nothing. */
  readonly header: string | null;
  /** Below every page, before "page x of y". Null: nothing. */
  readonly footer: string | null;
  readonly blocks: readonly Block[];
}

/** The paper of the countries that pay in a currency (ISO 4217): Letter in the United States and Canada, else A4. */
export const pageOf = (currency: string): PageSize =>
  currency === 'USD' || currency === 'CAD' ? 'letter' : 'a4';
