/** A small company whose figures are calculated by hand in the tests. */
import type { OrderLine } from '#contract/kinds/sales.ts';
import type { RecordOf } from '#contract/kinds.ts';
import type { SalesScope } from '#contract/sales.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

export const line = (values: Partial<OrderLine>): OrderLine => ({
  productId: null,
  description: null,
  quantity: 1,
  unitPrice: 0,
  unitCost: null,
  discount: 0,
  ...values,
});

export const scopeOf = (from: string, to: string, more: Partial<SalesScope> = {}): SalesScope => ({
  from,
  to,
  repId: null,
  teamId: null,
  regionId: null,
  productId: null,
  family: null,
  organisationId: null,
  ...more,
});

export const order = (id: string, orderedOn: string, values: Partial<RecordOf<'orders'>>) =>
  record('orders', { id, number: id, orderedOn, ...values });
export const opportunity = (id: string, stageId: string, values: Partial<RecordOf<'opportunities'>>) =>
  record('opportunities', { id, name: id, stageId, ...values });

/**
 * Region north has team one (Ann, Bob); Cy is alone in region south. Amounts in cents.
 *
 * April 2026 (today is 15 April, a Wednesday)
 *   o1  3 April  Acme  Ann   10 × 10.00 of pen (cost 6.00)       100.00
 *                            2 × 50.00 less 10 % of lamp           90.00   cost unknown
 *   o2  9 April  Bolt  Bob   5 × 10.00 of pen, sold at cost 7.00   50.00
 *   w1 10 April  Core  Cy    won, lamp, opened 31 March (10 days) 200.00
 *   o3 13 April  Acme  Ann   cancelled                               –
 *   w2  8 April  Acme  Ann   won, named by o1: not a sale again      –     opened 6 April (2 days), 190.00
 *   l1  9 April        Bob   lost, 60.00
 * March 2026
 *   o4 20 March  Acme  Ann   30 × 10.00 of pen                    300.00
 * April 2025
 *   o5 30 April  Dune  Cy    1 × 400.00 of lamp                   400.00
 * Open: p1 (Ann, 1,000.00, proposal 50 %), p2 (Bob, 500.00, its own 20 %), p3 (Cy, no amount, prospecting).
 */
export const smallCompany = async (
  more: { readonly targets?: readonly RecordOf<'targets'>[] } = {},
): Promise<Store> => {
  const store = memoryStore();
  const pens = (quantity: number, unitCost: number | null = null) =>
    line({ productId: 'pen', quantity, unitPrice: 1_000, unitCost });
  await fill(store, {
    regions: ['north', 'south'].map((id) => record('regions', { id, name: id })),
    teams: [record('teams', { id: 'one', name: 'one', regionId: 'north', managerId: 'meg' })],
    reps: [
      record('reps', { id: 'meg', name: 'Meg', role: 'manager' }),
      record('reps', { id: 'ann', name: 'Ann', teamId: 'one' }),
      record('reps', { id: 'bob', name: 'Bob', teamId: 'one' }),
      record('reps', { id: 'cy', name: 'Cy', regionId: 'south' }),
    ],
    products: [
      record('products', { id: 'pen', name: 'pen', family: 'desk', cost: 600 }),
      record('products', { id: 'lamp', name: 'lamp', family: 'light' }),
    ],
    organisations: ['acme', 'bolt', 'core', 'dune'].map((id, index) =>
      record('organisations', { id, name: id, source: index < 2 ? 'fair' : null, country: 'FR' }),
    ),
    orders: [
      order('o1', '2026-04-03', {
        organisationId: 'acme',
        repId: 'ann',
        opportunityId: 'w2',
        lines: [pens(10), line({ productId: 'lamp', quantity: 2, unitPrice: 5_000, discount: 1_000 })],
      }),
      order('o2', '2026-04-09', { organisationId: 'bolt', repId: 'bob', lines: [pens(5, 700)] }),
      order('o3', '2026-04-13', {
        organisationId: 'acme',
        repId: 'ann',
        status: 'cancelled',
        lines: [pens(99)],
      }),
      order('o4', '2026-03-20', { organisationId: 'acme', repId: 'ann', lines: [pens(30)] }),
      order('o5', '2025-04-30', {
        organisationId: 'dune',
        repId: 'cy',
        lines: [line({ productId: 'lamp', unitPrice: 40_000 })],
      }),
      order('o6', '2026-04-02', { organisationId: 'dune', repId: 'bob' }), // without lines: no sale
      order('o7', '2026-04-02', {
        organisationId: 'dune',
        repId: 'bob',
        lines: [pens(7)],
        deletedAt: '2026-04-03T08:00:00Z',
      }),
    ],
    opportunities: [
      opportunity('w1', 'won', {
        organisationId: 'core',
        ownerId: 'cy',
        productId: 'lamp',
        amount: 20_000,
        openedOn: '2026-03-31',
        closedOn: '2026-04-10',
        source: 'web',
      }),
      opportunity('w2', 'won', {
        organisationId: 'acme',
        ownerId: 'ann',
        amount: 19_000,
        openedOn: '2026-04-06',
        closedOn: '2026-04-08',
      }),
      opportunity('l1', 'lost', { ownerId: 'bob', amount: 6_000, closedOn: '2026-04-09' }),
      opportunity('p1', 'proposal', {
        organisationId: 'acme',
        ownerId: 'ann',
        amount: 100_000,
        openedOn: '2026-04-01',
      }),
      opportunity('p2', 'engaging', { ownerId: 'bob', amount: 50_000, probability: 2_000 }),
      opportunity('p3', 'prospecting', { ownerId: 'cy', openedOn: '2026-04-14' }),
    ],
    targets: [...(more.targets ?? [])],
  });
  return store;
};

export const april = scopeOf('2026-04-01', '2026-04-30');
export const today = '2026-04-15';
