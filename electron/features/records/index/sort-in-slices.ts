/** Sorts many values by their keys without keeping others waiting. */
import type { Pace } from '#electron/features/pace.ts';

/** So few are sorted at once. */
const runLength = 2_000;

/** A stable merge sort over the keys as they are when each is asked for, once. Keys are compared with `<`. */
export const sortInSlices = async (
  values: readonly number[],
  keyOf: (value: number) => string,
  pace: Pace,
): Promise<number[]> => {
  const keys: string[] = [];
  for (const value of values) {
    keys.push(keyOf(value));
    if ((keys.length & 255) === 0 && pace.due) await pace.rest();
  }
  const compare = (a: number, b: number): number => {
    const left = keys[a] as string;
    const right = keys[b] as string;
    return left < right ? -1 : left > right ? 1 : 0;
  };
  let runs: number[][] = [];
  for (let from = 0; from < values.length; from += runLength) {
    const run = Array.from({ length: Math.min(runLength, values.length - from) }, (_, at) => from + at);
    runs.push(run.sort(compare));
    if (pace.due) await pace.rest();
  }
  while (runs.length > 1) {
    const next: number[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, pace));
    }
    runs = next;
  }
  return (runs[0] ?? []).map((at) => values[at] as number);
};

const merge = async (
  left: readonly number[],
  right: readonly number[],
  compare: (a: number, b: number) => number,
  pace: Pace,
): Promise<number[]> => {
  const merged: number[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length; ) {
    const a = left[l];
    const b = right[r];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      merged.push(a as number);
      l++;
    } else {
      merged.push(b);
      r++;
    }
    if ((merged.length & 511) === 0 && pace.due) await pace.rest();
  }
  return merged;
};
