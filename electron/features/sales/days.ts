/** Plain dates as day numbers, and periods made of them: the calendar arithmetic of the figures. */
import { type Day, dayOf, timeOfDay } from '#contract/plain-date.ts';

/** First and last day, both inside. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const parts = (day: Day) => {
  const date = new Date(timeOfDay(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** Months counted from the year 0: what month arithmetic is done with. */
export type Month = number;

export const monthOf = (day: Day): Month => {
  const { year, month } = parts(day);
  return year * 12 + month - 1;
};

export const firstDay = (month: Month): Day => dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
export const lastDay = (month: Month): Day => firstDay(month + 1) - 1;

/** 2017-04 */
export const monthKey = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const isWholeMonths = ({ from, to }: Period): boolean =>
  from === firstDay(monthOf(from)) && to === lastDay(monthOf(to));

/**
 * The period before, of the same length: for whole months the same number of months, so that a quarter is compared with a
 * quarter; otherwise the same number of days.
 */
export const periodBefore = (period: Period): Period => {
  if (!isWholeMonths(period)) {
    const days = period.to - period.from + 1;
    return { from: period.from - days, to: period.from - 1 };
  }
  const first = monthOf(period.from);
  const months = monthOf(period.to) - first + 1;
  return { from: firstDay(first - months), to: period.from - 1 };
};

/** The same dates a year earlier (29 February becomes the 28th); whole months stay whole, February included. */
export const yearBefore = (period: Period): Period => {
  if (isWholeMonths(period)) {
    return { from: firstDay(monthOf(period.from) - 12), to: lastDay(monthOf(period.to) - 12) };
  }
  const earlier = (day: Day) => {
    const { year, month, day: date } = parts(day);
    return Math.min(dayOf(year - 1, month, date), lastDay((year - 1) * 12 + month - 1));
  };
  return { from: earlier(period.from), to: earlier(period.to) };
};
