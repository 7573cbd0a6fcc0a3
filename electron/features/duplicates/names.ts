/** How alike two names are, word by word: a slip of the keyboard, another order, or one name inside the other. */
import type { Facts } from '#electron/features/duplicates/facts.ts';
import { editDistance } from '#electron/features/edit-distance.ts';

/**
 * Slips allowed in a word: none in up to three letters (where every other word would be one), one up to seven, two in longer
 * ones. More would take Belleville for Bellerive (three edits).
 */
const slipsIn = (letters: number): number => (letters <= 3 ? 0 : letters <= 7 ? 1 : 2);

/** Edits between two words; null where they are different words. A single letter is the initial of a word. */
const wordEdits = (a: string, b: string, initials: boolean): number | null => {
  if (a === b) return 0;
  if (initials && (a.length === 1 || b.length === 1)) return a[0] === b[0] ? 0 : null;
  const most = slipsIn(Math.min(a.length, b.length));
  const edits = editDistance(a, b, most);
  return edits > most ? null : edits;
};

export type NameLikeness =
  | 'same'
  /** One edit in a name of eight letters or more. */
  | 'slip'
  /** More edits, or one in a short name. */
  | 'near'
  /** One name has words that the other lacks. */
  | 'part'
  /** Initials in the place of names. */
  | 'initials'
  | null;

/** Does every word of the fewer have its own among the more? With the edits needed in all. */
const matchWords = (
  few: readonly string[],
  many: readonly string[],
  initials: boolean,
): { readonly edits: number; readonly byInitial: boolean } | null => {
  const left = [...many];
  let edits = 0;
  let byInitial = false;
  for (const word of few) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, other] of left.entries()) {
      const distance = wordEdits(word, other, initials);
      if (distance !== null && distance < least) {
        least = distance;
        best = at;
        if (word === other) break;
      }
    }
    if (best < 0) return null;
    if (word.length !== (left[best]?.length ?? 0) && (word.length === 1 || left[best]?.length === 1))
      byInitial = true;
    edits += least;
    left.splice(best, 1);
  }
  return { edits, byInitial };
};

/** @param initials a single letter may stand for a word: names of people */
export const nameLikeness = (a: Facts, b: Facts, initials: boolean): NameLikeness => {
  if (a.sorted === '' || b.sorted === '') return null;
  if (a.sorted === b.sorted || a.squeezed === b.squeezed) return 'same';
  if (a.numbers !== b.numbers) return null;
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const matched = matchWords(few.words, many.words, initials);
  const letters = few.squeezed.length;
  if (matched === null) {
    // Words written together or apart, with a slip besides.
    return few.words.length !== many.words.length &&
      letters >= 8 &&
      editDistance(a.squeezed, b.squeezed, 1) === 1
      ? 'slip'
      : null;
  }
  if (matched.edits > 2) return null;
  if (few.words.length < many.words.length) return matched.edits === 0 && letters >= 5 ? 'part' : null;
  if (matched.byInitial) return matched.edits === 0 ? 'initials' : null;
  return matched.edits <= 1 && letters >= 8 ? 'slip' : 'near';
};
