/** An inverted index: for every word the entries that have it and where, added and dropped one by one, asked for the best. */
import type { Pace } from '#electron/features/pace.ts';
import { Dictionary } from '#electron/features/search/dictionary.ts';
import { fieldWeights } from '#electron/features/search/searched-fields.ts';

/** Bits of a posting that say where the word stands; the others are the number of the entry. */
const classBits = 3;
const classMask = (1 << classBits) - 1;
const weights = Float32Array.from({ length: classMask + 1 }, (_, at) => fieldWeights[at]?.[1] ?? 0);
const nameClass = fieldWeights.length - 1;

/** Dropped entries are taken out of the lists once they are more than this, and more than half of those that stand. */
const manyDropped = 5_000;
/**
 * With fewer records than this, those are looked for as well that fit only with typing errors. Several words that a record has
 * as they were typed are hardly a mistake.
 */
const few = (words: readonly string[]): number => (words.length === 1 ? 5 : 1);
/** So many typed words may be one word in a record ('stan red tax'), and what that is worth beside the word as it is. */
const together = 3;
const joinedWorth = 0.8;
/** The same for one typed word that is two in a record ('barista pro'). */
const splitWorth = 0.7;

interface Scored {
  readonly entry: number;
  readonly group: number;
  readonly score: number;
}

export interface Found {
  /** Entries, best first. */
  readonly best: readonly Scored[];
  /** How many entries of each group fit. */
  readonly counts: readonly number[];
}

export interface Question {
  readonly words: readonly string[];
  /** Only entries of these groups are among the best; the others are counted. */
  readonly groups: (group: number) => boolean;
  /** What a score is multiplied by. */
  readonly rank: (group: number) => number;
  readonly limit: number;
  /** Which of two entries of the same score comes first. */
  readonly order: (a: number, b: number) => number;
}

export class TextIndex {
  readonly #dictionary = new Dictionary();
  readonly #postings: number[][] = [];
  /** By entry: its group + 1; 0 where it was dropped. */
  #groups = new Uint8Array(1_024);
  /** By entry: what a word of its name counts; the more words the less each. */
  #shares = new Float32Array(1_024);
  #size = 0;
  #free: number[] = [];
  #dropped: number[] = [];
  // What a question works with, by entry.
  #sums = new Float32Array(1_024);
  #word = new Float32Array(1_024);
  #hits = new Uint8Array(1_024);

  /** Numbers of entries lie below. */
  get size(): number {
    return this.#size;
  }

  /** @param words each with the number of the class of its field @param nameWords how many words its name has */
  add(group: number, words: ReadonlyMap<string, number>, nameWords: number): number {
    const entry = this.#free.pop() ?? this.#size++;
    if (entry >= this.#groups.length) this.#grow();
    this.#groups[entry] = group + 1;
    this.#shares[entry] = 1 / (1 + 0.12 * Math.max(0, nameWords - 1));
    for (const [word, fieldClass] of words) {
      const number = this.#dictionary.number(word);
      const posting = entry * (classMask + 1) + fieldClass;
      const list = this.#postings[number];
      if (list) list.push(posting);
      else this.#postings[number] = [posting];
    }
    return entry;
  }

  drop(entry: number): void {
    this.#groups[entry] = 0;
    this.#dropped.push(entry);
  }

  get cluttered(): boolean {
    return this.#dropped.length > manyDropped && this.#dropped.length * 3 > this.#size;
  }

  /** Takes what was dropped out of the lists, in slices. */
  async tidy(pace: Pace): Promise<void> {
    const dropped = this.#dropped;
    this.#dropped = [];
    let seen = 0;
    for (let number = 0; number < this.#postings.length; number++) {
      const list = this.#postings[number] as number[];
      seen += list.length + 1;
      const kept = list.filter((posting) => this.#groups[posting >>> classBits] !== 0);
      if (kept.length < list.length) this.#postings[number] = kept;
      if (seen > 10_000) {
        seen = 0;
        if (pace.due) await pace.rest();
      }
    }
    this.#free.push(...dropped);
  }

  find(question: Question): Found {
    const { words } = question;
    if (words.length === 0) return { best: [], counts: [] };
    const exactly = this.#rank(question, this.#strictly(words));
    if (total(exactly) >= few(words)) return exactly;
    const most = this.#leniently(words);
    // Where no entry has every word, those that have most of them, if it is at least half.
    return most * 2 < words.length ? exactly : this.#rank(question, most);
  }

  /** Adds up what every entry is worth; only those that have every word so far are followed. @returns words needed */
  #strictly(words: readonly string[]): number {
    this.#begin();
    for (let at = 0; at < words.length; at++) {
      const last = at === words.length - 1;
      this.#eachMeant(words, at, last, (number, worth) => this.#count(number, worth));
      this.#endWord(at);
    }
    return words.length;
  }

  /** The same with half words anywhere, typing errors and forgotten spaces. @returns the most words that an entry has */
  #leniently(words: readonly string[]): number {
    this.#begin();
    let most = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      const count = (number: number, worth: number) => this.#count(number, worth);
      this.#eachMeant(words, at, true, count);
      this.#dictionary.eachMistyped(word, count);
      for (const [left, right] of this.#dictionary.splits(word)) this.#countBoth(left, right);
      most = Math.max(most, this.#endWord(null));
    }
    return most;
  }

  /** The words meant by the one at the place, alone or written together with its neighbours. */
  #eachMeant(
    words: readonly string[],
    at: number,
    beginning: boolean,
    visit: (number: number, worth: number) => void,
  ): void {
    this.#dictionary.eachMeant(words[at] as string, beginning, visit);
    for (let from = Math.max(0, at - together + 1); from <= at; from++) {
      for (let end = Math.max(at, from + 1); end < Math.min(words.length, from + together); end++) {
        const joined = words.slice(from, end + 1).join('');
        const isLast = beginning || end === words.length - 1;
        this.#dictionary.eachMeant(joined, isLast, (number, worth) => visit(number, worth * joinedWorth));
      }
    }
  }

