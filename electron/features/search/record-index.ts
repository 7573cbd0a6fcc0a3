/** The search index of a store: told of every change, and asked only when it has taken all of them in. */
import type { Kind } from '#contract/fields.ts';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { Pace } from '#electron/features/pace.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { recordWords } from '#electron/features/search/record-words.ts';
import { searchedKind } from '#electron/features/search/searched-fields.ts';
import { type Found, TextIndex } from '#electron/features/search/text-index.ts';
import type { Store, StoreChange } from '#electron/store/store.ts';

/** Milliseconds of quiet after a change before it is taken in without being asked for. */
const quiet = 300;

interface Kept {
  readonly record: PlainRecord;
  /** Its number in the text index; -1 for one in the trash. */
  readonly entry: number;
}

/** Records that may be different: those of a change, or every one of the kind. */
interface Pending {
  readonly kind: ListedKind;
  readonly ids: ReadonlySet<string> | null;
  /** Did it happen while the index was catching up? */
  readonly meanwhile: boolean;
}

export interface ScoredRecord {
  readonly kind: ListedKind;
  readonly record: PlainRecord;
  readonly score: number;
}

const isListed = (kind: Kind): kind is ListedKind => (listedKinds as readonly Kind[]).includes(kind);

/** By kind: the fields of listed kinds that show its records' names. */
const shownBy: ReadonlyMap<Kind, ReadonlyMap<ListedKind, readonly string[]>> = (() => {
  const byKind = new Map<Kind, Map<ListedKind, string[]>>();
  for (const kind of listedKinds) {
    for (const { name, to } of searchedKind(kind).fields) {
      if (to === null) continue;
      const fields = byKind.get(to) ?? new Map<ListedKind, string[]>();
      byKind.set(to, fields.set(kind, [...(fields.get(kind) ?? []), name]));
    }
  }
  return byKind;
})();

export class RecordIndex {
  readonly #store: Store;
  readonly #text = new TextIndex();
  readonly #kept: ReadonlyMap<ListedKind, Map<string, Kept>>;
  /** By number in the text index. */
  readonly #records: PlainRecord[] = [];
  readonly #versions = new Map<Kind, number>();
  readonly #pending: Pending[] = [];
  /** Records called something else now, by kind: others show their names. */
  #renamed = new Map<Kind, Set<string>>();
  #catchingUp: Promise<void> | null = null;
  /** Does somebody wait for it? */
  #awaited = false;
  #pace = new Pace();

