/** Sales and opportunities as columns of numbers, in the order of their days: what every figure runs over. */
import type { Opportunity, Organisation, Product, Region, Rep, Team } from '#contract/kinds.ts';
import { type Day, toDay } from '#contract/plain-date.ts';
import { localDay } from '#electron/features/local-day.ts';
import type { Store } from '#electron/store/store.ts';
import { type Derived, derived } from './cached.ts';
import { type SaleEntry, saleEntries } from './entries.ts';
import { exactParts } from './order-amounts.ts';
import { eachRow, rowsPerStep, type Steps } from './slices.ts';
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
  readonly entries: readonly SaleEntry[];
  /** Place of the row's entry in `entries`. */
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

function* axisOf<T>(items: Iterable<readonly [string, T]>): Steps<Axis<T>> {
  const list: (T | null)[] = [null];
  const places = new Map<string, number>([['', 0]]);
  for (const [key, item] of items) {
    places.set(key, list.length);
    list.push(item);
    if (list.length % rowsPerStep === 0) yield;
  }
  return { items: list, places };
}

function* sourcesOf(store: Store): Steps<ReadonlySet<string>> {
  const sources = new Set<string>();
  let seen = 0;
  for (const kind of ['organisations', 'opportunities'] as const) {
    for (const { source } of store.all(kind).values()) {
      if (source) sources.add(source);
      if (++seen % rowsPerStep === 0) yield;
    }
  }
  return sources;
}

/** Dates repeat: each is read once. */
const dayReader = (dayOf: (text: string) => Day) => {
  const known = new Map<string, Day>();
  return (date: string): Day => {
    const day = known.get(date) ?? dayOf(date);
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
  const order = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const key = keys[row] ?? 0;
    // The remainder is the row, also for the days before 1970.
    order[row] = key - Math.floor(key / factor) * factor;
  }
  return order;
};

/** Finds places; the lines of an order ask for the same one in a row. */
const placeFinder = (axis: Axis<unknown>) => {
  let last: string | null = null;
  let place = 0;
  return (key: string | null): number => {
    if (key !== last) {
      last = key;
      place = key === null ? 0 : (axis.places.get(key) ?? 0);
    }
    return place;
  };
};

const placeFinders = (axes: Axes) => ({
  rep: placeFinder(axes.rep),
  product: placeFinder(axes.product),
  client: placeFinder(axes.client),
  source: placeFinder(axes.source),
});

function* buildSales(store: Store, axes: Axes, read: (date: string) => Day): Steps<SaleColumns> {
  const entries = saleEntries(store);
  const count = entries.length;
  const place = placeFinders(axes);
  const days = new Int32Array(count);
  yield* eachRow(0, count, (row) => {
    days[row] = read(entries[row]?.on ?? '');
  });
  yield;
  const entry = byDay(days);
  yield;
  const column = () => new Int32Array(count);
  const columns = {
    count,
    entries,
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
  yield* eachRow(0, count, (row) => {
    const at = entry[row] ?? 0;
    const one = entries[at];
    if (one === undefined) return;
    if (one.id !== lastId) sale++;
    lastId = one.id;
    const client = place.client(one.organisationId);
    columns.day[row] = days[at] ?? 0;
    columns.sale[row] = sale;
    columns.rep[row] = place.rep(one.repId);
    columns.product[row] = place.product(one.productId);
    columns.client[row] = client;
    columns.source[row] = place.source(one.source ?? axes.client.items[client]?.source ?? null);
    columns.amount[row] = one.amount;
    columns.cost[row] = one.cost ?? Number.NaN;
    columns.quantity[row] = Math.round(one.quantity * 1_000);
    if (columns.firstSale[client] === -1) columns.firstSale[client] = sale;
  });
  return columns;
}

function* buildOpportunities(
  store: Store,
  axes: Axes,
  read: (date: string) => Day,
): Steps<OpportunityColumns> {
  const stages = storeStages(store);
  const place = placeFinders(axes);
  const kept: Opportunity[] = [];
  const closing: Day[] = [];
  for (const one of store.all('opportunities').values()) {
    if (one.deletedAt !== null) continue;
    kept.push(one);
    const open = stages.outcome(one) === 'open';
    closing.push(open ? notClosed : one.closedOn === null ? unknownDay : read(one.closedOn));
    if (kept.length % rowsPerStep === 0) yield;
  }
  const count = kept.length;
  const order = byDay(new Int32Array(closing));
  yield;
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
  // A stage is entered on a day of the person who moved it, as the day it closes is.
  const enteredOn = dayReader((instant) => toDay(localDay(instant)));
  const openStages = new Map(
    stages.list.filter((stage) => stage.outcome === 'open').map((stage) => [stage.id, stage.probability]),
  );
  yield* eachRow(0, count, (row) => {
    const at = order[row] ?? 0;
    const one = kept[at];
    if (one === undefined) return;
    const outcome = stages.outcome(one);
    const client = place.client(one.organisationId);
    ids.push(one.id);
    columns.outcome[row] = outcomes.indexOf(outcome);
    columns.opened[row] = one.openedOn === null ? unknownDay : read(one.openedOn);
    columns.closed[row] = closing[at] ?? 0;
    columns.rep[row] = place.rep(one.ownerId);
    columns.product[row] = place.product(one.productId);
    columns.client[row] = client;
    columns.source[row] = place.source(one.source ?? axes.client.items[client]?.source ?? null);
    columns.amount[row] = one.amount ?? 0;
    columns.probability[row] = outcome === 'open' ? stages.probability(one) : 0;
    log.push(
      outcome === 'open' || one.stageLog.length === 0
        ? null
        : one.stageLog.map(({ stageId, at }) => [enteredOn(at), openStages.get(stageId) ?? 0] as const),
    );
  });
  return columns;
}

function* build(store: Store): Steps<Book> {
  const sources = yield* sourcesOf(store);
  const axes: Axes = {
    rep: yield* axisOf(store.all('reps')),
    product: yield* axisOf(store.all('products')),
    client: yield* axisOf(store.all('organisations')),
    source: yield* axisOf([...sources].map((source) => [source, source] as const)),
  };
  yield;
  const read = dayReader(toDay);
  return {
    axes,
    teams: new Map(store.all('teams')),
    regions: new Map(store.all('regions')),
    sales: yield* buildSales(store, axes, read),
    opportunities: yield* buildOpportunities(store, axes, read),
  };
}

/** The book of a store: built again only when sales, opportunities or what they point to change. */
export const salesBook: Derived<Book> = derived(
  ['orders', 'opportunities', 'products', 'reps', 'teams', 'regions', 'organisations', 'settings'],
  build,
);

/** The book, made ready without holding a window up. */
export const warmBook = async (store: Store): Promise<Book> => {
  await saleEntries.warm(store);
  return salesBook.warm(store);
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
