/** Half-open intervals: what touches does not meet, moments, and the sweep against every pair. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eachMeeting,
  type Interval,
  meets,
  meetsAny,
  merged,
  outside,
} from '#electron/features/availability/intervals.ts';

const at = (from: number, to: number): Interval => ({ from, to });

describe('two intervals', () => {
  test.each([
    ['one after the other, touching', at(0, 5), at(5, 9), false],
    ['a minute in common', at(0, 6), at(5, 9), true],
    ['one within the other', at(0, 9), at(3, 4), true],
    ['the same', at(3, 4), at(3, 4), true],
    ['a moment within', at(3, 3), at(0, 9), true],
    ['a moment at the start', at(0, 0), at(0, 9), true],
    ['a moment at the end', at(9, 9), at(0, 9), false],
    ['two moments', at(3, 3), at(3, 3), false],
  ])('%s', (_what, a, b, expected) => {
    expect([meets(a, b), meets(b, a)]).toEqual([expected, expected]);
  });
});

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }))
  .map(([from, length]) => at(from, from + length));
const many = fc.array(interval, { maxLength: 30 });
/** The whole numbers whose hour an interval covers. */
const covered = (all: readonly Interval[]): number[] =>
  Array.from({ length: 60 }, (_, hour) => hour).filter((hour) =>
    all.some(({ from, to }) => from <= hour && hour < to),
  );

test('merged cover the same and neither overlap nor touch', () => {
  fc.assert(
    fc.property(many, (all) => {
      const parts = merged(all);
      expect(covered(parts)).toEqual(covered(all));
      for (const [place, part] of parts.entries()) {
        expect(part.from).toBeLessThan(part.to);
        const next = parts[place + 1];
        if (next) expect(part.to).toBeLessThan(next.from);
      }
    }),
  );
});

test('what is left outside is what no part covers', () => {
  fc.assert(
    fc.property(interval, many, (whole, all) => {
      const parts = merged(all);
      const left = outside(whole, parts);
      if (whole.from === whole.to) {
        expect(left).toEqual(covered(parts).includes(whole.from) ? [] : [whole]);
        return;
      }
      const inside = new Set(covered(parts));
      expect(covered(left)).toEqual(covered([whole]).filter((hour) => !inside.has(hour)));
      expect(meetsAny(whole, parts)).toBe(parts.some((part) => meets(whole, part)));
    }),
  );
});

test('the sweep finds every pair of which one is asked about, and each once', () => {
  const marked = fc.array(
    fc.tuple(interval, fc.boolean()).map(([{ from, to }, asked]) => ({ from, to, asked })),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(marked, (given) => {
      const all = given.map((one, id) => ({ ...one, id }));
      const found: string[] = [];
      eachMeeting(
        all,
        ({ asked }) => asked,
        (a, b) => found.push([a.id, b.id].sort((x, y) => x - y).join(' ')),
      );
      const expected = all.flatMap((a) =>
        all.filter((b) => a.id < b.id && (a.asked || b.asked) && meets(a, b)).map((b) => `${a.id} ${b.id}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 1_000 },
  );
});
