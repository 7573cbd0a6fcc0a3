import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorsAllowed, foundParts, typingErrors, wordsOf } from '#locale/word-match.ts';

test('words are folded, and parted by every sign', () => {
  expect(wordsOf('L’Île-d’Orléans, n° 12')).toEqual(['l', 'ile', 'd', 'orleans', 'n', '12']);
  expect(wordsOf(' – ')).toEqual([]);
});

test('numbers and very short words are to be typed rightly', () => {
  expect(['12345678', 'ab', 'abc', 'gtx500', 'konex', 'cheers', 'schmidt'].map(errorsAllowed)).toEqual([
    0, 0, 1, 0, 1, 1, 2,
  ]);
});

describe('typing errors', () => {
  test.each([
    ['konex', 'konex', 0],
    ['konx', 'konex', 1],
    ['konnex', 'konex', 1],
    ['komex', 'konex', 1],
    ['kenox', 'konex', 2],
    ['oknex', 'konex', 1],
    ['knoxe', 'konex', 2],
    ['konex', 'konexion', 3],
    ['abc', 'xyz', 3],
    ['a', 'abcdefgh', 3],
  ])('%s for %s: %i, at most 2 looked for', (typed, word, errors) => {
    expect(typingErrors(typed, word, 2, false)).toBe(errors);
  });

  test.each([
    ['mich', 'michelin', 0],
    ['micl', 'michelin', 1],
    ['imch', 'michelin', 1],
    ['xmich', 'michelin', 1],
    ['michelins', 'michelin', 1],
    ['zzzz', 'michelin', 2],
  ])('%s as the beginning of %s: %i, at most 1 looked for', (typed, word, errors) => {
    expect(typingErrors(typed, word, 1, true)).toBe(errors);
  });

  /** The definition, without a bound (optimal string alignment). */
  const plainly = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number) => d[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        let least = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1) {
          least = Math.min(least, at(i - 2, j - 2) + 1);
        }
        (d[i] as number[])[j] = least;
      }
    }
    return at(a.length, b.length);
  };
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

  test('are those of the definition, up to the bound', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, meant, most) => {
        expect(typingErrors(typed, meant, most, false)).toBe(Math.min(plainly(typed, meant), most + 1));
        const beginnings = Array.from({ length: meant.length + 1 }, (_, end) => meant.slice(0, end));
        const least = Math.min(...beginnings.map((one) => plainly(typed, one)));
        expect(typingErrors(typed, meant, most, true)).toBe(Math.min(least, most + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('marking', () => {
  const marked = (text: string, typed: string, whole?: string) =>
    foundParts(text, typed, whole)
      .map(({ text: part, found }) => (found ? `[${part}]` : part))
      .join('');

  test.each([
    ['Brasserie Fontenay', 'brass font', '[Brass]erie [Font]enay'],
    ['Hôtel Saint-Rémy', 'remy hotel', '[Hôtel] Saint-[Rémy]'],
    ['Cœur de Lyon', 'coeur', '[Cœur] de Lyon'],
    ['Boulangerie Chanteclair', 'chantecliar', 'Boulangerie [Chanteclair]'],
    ['Café', '', 'Café'],
    ['', 'x', ''],
  ])('%s, %s typed', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  test('a word that stands rightly elsewhere is not marked with errors', () => {
    expect(marked('Dubreuil', 'duo')).toBe('[Dubreuil]');
    expect(marked('Dubreuil', 'duo', 'Dubreuil, Duo 40')).toBe('Dubreuil');
  });

  test('the parts together are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        (text, typed) => {
          expect(
            foundParts(text, typed)
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
