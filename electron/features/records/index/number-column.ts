/** A column of numbers by slot: amounts, counts, percentages, and instants as milliseconds. */
import { Column, grown, type Slots } from '#electron/features/records/index/column.ts';

const numbers = (length: number) => new Float64Array(length).fill(Number.NaN);

export class NumberColumn extends Column {
  #values = numbers(0);
  readonly #read: (slot: number) => number | null;

  /** @param read null or NaN where the slot has no value */
  constructor(
    slots: Slots,
    read: (slot: number) => number | null,
    before?: (background: boolean) => Promise<void>,
  ) {
    super(slots, before);
    this.#read = read;
  }

  /** NaN where the slot has no value. */
  of(slot: number): number {
    return this.#values[slot] as number;
  }

  /** Writes the value of each slot, in their order. */
  readAll(slots: Uint32Array, into: Float64Array): void {
    for (let at = 0; at < slots.length; at++) into[at] = this.#values[slots[at] as number] as number;
  }

  /**
   * The sum over the slots, null where none has a value.
   * @param parts added as whole numbers of this part: 1,000 for values of three decimals, so that any order adds up the same
   */
  sum(slots: Uint32Array, parts: 1 | 1_000): number | null {
    let sum = 0;
    let any = false;
    for (let at = 0; at < slots.length; at++) {
      const value = this.#values[slots[at] as number] as number;
      if (Number.isNaN(value)) continue;
      any = true;
      sum += parts === 1 ? value : Math.round(value * parts);
    }
    return any ? sum / parts : null;
  }

  protected override reset(size: number): void {
    this.#values = numbers(size);
  }

  protected override grow(size: number): void {
    this.#values = grown(this.#values, size, numbers);
  }

  protected override read(slot: number): void {
    if (slot >= this.#values.length) this.grow(slot + 1);
    this.#values[slot] = this.#read(slot) ?? Number.NaN;
  }
}
