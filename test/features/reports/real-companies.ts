/** Real companies as records, for tests: straight from their files, without the import. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { OrderLine } from '#contract/kinds/sales.ts';
import type { Opportunity, RecordOf } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

const data = '../shared/data';
export const hasRealData = existsSync(data);

const table = (path: string, delimiter = ','): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`${data}/${path}`, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  }).data;

const cents = (text: string | undefined) => Math.round(Number((text ?? '').replace(',', '.')) * 100);
const settings = (company: string, currency: RecordOf<'settings'>['currency']) =>
  record('settings', { id: 'settings', company, currency });

/** One record a name, made when it is first met. */
const named = <R>(make: (name: string) => R) => {
  const known = new Map<string, R>();
  return {
    of(name: string): R {
      const found = known.get(name) ?? make(name);
      known.set(name, found);
      return found;
    },
    all: () => [...known.values()],
  };
};

const line = (values: Partial<OrderLine>): OrderLine => ({
  productId: null,
  description: null,
  quantity: 1,
  unitPrice: 0,
  unitCost: null,
  discount: 0,
  ...values,
});

const stages: Readonly<Record<string, string>> = {
  Won: 'won',
  Lost: 'lost',
  Engaging: 'engaging',
  Prospecting: 'prospecting',
};

/** 8,800 opportunities of 35 reps; with targets of our own for the reps of one office. */
export const maven = async (): Promise<Store> => {
  const store = memoryStore();
  const regions = named((name) => record('regions', { name }));
  const teams = new Map<string, RecordOf<'teams'>>();
  const reps = new Map<string, RecordOf<'reps'>>();
  for (const row of table('crm/maven/sales_teams.csv')) {
    const [manager = '', agent = ''] = [row['manager'], row['sales_agent']];
    const regionId = regions.of(row['regional_office'] ?? '').id;
    const team = teams.get(manager) ?? record('teams', { name: manager, regionId });
    teams.set(manager, team);
    reps.set(agent, record('reps', { name: agent, teamId: team.id, regionId }));
  }
  const products = new Map(
    table('crm/maven/products.csv').map((row) => [
      row['product'] ?? '',
      record('products', {
        name: row['product'] ?? '',
        family: row['series'] ?? null,
        price: cents(row['sales_price']),
      }),
    ]),
  );
  const clients = new Map(
    table('crm/maven/accounts.csv').map((row) => [
      row['account'] ?? '',
      record('organisations', { name: row['account'] ?? '', country: row['office_location'] ?? null }),
    ]),
  );
  const opportunities = table('crm/maven/sales_pipeline.csv').map((row): Opportunity => {
    const product = row['product'] === 'GTXPro' ? 'GTX Pro' : (row['product'] ?? '');
    return record('opportunities', {
      name: `${product} ${row['opportunity_id']}`,
      code: row['opportunity_id'] ?? null,
      ownerId: reps.get(row['sales_agent'] ?? '')?.id ?? null,
      productId: products.get(product)?.id ?? null,
      organisationId: clients.get(row['account'] ?? '')?.id ?? null,
      stageId: stages[row['deal_stage'] ?? ''] ?? 'prospecting',
      openedOn: row['engage_date'] || null,
      closedOn: row['close_date'] || null,
      amount: row['close_value'] ? cents(row['close_value']) : null,
    });
  });
  const targets = [...reps.values()]
    .slice(0, 25)
    .map((rep) => record('targets', { period: '2017', repId: rep.id, amount: 30_000_000 }));
  await fill(store, {
    regions: regions.all(),
    teams: [...teams.values()],
    reps: [...reps.values()],
    products: [...products.values()],
    organisations: [...clients.values()],
    opportunities,
    targets,
    settings: [settings('Maven', 'USD')],
  });
  return store;
};

/** 830 orders with 2,155 lines. */
export const northwind = async (): Promise<Store> => {
  const store = memoryStore();
  const rows = (name: string) => table(`crm/northwind/csv/${name}.csv`);
  const families = new Map(
    rows('categories').map((row) => [row['category_id'], row['category_name'] ?? null]),
  );
  const products = new Map(
    rows('products').map((row) => [
      row['product_id'],
      record('products', {
        name: row['product_name'] ?? '',
        family: families.get(row['category_id']) ?? null,
        price: cents(row['unit_price']),
      }),
    ]),
  );
  const reps = new Map(
    rows('employees').map((row) => [
      row['employee_id'],
      record('reps', { name: `${row['first_name']} ${row['last_name']}` }),
    ]),
  );
  const clients = new Map(
    rows('customers').map((row) => [
      row['customer_id'],
      record('organisations', {
        name: row['company_name'] ?? '',
        city: row['city'] ?? null,
        country: row['country'] ?? null,
      }),
    ]),
  );
  const lines = new Map<string, OrderLine[]>();
  for (const row of rows('order_details')) {
    const order = row['order_id'] ?? '';
    lines.set(order, [
      ...(lines.get(order) ?? []),
      line({
        productId: products.get(row['product_id'])?.id ?? null,
        quantity: Number(row['quantity']),
        unitPrice: cents(row['unit_price']),
        discount: Math.round(Number(row['discount']) * 10_000),
      }),
    ]);
  }
  const orders = rows('orders').map((row) =>
    record('orders', {
      number: row['order_id'] ?? '',
      orderedOn: (row['order_date'] ?? '').slice(0, 10),
      organisationId: clients.get(row['customer_id'])?.id ?? null,
      repId: reps.get(row['employee_id'])?.id ?? null,
      lines: lines.get(row['order_id'] ?? '') ?? [],
    }),
  );
  await fill(store, {
    products: [...products.values()],
    reps: [...reps.values()],
    organisations: [...clients.values()],
    orders,
    settings: [settings('Northwind', 'EUR')],
  });
  return store;
};

/** A year of a till: 48,620 lines, no clients and no reps; a number on two days is two orders. */
export const till = async (): Promise<Store> => {
  const store = memoryStore();
  const products = new Map(
    table('csv/fr/menu.csv', ';').map((row) => [
      row['pizza_name_id'],
      record('products', {
        name: `${row['pizza_name']} ${row['pizza_size']}`,
        code: row['pizza_name_id'] ?? null,
        price: cents(row['unit_price']),
      }),
    ]),
  );
  const orders = new Map<string, { number: string; orderedOn: string; lines: OrderLine[] }>();
  for (const row of table('csv/fr/ventes.csv', ';')) {
    const orderedOn = (row['order_date'] ?? '').split('/').reverse().join('-');
    const number = row['order_id'] ?? '';
    const order = orders.get(`${number} ${orderedOn}`) ?? { number, orderedOn, lines: [] };
    orders.set(`${number} ${orderedOn}`, order);
    const product = products.get(row['pizza_name_id']);
    order.lines.push(
      line({
        productId: product?.id ?? null,
        quantity: Number(row['quantity']),
        unitPrice: product?.price ?? 0,
      }),
    );
  }
  await fill(store, {
    products: [...products.values()],
    orders: [...orders.values()].map((values) => record('orders', values)),
    settings: [settings('Pizzeria', 'EUR')],
  });
  return store;
};
