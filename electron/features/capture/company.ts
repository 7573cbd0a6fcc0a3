/** Who else comes, and which room is meant: names beyond the first of each kind. */
import { isCommonWord } from '#electron/features/capture/common-words.ts';
import type { Line, Span } from '#electron/features/capture/line.ts';
import type { Names } from '#electron/features/capture/names.ts';
import type { Who } from '#electron/features/capture/who.ts';
import { recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';

export interface Person {
  readonly kind: 'reps' | 'contacts';
  readonly id: string;
  readonly span: Span;
}

const joins =
  /^(?:\s*,\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&|\+)\s+|\s*[&+]\s*)(?:avec\s+|with\s+)?(?:m|mr|mrs|mme|ms)?\.?\s*$/;

/** Those named after the first, joined by a comma or 'and': 'with Anna, Bruno and Zoé'. Only names that mean one person. */
export const findMorePeople = (line: Line, who: Who, names: Names, store: Store): Person[] => {
  const known = new Set([who.contacts?.ids[0], who.reps?.ids[0]]);
  const found: Person[] = [];
  const ends = [who.contacts, who.reps].flatMap((one) => (one ? [one.to] : []));
  const only = (kind: Person['kind'], key: string): string | null => {
    for (const ids of [names.whole(kind, key), names.part(kind, key)]) {
      const there: string[] = [];
      for (const id of ids) {
        if (recordsOf(store, kind).get(id)?.deletedAt === null) there.push(id);
        if (there.length > 1) break;
      }
      if (there.length === 1) return there[0] ?? null;
    }
    return null;
  };
  for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
    const at = line.words.findIndex(
      (word) => word.from >= end && line.isFree(word) && joins.test(line.folded.slice(end, word.from)),
    );
    for (const length of at < 0 ? [] : [3, 2, 1]) {
      const words = line.words.slice(at, at + length);
      const span = { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 };
      const key = words.map(({ text }) => text).join('');
      if (words.length < length || !line.isFree(span) || words.every(({ text }) => isCommonWord(text)))
        continue;
      const person = (['contacts', 'reps'] as const)
        .map((kind) => ({ kind, id: only(kind, key) }))
        .find(({ id }) => id !== null && !known.has(id));
      if (!person?.id) continue;
      known.add(person.id);
      found.push({ kind: person.kind, id: person.id, span });
      line.take(span);
      ends.push(span.to);
      break;
    }
  }
  return found;
};

const letter = /[\p{L}\p{N}]/u;

/** The room, vehicle or equipment whose whole name stands in the line, the longest one. */
export const findRoom = (
  line: Line,
  store: Store,
): (Span & { readonly id: string; readonly name: string }) | null => {
  let best: (Span & { readonly id: string; readonly name: string }) | null = null;
  for (const { id, name, status, deletedAt } of store.all('resources').values()) {
    if (deletedAt !== null || status !== 'active') continue;
    const wanted = fold(name);
    if (wanted.length < 3) continue;
    const from = line.folded.indexOf(wanted);
    const to = from + wanted.length;
    if (from < 0 || letter.test(line.folded[from - 1] ?? '') || letter.test(line.folded[to] ?? '')) continue;
    if (line.isFree({ from, to }) && (best === null || wanted.length > best.to - best.from))
      best = { from, to, id, name };
  }
  return best;
};
