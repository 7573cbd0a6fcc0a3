import { describe, expect, test } from 'vitest';
import { figureIds } from '#contract/sales.ts';
import { figureSource, figuresOf, salesFigures } from '#electron/features/sales/figures.ts';
import { fill, record } from '#test/builders.ts';
import { april, opportunity, order, scopeOf, smallCompany, today } from './fixture.ts';

const target = record('targets', { id: 't', period: '2026-04', amount: 80_000 });
const none = (why: string, more = {}) => ({ value: null, why, ...more });

describe('the figures of a month, by hand', () => {
  const expected = {
    // 100.00 + 90.00 + 50.00 + 200.00
    sales: { value: 44_000 },
    orders: { value: 3 }, // o1 once for its two lines, o2, w1
    quantity: { value: 18 }, // 10 + 2 + 5, and 1 for w1
    cost: { value: 9_500 }, // 10 × 6.00 + 5 × 7.00; lamps have none
    margin: { value: 5_500 }, // (100.00 + 50.00) − 95.00
    marginPercent: { value: 5_500 / 15_000, above: 5_500, below: 15_000 },
    averageSale: { value: 44_000 / 3, above: 44_000, below: 3 },
    wonCount: { value: 2 },
    wonValue: { value: 39_000 }, // w1 and w2: the order that names w2 changes nothing here
    lostCount: { value: 1 },
    lostValue: { value: 6_000 },
    winRate: { value: 2 / 3, above: 2, below: 3 },
    winRateByValue: { value: 39_000 / 45_000, above: 39_000, below: 45_000 },
    averageWon: { value: 19_500, above: 39_000, below: 2 },
    cycle: { value: 6, below: 2 }, // between 10 and 2 days
    cycleMean: { value: 6, above: 12, below: 2 },
    openCount: { value: 3 },
    openValue: { value: 150_000 },
    weightedPipeline: { value: 60_000 }, // 1,000.00 × 50 % + 500.00 × 20 %
    velocity: { value: (3 * 19_500 * (2 / 3)) / 6, above: 3 * 19_500 * (2 / 3), below: 6 },
    target: { value: 80_000 },
    attainment: { value: 0.55, above: 44_000, below: 80_000 },
    gap: { value: 36_000 },
    coverage: { value: 150_000 / 36_000, above: 150_000, below: 36_000 },
    // April 2026 has 22 weekdays; 1 to 15 April are 11 of them.
    pace: { value: 0.55 / (11 / 22), above: 0.55, below: 0.5 },
    newClients: { value: 2 }, // Bolt and Core; Acme bought in March
    clients: { value: 3 },
    growth: { value: 14_000 / 30_000, above: 14_000, below: 30_000 },
    growthYear: { value: 0.1, above: 4_000, below: 40_000 },
    // One of three clients: Core with 200.00 of 440.00.
    concentration: { value: 20_000 / 44_000, above: 20_000, below: 44_000 },
  };

  test.each(figureIds)('%s', async (figure) => {
    const source = await figureSource(await smallCompany({ targets: [target] }), today);
    expect(figuresOf(source, april, null).total[figure]).toEqual(expected[figure]);
  });

  test('are the same in slices', async () => {
    const store = await smallCompany({ targets: [target] });
    const source = await figureSource(store, today);
    expect(await salesFigures(store, today, april, 'rep')).toEqual(figuresOf(source, april, 'rep'));
  });
});

