import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from '#electron/features/sales/first-of.ts';
import { atOnce } from '#electron/features/sales/slices.ts';

test('the first of many are those of the whole sort, equal ones in the order given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { maxLength: 300 }),
      fc.oneof(fc.nat(320), fc.constant(Number.POSITIVE_INFINITY)),
      fc.integer({ min: 1, max: 30 }),
      (some, limit, times) => {
        // More than a batch, so that batches are joined.
        const items = Array.from({ length: times }, () => some)
          .flat()
          .map((key, place) => ({ key, place }));
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(atOnce(firstOf(items, compare, limit))).toEqual(items.toSorted(compare).slice(0, limit));
      },
    ),
    { numRuns: 60 },
  );
});

test('it can be interrupted all along', () => {
  const items = Array.from({ length: 20_000 }, (_, at) => (at * 7_919) % 20_011);
  let steps = 0;
  for (const _ of firstOf(items, (a, b) => a - b, 100)) steps += 1;
  expect(steps).toBeGreaterThan(5);
});
