/** A team, a client, a room, a series and a single appointment: what the editor is opened over. */
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const storeToEdit = async (): Promise<Store> => {
  const store = memoryStore();
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Acme' })],
    organisations: [record('organisations', { id: 'konex', name: 'Konex' })],
    contacts: [
      record('contacts', { id: 'paul', firstName: 'Paul', lastName: 'Petit', organisationId: 'konex' }),
    ],
    teams: [record('teams', { id: 'north', name: 'North' })],
    reps: [
      record('reps', { id: 'anna', name: 'Anna', teamId: 'north', zone }),
      record('reps', { id: 'bruno', name: 'Bruno', teamId: 'north', zone }),
    ],
    resources: [record('resources', { id: 'blue', name: 'Blue room', capacity: 6 })],
    appointments: [
      record('appointments', {
        id: 'team',
        title: 'Team',
        startsOn: '2026-11-24',
        startTime: '09:00',
        durationMinutes: 60,
        zone,
        repId: 'anna',
        recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'], added: [], excluded: [] },
      }),
      record('appointments', {
        id: 'visit',
        title: 'Visit',
        startsOn: '2026-11-25',
        startTime: '10:00',
        durationMinutes: 60,
        zone,
        repId: 'anna',
        resourceIds: ['blue'],
      }),
    ],
  });
  return store;
};
