/** A company that calendar files are taken into. */
import { expect } from 'vitest';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { event } from '#test/features/icalendar/calendars.ts';
import { anna, room } from '#test/features/icalendar/people.ts';

const client = record('organisations', { id: 'acme', name: 'Acme' });
const bruno = record('contacts', {
  id: 'bruno',
  lastName: 'Brun',
  organisationId: 'acme',
  email: 'Bruno@acme.example',
});
const beamer = record('resources', { id: 'beamer', name: 'Beamer', type: 'equipment' });

export const world = async () => {
  const store = memoryStore();
  await fill(store, { reps: [anna], organisations: [client], contacts: [bruno], resources: [room, beamer] });
  return { store, ...makeContext(store) };
};

export const visit = (...more: readonly string[]) =>
  event(
    'UID:visit-1',
    'DTSTAMP:20260101T080000Z',
    'DTSTART;TZID=Europe/Paris:20260310T140000',
    'DTEND;TZID=Europe/Paris:20260310T153000',
    'SUMMARY:Visit',
    ...more,
  );

export const only = async (store: ReturnType<typeof memoryStore>) => {
  const [first, ...others] = [...store.all('appointments').values()].filter(
    ({ deletedAt }) => deletedAt === null,
  );
  expect(others).toEqual([]);
  if (!first) throw new Error('there is none');
  return first;
};
