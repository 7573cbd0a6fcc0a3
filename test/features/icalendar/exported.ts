/** Appointments of every form, and the file that they are written to. */
import type { Appointment } from '#contract/kinds.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { job } from '#test/features/icalendar/calendars.ts';
import { anna, bruno, room } from '#test/features/icalendar/people.ts';

const leo = record('reps', { id: 'leo', name: 'Léo', email: null });
const car = record('resources', { id: 'car', name: 'Car, red', type: 'vehicle' });

const base = {
  repId: 'anna',
  title: 'Meeting',
  zone: 'Europe/Paris',
  durationMinutes: 60,
  startTime: '09:00',
} as const;
export const appointments: readonly Appointment[] = [
  record('appointments', {
    ...base,
    id: 'single',
    title: 'Réunion; prix, délais \\ et « suite » — 日本語 '.repeat(4).trim(),
    startsOn: '2026-03-28',
    startTime: '23:30',
    durationMinutes: 240,
    notes: 'Ligne 1\nLigne 2; avec, signes \\n\n\nFin',
    place: 'Paris; Salle Wagram',
    resourceIds: ['blue', 'car'],
    attendees: [
      { kind: 'contacts', id: 'bruno', name: null, email: null, role: 'required', answer: 'accepted' },
      { kind: 'reps', id: 'leo', name: null, email: null, role: 'optional', answer: 'none' },
      {
        kind: 'other',
        id: null,
        name: 'Doe, "J"',
        email: 'j@doe.example',
        role: 'chair',
        answer: 'declined',
      },
    ],
    reminders: [1_440, 15],
    showAs: 'tentative',
    type: 'demo',
  }),
  record('appointments', {
    ...base,
    id: 'weekly',
    startsOn: '2026-03-16',
    recurrence: {
      rules: ['FREQ=WEEKLY;UNTIL=20261130T080000Z;BYDAY=MO'],
      added: ['2026-04-01T15:00'],
      excluded: ['2026-04-06T09:00', '2026-10-26T09:00'],
    },
  }),
  record('appointments', {
    ...base,
    id: 'moved',
    title: 'Moved',
    startsOn: '2026-03-31',
    startTime: '10:15',
    seriesId: 'weekly',
    occurrence: '2026-03-30T09:00',
    status: 'cancelled',
  }),
  record('appointments', {
    ...base,
    id: 'fair',
    title: 'Fair',
    startTime: null,
    zone: null,
    durationMinutes: null,
    startsOn: '2026-05-01',
    endsOn: '2026-05-03',
    repId: null,
  }),
  record('appointments', {
    ...base,
    id: 'yearly',
    startTime: null,
    zone: null,
    durationMinutes: null,
    startsOn: '2024-02-29',
    recurrence: {
      rules: ['FREQ=YEARLY;COUNT=4;BYMONTH=2;BYMONTHDAY=-1'],
      added: [],
      excluded: ['2025-02-28'],
    },
  }),
  // The hour that clocks show twice, at its end.
  record('appointments', {
    ...base,
    id: 'back',
    startsOn: '2026-10-25',
    startTime: '01:30',
    durationMinutes: 150,
  }),
  record('appointments', {
    ...base,
    id: 'york',
    zone: 'America/New_York',
    startsOn: '2026-01-05',
    recurrence: { rules: ['FREQ=DAILY;COUNT=90'], added: [], excluded: [] },
  }),
  record('appointments', { ...base, id: 'utc', zone: 'Etc/UTC', startsOn: '2026-01-05', durationMinutes: 0 }),
  record('appointments', {
    ...base,
    id: 'held',
    status: 'held',
    type: 'visit',
    startsOn: '2026-02-03',
    durationMinutes: null,
    minutes: 'Agreed',
    bufferBeforeMinutes: 30,
  }),
];

export const team = { reps: [anna, leo], contacts: [bruno], resources: [room, car] };

export const exported = async () => {
  const store = memoryStore();
  await fill(store, { ...team, appointments });
  const { context, written } = makeContext(store);
  const answer = await ask(context, 'icalendar.export', { what: { type: 'all' }, job: job() });
  const bytes = written.get(answer.file?.id ?? '')?.bytes ?? new Uint8Array();
  return { store, context, answer, bytes, text: new TextDecoder().decode(bytes) };
};
