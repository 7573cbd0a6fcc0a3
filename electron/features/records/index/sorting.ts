/** Sorting of slots by keys: stable, what has no key last in either direction, 100,000 in a few milliseconds. */

/** A key of every slot. */
export interface SortKey {
  readonly descending: boolean;
  /** Are all keys whole numbers from 0 to 2^32 - 1? They need half the passes. */
  readonly whole: boolean;
  /** Writes the key of each slot, in their order; NaN where a slot has none. */
  read(slots: Uint32Array, into: Float64Array): void;
}

const digits = 65_536;
const counts = new Uint32Array(digits);

/** One pass of a radix sort from the lowest digit: `from` to `to` by 16 bits of `keys`. False where all are equal. */
const pass = (keys: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean => {
  counts.fill(0);
  for (const one of from) {
    const digit = ((keys[one] as number) >>> shift) & 0xffff;
    counts[digit] = (counts[digit] as number) + 1;
  }
  if (counts[((keys[from[0] as number] as number) >>> shift) & 0xffff] === from.length) return false;
  let sum = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = counts[digit] as number;
    counts[digit] = sum;
    sum += count;
  }
  for (const one of from) {
    const digit = ((keys[one] as number) >>> shift) & 0xffff;
    const place = counts[digit] as number;
    counts[digit] = place + 1;
    to[place] = one;
  }
  return true;
};

/** Room to work in, kept between sorts: making a few megabytes anew for every sort costs more than the sort. */
const makeRoom = (size: number) => ({
  size,
  read: new Float64Array(size),
  keys: new Float64Array(size),
  filled: new Uint32Array(size),
  low: new Uint32Array(size),
  high: new Uint32Array(size),
  from: new Uint32Array(size),
  to: new Uint32Array(size),
});
let room = makeRoom(0);

/** The bits of the keys, so that they sort as unsigned numbers; doubles per IEEE 754: sign bit turned, negatives wholly. */
const bitsOf = (count: number, { whole, descending }: SortKey): readonly Uint32Array[] => {
  const { keys, low, high } = room;
  const turn = descending ? 0xffff_ffff : 0;
  if (whole) {
    for (let at = 0; at < count; at++) low[at] = (keys[at] as number) ^ turn;
    return [low];
  }
  const bits = new Uint32Array(keys.buffer);
  for (let at = 0; at < count; at++) {
    const upper = bits[2 * at + 1] as number;
    const negative = upper >>> 31 === 1;
    low[at] = (bits[2 * at] as number) ^ (negative ? 0xffff_ffff : 0) ^ turn;
    high[at] = upper ^ (negative ? 0xffff_ffff : 0x8000_0000) ^ turn;
  }
  return [low, high];
};

const sortByKey = (slots: Uint32Array, key: SortKey): Uint32Array => {
  const size = slots.length;
  if (room.size < size) room = makeRoom(Math.ceil(size * 1.25));
  const { read, keys, filled } = room;
  key.read(slots, read);
  const sorted = new Uint32Array(size);
  let count = 0;
  let end = size;
  for (let at = 0; at < size; at++) {
    const value = read[at] as number;
    const slot = slots[at] as number;
    if (Number.isNaN(value)) sorted[--end] = slot;
    else {
      filled[count] = slot;
      keys[count++] = value + 0; // -0 and 0 are the same key
    }
  }
  sorted.subarray(end).reverse();
  if (count === 0) return sorted;
  let from = room.from.subarray(0, count);
  for (let at = 0; at < count; at++) from[at] = at;
  let to = room.to.subarray(0, count);
  for (const bits of bitsOf(count, key)) {
    for (const shift of [0, 16]) if (pass(bits, shift, from, to)) [from, to] = [to, from];
  }
  for (let at = 0; at < count; at++) sorted[at] = filled[from[at] as number] as number;
  return sorted;
};

/** A copy of `slots` in the order of `keys`, the first key deciding first; what is equal in all keeps its order. */
export const sortSlots = (slots: Uint32Array, keys: readonly SortKey[]): Uint32Array =>
  keys.reduceRight(sortByKey, slots);

/**
 * The first `size` of `slots` in the order of `compare`, without sorting the others: a heap that keeps the best so far.
 * Ties keep the order of `slots`, as a stable sort would.
 */
export const firstSlots = (
  slots: Uint32Array,
  size: number,
  compare: (a: number, b: number) => number,
): Uint32Array => {
  if (size <= 0) return new Uint32Array(0);
  // Positions in `slots`, the worst kept one on top.
  const heap: number[] = [];
  const order = (a: number, b: number) => compare(slots[a] as number, slots[b] as number) || a - b;
  const swap = (a: number, b: number) => {
    const kept = heap[a] as number;
    heap[a] = heap[b] as number;
    heap[b] = kept;
  };
  const down = () => {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && order(heap[child] as number, heap[worst] as number) > 0) worst = child;
      }
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  for (let position = 0; position < slots.length; position++) {
    if (heap.length < size) {
      heap.push(position);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (order(heap[at] as number, heap[parent] as number) <= 0) break;
        swap(at, parent);
        at = parent;
      }
    } else if (order(position, heap[0] as number) < 0) {
      heap[0] = position;
      down();
    }
  }
  return Uint32Array.from(heap.sort(order), (position) => slots[position] as number);
};
