import { expect, test } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const store = memoryStore();
const { context } = makeContext(store);
const line = { productId: 'p', description: null, unitCost: null };
await fill(store, {
  regions: [record('regions', { id: 'north', name: 'North' })],
  teams: [record('teams', { id: 'one', name: 'One', regionId: 'north' })],
  reps: [
    record('reps', { id: 'ana', name: 'Ana', teamId: 'one' }),
    record('reps', { id: 'bob', name: 'Bob', regionId: 'north' }),
    record('reps', { id: 'out', name: 'Out', teamId: 'one', deletedAt: '2026-01-01T00:00:00.000Z' }),
  ],
  products: [
    record('products', { id: 'p', name: 'Pump', price: 2_000, cost: 1_500 }),
    record('products', { id: 'q', name: 'Quilt', price: 0, cost: 10 }),
  ],
  organisations: [record('organisations', { id: 'org', name: 'Konex' })],
  orders: [
    record('orders', {
      id: 's1',
      number: '1',
      orderedOn: '2026-04-10',
      organisationId: 'org',
      repId: 'ana',
      lines: [
        // 3 × 19.99 × 0.95 = 56.9715 and 0.5 × 10.01 = 5.005: together 61.9765, rounded once to 61.98.
        { ...line, quantity: 3, unitPrice: 1_999, discount: 500 },
        { ...line, quantity: 0.5, unitPrice: 1_001, discount: 0 },
      ],
    }),
    record('orders', {
      id: 's2',
      number: '2',
      orderedOn: '2026-05-10',
      repId: 'ana',
      lines: [{ ...line, productId: null, quantity: 1, unitPrice: 100, discount: 0 }],
    }),
    record('orders', { id: 's3', number: '3', orderedOn: '2026-05-10', lines: [] }),
  ],
  opportunities: [
    record('opportunities', { id: 'd', name: 'Deal', ownerId: 'ana', stageId: 'engaging', amount: 333 }),
  ],
  targets: [
    record('targets', { id: 't1', period: '2026-04', repId: 'ana', amount: 10_000 }),
    record('targets', { id: 't2', period: '2026-Q2', teamId: 'one', measure: 'orders', count: 4 }),
    record('targets', { id: 't3', period: '2026', measure: 'quantity', count: null }),
    record('targets', { id: 't4', period: '2026', organisationId: 'org', measure: 'margin', amount: 100 }),
    record('targets', { id: 't5', period: '2025', productId: 'p', amount: 100 }),
  ],
});

test.each<[ListedKind, string, Record<string, unknown>]>([
  ['regions', 'north', { reps: 2 }],
  ['teams', 'one', { reps: 1 }],
  ['reps', 'ana', { sales: 6_298, openOpportunities: 1 }],
  ['products', 'p', { margin: 500, marginPercent: 2_500, sold: 3.5, sales: 6_198 }],
  ['products', 'q', { margin: -10, marginPercent: null, sold: 0, sales: 0 }],
  ['orders', 's1', { net: 6_198, cost: 5_250, margin: 948, quantity: 3.5, lineCount: 2 }],
  ['orders', 's2', { net: 100, cost: null, margin: null, quantity: 1, lineCount: 1 }],
  ['orders', 's3', { net: 0, cost: null, margin: null, quantity: 0, lineCount: 0 }],
  ['opportunities', 'd', { outcome: 'open', weighted: 100, ageDays: null }],
  ['targets', 't1', { subject: 'Ana', value: 100, won: 61.98, attainment: 6_198 }],
  ['targets', 't2', { subject: 'One', value: 4, won: 2, attainment: 5_000 }],
  ['targets', 't3', { subject: null, value: null, won: 4.5, attainment: null }],
  ['targets', 't4', { subject: 'Konex', value: 1, won: 9.48, attainment: 94_800 }],
  ['targets', 't5', { subject: 'Pump', value: 1, won: 0, attainment: 0 }],
])('%s %s: %j', async (kind, id, expected) => {
  expect((await ask(context, 'records.get', { kind, id })).computed).toEqual(expected);
});

test('an order names what its products are called', async () => {
  expect((await ask(context, 'records.get', { kind: 'orders', id: 's1' })).labels).toEqual({
    organisationId: 'Konex',
    repId: 'Ana',
    'lines.p': 'Pump',
  });
});
