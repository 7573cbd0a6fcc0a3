/** Keeps the book of a store: written once, in slices, and then followed change by change, so that figures do not wait. */
import type { Kind } from '#contract/fields.ts';
import { type Day, toDay } from '#contract/plain-date.ts';
import { Pace } from '#electron/features/pace.ts';
import type { Store, StoreChange } from '#electron/store/store.ts';
import { type Axes, type Book, firstOpportunity, type OpportunityColumns, type SaleColumns } from './book.ts';
import { isSale, orderEntries, wonEntry } from './entries.ts';
import { AddedOpportunities, opportunityColumns } from './opportunity-columns.ts';
import type { ProductById } from './order-amounts.ts';
import { axisKinds, ReadRecords } from './read-records.ts';
import { AddedSales, type Reading, saleColumns } from './sale-columns.ts';
import { rowsPerStep, type Steps } from './slices.ts';

/** A change of more records than this is not followed one by one. */
const manyChanges = 5_000;

/** What a book is written from. */
const readKinds: readonly Kind[] = [
  'orders',
  'opportunities',
  'settings',
  'teams',
  'regions',
  ...Object.values(axisKinds),
];

const rising = (numbers: ReadonlySet<number>): Int32Array => Int32Array.from(numbers).sort();

/** Sales, and what they point to. */
export type Sold = Pick<Book, 'axes' | 'sales'>;

