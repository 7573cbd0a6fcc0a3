/** Slots by the numbers of their keys, in flat arrays: a map of lists would take ten times the memory at 100,000 records. */

const none = -1;
const emptyHeads = (size: number) => new Int32Array(size).fill(none);
const roomier = (array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
};

/** A chained hash table: by the low bits of a key's number, the newest of its entries, and from each the one before. */
export class Buckets {
  #heads = emptyHeads(1 << 10);
  #next = new Int32Array(1 << 10);
  #hash = new Int32Array(1 << 10);
  /** The slot of an entry; none where it was taken away. */
  #slot = new Int32Array(1 << 10);
  #count = 0;
  #gone = 0;
  /** By slot: where its entries begin, and how many there are. They stand together. */
  readonly #ranges = new Map<number, readonly [number, number]>();

  /** @param hashes the numbers of all keys of the slot, which must have none here */
  add(slot: number, hashes: readonly number[]): void {
    this.#makeRoom(hashes.length);
    this.#ranges.set(slot, [this.#count, hashes.length]);
    for (const hash of hashes) this.#put(slot, hash);
  }

  remove(slot: number): void {
    const range = this.#ranges.get(slot);
    if (range === undefined) return;
    const [from, count] = range;
    this.#slot.fill(none, from, from + count);
    this.#gone += count;
    this.#ranges.delete(slot);
  }

  /** The slots of a key, those added last first, at most `most` of them. */
  slots(hash: number, most: number): number[] {
    const found: number[] = [];
    let at = this.#heads[hash & (this.#heads.length - 1)] as number;
    while (at !== none && found.length < most) {
      if (this.#hash[at] === hash && this.#slot[at] !== none) found.push(this.#slot[at] as number);
      at = this.#next[at] as number;
    }
    return found;
  }

  #put(slot: number, hash: number): void {
    const at = this.#count++;
    const head = hash & (this.#heads.length - 1);
    this.#slot[at] = slot;
    this.#hash[at] = hash;
    this.#next[at] = this.#heads[head] as number;
    this.#heads[head] = at;
  }

  /** Entries taken away go when there is no room left; there are about as many heads as entries. */
  #makeRoom(more: number): void {
    if (this.#count + more <= this.#slot.length) return;
    if (this.#gone * 2 < this.#count) {
      const size = Math.max(this.#slot.length * 2, this.#count + more);
      this.#slot = roomier(this.#slot, size);
      this.#hash = roomier(this.#hash, size);
      this.#next = roomier(this.#next, size);
    }
    const [slots, hashes, count] = [this.#slot.slice(0, this.#count), this.#hash.slice(), this.#count];
    this.#heads = emptyHeads(2 ** Math.ceil(Math.log2(this.#slot.length)));
    this.#count = 0;
    this.#gone = 0;
    this.#ranges.clear();
    for (let at = 0; at < count; at++) {
      const slot = slots[at] as number;
      if (slot === none) continue;
      const [from, length] = this.#ranges.get(slot) ?? [this.#count, 0];
      this.#ranges.set(slot, [from, length + 1]);
      this.#put(slot, hashes[at] as number);
    }
  }
}
