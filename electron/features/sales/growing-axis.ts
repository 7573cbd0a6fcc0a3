/** The places of what sales point to: kept while records change, so that only rows that point elsewhere are read again. */
import type { Axis } from './book.ts';

export class GrowingAxis<T> {
  readonly #items: (T | null)[] = [null];
  readonly #places = new Map<string, number>([['', 0]]);
  #axis: Axis<T> | null = null;
  #dangling = false;

  /** Was a place asked for that is not there (yet)? */
  get dangling(): boolean {
    return this.#dangling;
  }

  /** The place of a key; 0, that of none, where nothing has it. */
  place(key: string | null): number {
    if (key === null) return 0;
    const place = this.#places.get(key);
    if (place === undefined) this.#dangling = true;
    return place ?? 0;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  item(place: number): T | null {
    return this.#items[place] ?? null;
  }

  /** What stands at the key from now on. */
  set(key: string, item: T): void {
    const place = this.#places.get(key) ?? this.#items.length;
    this.#items[place] = item;
    this.#places.set(key, place);
    this.#axis = null;
  }

  /** Its place stays empty: no row may point to it any more. */
  remove(key: string): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#items[place] = null;
    this.#places.delete(key);
    this.#axis = null;
  }

  /** As a book has it: its items stay as they are, and no row of it points to a place that comes later. */
  axis(): Axis<T> {
    this.#axis ??= { items: [...this.#items], places: this.#places };
    return this.#axis;
  }
}
