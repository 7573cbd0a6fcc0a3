/** Sales and opportunities as columns of numbers, in the order of their days: what every figure runs over. */
import type { Organisation, Product, Region, Rep, Team } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';
import { cachedBy } from './cached.ts';
import { type Day, toDay } from './days.ts';
import { saleEntries } from './entries.ts';
import { exactParts } from './order-amounts.ts';
import { storeStages } from './stages.ts';

/** What a sale or an opportunity points to, by place in `items`; place 0 stands for none. */
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

/** One row per sale entry, by day and within a day as stored: the lines of an order stay together. */
export interface SaleColumns extends Places {
  readonly count: number;
  readonly day: Int32Array;
  /** Place of the entry in saleEntries(). */
  readonly entry: Int32Array;
  /** The same for the lines of one order, counted up from 0. */
  readonly sale: Int32Array;
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

const axisOf = <T>(items: Iterable<readonly [string, T]>): Axis<T> => {
  const list: (T | null)[] = [null];
  const places = new Map<string, number>([['', 0]]);
  for (const [key, item] of items) {
    places.set(key, list.length);
    list.push(item);
  }
  return { items: list, places };
};

/** Dates repeat: each is read once. */
const dayReader = () => {
  const known = new Map<string, Day>();
  return (date: string): Day => {
    const day = known.get(date) ?? toDay(date);
    known.set(date, day);
    return day;
  };
};

/** Rows in the order of their days, the order within a day kept. */
const byDay = (days: Int32Array): Int32Array => {
  const count = days.length;
  const keys = new Float64Array(count);
  const factor = 2 ** 21;
  if (count >= factor) throw new RangeError('more rows than the sort keys hold');
  for (let row = 0; row < count; row++) keys[row] = (days[row] ?? 0) * factor + row;
  keys.sort();
  // The remainder is the row, also for the days before 1970.
  return Int32Array.from(keys, (key) => key - Math.floor(key / factor) * factor);
};

const place = (axis: Axis<unknown>, key: string | null): number =>
  key === null ? 0 : (axis.places.get(key) ?? 0);

const buildSales = (store: Store, axes: Axes, read: (date: string) => Day): SaleColumns => {
  const entries = saleEntries(store);
  const count = entries.length;
  const entry = byDay(Int32Array.from(entries, (one) => read(one.on)));
  const column = () => new Int32Array(count);
  const columns = {
    count,
    entry,
    day: column(),
    sale: column(),
    rep: column(),
    product: column(),
    client: column(),
    source: column(),
    amount: new Float64Array(count),
    cost: new Float64Array(count),
    quantity: new Float64Array(count),
    firstSale: new Int32Array(axes.client.items.length).fill(-1),
  };
  let sale = -1;
  let lastId = '';
  for (let row = 0; row < count; row++) {
    const one = entries[entry[row] ?? 0];
    if (one === undefined) continue;
    if (one.id !== lastId) sale++;
    lastId = one.id;
    const client = place(axes.client, one.organisationId);
    columns.day[row] = read(one.on);
    columns.sale[row] = sale;
    columns.rep[row] = place(axes.rep, one.repId);
    columns.product[row] = place(axes.product, one.productId);
    columns.client[row] = client;
    columns.source[row] = place(axes.source, one.source ?? axes.client.items[client]?.source ?? null);
    columns.amount[row] = one.amount;
    columns.cost[row] = one.cost ?? Number.NaN;
    columns.quantity[row] = Math.round(one.quantity * 1_000);
    if (columns.firstSale[client] === -1) columns.firstSale[client] = sale;
  }
  return columns;
};

const buildOpportunities = (store: Store, axes: Axes, read: (date: string) => Day): OpportunityColumns => {
  const stages = storeStages(store);
  const kept = [...store.all('opportunities').values()].filter((one) => one.deletedAt === null);
  const count = kept.length;
  const closing = (one: (typeof kept)[number]): Day => {
    if (stages.outcome(one) === 'open') return notClosed;
    return one.closedOn === null ? unknownDay : read(one.closedOn);
  };
  const order = byDay(Int32Array.from(kept, closing));
  const column = () => new Int32Array(count);
  const ids: string[] = [];
  const log: OpportunityColumns['log'][number][] = [];
  const columns = {
    count,
    ids,
    log,
    outcome: new Uint8Array(count),
    opened: column(),
    closed: column(),
    rep: column(),
    product: column(),
    client: column(),
    source: column(),
    amount: new Float64Array(count),
    probability: new Float64Array(count),
  };
  const openStages = new Map(
    stages.list.filter((stage) => stage.outcome === 'open').map((stage) => [stage.id, stage.probability]),
  );
  for (let row = 0; row < count; row++) {
    const one = kept[order[row] ?? 0];
    if (one === undefined) continue;
    const outcome = stages.outcome(one);
    const client = place(axes.client, one.organisationId);
    ids.push(one.id);
    columns.outcome[row] = outcomes.indexOf(outcome);
    columns.opened[row] = one.openedOn === null ? unknownDay : read(one.openedOn);
    columns.closed[row] = closing(one);
    columns.rep[row] = place(axes.rep, one.ownerId);
    columns.product[row] = place(axes.product, one.productId);
    columns.client[row] = client;
    columns.source[row] = place(axes.source, one.source ?? axes.client.items[client]?.source ?? null);
    columns.amount[row] = one.amount ?? 0;
    columns.probability[row] = outcome === 'open' ? stages.probability(one) : 0;
    log.push(
      outcome === 'open' || one.stageLog.length === 0
        ? null
        : one.stageLog.map(({ stageId, at }) => [toDay(at), openStages.get(stageId) ?? 0] as const),
    );
  }
  return columns;
};

const build = (store: Store): Book => {
  const sources = new Set<string>();
  for (const { source } of store.all('organisations').values()) if (source) sources.add(source);
  for (const { source } of store.all('opportunities').values()) if (source) sources.add(source);
  const axes: Axes = {
    rep: axisOf(store.all('reps')),
    product: axisOf(store.all('products')),
    client: axisOf(store.all('organisations')),
    source: axisOf([...sources].map((source) => [source, source] as const)),
  };
  const read = dayReader();
  return {
    axes,
    teams: new Map(store.all('teams')),
    regions: new Map(store.all('regions')),
    sales: buildSales(store, axes, read),
    opportunities: buildOpportunities(store, axes, read),
  };
};

/** The book of a store: built again only when sales, opportunities or what they point to change. */
export const salesBook: (store: Store) => Book = cachedBy(
  ['orders', 'opportunities', 'products', 'reps', 'teams', 'regions', 'organisations', 'settings'],
  build,
);

/** Builds the book in two steps with a pause between, so that neither holds the window up. */
export const warmBook = async (store: Store): Promise<Book> => {
  saleEntries(store);
  await new Promise((resolve) => setImmediate(resolve));
  return salesBook(store);
};

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
