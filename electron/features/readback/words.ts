/** Texts compared word by word. */
import type { TextPart } from '#contract/readback.ts';
import { commonPlaces } from '#electron/features/readback/align.ts';

/** Words, the spaces between them, and each sign by itself. */
const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** What programs set by themselves where people type a plain sign, and spaces that look alike. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f\u2007\u2009]+/g, ' ')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”«»„]\s?|\s?(?=»)/g, '"')
    .replace(/\u2011/g, '-')
    .replace(/…/g, '...')
    .trim();

/** How alike two texts are: words in common, in their order, against all words; 0 to 1. */
export const likeness = (a: string, b: string): number => {
  const wordsOf = (text: string) =>
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 500) ?? [];
  const one = wordsOf(a);
  const other = wordsOf(b);
  if (one.length + other.length === 0) return 1;
  return (2 * commonPlaces(one, other).length) / (one.length + other.length);
};

/** Both texts as one, with what was taken out and put in. Neighbours of one sort are one part. */
export const changedWords = (before: string, after: string): TextPart[] => {
  const one = tokensOf(before);
  const other = tokensOf(after);
  const parts: TextPart[] = [];
  const add = (change: TextPart['change'], text: string) => {
    if (text === '') return;
    const last = parts.at(-1);
    if (last && last.change === change) parts[parts.length - 1] = { change, text: last.text + text };
    else parts.push({ change, text });
  };
  let [i, j] = [0, 0];
  const upTo = (a: number, b: number) => {
    add('removed', one.slice(i, a).join(''));
    add('added', other.slice(j, b).join(''));
  };
  for (const [a, b] of commonPlaces(one, other)) {
    upTo(a, b);
    add('same', one[a] ?? '');
    [i, j] = [a + 1, b + 1];
  }
  upTo(one.length, other.length);
  return parts;
};
