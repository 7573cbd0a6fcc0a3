import { expect, test } from 'vitest';
import {
  lastWholeMonth,
  latestPeriod,
  periodAround,
  periodCode,
  shiftPeriod,
  unitOf,
} from '#renderer/ui/periods.ts';

test.each([
  ['month', '2024-02-29', '2024-02-01', '2024-02-29', '2024-02'],
  ['quarter', '2026-11-22', '2026-10-01', '2026-12-31', '2026-Q4'],
  ['year', '2026-11-22', '2026-01-01', '2026-12-31', '2026'],
  ['days', '2026-11-22', '2026-11-22', '2026-11-22', null],
] as const)('the %s around %s', (unit, date, from, to, code) => {
  const period = periodAround(date, unit);
  expect(period).toEqual({ from, to });
  expect(unitOf(period)).toBe(unit);
  expect(periodCode(period)).toBe(code);
});

test.each([
  [{ from: '2026-01-01', to: '2026-01-31' }, -1, { from: '2025-12-01', to: '2025-12-31' }],
  [{ from: '2024-01-01', to: '2024-01-31' }, 1, { from: '2024-02-01', to: '2024-02-29' }],
  [{ from: '2026-01-01', to: '2026-03-31' }, 1, { from: '2026-04-01', to: '2026-06-30' }],
  [{ from: '2026-03-10', to: '2026-03-12' }, -1, { from: '2026-03-07', to: '2026-03-09' }],
])('%o moved by %i', (period, steps, moved) => {
  expect(shiftPeriod(period, steps)).toEqual(moved);
});

test('a first look shows the quarter of the last sale, or the running one', () => {
  expect(latestPeriod('2017-12-31', '2026-11-22')).toEqual({ from: '2017-10-01', to: '2017-12-31' });
  expect(latestPeriod(null, '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(latestPeriod('2027-02-01', '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
});

test('the monthly report is about a month that is over', () => {
  expect(lastWholeMonth('2026-11-20', '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(lastWholeMonth('2017-12-31', '2026-11-22')).toEqual({ from: '2017-12-01', to: '2017-12-31' });
});
