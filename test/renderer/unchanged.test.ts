/** What two answers share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepUnchanged } from '#renderer/data/unchanged.ts';

test('what is as it was is the very object of before', () => {
  const before = { settings: { stages: [{ id: 'a' }, { id: 'b' }] }, counts: { tasks: 1 }, list: [1, 2] };
  const after = { settings: { stages: [{ id: 'a' }, { id: 'c' }] }, counts: { tasks: 1 }, list: [1, 2, 3] };
  const kept = keepUnchanged(before, after) as typeof before;
  expect(kept).toEqual(after);
  expect(kept).not.toBe(before);
  expect(kept.counts).toBe(before.counts);
  expect(kept.settings.stages[0]).toBe(before.settings.stages[0]);
  expect(kept.settings.stages[1]).not.toBe(before.settings.stages[1]);
  expect(keepUnchanged(before, structuredClone(before))).toBe(before);
});

test('a name or a place less is a change', () => {
  expect(keepUnchanged({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(keepUnchanged({ a: 1 }, { b: undefined })).toEqual({ b: undefined });
  expect(keepUnchanged([1, 2], [1])).toEqual([1]);
  expect(keepUnchanged([], {})).toEqual({});
  expect(keepUnchanged(null, undefined)).toBe(undefined);
});

test('whatever came before, the newer answer is said, and the same answer is the same object', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      const copy = structuredClone(after);
      expect(keepUnchanged(before, after)).toStrictEqual(copy);
      expect(Object.is(keepUnchanged(after, structuredClone(after)), after)).toBe(true);
    }),
  );
});
