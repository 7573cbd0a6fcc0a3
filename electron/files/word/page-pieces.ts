/** How high everything in a document is, from its styles: what its pages are estimated by. */
import type { Block, BlockOf, PriceRow, Text, WordDocument } from '#contract/document.ts';
import { bandHeight } from '#electron/files/word/cover.ts';
import { listIndent } from '#electron/files/word/numbering.ts';
import { staysWithNext, styleOfRow } from '#electron/files/word/prices.ts';
import { resolver } from '#electron/files/word/resolved-styles.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { numberWidth, textWidth } from '#electron/files/word/styles.ts';
import { cellMargins } from '#electron/files/word/table-styles.ts';
import { widthsOf } from '#electron/files/word/tables.ts';
import { cleanText } from '#electron/files/word/text.ts';
import { countLines, measuresOf } from '#electron/files/word/text-width.ts';

/** What stands on a page as one, or is divided between two only at its lines. Twentieths of a point. */
export interface Piece {
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  readonly line: number;
  readonly keepNext: boolean;
  /** A row of a table is not divided. */
  readonly whole: boolean;
  /** How high what is repeated above it on a new page is. */
  readonly repeated: number;
  readonly heading: boolean;
  /** The next begins on a new page. */
  readonly breaks: boolean;
}

const piece = (some: Partial<Piece>): Piece => ({
  before: 0,
  after: 0,
  lines: 1,
  line: 0,
  keepNext: false,
  whole: false,
  repeated: 0,
  heading: false,
  breaks: false,
  ...some,
});

const plain = (text: Text): string =>
  cleanText(typeof text === 'string' ? text : text.map((run) => run.text).join(''));

