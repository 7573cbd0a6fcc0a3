/** The head of a letter: the logo beside the sender, whom it is to, place and date, subject. */
import { Paragraph, TableCell, TableRow, WidthType } from 'docx';
import type { BlockOf } from '#contract/document.ts';
import { logoRun } from '#electron/files/word/logo.ts';
import { runsOf } from '#electron/files/word/runs.ts';
import type { BlockPart, Sheet } from '#electron/files/word/sheet.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { tableStyleIds } from '#electron/files/word/table-styles.ts';
import { tableOf, widthsOf } from '#electron/files/word/tables.ts';
import { oneLine } from '#electron/files/word/text.ts';

const lines = (texts: readonly string[], style: string): Paragraph[] =>
  texts
    .map(oneLine)
    .filter((text) => text !== '')
    .map((text) => new Paragraph({ style, children: runsOf(text) }));

/** In the place of a logo stands the first line of the sender, its name. */
const senderTable = ({ from }: BlockOf<'letterhead'>, { logo, logoText, company, width, place }: Sheet) => {
  const picture = logoRun(logo, 'letter', place, logoText);
  const [name = company, ...rest] = from;
  const widths = widthsOf([1, 1], width);
  const right = lines(picture ? from : rest, styleIds.letterSender);
  const cell = (at: number, children: Paragraph[]) =>
    new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children });
  return tableOf({
    style: tableStyleIds.letterhead,
    about: name,
    widths,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(0, [
            new Paragraph({
              style: styleIds.letterBrand,
              children: picture ? [picture] : runsOf(oneLine(name)),
            }),
          ]),
          cell(1, right.length > 0 ? right : [new Paragraph({ style: styleIds.letterSender })]),
        ],
      }),
    ],
  });
};

export const letterheadParts = (block: BlockOf<'letterhead'>, sheet: Sheet): BlockPart[] => [
  senderTable(block, sheet),
  new Paragraph({ style: styleIds.letterSpace }),
  ...lines(block.to, styleIds.letterRecipient),
  ...lines([block.date], styleIds.letterDate),
  ...lines([block.subject], styleIds.letterSubject),
];
