/** Numbers, dates and times written as people and programs write them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, parseDateTime, parseNumber } from '#electron/files/read/values.ts';

describe('parseNumber', () => {
  test.each([
    ['0', '.', 0],
    ['-0', '.', 0],
    ['1234', '.', 1234],
    ['1,234.5', '.', 1234.5],
    ['1,234,567', '.', 1234567],
    ['1234.5', '.', 1234.5],
    ['.5', '.', 0.5],
    ['5.', '.', 5],
    ['1,5', '.', null],
    ['1,23,4', '.', null],
    ['1.234.567', '.', null],
    ['1,5', ',', 1.5],
    ['1.5', ',', null],
    ['1.234,56', ',', 1234.56],
    ['1 234,56', ',', 1234.56],
    ['1\u00a0234,56', ',', 1234.56],
    ['1\u202f234\u202f567,8', ',', 1234567.8],
    ["1'234.50", '.', 1234.5],
    ['CHF 1’234.50', '.', 1234.5],
    ['$1,234.50', '.', 1234.5],
    ['1 234,50 €', ',', 1234.5],
    ['1 234 EUR', ',', 1234],
    ['-5 €', ',', -5],
    ['-$5', '.', -5],
    ['$ -5', '.', -5],
    ['(12.50)', '.', -12.5],
    ['($1,200)', '.', -1200],
    ['5-', ',', -5],
    ['−5', '.', -5],
    ['+5', '.', 5],
    ['12 %', '.', 0.12],
    ['12,5\u00a0%', ',', 0.125],
    ['7%', '.', 0.07],
    ['1e3', '.', 1000],
    ['1,5E-3', ',', 0.0015],
    ['1e999', '.', null],
    ['', '.', null],
    ['-', '.', null],
    ['€', ',', null],
    ['--5', '.', null],
    ['(-5)', '.', null],
    ['$5 €', '.', null],
    ['06 12 34 56 78', ',', null],
    ['192.168.0.1', '.', null],
    ['12 kg', '.', null],
    ['NaN', '.', null],
    ['Infinity', '.', null],
    ['0x10', '.', null],
    ['10/12/2026', '.', null],
    ['=1+1', '.', null],
  ] as const)('%s with decimal %s is %s', (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  test('reads back what French and English formatting write', () => {
    const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });
    const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        const value = n / 10_000;
        expect(parseNumber(french.format(value), ',')).toBe(value);
        expect(parseNumber(english.format(value), '.')).toBe(value);
      }),
    );
  });

  test('any text gives a finite number or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('.', ','), (text, decimal) => {
        const value = parseNumber(text, decimal);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('parseDate', () => {
  test.each([
    ['2026-01-15', 'dmy', '2026-01-15'],
    ['2026/1/5', 'mdy', '2026-01-05'],
    ['20260115', 'dmy', '2026-01-15'],
    ['2026-01-15 10:30', 'dmy', '2026-01-15'],
    ['2026-01-15T23:30:00Z', 'dmy', '2026-01-15'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['03/04/2026', 'ymd', null],
    ['26/04/03', 'ymd', '2026-04-03'],
    ['3.4.26', 'dmy', '2026-04-03'],
    ['3-4-49', 'dmy', '2049-04-03'],
    ['3-4-50', 'dmy', '1950-04-03'],
    ['13/13/2026', 'dmy', null],
    ['31/04/2026', 'dmy', null],
    ['29/02/2024', 'dmy', '2024-02-29'],
    ['29/02/2026', 'dmy', null],
    ['29/02/1900', 'dmy', null],
    ['3/4-2026', 'dmy', null],
    ['15 janvier 2026', 'mdy', '2026-01-15'],
    ['1er mars 2026', 'dmy', '2026-03-01'],
    ['15 févr. 2026', 'dmy', '2026-02-15'],
    ['4 août 2026', 'dmy', '2026-08-04'],
    ['4 Décembre 2026', 'dmy', '2026-12-04'],
    ['lundi 2 novembre 2026', 'dmy', '2026-11-02'],
    ['mar. 3 nov. 2026', 'dmy', '2026-11-03'],
    ['juil 2026', 'dmy', null],
    ['3 jui 2026', 'dmy', null],
    ['January 15, 2026', 'dmy', '2026-01-15'],
    ['Mon Jan 5 2026', 'dmy', '2026-01-05'],
    ['3rd of June 2026', 'dmy', '2026-06-03'],
    ['15-Jan-26', 'dmy', '2026-01-15'],
    ['mars 3, 2026', 'dmy', '2026-03-03'],
    ['2026 Jan 5', 'dmy', '2026-01-05'],
    ['', 'dmy', null],
    ['12', 'dmy', null],
    ['1234-5thisisnotadate', 'dmy', null],
  ] as const)('%s read %s is %s', (text, order, date) => {
    expect(parseDate(text, order)).toBe(date);
  });

  test('any day comes back in each order', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        expect(parseDate(`${d}/${m}/${y}`, 'dmy')).toBe(iso);
        expect(parseDate(`${Number(m)}/${Number(d)}/${y}`, 'mdy')).toBe(iso);
        expect(parseDate(`${y}.${m}.${d}`, 'ymd')).toBe(iso);
      }),
    );
  });
});

test.each([
  ['2026-01-15', '2026-01-15'],
  ['15/01/2026 00:00', '2026-01-15T00:00:00'],
  ['15/01/2026 14:30', '2026-01-15T14:30:00'],
  ['15/01/2026 à 14h', '2026-01-15T14:00:00'],
  ['15/01/2026 14h30', '2026-01-15T14:30:00'],
  ['15/01/2026, 2:30:15 PM', '2026-01-15T14:30:15'],
  ['15/01/2026 12:05 am', '2026-01-15T00:05:00'],
  ['2026-01-15T10:30:00.123Z', '2026-01-15T10:30:00Z'],
  ['2026-01-15T10:30:00.000+0200', '2026-01-15T10:30:00+02:00'],
  ['2026-01-15 10:30:00 -05:00', '2026-01-15T10:30:00-05:00'],
  ['15 janvier 2026 09:05', '2026-01-15T09:05:00'],
  ['15/01/2026 24:10', null],
  ['15/01/2026 13:10 pm', null],
  ['10:30', null],
])('the date and time of %s is %s', (text, moment) => {
  expect(parseDateTime(text, 'dmy')).toBe(moment);
});
