/** What was read of a store to write its book: places and numbers of records, links, and what changed since. */
import type { Kind } from '#contract/fields.ts';
import type { Opportunity, Order, Organisation, Product, Rep } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';
import { firstOpportunity, type OpportunityColumns, type SaleColumns } from './book.ts';
import { GrowingAxis } from './growing-axis.ts';
import { Numbers } from './numbers.ts';
import { noOpportunities, pipelineOf } from './opportunity-columns.ts';
import { OrderLinks } from './order-links.ts';
import { noSales } from './sale-columns.ts';
import { rowsPerStep, type Steps } from './slices.ts';
import { storeStages } from './stages.ts';

/** The kinds that rows point to. */
export const axisKinds = { rep: 'reps', product: 'products', client: 'organisations' } as const;
type RecordAxis = keyof typeof axisKinds;
type Pointed = Rep | Product | Organisation;
const recordAxes = Object.keys(axisKinds) as RecordAxis[];

/** What counts of a record that rows point to, besides that it is there: a cost, or the source of a client. */
const counts = (one: Pointed | null): unknown =>
  one === null ? null : 'cost' in one ? one.cost : 'source' in one ? one.source : null;

export class ReadRecords {
  readonly #store: Store;
  readonly orders = new Numbers<Order>();
  readonly opportunities = new Numbers<Opportunity>();
  readonly links = new OrderLinks();
  readonly rep = new GrowingAxis<Rep>();
  readonly product = new GrowingAxis<Product>();
  readonly client = new GrowingAxis<Organisation>();
  readonly source = new GrowingAxis<string>();
  readonly pipeline;
  sales: SaleColumns = noSales;
  inPipeline: OpportunityColumns = noOpportunities;
  /** Numbers of those that changed since they were read. */
  changedOrders = new Set<number>();
  changedOpportunities = new Set<number>();
  /** Ids of what changed otherwise. */
  changed = new Map<Kind, Set<string>>();

  constructor(store: Store) {
    this.#store = store;
    this.pipeline = pipelineOf(storeStages(store));
  }

  /** Gives every record its place or number. Only whole: a change in between needs another one of these. */
  *begin(): Steps<void> {
    let seen = 0;
    for (const axis of recordAxes) {
      for (const [id, record] of this.#store.all(axisKinds[axis])) {
        this.#axis(axis).set(id, record);
        if (++seen % rowsPerStep === 0) yield;
      }
    }
    for (const order of this.#store.all('orders').values()) {
      this.changedOrders.add(this.orders.add(order));
      if (++seen % rowsPerStep === 0) yield;
    }
    for (const one of this.#store.all('opportunities').values()) {
      this.changedOpportunities.add(this.opportunities.add(one));
      if (++seen % rowsPerStep === 0) yield;
    }
  }

  get isBehind(): boolean {
    return this.changed.size + this.changedOrders.size + this.changedOpportunities.size > 0;
  }

  /** A record changed, came or went. */
  note(kind: Kind, id: string): void {
    if (kind === 'orders') this.orders.follow(id, this.#store.get(kind, id), this.changedOrders);
    else if (kind === 'opportunities')
      this.opportunities.follow(id, this.#store.get(kind, id), this.changedOpportunities);
    else this.changed.set(kind, (this.changed.get(kind) ?? new Set()).add(id));
  }

  /** Follows the records that rows point to, and the settings. False where everything may be different. */
  followOthers(): boolean {
    const changed = this.changed;
    this.changed = new Map();
    const stages = changed.has('settings') ? storeStages(this.#store) : this.pipeline.stages;
    if (JSON.stringify(stages.list) !== JSON.stringify(this.pipeline.stages.list)) return false;
    return recordAxes.every((axis) =>
      [...(changed.get(axisKinds[axis]) ?? [])].every((id) => this.#followOne(axis, id)),
    );
  }

  #axis(axis: RecordAxis): GrowingAxis<Pointed> {
    return this[axis] as GrowingAxis<Pointed>;
  }

  #followOne(axis: RecordAxis, id: string): boolean {
    const points = this.#axis(axis);
    const now = this.#store.get(axisKinds[axis], id);
    if (!points.has(id)) {
      if (now === undefined) return true;
      points.set(id, now);
      // Rows that pointed nowhere may point here.
      return !points.dangling;
    }
    const place = points.place(id);
    const before = points.item(place);
    if (now === undefined) {
      points.remove(id);
      return !this.sales[axis].includes(place) && !this.inPipeline[axis].includes(place);
    }
    points.set(id, now);
    if (counts(before) !== counts(now)) this.#readAgain(axis, place);
    return true;
  }

  /** The rows that point to the place are read again. */
  #readAgain(axis: RecordAxis, place: number): void {
    const places = this.sales[axis];
    for (let row = places.indexOf(place); row >= 0; row = places.indexOf(place, row + 1)) {
      const sale = this.sales.sale[row] ?? 0;
      if (sale < firstOpportunity) this.changedOrders.add(sale);
      else this.changedOpportunities.add(sale - firstOpportunity);
    }
    if (axis !== 'client') return;
    const { client, number } = this.inPipeline;
    for (let row = client.indexOf(place); row >= 0; row = client.indexOf(place, row + 1)) {
      this.changedOpportunities.add(number[row] ?? 0);
    }
  }
}
