/** How every Word document looks: named styles only, so that a company's own look is a change of them. */
import {
  AlignmentType,
  BorderStyle,
  convertInchesToTwip,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import { localeOf } from '#locale/format.ts';
import type { Language } from '#locale/translate.ts';

/** Six hexadecimal digits. */
const colours = {
  accent: '1F5C99',
  accentSoft: 'E8F0F8',
  ink: '1F2933',
  muted: '5A6672',
  line: 'C9D1D9',
} as const;

/** Twentieths of a point, as everything in a Word document is measured. */
export const margin = { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134, header: 567, footer: 567 };
export const pageSizes = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };
/** Between the margins. */
export const textWidth = (page: keyof typeof pageSizes): number =>
  pageSizes[page].width - margin.left - margin.right;

const font = 'Calibri';

/** Ids of the styles that a document's parts have. */
export const styleIds = {
  subtitle: 'Subtitle',
  muted: 'MutedText',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableTotal: 'TableTotal',
  tableEnd: 'TableEnd',
  header: 'Header',
  footer: 'Footer',
  strong: 'StrongText',
  emphasis: 'Emphasis',
  mutedRun: 'Muted',
  table: 'RelaisTable',
  facts: 'RelaisFacts',
} as const;

const tableStyle = (id: string, name: string, properties: string, conditional: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}">` +
  `<w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:tblPr>${properties}` +
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
  '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `${conditional}</w:style>`;

const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

/** docx has no words for table styles: they are written as the schema has them (ISO/IEC 29500-1, 17.7.6). */
export const tableStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  tableStyle(
    styleIds.table,
    'Relais Table',
    `<w:tblBorders>${line('top', 8, colours.accent)}${line('bottom', 4, colours.line)}${line('insideH', 4, colours.line)}</w:tblBorders>`,
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>' +
      `<w:tcBorders>${line('bottom', 6, colours.accent)}</w:tcBorders>` +
      `<w:shd w:val="clear" w:color="auto" w:fill="${colours.accentSoft}"/></w:tcPr></w:tblStylePr>` +
      '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr>' +
      `<w:tcBorders>${line('top', 8, colours.accent)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
  ) +
  tableStyle(styleIds.facts, 'Relais Facts', '', '') +
  '</w:styles>';

const paragraph = (id: string, name: string, basedOn: string) => ({ id, name, basedOn, quickFormat: true });

export const stylesOf = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: colours.ink, language: { value: localeOf(language) } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { size: 40, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 0, after: 60 }, keepNext: true },
    },
    heading1: {
      run: { size: 28, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { size: 23, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, outlineLevel: 1 },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      ...paragraph(styleIds.subtitle, 'Subtitle', 'Normal'),
      run: { size: 24, color: colours.muted },
      paragraph: { spacing: { after: 200 } },
    },
    { ...paragraph(styleIds.muted, 'Muted Text', 'Normal'), run: { color: colours.muted } },
    {
      ...paragraph(styleIds.tableText, 'Table Text', 'Normal'),
      paragraph: { spacing: { after: 0, line: 252 } },
    },
    {
      ...paragraph(styleIds.tableHeading, 'Table Heading', styleIds.tableText),
      run: { bold: true, color: colours.accent },
      paragraph: { keepNext: true },
    },
    { ...paragraph(styleIds.tableTotal, 'Table Total', styleIds.tableText), run: { bold: true } },
    {
      ...paragraph(styleIds.tableEnd, 'Table End', 'Normal'),
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 160 } },
    },
    {
      ...paragraph(styleIds.header, 'header', 'Normal'),
      run: { size: 17, color: colours.muted },
      paragraph: {
        spacing: { after: 0 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.line } },
      },
    },
    {
      ...paragraph(styleIds.footer, 'footer', 'Normal'),
      run: { size: 17, color: colours.muted },
      paragraph: {
        spacing: { after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.line } },
      },
    },
  ],
  characterStyles: [
    { id: styleIds.strong, name: 'Strong Text', run: { bold: true } },
    { id: styleIds.emphasis, name: 'Emphasis', run: { italics: true } },
    { id: styleIds.mutedRun, name: 'Muted', run: { color: colours.muted } },
  ],
});

const level = (format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: 0,
  ...(format === undefined ? {} : { format }),
  text,
  alignment: AlignmentType.START,
  style: {
    paragraph: { indent: { left: convertInchesToTwip(0.3), hanging: convertInchesToTwip(0.3) } },
  },
});

/** The two lists there are. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'numbered', levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: 'bulleted', levels: [level(LevelFormat.BULLET, '•')] },
  ],
};
