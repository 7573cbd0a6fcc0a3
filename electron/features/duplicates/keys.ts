/** The keys under which records meet: two that share none are never compared, which is what makes 100,000 possible. */
import type { Facts } from '#electron/features/duplicates/facts.ts';
import { phoneTail } from '#electron/features/duplicates/normalise.ts';

export interface Keys {
  /** Few records have one, and those that do are worth comparing however many they are. */
  readonly strong: readonly string[];
  /** Too many records under one of these, and it says nothing: 'café' in the name. */
  readonly weak: readonly string[];
}

/** More words of a name than these add nothing. */
const mostWords = 4;

/**
 * What one slip in a word leaves as it was: its first or its second half. The halves of words of neighbouring lengths
 * overlap, so that a letter too many or too few does not part them.
 */
const halves = (word: string): string[] => {
  const half = Math.floor(word.length / 2);
  const sizes = word.length % 2 === 0 ? [half, half - 1] : [half];
  return sizes
    .filter((size) => size > 1)
    .flatMap((size) => [`${word.slice(0, size)}*`, `*${word.slice(-size)}`]);
};

/** The word, and the word without each of its letters: two with one slip between them have one of these in common. */
const withoutOne = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** For names of one word of this length every letter is left out in turn: half of 'konex' is the start of too many. */
const shortName = { from: 4, to: 10 };

export const keysOf = (facts: Facts): Keys => {
  const { words } = facts;
  const strong = new Set<string>();
  const weak = new Set<string>();
  if (facts.squeezed !== '') strong.add(`q${facts.squeezed}`);
  if (words.length > 1) strong.add(`n${facts.sorted}`);
  for (const [sign, value] of [
    ['e', facts.email],
    ['v', facts.vat],
    ['c', facts.code],
    ['a', facts.street],
  ] as const) {
    if (value !== null) strong.add(sign + value);
  }
  for (const phone of facts.phones) strong.add(`f${phoneTail(phone)}`);
  for (const domain of [facts.domain, facts.host]) if (domain !== null) weak.add(`d${domain}`);
  const [only = ''] = words;
  if (words.length === 1 && only.length >= shortName.from && only.length <= shortName.to) {
    for (const left of withoutOne(only)) weak.add(`o${left}`);
  }
  for (const [at, word] of words.slice(0, mostWords).entries()) {
    if (facts.organisation !== null) weak.add(`p${facts.organisation} ${word}`);
    if (word.length < 4) continue;
    weak.add(`w${word}`);
    if (words.length === 1 && word.length <= shortName.to) continue;
    const others = words
      .filter((_, other) => other !== at)
      .toSorted()
      .join(' ');
    for (const half of halves(word)) weak.add(`x${half} ${others}`);
  }
  return { strong: [...strong], weak: [...weak] };
};

/** 30 bits (FNV-1a): two keys that happen to share a number only make two records be compared. */
export const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
};
