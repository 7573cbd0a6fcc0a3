/** How every Word document looks: named styles only, so that a company's own look is a change of them. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { coverStyles, letterStyles } from '#electron/files/word/first-page-styles.ts';
import type { Look } from '#electron/files/word/look.ts';
import { atEnd, lines, style, styleIds } from '#electron/files/word/style-ids.ts';
import { localeOf } from '#locale/format.ts';
import type { Language } from '#locale/translate.ts';

/** Twentieths of a point, as everything in a Word document is measured. */
export const margin = { top: 1_474, bottom: 1_304, left: 1_134, right: 1_134, header: 567, footer: 510 };
export const pageSizes = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };
/** Between the margins. */
export const textWidth = (page: keyof typeof pageSizes): number =>
  pageSizes[page].width - margin.left - margin.right;
/** Where the text of what has a number begins. */
export const numberWidth = 567;

/** Where what is signed begins, beside its name. */
const signatureIndent = 1_474;

/** Of what stands in cells: each has a second one for numbers, at the end of the cell. */
const cellStyles = (look: Look): IParagraphStyleOptions[] => {
  const text = { spacing: { before: 0, after: 0, ...lines(252) } };
  const all = [
    style(styleIds.tableText, 'Table Text', 'Normal', { size: 20 }, text),
    style(
      styleIds.tableHeading,
      'Table Heading',
      styleIds.tableText,
      { bold: true, color: look.primaryText },
      { keepNext: true },
    ),
    style(styleIds.tableTotal, 'Table Total', styleIds.tableText, { bold: true }, {}),
    style(
      styleIds.priceHeading,
      'Price Heading',
      styleIds.tableText,
      { bold: true, size: 18, color: look.onPrimary },
      { keepNext: true },
    ),
    style(
      styleIds.priceGroup,
      'Price Group',
      styleIds.tableText,
      { bold: true, color: look.primaryText },
      { keepNext: true },
    ),
    style(styleIds.priceItem, 'Price Item', styleIds.tableText, {}, {}),
    style(styleIds.priceOption, 'Price Option', styleIds.tableText, { color: look.muted }, {}),
    style(styleIds.priceSubtotal, 'Price Subtotal', styleIds.tableText, { bold: true }, {}),
    style(styleIds.priceTotal, 'Price Total', styleIds.tableText, {}, {}),
    style(
      styleIds.priceGrandTotal,
      'Price Grand Total',
      styleIds.tableText,
      { bold: true, size: 24, color: look.onPrimary },
      { spacing: { before: 40, after: 40 } },
    ),
  ];
  return all.flatMap((one) => [
    one,
    {
      id: atEnd(one.id),
      name: `${one.name} End`,
      basedOn: one.id,
      quickFormat: false,
      paragraph: { alignment: AlignmentType.END },
    },
  ]);
};

/** @param width between the margins */
const textStyles = (look: Look, width: number): IParagraphStyleOptions[] => [
  style(
    styleIds.subtitle,
    'Subtitle',
    'Normal',
    { size: 24, color: look.muted },
    { spacing: { after: 200 } },
  ),
  style(styleIds.muted, 'Muted Text', 'Normal', { color: look.muted, size: 19 }, {}),
  style(
    styleIds.contentsHeading,
    'TOC Heading',
    'Normal',
    { size: 34, bold: true, color: look.primaryText, font: { theme: 'headings' } },
    { spacing: { before: 0, after: 240 }, keepNext: true },
  ),
  style(styleIds.clause, 'Clause', 'Normal', {}, {}),
  style(styleIds.clauseText, 'Clause Text', 'Normal', {}, { indent: { left: numberWidth } }),
  style(
    styleIds.signatureHeading,
    'Signature Heading',
    'Normal',
    { bold: true, color: look.primaryText },
    { spacing: { before: 240, after: 0 }, keepNext: true },
  ),
  style(
    styleIds.signatureLine,
    'Signature Line',
    'Normal',
    { size: 20 },
    {
      spacing: { before: 240, after: 0 },
      keepNext: true,
      indent: { left: signatureIndent, hanging: signatureIndent },
    },
  ),
  style(
    styleIds.signatureRoom,
    'Signature Room',
    styleIds.signatureLine,
    {},
    { spacing: { before: 800, after: 0 } },
  ),
  {
    ...style(
      styleIds.tableEnd,
      'Table End',
      'Normal',
      { size: 8 },
      { spacing: { before: 0, after: 0, ...lines(200) } },
    ),
    quickFormat: false,
  },
  style(
    styleIds.header,
    'header',
    'Normal',
    { size: 17, color: look.muted },
    {
      spacing: { before: 0, after: 0, ...lines(240) },
      rightTabStop: width,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 5, color: look.accent } },
    },
  ),
  style(
    styleIds.footer,
    'footer',
    'Normal',
    { size: 17, color: look.muted },
    {
      spacing: { before: 0, after: 0, ...lines(240) },
      rightTabStop: width,
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: look.line } },
    },
  ),
  style(
    styleIds.footerText,
    'Footer Text',
    'Normal',
    { size: 15, color: look.muted },
    { spacing: { before: 0, after: 0, ...lines(240) } },
  ),
];

/** @param width between the margins */
const contentsStyle = (
  level: 1 | 2,
  width: number,
  run: IRunStylePropertiesOptions,
  before: number,
): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  run,
  paragraph: {
    spacing: { before, after: 40, ...lines(252) },
    indent: { left: (level - 1) * 340 },
    rightTabStop: width,
  },
});

/** @param width between the margins */
export const stylesOf = (language: Language, look: Look, width: number): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { theme: 'body' },
        size: 21,
        color: look.ink,
        language: { value: localeOf(language), bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, ...lines(271) } },
    },
    title: {
      run: { size: 44, bold: true, color: look.primaryText, font: { theme: 'headings' } },
      paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
    },
    heading1: {
      run: { size: 32, bold: true, color: look.primaryText, font: { theme: 'headings' } },
      paragraph: { spacing: { before: 400, after: 140 }, keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    heading2: {
      run: { size: 24, bold: true, color: look.ink, font: { theme: 'headings' } },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true, outlineLevel: 1 },
    },
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    hyperlink: { run: { color: look.primaryText } },
  },
  paragraphStyles: [
    ...textStyles(look, width),
    ...cellStyles(look),
    ...coverStyles(look),
    ...letterStyles(look, language),
    contentsStyle(1, width, { bold: true }, 140),
    contentsStyle(2, width, {}, 0),
  ],
  characterStyles: [
    { id: styleIds.strong, name: 'Strong Text', run: { bold: true } },
    { id: styleIds.emphasis, name: 'Emphasis', run: { italics: true } },
    { id: styleIds.mutedRun, name: 'Muted', run: { color: look.muted } },
  ],
});
