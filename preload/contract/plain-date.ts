/** Arithmetic of plain dates (YYYY-MM-DD): no clock, no time zone. */

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

const milliseconds = 86_400_000;

/** @param month from 1 @param day may lie outside of the month, and then counts on from its ends */
export const dayOf = (year: number, month: number, day: number): Day => {
  const date = new Date(0);
  // Unlike Date.UTC this takes the years 0 to 99 as they are.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / milliseconds;
};

/** The day of a valid plain date. */
export const toDay = (date: string): Day =>
  dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** Midnight UTC at the start of the day, in milliseconds since 1970: for Intl and Date, never shown in another zone. */
export const timeOfDay = (day: Day): number => day * milliseconds;

/** The plain date of a day in the years 0 to 9999. */
export const fromDay = (day: Day): string => new Date(timeOfDay(day)).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => fromDay(toDay(date) + days);

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => toDay(to) - toDay(from);

/** ISO weekday: 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number =>
  // 1970-01-01 was a Thursday.
  ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO weekday: 1 is Monday, 7 Sunday. */
export const weekday = (date: string): number => weekdayOf(toDay(date));

/** Days of the month of a date. */
export const daysInMonth = (date: string): number => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
};

/** The same day `months` later (or earlier); the last day of the month where that one is shorter. */
export const addMonths = (date: string, months: number): string => {
  const first = fromDay(dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months, 1));
  return first.slice(0, 8) + String(Math.min(Number(date.slice(8)), daysInMonth(first))).padStart(2, '0');
};

export const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;
export const lastOfMonth = (date: string): string =>
  date.slice(0, 8) + String(daysInMonth(date)).padStart(2, '0');
