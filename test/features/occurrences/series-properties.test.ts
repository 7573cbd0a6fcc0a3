/** Whatever series is changed: nothing takes place that was not meant to, nothing is lost, and an undo leaves no trace. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppointmentChanges, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { takingPlace, viewOf } from '#electron/features/occurrences/occurrences.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { planRemove } from '#electron/features/occurrences/series-removals.ts';
import { seriesOf, startOf } from '#electron/features/occurrences/timing.ts';
import { startsBetween } from '#electron/features/recurrence/series.ts';
import { alignedStart } from '#electron/features/recurrence/series-move.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

const label = { code: 'demoCreated', params: {} } as const;
let made = 0;
const tools = { newId: () => `new${++made}`, now: '2026-11-23T10:00:00.000Z' };
/** Days around the days when clocks change in these zones. */
const base = '2026-03-02';
const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe'];
const rules = [
  'FREQ=DAILY;COUNT=15',
  'FREQ=DAILY;INTERVAL=2;UNTIL=20260430T120000Z',
  'FREQ=WEEKLY;COUNT=9',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,SU;COUNT=11',
  'FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20260601T000000Z',
  'FREQ=MONTHLY;COUNT=5',
  'FREQ=MONTHLY;BYDAY=2TU;COUNT=5',
  'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20260801T000000Z',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4',
];

const wholeSeries = fc
  .record({
    rule: fc.constantFrom(...rules),
    zone: fc.constantFrom(...zones),
    time: fc.constantFrom('02:30', '09:00', '23:45'),
    day: fc.integer({ min: 0, max: 27 }),
    excluded: fc.uniqueArray(fc.nat(10), { maxLength: 2 }),
    overrides: fc.uniqueArray(fc.tuple(fc.nat(10), fc.boolean()), { maxLength: 3, selector: ([at]) => at }),
    added: fc.array(fc.nat(60), { maxLength: 2 }),
    pick: fc.nat(20),
  })
  .map(({ rule, zone, time, day, excluded, overrides, added, pick }) => {
    const recurrence = { rules: [rule], added: [], excluded: [] };
    const start = alignedStart(recurrence, { start: `${addDays(base, day)}T${time}`, zone });
    const startsOn = start.slice(0, 10);
    const bare = { ...recurrence, start, zone };
    const starts = startsBetween(bare, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 50);
    const without = excluded.flatMap((at) => starts[at] ?? []);
    const own = overrides.flatMap(([at, moved]) => {
      const start = starts[at];
      return start && !without.includes(start) ? [{ start, moved }] : [];
    });
    const series = record('appointments', {
      id: 's',
      title: 'Series',
      startsOn,
      startTime: time,
      zone,
      durationMinutes: 30,
      recurrence: {
        rules: [rule],
        added: added.map((days) => `${addDays(base, days)}T12:15`),
        excluded: without,
      },
    });
    const records = [
      series,
      ...own.map(({ start, moved }, place) =>
        record('appointments', {
          id: `o${place}`,
          title: moved ? 'Series' : 'Own',
          seriesId: 's',
          occurrence: start,
          startsOn: moved ? addDays(start.slice(0, 10), 1) : start.slice(0, 10),
          startTime: moved ? '15:00' : time,
          zone,
          durationMinutes: 30,
        }),
      ),
    ];
    const all = startsBetween(seriesOf(series), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 80);
    return { records, all, start: all[pick % all.length] ?? startOf(series) };
  });

const shown = (store: Store) =>
  takingPlace(store, { from: Date.parse('2026-01-01'), to: Date.parse('2028-01-01'), zone: 'UTC' }).map(
    ({ start, ref, record: { title } }) => ({ start, stands: ref.occurrence ?? start, title }),
  );
const starts = (store: Store) => shown(store).map(({ start }) => start);
const state = (store: Store): string => JSON.stringify([...store.all('appointments').values()]);
const storeOf = async (records: readonly Appointment[]): Promise<Store> => {
  const store = memoryStore();
  await fill(store, { appointments: records });
  return store;
};
const change = (store: Store, start: string, scope: Scope, changes: AppointmentChanges) =>
  store.change(label, (draft) => {
    const plan = planChange(viewOf(store, draft), { id: 's', occurrence: start }, scope, changes, tools);
    if (plan === null) throw new Error(`no start ${start}`);
    for (const put of plan.puts) draft.put('appointments', put);
  });
