/** Answers a search: the best records of the index, put in order by what a person means who types a whole name. */
import { definitionOf, type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Hit } from '#contract/search.ts';
import type { Context } from '#electron/features/context.ts';
import { nameOf, recordsOf } from '#electron/features/records/labels.ts';
import { hitOf } from '#electron/features/search/hits.ts';
import {
  type RecordIndex,
  type ScoredRecord,
  searchIndexOf,
} from '#electron/features/search/record-index.ts';
import { foldName, squeeze } from '#locale/fold.ts';
import type { Language } from '#locale/translate.ts';
import { wordsOf } from '#locale/word-match.ts';

/** More words than this are not looked for: nobody types so many to find one record. */
const mostWords = 10;
/** So many are looked at again, at least: the index knows words, not whole names. */
const lookedAt = 80;

/** What a whole name or code is worth beyond its words. */
const whole = { name: 30, squeezed: 20, sameWords: 15, code: 14, begins: 8, contains: 3 };

const languageOf = (context: Context): Language =>
  context.store.get('settings', 'settings')?.language ?? context.environment.systemLanguage;

/** Words that names write as a sign, or not at all. */
const joining: ReadonlySet<string> = new Set(['and', 'et', 'und']);

/** The words looked for, in the order typed. */
const typedWords = (text: string): readonly string[] => {
  const words = [...new Set(wordsOf(text))].slice(0, mostWords);
  const telling = words.filter((word) => !joining.has(word));
  return telling.length === 0 ? words : telling;
};

/** A number typed in groups, as telephone numbers are: its digits as one word, or null. */
const typedNumber = (text: string): string | null => {
  if (!/^[\d\s+().\-/]+$/.test(text)) return null;
  const digits = text.replace('(0)', '').replace(/\D/g, '');
  return digits.length >= 6 ? digits : null;
};

const extra = ({ kind, record }: ScoredRecord, text: string, squeezed: string, words: string): number => {
  const name = foldName(nameOf(kind, record));
  if (name === text) return whole.name;
  if (name.replaceAll(' ', '') === squeezed) return whole.squeezed;
  if (sorted(name) === words) return whole.sameWords;
  const code = definitionOf(kind)
    .named.slice(1)
    .some((field) => typeof record[field] === 'string' && squeeze(record[field]) === squeezed);
  if (code && kind !== 'contacts') return whole.code;
  if (name.startsWith(text)) return whole.begins;
  return name.includes(text) ? whole.contains : 0;
};

const sorted = (name: string): string => name.split(' ').sort().join(' ');

/** Puts those first that are wholly what was typed; of equals the kind that is first in the lists. */
const inOrder = (best: readonly ScoredRecord[], typed: string): readonly ScoredRecord[] => {
  const text = foldName(typed);
  const squeezed = squeeze(typed);
  const words = sorted(text);
  const all = best.map((one) => ({
    one,
    score: one.score + extra(one, text, squeezed, words),
    kind: listedKinds.indexOf(one.kind),
    name: foldName(nameOf(one.kind, one.record)),
  }));
  all.sort(
    (a, b) =>
      b.score - a.score ||
      a.kind - b.kind ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : a.one.record.id < b.one.record.id ? -1 : 1),
  );
  return all.map(({ one }) => one);
};

const search = (index: RecordIndex, text: string, kinds: ReadonlySet<ListedKind>, limit: number) => {
  const number = typedNumber(text);
  const asNumber = number === null ? null : index.find([number], kinds, limit);
  return asNumber && asNumber.best.length > 0 ? asNumber : index.find(typedWords(text), kinds, limit);
};

export const find = (
  context: Context,
  input: { readonly text: string; readonly kinds: readonly ListedKind[]; readonly limit: number },
): Promise<{ hits: Hit[]; counts: Record<string, number> }> => {
  const { store } = context;
  const index = searchIndexOf(store);
  const { text, limit } = input;
  return index.read(() => {
    const { best, counts } = search(index, text, new Set(input.kinds), Math.max(lookedAt, limit * 2));
    const language = languageOf(context);
    const hits = inOrder(best, text)
      .slice(0, limit)
      .map(({ kind, record }) => hitOf(store, language, kind, record, text));
    const byKind: Record<string, number> = {};
    for (const [group, count] of counts.entries()) {
      if (count > 0) byKind[listedKinds[group] as string] = count;
    }
    return { hits, counts: byKind };
  });
};

/** The records that are there and not in the trash, in the order asked. */
export const known = (
  context: Context,
  records: readonly { readonly kind: ListedKind; readonly id: string }[],
): Hit[] => {
  const language = languageOf(context);
  return records.flatMap(({ kind, id }) => {
    const record = recordsOf(context.store, kind).get(id);
    return record?.deletedAt === null ? [hitOf(context.store, language, kind, record)] : [];
  });
};
