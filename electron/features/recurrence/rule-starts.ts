/**
 * The starts that one rule gives (RFC 5545, 3.3.10), as wall times: seconds since 1970 as if clocks showed UTC. It begins
 * where it is asked, not at the start of the series, and never looks for what is not there without an end.
 */
import { type Day, weekdayOf } from '#contract/plain-date.ts';
import type { Rule } from '#contract/recurrence.ts';
import {
  civilOf,
  firstOfMonth,
  firstOfYear,
  monthLength,
  secondsPerDay,
  weekNumber,
  weekStart,
  yearLength,
} from '#electron/features/recurrence/civil.ts';

/** The last second of the year 9999, after which there are no plain dates. */
export const lastWall = firstOfYear(10_000) * secondsPerDay - 1;

/**
 * So many periods in a row without a start, and there will be none: the calendar repeats after 400 years, which are
 * 146,097 days or 20,871 weeks, and periods that are further apart come through all of them too.
 */
const emptyPeriods = { YEARLY: 400, MONTHLY: 4_800, WEEKLY: 20_871, DAILY: 146_097 };
/** Of shorter ones, so many steps: most of them are days that are left out. */
const emptySteps = 150_000;

const bits = (values: readonly number[]): number => values.reduce((mask, value) => mask | (1 << value), 0);
const orOf = (list: readonly number[], other: number): readonly number[] =>
  list.length > 0 ? list : [other];

/** Seconds that a period is, of those that are shorter than a day. */
const units = { HOURLY: 3_600, MINUTELY: 60, SECONDLY: 1 } as const;

export class RuleStarts {
  readonly rule: Rule;
  /** The wall time of DTSTART. */
  readonly start: number;
  readonly #unit: number | null;
  readonly #months: number;
  readonly #weekdays: number;
  readonly #ordinals: Rule['byDay'];
  readonly #monthDays: number;
  readonly #monthDaysFromEnd: number;
  /** Ordinals of weekdays count in the month, not in the year. */
  readonly #inMonth: boolean;
  readonly #anyDay: boolean;
  /** Seconds from the start of a period's day (of a shorter period: from its own) at which one may start. */
  readonly #times: readonly number[];
  readonly #first: { readonly year: number; readonly month: number; readonly week: Day; readonly day: Day };

