/** What a cell, a sheet's name and a table's name may hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanNumber,
  cleanText,
  columnHeadings,
  dateSerial,
  looksLikeError,
  sheetName,
  tableName,
} from '#electron/files/excel/values.ts';

describe('text', () => {
  test.each([
    ['plain', 'plain'],
    ['=cmd|\u2019 /C calc\u2019!A0', '=cmd|\u2019 /C calc\u2019!A0'],
    ['bell\u0007 and noncharacter\uFFFE', 'bell and noncharacter'],
    ['half a pair \ud800 alone', 'half a pair  alone'],
    ['a whole pair 😀', 'a whole pair 😀'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['  spaces and\ttab ', 'spaces and tab'],
    ['reads as an escape _x0041_', 'reads as an escape _x005F_x0041_'],
    ['_not_ an escape_x12', '_not_ an escape_x12'],
  ])('%j becomes %j', (given, kept) => expect(cleanText(given)).toBe(kept));

  test('is cut at 32,767 characters, never within a pair', () => {
    expect(cleanText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(cleanText('x'.repeat(40_000)).at(-1)).toBe('…');
    expect(cleanText(`${'x'.repeat(32_765)}😀😀`)).toBe(`${'x'.repeat(32_765)}…`);
    expect(cleanText('x'.repeat(32_767))).toBe('x'.repeat(32_767));
  });

  test('holds nothing that XML 1.0 cannot carry, whatever was given', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
    const wrong = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/u;
    const characters = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    fc.assert(
      fc.property(characters, (codes) => !wrong.test(cleanText(String.fromCharCode(...codes)))),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['#N/A', true],
    ['#REF!', true],
    ['#DIV/0!', true],
    ['#NAME?', true],
    ['#1 in sales', false],
    ['N/A', false],
  ])('%s looks like an error: %s', (given, answer) => expect(looksLikeError(given)).toBe(answer));
});

test.each([
  [1.5, 1.5],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [Number.NEGATIVE_INFINITY, null],
])('the number %d is written as %d', (given, kept) => expect(cleanNumber(given)).toBe(kept));

describe('dates', () => {
  // Serial numbers as the format's standard gives them: 1 January 2008 is 39448, noon adds a half.
  test.each([
    ['1900-03-01', 61],
    ['2008-01-01', 39_448],
    ['2008-01-01T12:00:00.000Z', 39_448.5],
    ['2017-12-31', 43_100],
    ['9999-12-31', 2_958_465],
    ['1900-02-28', null],
    ['not a date', null],
    ['2017-13-01', null],
  ])('%s is %d', (given, serial) => expect(dateSerial(given)).toBe(serial));
});

describe('names', () => {
  test.each([
    ['Équipe', 'Équipe'],
    ["L'équipe: [nord] / sud?", "L'équipe nord sud"],
    ["'quoted'", 'quoted'],
    ['x'.repeat(40), 'x'.repeat(31)],
    ['', 'Sheet'],
    ['History', 'Sheet'],
    [':*?', 'Sheet'],
  ])('the sheet %j is called %j', (given, name) => expect(sheetName(given, 'Sheet')).toBe(name));

  test.each([
    ['Ventes par client', 'Ventes_par_client'],
    ['2017 sales', 'sales'],
    ['A1', 'A1_'],
    ['R1C1', 'R1C1_'],
    ['r', 'r_'],
    ['Opportunités', 'Opportunités'],
    ['!!!', 'Table'],
  ])('the table %j is called %j', (given, name) => expect(tableName(given, 'Table')).toBe(name));

  test('headings of a table are unlike each other whatever their case, and none is empty', () => {
    expect(columnHeadings(['Name', 'name', 'NAME', '', 'two\nlines'])).toEqual([
      'Name',
      'name 2',
      'NAME 3',
      '4',
      'two lines',
    ]);
  });
});
