/** Arithmetic of plain dates (YYYY-MM-DD): no clock, no time zone. */

const day = 86_400_000;
const toUtc = (date: string) => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (time: number) => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => fromUtc(toUtc(date) + days * day);

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / day);

/** ISO weekday: 1 is Monday, 7 Sunday. */
export const weekday = (date: string): number => new Date(toUtc(date)).getUTCDay() || 7;

/** Days of the month of a date. */
export const daysInMonth = (date: string): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();

/** The same day `months` later (or earlier); the last day of the month where that one is shorter. */
export const addMonths = (date: string, months: number): string => {
  const first = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 10);
  return first.slice(0, 8) + String(Math.min(Number(date.slice(8)), daysInMonth(first))).padStart(2, '0');
};

export const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;
export const lastOfMonth = (date: string): string =>
  date.slice(0, 8) + String(daysInMonth(date)).padStart(2, '0');
