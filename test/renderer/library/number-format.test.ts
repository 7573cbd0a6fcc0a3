/** The form of the numbers of proposals, as the settings show its next one. */
import { expect, test } from 'vitest';
import { isNumberFormat, nextNumber } from '#renderer/features/library/number-format.ts';

test('a form has the year and a number', () => {
  expect(isNumberFormat('P-{year}-{number:4}')).toBe(true);
  expect(isNumberFormat('{number}/{year}')).toBe(true);
  expect(isNumberFormat('P-{number:4}')).toBe(false);
  expect(isNumberFormat('{year}-{number:12}')).toBe(false);
  expect(isNumberFormat(`${'x'.repeat(30)}{year}{number}`)).toBe(false);
});

test('the next is the lowest that nobody has', () => {
  const taken = new Set(['P-2026-0001', 'P-2026-0002', 'P-2026-0004', null]);
  expect(nextNumber('P-{year}-{number:4}', '2026', taken)).toBe('P-2026-0003');
  expect(nextNumber('{number}/{year}', '2026', taken)).toBe('1/2026');
  expect(nextNumber('{year}{number:3}-{year}', '2027', taken)).toBe('2027001-2027');
});