class Ledger {
  readonly #store: Store;
  readonly #product: ProductById;
  readonly #reading: Reading;
  /** Dates repeat: each is read once. */
  readonly #days = new Map<string, Day>();
  #read: ReadRecords;
  /** Has every record its number? Until then a change begins the book anew. */
  #numbered = false;
  /** What is being done to catch up. */
  #steps: Steps<void> | null = null;
  #sold: Sold | null = null;
  #book: Book | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.#read = new ReadRecords(store);
    this.#product = (id) => store.get('products', id);
    this.#reading = {
      day: (date) => {
        const known = this.#days.get(date);
        if (known !== undefined) return known;
        const day = toDay(date);
        this.#days.set(date, day);
        return day;
      },
      place: (axis, id) => this.#read[axis].place(id),
      source: (own, client) => {
        const { source, client: clients } = this.#read;
        const name = own ?? clients.item(client)?.source ?? '';
        if (name === '') return 0;
        if (!source.has(name)) source.set(name, name);
        return source.place(name);
      },
    };
    store.onChanged((change) => this.#note(change));
  }

  /** The book where it is up to date, else null. */
  get book(): Book | null {
    return this.#numbered && this.#steps === null && !this.#read.isBehind ? this.#book : null;
  }

  /** Its sales, which are written first, where they are up to date. */
  get sold(): Sold | null {
    return this.#numbered && !this.#read.isBehind ? this.#sold : null;
  }

  /** The book, brought up to date without a pause. */
  now(): Book {
    for (;;) {
      const book = this.book;
      if (book !== null) return book;
      this.#step();
    }
  }

  /** Catches up in slices until there is what is wanted. */
  async until<T>(wanted: () => T | null): Promise<T> {
    const pace = new Pace();
    for (;;) {
      const found = wanted();
      if (found !== null) return found;
      this.#step();
      if (pace.due) await pace.rest();
    }
  }

  #step(): void {
    this.#steps ??= this.#catchUp();
    try {
      if (this.#steps.next().done) this.#steps = null;
    } catch (error) {
      this.#beginAgain();
      throw error;
    }
  }

  #beginAgain(): void {
    this.#steps = null;
    this.#numbered = false;
  }

  #note({ ids }: StoreChange): void {
    for (const kind of readKinds) {
      const changed = ids.get(kind);
      if (changed === undefined) continue;
      if (!this.#numbered || changed.size > manyChanges) {
        this.#beginAgain();
        return;
      }
      for (const id of changed) this.#read.note(kind, id);
    }
  }

  *#catchUp(): Steps<void> {
    this.#sold = null;
    if (!this.#numbered || !this.#read.followOthers()) {
      this.#numbered = false;
      this.#read = new ReadRecords(this.#store);
      yield* this.#read.begin();
      this.#numbered = true;
    }
    const read = this.#read;
    const { changedOrders, changedOpportunities } = read;
    read.changedOrders = new Set();
    read.changedOpportunities = new Set();
    yield* this.#followLinks(changedOrders, changedOpportunities);
    if (changedOrders.size + changedOpportunities.size > 0) {
      read.sales = yield* this.#readSales(changedOrders, changedOpportunities);
    }
    this.#sold = { axes: this.#axes(), sales: read.sales };
    if (changedOpportunities.size > 0) read.inPipeline = yield* this.#readPipeline(changedOpportunities);
    this.#book = {
      axes: this.#axes(),
      teams: new Map(this.#store.all('teams')),
      regions: new Map(this.#store.all('regions')),
      sales: read.sales,
      opportunities: read.inPipeline,
    };
  }

  #axes(): Axes {
    const { rep, product, client, source } = this.#read;
    return { rep: rep.axis(), product: product.axis(), client: client.axis(), source: source.axis() };
  }

  /** Adds what changes with them: the opportunities that orders name or named, and the orders that name opportunities. */
  *#followLinks(orders: Set<number>, opportunities: Set<number>): Steps<void> {
    const { links, orders: numbers, opportunities: named } = this.#read;
    let seen = 0;
    for (const number of rising(orders)) {
      if (++seen % rowsPerStep === 0) yield;
      const order = this.#read.orders.record(number);
      const now = order && isSale(order) ? order.opportunityId : null;
      const before = links.set(numbers.ids[number] ?? '', now);
      if (before === now) continue;
      for (const id of [before, now]) {
        const other = id === null ? undefined : named.of(id);
        if (other !== undefined) opportunities.add(other);
      }
    }
    for (const number of opportunities) {
      if (++seen % rowsPerStep === 0) yield;
      for (const id of links.of(named.ids[number] ?? '')) {
        const order = numbers.of(id);
        if (order !== undefined) orders.add(order);
      }
    }
  }

  *#readSales(orders: ReadonlySet<number>, opportunities: ReadonlySet<number>): Steps<SaleColumns> {
    const { links, pipeline, sales, client } = this.#read;
    const added = new AddedSales();
    /** Sales whose rows are taken out. */
    const gone = new Set<number>();
    let seen = 0;
    for (const number of rising(orders)) {
      if (++seen % rowsPerStep === 0) yield;
      if (sales.count > 0) gone.add(number);
      const order = this.#read.orders.record(number);
      if (!order || !isSale(order)) continue;
      const named = order.opportunityId;
      const opportunity = named === null ? undefined : this.#store.get('opportunities', named);
      for (const entry of orderEntries(order, opportunity, this.#product)) {
        added.add(number, entry, this.#reading);
      }
    }
    for (const number of rising(opportunities)) {
      if (++seen % rowsPerStep === 0) yield;
      if (sales.count > 0) gone.add(firstOpportunity + number);
      const won = this.#read.opportunities.record(number);
      const entry = won ? wonEntry(won, pipeline.stages, this.#product) : null;
      if (entry !== null && links.of(entry.id).size === 0)
        added.add(firstOpportunity + number, entry, this.#reading);
    }
    const ids = { orderIds: this.#read.orders.ids, opportunityIds: this.#read.opportunities.ids };
    return yield* saleColumns(sales, gone, added, ids, client.axis().items.length);
  }

  *#readPipeline(opportunities: ReadonlySet<number>): Steps<OpportunityColumns> {
    const { inPipeline, pipeline } = this.#read;
    const added = new AddedOpportunities();
    let seen = 0;
    for (const number of rising(opportunities)) {
      if (++seen % rowsPerStep === 0) yield;
      const one = this.#read.opportunities.record(number);
      if (one?.deletedAt === null) added.add(number, one, pipeline, this.#reading);
    }
    return yield* opportunityColumns(inPipeline, opportunities, added);
  }
}

const ledgers = new WeakMap<Store, Ledger>();

const ledgerOf = (store: Store): Ledger => {
  const ledger = ledgers.get(store) ?? new Ledger(store);
  ledgers.set(store, ledger);
  return ledger;
};

/** The book of a store as it is now, brought up to date without a pause. */
export const salesBook = (store: Store): Book => ledgerOf(store).now();

/** The book, brought up to date without holding a window up. */
export const warmBook = (store: Store): Promise<Book> => {
  const ledger = ledgerOf(store);
  return ledger.until(() => ledger.book);
};

/** The sales of the book, which are ready before it. */
export const warmSales = (store: Store): Promise<Sold> => {
  const ledger = ledgerOf(store);
  return ledger.until(() => ledger.sold);
};

/** The sales where they are up to date, else null: the same columns as long as no sale changes. */
export const readySales = (store: Store): Sold | null => ledgerOf(store).sold;
