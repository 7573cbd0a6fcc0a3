/** The problems of an import: the first are kept to be shown, all are counted, and each refused row knows its reasons. */
import type { Problem } from '#contract/imports.ts';

/** As many as an answer carries. */
const kept = 500;
/** A row with more reasons than these needs no more of them. */
const keptPerRow = 3;

export interface Problems {
  readonly first: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** Errors of a row, by its number in the file. */
  ofRow(row: number): readonly Problem[];
  add(
    row: number,
    column: string | null,
    code: Problem['code'],
    value: string,
    severity?: Problem['severity'],
  ): void;
}

export const makeProblems = (): Problems => {
  const first: Problem[] = [];
  const byRow = new Map<number, Problem[]>();
  const count = { error: 0, warning: 0 };
  return {
    first,
    get errors() {
      return count.error;
    },
    get warnings() {
      return count.warning;
    },
    ofRow: (row) => byRow.get(row) ?? [],
    add(row, column, code, value, severity = 'error') {
      count[severity] += 1;
      const problem: Problem = { row, column, code, severity, value: value.slice(0, 500) };
      if (first.length < kept) first.push(problem);
      if (severity === 'warning') return;
      const own = byRow.get(row);
      if (!own) byRow.set(row, [problem]);
      else if (own.length < keptPerRow) own.push(problem);
    },
  };
};
