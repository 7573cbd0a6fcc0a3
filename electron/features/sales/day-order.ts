/** Rows in the order of their days: sorted once, and then only put in and taken out. */
import { eachRow, rowsPerStep, type Steps } from './slices.ts';

/** Places in the order of their days, the order within a day kept. Many rows have few days. */
function* byDay(days: ArrayLike<number>): Steps<Int32Array> {
  /** By day: how many rows it has, then the place of its next one. */
  const places = new Map<number, number>();
  yield* eachRow(0, days.length, (row) => {
    const day = days[row] ?? 0;
    places.set(day, (places.get(day) ?? 0) + 1);
  });
  let start = 0;
  for (const day of Int32Array.from(places.keys()).sort()) {
    const count = places.get(day) ?? 0;
    places.set(day, start);
    start += count;
  }
  const order = new Int32Array(days.length);
  yield* eachRow(0, days.length, (row) => {
    const day = days[row] ?? 0;
    const place = places.get(day) ?? 0;
    order[place] = row;
    places.set(day, place + 1);
  });
  return order;
}

/** Days and, within a day, numbers in their order. */
export interface DayOrder {
  readonly day: ArrayLike<number>;
  readonly number: ArrayLike<number>;
}

/**
 * Where each row of the new order comes from: its place in the old one, or ~place among the rows put in.
 * @param old sorted by day and number
 * @param gone numbers whose rows are taken out
 * @param added rows put in, sorted by number alone
 */
export function* merged(old: DayOrder, gone: ReadonlySet<number>, added: DayOrder): Steps<Int32Array> {
  const order = yield* byDay(added.day);
  const from = new Int32Array(old.day.length + order.length);
  let count = 0;
  let next = 0;
  for (let row = 0; row < old.day.length; row++) {
    if (row % rowsPerStep === 0) yield;
    const number = old.number[row] ?? 0;
    if (gone.has(number)) continue;
    const day = old.day[row] ?? 0;
    for (; next < order.length; next++) {
      const at = order[next] ?? 0;
      const dayOfAdded = added.day[at] ?? 0;
      if (dayOfAdded > day || (dayOfAdded === day && (added.number[at] ?? 0) > number)) break;
      from[count++] = ~at;
    }
    from[count++] = row;
  }
  for (; next < order.length; next++) from[count++] = ~(order[next] ?? 0);
  return from.subarray(0, count);
}

/** A column in a new order: `into`, filled from the old column and from the rows put in. */
export function* arranged<A extends Int32Array | Float64Array | Uint8Array>(
  into: A,
  old: ArrayLike<number>,
  added: ArrayLike<number>,
  from: Int32Array,
): Steps<A> {
  yield* eachRow(0, from.length, (row) => {
    const at = from[row] ?? 0;
    into[row] = (at >= 0 ? old[at] : added[~at]) ?? 0;
  });
  return into;
}

/** The same of values that are no numbers. */
export function* arrangedItems<T>(old: readonly T[], added: readonly T[], from: Int32Array): Steps<T[]> {
  const into: T[] = [];
  yield* eachRow(0, from.length, (row) => {
    const at = from[row] ?? 0;
    into.push((at >= 0 ? old[at] : added[~at]) as T);
  });
  return into;
}
