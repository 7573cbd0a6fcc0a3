/** The calendar's views: which days each shows around a date, and where its next and previous pages begin. */
import {
  addDays,
  addMonths,
  firstOfMonth,
  lastOfMonth,
  toDay,
  weekday,
  weekdayOf,
} from '#contract/plain-date.ts';

/** In the order of their buttons and of the keys 1 to 9. */
export const calendarViews = [
  'day',
  'workWeek',
  'week',
  'month',
  'list',
  'year',
  'teamDay',
  'teamWeek',
] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Plain dates; `to` is the first day after what is shown. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** @param weekBegins ISO weekday, 1 is Monday */
export const startOfWeek = (date: string, weekBegins: number): string =>
  addDays(date, -((weekday(date) - weekBegins + 7) % 7));

/** The days that a view shows around `date`: whole weeks, but for a day, a list of a month, and a year. */
export const shownDays = (view: CalendarView, date: string, weekBegins: number): DayRange => {
  switch (view) {
    case 'day':
    case 'teamDay':
      return { from: date, to: addDays(date, 1) };
    case 'teamWeek':
    case 'week':
    case 'workWeek': {
      const from = startOfWeek(date, weekBegins);
      return { from, to: addDays(from, 7) };
    }
    case 'month': {
      const from = startOfWeek(firstOfMonth(date), weekBegins);
      return { from, to: addDays(startOfWeek(lastOfMonth(date), weekBegins), 7) };
    }
    case 'list':
      return { from: firstOfMonth(date), to: addDays(lastOfMonth(date), 1) };
    case 'year':
      return { from: `${date.slice(0, 4)}-01-01`, to: `${Number(date.slice(0, 4)) + 1}-01-01` };
  }
};

/** The date that the next (1) or the previous (-1) page of the view is about. */
export const stepDate = (view: CalendarView, date: string, steps: 1 | -1): string => {
  switch (view) {
    case 'day':
    case 'teamDay':
      return addDays(date, steps);
    case 'teamWeek':
    case 'week':
    case 'workWeek':
      return addDays(date, 7 * steps);
    case 'month':
    case 'list':
      return addMonths(date, steps);
    case 'year':
      return addMonths(date, 12 * steps);
  }
};

/** ISO 8601 week of a date: the week, from Monday on, with the year's first Thursday is the first. */
export const isoWeek = (date: string): number => {
  const day = toDay(date);
  const thursday = day - weekdayOf(day) + 4;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return Math.floor((thursday - toDay(`${String(year).padStart(4, '0')}-01-01`)) / 7) + 1;
};
