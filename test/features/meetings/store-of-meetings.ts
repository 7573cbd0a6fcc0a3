/** Meetings, alone and in series, of a team with a client, and what came up in them. */
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

const item = (id: string, title: string, minutes: number, ownerId: string | null = null) => ({
  id,
  title,
  minutes,
  ownerId,
  notes: null,
});

const guest = {
  kind: 'other' as const,
  id: null,
  name: null,
  email: 'guest@example.org',
  role: 'optional' as const,
  answer: 'none' as const,
};

export const storeOfMeetings = async (): Promise<Store> => {
  const store = memoryStore();
  await fill(store, {
    reps: [record('reps', { id: 'ann', name: 'Ann Lee' }), record('reps', { id: 'bob', name: 'Bob Roy' })],
    organisations: [record('organisations', { id: 'north', name: 'Northwind' })],
    contacts: [
      record('contacts', { id: 'zoe', firstName: 'Zoé', lastName: 'Martin', organisationId: 'north' }),
    ],
    appointments: [
      record('appointments', {
        id: 'single',
        title: 'Quarterly review',
        startsOn: '2026-03-29',
        startTime: '01:30',
        durationMinutes: 60,
        zone: 'Europe/Paris',
        repId: 'ann',
        organisationId: 'north',
        attendees: [
          {
            kind: 'contacts',
            id: 'zoe',
            name: null,
            email: null,
            role: 'required',
            answer: 'accepted',
            present: true,
          },
          guest,
        ],
        agenda: [item('a', 'Figures', 20, 'ann'), item('b', 'Plans', 25), item('c', 'Close', 20)],
      }),
      record('appointments', {
        id: 'weekly',
        title: 'Team meeting',
        startsOn: '2026-11-02',
        startTime: '09:00',
        durationMinutes: 45,
        zone: 'Europe/Paris',
        repId: 'ann',
        minutes: 'What the series says',
        recurrence: { rules: ['FREQ=WEEKLY'], added: [], excluded: [] },
        agenda: [item('a', 'Round', 30)],
      }),
      record('appointments', {
        id: 'second',
        title: 'Team meeting',
        startsOn: '2026-11-10',
        startTime: '10:00',
        durationMinutes: 45,
        zone: 'Europe/Paris',
        seriesId: 'weekly',
        occurrence: '2026-11-09T09:00',
      }),
      record('appointments', { id: 'day', title: 'Training', startsOn: '2026-11-02', endsOn: '2026-11-03' }),
    ],
    tasks: [
      record('tasks', {
        id: 't1',
        title: 'Call Zoé',
        meetingId: 'second',
        assigneeId: 'bob',
        dueOn: '2026-11-12',
      }),
      record('tasks', { id: 't2', title: 'Done already', meetingId: 'second', status: 'done' }),
      record('tasks', { id: 't3', title: 'Of the review', meetingId: 'single', status: 'done' }),
      record('tasks', {
        id: 't4',
        title: 'In the trash',
        meetingId: 'single',
        deletedAt: '2026-11-01T00:00:00.000Z',
      }),
    ],
    concerns: [
      record('concerns', {
        id: 'c1',
        title: 'Too many visits',
        appointmentId: 'second',
        raisedById: 'bob',
        raisedOn: '2026-11-10',
      }),
      record('concerns', {
        id: 'c2',
        title: 'Prices',
        appointmentId: 'single',
        status: 'addressed',
        outcome: 'New list',
      }),
    ],
  });
  return store;
};
