/** Each block of a document as the paragraphs and tables that stand for it. */
import { HeadingLevel, type IParagraphOptions, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Block, BlockOf, Text } from '#contract/document.ts';
import { documentBookmark, MarkedParagraph } from '#electron/files/word/anchors.ts';
import { coverParts } from '#electron/files/word/cover.ts';
import { letterheadParts } from '#electron/files/word/letterhead.ts';
import { lists } from '#electron/files/word/numbering.ts';
import { pricesTable } from '#electron/files/word/prices.ts';
import { linesOf, runsOf } from '#electron/files/word/runs.ts';
import type { BlockPart, Sheet } from '#electron/files/word/sheet.ts';
import { signaturesTable } from '#electron/files/word/signatures.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { factsLook, factsTable, plainTable, tableEnd } from '#electron/files/word/tables.ts';
import { oneLine } from '#electron/files/word/text.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** More than one document has blocks. */
const mostBlocks = 100_000;

/** The level of the last heading with a number: clauses are numbered below it. */
class Outline {
  #level = 0;

  heading(level: 1 | 2): number {
    this.#level = level;
    return level - 1;
  }

  clause(): number {
    return this.#level;
  }
}

const headingPart = (
  { text, level, numbered, anchor }: BlockOf<'heading'>,
  { bookmarks, place }: Sheet,
  outline: Outline,
): Paragraph =>
  new MarkedParagraph(
    {
      heading: headings[level],
      children: runsOf(oneLine(text)),
      ...(numbered
        ? { numbering: { reference: lists.outline, level: outline.heading(level), instance: place } }
        : {}),
    },
    bookmarks.around(anchor),
  );

/** A paragraph for each line, each with a bookmark of its own. */
const paragraphsOf = (
  text: Text,
  anchor: string | undefined,
  { bookmarks }: Sheet,
  make: (at: number) => IParagraphOptions,
): Paragraph[] =>
  linesOf(text).map(
    (runs, at) => new MarkedParagraph({ ...make(at), children: runs }, bookmarks.around(anchor, at + 1)),
  );

const listParts = (
  { items, numbered, anchor }: BlockOf<'list'>,
  { bookmarks, place }: Sheet,
  instance: number,
): Paragraph[] =>
  items.map((item, at) => {
    // The lines of an item stay one item.
    const runs = linesOf(item).flatMap((line, index) =>
      index === 0 ? line : [new TextRun({ break: 1 }), ...line],
    );
    const numbering = {
      reference: numbered ? lists.numbered : lists.bulleted,
      level: 0,
      instance: place * mostBlocks + instance,
    };
    return new MarkedParagraph({ children: runs, numbering }, bookmarks.around(anchor, at + 1));
  });

const contentsParts = ({ heading }: BlockOf<'contents'>, { alone, place }: Sheet): BlockPart[] => {
  const text = oneLine(heading);
  const { name, start } = documentBookmark(place);
  return [
    new MarkedParagraph(
      { style: styleIds.contentsHeading, children: runsOf(text) },
      { start: alone ? null : start, end: null },
    ),
    new TableOfContents(text, {
      hyperlink: true,
      headingStyleRange: '1-2',
      ...(alone ? {} : { entriesFromBookmark: name }),
    }),
    tableEnd(),
  ];
};

const partsOf = (block: Block, at: number, sheet: Sheet, outline: Outline): BlockPart[] => {
  const { width, look, bookmarks, place } = sheet;
  switch (block.kind) {
    case 'cover':
      return coverParts(block, sheet);
    case 'letterhead':
      return letterheadParts(block, sheet);
    case 'contents':
      return contentsParts(block, sheet);
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(oneLine(block.text)) })];
    case 'subtitle':
      return [new Paragraph({ style: styleIds.subtitle, children: runsOf(oneLine(block.text)) })];
    case 'heading':
      return [headingPart(block, sheet, outline)];
    case 'paragraph':
      return paragraphsOf(block.text, block.anchor, sheet, () =>
        block.muted ? { style: styleIds.muted } : {},
      );
    case 'list':
      return listParts(block, sheet, at);
    case 'clause': {
      const level = outline.clause();
      return paragraphsOf(block.text, block.anchor, sheet, (line) =>
        line === 0
          ? { style: styleIds.clause, numbering: { reference: lists.outline, level, instance: place } }
          : { style: styleIds.clauseText },
      );
    }
    case 'facts':
      return [factsTable(block, width, factsLook), tableEnd()];
    case 'table':
      return [plainTable(block, width), tableEnd()];
    case 'prices':
      return [pricesTable(block, width, look, bookmarks), tableEnd()];
    case 'signatures':
      return [signaturesTable(block, width), tableEnd()];
    case 'pageBreak':
      return [tableEnd([new PageBreak()])];
  }
};

export const partsOfDocument = (sheet: Sheet): BlockPart[] => {
  const { document, alone, place } = sheet;
  const outline = new Outline();
  const parts = document.blocks.flatMap((block, at) => partsOf(block, at, sheet, outline));
  const last = parts.at(-1);
  if (!alone && last instanceof Paragraph && document.blocks.some(({ kind }) => kind === 'contents'))
    last.addChildElement(documentBookmark(place).end);
  return parts;
};
