/** How many slips of the keyboard lie between two texts. */

/**
 * Insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment).
 * @param most the answer is `most + 1` as soon as it is certain to be more: far texts are told apart at once
 */
export const editDistance = (a: string, b: string, most = Number.POSITIVE_INFINITY): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      current.push(best);
      if (best < least) least = best;
    }
    // A swap looks two rows back, and two rows above the bound are still above it after one more edit.
    if (least > most && Math.min(...previous) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
};