  constructor(rule: Rule, start: number) {
    this.rule = rule;
    this.start = start;
    const day = Math.floor(start / secondsPerDay);
    const { year, month, date } = civilOf(day);
    this.#first = { year, month, day, week: weekStart(day, rule.wkst) };
    this.#unit = rule.freq in units ? units[rule.freq as keyof typeof units] : null;

    // What the rule does not say comes from DTSTART.
    const { byDay, byMonthDay, byYearDay, byWeekNo, byMonth, freq } = rule;
    const silent = byDay.length + byMonthDay.length + byYearDay.length === 0;
    const likeStart = silent && byWeekNo.length === 0 && (freq === 'MONTHLY' || freq === 'YEARLY');
    const likeWeekday = silent && (byWeekNo.length > 0 || freq === 'WEEKLY');
    const monthDays = likeStart ? [date] : byMonthDay;
    this.#months = bits(likeStart && freq === 'YEARLY' ? orOf(byMonth, month) : byMonth);
    this.#monthDays = bits(monthDays.filter((one) => one > 0));
    this.#monthDaysFromEnd = bits(monthDays.filter((one) => one < 0).map((one) => -one));
    this.#weekdays = likeWeekday
      ? 1 << weekdayOf(day)
      : bits(byDay.filter(({ ordinal }) => ordinal === 0).map((one) => one.day));
    this.#ordinals = byDay.filter(({ ordinal }) => ordinal !== 0);
    this.#inMonth = freq === 'MONTHLY' || byMonth.length > 0;
    this.#anyDay =
      (this.#months | this.#monthDays | this.#monthDaysFromEnd | this.#weekdays) === 0 &&
      this.#ordinals.length + byYearDay.length + byWeekNo.length === 0;
    this.#times = this.#timesOf(((start % secondsPerDay) + secondsPerDay) % secondsPerDay);
  }

  /** Visits the starts from `from` to `to`, both included, in order, until `visit` answers false. COUNT and UNTIL are not looked at. */
  walk(from: number, to: number, visit: (wall: number) => boolean): void {
    const first = Math.max(from, this.start);
    const last = Math.min(to, lastWall);
    if (first > last || this.#times.length === 0) return;
    if (this.#unit === null) this.#walkDays(first, last, visit);
    else this.#walkTimes(this.#unit, first, last, visit);
  }

  #timesOf(clock: number): readonly number[] {
    const { freq, byHour, byMinute, bySecond } = this.rule;
    const hours = freq in units ? [0] : orOf(byHour, Math.floor(clock / 3_600));
    const minutes =
      freq === 'MINUTELY' || freq === 'SECONDLY' ? [0] : orOf(byMinute, Math.floor(clock / 60) % 60);
    // A leap second is never shown.
    const seconds = freq === 'SECONDLY' ? [0] : orOf(bySecond, clock % 60).filter((second) => second < 60);
    return hours.flatMap((hour) =>
      minutes.flatMap((minute) => seconds.map((second) => hour * 3_600 + minute * 60 + second)),
    );
  }

  /** The periods of whole days: what is left of the days of each, times the times of a day. */
  #walkDays(first: number, last: number, visit: (wall: number) => boolean): void {
    const { interval, freq } = this.rule;
    const most = emptyPeriods[freq as keyof typeof emptyPeriods];
    const wanted = this.#periodOf(Math.floor(first / secondsPerDay));
    let period = Math.max(0, Math.floor(wanted / interval)) * interval;
    for (let empty = 0; empty <= most; empty++, period += interval) {
      const [from, end] = this.#period(period);
      if (from * secondsPerDay > last) return;
      const days = this.#daysOf(from, end);
      const size = days.length * this.#times.length;
      const places = this.rule.bySetPos.length > 0 ? this.#places(size) : null;
      if ((places?.length ?? size) > 0) empty = 0;
      if (!this.#visitSet(days, places, first, last, visit)) return;
    }
  }

  /** @param places those that BYSETPOS chooses @returns whether to go on */
  #visitSet(
    days: readonly Day[],
    places: readonly number[] | null,
    first: number,
    last: number,
    visit: (wall: number) => boolean,
  ): boolean {
    const times = this.#times;
    if (places) {
      for (const place of places) {
        const day = days[Math.floor(place / times.length)] as Day;
        const wall = day * secondsPerDay + (times[place % times.length] as number);
        if (wall > last) return false;
        if (wall >= first && !visit(wall)) return false;
      }
      return true;
    }
    for (const day of days) {
      const midnight = day * secondsPerDay;
      if (midnight + secondsPerDay <= first) continue;
      for (const time of times) {
        const wall = midnight + time;
        if (wall > last) return false;
        if (wall >= first && !visit(wall)) return false;
      }
    }
    return true;
  }

  /** The places that BYSETPOS chooses of so many, from 0, in order. */
  #places(size: number): number[] {
    const places = this.rule.bySetPos.map((place) => (place > 0 ? place - 1 : size + place));
    return [...new Set(places)].filter((place) => place >= 0 && place < size).sort((a, b) => a - b);
  }

