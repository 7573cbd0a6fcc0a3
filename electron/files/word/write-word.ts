/** Writes a Word document from its description, by docx. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, BlockOf, Column, Run, Text, WordDocument } from '#contract/document.ts';
import { finish } from '#electron/files/word/parts.ts';
import {
  margin,
  numbering,
  pageSizes,
  styleIds,
  stylesOf,
  tableStyles,
  textWidth,
} from '#electron/files/word/styles.ts';
import { cleanText, oneLine } from '#electron/files/word/text.ts';
import { translate } from '#locale/translate.ts';

const runStyles = { strong: styleIds.strong, emphasis: styleIds.emphasis, muted: styleIds.mutedRun } as const;

/** The runs of each paragraph of a text: one for each line. */
const linesOf = (text: Text): TextRun[][] => {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text, style: null }] : text;
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [index, line] of cleanText(run.text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (line === '') continue;
      lines
        .at(-1)
        ?.push(new TextRun({ text: line, ...(run.style === null ? {} : { style: runStyles[run.style] }) }));
    }
  }
  return lines;
};

const cellOf = (text: Text, style: string, align: Column['align'], width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: linesOf(text).map(
      (children) =>
        new Paragraph({
          children,
          style,
          ...(align === 'end' ? { alignment: AlignmentType.END } : {}),
        }),
    ),
  });

/** Whole twips of the width for each share; the last takes what rounding leaves. */
const widthsOf = (shares: readonly number[], width: number): number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const rest = width - widths.reduce((total, one) => total + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
};

const tableOf = (block: BlockOf<'table'>, width: number): Table => {
  const widths = widthsOf(
    block.columns.map(({ share }) => share),
    width,
  );
  const row = (cells: readonly Text[], style: string, heading: boolean) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: block.columns.map(({ align }, index) =>
        cellOf(cells[index] ?? '', style, align, widths[index] ?? 0),
      ),
    });
  return new Table({
    style: styleIds.table,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: block.total,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      row(
        block.columns.map(({ heading }) => oneLine(heading)),
        styleIds.tableHeading,
        true,
      ),
      ...block.rows.map((cells, at) =>
        row(
          cells,
          block.total && at === block.rows.length - 1 ? styleIds.tableTotal : styleIds.tableText,
          false,
        ),
      ),
    ],
  });
};

const factsOf = (facts: BlockOf<'facts'>['rows'], width: number): Table => {
  const widths = widthsOf([1, 4], width);
  return new Table({
    style: styleIds.facts,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: false,
      lastRow: false,
      firstColumn: true,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: facts.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf(oneLine(name), styleIds.tableHeading, 'start', widths[0] ?? 0),
            cellOf(value, styleIds.tableText, 'start', widths[1] ?? 0),
          ],
        }),
    ),
  });
};

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** Keeps what follows a table at a distance, and ends a document that ends with one, as every program wants it. */
const tableEnd = () => new Paragraph({ style: styleIds.tableEnd });

/** @param place of the block in its document */
const partsOf = (block: Block, place: number, width: number): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: oneLine(block.text), heading: HeadingLevel.TITLE })];
    case 'subtitle':
      return [new Paragraph({ text: oneLine(block.text), style: styleIds.subtitle })];
    case 'heading':
      return [new Paragraph({ text: oneLine(block.text), heading: headings[block.level] })];
    case 'paragraph':
      return linesOf(block.text).map(
        (children) => new Paragraph({ children, ...(block.muted ? { style: styleIds.muted } : {}) }),
      );
    case 'list':
      return block.items.map((item) => {
        // The lines of an item stay one item.
        const children = linesOf(item).flatMap((line, at) =>
          at === 0 ? line : [new TextRun({ break: 1 }), ...line],
        );
        const reference = block.numbered ? 'numbered' : 'bulleted';
        return new Paragraph({ children, numbering: { reference, level: 0, instance: place } });
      });
    case 'facts':
      return [factsOf(block.rows, width), tableEnd()];
    case 'table':
      return [tableOf(block, width), tableEnd()];
    case 'cover':
      return [
        new Paragraph({ text: oneLine(block.title), heading: HeadingLevel.TITLE }),
        new Paragraph({ text: oneLine(block.subtitle ?? ''), style: styleIds.subtitle }),
        factsOf(block.facts, width),
        new Paragraph({ style: styleIds.tableEnd, children: [new PageBreak()] }),
      ];
    case 'letterhead':
      return [...block.from, ...block.to, block.date, block.subject].map(
        (text) => new Paragraph({ text: oneLine(text) }),
      );
    case 'contents':
      return [new Paragraph({ text: oneLine(block.heading), style: styleIds.subtitle })];
    case 'clause':
      return linesOf(block.text).map((children) => new Paragraph({ children }));
    case 'prices':
      return [
        tableOf(
          {
            kind: 'table',
            about: block.about,
            columns: block.columns,
            rows: block.rows.map(({ cells }) =>
              cells.length === 2
                ? [cells[0] ?? '', ...block.columns.slice(2).map(() => ''), cells[1] ?? '']
                : cells,
            ),
            total: false,
          },
          width,
        ),
        tableEnd(),
      ];
    case 'signatures':
      return block.parties.flatMap(({ heading, lines }) => [
        new Paragraph({ text: oneLine(heading), style: styleIds.tableHeading }),
        factsOf(lines, width),
        tableEnd(),
      ]);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
};

/** "Page 1 of 3", its numbers filled in by the program that shows the page. */
const pageOfPages = (language: WordDocument['language']): TextRun => {
  const parts = translate(language, 'word.page').split(/(\{pages?\})/);
  return new TextRun({
    children: parts.map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
    ),
  });
};

/** @returns the bytes of a .docx */
export const writeWord = async (document: WordDocument): Promise<Uint8Array> => {
  const width = textWidth(document.page);
  const footer = new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(oneLine(document.footer ?? '')),
          new TextRun({ text: '\t' }),
          pageOfPages(document.language),
        ],
      }),
    ],
  });
  const header = new Header({
    children: [new Paragraph({ style: styleIds.header, text: oneLine(document.header ?? '') })],
  });
  const file = new Document({
    title: oneLine(document.title),
    styles: stylesOf(document.language),
    externalStyles: tableStyles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: pageSizes[document.page], margin },
        },
        ...(document.header === null ? {} : { headers: { default: header } }),
        footers: { default: footer, first: footer },
        children: document.blocks.flatMap((block, place) => partsOf(block, place, width)),
      },
    ],
  });
  return finish(await Packer.pack(file, 'uint8array'), document);
};
