/** Every sale of the workspace as lines that figures, lists and reports add up: so that none is counted twice. */
import type { Store } from '#electron/store/store.ts';
import { type Derived, derived } from './cached.ts';
import { costExact, exactParts, lineCostExact, lineNetExact, type ProductById } from './order-amounts.ts';
import { rowsPerStep, type Steps } from './slices.ts';
import { storeStages } from './stages.ts';

/** One line of an order, or a won opportunity. The lines of an order follow each other. */
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

function* build(store: Store): Steps<readonly SaleEntry[]> {
  const entries: SaleEntry[] = [];
  const productById: ProductById = (id) => store.get('products', id);
  const opportunities = store.all('opportunities');
  const ordered = new Set<string>();
  let seen = 0;
  for (const order of store.all('orders').values()) {
    if (++seen % rowsPerStep === 0) yield;
    if (order.deletedAt !== null || order.status === 'cancelled' || order.lines.length === 0) continue;
    const opportunity = order.opportunityId === null ? undefined : opportunities.get(order.opportunityId);
    if (order.opportunityId !== null) ordered.add(order.opportunityId);
    for (const line of order.lines) {
      entries.push({
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
      });
    }
  }
  const stages = storeStages(store);
  for (const won of opportunities.values()) {
    if (++seen % rowsPerStep === 0) yield;
    if (won.deletedAt !== null || won.closedOn === null || stages.outcome(won) !== 'won') continue;
    if (ordered.has(won.id)) continue;
    const quantity = won.quantity ?? 1;
    const unitCost = won.productId === null ? null : (productById(won.productId)?.cost ?? null);
    entries.push({
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
    });
  }
  return entries;
}

/**
 * All sales: the lines of orders that are neither cancelled nor in the trash, and each won opportunity with a closing date
 * that no such order names. An order without lines gives none, and does not hide its opportunity.
 * The same array as long as orders, opportunities, products and settings stay as they are.
 */
export const saleEntries: Derived<readonly SaleEntry[]> = derived(
  ['orders', 'opportunities', 'products', 'settings'],
  build,
);
