/** The records of a kind by what one of their link fields names: those in the trash left out. */
import { Column, type Slots } from '#electron/features/records/index/column.ts';

const none: ReadonlySet<number> = new Set();

export class ReverseLinks extends Column {
  readonly #target: (slot: number) => string | null;
  #targets: (string | null)[] = [];
  #sources = new Map<string, Set<number>>();

  /** @param target the id that the record of a slot links to; null for none, and for a record in the trash */
  constructor(slots: Slots, target: (slot: number) => string | null) {
    super(slots);
    this.#target = target;
  }

  /** The slots that link to `id`. @throws NotReady */
  to(id: string): ReadonlySet<number> {
    this.refreshNow();
    return this.#sources.get(id) ?? none;
  }

  protected override reset(): void {
    this.#targets = [];
    this.#sources = new Map();
  }

  protected override grow(): void {
    // Plain arrays and maps grow by themselves.
  }

  protected override read(slot: number): void {
    const before = this.#targets[slot] ?? null;
    const now = this.#target(slot);
    if (before === now) return;
    this.#targets[slot] = now;
    if (before !== null) this.#sources.get(before)?.delete(slot);
    if (now === null) return;
    const sources = this.#sources.get(now);
    if (sources) sources.add(slot);
    else this.#sources.set(now, new Set([slot]));
  }
}
