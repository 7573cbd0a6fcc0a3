import { expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { addMonths } from '#contract/plain-date.ts';
import { proposalStates, stateOf } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import { orderNet } from '#electron/features/sales/order-amounts.ts';
import { createDemo } from '#electron/features/workspace/demo/demo.ts';
import { ask } from '#test/ask.ts';
import { makeContext, memoryStore } from '#test/builders.ts';

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
  const single = appointments.filter((one) => one.recurrence === null);
  expect(single.every((one) => (one.status === 'planned') === one.startsOn >= today)).toBe(true);
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

test('its calendar has something for every view, and nothing to remind of at once', async () => {
  const store = await make('fr');
  const { context } = makeContext(store, { now: () => `${today}T09:00:00.000Z` });
  const zone = 'Europe/Paris';
  const week = await ask(context, 'calendar.range', {
    from: '2026-11-23',
    to: '2026-12-21',
    zone,
    filter: noFilter,
    conflicts: true,
  });
  const busy = new Map<string, number>();
  for (const { repIds, start } of week.occurrences) {
    if (start < '2026-11-28') for (const id of repIds) busy.set(id, (busy.get(id) ?? 0) + 1);
  }
  expect([...busy.values()].filter((count) => count >= 15).length).toBeGreaterThanOrEqual(4);
  expect(week.occurrences.some(({ recurring }) => recurring)).toBe(true);
  expect(week.occurrences.some(({ changed, start }) => changed && start === '2026-11-24T10:00')).toBe(true);
  expect(week.occurrences.some(({ conflicts }) => conflicts.length > 0)).toBe(true);
  expect(week.events).toHaveLength(2);
  expect(week.absences.length).toBeGreaterThanOrEqual(3);
  const team = [...store.all('appointments').values()].find(({ decisions }) => decisions.length > 0);
  expect(team).toMatchObject({ status: 'held', seriesId: expect.any(String) });
  expect([...store.all('tasks').values()].filter(({ meetingId }) => meetingId === team?.id)).toHaveLength(2);
  expect(await ask(context, 'reminders.due', { zone })).toEqual({ due: [], total: 0 });
});

test('it has proposals in every state and both languages, numbered without a gap, of the deals that are there', async () => {
  const store = await make('fr');
  const proposals = [...store.all('proposals').values()];
  expect(new Set(proposals.map((one) => stateOf(one, today)))).toEqual(new Set(proposalStates));
  expect(new Set(proposals.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
  const byYear = new Map<string, string[]>();
  for (const { number } of proposals) {
    if (number === null) continue;
    const year = number.slice(2, 6);
    byYear.set(year, [...new Set([...(byYear.get(year) ?? []), number])]);
  }
  for (const [year, numbers] of byYear) {
    const expected = numbers.map((_, at) => `P-${year}-${String(at + 1).padStart(4, '0')}`);
    expect(numbers.toSorted()).toEqual(expected);
  }
  for (const proposal of proposals) {
    const opportunity = store.get('opportunities', proposal.opportunityId ?? '');
    expect(opportunity?.organisationId).toBe(proposal.organisationId);
    expect(proposal.sections.map(({ type }) => type)).toContain('prices');
    expect(quoteOf(proposal).margin).toBeGreaterThan(0);
    expect(proposal.frozen === null).toBe(proposal.status === 'draft');
    // What is open is worth what was proposed last; what was won is the order that was made of it.
    const net = quoteOf(proposal).net;
    if (proposal.status === 'sent' || proposal.status === 'accepted') expect(opportunity?.amount).toBe(net);
    if (proposal.status !== 'accepted') continue;
    const orders = [...store.all('orders').values()].filter(({ proposalId }) => proposalId === proposal.id);
    expect(orders.map((order) => [order.opportunityId, orderNet(order)])).toEqual([[opportunity?.id, net]]);
    expect(proposal.decidedOn).toBe(orders[0]?.orderedOn);
  }
  const second = proposals.find(({ version }) => version === 2);
  expect(store.get('proposals', second?.previousId ?? '')).toMatchObject({
    status: 'replaced',
    number: second?.number,
  });
  expect(second?.lines.some((line) => line.type === 'item' && line.option === 'offered')).toBe(true);
  const sent = [...store.all('documents').values()];
  expect(sent.length).toBeGreaterThan(8);
  expect(sent.every(({ path, hash }) => path === null && hash === null)).toBe(true);
  expect(new Set([...store.all('letters').values()].map(({ type }) => type))).toEqual(
    new Set(['letter', 'contract']),
  );
});

test('its brief tells of the proposal that expires and of the one that did', async () => {
  const { context } = makeContext(await make('en'), { today: () => today });
  const { items } = await ask(context, 'home.brief', {
    rules: ['proposalExpiring', 'proposalExpired'],
    limit: 10,
  });
  expect(items.map(({ reasons }) => reasons[0]?.rule).toSorted()).toEqual([
    'proposalExpired',
    'proposalExpiring',
  ]);
});

test.each(['en', 'fr'] as const)(
  'in %s nothing in its documents is misspelt or left open',
  async (language) => {
    const store = await make(language);
    const { context } = makeContext(store, { today: () => today });
    const remarks = async (source: Parameters<typeof ask<'documents.preview'>>[2]['source']) =>
      (await ask(context, 'documents.preview', { source })).remarks
        // This store has no settings.
        .filter(({ code, name }) => code !== 'noCompany' && !(name?.startsWith('company.') ?? false));
    for (const { id } of store.all('proposals').values())
      expect(await remarks({ of: 'proposals', id })).toEqual([]);
    for (const { id } of store.all('letters').values())
      expect(await remarks({ of: 'letters', id })).toEqual([]);
  },
);
