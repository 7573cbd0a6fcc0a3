/** What counts as a sale: the lines of orders, and won opportunities that no order names, so that none is counted twice. */
import type { Opportunity, Order } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';
import { costExact, exactParts, lineCostExact, lineNetExact, type ProductById } from './order-amounts.ts';
import { type Stages, storeStages } from './stages.ts';

/** One line of an order, or a won opportunity. */
export interface SaleEntry {
  readonly kind: 'orders' | 'opportunities';
  /** Of the order or the opportunity. */
  readonly id: string;
  /** The day of the order, or the day the opportunity was won: a plain date. */
  readonly on: string;
  readonly organisationId: string | null;
  readonly repId: string | null;
  readonly productId: string | null;
  /** At most three decimals; 1 for a won opportunity that gives none. */
  readonly quantity: number;
  /** Ten-thousandths of a minor unit, a whole number; 0 for a won opportunity whose amount is unknown. */
  readonly amount: number;
  /** The same unit; null where unknown. */
  readonly cost: number | null;
  /** Where the sale came from: the opportunity's source, else null (the client's then counts). */
  readonly source: string | null;
}

/** Is the order a sale, which also hides the opportunity it names? Not while it is cancelled, in the trash or without lines. */
export const isSale = (order: Readonly<Order>): boolean =>
  order.deletedAt === null && order.status !== 'cancelled' && order.lines.length > 0;

/** The entries of an order that is a sale, one for each line. @param opportunity the one that the order names */
export const orderEntries = (
  order: Readonly<Order>,
  opportunity: Readonly<Opportunity> | undefined,
  productById: ProductById,
): SaleEntry[] =>
  order.lines.map((line) => ({
    kind: 'orders',
    id: order.id,
    on: order.orderedOn,
    organisationId: order.organisationId,
    repId: order.repId,
    productId: line.productId,
    quantity: line.quantity,
    amount: lineNetExact(line),
    cost: lineCostExact(line, productById),
    source: opportunity?.source ?? null,
  }));

/** The entry of an opportunity that no sale names; null unless it is won and has a closing date. */
export const wonEntry = (
  won: Readonly<Opportunity>,
  stages: Stages,
  productById: ProductById,
): SaleEntry | null => {
  if (won.deletedAt !== null || won.closedOn === null || stages.outcome(won) !== 'won') return null;
  const quantity = won.quantity ?? 1;
  const unitCost = won.productId === null ? null : (productById(won.productId)?.cost ?? null);
  return {
    kind: 'opportunities',
    id: won.id,
    on: won.closedOn,
    organisationId: won.organisationId,
    repId: won.ownerId,
    productId: won.productId,
    quantity,
    amount: (won.amount ?? 0) * exactParts,
    cost: unitCost === null ? null : costExact(quantity, unitCost),
    source: won.source,
  };
};

/** All sales as they are now, read from every record: orders, then opportunities, each as stored. */
export const saleEntries = (store: Store): readonly SaleEntry[] => {
  const productById: ProductById = (id) => store.get('products', id);
  const stages = storeStages(store);
  const entries: SaleEntry[] = [];
  const ordered = new Set<string>();
  for (const order of store.all('orders').values()) {
    if (!isSale(order)) continue;
    const named = order.opportunityId;
    if (named !== null) ordered.add(named);
    const opportunity = named === null ? undefined : store.get('opportunities', named);
    for (const entry of orderEntries(order, opportunity, productById)) entries.push(entry);
  }
  for (const won of store.all('opportunities').values()) {
    const entry = ordered.has(won.id) ? null : wonEntry(won, stages, productById);
    if (entry !== null) entries.push(entry);
  }
  return entries;
};
