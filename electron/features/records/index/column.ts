/** What every column of an index shares: which slots it has still to read, and how it catches up in slices. */
import { Pace } from '#electron/features/pace.ts';

/** Where a column reads from. Slots are positions of records, kept for as long as the record is there. */
export interface Slots {
  /** Slots in use lie below. */
  readonly size: number;
  /** Slots that changed, oldest first, and how many older entries were dropped: every column follows at its own time. */
  readonly log: readonly number[];
  readonly dropped: number;
}

/** Something derived from the store that may be behind it, and can catch up. */
export interface Derived {
  /** Is everything read as it is now? */
  readonly clean: boolean;
  /** Catches up in slices. A change right after it needs another round: ask `clean` in the same turn that reads. */
  refresh(background?: boolean): Promise<void>;
}

/** Thrown while reading from something derived that is itself not ready: read again once it is. */
export class NotReady extends Error {}

/** More changes than this are read anew altogether. */
const manyChanges = 20_000;

export abstract class Column implements Derived {
  readonly #slots: Slots;
  readonly #before: (background: boolean) => Promise<void>;
  /** Slots to read; meaningless while #all. */
  readonly #dirty = new Set<number>();
  /** How much of the log was followed. */
  #followed = 0;
  /** Has everything to be read (again)? */
  #all = true;
  /** Is a reading of everything under way? */
  #rebuilding = false;
  #refreshing: Promise<void> | null = null;

  /** @param before brings up to date what this column reads from */
  constructor(slots: Slots, before: (background: boolean) => Promise<void> = () => Promise.resolve()) {
    this.#slots = slots;
    this.#before = before;
  }

  get clean(): boolean {
    this.#follow();
    return !this.#all && !this.#rebuilding && this.#dirty.size === 0;
  }

  mark(slot: number): void {
    if (this.#all) return;
    if (this.#dirty.size >= manyChanges) this.#all = true;
    else this.#dirty.add(slot);
  }

  markAll(): void {
    this.#all = true;
  }

  refresh(background = false): Promise<void> {
    if (this.clean) return Promise.resolve();
    this.#refreshing ??= this.#refresh(background).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** Reads at once what little changed. @throws NotReady where everything has to be read: that is `refresh`'s */
  refreshNow(): void {
    this.#follow();
    if (this.#all || this.#rebuilding) throw new NotReady();
    if (this.#dirty.size === 0) return;
    this.grow(this.#slots.size);
    for (const slot of this.#dirty) {
      this.read(slot);
      this.#dirty.delete(slot);
    }
  }

  /** Forgets everything read, for slots below `size`. */
  protected abstract reset(size: number): void;
  /** Makes room for slots below `size`. */
  protected abstract grow(size: number): void;
  protected abstract read(slot: number): void;

  #follow(): void {
    const { log, dropped } = this.#slots;
    const end = dropped + log.length;
    if (this.#followed === end) return;
    if (this.#followed < dropped) this.#all = true;
    else for (let at = this.#followed - dropped; at < log.length; at++) this.mark(log[at] as number);
    this.#followed = end;
  }

  async #refresh(background: boolean): Promise<void> {
    const pace = new Pace(background);
    while (!this.clean) {
      await this.#before(background);
      try {
        if (this.#all) await this.#readAll(pace);
        else await this.#readDirty(pace);
      } catch (error) {
        if (!(error instanceof NotReady)) throw error;
      } finally {
        this.#rebuilding = false;
      }
    }
  }

  async #readAll(pace: Pace): Promise<void> {
    this.#follow();
    const size = this.#slots.size;
    this.reset(size);
    this.#dirty.clear();
    this.#all = false;
    this.#rebuilding = true;
    try {
      for (let slot = 0; slot < size; slot++) {
        this.read(slot);
        if ((slot & 31) === 31 && pace.due) {
          await pace.rest();
          this.#follow();
          // Slots may have been dealt anew: what is read now would be laid down in the wrong place.
          if (this.#all) return;
        }
      }
    } catch (error) {
      this.#all = true;
      throw error;
    }
  }

  async #readDirty(pace: Pace): Promise<void> {
    this.grow(this.#slots.size);
    let count = 0;
    for (const slot of this.#dirty) {
      this.read(slot);
      this.#dirty.delete(slot);
      if ((++count & 31) === 0 && pace.due) {
        await pace.rest();
        this.#follow();
        if (this.#all) return;
      }
    }
  }
}

/** A typed array of at least `size`, with what `array` holds. */
export const grown = <A extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  array: A,
  size: number,
  make: (length: number) => A,
): A => {
  if (array.length >= size) return array;
  const larger = make(Math.ceil(size * 1.25) + 16);
  larger.set(array);
  return larger;
};
