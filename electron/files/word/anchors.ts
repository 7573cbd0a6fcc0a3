/** The bookmarks that say where blocks and rows of a document come from, so that they are found again in an edited copy. */
import { BookmarkEnd, BookmarkStart, type IParagraphOptions, Paragraph } from 'docx';
import { bookmarkOf } from '#electron/files/word/bookmark-name.ts';

/** docx numbers the bookmarks of headings from 1 upwards. */
const firstId = 100_000;

/** The two ends of a bookmark; null where there is none. */
export interface Around {
  readonly start: BookmarkStart | null;
  readonly end: BookmarkEnd | null;
}
export const nothing: Around = { start: null, end: null };

/** A paragraph in which bookmarks begin before its first run, or end after its last: docx takes none that goes on elsewhere. */
export class MarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, { start, end }: Around) {
    super(options);
    // Behind the properties, which come first.
    if (start) this.root.splice(1, 0, start);
    if (end) this.root.push(end);
  }
}

/** The bookmark from the contents of one of several documents of a file to its end: they list what stands in it. */
export const documentBookmark = (place: number) => {
  const name = `_relais_document_${place + 1}`;
  return { name, start: new BookmarkStart(name, firstId + place), end: new BookmarkEnd(firstId + place) };
};

/** Puts bookmarks into the paragraphs of one document: each name once, each with a number of its own. */
export class Bookmarks {
  readonly #names = new Set<string>();
  readonly #used: boolean;

  /** @param used whether there are any at all: a document of several is not read back */
  constructor(used: boolean) {
    this.#used = used;
  }

  /**
   * @param part of a block of several paragraphs, from 1
   */
  around(anchor: string | undefined, part = 1): Around {
    const name = anchor === undefined ? '' : bookmarkOf(anchor, part);
    if (anchor === undefined || !this.#used || this.#names.has(name)) return nothing;
    const id = firstId + this.#names.size;
    this.#names.add(name);
    return { start: new BookmarkStart(name, id), end: new BookmarkEnd(id) };
  }
}
