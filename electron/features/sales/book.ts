/** Sales and opportunities as columns of numbers, in the order of their days: what every figure runs over. */
import type { Organisation, Product, Region, Rep, Team } from '#contract/kinds.ts';
import type { Day } from '#contract/plain-date.ts';
import { exactParts } from './order-amounts.ts';

/**
 * What a sale or an opportunity points to, by place in `items`; place 0 stands for none. A record keeps its place for as long
 * as rows may point to it, so that the book need not be written anew when it changes.
 */
export interface Axis<T> {
  readonly items: readonly (T | null)[];
  readonly places: ReadonlyMap<string, number>;
}

export interface Axes {
  readonly rep: Axis<Rep>;
  readonly product: Axis<Product>;
  readonly client: Axis<Organisation>;
  readonly source: Axis<string>;
}
export type AxisName = keyof Axes;

/** A column per axis: the place of each row's rep, product, client and source. */
export type Places = { readonly [A in AxisName]: Int32Array };

/** The numbers that opportunities have as sales begin here; those of orders are below. */
export const firstOpportunity = 2 ** 30;

/** One row per sale entry, by day and within a day as stored, orders first: the lines of an order stay together. */
export interface SaleColumns extends Places {
  readonly count: number;
  readonly day: Int32Array;
  /** The number of the row's order or opportunity, which `soldAs` tells; the same for the lines of one order. */
  readonly sale: Int32Array;
  /** Ids of orders and of opportunities by their numbers. */
  readonly orderIds: readonly string[];
  readonly opportunityIds: readonly string[];
  /** Ten-thousandths of a minor unit. */
  readonly amount: Float64Array;
  /** The same; NaN where unknown. */
  readonly cost: Float64Array;
  /** Thousandths. */
  readonly quantity: Float64Array;
  /** By place of the client: the sale that is its first ever, or -1. */
  readonly firstSale: Int32Array;
}

export const outcomes = ['open', 'won', 'lost'] as const;

/** A day later than every plain date: an opportunity that is open has not closed yet. */
export const notClosed = 2 ** 30;

/** One row per opportunity, by closing day; those still open come last. */
export interface OpportunityColumns extends Places {
  readonly count: number;
  /** Rises in the order in which opportunities are stored. */
  readonly number: Int32Array;
  readonly ids: readonly string[];
  /** Place in `outcomes`. */
  readonly outcome: Uint8Array;
  /** An unknown opening day is before every day. */
  readonly opened: Int32Array;
  /** `notClosed` while open; before every day where it is closed without a date. */
  readonly closed: Int32Array;
  /** Minor units; 0 where unknown. */
  readonly amount: Float64Array;
  /** Of those still open, in basis points. */
  readonly probability: Float64Array;
  /** Of those closed: their stages by day, [day, basis points of a stage that is open], oldest first. */
  readonly log: readonly (readonly (readonly [Day, number])[] | null)[];
}

export const unknownDay = -(2 ** 30);

export interface Book {
  readonly axes: Axes;
  readonly teams: ReadonlyMap<string, Team>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly sales: SaleColumns;
  readonly opportunities: OpportunityColumns;
}

/** The order or the opportunity that a sale is. */
export const soldAs = (
  { orderIds, opportunityIds }: SaleColumns,
  sale: number,
): { readonly kind: 'orders' | 'opportunities'; readonly id: string } =>
  sale < firstOpportunity
    ? { kind: 'orders', id: orderIds[sale] ?? '' }
    : { kind: 'opportunities', id: opportunityIds[sale - firstOpportunity] ?? '' };

/** Exact ten-thousandths as minor units: not rounded, so that parts add up to their whole. */
export const minorUnits = (exact: number): number => exact / exactParts;

/** First place of a rising column whose value is not below `value`: a period is a run of rows. */
export const lowerBound = (column: Int32Array, value: number): number => {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
