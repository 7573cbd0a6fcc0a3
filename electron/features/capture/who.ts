/** The client, contact, rep and opportunity that a line names. */

import { isCommonWord } from '#electron/features/capture/common-words.ts';
import type { Line, Span, Word } from '#electron/features/capture/line.ts';
import type { NamedKind, Names } from '#electron/features/capture/names.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';

export interface Named extends Span {
  /** Best first; the others are what it may have meant as well. */
  readonly ids: readonly string[];
}

export type Who = { -readonly [K in NamedKind]?: Named };

interface Reading {
  readonly line: Line;
  readonly names: Names;
  readonly store: Store;
  /** The client already known: of the page the line is written on. */
  readonly client: string | null;
  /** Kinds not looked for: the person took the chip away. */
  readonly without: ReadonlySet<NamedKind>;
  /** Where the word that says what the line is about ends. */
  readonly actEnd: number;
}

/** More that are called so are no answer. */
const most = 10;
const longest = 8;
const tooMany = 200;

/** Words before a name. */
const leads = new Set(
  'avec with chez to a at de d from for pour client contact societe company m mr mrs ms mme monsieur madame mlle by par vs @'.split(
    ' ',
  ),
);
const orgLeads = new Set('chez client societe company at'.split(' '));
const personLeads = new Set('m mr mrs ms mme monsieur madame mlle contact'.split(' '));
const repLeads = new Set('pour for par by'.split(' '));

