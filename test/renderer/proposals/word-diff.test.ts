/** Words taken out and put in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '#renderer/features/proposals/word-diff.ts';

const text = (pieces: ReturnType<typeof wordDiff>, without: 'added' | 'removed') =>
  pieces
    .filter(({ change }) => change !== without)
    .map((piece) => piece.text)
    .join('');

test('only the words that differ are marked', () => {
  expect(wordDiff('30 days after delivery', '45 days after delivery')).toEqual([
    { text: '30', change: 'removed' },
    { text: '45', change: 'added' },
    { text: ' days after delivery', change: 'same' },
  ]);
  expect(wordDiff('Livraison à l’été', 'Livraison à l’été prochain')).toEqual([
    { text: 'Livraison à l’été', change: 'same' },
    { text: ' prochain', change: 'added' },
  ]);
  expect(wordDiff('', 'new')).toEqual([{ text: 'new', change: 'added' }]);
  expect(wordDiff('same', 'same')).toEqual([{ text: 'same', change: 'same' }]);
});

test('what is left of a text and what was taken out are the one before, with what was put in the one after', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'été', '1', '\n', ', ', '🙂', 'العربية'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(' '), b.join(' ')];
      const pieces = wordDiff(before, after);
      expect(text(pieces, 'added')).toBe(before);
      expect(text(pieces, 'removed')).toBe(after);
      expect(pieces.every((piece, at) => piece.text !== '' && piece.change !== pieces[at + 1]?.change)).toBe(
        true,
      );
    }),
  );
});

test('texts too long to compare word by word keep their common beginning and end', () => {
  const long = (word: string) => `begin ${`${word} `.repeat(2_000)}end`;
  expect(wordDiff(long('x'), long('y')).map(({ change }) => change)).toEqual([
    'same',
    'removed',
    'added',
    'same',
  ]);
});
