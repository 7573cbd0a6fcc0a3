/** The records of a kind by what one of their link fields names: those in the trash left out. */
import { Column, type Slots } from '#electron/features/records/index/column.ts';

/** Where the records linked to have their slots. */
export interface TargetSlots extends Slots {
  slotOf(id: string): number | undefined;
  /** Gives every record its slot, where that is not done yet. */
  dealInSlices(background: boolean): Promise<void>;
}

const none = -1;
const places = (size: number) => new Int32Array(size).fill(none);
const roomier = (array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  if (array.length >= size) return array;
  const larger = places(Math.ceil(size * 1.25) + 16);
  larger.set(array);
  return larger;
};

/**
 * A chain of slots for each record that is linked to, kept in arrays by slot: sets by id would cost ten times as much to
 * make and to walk.
 */
export class ReverseLinks extends Column {
  readonly #targets: TargetSlots;
  readonly #target: (slot: number) => string | null;
  /** The slot that each slot links to. */
  #to = places(0);
  /** By slot linked to: the first of its chain. By slot: the one after and before it. */
  #first = places(0);
  #next = places(0);
  #previous = places(0);
  /** Slots that link to an id which has no record (yet, or any more). */
  #waiting = new Map<string, Set<number>>();
  readonly #waitsFor = new Map<number, string>();

  /** @param target the id that the record of a slot links to; null for none, and for a record in the trash */
  constructor(slots: TargetSlots, targets: TargetSlots, target: (slot: number) => string | null) {
    super(slots, async (background) => {
      await slots.dealInSlices(background);
      await targets.dealInSlices(background);
    });
    this.#targets = targets;
    this.#target = target;
  }

  /** Visits the slots that link to the record of slot `to`, in no order. @throws NotReady */
  each(to: number, visit: (slot: number) => void): void {
    this.refreshNow();
    let slot = this.#first[to] ?? none;
    while (slot !== none) {
      visit(slot);
      slot = this.#next[slot] as number;
    }
  }

  /** A record that may be linked to came (no slot before) or went: those that link to it are read again. */
  targetMoved(id: string, slotBefore: number | undefined): void {
    if (slotBefore === undefined) for (const slot of this.#waiting.get(id) ?? []) this.mark(slot);
    else {
      for (let slot = this.#first[slotBefore] ?? none; slot !== none; slot = this.#next[slot] as number) {
        this.mark(slot);
      }
    }
  }

  protected override reset(size: number): void {
    this.#to = places(size);
    this.#next = places(size);
    this.#previous = places(size);
    this.#first = places(this.#targets.size);
    this.#waiting = new Map();
    this.#waitsFor.clear();
  }

  protected override grow(size: number): void {
    this.#to = roomier(this.#to, size);
    this.#next = roomier(this.#next, size);
    this.#previous = roomier(this.#previous, size);
  }

  protected override read(slot: number): void {
    if (slot >= this.#to.length) this.grow(slot + 1);
    const before = this.#to[slot] as number;
    if (before !== none) this.#unlink(slot, before);
    else this.#stopWaiting(slot);
    const id = this.#target(slot);
    if (id === null) return;
    const to = this.#targets.slotOf(id);
    if (to !== undefined) this.#link(slot, to);
    else {
      const waiting = this.#waiting.get(id);
      if (waiting) waiting.add(slot);
      else this.#waiting.set(id, new Set([slot]));
      this.#waitsFor.set(slot, id);
    }
  }

  #stopWaiting(slot: number): void {
    const id = this.#waitsFor.get(slot);
    if (id === undefined) return;
    this.#waiting.get(id)?.delete(slot);
    this.#waitsFor.delete(slot);
  }

  #link(slot: number, to: number): void {
    this.#first = roomier(this.#first, to + 1);
    const first = this.#first[to] as number;
    this.#to[slot] = to;
    this.#next[slot] = first;
    this.#previous[slot] = none;
    if (first !== none) this.#previous[first] = slot;
    this.#first[to] = slot;
  }

  #unlink(slot: number, from: number): void {
    const next = this.#next[slot] as number;
    const previous = this.#previous[slot] as number;
    if (next !== none) this.#previous[next] = previous;
    if (previous !== none) this.#next[previous] = next;
    else this.#first[from] = next;
    this.#to[slot] = none;
  }
}
