/** One pass over the rows of a scope that counts, for each group, what the figures are made of. */

import type { Day } from '#contract/plain-date.ts';
import {
  type AxisName,
  type Book,
  lowerBound,
  type OpportunityColumns,
  outcomes,
  unknownDay,
} from './book.ts';
import { type Period, periodBefore, yearBefore } from './days.ts';
import type { Rows } from './dimensions.ts';
import { atOnce, eachRow, type Steps } from './slices.ts';

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
  clients: Map<number, number> | null;
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
  cycles: number[] | null;
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
  clients: null,
  newClients: 0,
  previousSales: 0,
  previousCount: 0,
  yearSales: 0,
  yearCount: 0,
  wonCount: 0,
  wonValue: 0,
  lostCount: 0,
  lostValue: 0,
  cycles: null,
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

/** What the column `outcome` holds. */
export const outcomePlace = {
  open: outcomes.indexOf('open'),
  won: outcomes.indexOf('won'),
  lost: outcomes.indexOf('lost'),
} as const;

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
  if (columns.outcome[row] === outcomePlace.open) return columns.probability[row] ?? 0;
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

/** What a tally counts: only what the figures asked for read. `sales` is always counted: groups are sorted by it. */
export interface Parts {
  /** Sales by client. */
  readonly clients: boolean;
  /** Sales of the period before and of the year before. */
  readonly earlier: boolean;
  /** Opportunities closed in the period. */
  readonly closed: boolean;
  /** Opportunities open at its end. */
  readonly open: boolean;
}
export const allParts: Parts = { clients: true, earlier: true, closed: true, open: true };

type TallyOf = (row: number) => Tally;

/**
 * Counts the rows, by group where groupings are given (with two: first × size of the second + second).
 * Groups that no row belongs to are not in the answer.
 */
export function* tallySteps(
  book: Book,
  rows: Rows,
  groupings: readonly Grouping[],
  parts: Parts = allParts,
): Steps<Map<number, Tally>> {
  const tallies = new Map<number, Tally>();
  const finder = (columns: Book['sales'] | OpportunityColumns): TallyOf => {
    const [first, second] = groupings;
    const one = first && columns[first.axis];
    const two = second && columns[second.axis];
    return (row) => {
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
  if (rows.period.to < rows.period.from) return tallies;
  yield* countSales(book, rows, finder(book.sales), parts);
  if (parts.earlier) yield* countEarlier(book, rows, finder(book.sales));
  if (parts.closed) yield* countClosed(book, rows, finder(book.opportunities));
  if (parts.open) yield* countOpen(book, rows, finder(book.opportunities));
  return tallies;
}

/** The same at once. */
export const tally = (book: Book, rows: Rows, groupings: readonly Grouping[]): Map<number, Tally> =>
  atOnce(tallySteps(book, rows, groupings));

function* countSales(book: Book, rows: Rows, tallyOf: TallyOf, parts: Parts): Steps<void> {
  const { sales } = book;
  const counts = allows(sales, rows);
  const [start, end] = run(sales.day, rows.period);
  yield* eachRow(start, end, (row) => {
    if (!counts(row)) return;
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
    if (client !== 0 && parts.clients) {
      one.clients ??= new Map();
      one.clients.set(client, (one.clients.get(client) ?? 0) + amount);
    }
    if (one.lastSale === sale) return;
    one.lastSale = sale;
    one.saleCount++;
    if (client !== 0 && sales.firstSale[client] === sale) one.newClients++;
  });
}

function* countEarlier(book: Book, rows: Rows, tallyOf: TallyOf): Steps<void> {
  const { sales } = book;
  const counts = allows(sales, rows);
  const [first, last] = run(sales.day, periodBefore(rows.period));
  yield* eachRow(first, last, (row) => {
    if (!counts(row)) return;
    const one = tallyOf(row);
    one.previousSales += sales.amount[row] ?? 0;
    one.previousCount++;
  });
  const [start, end] = run(sales.day, yearBefore(rows.period));
  yield* eachRow(start, end, (row) => {
    if (!counts(row)) return;
    const one = tallyOf(row);
    one.yearSales += sales.amount[row] ?? 0;
    one.yearCount++;
  });
}

function* countClosed(book: Book, rows: Rows, tallyOf: TallyOf): Steps<void> {
  const { opportunities } = book;
  const counts = allows(opportunities, rows);
  const [start, end] = run(opportunities.closed, rows.period);
  yield* eachRow(start, end, (row) => {
    if (!counts(row)) return;
    const one = tallyOf(row);
    const amount = opportunities.amount[row] ?? 0;
    if (opportunities.outcome[row] === outcomePlace.lost) {
      one.lostCount++;
      one.lostValue += amount;
      return;
    }
    one.wonCount++;
    one.wonValue += amount;
    const days = cycleDays(opportunities, row);
    if (days === null) return;
    one.cycles ??= [];
    one.cycles.push(days);
  });
}

function* countOpen(book: Book, rows: Rows, tallyOf: TallyOf): Steps<void> {
  const { opportunities } = book;
  const counts = allows(opportunities, rows);
  const day = rows.period.to;
  // Rows are in the order of their closing: what closed by that day comes before.
  yield* eachRow(lowerBound(opportunities.closed, day + 1), opportunities.count, (row) => {
    if (!openOn(opportunities, row, day) || !counts(row)) return;
    const one = tallyOf(row);
    const amount = opportunities.amount[row] ?? 0;
    one.openCount++;
    one.openValue += amount;
    one.weighted += amount * (probabilityOn(opportunities, row, day) ?? 0);
  });
}
