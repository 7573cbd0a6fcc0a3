/**
 * Writes Word documents from their description, by docx.
 *
 * What an edited copy can be told by. The custom properties of the file say which record it is of (origin.ts). Every block or row with an anchor has a bookmark, named by `bookmarkOf` (anchors.ts):
 * - A heading, and each paragraph of a block of text (a new line is a new paragraph; of a list each item) has one around its
 *   runs. The first has the plain name, the second `_2` behind it, the third `_3`.
 * - A row of a table of prices has one from the beginning of its first cell to the end of its last, so that it stays
 *   whichever cell is written anew. Its cells are in the order of `columns`; of a total they are label and amount, the amount
 *   over the last two columns; of a group there is one over all. The row with the headings says `w:tblHeader`.
 * - An anchor that is there twice has its bookmark at the first place. Documents of a file of several have none.
 * Word keeps these bookmarks unless a paragraph's whole text is replaced or removed. LibreOffice saves one over several cells
 * as two starts, in the first and the last cell, of which the second has the end. Paragraph styles say what a row is:
 * PriceGroup, PriceItem, PriceOption, PriceSubtotal, PriceTotal, PriceGrandTotal, each with `End` where it is at the end.
 */
import { Document, type ISectionOptions, Packer } from 'docx';
import type { WordDocument } from '#contract/document.ts';
import { Bookmarks } from '#electron/files/word/anchors.ts';
import { partsOfDocument } from '#electron/files/word/blocks.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import { fontTable, lookOf, themeOf } from '#electron/files/word/look.ts';
import { numberingOf } from '#electron/files/word/numbering.ts';
import { propertiesOfOrigin } from '#electron/files/word/origin.ts';
import { frameKey, pageFrame } from '#electron/files/word/page-frame.ts';
import { pageNumbersOf } from '#electron/files/word/page-numbers.ts';
import { finish } from '#electron/files/word/parts.ts';
import type { Sheet } from '#electron/files/word/sheet.ts';
import { margin, pageSizes, stylesOf, textWidth } from '#electron/files/word/styles.ts';
import { tableStyles } from '#electron/files/word/table-styles.ts';
import { oneLine } from '#electron/files/word/text.ts';
import { translate } from '#locale/translate.ts';

/** A document with what it needs besides. */
export interface WordOptions {
  /** Of the brand. Null, or bytes that are no picture: the company's name stands in its place. */
  readonly logo: Logo | null;
}

const sheetOf = (document: WordDocument, place: number, logo: Logo | null, alone: boolean): Sheet => {
  const company = oneLine(document.author ?? '');
  return {
    document,
    look: lookOf(document.brand),
    logo,
    logoText: translate(document.language, 'word.logo', { company }).trim(),
    company,
    width: textWidth(document.page),
    bookmarks: new Bookmarks(alone),
    alone,
    place,
  };
};

const sectionOf = (sheet: Sheet, sameFrame: boolean): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: pageSizes[sheet.document.page],
      margin,
      ...(sheet.alone ? {} : { pageNumbers: { start: 1 } }),
    },
  },
  // A section without them goes on with those of the one before.
  ...(sameFrame ? {} : pageFrame(sheet)),
  children: partsOfDocument(sheet),
});

const write = async (first: WordDocument, documents: readonly WordDocument[], logo: Logo | null) => {
  const alone = documents.length === 1;
  const look = lookOf(first.brand);
  const sheets = documents.map((document, place) => sheetOf(document, place, logo, alone));
  const file = new Document({
    title: oneLine(first.title),
    customProperties: alone ? propertiesOfOrigin(first.origin) : [],
    theme: themeOf(first.brand, look),
    styles: stylesOf(first.language, look, textWidth(first.page)),
    externalStyles: tableStyles(look),
    numbering: numberingOf(look),
    pageNumbers: pageNumbersOf(sheets),
    sections: sheets.map((sheet, place) => {
      const before = sheets[place - 1];
      return sectionOf(sheet, before !== undefined && frameKey(before) === frameKey(sheet));
    }),
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable(first.brand) }];
  return finish(await Packer.pack(file, 'uint8array', false, overrides), first);
};

/** @returns the bytes of a .docx */
export const writeWord = (document: WordDocument, { logo }: WordOptions): Promise<Uint8Array> =>
  write(document, [document], logo);

/**
 * One file of many documents, in their order: each begins on a new page, and its pages and its outline are numbered from 1.
 * Look, language and properties of the file are those of the first.
 * @throws RangeError where there is none
 */
export const combine = async (
  documents: readonly WordDocument[],
  { logo }: WordOptions,
): Promise<Uint8Array> => {
  const [first] = documents;
  if (first === undefined) throw new RangeError('no document to write');
  return write(first, documents, logo);
};
