/** How a typed word is found among the words of a text: the beginning of one, or one with a typing error in it. */
import { fold } from '#locale/fold.ts';

/** Longer words are cut: what is so long is no word. */
export const longestWord = 40;

const apart = /[^\p{L}\p{N}]+/u;

/** The folded words of a text, in its order; every sign that is neither letter nor digit parts them. */
export const wordsOf = (text: string): string[] => {
  const words = fold(text).split(apart);
  return words.filter((word) => word !== '').map((word) => word.slice(0, longestWord));
};

/** A typing error in a number makes another number, and one in two letters another word. */
export const errorsAllowed = (word: string): number =>
  word.length < 3 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;

const width = longestWord + 1;
/** The last three rows of the table of distances. */
let before = new Uint8Array(width);
let above = new Uint8Array(width);
let row = new Uint8Array(width);

/**
 * The typing errors that make `typed` out of `word`, both folded: a letter more, less or another, or two neighbours exchanged
 * (optimal string alignment). With `beginning`, `typed` need only be the beginning of `word`.
 * @returns at most `most` + 1, which means more than `most`
 */
export const typingErrors = (typed: string, word: string, most: number, beginning: boolean): number => {
  const { length } = typed;
  const end = Math.min(word.length, length + most);
  if (length > longestWord || end > longestWord || length - end > most) return most + 1;
  if (!beginning && word.length - length > most) return most + 1;
  const none = most + 1;
  for (let column = 0; column <= end; column++) row[column] = Math.min(column, none);
  for (let line = 1; line <= length; line++) {
    [before, above, row] = [above, row, before];
    const letter = typed.charCodeAt(line - 1);
    const from = Math.max(1, line - most);
    const to = Math.min(end, line + most);
    row[from - 1] = from === 1 ? Math.min(line, none) : none;
    let least = row[from - 1] as number;
    for (let column = from; column <= to; column++) {
      const same = letter === word.charCodeAt(column - 1);
      let errors = (above[column - 1] as number) + (same ? 0 : 1);
      if (column < line + most) errors = Math.min(errors, (above[column] as number) + 1);
      errors = Math.min(errors, (row[column - 1] as number) + 1);
      const swapped =
        line > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(line - 2) === word.charCodeAt(column - 1);
      if (swapped) errors = Math.min(errors, (before[column - 2] as number) + 1);
      row[column] = Math.min(errors, none);
      if (errors < least) least = errors;
    }
    if (least > most) return none;
  }
  if (!beginning) return Math.min(row[end] as number, none);
  let least = none;
  for (let column = Math.max(0, length - most); column <= end; column++) {
    least = Math.min(least, row[column] as number);
  }
  return least;
};

/** A part of a text, and whether it was looked for. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** How many letters of the word (as written) the typed words find: 0 where none does. */
const foundIn = (written: string, typed: readonly string[], mistyped: readonly string[]): number => {
  const word = fold(written).slice(0, longestWord);
  let most = 0;
  for (const one of typed) {
    // Where folding made letters more or fewer, the whole word is marked rather than a wrong part.
    if (word.startsWith(one))
      most = Math.max(most, word.length === written.length ? one.length : written.length);
  }
  if (most > 0) return most;
  const near = (one: string) => typingErrors(one, word, errorsAllowed(one), true) <= errorsAllowed(one);
  return mistyped.some(near) ? written.length : 0;
};

/**
 * The text in parts, those marked that the search `typed` finds in it. The parts together are the text.
 * @param whole all that is shown of the record: a word that stands rightly anywhere in it is marked nowhere with errors
 */
export const foundParts = (text: string, typed: string, whole = text): readonly Part[] => {
  const words = wordsOf(typed);
  if (words.length === 0) return [{ text, found: false }];
  const all = wordsOf(whole);
  const mistyped = words.filter((one) => !all.some((word) => word.startsWith(one)));
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = foundIn(match[0], words, mistyped);
    if (length === 0) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), found: false });
    from = match.index + length;
    parts.push({ text: text.slice(match.index, from), found: true });
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), found: false });
  return parts;
};
