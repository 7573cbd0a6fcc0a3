/** A French point-of-sale export: one row per line, prices from the menu, order numbers that stand on two dates. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Checked } from '#contract/imports.ts';
import { isCertain } from '#electron/features/imports/certain.ts';
import { makeContext } from '#test/builders.ts';
import { apply, check, fieldsOf, openFile } from '#test/features/imports/importing.ts';
import { netOf } from '#test/features/imports/money.ts';

const folder = '../shared/data/csv/fr/';

describe.skipIf(!existsSync(folder))('ventes.csv with menu.csv', () => {
  const { context } = makeContext();
  const { store } = context;
  let checked: Checked;

  beforeAll(async () => {
    const menu = await openFile(context, `${folder}menu.csv`);
    expect(menu.mapping.kind).toBe('products');
    expect(isCertain(menu)).toBe(true);
    await apply(context, menu, menu.mapping);
    const sales = await openFile(context, `${folder}ventes.csv`);
    expect(isCertain(sales)).toBe(true);
    expect(sales.mapping).toMatchObject({ kind: 'orders', mode: 'both', key: 'number' });
    expect(sales.mapping.options).toMatchObject({ separator: ';', dateOrder: 'dmy' });
    expect(fieldsOf(sales)).toEqual({
      transaction_id: null,
      order_id: 'number',
      pizza_name_id: 'lines.product',
      quantity: 'lines.quantity',
      order_date: 'orderedOn',
      order_time: null,
    });
    checked = await check(context, sales, sales.mapping);
    await apply(context, sales, sales.mapping);
  }, 60_000);

  test('48,620 lines and 49,574 units in whole orders, 817,860.05 in all', () => {
    const orders = [...store.all('orders').values()];
    const lines = orders.flatMap((order) => order.lines);
    expect(lines).toHaveLength(48_620);
    expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(49_574);
    expect(new Set(orders.map((order) => order.orderedOn)).size).toBe(358);
    expect(netOf(orders)).toBe(81_786_005);
  });

  test.each([
    ['2023-01', 6_979_330],
    ['2023-02', 6_515_960],
    ['2023-03', 7_039_710],
    ['2023-04', 6_873_680],
    ['2023-05', 7_140_275],
    ['2023-06', 6_823_020],
    ['2023-07', 7_255_790],
    ['2023-08', 6_827_825],
    ['2023-09', 6_418_005],
    ['2023-10', 6_402_760],
    ['2023-11', 7_039_535],
    ['2023-12', 6_470_115],
  ])('%s', (month, net) => {
    expect(
      netOf([...store.all('orders').values()].filter((order) => order.orderedOn.startsWith(month))),
    ).toBe(net);
  });

  test('a number that stands on two dates is two orders, and said', () => {
    const splits = checked.problems.filter((problem) => problem.code === 'splitOrder');
    expect(splits).toHaveLength(checked.warnings);
    expect(checked.errors).toBe(0);
    const orders = [...store.all('orders').values()];
    expect(orders).toHaveLength(checked.created);
    // 21,338 numbers, and as many more orders as were split off.
    expect(orders).toHaveLength(21_338 + splits.length);
    const [first] = splits;
    const own = orders.filter(({ number }) => number === first?.value || number === `${first?.value}-2`);
    expect(new Set(own.map((order) => order.orderedOn)).size).toBe(2);
  });

  test('the same file again changes nothing, even when the menu has new prices', async () => {
    const product = [...store.all('products').values()][0];
    await store.change({ code: 'changed', params: {} }, (draft) => {
      if (product) draft.put('products', { ...product, price: 99_999 });
    });
    const sales = await openFile(context, `${folder}ventes.csv`);
    const again = await apply(context, sales, sales.mapping);
    expect(again).toMatchObject({ entry: null, created: 0, updated: 0, unchanged: 21_348, refused: 0 });
    expect(netOf(store.all('orders').values())).toBe(81_786_005);
  });
});
