/** Every pair of records of a kind that may be one, with its verdict: kept record by record. */
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Blocks } from '#electron/features/duplicates/blocks.ts';
import { compareFacts, listedFrom, type Verdict } from '#electron/features/duplicates/rules.ts';
import { Column, type Slots } from '#electron/features/records/index/column.ts';

export interface Pair extends Verdict {
  /** Slots, the lower (the older record) first. */
  readonly a: number;
  readonly b: number;
}

export class Pairs extends Column {
  readonly #kind: DuplicateKind;
  readonly #blocks: Blocks;
  /** By slot: the others it makes a pair with. Both sides know each other. */
  #bySlot = new Map<number, Map<number, Verdict>>();
  /** Slots already read: what is read later compares with these, so that each pair is compared once. */
  #done: boolean[] = [];
  /** Grows whenever pairs may have come or gone. */
  generation = 0;

  constructor(kind: DuplicateKind, slots: Slots, blocks: Blocks) {
    super(slots, (background) => blocks.refresh(background));
    this.#kind = kind;
    this.#blocks = blocks;
  }

  /** Slots read since everything was last read anew. */
  get compared(): number {
    return this.#done.length;
  }

  /** Ask only while clean. */
  *all(): Generator<Pair> {
    for (const [a, others] of this.#bySlot) {
      for (const [b, verdict] of others) if (a < b) yield { a, b, ...verdict };
    }
  }

  protected override reset(): void {
    this.#bySlot = new Map();
    this.#done = [];
    this.generation += 1;
  }

  protected override grow(): void {
    // Grows by itself.
  }

  protected override read(slot: number): void {
    const facts = this.#blocks.facts(slot);
    this.#part(slot);
    this.#done[slot] = true;
    this.generation += 1;
    if (!facts) return;
    for (const other of this.#blocks.candidates(facts)) {
      if (other === slot || !this.#done[other]) continue;
      const others = this.#blocks.facts(other);
      if (!others) continue;
      const verdict = compareFacts(this.#kind, facts, others);
      if (verdict.score < listedFrom) continue;
      this.#join(slot, other, verdict);
      this.#join(other, slot, verdict);
    }
  }

  #join(slot: number, other: number, verdict: Verdict): void {
    const pairs = this.#bySlot.get(slot);
    if (pairs) pairs.set(other, verdict);
    else this.#bySlot.set(slot, new Map([[other, verdict]]));
  }

  #part(slot: number): void {
    for (const other of this.#bySlot.get(slot)?.keys() ?? []) this.#bySlot.get(other)?.delete(slot);
    this.#bySlot.delete(slot);
  }
}
