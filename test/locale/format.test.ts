/** Numbers, money and dates as each language writes them. */
import { expect, test } from 'vitest';
import { daysBetween } from '#contract/plain-date.ts';
import {
  dateOfInstant,
  formatAmount,
  formatChange,
  formatDate,
  formatDateTime,
  formatMoney,
  formatPercent,
  formatPeriod,
  formatRatio,
  formatRelative,
} from '#locale/format.ts';

const narrow = '\u202f';
const noBreak = '\u00a0';

test.each([
  [123_456_789, 'EUR', 'en', 2, '€1,234,567.89'],
  [123_456_789, 'EUR', 'fr', 2, `1${narrow}234${narrow}567,89${noBreak}€`],
  [-5, 'USD', 'en', 2, '-$0.05'],
  [1_050, 'CAD', 'fr', 2, `10,50${noBreak}$`],
  [149_950, 'GBP', 'en', 0, '£1,500'],
] as const)('%i cents of %s in %s with %i decimals', (minor, currency, language, decimals, text) => {
  expect(formatMoney(minor, currency, language, decimals)).toBe(text);
});

test('an amount without its currency keeps its cents', () => {
  expect(formatAmount(100_000, 'en')).toBe('1,000.00');
  expect(formatAmount(100_000, 'fr')).toBe(`1${narrow}000,00`);
});

test('percentages come from basis points, ratios from one', () => {
  expect(formatPercent(1_250, 'en')).toBe('12.5%');
  expect(formatPercent(1_250, 'fr')).toBe(`12,5${noBreak}%`);
  expect(formatRatio(0.6315, 'en', 2)).toBe('63.15%');
});

test('a change carries a sign and an arrow', () => {
  expect(formatChange(0.125, 'en')).toBe('▲ +12.5%');
  expect(formatChange(-0.04, 'en')).toBe('▼ -4%');
  expect(formatChange(0, 'en')).toBe('▶ 0%');
});

test.each([
  ['2026-11-22', 'today', 'aujourd’hui'],
  ['2026-11-23', 'tomorrow', 'demain'],
  ['2026-11-21', 'yesterday', 'hier'],
  ['2026-11-28', 'in 6 days', 'dans 6 jours'],
  ['2026-11-19', '3 days ago', 'il y a 3 jours'],
  ['2026-12-24', '24 Dec', '24 déc.'],
  ['2025-12-24', '24 Dec 2025', '24 déc. 2025'],
])('%s, seen on 22 November 2026, is %s or %s', (date, english, french) => {
  expect(formatRelative(date, '2026-11-22', 'en')).toBe(english);
  expect(formatRelative(date, '2026-11-22', 'fr')).toBe(french);
});

test.each([
  ['2017', '2017', '2017'],
  ['2017-Q2', 'Q2 2017', 'T2 2017'],
  ['2017-04', 'April 2017', 'avril 2017'],
])('the period %s is %s or %s', (period, english, french) => {
  expect(formatPeriod(period, 'en')).toBe(english);
  expect(formatPeriod(period, 'fr')).toBe(french);
});

test('a plain date is the same day in every time zone', () => {
  expect(formatDate('2026-03-29', 'en')).toBe('29 Mar 2026');
  expect(formatDate('0987-01-02', 'en')).toContain('987');
});

test('an instant is shown, and falls on a day, in the zone asked for', () => {
  expect(formatDateTime('2026-03-28T23:30:00Z', 'en', 'Europe/Paris')).toBe('29 Mar 2026, 00:30');
  expect(dateOfInstant('2026-03-28T23:30:00Z', 'Europe/Paris')).toBe('2026-03-29');
  expect(dateOfInstant('2026-03-28T23:30:00Z', 'America/Montreal')).toBe('2026-03-28');
});

test('days between dates are whole across a change of the clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
});
