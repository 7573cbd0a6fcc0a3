/** A month is answered what its days have room for, in the order it is shown, and the number of the others. */
import { expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const appointments = [
  ['late', '2026-11-10', '15:00', 60],
  ['short', '2026-11-10', '09:00', 30],
  ['b', '2026-11-10', '09:00', 60],
  ['a', '2026-11-10', '09:00', 60],
  ['night', '2026-11-10', '22:00', 240],
  ['next', '2026-11-11', '08:00', 60],
] as const;

const company = async () => {
  const store = memoryStore();
  await fill(store, {
    reps: [record('reps', { id: 'anna', name: 'Anna' })],
    appointments: [
      ...appointments.map(([id, startsOn, startTime, durationMinutes]) =>
        record('appointments', {
          id,
          title: id,
          startsOn,
          startTime,
          durationMinutes,
          zone: 'Europe/Paris',
          repId: 'anna',
        }),
      ),
      record('appointments', { id: 'long', title: 'long', startsOn: '2026-11-10', endsOn: '2026-11-11' }),
    ],
  });
  return makeContext(store).context;
};
const days = { from: '2026-11-09', to: '2026-11-16', zone: 'Europe/Paris', filter: noFilter };

test('the earliest of a day, of equals the longest, then by title; what lasts longer than a day always', async () => {
  const context = await company();
  const { occurrences, leftOut } = await ask(context, 'calendar.range', {
    ...days,
    linesOfDay: 2,
    conflicts: false,
  });
  expect(occurrences.map(({ id }) => id).sort()).toEqual(['a', 'b', 'long', 'next', 'night']);
  expect(leftOut).toEqual([{ on: '2026-11-10', count: 2 }]);
});

test('nothing is left out where there is room, nor where nobody asks for it', async () => {
  const context = await company();
  for (const linesOfDay of [4, null]) {
    const { occurrences, leftOut } = await ask(context, 'calendar.range', {
      ...days,
      linesOfDay,
      conflicts: false,
    });
    expect(occurrences).toHaveLength(7);
    expect(leftOut).toEqual([]);
  }
});

test('the day is that of the clocks that are shown', async () => {
  const context = await company();
  // 22:00 to 02:00 in Paris is 16:00 to 20:00 in New York: of one day there.
  const { occurrences, leftOut } = await ask(context, 'calendar.range', {
    ...days,
    zone: 'America/New_York',
    linesOfDay: 1,
    conflicts: false,
  });
  expect(occurrences.map(({ id }) => id).sort()).toEqual(['a', 'long', 'next']);
  expect(leftOut).toEqual([{ on: '2026-11-10', count: 4 }]);
});

test('conflicts are answered of what is shown, against all there is', async () => {
  const context = await company();
  const inTheWay = async (linesOfDay: number | null) =>
    (await ask(context, 'calendar.conflicts', { ...days, linesOfDay }))
      .filter(({ conflicts }) => conflicts.includes('person'))
      .map(({ id }) => id)
      .sort();
  expect(await inTheWay(1)).toEqual(['a']);
  expect(await inTheWay(null)).toEqual(['a', 'b', 'short']);
});
