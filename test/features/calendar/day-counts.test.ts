/** How much takes place on each day: series counted by their starts, days of what goes on, days of the zone asked for. */
import { expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const company = async () => {
  const store = memoryStore();
  await fill(store, {
    reps: [record('reps', { id: 'anna', name: 'Anna' })],
    appointments: [
      record('appointments', {
        id: 'team',
        title: 'Team',
        startsOn: '2026-11-02',
        startTime: '09:00',
        durationMinutes: 60,
        zone: 'Europe/Paris',
        repId: 'anna',
        recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO,WE'], added: [], excluded: ['2026-11-25T09:00'] },
      }),
      record('appointments', { id: 'fair', title: 'Fair', startsOn: '2026-11-24', endsOn: '2026-11-26' }),
      record('appointments', {
        id: 'late',
        title: 'Until midnight',
        startsOn: '2026-11-27',
        startTime: '22:00',
        durationMinutes: 120,
        zone: 'Europe/Paris',
      }),
    ],
  });
  return makeContext(store).context;
};
const week = { from: '2026-11-23', to: '2026-11-30', filter: noFilter };

test('counts each day that something goes on, and no day that begins when it ends', async () => {
  expect(await ask(await company(), 'calendar.days', { ...week, zone: 'Europe/Paris' })).toEqual([
    { on: '2026-11-23', count: 1 },
    { on: '2026-11-24', count: 1 },
    { on: '2026-11-25', count: 1 },
    { on: '2026-11-26', count: 1 },
    { on: '2026-11-27', count: 1 },
  ]);
});

test('days are those of the zone', async () => {
  // 22:00 in Paris on Friday is 06:00 in Tokyo on Saturday.
  const days = await ask(await company(), 'calendar.days', { ...week, zone: 'Asia/Tokyo' });
  expect(days.map(({ on }) => on)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-28',
  ]);
});

test('the filter leaves out', async () => {
  const filter = { ...noFilter, repIds: ['anna'] };
  expect(await ask(await company(), 'calendar.days', { ...week, zone: 'Europe/Paris', filter })).toEqual([
    { on: '2026-11-23', count: 1 },
  ]);
});
