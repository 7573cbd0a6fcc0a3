/** How tables look. docx has no words for table styles: they are written as the schema has them (ISO/IEC 29500-1, 17.7.6). */
import type { Look } from '#electron/files/word/look.ts';
import { margin } from '#electron/files/word/styles.ts';

export const tableStyleIds = {
  table: 'RelaisTable',
  facts: 'RelaisFacts',
  prices: 'RelaisPrices',
  cover: 'RelaisCover',
  coverFacts: 'RelaisCoverFacts',
  letterhead: 'RelaisLetterhead',
  signatures: 'RelaisSignatures',
} as const;

/** @param size eighths of a point */
const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

const ground = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

/** Within the cells, in twentieths of a point. */
interface CellMargins {
  readonly top: number;
  readonly sides: number;
  readonly bottom: number;
}

export const cellMargins = {
  table: { top: 55, sides: 85, bottom: 55 },
  facts: { top: 40, sides: 85, bottom: 40 },
  prices: { top: 65, sides: 85, bottom: 65 },
  cover: { top: 850, sides: margin.left, bottom: 850 },
  coverFacts: { top: 85, sides: 0, bottom: 85 },
  letterhead: { top: 0, sides: 0, bottom: 170 },
  signatures: { top: 0, sides: 0, bottom: 340 },
} as const satisfies Record<keyof typeof tableStyleIds, CellMargins>;

const tableStyle = (
  id: string,
  name: string,
  { top, sides, bottom }: CellMargins,
  borders: string,
  more = '',
): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}">` +
  `<w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:tblPr>` +
  (borders === '' ? '' : `<w:tblBorders>${borders}</w:tblBorders>`) +
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${sides}" w:type="dxa"/>` +
  `<w:bottom w:w="${bottom}" w:type="dxa"/><w:right w:w="${sides}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
  `${more}</w:style>`;

const part = (type: 'firstRow' | 'lastRow', borders: string, fill: string | null): string =>
  `<w:tblStylePr w:type="${type}"><w:tcPr><w:tcBorders>${borders}</w:tcBorders>` +
  `${fill === null ? '' : ground(fill)}</w:tcPr></w:tblStylePr>`;

export const tableStyles = (look: Look): string =>
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  tableStyle(
    tableStyleIds.table,
    'Relais Table',
    cellMargins.table,
    line('top', 8, look.primary) + line('bottom', 4, look.line) + line('insideH', 4, look.line),
    part('firstRow', line('bottom', 6, look.primary), look.soft) +
      part('lastRow', line('top', 8, look.primary), null),
  ) +
  tableStyle(tableStyleIds.facts, 'Relais Facts', cellMargins.facts, '') +
  tableStyle(
    tableStyleIds.prices,
    'Relais Prices',
    cellMargins.prices,
    line('bottom', 8, look.primary) + line('insideH', 4, look.line),
    part('firstRow', line('bottom', 6, look.primary), look.primary),
  ) +
  tableStyle(
    tableStyleIds.cover,
    'Relais Cover',
    cellMargins.cover,
    line('bottom', 96, look.accent),
    `<w:tcPr>${ground(look.primary)}</w:tcPr>`,
  ) +
  tableStyle(
    tableStyleIds.coverFacts,
    'Relais Cover Facts',
    cellMargins.coverFacts,
    line('insideH', 4, look.line),
  ) +
  tableStyle(
    tableStyleIds.letterhead,
    'Relais Letterhead',
    cellMargins.letterhead,
    line('bottom', 12, look.accent),
  ) +
  tableStyle(tableStyleIds.signatures, 'Relais Signatures', cellMargins.signatures, '') +
  '</w:styles>';
