/** A mix of searches over whatever a store has: from one letter to several words with errors in them. */
import { listedKinds } from '#contract/kinds.ts';
import { nameOf, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';
import { wordsOf } from '#locale/word-match.ts';

export interface MixedSearch {
  readonly group: 'one letter' | 'two letters' | 'half a word' | 'a word' | 'several words' | 'with errors';
  readonly text: string;
}

/**
 * Six groups of `each` searches, one after the other of every group.
 * @param pick a whole number from 0 up to, not including, its argument: the same each time
 */
export const mixOfSearches = (
  store: Store,
  pick: (below: number) => number,
  each: number,
): readonly MixedSearch[] => {
  const names = listedKinds.flatMap((kind) =>
    [...recordsOf(store, kind).values()].map((record) => wordsOf(nameOf(kind, record))),
  );
  const some = (): readonly string[] => names[pick(names.length)] ?? [];
  const word = (): string => {
    const words = some().filter((one) => one.length > 3);
    return words[pick(words.length)] ?? word();
  };
  const mistyped = (): string => {
    const one = word();
    const at = 1 + pick(one.length - 2);
    const kinds = [
      one.slice(0, at) + one.slice(at + 1),
      `${one.slice(0, at)}${one[at - 1] ?? ''}${one.slice(at)}`,
      `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`,
      `${one.slice(0, at)}x${one.slice(at + 1)}`,
    ];
    return kinds[pick(kinds.length)] ?? one;
  };
  const makers: { readonly [G in MixedSearch['group']]: () => string } = {
    'one letter': () => word().slice(0, 1),
    'two letters': () => word().slice(0, 2),
    'half a word': () => {
      const one = word();
      return one.slice(0, Math.ceil(one.length / 2));
    },
    'a word': word,
    'several words': () => some().join(' '),
    'with errors': () => (pick(2) === 0 ? mistyped() : `${mistyped()} ${word()}`),
  };
  const groups = Object.keys(makers) as MixedSearch['group'][];
  return Array.from({ length: each }).flatMap(() =>
    groups.map((group) => ({ group, text: makers[group]() })),
  );
};
