/** The figures over the records of three real companies, against the published tables of each. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Opportunity, Order } from '#contract/kinds.ts';
import type { Dimension, FigureId, Figures, Group, SalesScope } from '#contract/sales.ts';
import { type FigureSource, figureSource, figuresOf } from '#electron/features/sales/figures.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

const data = '../shared/data';

const table = (path: string, separator = ','): Record<string, string>[] => {
  const text = readFileSync(`${data}/${path}`, 'utf8').replace(/^\ufeff/, '');
  return Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: separator,
    skipEmptyLines: true,
  }).data;
};
/** A part of the published facts: the tables are as their file has them. */
const facts = <T>(company: string, part: string): T =>
  (JSON.parse(readFileSync(`${data}/FACTS.json`, 'utf8')) as Record<string, Record<string, T>>)[company]?.[
    part
  ] as T;
const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
const cents = (text: string | undefined) => Math.round(Number(text ?? '') * 100);
const everywhere = {
  repId: null,
  teamId: null,
  regionId: null,
  productId: null,
  family: null,
  organisationId: null,
};

/** The figures in the units of the published tables. */
const numbers = (figures: Figures, ids: readonly FigureId[], parts: readonly number[]) =>
  ids.map((id, index) => (figures[id].value ?? Number.NaN) / (parts[index] ?? 1));

/** Published tables are rounded to two decimals, halves to either side: every number must be within half of the last one. */
const expectTable = (
  found: Readonly<Record<string, readonly number[]>>,
  published: Readonly<Record<string, readonly number[]>>,
) => {
  expect(Object.keys(found).sort()).toEqual(Object.keys(published).sort());
  for (const [key, values] of Object.entries(published)) {
    const own = found[key] ?? [];
    expect(own.length, key).toBe(values.length);
    values.forEach((value, index) => {
      expect(
        Math.abs((own[index] ?? Number.NaN) - value),
        `${key}, number ${index}: ${own[index]}`,
      ).toBeLessThan(0.005_000_1);
    });
  }
};

interface Published {
  readonly won: number;
  readonly lost: number;
  readonly revenue: number;
  readonly win_rate_pct: number;
  readonly avg_deal: number;
  readonly avg_cycle_won_days: number;
}
const columns: readonly FigureId[] = [
  'wonCount',
  'lostCount',
  'wonValue',
  'winRate',
  'averageWon',
  'cycleMean',
  'sales',
  'orders',
];
const units = [1, 1, 100, 0.01, 100, 1, 100, 1];

