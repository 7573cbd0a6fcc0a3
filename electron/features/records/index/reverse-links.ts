/** The records of a kind by what one of their link fields names: those in the trash left out. */
import { Column, type Slots } from '#electron/features/records/index/column.ts';

const none = -1;
const places = (size: number) => new Int32Array(size).fill(none);

/** A chain of slots for each id that is linked to, kept in arrays: a hundred thousand sets would cost ten times as much. */
export class ReverseLinks extends Column {
  readonly #target: (slot: number) => string | null;
  #targets: (string | null)[] = [];
  /** The first slot of each id's chain, and for each slot the one after and before it. */
  #first = new Map<string, number>();
  #next = places(0);
  #previous = places(0);

  /** @param target the id that the record of a slot links to; null for none, and for a record in the trash */
  constructor(slots: Slots, target: (slot: number) => string | null) {
    super(slots);
    this.#target = target;
  }

  /** Visits the slots that link to `id`, in no order. @throws NotReady */
  each(id: string, visit: (slot: number) => void): void {
    this.refreshNow();
    let slot = this.#first.get(id) ?? none;
    while (slot !== none) {
      visit(slot);
      slot = this.#next[slot] as number;
    }
  }

  protected override reset(size: number): void {
    this.#targets = new Array<string | null>(size).fill(null);
    this.#first = new Map();
    this.#next = places(size);
    this.#previous = places(size);
  }

  protected override grow(size: number): void {
    if (this.#next.length >= size) return;
    const room = Math.ceil(size * 1.25) + 16;
    const next = places(room);
    next.set(this.#next);
    this.#next = next;
    const previous = places(room);
    previous.set(this.#previous);
    this.#previous = previous;
  }

  protected override read(slot: number): void {
    if (slot >= this.#next.length) this.grow(slot + 1);
    const before = this.#targets[slot] ?? null;
    const now = this.#target(slot);
    if (before === now) return;
    this.#targets[slot] = now;
    if (before !== null) this.#unlink(slot, before);
    if (now !== null) this.#link(slot, now);
  }

  #link(slot: number, id: string): void {
    const first = this.#first.get(id) ?? none;
    this.#next[slot] = first;
    this.#previous[slot] = none;
    if (first !== none) this.#previous[first] = slot;
    this.#first.set(id, slot);
  }

  #unlink(slot: number, id: string): void {
    const next = this.#next[slot] as number;
    const previous = this.#previous[slot] as number;
    if (next !== none) this.#previous[next] = previous;
    if (previous !== none) this.#next[previous] = next;
    else if (next !== none) this.#first.set(id, next);
    else this.#first.delete(id);
  }
}
