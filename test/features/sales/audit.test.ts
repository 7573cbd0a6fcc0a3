/** Every figure can be checked: the records behind it, its groups and the pivot agree with it, whatever the data. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '#contract/plain-date.ts';
import {
  type Dimension,
  dimensions,
  type FigureId,
  figureIds,
  type SalesScope,
  sales,
} from '#contract/sales.ts';
import { isTime } from '#electron/features/sales/dimensions.ts';
import { recordSteps } from '#electron/features/sales/figure-records.ts';
import { type FigureSource, figureSource, figuresOf } from '#electron/features/sales/figures.ts';
import { pivotSteps } from '#electron/features/sales/pivot.ts';
import { atOnce } from '#electron/features/sales/slices.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';
import { april, line, opportunity, order, scopeOf, smallCompany, today } from './fixture.ts';

const start = toDay('2026-01-01');
const day = fc.integer({ min: 0, max: 120 }).map((offset) => fromDay(start + offset));
const one = (...ids: string[]) => fc.option(fc.constantFrom(...ids));

/** Companies of a few of everything, with the corners of each kind. */
const company = fc.record({
  orders: fc.array(
    fc.record({
      orderedOn: day,
      organisationId: one('c0', 'c1', 'c2', 'gone'),
      repId: one('r0', 'r1', 'r2', 'gone'),
      opportunityId: one('opportunity 0', 'opportunity 1'),
      status: fc.constantFrom('confirmed' as const, 'cancelled' as const),
      lines: fc.array(
        fc.record({
          productId: one('p0', 'p1', 'p2'),
          quantity: fc.integer({ min: -9_999, max: 99_999 }).map((thousandths) => thousandths / 1_000),
          unitPrice: fc.integer({ min: -1_000, max: 100_000 }),
          unitCost: fc.option(fc.integer({ min: 0, max: 90_000 })),
          discount: fc.integer({ min: 0, max: 10_000 }),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12 },
  ),
  opportunities: fc.array(
    fc.record({
      stageId: fc.constantFrom('won', 'won', 'lost', 'proposal', 'removed'),
      organisationId: one('c0', 'c1', 'c2'),
      ownerId: one('r0', 'r1', 'r2'),
      productId: one('p0', 'p1', 'p2'),
      amount: fc.option(fc.integer({ min: -500, max: 1_000_000 })),
      quantity: fc.option(fc.integer({ min: 0, max: 9_999 }).map((thousandths) => thousandths / 1_000)),
      probability: fc.option(fc.integer({ min: 0, max: 10_000 })),
      openedOn: fc.option(day),
      closedOn: fc.option(day),
      source: one('fair', 'web'),
    }),
    { maxLength: 12 },
  ),
  targets: fc.array(
    fc.record({
      period: fc.constantFrom('2026', '2026-Q1', '2026-01', '2026-02', '2026-03'),
      amount: fc.integer({ min: 0, max: 1_000_001 }),
      repId: one('r0', 'r1'),
    }),
    { maxLength: 6 },
  ),
});

const make = async (values: typeof company extends fc.Arbitrary<infer T> ? T : never): Promise<Store> => {
  const store = memoryStore();
  await fill(store, {
    teams: [record('teams', { id: 't0', name: 't0' })],
    reps: ['r0', 'r1', 'r2'].map((id, at) => record('reps', { id, name: id, teamId: at < 2 ? 't0' : null })),
    products: ['p0', 'p1', 'p2'].map((id, at) =>
      record('products', { id, name: id, family: at < 2 ? 'f' : null, cost: at === 0 ? 123 : null }),
    ),
    organisations: ['c0', 'c1', 'c2'].map((id) => record('organisations', { id, name: id, country: 'FR' })),
    orders: values.orders.map(({ lines, ...rest }, at) =>
      order(`order ${at}`, rest.orderedOn, { ...rest, lines: lines.map((part) => line(part)) }),
    ),
    opportunities: values.opportunities.map(({ stageId, ...rest }, at) =>
      opportunity(`opportunity ${at}`, stageId, rest),
    ),
    targets: values.targets.map((rest) => record('targets', rest)),
  });
  return store;
};

const scope = fc.oneof(
  fc.constant(scopeOf('2026-01-01', '2026-03-31')),
  fc.constant(scopeOf('2026-02-01', '2026-02-28', { productId: 'p0' })),
  fc.record({ from: day, to: day }).map(({ from, to }) => scopeOf(from, to, { teamId: 't0' })),
);

/** Figures that are plain sums of what each record contributes. */
const sums = [
  'sales',
  'orders',
  'quantity',
  'cost',
  'margin',
  'wonCount',
  'wonValue',
  'lostCount',
  'lostValue',
  'openCount',
  'openValue',
  'weightedPipeline',
  'target',
  'newClients',
  'clients',
] as const satisfies readonly FigureId[];
/** Ratios whose records make the part below the line, and those that make the part above it. */
const below = [
  'marginPercent',
  'winRate',
  'winRateByValue',
  'growth',
  'growthYear',
  'concentration',
] as const;
const above = ['averageSale', 'averageWon', 'cycleMean'] as const;

const records = (store: Store, source: FigureSource, asked: SalesScope, figure: FigureId, limit = 500) =>
  atOnce(recordSteps(store, source, { scope: asked, figure, group: null, range: { offset: 0, limit } }));

describe('whatever the data', () => {
  test('the records of a figure sum to it', async () => {
    await fc.assert(
      fc.asyncProperty(company, scope, async (values, asked) => {
        const store = await make(values);
        const source = await figureSource(store, today);
        const { total } = figuresOf(source, asked, null);
        for (const figure of figureIds) {
          const found = records(store, source, asked, figure);
          expect(found.rows.length).toBe(found.total);
          const added = found.rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
          expect(added).toBeCloseTo(found.sum, 4);
          if (sums.includes(figure as never)) {
            const { value } = total[figure];
            // Nothing known to add up: a cost, a margin or a target that is not there.
            if (value === null) expect(found.total).toBe(0);
            else expect(found.sum).toBe(value);
          }
          const figured = total[figure];
          if (below.includes(figure as never) && figured.below !== undefined)
            expect(found.sum).toBe(figured.below);
          if (above.includes(figure as never) && figured.value !== null) {
            const part = 'above' in figured ? figured.above : undefined;
            expect(found.sum).toBe(part);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Not the same record in two groups of the dimension, so that groups add up to the total. */
  const additive = (by: Dimension): readonly FigureId[] => {
    const always: FigureId[] = ['sales', 'quantity', 'wonCount', 'wonValue', 'lostCount', 'lostValue'];
    if (isTime(by)) return [...always, 'orders', 'newClients'];
    const open: FigureId[] = ['openCount', 'openValue', 'weightedPipeline'];
    return by === 'product' || by === 'family'
      ? [...always, ...open]
      : [...always, ...open, 'orders', 'newClients'];
  };

  test('the groups of every dimension add up to the total, and each is the scope with one filter more', async () => {
    await fc.assert(
      fc.asyncProperty(company, scope, fc.constantFrom(...dimensions), async (values, asked, by) => {
        const source = await figureSource(await make(values), today);
        const { total, groups } = figuresOf(source, asked, by);
        for (const figure of additive(by)) {
          const added = groups.reduce((sum, { figures }) => sum + (figures[figure].value ?? 0), 0);
          expect(added, figure).toBeCloseTo(total[figure].value ?? Number.NaN, 3);
        }
        const filter = ({ rep: 'repId', product: 'productId', client: 'organisationId' } as const)[
          by as 'rep'
        ];
        if (filter === undefined || asked[filter] !== null) return;
        for (const { key, figures } of groups)
          if (key !== '') expect(figuresOf(source, { ...asked, [filter]: key }, null).total).toEqual(figures);
      }),
      { numRuns: 100 },
    );
  });

  test('a pivot has the figures of its rows and columns as totals, and cells that add up to them', async () => {
    const dimension = fc.constantFrom(...dimensions);
    await fc.assert(
      fc.asyncProperty(company, scope, dimension, dimension, async (values, asked, rows, columns) => {
        const source = await figureSource(await make(values), today);
        for (const figure of ['sales', 'winRate', 'attainment', 'growth', 'openCount'] as const) {
          const pivot = atOnce(pivotSteps(source, { scope: asked, rows, columns, figure }));
          expect(sales['sales.pivot'].output.safeParse(pivot).success).toBe(true);
          const totals = (by: Dimension) =>
            Object.fromEntries(
              figuresOf(source, asked, by).groups.map(({ key, figures }) => [key, figures[figure]]),
            );
          const keyed = (heads: readonly { key: string }[], figured: readonly unknown[]) =>
            Object.fromEntries(heads.map(({ key }, at) => [key, figured[at]]));
          const ofRows = totals(rows);
          // A pivot counts only what its figure reads: it may leave out a row in which that is nothing.
          for (const [key, figured] of Object.entries(keyed(pivot.rows, pivot.rowTotals)))
            expect(figured).toEqual(ofRows[key]);
          const ofColumns = totals(columns);
          for (const [key, figured] of Object.entries(keyed(pivot.columns, pivot.columnTotals)))
            expect(figured).toEqual(ofColumns[key]);
          expect(pivot.total).toEqual(figuresOf(source, asked, null).total[figure]);
          if (figure !== 'sales') continue;
          const sum = (cells: readonly { value: number | null }[]) =>
            cells.reduce((total, { value }) => total + (value ?? 0), 0);
          pivot.cells.forEach((cells, at) => {
            expect(sum(cells)).toBeCloseTo(pivot.rowTotals[at]?.value ?? Number.NaN, 3);
          });
          expect(sum(pivot.cells.flat())).toBeCloseTo(pivot.total.value ?? Number.NaN, 3);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the records of a figure', () => {
  const shown = async (figure: FigureId, group: { by: Dimension; key: string } | null = null) => {
    const store = await smallCompany({
      targets: [record('targets', { id: 't', period: '2026-Q2', teamId: 'one', amount: 90_000 })],
    });
    const source = await figureSource(store, today);
    const range = { offset: 0, limit: 10 };
    const answer = atOnce(recordSteps(store, source, { scope: april, figure, group, range }));
    expect(sales['sales.records'].output.safeParse(answer).success).toBe(true);
    return answer.rows.map((row) => [row.kind, row.id, row.on, row.amount]);
  };

  test.each<[FigureId, unknown[]]>([
    [
      'sales',
      [
        ['opportunities', 'w1', '2026-04-10', 20_000],
        ['orders', 'o2', '2026-04-09', 5_000],
        ['orders', 'o1', '2026-04-03', 19_000],
      ],
    ],
    [
      'margin', // only the line of o1 whose cost is known
      [
        ['orders', 'o2', '2026-04-09', 1_500],
        ['orders', 'o1', '2026-04-03', 4_000],
      ],
    ],
    [
      'winRate',
      [
        ['opportunities', 'w1', '2026-04-10', 1],
        ['opportunities', 'l1', '2026-04-09', 1],
        ['opportunities', 'w2', '2026-04-08', 1],
      ],
    ],
    [
      'cycle',
      [
        ['opportunities', 'w1', '2026-04-10', 10],
        ['opportunities', 'w2', '2026-04-08', 2],
      ],
    ],
    [
      'weightedPipeline',
      [
        ['opportunities', 'p3', '2026-04-14', 0],
        ['opportunities', 'p1', '2026-04-01', 50_000],
        ['opportunities', 'p2', null, 10_000],
      ],
    ],
    ['growth', [['orders', 'o4', '2026-03-20', 30_000]]],
    ['growthYear', [['orders', 'o5', '2025-04-30', 40_000]]],
    [
      'newClients',
      [
        ['organisations', 'core', '2026-04-10', 1],
        ['organisations', 'bolt', '2026-04-09', 1],
      ],
    ],
    [
      'concentration', // the largest first
      [
        ['organisations', 'core', '2026-04-10', 20_000],
        ['organisations', 'acme', '2026-04-03', 19_000],
        ['organisations', 'bolt', '2026-04-09', 5_000],
      ],
    ],
    ['target', [['targets', 't', '2026-04-01', 30_000]]], // April's third of the quarter
  ])('%s', async (figure, rows) => {
    expect(await shown(figure)).toEqual(rows);
  });

  test('within a group', async () => {
    expect(await shown('sales', { by: 'product', key: 'lamp' })).toEqual([
      ['opportunities', 'w1', '2026-04-10', 20_000],
      ['orders', 'o1', '2026-04-03', 9_000],
    ]);
    expect(await shown('sales', { by: 'month', key: '2026-03' })).toEqual([]);
    expect(await shown('orders', { by: 'team', key: '' })).toEqual([
      ['opportunities', 'w1', '2026-04-10', 1],
    ]);
  });

  test('say what they are', async () => {
    const store = await smallCompany();
    const source = await figureSource(store, today);
    const { rows, total, sum } = records(store, source, april, 'sales', 500);
    expect([total, sum, rows.at(-1)]).toEqual([
      3,
      44_000,
      {
        kind: 'orders',
        id: 'o1',
        label: 'o1',
        on: '2026-04-03',
        client: 'acme',
        rep: 'Ann',
        product: 'pen, lamp',
        amount: 19_000,
      },
    ]);
  });

  test('come by pages', async () => {
    const store = await smallCompany();
    const source = await figureSource(store, today);
    const page = atOnce(
      recordSteps(store, source, {
        scope: april,
        figure: 'sales',
        group: null,
        range: { offset: 1, limit: 1 },
      }),
    );
    expect([page.total, page.sum, page.rows.map(({ id }) => id)]).toEqual([3, 44_000, ['o2']]);
  });
});