/** Undoes the change, where there was one: byte by byte the state before. */
const undone = async (store: Store, before: string) => {
  if (state(store) !== before) await store.undo();
  expect(state(store)).toBe(before);
};
const runs = { numRuns: 60 };

test('a new title moves nothing, and comes to those that were meant', async () => {
  await fc.assert(
    fc.asyncProperty(
      wholeSeries,
      fc.constantFrom('this', 'following', 'all'),
      async ({ records, start }, scope) => {
        const store = await storeOf(records);
        const before = shown(store);
        const old = state(store);
        await change(store, start, scope, { title: 'New' });
        expect(starts(store)).toEqual(before.map((one) => one.start));
        for (const [place, { title, stands }] of shown(store).entries()) {
          const isMeant = { this: stands === start, following: stands >= start, all: true }[scope];
          const was = before[place]?.title;
          // A name of its own stays, unless it is the one that was typed over.
          const expected = isMeant && (was === 'Series' || stands === start) ? 'New' : was;
          expect([stands, title]).toEqual([stands, expected]);
        }
        if (store.next().undo && state(store) !== old) await store.undo();
        expect(state(store)).toBe(old);
      },
    ),
    runs,
  );
});

test('what is removed is gone, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      wholeSeries,
      fc.constantFrom('this', 'following', 'all'),
      async ({ records, start }, scope) => {
        const store = await storeOf(records);
        const before = shown(store);
        const old = state(store);
        await store.change(label, (draft) => {
          const plan = planRemove(viewOf(store, draft), { id: 's', occurrence: start }, scope, tools);
          for (const put of plan?.puts ?? []) draft.put('appointments', put);
        });
        const left = before.filter(
          ({ stands }) => !{ this: stands === start, following: stands >= start, all: true }[scope],
        );
        expect(shown(store)).toEqual(left);
        await undone(store, old);
      },
    ),
    runs,
  );
});

test('a move of all keeps their number, and of days and weeks the distances too', async () => {
  await fc.assert(
    fc.asyncProperty(
      wholeSeries,
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom('02:15', '18:00'),
      async ({ records, start, all }, days, time) => {
        const [series] = records;
        if (!series || records.length > 1 || start.endsWith('12:15')) return;
        const store = await storeOf(records);
        const old = state(store);
        await change(store, start, 'all', { startsOn: addDays(start.slice(0, 10), days), startTime: time });
        const [rule = ''] = series.recurrence?.rules ?? [];
        const now = store.get('appointments', 's');
        const after = now
          ? startsBetween(seriesOf(now), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 80)
          : [];
        if (!rule.includes('MONTHLY') && series.recurrence?.added.length === 0) {
          expect(after).toEqual(all.map((one) => `${addDays(one.slice(0, 10), days)}T${time}`));
        } else if (rule.includes('COUNT') && series.recurrence?.excluded.length === 0) {
          expect(after).toHaveLength(all.length);
        }
        const there = `${addDays(start.slice(0, 10), days)}T${time}`;
        expect(after).toContain(there);
        await undone(store, old);
      },
    ),
    { numRuns: 150 },
  );
});

test('this and the following, moved, leaves what came before as it was', async () => {
  await fc.assert(
    fc.asyncProperty(wholeSeries, fc.integer({ min: 1, max: 6 }), async ({ records, start }, days) => {
      const store = await storeOf(records);
      const before = shown(store).filter(({ stands }) => stands < start);
      const old = state(store);
      await change(store, start, 'following', { startsOn: addDays(start.slice(0, 10), days) });
      const kept = shown(store);
      for (const one of before)
        if (before.length > 0 && start > (before[0]?.stands ?? '')) expect(kept).toContainEqual(one);
      await undone(store, old);
    }),
    runs,
  );
});
