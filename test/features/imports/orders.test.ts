/** Orders from lines, from headers, and from both. */
import { expect, test } from 'vitest';
import { fill, makeContext, record } from '#test/builders.ts';
import { check, importText, openText } from '#test/features/imports/importing.ts';

const start = async () => {
  const { context } = makeContext();
  const table = record('products', { name: 'Table', code: 'T', price: 12_000, cost: 6_000 });
  const chair = record('products', { name: 'Chair', code: 'C', price: 4_500, cost: null });
  const konex = record('organisations', { name: 'Konex' });
  const cheers = record('organisations', { name: 'Cheers' });
  await fill(context.store, { products: [table, chair], organisations: [konex, cheers] });
  const orders = () => [...context.store.all('orders').values()];
  return { context, orders, table, chair, konex, cheers };
};

test('the lines of a number make one order; price and cost come from the product where the file has none', async () => {
  const { context, orders, table, chair, konex } = await start();
  const text =
    'Order,Date,Customer,Product,Qty,Unit price,Discount\n1,2026-01-05,Konex,T,2,,0.1\n1,,,C,1.5,40.00,\n';
  expect(await importText(context, 'orders.csv', text)).toMatchObject({ created: 1, refused: 0 });
  expect(orders()).toMatchObject([
    {
      number: '1',
      orderedOn: '2026-01-05',
      organisationId: konex.id,
      status: 'confirmed',
      lines: [
        {
          productId: table.id,
          quantity: 2,
          unitPrice: 12_000,
          unitCost: 6_000,
          discount: 1_000,
          description: null,
        },
        {
          productId: chair.id,
          quantity: 1.5,
          unitPrice: 4_000,
          unitCost: null,
          discount: 0,
          description: null,
        },
      ],
    },
  ]);
});

test('a refused line refuses its whole order, and no other', async () => {
  const { context, orders } = await start();
  const text = 'Order,Date,Product,Qty\n1,2026-01-05,T,2\n1,2026-01-05,C,many\n2,2026-01-06,C,1\n';
  const opened = await openText(context, 'orders.csv', text, 'orders');
  const mapping = {
    ...opened.mapping,
    columns: opened.mapping.columns.map((one) =>
      one.heading === 'Qty' ? { ...one, field: 'lines.quantity' } : one,
    ),
  };
  const checked = await check(context, opened, mapping);
  expect(checked).toMatchObject({ created: 1, refused: 2 });
  expect(checked.problems.map(({ row, code }) => [row, code])).toEqual([
    [3, 'notANumber'],
    [2, 'orderRefused'],
  ]);
  await importText(context, 'orders.csv', text, 'orders', () => mapping);
  expect(orders().map((order) => order.number)).toEqual(['2']);
});

const split =
  'Order,Date,Customer,Product,Qty\n7,2026-01-05,Konex,T,1\n7,2026-02-05,Konex,C,2\n7,2026-01-05,Cheers,C,3\n7,2026-01-05,Konex,C,4\n';

test('one number on two dates or of two clients is kept apart, and stays so', async () => {
  const { context, orders, konex, cheers } = await start();
  const opened = await openText(context, 'orders.csv', split);
  const checked = await check(context, opened, opened.mapping);
  expect(checked).toMatchObject({ created: 3, refused: 0, warnings: 2 });
  expect(checked.problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
    [3, 'splitOrder', 'warning'],
    [4, 'splitOrder', 'warning'],
  ]);
  await importText(context, 'orders.csv', split);
  const seen = () =>
    orders().map((order) => [
      order.number,
      order.orderedOn,
      order.organisationId,
      order.lines.map((line) => line.quantity),
    ]);
  const expected = [
    ['7', '2026-01-05', konex.id, [1, 4]],
    ['7-2', '2026-02-05', konex.id, [2]],
    ['7-3', '2026-01-05', cheers.id, [3]],
  ];
  expect(seen()).toEqual(expected);
  expect(await importText(context, 'orders.csv', split)).toMatchObject({ entry: null, unchanged: 3 });
  // In another order of rows as well.
  const [heading, ...rows] = split.trim().split('\n');
  const turned = `${[heading, ...rows.reverse()].join('\n')}\n`;
  await importText(context, 'orders.csv', turned);
  expect(seen().map(([number, date, client]) => [number, date, client])).toEqual(
    expected.map(([number, date, client]) => [number, date, client]),
  );
});

