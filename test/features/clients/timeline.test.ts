import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record, testNow } from '#test/builders.ts';

const store = memoryStore();
const { context } = makeContext(store);
const line = {
  productId: 'p',
  description: null,
  quantity: 3,
  unitPrice: 1_000,
  unitCost: null,
  discount: 1_000,
};
await fill(store, {
  reps: [record('reps', { id: 'ana', name: 'Ana Ruiz' })],
  products: [record('products', { id: 'p', name: 'Pump', price: 1_000, cost: 400 })],
  organisations: [
    record('organisations', { id: 'org', name: 'Konex' }),
    record('organisations', { id: 'other', name: 'Other' }),
  ],
  contacts: [record('contacts', { id: 'con', lastName: 'Martin', organisationId: 'org' })],
  opportunities: [
    record('opportunities', {
      id: 'opp',
      name: 'Deal',
      organisationId: 'org',
      ownerId: 'ana',
      stageId: 'proposal',
      amount: 700,
      openedOn: '2026-02-01',
      notes: 'big',
    }),
    record('opportunities', {
      id: 'win',
      name: 'Won',
      organisationId: 'org',
      stageId: 'won',
      amount: 500,
      openedOn: '2026-01-01',
      closedOn: '2026-01-20',
    }),
    record('opportunities', {
      id: 'out',
      name: 'Bin',
      organisationId: 'org',
      stageId: 'proposal',
      amount: 9,
      deletedAt: testNow,
    }),
  ],
  orders: [
    record('orders', {
      id: 'ord',
      number: 'S-1',
      orderedOn: '2026-03-10',
      organisationId: 'org',
      repId: 'ana',
      lines: [line],
    }),
  ],
  interactions: [
    record('interactions', {
      id: 'visit',
      subject: 'Visit',
      type: 'visit',
      at: '2026-03-10T12:00:00.000Z',
      organisationId: 'org',
      repId: 'ana',
      body: 'Went well',
    }),
    record('interactions', {
      id: 'mail',
      subject: 'Mail',
      type: 'email',
      at: '2026-04-01T12:00:00.000Z',
      contactId: 'con',
    }),
    record('interactions', {
      id: 'note',
      subject: 'Note',
      type: 'note',
      at: '2026-05-01T12:00:00.000Z',
      opportunityId: 'opp',
    }),
    record('interactions', {
      id: 'else',
      subject: 'Else',
      at: '2026-05-02T12:00:00.000Z',
      organisationId: 'other',
      contactId: 'con',
    }),
  ],
  appointments: [
    record('appointments', {
      id: 'demo',
      title: 'Demo',
      startsOn: '2026-12-10',
      startTime: '09:30',
      zone: 'America/Toronto',
      organisationId: 'org',
      repId: 'ana',
    }),
    record('appointments', {
      id: 'fair',
      title: 'Fair',
      startsOn: '2026-04-20',
      status: 'held',
      contactId: 'con',
      notes: 'Full house',
    }),
    record('appointments', { id: 'off', startsOn: '2026-06-01', status: 'cancelled', opportunityId: 'opp' }),
  ],
  tasks: [
    record('tasks', { id: 'later', title: 'Later', dueOn: '2026-12-24', organisationId: 'org' }),
    record('tasks', {
      id: 'soon',
      title: 'Soon',
      dueOn: '2026-12-01',
      opportunityId: 'opp',
      assigneeId: 'ana',
    }),
    record('tasks', { id: 'done', title: 'Done', dueOn: '2026-01-05', status: 'done', contactId: 'con' }),
  ],
});

type Asked = Parameters<typeof ask<'clients.timeline'>>[2];
const timeline = (of: Asked['of'], id: string, more: Partial<Asked> = {}) =>
  ask(context, 'clients.timeline', { of, id, range: { offset: 0, limit: 50 }, only: [], ...more });
const ids = async (...asked: Parameters<typeof timeline>) =>
  (await timeline(...asked)).items.map(({ id }) => id).join(' ');

test('a client: what is to come, then what was, its contacts and opportunities included', async () => {
  expect(await ids('organisations', 'org')).toBe('later demo soon off note fair mail ord visit opp done win');
  expect(await ids('organisations', 'org', { only: ['tasks', 'orders'] })).toBe('later soon ord done');
  expect(await ids('organisations', 'org', { only: ['appointments'] })).toBe('demo off fair');
});

test('a page of it', async () => {
  const page = await timeline('organisations', 'org', { range: { offset: 4, limit: 2 } });
  expect(page.total).toBe(12);
  expect(page.items.map(({ id }) => id)).toEqual(['note', 'fair']);
});

test('a contact, a rep, an opportunity', async () => {
  expect(await ids('contacts', 'con')).toBe('else fair mail done');
  expect(await ids('reps', 'ana')).toBe('demo soon ord visit opp');
  expect(await ids('opportunities', 'opp')).toBe('soon off note');
  expect(await refusalOf(timeline('reps', 'org'))).toEqual({ code: 'notFound' });
});

