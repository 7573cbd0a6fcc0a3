/** The first of many in an order, found without sorting the others and without holding the window up. */
import type { Steps } from './slices.ts';

/** Items looked at before the calculation may be interrupted. */
const batch = 2_048;

/**
 * The first `limit` of the items by `compare`, in that order; equal ones stay in the order given. The same as sorting all and
 * cutting off the rest.
 */
export function* firstOf<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  limit: number,
): Steps<readonly T[]> {
  let first: T[] = [];
  for (let start = 0; start < items.length && limit > 0; start += batch) {
    const last = first[limit - 1];
    const better = items
      .slice(start, start + batch)
      .filter((item) => last === undefined || compare(item, last) < 0);
    // Two sorted runs: the platform's sort merges them in one pass.
    if (better.length > 0) first = [...first, ...better.sort(compare)].sort(compare).slice(0, limit);
    yield;
  }
  return first;
}