const isClose = (line: Line, a: Word, b: Word): boolean =>
  /^[\s.,'’&+/-]{0,3}$/.test(line.folded.slice(a.to, b.from));

const before = ({ line }: Reading, at: number): string => line.words[at - 1]?.text ?? '';

/** The kinds a name may be of, the likeliest first by the word before it. */
const kindsAfter = (reading: Reading, at: number): readonly NamedKind[] => {
  const lead = before(reading, at);
  if (orgLeads.has(lead)) return ['organisations', 'contacts', 'reps', 'opportunities'];
  if (personLeads.has(lead)) return ['contacts', 'reps', 'organisations', 'opportunities'];
  if (repLeads.has(lead) || reading.line.folded[(reading.line.words[at]?.from ?? 0) - 1] === '@')
    return ['reps', 'organisations', 'contacts', 'opportunities'];
  return ['organisations', 'contacts', 'reps', 'opportunities'];
};

const recordOf = (store: Store, kind: NamedKind, id: string): PlainRecord | undefined =>
  recordsOf(store, kind).get(id);

const clientOf = ({ client, store }: Reading, who: Who): string | null => {
  const named = who.organisations?.ids[0];
  if (named !== undefined) return named;
  const opportunity = who.opportunities && recordOf(store, 'opportunities', who.opportunities.ids[0] ?? '');
  return (opportunity?.['organisationId'] as string | null | undefined) ?? client;
};

/** At most `most` ids, those of the known client first, then by name; null where there are none or too many. */
const settle = (reading: Reading, who: Who, kind: NamedKind, found: Iterable<string>): string[] | null => {
  const { store } = reading;
  const candidates = found[Symbol.iterator]();
  let next = candidates.next();
  if (next.done) return null;
  const client = clientOf(reading, who);
  const belongs = (id: string) => client !== null && recordOf(store, kind, id)?.['organisationId'] === client;
  const ids = new Set<string>();
  const own: string[] = [];
  for (; !next.done; next = candidates.next()) {
    const id = next.value;
    if (belongs(id)) own.push(id);
    else if (ids.size <= most) ids.add(id);
    if (own.length > most) return null;
  }
  if (own.length === 0 && ids.size > most) return null;
  const byName = (list: readonly string[]) =>
    list
      .map((id) => ({ id, name: fold(nameOf(kind, recordOf(store, kind, id) ?? ({} as PlainRecord))) }))
      .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map(({ id }) => id);
  return [...byName(own), ...(ids.size > most ? [] : byName([...ids]))].slice(0, most + 1);
};

const put = (reading: Reading, who: Who, kind: NamedKind, span: Span, found: Iterable<string>): boolean => {
  if (who[kind] !== undefined || reading.without.has(kind)) return false;
  const ids = settle(reading, who, kind, found);
  if (!ids) return false;
  who[kind] = { from: span.from, to: span.to, ids };
  reading.line.take(span);
  return true;
};

interface Run extends Span {
  /** Folded words, joined. */
  readonly key: string;
  /** Number of its first word. */
  readonly at: number;
  readonly words: readonly Word[];
}

/** Every run of so many words that nothing is taken of. */
function* runs({ line }: Reading, length: number): Generator<Run> {
  const { words } = line;
  for (let at = 0; at + length <= words.length; at++) {
    const some = words.slice(at, at + length);
    const span = { from: some[0]?.from ?? 0, to: some.at(-1)?.to ?? 0 };
    if (!line.isFree(span)) continue;
    if (some.some((word, next) => next > 0 && !isClose(line, some[next - 1] ?? word, word))) continue;
    yield { ...span, at, words: some, key: some.map((word) => word.text).join('') };
  }
}

/** Is one word enough of a sign that a name is meant? */
const isNameLike = (reading: Reading, { at, words, key }: Run): boolean => {
  const [word] = words;
  if (!word) return false;
  if (words.length > 1) return words.some((one) => !isCommonWord(one.text)) && key.length >= 4;
  // 'M. Petit', 'Mme Legrand': whatever the word means, a title makes it a name.
  if (word.capital && personLeads.has(before(reading, at))) return key.length >= 2;
  if (isCommonWord(key) || /^\d+$/.test(key)) return false;
  return key.length >= 4 || (key.length >= 2 && (word.capitals || (word.capital && at > 0)));
};

/** Whole names, the longest first: certain enough to be taken before dates are looked for. */
export const findWholeNames = (reading: Reading): Who => {
  const who: Who = {};
  for (let length = Math.min(longest, reading.line.words.length); length >= 1; length--) {
    for (const run of runs(reading, length)) {
      if (!isNameLike(reading, run)) continue;
      kindsAfter(reading, run.at).some((kind) =>
        put(reading, who, kind, run, reading.names.whole(kind, run.key)),
      );
    }
  }
  return who;
};

/** Typed with a capital within the line, or after a word that leads to a name. */
const isMarked = (reading: Reading, { at, words, from }: Run): boolean => {
  const capital = words.every((word) => word.capital) && at > 0;
  const follows =
    from >= reading.actEnd &&
    reading.actEnd > 0 &&
    /^\s*$/.test(reading.line.folded.slice(reading.actEnd, from));
  return capital || follows || leads.has(before(reading, at)) || reading.line.folded[from - 1] === '@';
};

const beginsWith =
  ({ store }: Reading, key: string) =>
  (id: string): boolean =>
    fold(nameOf('organisations', recordOf(store, 'organisations', id) ?? ({} as PlainRecord)))
      .replace(/[^\p{L}\p{N}]/gu, '')
      .startsWith(key);

const findPart = (reading: Reading, who: Who, run: Run): boolean => {
  const { names } = reading;
  const isCity = names.isCity(run.words.map((word) => word.text).join(' '));
  const parts = (kind: NamedKind): readonly string[] => {
    const ids = [...names.part(kind, run.key)];
    // A word of so many companies tells none.
    return kind === 'organisations' && ids.length > tooMany ? [] : ids;
  };
  const first = parts('organisations').filter(beginsWith(reading, run.key));
  // How a company's name begins is how it is called; a word within it may as well be somebody's name.
  const order: [NamedKind, readonly string[]][] = kindsAfter(reading, run.at).flatMap(
    (kind): [NamedKind, readonly string[]][] =>
      kind === 'organisations' ? (isCity ? [] : [[kind, first]]) : [[kind, parts(kind)]],
  );
  if (!isCity) order.push(['organisations', parts('organisations')]);
  return order.some(([kind, ids]) => put(reading, who, kind, run, ids));
};

/** Words looked at for half words and typing errors. */
const mostWords = 8;

/** Parts of names, half words and typing errors: only of words that stand as names do, and only where few are meant. */
export const findPartNames = (reading: Reading, who: Who): void => {
  for (const length of [3, 2, 1]) {
    for (const run of runs(reading, length)) {
      if (run.key.length >= 3 && isNameLike(reading, run) && isMarked(reading, run))
        findPart(reading, who, run);
    }
  }
  const looked = new Set<string>();
  for (const length of [2, 1]) {
    for (const run of runs(reading, length)) {
      const text = run.words.map((word) => word.text).join(' ');
      if (run.key.length < 4 || !isNameLike(reading, run) || !isMarked(reading, run)) continue;
      if (
        reading.names.isCity(text) ||
        /\d/.test(run.key) ||
        (length === 2 && run.words.some((word) => isCommonWord(word.text)))
      )
        continue;
      if (looked.has(run.key)) continue;
      if (looked.add(run.key).size > mostWords) return;
      const kinds = kindsAfter(reading, run.at).filter((kind) => kind !== 'opportunities');
      const half =
        length === 1 &&
        kinds.some((kind) => put(reading, who, kind, run, reading.names.beginning(kind, run.key)));
      if (!half && run.key.length >= 5) {
        kinds.some((kind) => put(reading, who, kind, run, reading.names.resembling(kind, run.key)));
      }
    }
  }
};
