/** What a search looks in: the texts of every record, folded and joined; linked labels are searched in their own columns. */
import { Column, type Slots } from '#electron/features/records/index/column.ts';

export class Haystack extends Column {
  readonly #text: (slot: number) => string;
  #texts: string[] = [];

  constructor(slots: Slots, text: (slot: number) => string) {
    super(slots);
    this.#text = text;
  }

  of(slot: number): string {
    return this.#texts[slot] as string;
  }

  protected override reset(): void {
    this.#texts = [];
  }

  protected override grow(): void {
    // A plain array grows by itself.
  }

  protected override read(slot: number): void {
    this.#texts[slot] = this.#text(slot);
  }
}