test('each item says when, in what state, by whom and how much', async () => {
  const { items } = await timeline('organisations', 'org');
  const of = (id: string) => items.find((item) => item.id === id);
  expect(of('ord')).toEqual({
    kind: 'orders',
    id: 'ord',
    occurrence: null,
    at: '2026-03-10',
    title: 'S-1',
    state: 'confirmed',
    amount: 2_700,
    person: 'Ana Ruiz',
    text: null,
  });
  expect(of('opp')).toMatchObject({
    at: '2026-02-01',
    state: 'proposal',
    amount: 700,
    person: 'Ana Ruiz',
    text: 'big',
  });
  // Half past nine in Toronto, in winter.
  expect(of('demo')).toMatchObject({ at: '2026-12-10T14:30:00.000Z', state: 'planned', person: 'Ana Ruiz' });
  expect(of('fair')).toMatchObject({ at: '2026-04-20', state: 'held', text: 'Full house' });
  expect(of('visit')).toMatchObject({
    at: '2026-03-10T12:00:00.000Z',
    state: 'visit',
    amount: null,
    text: 'Went well',
  });
});

test('the head of a client page', async () => {
  expect(await ask(context, 'clients.summary', { id: 'org' })).toEqual({
    nextStep: { id: 'soon', title: 'Soon', dueOn: '2026-12-01' },
    // The note of May is no contact, nor is the appointment of June that was cancelled.
    lastContactOn: '2026-04-20',
    contacts: 1,
    openOpportunities: 1,
    openAmount: 700,
    // The order's 27.00 and the won opportunity's 5.00.
    sales: 3_200,
    orders: 1,
  });
  expect(await ask(context, 'clients.summary', { id: 'other' })).toMatchObject({
    nextStep: null,
    lastContactOn: '2026-05-02',
    sales: 0,
  });
});

test('the list shows the same figures, and follows a change', async () => {
  const row = async () => (await ask(context, 'records.get', { kind: 'organisations', id: 'org' })).computed;
  expect(await row()).toEqual({
    lastContactOn: '2026-04-20',
    nextStepOn: '2026-12-01',
    nextStep: 'Soon',
    openOpportunities: 1,
    sales: 3_200,
    lastOrderOn: '2026-03-10',
  });
  await ask(context, 'records.save', { kind: 'tasks', id: 'soon', changes: { status: 'done' } });
  await ask(context, 'records.save', { kind: 'orders', id: 'ord', changes: { status: 'cancelled' } });
  expect(await row()).toMatchObject({ nextStep: 'Later', sales: 500, lastOrderOn: '2026-01-20' });
});

test('appointments stand with who attends them, and series by what took place and what comes next', async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  const attendee = (kind: 'reps' | 'contacts', id: string) =>
    ({ kind, id, name: null, email: null, role: 'required', answer: 'none' }) as const;
  const weekly = { rules: ['FREQ=WEEKLY;BYDAY=MO'], added: [], excluded: ['2026-11-09T09:00'] };
  const at = { startTime: '09:00', durationMinutes: 30, zone: 'Europe/Paris' };
  await fill(store, {
    reps: [record('reps', { id: 'ana', name: 'Ana' })],
    organisations: [record('organisations', { id: 'org', name: 'Konex' })],
    contacts: [record('contacts', { id: 'con', lastName: 'Martin', organisationId: 'org' })],
    appointments: [
      record('appointments', {
        ...at,
        id: 'fair',
        title: 'Fair',
        startsOn: '2026-11-20',
        attendees: [attendee('reps', 'ana'), attendee('contacts', 'con')],
      }),
      record('appointments', {
        ...at,
        id: 'team',
        title: 'Team',
        startsOn: '2026-10-26',
        repId: 'ana',
        recurrence: weekly,
      }),
      record('appointments', {
        ...at,
        id: 'moved',
        title: 'Team on Tuesday',
        startsOn: '2026-11-17',
        repId: 'ana',
        seriesId: 'team',
        occurrence: '2026-11-16T09:00',
      }),
      record('appointments', {
        ...at,
        id: 'daily',
        title: 'Daily',
        startsOn: '2020-01-01',
        organisationId: 'org',
        recurrence: { rules: ['FREQ=DAILY'], added: [], excluded: [] },
      }),
      record('appointments', {
        ...at,
        id: 'bin',
        title: 'Bin',
        startsOn: '2026-11-20',
        attendees: [attendee('reps', 'ana')],
        deletedAt: testNow,
      }),
    ],
  });
  const of = async (kind: 'reps' | 'contacts' | 'organisations', id: string) =>
    ask(context, 'clients.timeline', { of: kind, id, range: { offset: 0, limit: 5 }, only: [] });
  const reps = await of('reps', 'ana');
  // Now is 22 November 2026, 9:00 UTC.
  expect(reps.items.map(({ title, at: when, occurrence }) => [title, when, occurrence])).toEqual([
    ['Team', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00'],
    ['Fair', '2026-11-20T08:00:00.000Z', null],
    ['Team on Tuesday', '2026-11-17T08:00:00.000Z', null],
    ['Team', '2026-11-02T08:00:00.000Z', '2026-11-02T09:00'],
    ['Team', '2026-10-26T08:00:00.000Z', '2026-10-26T09:00'],
  ]);
  expect(reps.total).toBe(5);
  expect((await of('contacts', 'con')).items.map(({ title }) => title)).toEqual(['Fair']);
  const client = await of('organisations', 'org');
  // A hundred days that are over, the one to come, and the fair.
  expect(client.total).toBe(102);
  expect(client.items[0]).toMatchObject({ title: 'Daily', occurrence: '2026-11-23T09:00' });
});