  constructor(store: Store) {
    this.#store = store;
    this.#kept = new Map(listedKinds.map((kind) => [kind, new Map()]));
    for (const kind of listedKinds) this.#sweep(kind);
    store.onChanged((change) => this.#hear(change));
  }

  /** Takes in what changed, and answers from the index in the same turn. */
  async read<T>(answer: () => T): Promise<T> {
    while (!this.#current) {
      this.#awaited = true;
      await this.#catchUp();
    }
    return answer();
  }

  /** Only in the answer of `read`. */
  find(
    words: readonly string[],
    kinds: ReadonlySet<ListedKind>,
    limit: number,
  ): { readonly best: readonly ScoredRecord[]; readonly counts: Found['counts'] } {
    const kindOf = (group: number) => listedKinds[group] as ListedKind;
    const { best, counts } = this.#text.find({
      words,
      limit,
      groups: (group) => kinds.size === 0 || kinds.has(kindOf(group)),
      rank: (group) => searchedKind(kindOf(group)).rank,
      order: (a, b) => this.#order(this.#records[a] as PlainRecord, this.#records[b] as PlainRecord),
    });
    return {
      counts,
      best: best.map(({ entry, group, score }) => ({
        kind: kindOf(group),
        record: this.#records[entry] as PlainRecord,
        score,
      })),
    };
  }

  /** From now on changes are taken in when they have been quiet for a moment, before anybody asks. */
  keepWarm(): void {
    let timer: NodeJS.Timeout | null = null;
    const later = (delay: number) => {
      if (timer !== null) clearTimeout(timer);
      // What fails here fails again where it is asked for, and is reported there.
      timer = setTimeout(() => this.#catchUp().catch(() => undefined), delay).unref();
    };
    this.#store.onChanged(() => later(quiet));
    later(0);
  }

  /** Of records that fit alike, the one changed last comes first. */
  #order(a: PlainRecord, b: PlainRecord): number {
    if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  }

  get #current(): boolean {
    for (const kind of listedKinds) {
      // A store that changed without a word: everything may be different.
      if (this.#versions.get(kind) !== this.#store.version(kind)) this.#sweep(kind);
    }
    return this.#pending.length === 0 && this.#renamed.size === 0 && this.#catchingUp === null;
  }

  #sweep(kind: ListedKind): void {
    this.#versions.set(kind, this.#store.version(kind));
    this.#pending.push({ kind, ids: null, meanwhile: false });
  }

  #hear({ ids }: StoreChange): void {
    const meanwhile = this.#catchingUp !== null;
    for (const [kind, changed] of ids) {
      if (!isListed(kind)) continue;
      this.#versions.set(kind, this.#store.version(kind));
      this.#pending.push({ kind, ids: changed, meanwhile });
    }
  }

  #catchUp(): Promise<void> {
    this.#catchingUp ??= this.#takeInAll().finally(() => {
      this.#catchingUp = null;
      this.#awaited = false;
    });
    return this.#catchingUp;
  }

  async #takeInAll(): Promise<void> {
    this.#pace = new Pace();
    for (;;) {
      const [next] = this.#pending;
      if (next) {
        await this.#takeIn(next);
        this.#pending.shift();
      } else if (this.#renamed.size > 0) await this.#relabel();
      else if (this.#text.cluttered) await this.#text.tidy(this.#pace);
      else return;
    }
  }

  async #rest(): Promise<void> {
    if (!this.#pace.due) return;
    // As long as nobody waits, timers and the disk go first.
    if (!this.#awaited) await new Pace(true).rest();
    await this.#pace.rest();
  }

  async #takeIn({ kind, ids, meanwhile }: Pending): Promise<void> {
    const kept = this.#kept.get(kind) as Map<string, Kept>;
    const first = ids === null && kept.size === 0;
    let count = 0;
    const take = async (id: string) => {
      const name = kept.get(id)?.record;
      this.#takeInOne(kind, id);
      if (!first && shownBy.has(kind)) this.#noteName(kind, id, name, meanwhile);
      if ((++count & 7) === 0) await this.#rest();
    };
    for (const id of ids ?? recordsOf(this.#store, kind).keys()) await take(id);
    if (ids !== null) return;
    const gone = [...kept.keys()].filter((id) => !this.#store.get(kind, id));
    for (const id of gone) await take(id);
  }

  #takeInOne(kind: ListedKind, id: string): void {
    const now = recordsOf(this.#store, kind).get(id);
    if (now !== this.#kept.get(kind)?.get(id)?.record) this.#put(kind, id, now);
  }

  #put(kind: ListedKind, id: string, now: PlainRecord | undefined): void {
    const kept = this.#kept.get(kind) as Map<string, Kept>;
    const before = kept.get(id);
    if (before && before.entry >= 0) this.#text.drop(before.entry);
    if (now === undefined) {
      kept.delete(id);
      return;
    }
    if (now.deletedAt !== null) {
      kept.set(id, { record: now, entry: -1 });
      return;
    }
    const { words, nameWords } = recordWords(this.#store, kind, now);
    const entry = this.#text.add(listedKinds.indexOf(kind), words, nameWords);
    this.#records[entry] = now;
    kept.set(id, { record: now, entry });
  }

  /** @param meanwhile some may have been read with a name in between, which is not kept: they are read again */
  #noteName(kind: ListedKind, id: string, before: PlainRecord | undefined, meanwhile: boolean): void {
    const now = this.#kept.get(kind)?.get(id)?.record;
    const name = (record: PlainRecord | undefined) => (record ? nameOf(kind, record) : '');
    if (!meanwhile && name(before) === name(now)) return;
    const ids = this.#renamed.get(kind) ?? new Set();
    this.#renamed.set(kind, ids.add(id));
  }

  /** Reads the records again that show a name that changed. */
  async #relabel(): Promise<void> {
    const renamed = this.#renamed;
    this.#renamed = new Map();
    let count = 0;
    for (const [to, ids] of renamed) {
      for (const [kind, fields] of shownBy.get(to) ?? []) {
        for (const [id, { record, entry }] of this.#kept.get(kind) ?? []) {
          if (entry >= 0 && fields.some((field) => ids.has(record[field] as string))) {
            this.#put(kind, id, recordsOf(this.#store, kind).get(id));
            await this.#rest();
          } else if ((++count & 511) === 0) await this.#rest();
        }
      }
    }
  }
}

const indexes = new WeakMap<Store, RecordIndex>();

/** The search index of a store: made on first use, kept as long as the store. */
export const searchIndexOf = (store: Store): RecordIndex => {
  const index = indexes.get(store) ?? new RecordIndex(store);
  indexes.set(store, index);
  return index;
};

const warm = new WeakSet<Store>();

/** Has the search index of the store kept ready from now on. Calling it again does nothing. */
export const warmSearch = (store: Store): void => {
  if (warm.has(store)) return;
  warm.add(store);
  searchIndexOf(store).keepWarm();
};
