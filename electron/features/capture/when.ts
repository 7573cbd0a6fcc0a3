/** When: the day, the time and the length a line names, put together as of now. */
import { addDays } from '#contract/plain-date.ts';
import type { DayPart } from '#electron/features/capture/date-words.ts';
import { findAhead, findDay } from '#electron/features/capture/dates.ts';
import type { Line, Span } from '#electron/features/capture/line.ts';
import { clockOf, findTimes } from '#electron/features/capture/times.ts';
import { localDay } from '#electron/features/local-day.ts';

/** Something understood; null where it follows from other words. */
export interface Understood<T> {
  readonly value: T;
  readonly span: Span | null;
}

export interface When {
  readonly day: Understood<string> | null;
  /** HH:MM. */
  readonly time: Understood<string> | null;
  readonly minutes: Understood<number> | null;
  /** The part of today it speaks of is over. */
  readonly isOver: boolean;
}

export interface WhenContext {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Plain date. */
  readonly today: string;
  readonly past: boolean;
  /** What the person does not want understood. */
  readonly without: ReadonlySet<string>;
}

/** When a part of the day is taken to begin and to end. */
const partTimes: Readonly<Record<DayPart, readonly [string, string]>> = {
  morning: ['09:00', '12:00'],
  afternoon: ['14:00', '18:00'],
  evening: ['18:00', '23:59'],
};

/** The time of day of an instant where the machine is. */
const localTime = (instant: string): string => {
  const at = new Date(instant);
  return clockOf(at.getHours() * 60 + at.getMinutes());
};

/** Takes what it finds of the line. @param until where the search ends */
export const findWhen = (line: Line, context: WhenContext, until: number): When => {
  const { now, today, past, without } = context;
  const clock = localTime(now);
  const ahead = without.has('date') ? null : findAhead(line, until);
  if (ahead) line.take(ahead);
  const found = findTimes(line, until);
  const time = without.has('time') ? null : found.time;
  if (time) line.take(time);
  const duration = without.has('duration') ? null : found.duration;
  if (duration) line.take(duration);
  const minutes: Understood<number> | null = duration
    ? { value: duration.minutes, span: duration }
    : found.range !== null && time && !without.has('duration')
      ? { value: found.range, span: null }
      : null;
  if (ahead) {
    const moment = new Date(Date.parse(now) + ahead.minutes * 60_000).toISOString();
    const day = { value: localDay(moment), span: ahead };
    // 'sous 48 h' is a deadline of two days, not an hour of the day.
    const timed = !ahead.deadline && ahead.minutes < 1_440 && !without.has('time');
    return { day, time: timed ? { value: localTime(moment), span: null } : null, minutes, isOver: false };
  }
  const dayFound = without.has('date')
    ? null
    : findDay(line, { today, past, laterToday: time !== null && time.time > clock }, until);
  if (dayFound) line.take(dayFound);
  const part = dayFound?.part ?? null;
  const timed: Understood<string> | null = time
    ? { value: time.time, span: time }
    : part !== null && !without.has('time')
      ? { value: partTimes[part][0], span: null }
      : null;
  const day: Understood<string> | null = dayFound
    ? { value: dayFound.day, span: dayFound }
    : time && !without.has('date')
      ? { value: dayOfTime(time.time, clock, today, past), span: null }
      : null;
  const isOver = day?.value === today && part !== null && time === null && clock > partTimes[part][1];
  return { day, time: timed, minutes, isOver };
};

/** A time without a day: the next such time, or of the past the last one. */
const dayOfTime = (time: string, clock: string, today: string, past: boolean): string =>
  past ? (time <= clock ? today : addDays(today, -1)) : time > clock ? today : addDays(today, 1);