describe.skipIf(!existsSync(data))('Maven CRM', () => {
  const scope: SalesScope = { from: '2017-01-01', to: '2017-12-31', ...everywhere };
  let source: FigureSource;
  beforeAll(async () => {
    const store = memoryStore();
    const teams = table('crm/maven/sales_teams.csv');
    const regions = [...new Set(teams.map((one) => one['regional_office'] ?? ''))];
    const managers = [...new Set(teams.map((one) => one['manager'] ?? ''))];
    const stages = { Won: 'won', Lost: 'lost', Engaging: 'engaging', Prospecting: 'prospecting' };
    const opportunities = table('crm/maven/sales_pipeline.csv').map((one): Opportunity => {
      const product = one['product'] === 'GTXPro' ? 'GTX Pro' : (one['product'] ?? '');
      return record('opportunities', {
        id: one['opportunity_id'] ?? '',
        ownerId: one['sales_agent'] ?? null,
        productId: product,
        organisationId: one['account'] || null,
        stageId: stages[one['deal_stage'] as keyof typeof stages],
        openedOn: one['engage_date'] || null,
        closedOn: one['close_date'] || null,
        amount: one['close_value'] ? cents(one['close_value']) : null,
      });
    });
    await fill(store, {
      regions: regions.map((name) => record('regions', { id: name, name })),
      reps: [
        ...managers.map((name) => record('reps', { id: name, name, role: 'manager' })),
        ...teams.map((one) =>
          record('reps', {
            id: one['sales_agent'] ?? '',
            name: one['sales_agent'] ?? '',
            managerId: one['manager'] ?? '',
            regionId: one['regional_office'] ?? '',
          }),
        ),
      ],
      products: table('crm/maven/products.csv').map((one) =>
        record('products', {
          id: one['product'] ?? '',
          name: one['product'] ?? '',
          family: one['series'] ?? null,
        }),
      ),
      organisations: table('crm/maven/accounts.csv').map((one) =>
        record('organisations', {
          id: one['account'] ?? '',
          name: one['account'] ?? '',
          sector: one['sector'] ?? null,
        }),
      ),
      opportunities,
    });
    source = await figureSource(store, '2026-11-22');
  });

  test('in all', () => {
    const { total } = figuresOf(source, scope, null);
    expectTable(
      { total: numbers(total, columns, units) },
      { total: [4_238, 2_473, 10_005_534, 63.15, 2_360.91, 51.78, 10_005_534, 4_238] },
    );
    expect(total.cycle).toEqual({ value: 57, below: 4_238 });
    expect(total.winRate).toEqual({ value: 4_238 / 6_711, above: 4_238, below: 6_711 });
    // 1,589 engaging and 500 prospecting, none with an amount.
    expect(numbers(total, ['openCount', 'openValue'], [])).toEqual([2_089, 0]);
    expect(total.margin).toEqual({ value: null, why: 'noData' });
    expect(total.attainment).toEqual({ value: null, why: 'noTarget' });
  });

  test.each<[Dimension, string, (key: string) => string]>([
    ['region', 'by_region', (key) => key],
    ['quarter', 'by_close_quarter', (key) => key.replace('-', '')],
    ['month', 'by_close_month', (key) => key],
    ['product', 'by_product_GTXPro_mapped_to_GTX Pro', (key) => key],
    ['manager', 'by_manager', (key) => key],
    ['rep', 'by_agent', (key) => key],
    ['sector', 'by_sector', (key) => key],
  ])('by %s', (by, name, keyOf) => {
    const published = facts<Record<string, Published>>('maven_crm', name);
    expect(Object.keys(published).length).toBeGreaterThan(2);
    const { groups } = figuresOf(source, scope, by);
    // Months without a closing and deals without a client are in no table.
    const closed = groups.filter(({ key, figures }) => key !== '' && figures.winRate.value !== null);
    expectTable(
      Object.fromEntries(closed.map(({ key, figures }) => [keyOf(key), numbers(figures, columns, units)])),
      Object.fromEntries(
        Object.entries(published).map(([key, one]) => [
          key,
          [
            one.won,
            one.lost,
            one.revenue,
            one.win_rate_pct,
            one.avg_deal,
            one.avg_cycle_won_days,
            one.revenue,
            one.won,
          ],
        ]),
      ),
    );
  });

  test('the best clients', () => {
    const { groups } = figuresOf(source, scope, 'client', 5);
    expect(groups.map(({ label, figures }) => [label, figures.sales.value])).toEqual([
      ['Kan-code', 341_455_00],
      ['Konex', 269_245_00],
      ['Condax', 206_410_00],
      ['Cheers', 198_020_00],
      ['Hottechi', 194_957_00],
    ]);
  });
});

