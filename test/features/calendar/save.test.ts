/** Saving, removing and answering: what is written, what it is called, and that undo gives everything back. */
import { expect, test } from 'vitest';
import { type AppointmentChanges, noFilter, type Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import type { Store } from '#electron/store/store.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const zone = 'Europe/Paris';
const company = async () => {
  const store = memoryStore();
  await fill(store, {
    organisations: [record('organisations', { id: 'konex', name: 'Konex' })],
    reps: [
      record('reps', { id: 'anna', name: 'Anna' }),
      record('reps', { id: 'bruno', name: 'Bruno', zone }),
    ],
    resources: [
      record('resources', { id: 'blue', name: 'Blue room' }),
      record('resources', { id: 'gone', name: 'Gone', deletedAt: '2026-01-01T00:00:00.000Z' }),
    ],
    appointments: [
      record('appointments', {
        id: 'team',
        title: 'Team',
        startsOn: '2026-11-23',
        startTime: '09:00',
        durationMinutes: 60,
        zone,
        repId: 'anna',
        recurrence: { rules: ['FREQ=WEEKLY'], added: [], excluded: [] },
      }),
      record('appointments', {
        id: 'visit',
        title: 'Visit',
        startsOn: '2026-11-24',
        startTime: '14:00',
        durationMinutes: 60,
        zone,
        resourceIds: ['blue'],
        attendees: [{ kind: 'reps', id: 'bruno', name: null, email: null, role: 'required', answer: 'none' }],
      }),
    ],
  });
  return { store, ...makeContext(store) };
};

const save = (
  context: Context,
  id: string | null,
  changes: AppointmentChanges,
  scope: Scope = 'all',
  occurrence: string | null = null,
) => ask(context, 'calendar.save', { id, occurrence, scope, changes });
const of = (store: Store, id: string): Appointment => {
  const one = store.get('appointments', id);
  if (!one) throw new Error(id);
  return one;
};
const newest = (store: Store) => store.entries(null, 1).entries[0]?.label;
const starts = async (context: Context, from = '2026-11-16', to = '2026-12-21') => {
  const { occurrences } = await ask(context, 'calendar.range', {
    from,
    to,
    zone,
    filter: noFilter,
    conflicts: false,
  });
  return occurrences.filter(({ title }) => title !== 'Visit').map(({ start }) => start);
};

test('a new one takes the length and reminders of its type, and the zone of the machine', async () => {
  const { store, context } = await company();
  const { saved, entry, conflicts } = await save(context, null, {
    title: ' Call ',
    type: 'call',
    startsOn: '2026-12-02',
    startTime: '10:00',
    organisationId: 'konex',
  });
  expect(conflicts).toEqual([]);
  expect(entry).toBe(2);
  expect(of(store, saved?.id ?? '')).toMatchObject({
    title: 'Call',
    durationMinutes: 30,
    reminders: [5],
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    status: 'planned',
  });
  expect(newest(store)).toEqual({ code: 'created', params: { kind: 'appointments', name: 'Call' } });
  const day = await save(context, null, {
    title: 'Fair',
    startsOn: '2026-12-02',
    endsOn: '2026-12-03',
    reminders: [0],
  });
  expect(of(store, day.saved?.id ?? '')).toMatchObject({ zone: null, durationMinutes: null, reminders: [0] });
});

test('links are checked in lists too, and rules of recurrence', async () => {
  const { context } = await company();
  const refused = save(context, null, {
    title: 'X',
    startsOn: '2026-12-02',
    organisationId: 'nobody',
    resourceIds: ['blue', 'gone'],
    attendees: [
      { kind: 'reps', id: 'anna', name: null, email: null, role: 'required', answer: 'none' },
      { kind: 'contacts', id: 'nobody', name: null, email: null, role: 'required', answer: 'none' },
      { kind: 'other', id: null, name: null, email: null, role: 'required', answer: 'none' },
    ],
    agenda: [{ id: 'a', title: 'A', minutes: 5, ownerId: 'nobody', notes: null }],
    recurrence: { rules: ['FREQ=WEEKLY', 'FREQ=SOMETIMES'], added: [], excluded: [] },
  });
  expect(await refusalOf(refused)).toMatchObject({
    code: 'invalidRecord',
    fields: {
      organisationId: 'unknownLink',
      'resourceIds.1': 'unknownLink',
      'attendees.1': 'unknownLink',
      'attendees.2': 'required',
      'agenda.0': 'unknownLink',
      'recurrence.rules.1': 'invalid',
    },
  });
  expect(await refusalOf(save(context, 'nobody', { title: 'X' }))).toMatchObject({ code: 'notFound' });
  expect(await refusalOf(save(context, null, { title: 'X' }))).toMatchObject({
    fields: { startsOn: 'required' },
  });
});

test('a room that is booked blocks: nothing is saved; a person elsewhere is told', async () => {
  const { store, context } = await company();
  const taken = { startsOn: '2026-11-24', startTime: '14:30', durationMinutes: 30, zone };
  const blocked = await save(context, null, { title: 'Demo', ...taken, resourceIds: ['blue'] });
  expect(blocked).toMatchObject({
    saved: null,
    entry: null,
    conflicts: [{ kind: 'resource', rule: 'block' }],
  });
  expect(store.all('appointments').size).toBe(2);
  const told = await save(context, null, { title: 'Demo', ...taken, repId: 'bruno' });
  expect(told.saved).not.toBeNull();
  expect(told.conflicts).toMatchObject([
    { kind: 'person', rule: 'warn', subject: { id: 'bruno' }, with: { id: 'visit' } },
  ]);
  const { occurrences } = await ask(context, 'calendar.range', {
    from: '2026-11-24',
    to: '2026-11-25',
    zone,
    filter: noFilter,
    conflicts: true,
  });
  expect(occurrences.map(({ title, conflicts }) => [title, conflicts])).toEqual([
    ['Visit', ['person']],
    ['Demo', ['person']],
  ]);
});

test('this one, this and the following, all: moved, named, and undone', async () => {
  const { store, context } = await company();
  const before = JSON.stringify([...store.all('appointments')]);
  const one = await save(context, 'team', { startsOn: '2026-12-01' }, 'this', '2026-11-30T09:00');
  expect(one.saved).toMatchObject({ occurrence: '2026-11-30T09:00' });
  expect(newest(store)).toEqual({ code: 'appointmentMoved', params: { name: 'Team', scope: 'this' } });
  expect(await starts(context)).toEqual([
    '2026-11-23T09:00',
    '2026-12-01T09:00',
    '2026-12-07T09:00',
    '2026-12-14T09:00',
  ]);
  await save(context, 'team', { startTime: '10:00' }, 'following', '2026-12-07T09:00');
  expect(newest(store)).toEqual({ code: 'appointmentMoved', params: { name: 'Team', scope: 'following' } });
  expect(await starts(context)).toEqual([
    '2026-11-23T09:00',
    '2026-12-01T09:00',
    '2026-12-07T10:00',
    '2026-12-14T10:00',
  ]);
  await store.undo();
  await save(context, 'team', { title: 'All', startTime: '08:00' }, 'all', '2026-12-14T09:00');
  expect(newest(store)).toEqual({ code: 'appointmentChanged', params: { name: 'All', scope: 'all' } });
  expect(await starts(context)).toEqual([
    '2026-11-23T08:00',
    '2026-12-01T09:00',
    '2026-12-07T08:00',
    '2026-12-14T08:00',
  ]);
  await store.undo();
  await store.undo();
  expect(JSON.stringify([...store.all('appointments')])).toBe(before);
  const same = await save(context, 'team', { title: 'Team' });
  expect(same.entry).toBeNull();
});

test('removed: one, the following, all, and a single one', async () => {
  const { store, context } = await company();
  const remove = (id: string, scope: Scope, occurrence: string | null = null) =>
    ask(context, 'calendar.remove', { id, occurrence, scope });
  await remove('team', 'this', '2026-11-30T09:00');
  expect(newest(store)).toEqual({ code: 'appointmentRemoved', params: { name: 'Team', scope: 'this' } });
  expect(await starts(context)).toEqual(['2026-11-23T09:00', '2026-12-07T09:00', '2026-12-14T09:00']);
  await remove('team', 'following', '2026-12-07T09:00');
  expect(await starts(context)).toEqual(['2026-11-23T09:00']);
  await remove('team', 'all');
  expect(of(store, 'team').deletedAt).not.toBeNull();
  await remove('visit', 'all');
  expect(newest(store)).toEqual({ code: 'appointmentRemoved', params: { name: 'Visit', scope: 'single' } });
  expect(await refusalOf(remove('visit', 'all'))).toEqual({ code: 'notFound' });
  for (let step = 0; step < 4; step++) await store.undo();
  expect(await starts(context)).toEqual([
    '2026-11-23T09:00',
    '2026-11-30T09:00',
    '2026-12-07T09:00',
    '2026-12-14T09:00',
  ]);
});

test('an answer is kept with the attendee; what was sent counts its changes', async () => {
  const { store, context } = await company();
  const answer = { id: 'visit', occurrence: null, scope: 'all' as const, attendee: 0 };
  const { entry } = await ask(context, 'calendar.answer', { ...answer, answer: 'declined' });
  expect(entry).toBe(2);
  expect(of(store, 'visit').attendees[0]?.answer).toBe('declined');
  expect(newest(store)).toEqual({
    code: 'answered',
    params: { name: 'Visit', person: 'Bruno', answer: 'declined' },
  });
  expect(
    await refusalOf(ask(context, 'calendar.answer', { ...answer, attendee: 1, answer: 'accepted' })),
  ).toEqual({ code: 'notFound' });
  await store.change({ code: 'changed', params: {} }, (draft) =>
    draft.put('appointments', {
      ...of(store, 'visit'),
      sequence: 2,
      invited: { sequence: 2, at: '2026-11-20T08:00:00.000Z' },
    }),
  );
  await save(context, 'visit', { notes: 'Nothing that others see' });
  expect(of(store, 'visit').sequence).toBe(2);
  await save(context, 'visit', { place: 'Lyon' });
  expect(of(store, 'visit').sequence).toBe(3);
  await ask(context, 'calendar.answer', { ...answer, answer: 'accepted' });
  expect(of(store, 'visit').sequence).toBe(3);
});
