/** A column of texts by slot: each distinct value is kept, folded and ranked once, and slots carry its number. */

import { Pace } from '#electron/features/pace.ts';
import { Column, grown, type Slots } from '#electron/features/records/index/column.ts';
import { sortInSlices } from '#electron/features/records/index/sort-in-slices.ts';
import { fold } from '#locale/fold.ts';

/** How the values of a column read. */
export interface TextSource {
  /** The value of a slot; null where it has none. */
  raw(slot: number): string | null;
  /** What is searched for a value: its label where the value is an id. */
  label(raw: string): string;
  /** What is compared with `<` to sort; the folded label unless given. */
  order?(raw: string): string;
}

const codesOf = (length: number) => new Uint32Array(length);
/** So few values are ranked at once. */
const fewValues = 2_000;
/** So few values are put into their places one by one. */
const oneByOne = 20;

export class TextColumn extends Column {
  readonly #source: TextSource;
  #codes = codesOf(0);
  /** By code; 0 is "no value". */
  #raws: string[] = [''];
  #folded: (string | undefined)[] = [''];
  #codeByRaw = new Map<string, number>();
  /** Codes in the order of their values, and the rank of each: equal values share one. */
  #sorted: number[] = [];
  #ranks = codesOf(1);
  /** Codes below are placed or being placed; those from it on are new. */
  #placed = 1;
  /** Codes that are placed or being placed, but whose label changed since. */
  #moved = new Set<number>();
  #ranking: Promise<void> | null = null;
  #sorting = false;
  /** Differs whenever codes or all labels do. */
  #epoch = 0;
  /** Grows with every value that is called something else. */
  #relabels = 0;

  constructor(slots: Slots, source: TextSource, before?: (background: boolean) => Promise<void>) {
    super(slots, before);
    this.#source = source;
  }

  /** The number of the slot's value; 0 where it has none. */
  code(slot: number): number {
    return this.#codes[slot] as number;
  }

  /** Codes lie below. */
  get codes(): number {
    return this.#raws.length;
  }

  raw(code: number): string {
    return this.#raws[code] as string;
  }

  codeOf(raw: string): number | undefined {
    return this.#codeByRaw.get(raw);
  }

  /** The folded label of a value. */
  folded(code: number): string {
    let folded = this.#folded[code];
    if (folded === undefined) {
      folded = fold(this.#source.label(this.#raws[code] as string));
      this.#folded[code] = folded;
    }
    return folded;
  }

  /** What a value is sorted by. */
  order(code: number): string {
    return this.#source.order ? this.#source.order(this.#raws[code] as string) : this.folded(code);
  }

  /** What a value would be sorted by, whether the column has it or not. */
  orderOf(raw: string): string {
    return this.#source.order ? this.#source.order(raw) : fold(this.#source.label(raw));
  }

  /** The label of a value changed, or of every value. */
  relabel(raw: string | null): void {
    if (raw === null) {
      this.markAll();
      return;
    }
    const code = this.#codeByRaw.get(raw);
    if (code === undefined) return;
    this.#folded[code] = undefined;
    if (code < this.#placed) this.#moved.add(code);
    this.#relabels++;
  }

  get ranked(): boolean {
    return this.clean && !this.#sorting && this.#unplaced === 0;
  }

  /** Writes the rank of each slot, in their order. Only while `ranked`. */
  readRanks(slots: Uint32Array, into: Float64Array): void {
    for (let at = 0; at < slots.length; at++) {
      const code = this.#codes[slots[at] as number] as number;
      into[at] = code === 0 ? Number.NaN : (this.#ranks[code] as number);
    }
  }

  /** Ranks few new values at once. False where there are many: then `refreshRanks` takes its time. */
  rankNow(): boolean {
    if (!this.clean || this.#ranking || this.#unplaced > fewValues) return false;
    const added = this.#take().sort(this.#compare);
    this.#ranks = grown(this.#ranks, this.#raws.length, codesOf);
    if (added.length <= oneByOne) for (const code of added) this.#insert(code);
    else {
      const steps = this.#merge(added);
      while (!steps.next().done);
    }
    return true;
  }

  /** Ranks every value, in slices. */
  refreshRanks(background = false): Promise<void> {
    if (this.ranked) return Promise.resolve();
    this.#ranking ??= this.#refreshRanks(background).finally(() => {
      this.#ranking = null;
    });
    return this.#ranking;
  }

  protected override reset(size: number): void {
    this.#codes = codesOf(size);
    this.#raws = [''];
    this.#codeByRaw = new Map();
    this.#folded = [''];
    this.#forgetRanks();
  }

  protected override grow(size: number): void {
    this.#codes = grown(this.#codes, size, codesOf);
  }

  protected override read(slot: number): void {
    if (slot >= this.#codes.length) this.grow(slot + 1);
    const raw = this.#source.raw(slot);
    this.#codes[slot] = raw === null ? 0 : (this.#codeByRaw.get(raw) ?? this.#newCode(raw));
  }

  #newCode(raw: string): number {
    const code = this.#raws.length;
    this.#raws.push(raw);
    this.#codeByRaw.set(raw, code);
    // Folded now, in the slices that columns are read in: a question that needs them all would take too long a turn.
    this.#folded.push(fold(this.#source.label(raw)));
    return code;
  }

  #forgetRanks(): void {
    this.#epoch++;
    this.#sorted = [];
    this.#placed = 1;
    this.#moved = new Set();
  }

  readonly #compare = (a: number, b: number): number => {
    const left = this.order(a);
    const right = this.order(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };

  async #refreshRanks(background: boolean): Promise<void> {
    const pace = new Pace(background);
    while (!this.ranked) {
      await this.refresh(background);
      const epoch = this.#epoch;
      const codes = this.#take();
      this.#sorting = true;
      try {
        const sorted = await sortInSlices(codes, (code) => this.order(code), pace);
        await this.#mergeInSlices(sorted, epoch, pace);
      } finally {
        this.#sorting = false;
      }
    }
  }