  /** Which period a day is in, counted from that of DTSTART. */
  #periodOf(day: Day): number {
    if (this.rule.freq === 'DAILY') return day - this.#first.day;
    if (this.rule.freq === 'WEEKLY') return Math.floor((day - this.#first.week) / 7);
    const { year, month } = civilOf(day);
    if (this.rule.freq === 'YEARLY') return year - this.#first.year;
    return (year - this.#first.year) * 12 + month - this.#first.month;
  }

  /** The first day of a period, and the one after its last. */
  #period(number: number): readonly [Day, Day] {
    const { freq } = this.rule;
    if (freq === 'DAILY') return [this.#first.day + number, this.#first.day + number + 1];
    if (freq === 'WEEKLY') return [this.#first.week + number * 7, this.#first.week + number * 7 + 7];
    if (freq === 'YEARLY') {
      const year = this.#first.year + number;
      return [firstOfYear(year), firstOfYear(year + 1)];
    }
    const months = this.#first.year * 12 + this.#first.month - 1 + number;
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    const from = firstOfMonth(year, month);
    return [from, from + monthLength(year, month)];
  }

  /** The days that the rule keeps. */
  #daysOf(from: Day, end: Day): Day[] {
    const days: Day[] = [];
    let { year, month, date } = civilOf(from);
    let length = monthLength(year, month);
    for (let day = from; day < end; day++) {
      if (date > length) {
        date = 1;
        month = month === 12 ? 1 : month + 1;
        if (month === 1) year++;
        length = monthLength(year, month);
      }
      if (this.#months !== 0 && (this.#months & (1 << month)) === 0) {
        day += length - date;
        date = length + 1;
        continue;
      }
      if (this.#keeps(day, year, date, length)) days.push(day);
      date++;
    }
    return days;
  }

  /** Is the day left by every part but BYMONTH? */
  #keeps(day: Day, year: number, date: number, length: number): boolean {
    if (this.#anyDay) return true;
    const monthDays = this.#monthDays !== 0 || this.#monthDaysFromEnd !== 0;
    if (
      monthDays &&
      (this.#monthDays & (1 << date)) === 0 &&
      (this.#monthDaysFromEnd & (1 << (length - date + 1))) === 0
    )
      return false;
    if (!this.#keepsWeekday(day, year, date, length)) return false;
    const { byYearDay, byWeekNo, wkst } = this.rule;
    if (byYearDay.length > 0) {
      const place = day - firstOfYear(year) + 1;
      if (!byYearDay.includes(place) && !byYearDay.includes(place - yearLength(year) - 1)) return false;
    }
    if (byWeekNo.length > 0) {
      const { number, fromEnd } = weekNumber(day, wkst);
      if (!byWeekNo.includes(number) && !byWeekNo.includes(fromEnd)) return false;
    }
    return true;
  }

  #keepsWeekday(day: Day, year: number, date: number, length: number): boolean {
    if (this.#weekdays === 0 && this.#ordinals.length === 0) return true;
    const weekday = weekdayOf(day);
    if ((this.#weekdays & (1 << weekday)) !== 0) return true;
    if (!this.#ordinals.some((one) => one.day === weekday)) return false;
    const place = this.#inMonth ? date : day - firstOfYear(year) + 1;
    const size = this.#inMonth ? length : yearLength(year);
    const nth = Math.ceil(place / 7);
    const fromEnd = -Math.ceil((size - place + 1) / 7);
    return this.#ordinals.some(
      ({ day, ordinal }) => day === weekday && (ordinal === nth || ordinal === fromEnd),
    );
  }

  /** The periods that are shorter than a day, stepping over days, hours and minutes that the rule leaves out. */
  #walkTimes(unit: number, first: number, last: number, visit: (wall: number) => boolean): void {
    const all = this.#times;
    const chosen = this.rule.bySetPos.length > 0;
    const times = chosen ? this.#places(all.length).map((place) => all[place] as number) : all;
    if (times.length === 0) return;
    const step = this.rule.interval * unit;
    const base = Math.floor(this.start / unit) * unit;
    /** The first period from a wall time on. */
    const next = (wall: number) => base + Math.max(0, Math.ceil((wall - base) / step)) * step;
    let known: Day | null = null;
    let kept = false;
    // A period that has begun before may have starts that are still to come.
    let at = next(first - unit + 1);
    for (let empty = 0; empty < emptySteps && at <= last; empty++) {
      const day = Math.floor(at / secondsPerDay);
      if (day !== known) {
        known = day;
        kept = this.#keepsDay(day);
      }
      const skip = kept ? this.#skipped(at, unit) : (day + 1) * secondsPerDay;
      if (skip !== null) {
        at = next(skip);
        continue;
      }
      empty = 0;
      for (const time of times) {
        const wall = at + time;
        if (wall > last) return;
        if (wall >= first && !visit(wall)) return;
      }
      at += step;
    }
  }

  #keepsDay(day: Day): boolean {
    const { year, month, date } = civilOf(day);
    if (this.#months !== 0 && (this.#months & (1 << month)) === 0) return false;
    return this.#keeps(day, year, date, monthLength(year, month));
  }

  /** Where to go on when the hour, minute or second of a period is left out; null where it is not. */
  #skipped(at: number, unit: number): number | null {
    const { byHour, byMinute, bySecond } = this.rule;
    const hour = Math.floor(at / 3_600);
    if (byHour.length > 0 && !byHour.includes(((hour % 24) + 24) % 24)) return (hour + 1) * 3_600;
    const minute = Math.floor(at / 60);
    if (unit < 3_600 && byMinute.length > 0 && !byMinute.includes(((minute % 60) + 60) % 60))
      return (minute + 1) * 60;
    if (unit < 60 && bySecond.length > 0 && !bySecond.includes(((at % 60) + 60) % 60)) return at + 1;
    return null;
  }
}
