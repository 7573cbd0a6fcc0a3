import { expect, test } from 'vitest';
import { addMonths } from '#contract/plain-date.ts';
import { createDemo } from '#electron/features/workspace/demo/demo.ts';
import { memoryStore } from '#test/builders.ts';

const today = '2026-11-22';
const make = async (language: 'en' | 'fr') => {
  const store = memoryStore();
  let id = 0;
  await store.change({ code: 'demoCreated', params: {} }, (draft) =>
    createDemo(draft, { today, language, newId: () => `id-${++id}` }),
  );
  return store;
};

test('the demo company is complete, dated to today, and the same each time', async () => {
  const store = await make('en');
  const again = await make('en');
  const orders = [...store.all('orders').values()];
  const open = [...store.all('opportunities').values()].filter((one) => one.closedOn === null);
  expect(orders).toEqual([...again.all('orders').values()]);
  expect(store.all('organisations').size).toBe(154);
  expect(orders.length).toBeGreaterThan(700);
  expect(orders.some((order) => order.orderedOn > addMonths(today, -1))).toBe(true);
  expect(orders.every((order) => order.orderedOn <= today)).toBe(true);
  expect(new Set(orders.map((order) => order.number)).size).toBe(orders.length);
  // Every open stage has cards, and some are late: each view has something to show.
  expect(new Set(open.map((one) => one.stageId))).toEqual(
    new Set(['prospecting', 'engaging', 'proposal', 'negotiation']),
  );
  expect(open.some((one) => (one.expectedCloseOn ?? today) < today)).toBe(true);
  expect(
    [...store.all('tasks').values()].some((task) => task.status === 'open' && (task.dueOn ?? today) < today),
  ).toBe(true);
  const appointments = [...store.all('appointments').values()];
  expect(appointments.length).toBeGreaterThan(50);
  expect(appointments.every((one) => (one.status === 'planned') === one.startsOn >= today)).toBe(true);
  expect(appointments.some((one) => one.startsOn > today && one.startTime === null)).toBe(true);
  expect(store.all('targets').size).toBeGreaterThan(250);
});

test('an order that came of an opportunity names it, and sells what was won', async () => {
  const store = await make('fr');
  for (const order of store.all('orders').values()) {
    if (order.opportunityId === null) continue;
    const opportunity = store.get('opportunities', order.opportunityId);
    expect(opportunity?.stageId).toBe('won');
    const net = order.lines.reduce(
      (sum, line) => sum + (line.quantity * line.unitPrice * (10_000 - line.discount)) / 10_000,
      0,
    );
    expect(Math.round(net)).toBe(opportunity?.amount);
  }
});

test('the company speaks the language asked, its clients their own', async () => {
  const store = await make('fr');
  expect([...store.all('products').values()].map((product) => product.family)).toContain('Moulins');
  expect(new Set([...store.all('organisations').values()].map((one) => one.language))).toEqual(
    new Set(['fr', 'en']),
  );
});