export const piecesOf = (document: WordDocument): Piece[] => {
  const resolve = resolver(document);
  const font = measuresOf(document.brand.bodyFont);
  const width = textWidth(document.page);

  const paragraph = (text: Text, style: string, room = width, indent = 0): Piece[] => {
    const { size, bold, before, after, line, left, keepNext } = resolve(style);
    const high = (size * 10 * font.high * line) / 240;
    return plain(text)
      .split('\n')
      .map((one) =>
        piece({
          before,
          after,
          line: high,
          lines: countLines(one, { size, bold, font }, room - Math.max(left, indent)),
          keepNext,
        }),
      );
  };
  const heightOf = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { before, after, lines, line }) => sum + before + after + lines * line, 0);

  type Cell = readonly [text: Text, style: string, width: number];
  const row = (
    cells: readonly Cell[],
    { top, sides, bottom }: { readonly top: number; readonly sides: number; readonly bottom: number },
    more: Partial<Piece> = {},
  ): Piece =>
    piece({
      line:
        top +
        bottom +
        Math.max(...cells.map(([text, style, room]) => heightOf(paragraph(text, style, room - 2 * sides)))),
      whole: true,
      ...more,
    });

  const facts = (
    rows: BlockOf<'facts'>['rows'],
    [names, values]: readonly [number, number],
    [name, value]: readonly [string, string],
    margins: (typeof cellMargins)['facts' | 'coverFacts'],
  ) => {
    const widths = widthsOf([names, values], width);
    return rows.map(([left, right]) =>
      row(
        [
          [left, name, widths[0] ?? 0],
          [right, value, widths[1] ?? 0],
        ],
        margins,
      ),
    );
  };

  const priceRows = ({ columns, rows }: BlockOf<'prices'>): Piece[] => {
    const widths = widthsOf(
      columns.map(({ share }) => share),
      width,
    );
    const amount = widths.slice(-2).reduce((sum, one) => sum + one, 0);
    const cells = ({ type, cells: texts }: PriceRow): Cell[] => {
      const style = styleOfRow[type];
      if (type === 'group') return [[texts[0] ?? '', style, width]];
      if (type === 'item' || type === 'option')
        return widths.map((room, at) => [texts[at] ?? '', style, room] as const);
      return [
        [texts[0] ?? '', style, width - amount],
        [texts[1] ?? '', style, amount],
      ];
    };
    const heading = row(
      columns.map((column, at) => [column.heading, styleIds.priceHeading, widths[at] ?? 0] as const),
      cellMargins.prices,
      { keepNext: true },
    );
    return [
      heading,
      ...rows.map((one, at) =>
        row(cells(one), cellMargins.prices, { keepNext: staysWithNext(rows, at), repeated: heading.line }),
      ),
    ];
  };

  const tableRows = ({ columns, rows, total }: BlockOf<'table'>): Piece[] => {
    const widths = widthsOf(
      columns.map(({ share }) => share),
      width,
    );
    const line = (texts: readonly Text[], style: string, more: Partial<Piece>) =>
      row(
        widths.map((room, at) => [texts[at] ?? '', style, room] as const),
        cellMargins.table,
        more,
      );
    const heading = line(
      columns.map((column) => column.heading),
      styleIds.tableHeading,
      { keepNext: true },
    );
    return [
      heading,
      ...rows.map((texts, at) =>
        line(texts, total && at === rows.length - 1 ? styleIds.tableTotal : styleIds.tableText, {
          repeated: heading.line,
        }),
      ),
    ];
  };

  const signatures = ({ parties }: BlockOf<'signatures'>): Piece => {
    const room = width / 2;
    const heights = parties.map(({ heading, lines }) =>
      heightOf([
        ...paragraph(heading, styleIds.signatureHeading, room),
        ...lines.flatMap(([, value], at) =>
          paragraph(
            value,
            at === lines.length - 1 && value === '' ? styleIds.signatureRoom : styleIds.signatureLine,
            room,
          ),
        ),
      ]),
    );
    const rows = Math.ceil(parties.length / 2);
    return piece({ line: rows * (Math.max(0, ...heights) + cellMargins.signatures.bottom), whole: true });
  };

  const end = (breaks = false): Piece[] =>
    paragraph('', styleIds.tableEnd).map((one) => ({ ...one, breaks }));
  const contents = ({ heading }: BlockOf<'contents'>): Piece[] => [
    ...paragraph(heading, styleIds.contentsHeading),
    ...document.blocks.flatMap((block) =>
      block.kind === 'heading' ? paragraph(block.text, `TOC${block.level}`, width - numberWidth) : [],
    ),
    ...paragraph('', 'Normal'),
    ...end(),
  ];
  /** The pictures' greatest heights stand for them: the page after begins anew, or is a letter's first. */
  const cover = (block: BlockOf<'cover'>): Piece[] => [
    piece({ line: 1_440, after: resolve(styleIds.coverBrand).after }),
    piece({ line: bandHeight, whole: true }),
    ...paragraph('', styleIds.coverSpace),
    ...facts(block.facts, [3, 7], [styleIds.coverFactName, styleIds.coverFact], cellMargins.coverFacts),
    ...end(true),
  ];
  const letterhead = ({ from, to, date, subject }: BlockOf<'letterhead'>): Piece[] => [
    piece({
      line:
        Math.max(1_140, from.length * heightOf(paragraph('', styleIds.letterSender))) +
        cellMargins.letterhead.bottom,
      whole: true,
    }),
    ...paragraph('', styleIds.letterSpace),
    ...to.flatMap((line) => paragraph(line, styleIds.letterRecipient)),
    ...paragraph(date, styleIds.letterDate),
    ...paragraph(subject, styleIds.letterSubject),
  ];

  const of = (block: Block): Piece[] => {
    switch (block.kind) {
      case 'cover':
        return cover(block);
      case 'letterhead':
        return letterhead(block);
      case 'contents':
        return contents(block);
      case 'title':
        return paragraph(block.text, 'Title');
      case 'subtitle':
        return paragraph(block.text, styleIds.subtitle);
      case 'heading':
        return paragraph(
          block.text.replaceAll('\n', ' '),
          `Heading${block.level}`,
          width,
          block.numbered ? numberWidth : 0,
        ).map((one) => ({ ...one, whole: true, heading: true }));
      case 'paragraph':
        return paragraph(block.text, block.muted ? styleIds.muted : 'Normal');
      case 'list':
        return block.items.flatMap((item) => {
          const lines = paragraph(item, 'ListParagraph', width, listIndent);
          const [first] = lines;
          return first ? [{ ...first, lines: lines.reduce((sum, one) => sum + one.lines, 0) }] : [];
        });
      case 'clause':
        return paragraph(block.text, styleIds.clauseText);
      case 'facts':
        return [
          ...facts(block.rows, [1, 4], [styleIds.tableHeading, styleIds.tableText], cellMargins.facts),
          ...end(),
        ];
      case 'table':
        return [...tableRows(block), ...end()];
      case 'prices':
        return [...priceRows(block), ...end()];
      case 'signatures':
        return [signatures(block), ...end()];
      case 'pageBreak':
        return end(true);
    }
  };
  return document.blocks.flatMap(of);
};
