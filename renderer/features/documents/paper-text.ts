/** Runs of text: made of what blocks hold, cut into lines and parts. */
import type { Run, Text } from '#contract/document.ts';

export const runsOf = (text: Text): readonly Run[] =>
  typeof text === 'string' ? [{ text, style: null }] : text;

export const plainText = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

/** The characters from one place to another, each in its style. @param to null: to the end */
export const cut = (runs: readonly Run[], from: number, to: number | null): Run[] => {
  const parts: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const begin = Math.max(0, from - at);
    const end = to === null ? run.text.length : Math.min(run.text.length, to - at);
    at += run.text.length;
    if (end > begin) parts.push({ text: run.text.slice(begin, end), style: run.style });
  }
  return parts;
};

/** The lines that line feeds part; one that is empty has no run. */
export const linesOf = (text: Text): Run[][] => {
  const lines: Run[][] = [[]];
  for (const run of runsOf(text)) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, style: run.style });
    }
  }
  return lines;
};