describe.skipIf(!existsSync(data))('Northwind', () => {
  const scope: SalesScope = { from: '1996-01-01', to: '1998-12-31', ...everywhere };
  const net = (groups: readonly Group[], ...more: readonly FigureId[]) =>
    Object.fromEntries(
      groups.map(({ label, figures }) => [label, numbers(figures, ['sales', ...more], [100])]),
    );
  const single = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]]));
  let source: FigureSource;
  beforeAll(async () => {
    const store = memoryStore();
    const lines = grouped(table('crm/northwind/csv/order_details.csv'), (line) => line['order_id'] ?? '');
    await fill(store, {
      reps: table('crm/northwind/csv/employees.csv').map((one) =>
        record('reps', { id: one['employee_id'] ?? '', name: `${one['first_name']} ${one['last_name']}` }),
      ),
      organisations: table('crm/northwind/csv/customers.csv').map((one) =>
        record('organisations', { id: one['customer_id'] ?? '', name: one['customer_id'] ?? '' }),
      ),
      products: table('crm/northwind/csv/products.csv').map((one) =>
        record('products', { id: one['product_id'] ?? '', name: one['product_name'] ?? '' }),
      ),
      orders: table('crm/northwind/csv/orders.csv').map((one): Order => {
        const id = one['order_id'] ?? '';
        return record('orders', {
          id,
          number: id,
          orderedOn: one['order_date'] ?? '',
          organisationId: one['customer_id'] ?? null,
          repId: one['employee_id'] ?? null,
          lines: (lines.get(id) ?? []).map((line) => ({
            productId: line['product_id'] ?? null,
            description: null,
            quantity: Number(line['quantity']),
            unitPrice: cents(line['unit_price']),
            unitCost: null,
            discount: Math.round(Number(line['discount']) * 10_000),
          })),
        });
      }),
    });
    source = await figureSource(store, '2026-11-22');
  });

  test('in all', () => {
    const { total } = figuresOf(source, scope, null);
    expectTable(
      { total: numbers(total, ['sales', 'orders', 'clients'], [100]) },
      { total: [1_265_793.04, 830, 89] },
    );
  });

  test('by year', () => {
    const { groups } = figuresOf(source, scope, 'year');
    expectTable(net(groups), single(facts('northwind', 'net_by_year')));
    // 617,085.20 against 208,083.97 the year before.
    expect(groups[1]?.figures.growthYear.value).toBeCloseTo(617_085.2 / 208_083.97 - 1, 7);
    expect(groups[1]?.figures.growth).toEqual(groups[1]?.figures.growthYear);
    expect(groups[0]?.figures.growth).toEqual({ value: null, why: 'noData' });
  });

  test('by month', () => {
    const { groups } = figuresOf(source, { ...scope, from: '1996-07-01', to: '1998-05-31' }, 'month');
    expectTable(net(groups), single(facts('northwind', 'net_by_month')));
  });

  test('by employee', () => {
    const { groups } = figuresOf(source, scope, 'rep');
    expectTable(net(groups, 'orders'), facts('northwind', 'net_and_orders_by_employee'));
  });

  test('the best clients', () => {
    const { groups, omitted } = figuresOf(source, scope, 'client', 5);
    expectTable(net(groups), single(facts('northwind', 'top5_customers')));
    expect(omitted).toBe(84);
  });
});

describe.skipIf(!existsSync(data))('a year of a pizzeria', () => {
  test('by month', async () => {
    const store = memoryStore();
    const prices = new Map(
      table('csv/fr/menu.csv', ';').map((one) => [one['pizza_name_id'], cents(one['unit_price'])]),
    );
    const days = (text = '') => text.split('/').reverse().join('-');
    // Some numbers stand on two days: those are two orders.
    const lines = grouped(
      table('csv/fr/ventes.csv', ';'),
      (line) => `${line['order_id']} ${days(line['order_date'])}`,
    );
    await fill(store, {
      orders: [...lines].map(([number, some]) =>
        record('orders', {
          number,
          orderedOn: days(some[0]?.['order_date']),
          lines: some.map((line) => ({
            productId: null,
            description: line['pizza_name_id'] ?? null,
            quantity: Number(line['quantity']),
            unitPrice: prices.get(line['pizza_name_id']) ?? 0,
            unitCost: null,
            discount: 0,
          })),
        }),
      ),
    });
    const source = await figureSource(store, '2026-11-22');
    const scope: SalesScope = { from: '2023-01-01', to: '2023-12-31', ...everywhere };
    const { total, groups } = figuresOf(source, scope, 'month');
    expect([total.sales.value, total.quantity.value]).toEqual([81_786_005, 49_574]);
    expect(total.concentration).toEqual({ value: null, why: 'noData' });
    const months = facts<Record<string, number>>('ventes_fr', 'revenue_by_month');
    expectTable(
      Object.fromEntries(groups.map(({ key, figures }) => [key, numbers(figures, ['sales'], [100])])),
      Object.fromEntries(Object.entries(months).map(([key, value]) => [key, [value]])),
    );
  });
});
