/** What the parts of one document have in common while it is written. */
import type { Paragraph, Table, TableOfContents } from 'docx';
import type { WordDocument } from '#contract/document.ts';
import type { Bookmarks } from '#electron/files/word/anchors.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import type { Look } from '#electron/files/word/look.ts';

export type BlockPart = Paragraph | Table | TableOfContents;

export interface Sheet {
  readonly document: WordDocument;
  readonly look: Look;
  readonly logo: Logo | null;
  /** What the logo shows. */
  readonly logoText: string;
  /** '' where it is not known. */
  readonly company: string;
  /** Between the margins. */
  readonly width: number;
  readonly bookmarks: Bookmarks;
  /** Whether the file holds no other document. */
  readonly alone: boolean;
  /** Among the documents of one file, from 0: numbers begin anew in each. */
  readonly place: number;
}
