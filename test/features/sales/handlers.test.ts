import { expect, test } from 'vitest';
import { sales } from '#contract/sales.ts';
import { saleEntries } from '#electron/features/sales/entries.ts';
import { salesHandlers } from '#electron/features/sales/handlers.ts';
import { salesBook, warmBook } from '#electron/features/sales/ledger.ts';
import { fill, makeContext, memoryStore } from '#test/builders.ts';
import { april, opportunity, smallCompany, today } from './fixture.ts';

const context = async (store = smallCompany()) => makeContext(await store, { today: () => today }).context;

test('every answer is as the contract says', async () => {
  const at = await context();
  const figures = await salesHandlers['sales.figures']({ scope: april, by: 'rep', limit: 500 }, at);
  expect(sales['sales.figures'].output.parse(figures).total.sales).toEqual({ value: 44_000 });
  const pivot = await salesHandlers['sales.pivot'](
    { scope: april, rows: 'rep', columns: 'product', figure: 'sales' },
    at,
  );
  expect(sales['sales.pivot'].output.parse(pivot).rowTotals).toEqual([
    { value: 20_000 },
    { value: 19_000 },
    { value: 5_000 },
  ]);
  const records = await salesHandlers['sales.records'](
    { scope: april, figure: 'sales', group: { by: 'rep', key: 'ann' }, range: { offset: 0, limit: 9 } },
    at,
  );
  expect(sales['sales.records'].output.parse(records)).toMatchObject({ total: 1, sum: 19_000 });
  const board = await salesHandlers['sales.board']({ search: '', ownerId: null, cards: 9 }, at);
  expect(sales['sales.board'].output.parse(board).length).toBe(6);
});

test('the span goes from the first day to the last, of sales and of opportunities', async () => {
  expect(await salesHandlers['sales.span']({}, await context())).toEqual({
    from: '2025-04-30',
    to: '2026-04-14',
  });
  const empty = await context(Promise.resolve(memoryStore()));
  expect(await salesHandlers['sales.span']({}, empty)).toEqual({ from: null, to: null });
});

test('sales are worked out once, and again after a change', async () => {
  const store = await smallCompany();
  const entries = saleEntries(store);
  const book = await warmBook(store);
  expect(salesBook(store)).toBe(book);
  expect(book.sales.count).toBe(entries.length);
  expect(await warmBook(store)).toBe(book);
  await fill(store, {
    opportunities: [opportunity('new', 'won', { amount: 1_000, closedOn: '2026-04-15' })],
  });
  expect(saleEntries(store).length).toBe(entries.length + 1);
  expect((await warmBook(store)).sales.count).toBe(book.sales.count + 1);
  expect(book.sales.count).toBe(entries.length); // who still reads the old one sees it whole
});

test('a change that comes in between is in the book that is answered', async () => {
  const store = await smallCompany();
  const asked = warmBook(store);
  const changed = fill(store, {
    opportunities: [opportunity('new', 'won', { amount: 1_000, closedOn: '2026-04-15' })],
  });
  const [first] = await Promise.all([asked, changed]);
  const second = await warmBook(store);
  expect(second.sales.count).toBe(saleEntries(store).length);
  expect([second.sales.count, second.sales.count - 1]).toContain(first.sales.count);
});

test('a sale is entered with what it was worth', async () => {
  const store = await smallCompany();
  expect(
    saleEntries(store).map(({ id, on, quantity, amount, cost }) => [id, on, quantity, amount, cost]),
  ).toEqual([
    ['o1', '2026-04-03', 10, 10_000 * 10_000, 6_000 * 10_000],
    ['o1', '2026-04-03', 2, 9_000 * 10_000, null],
    ['o2', '2026-04-09', 5, 5_000 * 10_000, 3_500 * 10_000],
    ['o4', '2026-03-20', 30, 30_000 * 10_000, 18_000 * 10_000],
    ['o5', '2025-04-30', 1, 40_000 * 10_000, null],
    ['w1', '2026-04-10', 1, 20_000 * 10_000, null],
  ]);
});
