/** One pass over the rows of a scope that counts, for each group, what the figures are made of. */
import { type AxisName, type Book, lowerBound, type OpportunityColumns, unknownDay } from './book.ts';
import { type Day, type Period, periodBefore, yearBefore } from './days.ts';
import type { Rows } from './dimensions.ts';

/** What is counted. Amounts of sales in ten-thousandths of a minor unit, those of opportunities in minor units. */
export interface Tally {
  sales: number;
  /** Orders and won opportunities, each once. */
  saleCount: number;
  /** Thousandths. */
  quantity: number;
  /** Entries whose cost is known: how many, their sales, their cost. */
  costedCount: number;
  costedSales: number;
  cost: number;
  /** Sales by place of the client; those without a client are not in it. */
  readonly clients: Map<number, number>;
  newClients: number;
  /** The period before, and the year before: sales and number of entries. */
  previousSales: number;
  previousCount: number;
  yearSales: number;
  yearCount: number;
  wonCount: number;
  wonValue: number;
  lostCount: number;
  lostValue: number;
  /** Days from opening to closing of those won. */
  readonly cycles: number[];
  openCount: number;
  openValue: number;
  /** Amount × basis points: ten-thousandths of a minor unit. */
  weighted: number;
  /** The sale counted last: the lines of an order come together, and count as one. */
  lastSale: number;
}

export const emptyTally = (): Tally => ({
  sales: 0,
  saleCount: 0,
  quantity: 0,
  costedCount: 0,
  costedSales: 0,
  cost: 0,
  clients: new Map(),
  newClients: 0,
  previousSales: 0,
  previousCount: 0,
  yearSales: 0,
  yearCount: 0,
  wonCount: 0,
  wonValue: 0,
  lostCount: 0,
  lostValue: 0,
  cycles: [],
  openCount: 0,
  openValue: 0,
  weighted: 0,
  lastSale: -1,
});

/** The group, from 0, that each place of an axis belongs to. */
export interface Grouping {
  readonly axis: AxisName;
  readonly groups: Int32Array;
  readonly size: number;
}

/** Rows [start, end) of a column sorted by day that lie in the period. */
export const run = (days: Int32Array, { from, to }: Period): readonly [number, number] =>
  to < from ? [0, 0] : [lowerBound(days, from), lowerBound(days, to + 1)];

export type Allows = (row: number) => boolean;

/** Whether a row of these columns belongs to the places allowed. */
export const allows = (columns: Book['sales'] | OpportunityColumns, { allowed }: Rows): Allows => {
  const { rep, product, client, source } = allowed;
  if (!rep && !product && !client && !source) return () => true;
  return (row) =>
    (!rep || rep[columns.rep[row] ?? 0] === 1) &&
    (!product || product[columns.product[row] ?? 0] === 1) &&
    (!client || client[columns.client[row] ?? 0] === 1) &&
    (!source || source[columns.source[row] ?? 0] === 1);
};

/** Was the opportunity open at the end of `day`? It had been opened, and closed later or not at all. */
export const openOn = (columns: OpportunityColumns, row: number, day: Day): boolean =>
  (columns.opened[row] ?? 0) <= day && (columns.closed[row] ?? 0) > day;

/**
 * The chance it had on `day`, in basis points. Still open: its own, else its stage's, as they are today. Closed since: that of
 * the stage its log shows for the day; null where the log does not tell.
 */
export const probabilityOn = (columns: OpportunityColumns, row: number, day: Day): number | null => {
  if (columns.outcome[row] === 0) return columns.probability[row] ?? 0;
  let known: number | null = null;
  for (const [at, probability] of columns.log[row] ?? []) if (at <= day) known = probability;
  return known;
};

/** Days from opening to closing, or null where a date is missing or they are the wrong way round. */
export const cycleDays = (columns: OpportunityColumns, row: number): number | null => {
  const opened = columns.opened[row] ?? unknownDay;
  const days = (columns.closed[row] ?? 0) - opened;
  return opened === unknownDay || days < 0 ? null : days;
};

/**
 * Counts the rows, by group where groupings are given (with two: first × size of the second + second).
 * Groups that no row belongs to are not in the answer.
 */
export const tally = (book: Book, rows: Rows, groupings: readonly Grouping[]): Map<number, Tally> => {
  const tallies = new Map<number, Tally>();
  const finder = (columns: Book['sales'] | OpportunityColumns) => {
    const [first, second] = groupings;
    const one = first && columns[first.axis];
    const two = second && columns[second.axis];
    return (row: number): Tally => {
      let group = first && one ? (first.groups[one[row] ?? 0] ?? 0) : 0;
      if (second && two) group = group * second.size + (second.groups[two[row] ?? 0] ?? 0);
      let found = tallies.get(group);
      if (found === undefined) {
        found = emptyTally();
        tallies.set(group, found);
      }
      return found;
    };
  };
  countSales(book, rows, finder(book.sales));
  countOpportunities(book, rows, finder(book.opportunities));
  return tallies;
};

const countSales = (book: Book, rows: Rows, tallyOf: (row: number) => Tally): void => {
  const { sales } = book;
  const counts = allows(sales, rows);
  const [start, end] = run(sales.day, rows.period);
  for (let row = start; row < end; row++) {
    if (!counts(row)) continue;
    const one = tallyOf(row);
    const amount = sales.amount[row] ?? 0;
    const cost = sales.cost[row] ?? Number.NaN;
    const sale = sales.sale[row] ?? 0;
    const client = sales.client[row] ?? 0;
    one.sales += amount;
    one.quantity += sales.quantity[row] ?? 0;
    if (!Number.isNaN(cost)) {
      one.costedCount++;
      one.costedSales += amount;
      one.cost += cost;
    }
    if (client !== 0) one.clients.set(client, (one.clients.get(client) ?? 0) + amount);
    if (one.lastSale === sale) continue;
    one.lastSale = sale;
    one.saleCount++;
    if (client !== 0 && sales.firstSale[client] === sale) one.newClients++;
  }
  if (rows.period.to < rows.period.from) return;
  const earlier = (period: Period, add: (one: Tally, amount: number) => void) => {
    const [first, last] = run(sales.day, period);
    for (let row = first; row < last; row++) if (counts(row)) add(tallyOf(row), sales.amount[row] ?? 0);
  };
  earlier(periodBefore(rows.period), (one, amount) => {
    one.previousSales += amount;
    one.previousCount++;
  });
  earlier(yearBefore(rows.period), (one, amount) => {
    one.yearSales += amount;
    one.yearCount++;
  });
};

const countOpportunities = (book: Book, rows: Rows, tallyOf: (row: number) => Tally): void => {
  const { opportunities } = book;
  const counts = allows(opportunities, rows);
  const [start, end] = run(opportunities.closed, rows.period);
  for (let row = start; row < end; row++) {
    if (!counts(row)) continue;
    const one = tallyOf(row);
    const amount = opportunities.amount[row] ?? 0;
    if (opportunities.outcome[row] === 2) {
      one.lostCount++;
      one.lostValue += amount;
      continue;
    }
    one.wonCount++;
    one.wonValue += amount;
    const days = cycleDays(opportunities, row);
    if (days !== null) one.cycles.push(days);
  }
  if (rows.period.to < rows.period.from) return;
  const day = rows.period.to;
  for (let row = end; row < opportunities.count; row++) {
    if (!openOn(opportunities, row, day) || !counts(row)) continue;
    const one = tallyOf(row);
    const amount = opportunities.amount[row] ?? 0;
    one.openCount++;
    one.openValue += amount;
    one.weighted += amount * (probabilityOn(opportunities, row, day) ?? 0);
  }
};
