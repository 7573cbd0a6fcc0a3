/** The lines of a price table as they are edited. */
import { expect, test } from 'vitest';
import { emptyItem } from '#contract/kinds/documents.ts';
import {
  changed,
  duplicated,
  emptyHeading,
  inserted,
  kept,
  removed,
} from '#renderer/features/proposals/lines.ts';
import { movedTo } from '#renderer/ui/moved-to.ts';

const lines = [emptyHeading('h'), emptyItem('a', 2_000), emptyItem('b', 550)];
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).join('');

test('a line is put below another, or at the end', () => {
  expect(ids(inserted(lines, emptyItem('c', 0), 'a'))).toBe('hacb');
  expect(ids(inserted(lines, emptyItem('c', 0), null))).toBe('habc');
  expect(ids(inserted([], emptyItem('c', 0), null))).toBe('c');
});

test('a copy stands below, is the same but for its id, and leaves the other lines as they are', () => {
  const dear = changed(lines, 'a', { unitPrice: 1_234, description: 'Chair' });
  const copied = duplicated(dear, 'a', 'c');
  expect(ids(copied)).toBe('hacb');
  expect(copied[2]).toEqual({ ...dear[1], id: 'c' });
  expect(copied[3]).toBe(dear[2]);
  expect(ids(duplicated(lines, 'gone', 'c'))).toBe('hab');
});

test('a change is of one line, and a heading has only its text', () => {
  const after = changed(lines, 'h', { text: 'Seats', unitPrice: 5 });
  expect(after[0]).toEqual({ type: 'heading', id: 'h', text: 'Seats' });
  expect(after[1]).toBe(lines[1]);
  expect(changed(lines, 'a', { quantity: 2.5 })[1]).toMatchObject({ quantity: 2.5, taxRate: 2_000 });
});

test('moving and taking out', () => {
  expect(ids(movedTo(lines, 0, 2))).toBe('abh');
  expect(ids(movedTo(lines, 2, 0))).toBe('bha');
  expect(ids(movedTo(lines, 0, 3))).toBe('hab');
  expect(ids(movedTo(lines, 0, -1))).toBe('hab');
  expect(ids(removed(lines, 'a'))).toBe('hb');
});

test('an answer that says the same keeps the objects that are drawn', () => {
  const copy = structuredClone(lines);
  expect(kept(lines, copy)).toBe(lines);
  const dearer = changed(copy, 'a', { unitPrice: 5 });
  const after = kept(lines, dearer);
  expect(after.map((line, at) => line === lines[at])).toEqual([true, false, true]);
  expect(after).toEqual(dearer);
  expect(kept(lines, [...copy].reverse()).map(({ id }) => id)).toEqual(['b', 'a', 'h']);
});
