/** Periods a person thinks in: a month, a quarter, a year, or days of their own; the one before and after each. */
import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth } from '#contract/plain-date.ts';

/** Plain dates, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const periodUnits = ['month', 'quarter', 'year', 'days'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const months = { month: 1, quarter: 3, year: 12 } as const;

/** The whole month, quarter or year a date lies in; for 'days', the date alone. */
export const periodAround = (date: string, unit: PeriodUnit): Period => {
  if (unit === 'days') return { from: date, to: date };
  const length = months[unit];
  const month = Number(date.slice(5, 7)) - 1;
  const from = addMonths(firstOfMonth(date), -(month % length));
  return { from, to: lastOfMonth(addMonths(from, length - 1)) };
};

/** Which unit a period is a whole one of; 'days' for any other. */
export const unitOf = (period: Period): PeriodUnit =>
  periodUnits.find((unit) => {
    const whole = periodAround(period.from, unit);
    return unit === 'days' || (whole.from === period.from && whole.to === period.to);
  }) ?? 'days';

/** The period of the same unit `steps` later or earlier; days of one's own move by their length. */
export const shiftPeriod = (period: Period, steps: number): Period => {
  const unit = unitOf(period);
  if (unit !== 'days') return periodAround(addMonths(period.from, steps * months[unit]), unit);
  const length = daysBetween(period.from, period.to) + 1;
  return { from: addDays(period.from, steps * length), to: addDays(period.to, steps * length) };
};

/** The period as contract/fields.ts writes one (2017, 2017-Q2, 2017-04), or null for days of one's own. */
export const periodCode = (period: Period): string | null => {
  const year = period.from.slice(0, 4);
  switch (unitOf(period)) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(period.from.slice(5, 7)) / 3)}`;
    case 'month':
      return period.from.slice(0, 7);
    case 'days':
      return null;
  }
};

/** What a view of sales shows at first: the running quarter, or the last quarter with sales when those are older. */
export const latestPeriod = (lastSale: string | null, today: string): Period =>
  periodAround(lastSale !== null && lastSale < today ? lastSale : today, 'quarter');

/** What the monthly report is about at first: the newest month with sales that is over. */
export const lastWholeMonth = (lastSale: string | null, today: string): Period => {
  const month = periodAround(lastSale !== null && lastSale < today ? lastSale : today, 'month');
  return month.to < today ? month : shiftPeriod(month, -1);
};