  #begin(): void {
    this.#sums.fill(0, 0, this.#size);
    this.#hits.fill(0, 0, this.#size);
  }

  #count(number: number, worth: number): void {
    const best = this.#word;
    for (const posting of this.#postings[number] as number[]) {
      const entry = posting >>> classBits;
      const fieldClass = posting & classMask;
      let score = worth * (weights[fieldClass] as number);
      if (fieldClass === nameClass) score *= this.#shares[entry] as number;
      if (score > (best[entry] as number)) best[entry] = score;
    }
  }

  /** Entries that have both words. */
  #countBoth(left: string, right: string): void {
    const having = new Set<number>();
    const number = this.#dictionary.numberOf(left);
    if (number === undefined) return;
    for (const posting of this.#postings[number] as number[]) having.add(posting >>> classBits);
    this.#dictionary.eachMeant(right, true, (other, worth) => {
      for (const posting of this.#postings[other] as number[]) {
        const entry = posting >>> classBits;
        if (!having.has(entry)) continue;
        const score = splitWorth * worth * (weights[posting & classMask] as number);
        if (score > (this.#word[entry] as number)) this.#word[entry] = score;
      }
    });
  }

  /** Adds what the word counts to the sums. @param needed only entries with so many words before @returns the most words */
  #endWord(needed: number | null): number {
    let most = 0;
    const { length } = this.#sums.subarray(0, this.#size);
    for (let entry = 0; entry < length; entry++) {
      const worth = this.#word[entry] as number;
      if (worth === 0) continue;
      this.#word[entry] = 0;
      if (this.#groups[entry] === 0) continue;
      const had = this.#hits[entry] as number;
      if (needed !== null && had !== needed) continue;
      this.#hits[entry] = had + 1;
      this.#sums[entry] = (this.#sums[entry] as number) + worth;
      if (had + 1 > most) most = had + 1;
    }
    return most;
  }

  #rank({ groups, rank, limit, order }: Question, needed: number): Found {
    const counts: number[] = [];
    const wanted: boolean[] = [];
    const factors: number[] = [];
    const best: Scored[] = [];
    let bar = 0;
    for (let entry = 0; entry < this.#size; entry++) {
      if (this.#hits[entry] !== needed) continue;
      const group = (this.#groups[entry] as number) - 1;
      counts[group] = (counts[group] ?? 0) + 1;
      wanted[group] ??= groups(group);
      if (!wanted[group]) continue;
      factors[group] ??= rank(group);
      const score = (this.#sums[entry] as number) * factors[group];
      if (best.length >= limit && score < bar) continue;
      if (!place(best, { entry, group, score }, limit, order)) continue;
      bar = best.length < limit ? 0 : (best.at(-1)?.score ?? 0);
    }
    return { best, counts: Array.from(counts, (count) => count ?? 0) };
  }

  #grow(): void {
    const length = this.#groups.length * 2;
    const groups = new Uint8Array(length);
    groups.set(this.#groups);
    this.#groups = groups;
    const shares = new Float32Array(length);
    shares.set(this.#shares);
    this.#shares = shares;
    this.#sums = new Float32Array(length);
    this.#word = new Float32Array(length);
    this.#hits = new Uint8Array(length);
  }
}

const total = ({ counts }: Found): number => counts.reduce((sum, count) => sum + count, 0);

/** Puts one in its place among the best, if it has one there. */
const place = (best: Scored[], one: Scored, limit: number, order: Question['order']): boolean => {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = best[middle] as Scored;
    const isBehind =
      one.score < other.score || (one.score === other.score && order(other.entry, one.entry) < 0);
    if (isBehind) low = middle + 1;
    else high = middle;
  }
  if (low >= limit) return false;
  best.splice(low, 0, one);
  if (best.length > limit) best.pop();
  return true;
};
