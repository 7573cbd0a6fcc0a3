/** A series changed as a record among others: what differs from it goes along, into the trash too. */
import { expect, test } from 'vitest';
import type { Appointment } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const zone = 'Europe/Paris';

/** Mondays at 9 from 2 November 2026, the first one at 11 instead, 16 November left out, the 23rd on a Tuesday. */
const series = async () => {
  const store = memoryStore();
  const team = { title: 'Team', startTime: '09:00', durationMinutes: 60, zone } as const;
  await fill(store, {
    appointments: [
      record('appointments', {
        ...team,
        id: 'team',
        startsOn: '2026-11-02',
        recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO'], added: [], excluded: ['2026-11-16T09:00'] },
      }),
      record('appointments', {
        ...team,
        id: 'first',
        startsOn: '2026-11-02',
        startTime: '11:00',
        seriesId: 'team',
        occurrence: '2026-11-02T09:00',
      }),
      record('appointments', {
        ...team,
        id: 'later',
        startsOn: '2026-11-24',
        seriesId: 'team',
        occurrence: '2026-11-23T09:00',
      }),
    ],
  });
  return { store, ...makeContext(store) };
};
const of = (store: Store, id: string) => store.get('appointments', id) as Appointment;
const state = (store: Store) => JSON.stringify([...store.all('appointments')]);

test('a field edited in a list moves exceptions and what differs with the series; undo gives it back', async () => {
  const { store, context } = await series();
  const before = state(store);
  await ask(context, 'records.save', { kind: 'appointments', id: 'team', changes: { startTime: '10:00' } });
  expect(of(store, 'team')).toMatchObject({ startsOn: '2026-11-02', startTime: '10:00' });
  expect(of(store, 'team').recurrence?.excluded).toEqual(['2026-11-16T10:00']);
  expect(of(store, 'first')).toMatchObject({ occurrence: '2026-11-02T10:00', startTime: '11:00' });
  expect(of(store, 'later')).toMatchObject({ occurrence: '2026-11-23T10:00', startsOn: '2026-11-24' });
  await ask(context, 'records.save', {
    kind: 'appointments',
    id: 'team',
    changes: { startsOn: '2026-11-03' },
  });
  expect(of(store, 'team')).toMatchObject({ startsOn: '2026-11-03', startTime: '10:00' });
  expect(of(store, 'first').occurrence).toBe('2026-11-03T10:00');
  await store.undo();
  await store.undo();
  expect(state(store)).toBe(before);
  await ask(context, 'records.edit', {
    kind: 'appointments',
    selection: { ids: ['team'] },
    changes: { place: 'Lyon' },
  });
  expect([of(store, 'team').place, of(store, 'later').place]).toEqual(['Lyon', 'Lyon']);
  await store.undo();
  expect(state(store)).toBe(before);
});

test('one that differs is edited by itself, and stays in its series', async () => {
  const { store, context } = await series();
  await ask(context, 'records.save', { kind: 'appointments', id: 'later', changes: { startTime: '15:00' } });
  expect(of(store, 'later')).toMatchObject({ startTime: '15:00', occurrence: '2026-11-23T09:00' });
  const moved = ask(context, 'records.save', {
    kind: 'appointments',
    id: 'later',
    changes: { seriesId: null },
  });
  expect(await refusalOf(moved)).toMatchObject({ fields: { seriesId: 'notEditable' } });
});

test('the trash takes a series with what differs from it, and gives back what went with it', async () => {
  const { store, context } = await series();
  const before = state(store);
  const selection = (...ids: string[]) => ({ kind: 'appointments' as const, selection: { ids } });
  const later = { ...makeContext(store, { now: () => '2026-11-22T10:00:00.000Z' }).context };
  await ask(context, 'records.trash', selection('first'));
  expect(await ask(later, 'records.trash', selection('team'))).toMatchObject({ count: 1 });
  expect(of(store, 'later').deletedAt).toBe('2026-11-22T10:00:00.000Z');
  await ask(later, 'records.restore', selection('team'));
  expect([of(store, 'team').deletedAt, of(store, 'later').deletedAt]).toEqual([null, null]);
  expect(of(store, 'first').deletedAt).not.toBeNull();
  for (let step = 0; step < 3; step++) await store.undo();
  expect(state(store)).toBe(before);
});
