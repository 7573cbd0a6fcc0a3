/** The page before a document: the logo, its title on a band over the whole width of the paper, and what it is about. */
import { HeightRule, PageBreak, Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { BlockOf } from '#contract/document.ts';
import { logoRun } from '#electron/files/word/logo.ts';
import { runsOf } from '#electron/files/word/runs.ts';
import type { BlockPart, Sheet } from '#electron/files/word/sheet.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { margin, pageSizes } from '#electron/files/word/styles.ts';
import { tableStyleIds } from '#electron/files/word/table-styles.ts';
import { coverFactsLook, factsTable, tableEnd, tableOf } from '#electron/files/word/tables.ts';
import { oneLine } from '#electron/files/word/text.ts';

/** Characters: with more, the title is written smaller. */
const longTitle = 48;
/** Twentieths of a point. */
export const bandHeight = 4_400;

const band = (block: BlockOf<'cover'>, { document }: Sheet) => {
  const { width } = pageSizes[document.page];
  const title = oneLine(block.title);
  const subtitle = oneLine(block.subtitle ?? '');
  return tableOf({
    style: tableStyleIds.cover,
    about: title,
    widths: [width],
    indent: -margin.left,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: bandHeight, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              ...(subtitle === ''
                ? []
                : [new Paragraph({ style: styleIds.coverSubtitle, children: runsOf(subtitle) })]),
              new Paragraph({
                style: title.length > longTitle ? styleIds.coverLongTitle : styleIds.coverTitle,
                children: runsOf(title),
              }),
            ],
          }),
        ],
      }),
    ],
  });
};

export const coverParts = (block: BlockOf<'cover'>, sheet: Sheet): BlockPart[] => {
  const { logo, company, logoText, width, place } = sheet;
  const picture = logoRun(logo, 'cover', place, logoText);
  return [
    new Paragraph({
      style: styleIds.coverBrand,
      children: picture ? [picture] : runsOf(company),
    }),
    band(block, sheet),
    new Paragraph({ style: styleIds.coverSpace }),
    ...(block.facts.length === 0
      ? []
      : [factsTable({ about: block.about, rows: block.facts }, width, coverFactsLook)]),
    tableEnd([new PageBreak()]),
  ];
};
