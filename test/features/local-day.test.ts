/** Days where the machine is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay, startOfDay } from '#electron/features/local-day.ts';

test('a day begins where the one before it ends, and is the day of its own first instant', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const at = startOfDay('1900-01-01', days);
      const next = startOfDay('1900-01-01', days + 1);
      expect(next).toBeGreaterThan(at);
      expect(localDay(new Date(next - 1).toISOString())).toBe(localDay(new Date(at).toISOString()));
      expect(localDay(new Date(next).toISOString())).not.toBe(localDay(new Date(at).toISOString()));
    }),
  );
});

test('years below 100 are those years', () => {
  expect(localDay(new Date(startOfDay('0044-03-15')).toISOString())).toBe('0044-03-15');
});
