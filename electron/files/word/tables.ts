/** Tables that say what they show, of columns whose widths are fixed; rows never stand on two pages. */
import {
  BuilderElement,
  type IShadingAttributesProperties,
  type ITableOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx';
import type { BlockOf, Column, Text } from '#contract/document.ts';
import { type Around, MarkedParagraph, nothing } from '#electron/files/word/anchors.ts';
import { linesOf } from '#electron/files/word/runs.ts';
import { atEnd, styleIds } from '#electron/files/word/style-ids.ts';
import { tableStyleIds } from '#electron/files/word/table-styles.ts';
import { oneLine } from '#electron/files/word/text.ts';

/** Whole twips of the width for each share; the last takes what rounding leaves. */
export const widthsOf = (shares: readonly number[], width: number): number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const rest = width - widths.reduce((total, one) => total + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
};

export interface CellContent {
  readonly text: Text;
  /** Of its paragraphs. */
  readonly style: string;
  readonly align: Column['align'];
  /** Twentieths of a point. */
  readonly width: number;
  /** Columns that it covers. */
  readonly span?: number;
  readonly ground?: string;
  /** Begins before its text, ends after it. */
  readonly marks?: Around;
}

const shading = (fill: string): IShadingAttributesProperties => ({ type: 'clear', color: 'auto', fill });

export const cellOf = ({
  text,
  style,
  align,
  width,
  span = 1,
  ground,
  marks = nothing,
}: CellContent): TableCell => {
  const lines = linesOf(text);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(ground === undefined ? {} : { shading: shading(ground) }),
    children: lines.map(
      (runs, at) =>
        new MarkedParagraph(
          { style: align === 'end' ? atEnd(style) : style, children: runs },
          { start: at === 0 ? marks.start : null, end: at === lines.length - 1 ? marks.end : null },
        ),
    ),
  });
};

/** docx has no word for what a table shows: ISO/IEC 29500-1, 17.4.58. It is the last of the table's properties. */
class CaptionedTable extends Table {
  constructor(caption: string, options: ITableOptions) {
    super(options);
    const [properties] = this.root;
    if (caption !== '' && properties instanceof XmlComponent)
      properties.addChildElement(
        new BuilderElement({
          name: 'w:tblCaption',
          attributes: { caption: { key: 'w:val', value: caption } },
        }),
      );
  }
}

interface TableContent {
  readonly style: string;
  /** What it shows, for those who cannot see it. */
  readonly about: string;
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
  readonly firstRow?: boolean;
  readonly lastRow?: boolean;
  readonly firstColumn?: boolean;
  /** From the left margin, outwards where negative. */
  readonly indent?: number;
}

export const tableOf = ({
  style,
  about,
  widths,
  rows,
  firstRow = false,
  lastRow = false,
  firstColumn = false,
  indent,
}: TableContent): Table =>
  new CaptionedTable(oneLine(about), {
    style,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    ...(indent === undefined ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    columnWidths: widths,
    tableLook: {
      firstRow,
      lastRow,
      firstColumn,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows,
  });

export const plainTable = (block: BlockOf<'table'>, width: number): Table => {
  const widths = widthsOf(
    block.columns.map(({ share }) => share),
    width,
  );
  const row = (cells: readonly Text[], style: string, heading: boolean) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: block.columns.map(({ align }, index) =>
        cellOf({ text: cells[index] ?? '', style, align, width: widths[index] ?? 0 }),
      ),
    });
  return tableOf({
    style: tableStyleIds.table,
    about: block.about,
    widths,
    firstRow: true,
    lastRow: block.total,
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

interface FactsLook {
  readonly style: string;
  readonly name: string;
  readonly value: string;
  readonly shares: readonly [number, number];
}

export const factsLook: FactsLook = {
  style: tableStyleIds.facts,
  name: styleIds.tableHeading,
  value: styleIds.tableText,
  shares: [1, 4],
};
export const coverFactsLook: FactsLook = {
  style: tableStyleIds.coverFacts,
  name: styleIds.coverFactName,
  value: styleIds.coverFact,
  shares: [3, 7],
};

/** Names with their values beside them. */
export const factsTable = (
  { about, rows }: Pick<BlockOf<'facts'>, 'about' | 'rows'>,
  width: number,
  look: FactsLook,
): Table => {
  const [names = 0, values = 0] = widthsOf(look.shares, width);
  return tableOf({
    style: look.style,
    about,
    widths: [names, values],
    firstColumn: true,
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf({ text: oneLine(name), style: look.name, align: 'start', width: names }),
            cellOf({ text: value, style: look.value, align: 'start', width: values }),
          ],
        }),
    ),
  });
};

/** Keeps what follows a table at a distance, and ends a document that ends with one, as every program wants it. */
export const tableEnd = (children: readonly ParagraphChild[] = []) =>
  new Paragraph({ style: styleIds.tableEnd, children });
