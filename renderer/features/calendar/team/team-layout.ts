/**
 * Where things lie in the team's lanes: along a day by the minute, along a week by the day. Overlapping ones lie in rows beneath each
 * other, so that none hides another.
 */
import type { LaneOff } from '#contract/availability.ts';
import type { Absent, Occurrence } from '#contract/calendar.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';

const minutesOfDay = 1_440;
/** In a day nothing is drawn shorter than that, so that it can be read and hit. */
const leastMinutes = 30;

export interface Axis {
  /** The first day. */
  readonly from: string;
  readonly days: number;
  /** How many units long it is: minutes of a day, days of a week. */
  readonly units: number;
}

export const dayAxis = (date: string): Axis => ({ from: date, days: 1, units: minutesOfDay });
export const weekAxis = (from: string): Axis => ({ from, days: 7, units: 7 });
export const isDay = ({ days }: Axis): boolean => days === 1;

/** Minutes from the first midnight to a wall time or the beginning of a day, as clocks show them. */
export const minutesTo = ({ from }: Pick<Axis, 'from'>, start: string): number => {
  const days = daysBetween(from, start.slice(0, 10));
  const clock = start.length > 10 ? Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) : 0;
  return days * minutesOfDay + clock;
};

/** The wall time so many minutes after the first midnight. */
export const wallAt = ({ from }: Pick<Axis, 'from'>, minutes: number): string => {
  const day = Math.floor(minutes / minutesOfDay);
  const rest = minutes - day * minutesOfDay;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(from, day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** In units of the axis, within it; null where it lies outside. A week counts each day that is touched whole. */
export const spanOn = (axis: Axis, start: string, end: string): Span | null => {
  const [first, last] = [minutesTo(axis, start), minutesTo(axis, end)];
  const ends = Math.max(last, first + 1);
  if (ends <= 0 || first >= axis.days * minutesOfDay) return null;
  const unit = isDay(axis) ? 1 : minutesOfDay;
  const from = Math.max(0, Math.floor(first / unit));
  return { from, to: Math.min(axis.units, Math.max(Math.ceil(ends / unit), from + 1)) };
};

export type Item =
  | { readonly type: 'occurrence'; readonly occurrence: Occurrence }
  | { readonly type: 'absence'; readonly absence: Absent };

export interface Placed extends Span {
  readonly item: Item;
  /** From 0, the uppermost. */
  readonly row: number;
  /** Units from its beginning until the next one of its row begins, or the axis ends. */
  readonly room: number;
}

export interface Layout {
  readonly placed: readonly Placed[];
  readonly rows: number;
}

const timesOf = (item: Item) => (item.type === 'occurrence' ? item.occurrence : item.absence);

/** Absences first, then what lasts all day, then what begins earlier, then what lasts longer; each in the first row with room. */
export const layOut = (axis: Axis, items: readonly Item[]): Layout => {
  const spans = items.flatMap((item) => {
    const { start, end, allDay } = timesOf(item);
    const span = spanOn(axis, start, end);
    if (span === null) return [];
    const to = isDay(axis) ? Math.max(span.to, Math.min(axis.units, span.from + leastMinutes)) : span.to;
    const rank = item.type === 'absence' ? 0 : allDay ? 1 : 2;
    return [{ item, rank, start, from: span.from, to }];
  });
  spans.sort((a, b) => a.rank - b.rank || a.from - b.from || a.start.localeCompare(b.start) || b.to - a.to);
  const ends: Span[][] = [];
  const rows = spans.map(({ item, from, to }) => {
    let row = ends.findIndex((taken) => taken.every((one) => one.to <= from || one.from >= to));
    if (row < 0) row = ends.push([]) - 1;
    ends[row]?.push({ from, to });
    return { item, from, to, row };
  });
  const placed = rows.map((one): Placed => {
    const next = (ends[one.row] ?? []).map(({ from }) => from).filter((from) => from >= one.to);
    return { ...one, room: Math.min(axis.units, ...next) - one.from };
  });
  return { placed, rows: ends.length };
};

export interface Off extends Span {
  readonly kind: LaneOff['kind'];
  readonly label: string;
}

/** Sorted, and those that meet made one. */
const merged = (spans: readonly Span[]): Span[] => {
  const all: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
};

const minutesOf = (axis: Axis, { from, to }: Pick<LaneOff, 'from' | 'to'>): Span => ({
  from: Math.max(0, minutesTo(axis, from)),
  to: Math.min(axis.days * minutesOfDay, minutesTo(axis, to)),
});

/** What is shaded: of a day every such hour, of a week the days that are off whole. */
export const offOn = (axis: Axis, off: readonly LaneOff[]): Off[] => {
  if (isDay(axis)) {
    return off.flatMap((one) => {
      const span = minutesOf(axis, one);
      return span.to > span.from ? [{ ...span, kind: one.kind, label: one.label }] : [];
    });
  }
  const covered = merged(off.map((one) => minutesOf(axis, one)));
  return Array.from({ length: axis.days }, (_one, day) => day).flatMap((day): Off[] => {
    const [from, to] = [day * minutesOfDay, (day + 1) * minutesOfDay];
    if (!covered.some((span) => span.from <= from && span.to >= to)) return [];
    const told = off.find((one) => {
      const span = minutesOf(axis, one);
      return one.kind !== 'hours' && span.from < to && span.to > from;
    });
    return [{ from: day, to: day + 1, kind: told?.kind ?? 'hours', label: told?.label ?? '' }];
  });
};

/** Does it take the time of those who take part? */
const isBusy = ({ status, showAs }: Occurrence): boolean =>
  (status === 'planned' || status === 'held') && showAs !== 'free';

export interface LaneTimes {
  readonly off: readonly LaneOff[];
  readonly occurrences: readonly Occurrence[];
}

/** The times of at least `least` minutes at which no lane is off or busy, in minutes from the first midnight. */
export const commonFree = (axis: Axis, lanes: readonly LaneTimes[], least: number): Span[] => {
  const end = axis.days * minutesOfDay;
  const taken = merged(
    lanes.flatMap(({ off, occurrences }) => [
      ...off.map((one) => minutesOf(axis, one)),
      ...occurrences
        .filter(isBusy)
        .map(({ start, end: until }) => minutesOf(axis, { from: start, to: until }))
        .filter(({ from, to }) => to > from),
    ]),
  );
  const free: Span[] = [];
  let from = 0;
  for (const span of [...taken, { from: end, to: end }]) {
    if (span.from - from >= least) free.push({ from, to: span.from });
    from = Math.max(from, span.to);
  }
  return free;
};