describe('a figure that cannot be computed says why', () => {
  test.each([
    ['cost', none('noData')],
    ['margin', none('noData')],
    ['marginPercent', none('noData')],
    ['averageSale', none('zeroDenominator', { below: 0 })],
    ['winRate', none('zeroDenominator', { below: 0 })],
    ['winRateByValue', none('zeroDenominator', { below: 0 })],
    ['averageWon', none('zeroDenominator', { below: 0 })],
    ['cycle', none('noData')],
    ['cycleMean', none('noData')],
    ['velocity', none('zeroDenominator')],
    ['target', none('noTarget')],
    ['attainment', none('noTarget')],
    ['gap', none('noTarget')],
    ['coverage', none('noTarget')],
    ['pace', none('noTarget')],
    ['growth', none('noData')],
    ['growthYear', none('noData')],
    ['concentration', none('noData')],
    ['sales', { value: 0 }],
    ['clients', { value: 0 }],
  ] as const)('%s of a month without anything', async (figure, expected) => {
    const source = await figureSource(await smallCompany(), today);
    const { total } = figuresOf(source, scopeOf('2024-01-01', '2024-01-31'), null);
    expect(total[figure]).toEqual(expected);
  });

  const withTarget = async (amount: number, scope = april, on = today) => {
    const targets = [record('targets', { period: '2026', amount: amount * 12 })];
    return figuresOf(await figureSource(await smallCompany({ targets }), on), scope, null).total;
  };

  test('a target of nothing', async () => {
    const total = await withTarget(0);
    expect(total.target).toEqual({ value: 0 });
    expect(total.attainment).toEqual(none('zeroDenominator', { below: 0 }));
    expect(total.pace).toEqual(none('zeroDenominator'));
    expect(total.gap).toEqual({ value: -44_000 });
  });

  test('a target passed, or just reached, has nothing to cover', async () => {
    expect((await withTarget(40_000)).coverage).toEqual(none('notApplicable', { below: -4_000 }));
    expect((await withTarget(44_000)).coverage).toEqual(none('zeroDenominator', { below: 0 }));
  });

  test('the pace: none before the period, the attainment after it', async () => {
    expect((await withTarget(80_000, april, '2026-03-31')).pace).toEqual(none('notApplicable'));
    expect((await withTarget(80_000, april, '2026-05-01')).pace).toEqual({
      value: 0.55,
      above: 0.55,
      below: 1,
    });
    // 4 April 2026 is a Saturday: no working day has gone since.
    expect((await withTarget(80_000, scopeOf('2026-04-04', '2026-04-10'), '2026-04-05')).pace).toEqual(
      none('zeroDenominator', { below: 0 }),
    );
  });

  test('never infinite and never not-a-number', async () => {
    const source = await figureSource(await smallCompany(), today);
    for (const scope of [april, scopeOf('2026-05-01', '2026-04-01'), scopeOf('1900-01-01', '2900-12-31')])
      for (const by of ['rep', 'month', 'client'] as const) {
        const { total, groups } = figuresOf(source, scope, by);
        for (const figures of [total, ...groups.map((group) => group.figures)])
          for (const { value } of Object.values(figures))
            expect(value === null || Number.isFinite(value)).toBe(true);
      }
  });
});

describe('by dimension', () => {
  test.each([
    ['rep', { Cy: 20_000, Ann: 19_000, Bob: 5_000 }],
    ['team', { one: 24_000, '': 20_000 }],
    ['region', { north: 24_000, south: 20_000 }],
    ['manager', { Meg: 24_000, '': 20_000 }],
    ['product', { lamp: 29_000, pen: 15_000, '': 0 }], // open and lost ones without a product
    ['family', { light: 29_000, desk: 15_000, '': 0 }],
    ['client', { core: 20_000, acme: 19_000, bolt: 5_000, dune: 0, '': 0 }], // Dune: a year before
    ['source', { fair: 24_000, web: 20_000, '': 0 }], // the opportunity's own, else the client's
    ['country', { FR: 44_000, '': 0 }],
    ['sector', { '': 44_000 }],
    ['month', { '2026-04': 44_000 }],
    ['quarter', { '2026-Q2': 44_000 }],
    ['year', { '2026': 44_000 }],
  ] as const)('%s', async (by, expected) => {
    const source = await figureSource(await smallCompany(), today);
    const { groups } = figuresOf(source, april, by);
    expect(groups.map(({ label, figures }) => [label, figures.sales.value])).toEqual(
      Object.entries(expected),
    );
  });

  test('a month is asked for within the scope: its pipeline is the one at its own end', async () => {
    const source = await figureSource(await smallCompany(), today);
    const { groups } = figuresOf(source, scopeOf('2026-02-10', '2026-04-30'), 'month');
    expect(
      groups.map(({ key, figures }) => [
        key,
        figures.sales.value,
        figures.openCount.value,
        figures.growth.value,
      ]),
    ).toEqual([
      ['2026-02', 0, 2, null], // p2 and l1, opened nobody knows when
      ['2026-03', 30_000, 3, null], // and w1, won later
      ['2026-04', 44_000, 3, 14_000 / 30_000],
    ]);
  });

  test('only as many as asked for, and how many were left out', async () => {
    const source = await figureSource(await smallCompany(), today);
    const { groups, omitted } = figuresOf(source, april, 'rep', 2);
    expect([groups.map(({ key }) => key), omitted]).toEqual([['cy', 'ann'], 1]);
    const months = figuresOf(source, scopeOf('2026-01-01', '2026-04-30'), 'month', 1);
    expect([months.groups.map(({ key }) => key), months.omitted]).toEqual([['2026-04'], 3]);
  });

  test('a long scope by month is cut to the days there is something', async () => {
    const source = await figureSource(await smallCompany(), today);
    const { groups } = figuresOf(source, scopeOf('0001-01-01', '9999-12-31'), 'month');
    expect([groups[0]?.key, groups.at(-1)?.key, groups.length]).toEqual(['2025-04', '2026-04', 13]);
  });

  test('filters hold together', async () => {
    const source = await figureSource(await smallCompany(), today);
    const sales = (more: Parameters<typeof scopeOf>[2]) =>
      figuresOf(source, scopeOf('2026-04-01', '2026-04-30', more), null).total.sales.value;
    expect(sales({ repId: 'ann', productId: 'lamp' })).toBe(9_000);
    expect(sales({ teamId: 'one', family: 'desk' })).toBe(15_000);
    expect(sales({ regionId: 'south', organisationId: 'core' })).toBe(20_000);
    expect(sales({ regionId: 'south', organisationId: 'acme' })).toBe(0);
    expect(sales({ repId: 'nobody' })).toBe(0);
  });
});

