/** Where a document is signed: the parties side by side, with a line for what is not known, all on one page. */
import {
  LeaderType,
  Paragraph,
  Tab,
  type Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { BlockOf } from '#contract/document.ts';
import { runsOf } from '#electron/files/word/runs.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { tableStyleIds } from '#electron/files/word/table-styles.ts';
import { tableOf, widthsOf } from '#electron/files/word/tables.ts';
import { oneLine } from '#electron/files/word/text.ts';

type Party = BlockOf<'signatures'>['parties'][number];

/** Beside each other in one row. */
const abreast = 2;
/** Between one party's lines and the next party. */
const gap = 454;

const tab = () => new TextRun({ children: [new Tab()], style: styleIds.mutedRun });

/** @param last the one that is signed on, with room above it */
const lineOf = ([label, value]: Party['lines'][number], last: boolean, width: number): Paragraph => {
  const [name, known] = [oneLine(label), oneLine(value)];
  return new Paragraph({
    style: last && known === '' ? styleIds.signatureRoom : styleIds.signatureLine,
    ...(known === ''
      ? { tabStops: [{ type: TabStopType.RIGHT, position: width - gap, leader: LeaderType.UNDERSCORE }] }
      : {}),
    children: [...runsOf(name, styleIds.mutedRun), tab(), ...(known === '' ? [tab()] : runsOf(known))],
  });
};

export const signaturesTable = ({ about, parties }: BlockOf<'signatures'>, width: number): Table => {
  const widths = widthsOf(
    Array.from({ length: Math.min(abreast, Math.max(1, parties.length)) }, () => 1),
    width,
  );
  const cell = (party: Party | undefined, at: number) => {
    const size = widths[at] ?? 0;
    return new TableCell({
      width: { size, type: WidthType.DXA },
      children:
        party === undefined
          ? [new Paragraph({ style: styleIds.signatureLine })]
          : [
              new Paragraph({ style: styleIds.signatureHeading, children: runsOf(oneLine(party.heading)) }),
              ...party.lines.map((line, index) => lineOf(line, index === party.lines.length - 1, size)),
            ],
    });
  };
  const count = Math.max(1, Math.ceil(parties.length / abreast));
  return tableOf({
    style: tableStyleIds.signatures,
    about,
    widths,
    rows: Array.from(
      { length: count },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((_width, at) => cell(parties[row * abreast + at], at)),
        }),
    ),
  });
};
