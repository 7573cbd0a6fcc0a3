/** The words of a record, each with the best place it stands in: what the index keeps of it. */
import type { ListedKind } from '#contract/kinds.ts';
import { labelOf, type PlainRecord } from '#electron/features/records/labels.ts';
import { classNumber, type SearchedField, searchedKind } from '#electron/features/search/searched-fields.ts';
import type { Store } from '#electron/store/store.ts';
import { longestWord, wordsOf } from '#locale/word-match.ts';

/** Words of one record beyond so many are left out. */
const mostWords = 5_000;

/**
 * A telephone number however it is typed: all its digits, and its last nine (what most countries dial at home) with and
 * without the zero before.
 */
export const phoneWords = (phone: string): readonly string[] => {
  const digits = phone.replace('(0)', '').replace(/\D/g, '').slice(0, longestWord);
  if (digits.length <= 9) return digits === '' ? [] : [digits];
  const last = digits.slice(-9);
  return [...new Set([digits, last, `0${last}`])];
};

/** The texts of a field. */
export const textsOf = (store: Store, field: SearchedField, record: PlainRecord): readonly string[] => {
  const value = record[field.name];
  if (value === null || value === undefined) return [];
  if (field.to !== null) return typeof value === 'string' ? [labelOf(store, field.to, value)] : [];
  if (field.type === 'lines') {
    return (value as readonly { readonly description: string | null }[]).flatMap(({ description }) =>
      description === null ? [] : [description],
    );
  }
  return Array.isArray(value) ? value.map(String) : [String(value)];
};

export interface RecordWords {
  /** Word to the number of its class (searched-fields.ts). */
  readonly words: ReadonlyMap<string, number>;
  readonly nameWords: number;
}

export const recordWords = (store: Store, kind: ListedKind, record: PlainRecord): RecordWords => {
  const words = new Map<string, number>();
  let nameWords = 0;
  for (const field of searchedKind(kind).fields) {
    const number = classNumber(field.class);
    for (const text of textsOf(store, field, record)) {
      const found = field.type === 'phone' ? phoneWords(text) : wordsOf(text);
      if (field.class === 'name') nameWords += found.length;
      for (const word of found) {
        if (words.size < mostWords && (words.get(word) ?? -1) < number) words.set(word, number);
      }
    }
  }
  return { words, nameWords };
};
