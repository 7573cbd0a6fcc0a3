/** Calculations in steps: run at once in a test or a worker, or with pauses where a window waits for answers. */

import { Pace } from '#electron/features/pace.ts';

/** A calculation that may be interrupted wherever it yields. */
export type Steps<T> = Generator<undefined, T>;

/** Runs to the end without a pause. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Rows after which a pass over many of them may be interrupted. */
export const rowsPerStep = 2_048;

/** Does `work` for each row from `start` up to `end`, and may be interrupted between some of them. */
export function* eachRow(start: number, end: number, work: (row: number) => void): Steps<void> {
  for (let from = start; from < end; from += rowsPerStep) {
    yield;
    const to = Math.min(end, from + rowsPerStep);
    for (let row = from; row < to; row++) work(row);
  }
}

/** Runs to the end, letting waiting calls be answered between steps. */
export const inSlices = async <T>(steps: Steps<T>): Promise<T> => {
  const pace = new Pace();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.due) await pace.rest();
  }
};
