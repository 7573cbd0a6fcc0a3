/** The names a line may mention, by how they may be written: kept up to date by every change, asked within a line. */
import { isCommonWord } from '#electron/features/capture/common-words.ts';
import { editDistance } from '#electron/features/edit-distance.ts';
import { legalForms } from '#electron/features/legal-forms.ts';
import { Pace } from '#electron/features/pace.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';
import { fold, foldName } from '#locale/fold.ts';

export type NamedKind = 'organisations' | 'contacts' | 'reps' | 'opportunities';
export const namedKinds: readonly NamedKind[] = ['organisations', 'contacts', 'reps', 'opportunities'];

/** `whole` names are certain, `part` ones (a last name, one word of a company) want a sign beside them. */
export interface Keys {
  readonly whole: readonly string[];
  readonly part: readonly string[];
}

/** Words at the end of a company's name that nobody says, besides its legal form. */
const endings = new Set('compagnie group groupe holding et fils and sons'.split(' '));
const isUnsaid = (word: string): boolean => legalForms.has(word) || endings.has(word);

/** Words beyond which nobody writes a name in a line. */
const longest = 8;

const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? foldName(value.slice(0, 200))
        .split(' ')
        .filter((word) => word !== '')
    : [];

const isTelling = (word: string): boolean => word.length >= 4 && !isCommonWord(word) && !/^\d+$/.test(word);

const organisationKeys = (record: PlainRecord): Keys => {
  const words = wordsOf(record['name']);
  let core = words;
  while (core.length > 1 && isUnsaid(core.at(-1) ?? '')) core = core.slice(0, -1);
  const code = wordsOf(record['code']);
  // 'Boulangerie Martin' of 'Boulangerie Martin et Fils Lyon': the first words are how one calls it.
  const leads = core.slice(2, longest).map((_, at) => core.slice(0, at + 2).join(''));
  return {
    whole: [
      words.join(''),
      core.join(''),
      ...(code.length > 0 && /[a-z]/.test(code.join('')) ? [code.join('')] : []),
    ],
    part: [...leads, ...core.filter(isTelling)],
  };
};

const contactKeys = (record: PlainRecord): Keys => {
  const last = wordsOf(record['lastName']);
  const first = wordsOf(record['firstName']);
  if (first.length === 0) return { whole: [], part: [last.join('')] };
  return {
    whole: [[...first, ...last].join(''), [...last, ...first].join('')],
    part: [last.join(''), first.join('')],
  };
};

const repKeys = (record: PlainRecord): Keys => {
  const words = wordsOf(record['name']);
  return { whole: [words.join('')], part: words.length > 1 ? [words[0] ?? '', words.slice(1).join('')] : [] };
};

const opportunityKeys = (record: PlainRecord): Keys => {
  const words = wordsOf(record['name']).slice(0, longest);
  const code = wordsOf(record['code']).join('');
  return { whole: [words.join(''), code].filter((key) => key.length >= 4 && !isCommonWord(key)), part: [] };
};

const keysOf: { readonly [K in NamedKind]: (record: PlainRecord) => Keys } = {
  organisations: organisationKeys,
  contacts: contactKeys,
  reps: repKeys,
  opportunities: opportunityKeys,
};

/** Ids by key: most keys have one. */
class Table {
  readonly #ids = new Map<string, string | Set<string>>();

  add(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, id);
    else if (typeof known !== 'string') known.add(id);
    else if (known !== id) this.#ids.set(key, new Set([known, id]));
  }

  remove(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === id) this.#ids.delete(key);
    else if (known !== undefined && typeof known !== 'string') {
      known.delete(id);
      if (known.size === 0) this.#ids.delete(key);
    }
  }

  has(key: string): boolean {
    return this.#ids.has(key);
  }

  get(key: string): Iterable<string> {
    const known = this.#ids.get(key);
    return known === undefined ? [] : typeof known === 'string' ? [known] : known;
  }
}

/** Long names by three letters: by two there would be too many alike. */
const longName = 6;
const startOf = (key: string): string => key.slice(0, key.length >= longName ? 3 : 2);
const endOf = (key: string): string => key.slice(key.length >= longName ? -3 : -2);

/** Which letters a text has, a bit each. */
const lettersOf = (text: string): number => {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
};
const bits = (word: number): number => {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
};

class KindNames {
  readonly whole = new Table();
  readonly part = new Table();
  /** The keys of parts and wholes by how they begin and how they end, with their letters: what half words and typing errors are compared with. */
  readonly #byStart = new Map<string, Map<string, number>>();
  readonly #byEnd = new Map<string, Map<string, number>>();
  readonly #keys = new Map<string, Keys>();
  readonly #kind: NamedKind;

  constructor(kind: NamedKind) {
    this.#kind = kind;
  }