test('a number that a split would take is left to the order that has it', async () => {
  const { context, orders } = await start();
  const text = 'Order,Date,Product,Qty\n7,2026-01-05,T,1\n7,2026-02-05,C,2\n7-2,2026-03-05,C,3\n';
  await importText(context, 'orders.csv', text);
  expect(orders().map(({ number, orderedOn }) => [number, orderedOn])).toEqual([
    ['7', '2026-01-05'],
    ['7-3', '2026-02-05'],
    ['7-2', '2026-03-05'],
  ]);
});

test('headers first, lines later: the lines given replace the lines had', async () => {
  const { context, orders } = await start();
  await importText(context, 'orders.csv', 'Order ID,Order date,Freight\n1,2026-01-05,3.20\n2,2026-01-06,\n');
  expect(orders().map(({ lines, freight }) => [lines.length, freight])).toEqual([
    [0, 320],
    [0, null],
  ]);
  const lines = 'order_id,product_id,unit_price,quantity,discount\n1,T,10.00,1,0\n1,C,5.00,2,0.25\n';
  expect(await importText(context, 'order_details.csv', lines)).toMatchObject({ created: 0, updated: 1 });
  expect(await importText(context, 'order_details.csv', lines)).toMatchObject({ entry: null, unchanged: 1 });
  const fewer = 'order_id,product_id,unit_price,quantity,discount\n1,C,5.00,2,25 %\n';
  expect(await importText(context, 'order_details.csv', fewer)).toMatchObject({ updated: 1 });
  expect(orders()[0]).toMatchObject({
    orderedOn: '2026-01-05',
    freight: 320,
    lines: [{ quantity: 2, discount: 2_500 }],
  });
  // The headers again leave the lines alone.
  await importText(context, 'orders.csv', 'Order ID,Order date,Freight\n1,2026-01-05,4.00\n');
  expect(orders()[0]).toMatchObject({ freight: 400, lines: [{ quantity: 2 }] });
});

test('a corrected date of the only order of a number is a correction', async () => {
  const { context, orders } = await start();
  const file = (date: string) => `Order,Date,Product,Qty\n1,${date},T,1\n`;
  await importText(context, 'orders.csv', file('2026-01-05'));
  expect(await importText(context, 'orders.csv', file('2026-01-07'))).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect(orders().map((order) => order.orderedOn)).toEqual(['2026-01-07']);
});

test('a product without price and a line without quantity are said, by row and column', async () => {
  const { context } = await start();
  await fill(context.store, { products: [record('products', { name: 'Gift', code: 'G', price: null })] });
  const opened = await openText(
    context,
    'orders.csv',
    'Order,Date,Product,Qty\n1,2026-01-05,G,1\n2,2026-01-05,T,\n',
  );
  const checked = await check(context, opened, opened.mapping);
  expect(checked.problems).toMatchObject([
    { row: 2, column: null, code: 'missing' },
    { row: 3, column: 'Qty', code: 'missing' },
  ]);
  expect(checked).toMatchObject({ created: 0, refused: 2 });
});

test('an unknown product left empty still says what was sold', async () => {
  const { context, orders } = await start();
  const text = 'Order,Date,Product,Qty,Unit price\n1,2026-01-05,Lamp,1,10.00\n';
  await importText(context, 'orders.csv', text, null, (mapping) => ({
    ...mapping,
    otherwise: { 'lines.product': 'leaveEmpty' },
  }));
  expect(orders()[0]?.lines).toMatchObject([{ productId: null, description: 'Lamp', unitPrice: 1_000 }]);
});
