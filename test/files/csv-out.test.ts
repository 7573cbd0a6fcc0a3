import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvField, csvLine } from '#electron/files/csv-out.ts';

test.each([
  [null, '', ''],
  [1_234.5, '1234.5', '1234,5'],
  [-12, '-12', '-12'],
  [-0.5, '-0.5', '-0,5'],
  [1e-7, '0.0000001', '0,0000001'],
  [Number.NaN, '', ''],
  [Number.POSITIVE_INFINITY, '', ''],
  ['plain', 'plain', 'plain'],
  ['a,b', '"a,b"', 'a,b'],
  ['a;b', 'a;b', '"a;b"'],
  ['say "hi"', '"say ""hi"""', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"', '"two\nlines"'],
  [' edge', '" edge"', '" edge"'],
  ['=1+1', "'=1+1", "'=1+1"],
  ['+33 1', "'+33 1", "'+33 1"],
  ['-12', "'-12", "'-12"],
  ['@SUM(A1)', "'@SUM(A1)", "'@SUM(A1)"],
  ['\t=1', "'\t=1", "'\t=1"],
  ['\r=1', '"\'\r=1"', '"\'\r=1"'],
  ["'quoted", "'quoted", "'quoted"],
  ["'=1", "''=1", "''=1"],
])('%j is written %s in English and %s in French', (value, english, french) => {
  expect(csvField(value, 'en')).toBe(english);
  expect(csvField(value, 'fr')).toBe(french);
});

test('what is written is read back, whatever it holds', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(',', ';', '"', '\n', '\r\n', 'a"b;c,d\n'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      fc.constantFrom('en', 'fr'),
      (rows, language) => {
        const text = rows.map((row) => csvLine(row, language)).join('');
        const { data } = Papa.parse<string[]>(text, {
          delimiter: language === 'en' ? ',' : ';',
          newline: '\r\n',
        });
        const escaped = (one: string) => (/^'*[=+\-@\t\r\0]/.test(one) ? `'${one}` : one);
        expect(data.slice(0, -1)).toEqual(rows.map((row) => row.map(escaped)));
      },
    ),
  );
});
