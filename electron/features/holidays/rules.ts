/** The rules that public holidays follow, as the tables of the countries are written in, and the days they come to in a year. */
import type { Holiday, HolidayName } from '#contract/holidays.ts';
import { type Day, dayOf, fromDay, weekdayOf } from '#contract/plain-date.ts';

/** The day in a year; null: none. `easter` is Easter Sunday of the year. */
export type When = (year: number, easter: Day) => Day | null;

export interface Rule {
  readonly name: HolidayName;
  readonly when: When;
  /** First and last year, both inside. */
  readonly since?: number;
  readonly until?: number;
  /**
   * What is kept in place of a day that falls on a weekend. `next`: the next weekday that is no holiday; `nearest`: Friday for a
   * Saturday, Monday for a Sunday; `sunday`: Monday for a Sunday only.
   */
  readonly lieu?: 'next' | 'nearest' | 'sunday';
}

/** ISO weekdays. */
export const [mon, tue, wed, thu, fri, sat, sun] = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Easter Sunday by the Gregorian computus, in the form of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, 1991,
 * chapter 8).
 * @param year from 1583
 */
export const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};

/** The same date each year. */
export const fixed =
  (month: number, day: number): When =>
  (year) =>
    dayOf(year, month, day);

/** Days after Easter Sunday, negative before it. */
export const easter =
  (days: number): When =>
  (_year, sunday) =>
    sunday + days;

/** The nth weekday of a month (from 1; -1: the last), and `plus` days. */
export const nth =
  (count: number, weekday: number, month: number, plus = 0): When =>
  (year) => {
    if (count > 0) {
      const first = dayOf(year, month, 1);
      return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7 + plus;
    }
    const last = dayOf(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7) + plus;
  };

/** The last such weekday before a date. */
export const before =
  (weekday: number, month: number, day: number): When =>
  (year) => {
    const last = dayOf(year, month, day) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  };

/** Only where the day of the rule falls on one of the weekdays. */
export const onlyOn =
  (weekdays: readonly number[], when: When): When =>
  (year, sunday) => {
    const day = when(year, sunday);
    return day !== null && weekdays.includes(weekdayOf(day)) ? day : null;
  };

/** In the years named another date, month and day; null: not at all. */
export const butIn =
  (years: Readonly<Record<number, readonly [number, number] | null>>, when: When): When =>
  (year, sunday) => {
    const other = years[year];
    if (other === undefined) return when(year, sunday);
    return other === null ? null : dayOf(year, other[0], other[1]);
  };

/** One day of one year. */
export const once = (name: HolidayName, year: number, month: number, day: number): Rule => ({
  name,
  when: fixed(month, day),
  since: year,
  until: year,
});

export const rule = (name: HolidayName, when: When, more: Omit<Rule, 'name' | 'when'> = {}): Rule => ({
  name,
  when,
  ...more,
});

interface Found {
  readonly day: Day;
  readonly name: HolidayName;
  readonly observed: boolean;
}

const own = (rules: readonly Rule[], year: number) => {
  const sunday = easterOf(year);
  return rules.flatMap((one) => {
    if (year < (one.since ?? year) || year > (one.until ?? year)) return [];
    const day = one.when(year, sunday);
    return day === null ? [] : [{ day, rule: one }];
  });
};

const withLieu = (rules: readonly Rule[], year: number): Found[] => {
  const days = own(rules, year).sort((a, b) => a.day - b.day);
  const taken = new Set(days.map(({ day }) => day));
  const found: Found[] = [];
  for (const { day, rule } of days) {
    found.push({ day, name: rule.name, observed: false });
    const weekday = weekdayOf(day);
    if (weekday < sat || rule.lieu === undefined || (rule.lieu === 'sunday' && weekday === sat)) continue;
    let lieu = rule.lieu === 'nearest' && weekday === sat ? day - 1 : day + 8 - weekday;
    while (rule.lieu === 'next' && taken.has(lieu)) lieu += 1;
    taken.add(lieu);
    found.push({ day: lieu, name: rule.name, observed: true });
  }
  return found;
};

/** The days of a year by the rules, in order; two of one day both. The new year's may be kept in December. @param year from 1583 */
export const daysByRules = (rules: readonly Rule[], year: number): readonly Holiday[] => {
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return [...withLieu(rules, year), ...withLieu(rules, year + 1)]
    .filter(({ day }) => day >= first && day <= last)
    .sort((a, b) => a.day - b.day)
    .map(({ day, name, observed }) => ({ on: fromDay(day), name, observed }));
};
