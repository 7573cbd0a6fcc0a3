/** Names of bookmarks: what Word takes, each for one anchor. */
import { expect, test } from 'vitest';
import { bookmarkOf } from '#electron/files/word/bookmark-name.ts';

test('a name is one that Word keeps and hides', () => {
  for (const anchor of ['line:1', `section:${'f'.repeat(64)}:12`, 'field:validUntil', ''])
    for (const part of [1, 2, 120]) expect(bookmarkOf(anchor, part)).toMatch(/^_[A-Za-z0-9_]{1,39}$/);
  expect(bookmarkOf('line:1', 2)).toBe(`${bookmarkOf('line:1')}_2`);
});

test('names of many anchors are apart, those of ids that differ by one letter too', () => {
  const names = new Set<string>();
  for (let at = 0; at < 50_000; at++)
    names.add(bookmarkOf(`line:${at.toString(36)}`)).add(bookmarkOf(`section:${at}`));
  expect(names.size).toBe(100_000);
});
