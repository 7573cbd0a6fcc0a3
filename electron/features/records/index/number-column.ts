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
