/** The clock of reminders: each is told of once, when it is due, whatever happens to clocks and calendars in between. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReminders } from '#electron/shell/reminders.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const zone = 'Europe/Paris';
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = async (now: string) => {
  vi.setSystemTime(now);
  const store = memoryStore();
  const at = { startTime: '14:00', durationMinutes: 60, zone, reminders: [10] };
  await fill(store, {
    appointments: [
      record('appointments', { ...at, id: 'a', title: 'A', startsOn: '2026-11-24', place: 'Lyon' }),
      record('appointments', { ...at, id: 'b', title: 'B', startsOn: '2026-11-24', startTime: '16:00' }),
    ],
  });
  const told: string[] = [];
  const { context } = makeContext(store, { now: () => new Date(Date.now()).toISOString() });
  const clock = keepReminders({
    store,
    now: () => Date.now(),
    tell: (due) => told.push(due.map(({ title }) => title).join(' ')),
    log: (_level, message) => {
      throw new Error(message);
    },
  });
  const wait = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000);
  return { store, context, told, clock, wait };
};

test('each is told of when it is due, and once', async () => {
  const { told, wait, clock } = await start('2026-11-24T12:00:00.000Z');
  await wait(49.9);
  expect(told).toEqual([]);
  await wait(0.2);
  expect(told).toEqual(['A']);
  await wait(300);
  expect(told).toEqual(['A', 'B']);
  clock.close();
});

test('late ones are told of at the start, together', async () => {
  const { told, wait, clock } = await start('2026-11-24T20:00:00.000Z');
  await wait(1);
  expect(told).toEqual(['A B']);
  clock.close();
});

test('a snoozed one is told of again; one whose appointment has moved too', async () => {
  const { store, context, told, wait, clock } = await start('2026-11-24T12:49:00.000Z');
  await wait(2);
  await ask(context, 'reminders.snooze', {
    ref: { id: 'a', occurrence: null },
    minutes: 10,
    until: '2026-11-24T12:56:00.000Z',
  });
  await wait(4);
  expect(told).toEqual(['A']);
  await wait(2);
  expect(told).toEqual(['A', 'A']);
  await store.change({ code: 'changed', params: {} }, (draft) => {
    const b = draft.get('appointments', 'b');
    if (b) draft.put('appointments', { ...b, startTime: '14:12' });
  });
  await wait(6);
  expect(told).toEqual(['A', 'A', 'B']);
  clock.close();
});

test('a machine that wakes, or a clock that is put on, is noticed within a minute', async () => {
  const { told, wait, clock } = await start('2026-11-24T08:00:00.000Z');
  await wait(1);
  vi.setSystemTime('2026-11-24T12:55:00.000Z');
  clock.check();
  expect(told).toEqual(['A']);
  vi.setSystemTime('2026-11-24T15:30:00.000Z');
  await wait(1);
  expect(told).toEqual(['A', 'B']);
  clock.close();
  vi.setSystemTime('2026-11-25T08:00:00.000Z');
  await wait(10);
  expect(told).toHaveLength(2);
});