  set(id: string, record: PlainRecord | undefined): void {
    const before = this.#keys.get(id);
    for (const key of before?.whole ?? []) this.#remove(this.whole, key, id);
    for (const key of before?.part ?? []) this.#remove(this.part, key, id);
    this.#keys.delete(id);
    if (!record || record.deletedAt !== null) return;
    const keys = keysOf[this.#kind](record);
    this.#keys.set(id, keys);
    for (const key of keys.whole) this.#add(this.whole, key, id);
    for (const key of keys.part) this.#add(this.part, key, id);
  }

  /** Names that begin so. @param text at least four letters */
  *beginning(text: string): Generator<string> {
    for (const start of [text.slice(0, 2), text.slice(0, 3)]) {
      for (const key of this.#byStart.get(start)?.keys() ?? [])
        if (key.startsWith(text)) yield* this.#idsOf(key);
    }
  }

  /** A slip touches two neighbours at most: either the beginning or the end is as it should be. */
  *resembling(text: string, most: number): Generator<string> {
    const letters = lettersOf(text);
    const alike = [
      this.#byStart.get(text.slice(0, 2)),
      this.#byStart.get(text.slice(0, 3)),
      this.#byEnd.get(text.slice(-2)),
      this.#byEnd.get(text.slice(-3)),
    ];
    for (const keys of alike) {
      for (const [key, own] of keys ?? []) {
        if (Math.abs(key.length - text.length) > most || bits(own ^ letters) > 2 * most) continue;
        if (editDistance(text, key, most) <= most) yield* this.#idsOf(key);
      }
    }
  }

  *#idsOf(key: string): Generator<string> {
    yield* this.whole.get(key);
    yield* this.part.get(key);
  }

  #add(table: Table, key: string, id: string): void {
    if (key === '') return;
    table.add(key, id);
    const letters = lettersOf(key);
    for (const [keys, at] of [
      [this.#byStart, startOf(key)],
      [this.#byEnd, endOf(key)],
    ] as const) {
      const same = keys.get(at);
      if (same) same.set(key, letters);
      else keys.set(at, new Map([[key, letters]]));
    }
  }

  #remove(table: Table, key: string, id: string): void {
    table.remove(key, id);
    if (this.whole.has(key) || this.part.has(key)) return;
    this.#byStart.get(startOf(key))?.delete(key);
    this.#byEnd.get(endOf(key))?.delete(key);
  }
}

/** More records than this in one change are read again in slices. */
const manyChanges = 5_000;

export class Names {
  readonly #store: Store;
  readonly #kinds = new Map<NamedKind, KindNames>();
  #cities = new Set<string>();
  /** Ids that changed since they were read. */
  readonly #stale = new Map<NamedKind, Set<string>>();
  #building: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
    store.onChanged(({ ids }) => {
      for (const kind of namedKinds) {
        const changed = ids.get(kind);
        const stale = this.#stale.get(kind);
        if (!changed || !stale) continue;
        for (const id of changed) stale.add(id);
      }
    });
  }

  /** Waits until every name is read, in slices, and those that changed again. */
  async ready(): Promise<void> {
    while (this.#kinds.size < namedKinds.length || this.#behind > manyChanges) {
      this.#building ??= this.#build().finally(() => {
        this.#building = null;
      });
      await this.#building;
    }
    for (const kind of namedKinds) this.#follow(kind);
  }

  get #behind(): number {
    return [...this.#stale.values()].reduce((sum, ids) => sum + ids.size, 0);
  }

  async #build(): Promise<void> {
    const pace = new Pace();
    for (const kind of namedKinds) {
      const names = new KindNames(kind);
      this.#stale.set(kind, new Set());
      let count = 0;
      for (const [id, record] of [...recordsOf(this.#store, kind)]) {
        names.set(id, record);
        if (kind === 'organisations') this.#addCity(record);
        if ((++count & 63) === 0 && pace.due) await pace.rest();
      }
      this.#kinds.set(kind, names);
    }
  }

  #follow(kind: NamedKind): void {
    const stale = this.#stale.get(kind);
    if (!stale || stale.size === 0) return;
    const records = recordsOf(this.#store, kind);
    for (const id of stale) {
      const record = records.get(id);
      this.#kinds.get(kind)?.set(id, record);
      if (kind === 'organisations' && record) this.#addCity(record);
    }
    stale.clear();
  }

  /** A city that is no client's any more is still a city. */
  #addCity(record: PlainRecord): void {
    const city = record['city'];
    if (typeof city === 'string' && city !== '') this.#cities.add(fold(city.slice(0, 80)).trim());
  }

  /** @param name folded */
  isCity(name: string): boolean {
    return this.#cities.has(name);
  }

  /** @param key folded words, joined */
  whole(kind: NamedKind, key: string): Iterable<string> {
    return this.#kinds.get(kind)?.whole.get(key) ?? [];
  }

  part(kind: NamedKind, key: string): Iterable<string> {
    return this.#kinds.get(kind)?.part.get(key) ?? [];
  }

  /** Names that begin so. @param text at least four letters */
  beginning(kind: NamedKind, text: string): Iterable<string> {
    return this.#kinds.get(kind)?.beginning(text) ?? [];
  }

  /** Names a slip or, of long ones, two slips of the keyboard away. @param text at least five letters */
  resembling(kind: NamedKind, text: string): Iterable<string> {
    return this.#kinds.get(kind)?.resembling(text, text.length >= 9 ? 2 : 1) ?? [];
  }
}

const made = new WeakMap<Store, Names>();

/** The names of a store, made once. */
export const namesOf = (store: Store): Names => {
  const names = made.get(store) ?? new Names(store);
  made.set(store, names);
  return names;
};
