/** Numbers: of proposals by year without a gap, and of orders as the orders before them. */
import type { Order } from '#contract/kinds.ts';

/** @param format with `{year}` and `{number}`, the latter with the digits it has at least: `{number:4}` */
const filled = (format: string, year: string, number: number): string =>
  format
    .replace(/\{year\}/g, year)
    .replace(/\{number(?::(\d))?\}/g, (_all, digits?: string) =>
      String(number).padStart(Number(digits ?? 1), '0'),
    );

/** The lowest number of the year that nobody has. @param taken all that were ever given, those of the trash included */
export const freeNumber = (format: string, year: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number++) {
    const one = filled(format, year, number);
    if (!taken.has(one)) return one;
  }
};

/** What stands before the last digits of a number, those digits, and what stands after them. */
const parts = (number: string): readonly [string, string, string] | null => {
  const [, before, digits, after] = /^(.*?)(\d{1,15})(\D*)$/s.exec(number) ?? [];
  return before === undefined || digits === undefined || after === undefined ? null : [before, digits, after];
};

type Numbered = Pick<Order, 'number' | 'orderedOn'>;

const newestOf = (orders: Iterable<Numbered>): Numbered | null => {
  let newest: Numbered | null = null;
  for (const order of orders) {
    const later =
      newest === null ||
      order.orderedOn > newest.orderedOn ||
      (order.orderedOn === newest.orderedOn &&
        order.number.localeCompare(newest.number, 'en', { numeric: true }) > 0);
    if (later) newest = order;
  }
  return newest;
};

/**
 * The number of the next order: that of the newest one counted on, in the year of `on` where the number has one. Where orders
 * are not counted, or there is none, `fallback`.
 * @param on plain date
 */
export const nextOrderNumber = (orders: Iterable<Numbered>, on: string, fallback: string): string => {
  const all = [...orders];
  const taken = new Set(all.map(({ number }) => number));
  const newest = newestOf(all);
  const pattern = newest && parts(newest.number);
  if (newest !== null && pattern !== null) {
    const [before, digits, after] = pattern;
    const prefix = before.replace(newest.orderedOn.slice(0, 4), on.slice(0, 4));
    let last = 0;
    for (const { number } of all) {
      const own = parts(number);
      if (own?.[0] === prefix && own[2] === after) last = Math.max(last, Number(own[1]));
    }
    for (let next = last + 1; Number.isSafeInteger(next); next++) {
      const number = `${prefix}${String(next).padStart(digits.length, '0')}${after}`;
      if (!taken.has(number)) return number;
    }
  }
  let free = fallback;
  for (let more = 2; taken.has(free); more++) free = `${fallback}-${more}`;
  return free;
};
