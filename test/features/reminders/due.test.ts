/** Reminders: which are due, what putting off and dismissing does, and what is forgotten. */
import { expect, test } from 'vitest';
import type { Store } from '#electron/store/store.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const at = (store: Store, now: string) =>
  makeContext(store, { now: () => now, today: () => now.slice(0, 10) }).context;
const zone = 'Europe/Paris';
const due = async (store: Store, now: string) =>
  (await ask(at(store, now), 'reminders.due', { zone })).due.map(
    ({ title, minutes }) => `${title} ${minutes}`,
  );

/** A visit on Tuesday 24 November 2026 at 14:00 in Paris (13:00 UTC), and a team meeting on Mondays at 9:00. */
const calendar = async () => {
  const store = memoryStore();
  await fill(store, {
    organisations: [record('organisations', { id: 'konex', name: 'Konex' })],
    appointments: [
      record('appointments', {
        id: 'visit',
        title: 'Visit',
        startsOn: '2026-11-24',
        startTime: '14:00',
        durationMinutes: 60,
        zone,
        place: 'Lyon',
        organisationId: 'konex',
        reminders: [60, 10, 10, -30],
      }),
      record('appointments', {
        id: 'team',
        title: 'Team',
        startsOn: '2026-11-02',
        startTime: '09:00',
        durationMinutes: 30,
        zone,
        reminders: [15],
        recurrence: { rules: ['FREQ=WEEKLY'], added: [], excluded: [] },
      }),
      record('appointments', {
        id: 'off',
        title: 'Off',
        status: 'cancelled',
        startsOn: '2026-11-24',
        startTime: '14:00',
        zone,
        reminders: [60],
      }),
      record('appointments', {
        id: 'month',
        title: 'Deadline',
        startsOn: '2026-12-25',
        reminders: [30 * 1_440],
      }),
    ],
  });
  return store;
};

test('a reminder is due its minutes before the start, and until a day after the end', async () => {
  const store = await calendar();
  expect(await due(store, '2026-11-24T11:59:59.000Z')).toEqual([]);
  expect(await due(store, '2026-11-24T12:00:00.000Z')).toEqual(['Visit 60']);
  expect(await due(store, '2026-11-24T12:50:00.000Z')).toEqual(['Visit 60', 'Visit 10']);
  expect(await due(store, '2026-11-24T13:30:00.000Z')).toEqual(['Visit 60', 'Visit 10', 'Visit -30']);
  // The month's deadline: thirty days before midnight of 25 December where the machine is.
  expect(await due(store, '2026-11-25T13:59:59.000Z')).toEqual([
    'Visit 60',
    'Visit 10',
    'Visit -30',
    'Deadline 43200',
  ]);
  expect(await due(store, '2026-11-25T14:00:00.000Z')).toEqual(['Deadline 43200']);
});

test('of a series each occurrence reminds, and tells what a person needs to know', async () => {
  const store = await calendar();
  const { due: told } = await ask(at(store, '2026-11-23T07:50:00.000Z'), 'reminders.due', { zone });
  expect(told).toEqual([
    {
      ref: { id: 'team', occurrence: '2026-11-23T09:00' },
      minutes: 15,
      title: 'Team',
      place: null,
      client: null,
      allDay: false,
      start: '2026-11-23T09:00',
      startsAt: '2026-11-23T08:00:00.000Z',
      endsAt: '2026-11-23T08:30:00.000Z',
      dueAt: '2026-11-23T07:45:00.000Z',
    },
  ]);
});

test('put off it comes back then; dismissed it is gone, and back with an undo', async () => {
  const store = await calendar();
  const ref = { id: 'visit', occurrence: null };
  const now = '2026-11-24T12:05:00.000Z';
  await ask(at(store, now), 'reminders.snooze', { ref, minutes: 60, until: '2026-11-24T12:30:00.000Z' });
  expect(await due(store, now)).toEqual([]);
  expect(await due(store, '2026-11-24T12:30:00.000Z')).toEqual(['Visit 60']);
  await ask(at(store, '2026-11-24T12:55:00.000Z'), 'reminders.dismiss', { reminders: [] });
  expect(await due(store, '2026-11-24T12:56:00.000Z')).toEqual([]);
  expect([...store.all('reminders').values()].map(({ state, minutes }) => [state, minutes])).toEqual([
    ['dismissed', 60],
    ['dismissed', 10],
  ]);
  await store.undo();
  expect(await due(store, '2026-11-24T12:56:00.000Z')).toEqual(['Visit 60', 'Visit 10']);
  const wrong = ask(at(store, now), 'reminders.snooze', { ref, minutes: 7, until: now });
  expect(await refusalOf(wrong)).toEqual({ code: 'notFound' });
});

test('an appointment moved to another day reminds anew; one of a series is another one', async () => {
  const store = await calendar();
  const dismissed = [
    { ref: { id: 'visit', occurrence: null }, minutes: 60 },
    { ref: { id: 'team', occurrence: '2026-11-23T09:00' }, minutes: 15 },
  ];
  await ask(at(store, '2026-11-24T12:00:00.000Z'), 'reminders.dismiss', { reminders: dismissed });
  await store.change({ code: 'changed', params: {} }, (draft) => {
    const visit = draft.get('appointments', 'visit');
    if (visit) draft.put('appointments', { ...visit, startsOn: '2026-11-26' });
  });
  expect(await due(store, '2026-11-24T12:00:00.000Z')).toEqual([]);
  expect(await due(store, '2026-11-26T12:00:00.000Z')).toEqual(['Visit 60', 'Deadline 43200']);
  expect(await due(store, '2026-11-30T07:45:00.000Z')).toEqual(['Team 15', 'Deadline 43200']);
});

test('what is kept of reminders long gone is forgotten with the next answer', async () => {
  const store = await calendar();
  const team = (occurrence: string) => ({ ref: { id: 'team', occurrence }, minutes: 15 });
  await ask(at(store, '2026-11-09T08:00:00.000Z'), 'reminders.dismiss', {
    reminders: [team('2026-11-09T09:00')],
  });
  await ask(at(store, '2026-11-16T08:00:00.000Z'), 'reminders.dismiss', {
    reminders: [team('2026-11-16T09:00')],
  });
  expect(store.all('reminders').size).toBe(2);
  await ask(at(store, '2026-11-23T08:00:00.000Z'), 'reminders.dismiss', {
    reminders: [team('2026-11-23T09:00')],
  });
  expect([...store.all('reminders').values()].map(({ occurrence }) => occurrence)).toEqual([
    '2026-11-16T09:00',
    '2026-11-23T09:00',
  ]);
});
