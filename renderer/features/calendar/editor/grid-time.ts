/** Where times lie in the day that the scheduling grid shows, and who is busy when. */
import type { Occurrence, OccurrenceRef } from '#contract/calendar.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import { sameOccurrence, takesTime } from '#renderer/features/calendar/editor/busy.ts';
import type { Participant } from '#renderer/features/calendar/editor/slot-form.ts';

/** Minutes of the day, from and to. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export interface TimeBlock {
  /** YYYY-MM-DDTHH:MM or a plain date; `end` is the first moment after. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly kind: 'busy' | 'tentative' | 'hours' | 'leave' | 'holiday';
}

const perDay = 1_440;

/** Minutes since midnight of `day`: negative before it, more than a day after it. */
const minutesOn = (time: string, day: string): number =>
  daysBetween(day, time.slice(0, 10)) * perDay +
  (time.length > 10 ? Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) : 0);

/** Whole hours of the day that hold the calendar's hours and the candidate. */
export const dayBounds = (
  shown: { readonly from: string; readonly to: string },
  start: string,
  end: string,
): Bounds => {
  const day = start.slice(0, 10);
  const hour = (time: string) => minutesOn(`${day}T${time}`, day);
  const from = Math.min(hour(shown.from), minutesOn(start, day));
  const to = Math.max(hour(shown.to), Math.min(perDay, minutesOn(end, day)));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
};

export const hoursShown = ({ from, to }: Bounds): number[] =>
  Array.from({ length: (to - from) / 60 }, (_, index) => from / 60 + index);

/** Where a time lies: 0 at the left end, 1 at the right one. */
export const fractionOf = (time: string, day: string, { from, to }: Bounds): number =>
  Math.min(1, Math.max(0, (minutesOn(time, day) - from) / (to - from)));

/** What takes the time of somebody or something on a day. */
export const busyOf = (
  of: Participant,
  occurrences: readonly Occurrence[],
  except: OccurrenceRef | null,
  day: string,
): TimeBlock[] => {
  const next = addDays(day, 1);
  return occurrences
    .filter((one) => {
      const ids = of.kind === 'reps' ? one.repIds : of.kind === 'contacts' ? one.contactIds : one.resourceIds;
      // A room is booked also by what leaves people free.
      const takes = of.kind === 'resources' ? takesTime({ ...one, showAs: 'busy' }) : takesTime(one);
      return ids.includes(of.id) && takes && !sameOccurrence(one, except);
    })
    .filter(({ start, end }) => start < `${next}T00:00` && end > day)
    .map(({ start, end, title, showAs }) => ({
      start,
      end,
      title,
      kind: showAs === 'tentative' ? 'tentative' : 'busy',
    }));
};

/** The candidate so many minutes later, over midnight too. */
export const moved = <T extends { readonly startsOn: string; readonly startTime: string }>(
  candidate: T,
  minutes: number,
): T => {
  const at = Number(candidate.startTime.slice(0, 2)) * 60 + Number(candidate.startTime.slice(3)) + minutes;
  const days = Math.floor(at / perDay);
  const rest = at - days * perDay;
  return {
    ...candidate,
    startsOn: addDays(candidate.startsOn, days),
    startTime: `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`,
  };
};
