/**
 * What of a month is given to the library, which shows the first few of each day and counts the others: as many as a day
 * could ever show. It lays out all that it is given, so that days with hundreds would be drawn slowly.
 */
import type { Occurrence } from '#contract/calendar.ts';

/** Pixels of the lowest line, as calendar.css has it, and weeks of the shortest month. */
const line = 24;
const fewestWeeks = 4;

/** Lines that a day of a month has room for, with some to spare. @param height pixels of the screen */
export const linesOfDay = (height: number): number => Math.ceil(height / fewestWeeks / line) + 2;

export interface MonthDays {
  readonly occurrences: readonly Occurrence[];
  /** How many of a day (YYYY-MM-DD) were left out. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const lasts = ({ startsAt, endsAt }: Occurrence): number =>
  startsAt === null || endsAt === null ? 0 : Date.parse(endsAt) - Date.parse(startsAt);

/** As eventOrder of event-inputs.ts has those with a time within a day. */
const byOrder = (a: Occurrence, b: Occurrence): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : lasts(b) - lasts(a) || a.title.localeCompare(b.title);

/** The day that it begins and ends on; null: it has several, or lasts all day. */
const onlyDay = ({ allDay, start, end }: Occurrence): string | null => {
  const day = start.slice(0, 10);
  return allDay || day !== end.slice(0, 10) ? null : day;
};

/** @param lines of each day @param whole the day of which nothing is left out */
export const monthDays = (
  occurrences: readonly Occurrence[],
  lines: number,
  whole: string | null,
): MonthDays => {
  const days = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const day = onlyDay(one);
    if (day === null || day === whole) continue;
    const others = days.get(day);
    if (others) others.push(one);
    else days.set(day, [one]);
  }
  const leftOut = new Map<string, number>();
  const hidden = new Set<Occurrence>();
  for (const [day, all] of days) {
    if (all.length <= lines) continue;
    leftOut.set(day, all.length - lines);
    for (const one of all.sort(byOrder).slice(lines)) hidden.add(one);
  }
  return {
    occurrences: hidden.size === 0 ? occurrences : occurrences.filter((one) => !hidden.has(one)),
    leftOut,
  };
};
