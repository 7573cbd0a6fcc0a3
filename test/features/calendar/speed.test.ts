/** A full month is answered at once, however often it is asked for. */
import { expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

test('5,000 appointments in the month that is shown, and as many around it', async () => {
  const store = memoryStore();
  const reps = Array.from({ length: 40 }, (_, at) => record('reps', { id: `rep-${at}`, name: `Rep ${at}` }));
  const organisations = Array.from({ length: 500 }, (_, at) =>
    record('organisations', { id: `client-${at}`, name: `Client ${at}` }),
  );
  const appointments = Array.from({ length: 9_600 }, (_, at) =>
    record('appointments', {
      id: `one-${at}`,
      title: `Visit ${at}`,
      startsOn: addDays('2026-10-15', at % 60),
      startTime: `${String(8 + (at % 10)).padStart(2, '0')}:00`,
      durationMinutes: 60,
      zone: 'Europe/Paris',
      repId: `rep-${at % 40}`,
      organisationId: `client-${at % 500}`,
    }),
  );
  const series = Array.from({ length: 100 }, (_, at) =>
    record('appointments', {
      id: `series-${at}`,
      title: `Weekly ${at}`,
      startsOn: addDays('2024-01-01', at % 7),
      startTime: '09:00',
      durationMinutes: 30,
      zone: 'Europe/Paris',
      repId: `rep-${at % 40}`,
      recurrence: { rules: ['FREQ=WEEKLY'], added: [], excluded: [] },
    }),
  );
  await fill(store, { reps, organisations, appointments: [...appointments, ...series] });
  const { context } = makeContext(store);
  const month = {
    from: '2026-11-01',
    to: '2026-12-01',
    zone: 'Europe/Paris',
    filter: noFilter,
    linesOfDay: null,
    conflicts: false,
  };
  const { occurrences } = await ask(context, 'calendar.range', month);
  expect(occurrences.length).toBeGreaterThan(5_000);
  const { handlers } = await import('#electron/features/handlers.ts');
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const from = performance.now();
    await handlers['calendar.range'](month, context);
    times.push(performance.now() - from);
  }
  // Generous: a busy machine takes several times as long.
  expect(Math.min(...times)).toBeLessThan(150);
});
