/** Invitations: who they go to, what the file says, when their number rises, calling off, and the words of the message. */
import { expect, test } from 'vitest';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { anna, bruno } from '#test/features/icalendar/people.ts';

const leo = record('reps', { id: 'leo', name: 'Léo Petit', email: null });

const person = { name: null, email: null, role: 'required', answer: 'none' } as const;
const single = record('appointments', {
  id: 'visit',
  title: 'Démonstration',
  startsOn: '2026-12-01',
  startTime: '14:00',
  durationMinutes: 60,
  zone: 'Europe/Paris',
  place: 'Lyon',
  repId: 'anna',
  contactId: 'bruno',
  attendees: [{ kind: 'reps', id: 'leo', ...person }],
});
const series = record('appointments', {
  ...single,
  id: 'weekly',
  recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'], added: [], excluded: [] },
});

const world = async () => {
  const store = memoryStore();
  await fill(store, { reps: [anna, leo], contacts: [bruno], appointments: [single, series] });
  const { context, written } = makeContext(store);
  const read = (id: string) => {
    const [calendar] = readCalendarFile(written.get(id)?.bytes ?? new Uint8Array()).calendars;
    if (!calendar) throw new Error('no calendar');
    return calendar;
  };
  return { store, context, read };
};

const asked = { id: 'visit', occurrence: null, scope: 'all', method: 'REQUEST', language: null } as const;

test('goes to the client too, from the representative, in the client’s language', async () => {
  const { store, context, read } = await world();
  const sent = await ask(context, 'icalendar.invite', asked);
  expect(sent.recipients).toEqual([{ name: 'Brun', email: 'bruno@acme.example' }]);
  expect(sent.without).toEqual(['Léo Petit']);
  const { method, events } = read(sent.file.id);
  expect(method).toBe('REQUEST');
  expect(events[0]).toMatchObject({
    uid: 'visit@relais',
    organizer: { name: 'Anna Roy', email: 'anna@relais.example' },
    sequence: 0,
  });
  expect(events[0]?.attendees.map(({ name, email }) => [name, email])).toEqual([
    ['Léo Petit', null],
    ['Brun', 'bruno@acme.example'],
  ]);
  const message = decodeURIComponent(sent.mailto ?? '');
  expect(message).toMatch(/^mailto:bruno@acme\.example\?subject=Invitation\u00a0: Démonstration/);
  expect(message).toContain('1 décembre 2026');
  expect(message).toContain('Lyon');
  const after = store.get('appointments', 'visit');
  expect(after?.invited?.sequence).toBe(0);
  expect(after?.attendees.map(({ id }) => id)).toEqual(['leo', 'bruno']);
  expect(store.entry(sent.entry ?? 0)?.label).toEqual({ code: 'invited', params: { name: 'Démonstration' } });
  await store.undo();
  expect(store.get('appointments', 'visit')).toEqual(single);
});

test('somebody known by an address alone is invited by it', async () => {
  const { store, context, read } = await world();
  const guest = { kind: 'other', id: null, ...person, email: 'guest@example.org' } as const;
  await ask(context, 'calendar.save', {
    id: 'visit',
    occurrence: null,
    scope: 'all',
    changes: { attendees: [...single.attendees, guest] },
  });
  const sent = await ask(context, 'icalendar.invite', asked);
  expect(sent.recipients).toContainEqual({ name: 'guest@example.org', email: 'guest@example.org' });
  expect(sent.without).toEqual(['Léo Petit']);
  expect(read(sent.file.id).events[0]?.attendees.map(({ email }) => email)).toEqual([
    null,
    'guest@example.org',
    'bruno@acme.example',
  ]);
  expect(sent.mailto).toContain('guest@example.org');
  expect(store.get('appointments', 'visit')?.attendees[1]).toEqual(guest);
});

test('a new time counts up what was sent, a new note does not', async () => {
  const { store, context, read } = await world();
  await ask(context, 'icalendar.invite', asked);
  const save = { id: 'visit', occurrence: null, scope: 'all' } as const;
  await ask(context, 'calendar.save', { ...save, changes: { notes: 'Bring samples' } });
  expect(store.get('appointments', 'visit')?.sequence).toBe(0);
  await ask(context, 'calendar.save', { ...save, changes: { startTime: '15:00' } });
  const told = await ask(context, 'icalendar.recipients', { id: 'visit', occurrence: null });
  expect(told.invited?.changed).toBe(true);
  const again = await ask(context, 'icalendar.invite', asked);
  expect(read(again.file.id).events[0]?.sequence).toBe(1);
  expect(
    (await ask(context, 'icalendar.recipients', { id: 'visit', occurrence: null })).invited?.changed,
  ).toBe(false);
});

test('calling off is a cancellation with a higher number', async () => {
  const { store, context, read } = await world();
  await ask(context, 'icalendar.invite', asked);
  const sent = await ask(context, 'icalendar.invite', { ...asked, method: 'CANCEL', language: 'en' });
  expect(read(sent.file.id)).toMatchObject({
    method: 'CANCEL',
    events: [{ status: 'cancelled', sequence: 1 }],
  });
  expect(decodeURIComponent(sent.mailto ?? '')).toContain('Cancelled: Démonstration');
  expect(store.get('appointments', 'visit')).toMatchObject({ status: 'cancelled', sequence: 1 });
});

test('of a series all, or one that is as the series has it', async () => {
  const { store, context, read } = await world();
  const all = await ask(context, 'icalendar.invite', {
    ...asked,
    id: 'weekly',
    occurrence: '2026-12-08T14:00',
  });
  expect(read(all.file.id).events[0]?.rules).toEqual(['FREQ=WEEKLY;COUNT=4']);
  const one = await ask(context, 'icalendar.invite', {
    ...asked,
    id: 'weekly',
    occurrence: '2026-12-08T14:00',
    scope: 'this',
  });
  const [event, ...others] = read(one.file.id).events;
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    uid: 'weekly@relais',
    recurrenceId: { at: { day: '2026-12-08', clock: '14:00:00', tzid: 'Europe/Paris' } },
    start: { day: '2026-12-08', clock: '14:00:00' },
    rules: [],
  });
  expect(store.get('appointments', 'weekly')?.invited).not.toBeNull();
});

test('what is not there cannot be invited to', async () => {
  const { context } = await world();
  await expect(ask(context, 'icalendar.invite', { ...asked, id: 'none' })).rejects.toMatchObject({
    refusal: { code: 'notFound' },
  });
});
