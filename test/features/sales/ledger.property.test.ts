/** The book that followed every change is the book written afresh, and has the sales that the records say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind } from '#contract/fields.ts';
import { fromDay } from '#contract/plain-date.ts';
import { type Axes, type Book, type Places, soldAs } from '#electron/features/sales/book.ts';
import { saleEntries } from '#electron/features/sales/entries.ts';
import { salesBook, warmBook } from '#electron/features/sales/ledger.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';
import { line } from './fixture.ts';

const one = (...ids: string[]) => fc.option(fc.constantFrom(...ids));
const date = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03', '1969-12-31');
const source = one('fair', 'web');
const id = fc.nat(3);

const lines = fc.array(
  fc
    .record({
      productId: one('p0', 'p1', 'p2'),
      quantity: fc.integer({ min: -9_999, max: 99_999 }).map((thousandths) => thousandths / 1_000),
      unitPrice: fc.integer({ min: -1_000, max: 100_000 }),
      unitCost: fc.option(fc.nat(90_000)),
      discount: fc.nat(10_000),
    })
    .map(line),
  { maxLength: 3 },
);
const deletedAt = fc.constantFrom(null, null, null, '2026-03-04T08:00:00.000Z');

/** Few ids, so that records are changed, taken away and pointed to before they are there. */
const put = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('orders'),
      id,
      values: fc.record({
        orderedOn: date,
        organisationId: one('o0', 'o1', 'o2'),
        repId: one('r0', 'r1'),
        opportunityId: one('d0', 'd1', 'd2'),
        status: fc.constantFrom('confirmed', 'confirmed', 'cancelled'),
        lines,
        deletedAt,
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('opportunities'),
      id,
      values: fc.record({
        stageId: fc.constantFrom('won', 'won', 'lost', 'proposal'),
        organisationId: one('o0', 'o1', 'o2'),
        ownerId: one('r0', 'r1'),
        productId: one('p0', 'p1', 'p2'),
        amount: fc.option(fc.nat(100_000)),
        openedOn: fc.option(date),
        closedOn: fc.option(date),
        source,
        deletedAt,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('organisations'), id, values: fc.record({ source }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('products'),
      id,
      values: fc.record({ cost: fc.option(fc.nat(5_000)) }),
    }),
  },
  fc.record({ kind: fc.constant('reps'), id, values: fc.record({ name: fc.constantFrom('Ana', 'Bob') }) }),
);
const prefixes = { orders: 's', opportunities: 'd', organisations: 'o', products: 'p', reps: 'r' } as const;
type Followed = keyof typeof prefixes;

const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(put, { minLength: 1, maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.record({
      remove: fc.constantFrom<Followed>('orders', 'opportunities', 'organisations'),
      id,
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) },
  { weight: 1, arbitrary: fc.constant('stages' as const) },
);

const change = async (store: Store, made: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
  if (made === 'undo' || made === 'redo') await store[made]().catch(() => undefined);
  else
    await store.change({ code: 'edited', params: {} }, (draft) => {
      if (made === 'stages') {
        const settings = draft.get('settings', 'settings') ?? record('settings', { id: 'settings' });
        const stages = settings.stages.map((stage) =>
          stage.id === 'proposal' ? { ...stage, outcome: stage.outcome === 'won' ? 'open' : 'won' } : stage,
        );
        draft.put('settings', { ...settings, stages } as never);
      } else if ('remove' in made) draft.remove(made.remove, `${prefixes[made.remove]}${made.id}`);
      else
        for (const { kind, id, values } of made) {
          const known = `${prefixes[kind as Followed]}${id}`;
          const before = draft.get(kind as Kind, known) ?? record(kind as Kind, { id: known });
          draft.put(kind as Kind, { ...before, ...values } as never);
        }
    });
};

const pointed = (axes: Axes, columns: Places, row: number) => {
  const { rep, product, client, source } = axes;
  return [
    rep.items[columns.rep[row] ?? 0] ?? null,
    product.items[columns.product[row] ?? 0] ?? null,
    client.items[columns.client[row] ?? 0] ?? null,
    source.items[columns.source[row] ?? 0] || null,
  ];
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A book in words: places, numbers and the order of the axes are its own affair. */
const told = ({ axes, sales, opportunities: all }: Book) => ({
  sales: Array.from({ length: sales.count }, (_, row) => [
    fromDay(sales.day[row] ?? 0),
    soldAs(sales, sales.sale[row] ?? 0),
    pointed(axes, sales, row),
    sales.amount[row],
    sales.cost[row],
    sales.quantity[row],
  ]),
  first: byId(
    axes.client.items.flatMap((client, place) => {
      const sale = sales.firstSale[place] ?? -1;
      return client === null || sale === -1 ? [] : [{ id: client.id, sold: soldAs(sales, sale) }];
    }),
  ),
  opportunities: Array.from({ length: all.count }, (_, row) => [
    all.ids[row],
    all.outcome[row],
    all.opened[row],
    all.closed[row],
    pointed(axes, all, row),
    all.amount[row],
    all.probability[row],
    all.log[row],
  ]),
  clients: byId(axes.client.items.filter((client) => client !== null)),
});

/** The same records in a store that nobody has read. */
const copied = async (store: Store): Promise<Store> => {
  const fresh = memoryStore();
  await fresh.change({ code: 'edited', params: {} }, (draft) => {
    for (const kind of [...Object.keys(prefixes), 'settings'] as Kind[])
      for (const one of store.all(kind).values()) draft.put(kind, one as never);
  });
  return fresh;
};

/** What sales point to, so that nothing points nowhere: then changes are followed to the row. */
const pointedTo = (['organisations', 'products', 'reps'] as const).flatMap((kind) =>
  [0, 1, 2, 3].map((id) => ({ kind, id, values: { name: `${kind} ${id}` } as never })),
);

test('a book that followed changes, undos and redos is the one written afresh', async () => {
  const steps = fc.array(fc.tuple(step, fc.nat(3)), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (steps, isFilled) => {
      const store = memoryStore();
      if (isFilled) await change(store, pointedTo);
      await warmBook(store);
      for (const [made, ask] of steps) {
        // Now and then nobody asks, and several changes are followed at once; or the change comes while the book is written.
        const asked = ask === 1 ? warmBook(store) : null;
        await change(store, made);
        await asked;
        if (ask === 0) continue;
        const fresh = salesBook(await copied(store));
        expect(told(await warmBook(store))).toEqual(told(fresh));
        const entries = saleEntries(store);
        expect(entries.map(({ kind, id, on, amount }) => [kind, id, on, amount].join(' ')).sort()).toEqual(
          told(fresh)
            .sales.map(([on, sold, , amount]) => {
              const { kind, id } = sold as ReturnType<typeof soldAs>;
              return [kind, id, on, amount].join(' ');
            })
            .sort(),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('who reads a book keeps what it says while it is followed', async () => {
  const store = memoryStore();
  await change(store, [{ kind: 'organisations', id: 0, values: { source: 'fair' } }]);
  await change(store, [
    {
      kind: 'opportunities',
      id: 0,
      values: {
        stageId: 'won',
        organisationId: 'o0',
        ownerId: null,
        productId: null,
        amount: 700,
        openedOn: null,
        closedOn: '2026-03-01',
        source: null,
        deletedAt: null,
      },
    },
  ]);
  const book = await warmBook(store);
  const said = structuredClone(told(book));
  await change(store, [{ kind: 'organisations', id: 0, values: { source: 'web' } }]);
  await change(store, { remove: 'opportunities', id: 0 });
  expect((await warmBook(store)).sales.count).toBe(0);
  expect(told(book)).toEqual(said);
});

test('an open opportunity without a source has that of its client, also once it is another one', async () => {
  const store = memoryStore();
  await fill(store, {
    organisations: [record('organisations', { id: 'o0', source: 'fair' })],
    opportunities: [record('opportunities', { id: 'd0', organisationId: 'o0' })],
  });
  const sourceOf = ({ axes, opportunities }: Book) => axes.source.items[opportunities.source[0] ?? 0];
  expect(sourceOf(await warmBook(store))).toBe('fair');
  await change(store, [{ kind: 'organisations', id: 0, values: { source: 'web' } }]);
  expect(sourceOf(await warmBook(store))).toBe('web');
});