  async #mergeInSlices(sorted: readonly number[], epoch: number, pace: Pace): Promise<void> {
    // Dealt or labelled anew meanwhile: everything is unplaced again.
    while (epoch === this.#epoch) {
      const relabels = this.#relabels;
      const steps = this.#merge(sorted.filter((code) => !this.#moved.has(code)));
      while (epoch === this.#epoch && relabels === this.#relabels) {
        if (steps.next().done) return;
        if (pace.due) await pace.rest();
      }
    }
  }

  /** How many values have no place (any more). */
  get #unplaced(): number {
    return this.#moved.size + this.#raws.length - this.#placed;
  }

  /** Takes out what has no place; what changes its label after that is in #moved again. */
  #take(): number[] {
    const codes = [...this.#moved];
    if (codes.length > 0) {
      const moved = this.#moved;
      this.#sorted = this.#sorted.filter((code) => !moved.has(code));
      this.#moved = new Set();
    }
    for (let code = this.#placed; code < this.#raws.length; code++) codes.push(code);
    this.#placed = this.#raws.length;
    return codes;
  }

  /**
   * Puts sorted codes into their places among the others and deals the ranks: all at the last step. What has a rank already
   * is not compared again. A value that is called something else in between spoils it.
   */
  *#merge(added: readonly number[]): Generator<undefined, void> {
    const kept =
      this.#moved.size === 0 ? this.#sorted : this.#sorted.filter((code) => !this.#moved.has(code));
    const ranks = codesOf(this.#raws.length);
    const merged: number[] = [];
    let rank = -1;
    let last = 0;
    let wasAdded = true;
    const put = (code: number, isAdded: boolean) => {
      const isSame =
        isAdded || wasAdded
          ? last !== 0 && this.order(last) === this.order(code)
          : this.#ranks[last] === this.#ranks[code];
      if (!isSame) rank++;
      ranks[code] = rank;
      merged.push(code);
      last = code;
      wasAdded = isAdded;
    };
    let next = 0;
    for (const code of added) {
      for (const end = this.#placeAmong(kept, code, next); next < end; next++) {
        put(kept[next] as number, false);
        if ((merged.length & 1_023) === 0) yield;
      }
      put(code, true);
      if ((merged.length & 1_023) === 0) yield;
    }
    for (; next < kept.length; next++) {
      put(kept[next] as number, false);
      if ((merged.length & 1_023) === 0) yield;
    }
    this.#sorted = merged;
    this.#ranks = ranks;
  }

  /** The first place from `low` on whose code does not come before this one. */
  #placeAmong(sorted: readonly number[], code: number, low: number): number {
    let place = low;
    let high = sorted.length;
    while (place < high) {
      const middle = (place + high) >>> 1;
      if (this.#compare(sorted[middle] as number, code) < 0) place = middle + 1;
      else high = middle;
    }
    return place;
  }

  /** Puts one code in its place; those after it move up, without being compared again. */
  #insert(code: number): void {
    const low = this.#placeAmong(this.#sorted, code, 0);
    const after = this.#sorted[low];
    const before = this.#sorted[low - 1];
    if (after !== undefined && this.#compare(after, code) === 0)
      this.#ranks[code] = this.#ranks[after] as number;
    else {
      this.#ranks[code] = before === undefined ? 0 : (this.#ranks[before] as number) + 1;
      for (let at = low; at < this.#sorted.length; at++) {
        const one = this.#sorted[at] as number;
        this.#ranks[one] = (this.#ranks[one] as number) + 1;
      }
    }
    this.#sorted.splice(low, 0, code);
  }
}
