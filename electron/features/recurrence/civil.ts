/** Days as years, months and weeks, on integers: what expanding rules asks thousands of times. */
import type { Day } from '#contract/plain-date.ts';

export const secondsPerDay = 86_400;

export interface Civil {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

/** The first day of a year. */
export const firstOfYear = (year: number): Day => {
  const past = year - 1;
  return (
    past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162 // 0001-01-01 to 1970
  );
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const yearLength = (year: number): number => (isLeap(year) ? 366 : 365);

const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days of the year before a month. @param month 1 to 13 */
const daysBefore = (year: number, month: number): number =>
  (before[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);

export const monthLength = (year: number, month: number): number =>
  daysBefore(year, month + 1) - daysBefore(year, month);

export const firstOfMonth = (year: number, month: number): Day => firstOfYear(year) + daysBefore(year, month);

/** In the proleptic Gregorian calendar. */
export const civilOf = (day: Day): Civil => {
  let year = 1970 + Math.floor(day / 365.2425);
  while (firstOfYear(year) > day) year--;
  while (firstOfYear(year + 1) <= day) year++;
  const yearDay = day - firstOfYear(year);
  let month = Math.min(12, Math.floor(yearDay / 31) + 1);
  while (month < 12 && daysBefore(year, month + 1) <= yearDay) month++;
  return { year, month, date: yearDay - daysBefore(year, month) + 1 };
};

/** The first day of the week that a day is in. @param begins the weekday that weeks begin with, 1 is Monday */
export const weekStart = (day: Day, begins: number): Day => day - ((((day + 4 - begins) % 7) + 7) % 7);

/** First day of week 1: the first week with at least four days of the year (RFC 5545, 3.3.10; ISO 8601). */
const firstWeek = (year: number, begins: number): Day => weekStart(firstOfYear(year) + 3, begins);

/** The number of the week a day is in, from the start of the year that has it (1) and from its end (-1). */
export const weekNumber = (
  day: Day,
  begins: number,
): { readonly number: number; readonly fromEnd: number } => {
  const start = weekStart(day, begins);
  const { year } = civilOf(start + 3);
  return {
    number: (start - firstWeek(year, begins)) / 7 + 1,
    fromEnd: (start - firstWeek(year + 1, begins)) / 7,
  };
};
