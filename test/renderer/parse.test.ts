/** What people type into fields, read the way their language writes it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#contract/plain-date.ts';
import { formatAmount, formatNumber } from '#locale/format.ts';
import {
  editHundredths,
  editNumber,
  parseDate,
  parseMoney,
  parseNumber,
  parsePercent,
  parsePeriod,
  parseTime,
} from '#renderer/ui/parse.ts';

describe('numbers', () => {
  test.each([
    ['', null, null],
    ['  ', null, null],
    ['12', 12, 12],
    ['-12', -12, -12],
    ['−12', -12, -12],
    ['1,234', 1_234, 1.234],
    ['1.234', 1.234, 1.234],
    ['1,5', 1.5, 1.5],
    ['1 234,5', 1_234.5, 1_234.5],
    ['1\u202f234,5', 1_234.5, 1_234.5],
    ["1'234.5", 1_234.5, 1_234.5],
    ['1,234.5', 1_234.5, 1_234.5],
    ['1.234,5', 1_234.5, 1_234.5],
    ['1.234.567', 1_234_567, 1_234_567],
    ['1,234,567.25', 1_234_567.25, 1_234_567.25],
    ['€12.50', 12.5, 12.5],
    ['12,50 €', 12.5, 12.5],
    ['1,2.3,4', undefined, undefined],
    ['12a', undefined, undefined],
    ['.', undefined, undefined],
    ['--1', undefined, undefined],
  ])('%j is %s in English and %s in French', (text, english, french) => {
    expect(parseNumber(text, 'en')).toBe(english);
    expect(parseNumber(text, 'fr')).toBe(french);
  });

  test('what is shown or put into an input is read back as it was', () => {
    const language = fc.constantFrom('en' as const, 'fr' as const);
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), language, (minor, lang) => {
        expect(parseMoney(formatAmount(minor, lang), lang)).toBe(minor);
        expect(parseMoney(editHundredths(minor, lang), lang)).toBe(minor);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), language, (thousandths, lang) => {
        const value = thousandths / 1_000;
        expect(parseNumber(editNumber(value, lang), lang)).toBe(value);
        expect(parseNumber(formatNumber(value, lang), lang)).toBeCloseTo(value, 9);
      }),
    );
  });
});

test.each([
  ['12.5', 1_250],
  ['1.005', 101],
  ['0.1', 10],
  ['EUR 10', 1_000],
  ['10 CHF', 1_000],
  ['ten', undefined],
])('money %j is %s cents', (text, cents) => {
  expect(parseMoney(text, 'en')).toBe(cents);
});

test('a percentage becomes basis points', () => {
  expect(parsePercent('12,5 %', 'fr')).toBe(1_250);
  expect(parsePercent('7', 'en')).toBe(700);
});

test.each([
  ['', null],
  ['today', '2026-11-22'],
  ['Demain', '2026-11-23'],
  ['aujourd’hui', '2026-11-22'],
  ['+7', '2026-11-29'],
  ['-22', '2026-10-31'],
  ['2026-04-03', '2026-04-03'],
  ['3/4/2026', '2026-04-03'],
  ['3.4.26', '2026-04-03'],
  ['31/12', '2026-12-31'],
  ['2/1', '2027-01-02'],
  ['29/2', 'none'],
  ['31/4/2026', 'none'],
  ['2026-13-01', 'none'],
  ['next week', 'none'],
])('the date %j is %s', (text, date) => {
  expect(parseDate(text, '2026-11-22')).toBe(date === 'none' ? undefined : date);
});

test('days are added across months and leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test.each([
  ['2017', '2017'],
  ['2017-Q2', '2017-Q2'],
  ['q2 2017', '2017-Q2'],
  ['T4 2017', '2017-Q4'],
  ['2017-04', '2017-04'],
  ['4/2017', '2017-04'],
  ['2017-13', undefined],
  ['', null],
])('the period %j is %s', (text, period) => {
  expect(parsePeriod(text)).toBe(period);
});

test.each([
  ['', null],
  ['14:30', '14:30'],
  ['14h30', '14:30'],
  ['9h', '09:00'],
  ['9', '09:00'],
  ['1430', '14:30'],
  ['9.05', '09:05'],
  ['2:30 pm', '14:30'],
  ['12am', '00:00'],
  ['noon', '12:00'],
  ['Midi', '12:00'],
  ['24:00', undefined],
  ['14:60', undefined],
  ['13pm', undefined],
  ['soon', undefined],
])('the time %j is %j', (text, time) => expect(parseTime(text)).toBe(time));
