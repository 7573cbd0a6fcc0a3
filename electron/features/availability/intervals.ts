/** Intervals of time, half-open: `from` belongs to one and `to` does not, so that what only touches does not meet. */

export interface Interval {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/**
 * Have two any moment in common? One without length is a moment: it meets what takes place then, begun at that very moment
 * included (RFC 4791, 9.9), but not another moment.
 */
export const meets = (a: Interval, b: Interval): boolean => {
  if (a.from === a.to) return b.from <= a.from && a.from < b.to;
  if (b.from === b.to) return a.from <= b.from && b.from < a.to;
  return a.from < b.to && b.from < a.to;
};

const byFrom = (a: Interval, b: Interval): number => a.from - b.from;

/** The same time as intervals that neither overlap nor touch, in their order. Those without length are left out. */
export const merged = (intervals: readonly Interval[]): Interval[] => {
  const sorted = intervals.filter(({ from, to }) => from < to).sort(byFrom);
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
};

/** What of `whole` is not in `parts`, which are merged. Of a moment: itself, or nothing. */
export const outside = (whole: Interval, parts: readonly Interval[]): Interval[] => {
  if (whole.from === whole.to) return parts.some((part) => meets(whole, part)) ? [] : [whole];
  const left: Interval[] = [];
  let from = whole.from;
  for (const part of parts) {
    if (part.from >= whole.to) break;
    if (part.to <= from) continue;
    if (part.from > from) left.push({ from, to: part.from });
    from = part.to;
  }
  if (from < whole.to) left.push({ from, to: whole.to });
  return left;
};

/** Does one of `parts`, which are merged, meet `whole`? By bisection. */
export const meetsAny = (whole: Interval, parts: readonly Interval[]): boolean => {
  const at = firstAfter(parts, whole.from);
  const part = parts[at];
  return part !== undefined && meets(whole, part);
};

/** The place of the first of the merged intervals that ends after the moment; their number where none does. */
export const firstAfter = (parts: readonly Interval[], moment: number): number => {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.to ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Calls `visit` for every two that meet, in one pass over the time (a sweep line): the one that begins first (of equals the one
 * given first) is `a`. Only pairs of which `asked` says yes for at least one are looked at.
 */
export const eachMeeting = <T extends Interval>(
  intervals: readonly T[],
  asked: (one: T) => boolean,
  visit: (a: T, b: T) => void,
): void => {
  const sorted = [...intervals].sort(byFrom);
  /** Those that may still meet what comes, the ones asked about apart, so that the others never meet each other. */
  const running: { readonly asked: T[]; readonly other: T[] } = { asked: [], other: [] };
  const pass = (open: T[], one: T): void => {
    let kept = 0;
    for (const earlier of open) {
      // One that ended before this begins meets nothing that comes; a moment stays for what begins with it.
      const over = earlier.to < one.from || (earlier.to === one.from && earlier.from < earlier.to);
      if (over) continue;
      open[kept++] = earlier;
      if (meets(earlier, one)) visit(earlier, one);
    }
    open.length = kept;
  };
  for (const one of sorted) {
    pass(running.asked, one);
    if (asked(one)) {
      pass(running.other, one);
      running.asked.push(one);
    } else running.other.push(one);
  }
};
