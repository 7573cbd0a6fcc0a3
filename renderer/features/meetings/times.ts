/** The running times of a meeting's items, and where in them the clock is. */
import type { Meeting } from '#contract/meetings.ts';

type Item = Meeting['agenda'][number];

export interface RunningItem {
  readonly item: Item;
  /** Milliseconds; null where the meeting has no time. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The items with their times if each takes its minutes: of what was just typed, too. */
export const running = ({ agenda, startsAt }: Pick<Meeting, 'agenda' | 'startsAt'>): RunningItem[] => {
  let at = startsAt === null ? null : Date.parse(startsAt);
  return agenda.map((item) => {
    const from = at;
    if (at !== null) at += item.minutes * 60_000;
    return { item, from, to: at };
  });
};

export interface Live {
  /** The place of the item whose time it is; null: past the last one. */
  readonly current: number | null;
  /** Whole minutes that the item has left, of the meeting past the last one; at least 1. */
  readonly left: number;
}

/** Where the clock is while the meeting takes place; null before, after, and where it has no time. */
export const liveAt = (
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  items: readonly RunningItem[],
  now: number,
): Live | null => {
  if (startsAt === null || endsAt === null) return null;
  const end = Date.parse(endsAt);
  if (now < Date.parse(startsAt) || now >= end) return null;
  const current = items.findIndex(({ from, to }) => from !== null && to !== null && now >= from && now < to);
  const until = current === -1 ? end : (items[current]?.to ?? end);
  return { current: current === -1 ? null : current, left: Math.ceil((until - now) / 60_000) };
};

/** The list with one of its items at another place. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  const one = list[from];
  return one === undefined ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
};
