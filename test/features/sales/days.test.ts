import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '#contract/plain-date.ts';
import { monthKey, monthOf, periodBefore, yearBefore } from '#electron/features/sales/days.ts';

const period = (from: string, to: string) => ({ from: toDay(from), to: toDay(to) });
const dates = ({ from, to }: { from: number; to: number }) => [fromDay(from), fromDay(to)];

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2017-03-01', 17_226],
])('%s is day %d', (date, day) => {
  expect(toDay(date)).toBe(day);
  expect(fromDay(day)).toBe(date);
});

test('every day has one date and one month', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      expect(toDay(fromDay(day))).toBe(day);
      expect(monthKey(monthOf(day))).toBe(fromDay(day).slice(0, 7));
    }),
  );
});

describe('the period before', () => {
  test.each([
    ['2017-04-01', '2017-04-30', '2017-03-01', '2017-03-31'], // a month
    ['2017-04-01', '2017-06-30', '2017-01-01', '2017-03-31'], // a quarter
    ['2017-01-01', '2017-12-31', '2016-01-01', '2016-12-31'], // a year
    ['2017-03-01', '2017-03-31', '2017-02-01', '2017-02-28'], // of another number of days
    ['2017-01-01', '2017-02-28', '2016-11-01', '2016-12-31'],
    ['2017-04-10', '2017-04-16', '2017-04-03', '2017-04-09'], // a week
    ['2017-04-01', '2017-04-29', '2017-03-03', '2017-03-31'], // almost a month: by days
  ])('%s to %s is %s to %s', (from, to, ...expected) => {
    expect(dates(periodBefore(period(from, to)))).toEqual(expected);
  });
});

describe('a year before', () => {
  test.each([
    ['2017-04-10', '2017-04-16', '2016-04-10', '2016-04-16'],
    ['2024-02-29', '2024-03-05', '2023-02-28', '2023-03-05'], // no 29 February then
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'], // a whole month stays whole
    ['2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
  ])('%s to %s is %s to %s', (from, to, ...expected) => {
    expect(dates(yearBefore(period(from, to)))).toEqual(expected);
  });
});
