/** People, rooms and a client that times are looked for with. */
import type { Input } from '#contract/channels.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { paris } from '#test/features/availability/planted.ts';

export const world = async (records: Parameters<typeof fill>[1] = {}) => {
  const store = memoryStore();
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Acme', language: 'en' })],
    reps: [
      record('reps', { id: 'anna', name: 'Anna', zone: paris }),
      record('reps', { id: 'bob', name: 'Bob', zone: paris }),
    ],
    resources: [
      record('resources', { id: 'hall', name: 'Hall', capacity: 40 }),
      record('resources', { id: 'blue', name: 'Blue room', capacity: 4 }),
      record('resources', { id: 'old', name: 'Old room', capacity: 5, status: 'inactive' }),
    ],
    organisations: [
      record('organisations', {
        id: 'konex',
        name: 'Konex',
        zone: 'America/New_York',
        language: 'fr',
        openingHours: [{ day: 2, from: '09:00', to: '12:00' }],
      }),
    ],
    contacts: [
      record('contacts', {
        id: 'marie',
        salutation: 'Madame',
        firstName: 'Marie',
        lastName: 'Curie',
        organisationId: 'konex',
      }),
    ],
    ...records,
  });
  const { context, written } = makeContext(store, { today: () => '2026-11-23' });
  const slots = (more: Partial<Input<'calendar.slots'>> = {}) =>
    ask(context, 'calendar.slots', {
      required: [{ kind: 'reps', id: 'anna' }],
      optional: [],
      resourceIds: [],
      room: null,
      durationMinutes: 60,
      from: '2026-11-24',
      to: '2026-11-24',
      zone: paris,
      earliest: '08:00',
      latest: '19:00',
      weekdays: [],
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      step: 30,
      organisationId: null,
      place: null,
      except: null,
      limit: 10,
      ...more,
    });
  return { context, written, slots };
};
