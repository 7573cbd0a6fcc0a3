/** Text as the runs of paragraphs: line by line, in character styles, with what is written from right to left marked as such. */
import { TextRun } from 'docx';
import type { Run, Text } from '#contract/document.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { cleanText } from '#electron/files/word/text.ts';

const runStyles = { strong: styleIds.strong, emphasis: styleIds.emphasis, muted: styleIds.mutedRun } as const;

const rightToLeft = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
/**
 * From one letter written from right to left to the last, or a number behind it, before another script's letter: what is
 * neutral between belongs to it (UAX #9, N1).
 */
const rightToLeftPart = new RegExp(`(${rightToLeft}(?:[^\\p{L}]*(?:${rightToLeft}|\\p{N}))*\\p{M}*)`, 'u');
const isRightToLeft = new RegExp(rightToLeft, 'u');

const runOf = (text: string, style: Run['style'], name: string | null): TextRun => {
  const id = style === null ? name : runStyles[style];
  return new TextRun({
    text,
    ...(id === null ? {} : { style: id }),
    ...(isRightToLeft.test(text) ? { rightToLeft: true } : {}),
  });
};

/** The runs of one line. @param style the character style of all of it; null: none */
export const runsOf = (line: string, style: string | null = null): TextRun[] =>
  piecesOf(line).map((piece) => runOf(piece, null, style));

const piecesOf = (line: string): string[] =>
  (isRightToLeft.test(line) ? line.split(rightToLeftPart) : [line]).filter((piece) => piece !== '');

/** The runs of each paragraph of a text: one for each line. */
export const linesOf = (text: Text): TextRun[][] => {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text, style: null }] : text;
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [index, line] of cleanText(run.text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      for (const piece of piecesOf(line)) lines.at(-1)?.push(runOf(piece, run.style, null));
    }
  }
  return lines;
};