describe('what changes later', () => {
  test('an opportunity closed since was open then, with the chance of its stage at that time', async () => {
    const store = await smallCompany();
    await fill(store, {
      opportunities: [
        opportunity('later', 'won', {
          amount: 10_000,
          openedOn: '2026-04-02',
          closedOn: '2026-05-20',
          stageLog: [
            { stageId: 'prospecting', at: '2026-04-02T08:00:00Z' },
            { stageId: 'negotiation', at: '2026-04-20T08:00:00Z' },
            { stageId: 'won', at: '2026-05-20T08:00:00Z' },
          ],
        }),
        // Nobody knows what its chance was: it is open, and not weighted.
        opportunity('unlogged', 'lost', { amount: 7_000, closedOn: '2026-05-02', probability: 9_000 }),
        // Closed, but nobody knows when: neither open nor closed in any period.
        opportunity('undated', 'won', { amount: 1_000_000 }),
      ],
    });
    const { total } = figuresOf(await figureSource(store, '2026-06-01'), april, null);
    expect([total.openCount.value, total.openValue.value]).toEqual([5, 150_000 + 10_000 + 7_000]);
    expect(total.weightedPipeline.value).toBe(60_000 + 7_500);
    expect([total.wonCount.value, total.sales.value]).toEqual([2, 44_000]);
  });

  test('a cancelled order, or one in the trash, gives its opportunity back', async () => {
    const store = await smallCompany();
    const o1 = store.get('orders', 'o1');
    if (o1 === undefined) throw new Error('the fixture has o1');
    await fill(store, { orders: [{ ...o1, status: 'cancelled' }] });
    const cancelled = figuresOf(await figureSource(store, today), april, null).total;
    expect([cancelled.sales.value, cancelled.orders.value]).toEqual([44_000, 3]); // 190.00 of w2 for 190.00 of o1
    await fill(store, { orders: [{ ...o1, lines: [] }] });
    expect(figuresOf(await figureSource(store, today), april, null).total.sales.value).toBe(44_000);
  });

  test('clients whose first sale was on the same day count once', async () => {
    const store = await smallCompany();
    const lines = [{ ...(store.get('orders', 'o2')?.lines[0] ?? []) }] as never;
    await fill(store, {
      orders: ['a', 'b'].map((id) =>
        order(id, '2026-04-20', { organisationId: 'dune', repId: 'bob', lines }),
      ),
      organisations: [record('organisations', { id: 'east' })],
    });
    await fill(store, {
      orders: ['c', 'd'].map((id, index) =>
        order(id, '2026-04-21', { organisationId: 'east', repId: index === 0 ? 'ann' : 'bob', lines }),
      ),
    });
    const { total, groups } = figuresOf(await figureSource(store, today), april, 'rep');
    expect(total.newClients.value).toBe(3); // Dune bought a year ago
    expect(groups.map(({ key, figures }) => [key, figures.newClients.value])).toEqual([
      ['ann', 1], // East's first sale
      ['cy', 1],
      ['bob', 1],
    ]);
  });
});
