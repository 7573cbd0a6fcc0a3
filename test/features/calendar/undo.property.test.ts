/** Whatever is saved and removed, of whatever part of a series: undone step by step, every state was there before, byte for byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AppointmentChanges, noFilter, scopes } from '#contract/calendar.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const stateOf = (store: Store): string =>
  JSON.stringify([...store.all('appointments').values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** Around the days on which clocks are put back and forward in 2026 and 2027. */
const world = async () => {
  const store = memoryStore();
  await fill(store, {
    appointments: [
      record('appointments', {
        id: 'paris',
        title: 'Paris',
        startsOn: '2026-10-12',
        startTime: '02:30',
        durationMinutes: 45,
        zone: 'Europe/Paris',
        recurrence: {
          rules: ['FREQ=WEEKLY;BYDAY=MO,SU;COUNT=12'],
          added: ['2026-10-21T18:00'],
          excluded: ['2026-10-19T02:30'],
        },
      }),
      record('appointments', {
        id: 'york',
        title: 'York',
        startsOn: '2026-10-20',
        startTime: '09:00',
        zone: 'America/New_York',
        recurrence: { rules: ['FREQ=DAILY;INTERVAL=3;UNTIL=20261201T000000Z'], added: [], excluded: [] },
      }),
      record('appointments', {
        id: 'days',
        title: 'Days',
        startsOn: '2026-10-13',
        endsOn: '2026-10-14',
        recurrence: { rules: ['FREQ=MONTHLY;BYDAY=2TU'], added: [], excluded: [] },
      }),
      record('appointments', {
        id: 'one',
        title: 'One',
        startsOn: '2026-10-22',
        startTime: '10:00',
        zone: 'Asia/Tokyo',
      }),
    ],
  });
  return { store, ...makeContext(store) };
};

type Given = AppointmentChanges & { readonly shift?: number };

const changes = fc.oneof(
  fc.record({ title: fc.constantFrom('A', 'B', 'C') }),
  fc.record({ startTime: fc.constantFrom('02:30', '08:15', '23:45') }),
  fc.record({ shift: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ durationMinutes: fc.integer({ min: 0, max: 3_000 }) }),
  fc.record({ startTime: fc.constant(null) }),
  fc.record({ zone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata') }),
  fc.record({ status: fc.constantFrom('held' as const, 'cancelled' as const) }),
  fc.record({
    recurrence: fc.constantFrom(
      null,
      { rules: ['FREQ=WEEKLY;BYDAY=TU;COUNT=5'], added: [], excluded: [] },
      { rules: ['FREQ=DAILY;UNTIL=20261120'], added: [], excluded: [] },
    ),
  }),
);

const step = fc.record({
  which: fc.nat(200),
  scope: fc.constantFrom(...scopes),
  remove: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  changes,
});

const moved = (given: Given, start: string): AppointmentChanges => {
  const { shift, ...rest } = given;
  if (shift === undefined) return rest;
  const day = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + shift);
  return { startsOn: day.toISOString().slice(0, 10) };
};

test('saved and removed at random, then undone one by one and redone', async () => {
  let entries = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { store, context } = await world();
      const states = [stateOf(store)];
      for (const { which, scope, remove, changes: given } of steps) {
        const { occurrences } = await ask(context, 'calendar.range', {
          from: '2026-10-01',
          to: '2027-01-15',
          zone: 'Europe/Paris',
          filter: noFilter,
          conflicts: false,
        });
        const one = occurrences[which % Math.max(1, occurrences.length)];
        if (!one) break;
        const ref = { id: one.id, occurrence: one.occurrence };
        const before = store.entries(null, 1).total;
        try {
          if (remove) await ask(context, 'calendar.remove', { ...ref, scope });
          else {
            const { values } = await ask(context, 'calendar.get', { ...ref, zone: 'UTC' });
            await ask(context, 'calendar.save', {
              ...ref,
              scope,
              changes: moved(given as Given, values.startsOn),
            });
          }
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
        if (store.entries(null, 1).total > before) states.push(stateOf(store));
      }
      entries += states.length - 1;
      for (const state of states.slice(0, -1).reverse()) {
        await store.undo();
        expect(stateOf(store)).toBe(state);
      }
      for (const state of states.slice(1)) {
        await store.redo();
        expect(stateOf(store)).toBe(state);
      }
    }),
    { numRuns: 30 },
  );
  expect(entries).toBeGreaterThan(40);
});
