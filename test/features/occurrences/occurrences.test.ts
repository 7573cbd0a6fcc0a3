/** What takes place between two instants, against a plain search through every record; and after every change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Appointment } from '#contract/kinds.ts';
import { addDays, fromDay, toDay } from '#contract/plain-date.ts';
import {
  nextPlaces,
  placeOf,
  placesBetween,
  takingPlace,
  viewOf,
} from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { Expansion } from '#electron/features/recurrence/series.ts';
import { startAt } from '#electron/features/recurrence/starts.ts';
import { instantOf, midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

const label = { code: 'demoCreated', params: {} } as const;
const paris = 'Europe/Paris';
const at = (instant: string) => Date.parse(instant);
const make = (values: Partial<Appointment>) =>
  record('appointments', { startTime: '09:00', zone: paris, durationMinutes: 60, ...values });
const storeWith = async (...appointments: Partial<Appointment>[]): Promise<Store> => {
  const store = memoryStore();
  await fill(store, { appointments: appointments.map(make) });
  return store;
};
const keys = (places: readonly Place[]) =>
  places
    .map(({ ref, start, startMs, endMs }) => `${ref.id} ${ref.occurrence} ${start} ${startMs} ${endMs}`)
    .sort();

/** Every record of the store, looked at for the window. */
const search = (store: Store, from: number, to: number, zone: string): string[] => {
  const records = [...store.all('appointments').values()].filter(({ deletedAt }) => deletedAt === null);
  const found: string[] = [];
  const add = (one: Appointment, occurrence: string | null, start: string) => {
    const [date = '', time] = start.split('T');
    const days = one.endsOn === null ? 1 : toDay(one.endsOn) - toDay(one.startsOn) + 1;
    const begins = time ? at(instantOf(date, time, one.zone ?? paris)) : midnight(toDay(date), zone);
    const ends = time ? begins + (one.durationMinutes ?? 60) * 60_000 : midnight(toDay(date) + days, zone);
    if (begins < to && (ends > from || (begins === ends && begins >= from)))
      found.push(`${one.id} ${occurrence} ${start} ${begins} ${ends}`);
  };
  for (const one of records) {
    if (one.recurrence === null) {
      const series = one.seriesId === null ? undefined : store.get('appointments', one.seriesId);
      if (!series || series.deletedAt === null)
        add(one, one.occurrence, startAt(one.startsOn, one.startTime));
      continue;
    }
    const instead = records.filter(({ seriesId }) => seriesId === one.id).map(({ occurrence }) => occurrence);
    const zoneOf = one.startTime === null ? null : (one.zone ?? paris);
    const start = startAt(one.startsOn, one.startTime);
    const expansion = new Expansion({ ...one.recurrence, start, zone: zoneOf });
    for (const { wall } of expansion.between(Number.NEGATIVE_INFINITY, to + 2 * 86_400_000, 5_000)) {
      const text = expansion.startOf(wall);
      if (!instead.includes(text)) add(one, text, text);
    }
  }
  return found.sort();
};

const zones = ['Europe/Paris', 'America/New_York', 'Pacific/Auckland'];
const appointment = fc
  .record({
    day: fc.integer({ min: -60, max: 60 }),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom(...zones),
    allDay: fc.boolean(),
    long: fc.constantFrom(0, 30, 60, 600, 3_000, 150_000 / 2),
    days: fc.constantFrom(null, 0, 1, 9, 90),
    rule: fc.constantFrom(
      null,
      null,
      'FREQ=DAILY;COUNT=20',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
    ),
    trashed: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ day, hour, zone, allDay, long, days, rule, trashed }): Partial<Appointment> => {
    const startsOn = addDays('2026-03-29', day);
    return {
      startsOn,
      startTime: allDay ? null : `${String(hour).padStart(2, '0')}:00`,
      zone: allDay ? null : zone,
      durationMinutes: long,
      endsOn: allDay && days !== null ? addDays(startsOn, days) : null,
      recurrence: rule === null ? null : { rules: [rule], added: [], excluded: [] },
      deletedAt: trashed === 0 ? '2026-01-01T00:00:00.000Z' : null,
    };
  });

describe('the same as a search through everything', () => {
  test('for any window, before and after changes and their undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(appointment, { minLength: 1, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(), appointment), { maxLength: 6 }),
        fc.integer({ min: -70, max: 70 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...zones),
        async (first, changes, day, long, zone) => {
          const store = memoryStore();
          await fill(store, {
            appointments: first.map((values, i) => record('appointments', { ...values, id: `a${i}` })),
          });
          const from = midnight(toDay('2026-03-29') + day, zone);
          const to = from + long * 86_400_000;
          const check = () =>
            expect(keys(takingPlace(store, { from, to, zone }))).toEqual(search(store, from, to, zone));
          check();
          for (const [which, values] of changes) {
            const id = `a${which % (first.length + 2)}`;
            await store.change(label, (draft) =>
              draft.put('appointments', record('appointments', { ...values, id })),
            );
            check();
          }
          if (changes.length > 0) await store.undo();
          check();
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('what ends when the window begins, or starts when it ends, is not in it; what takes no time is where it starts', async () => {
  const store = await storeWith(
    { id: 'a', startsOn: '2026-11-23' },
    { id: 'z', startsOn: '2026-11-23', startTime: '10:00', durationMinutes: 0 },
  );
  const ids = (from: string, to: string) =>
    takingPlace(store, { from: at(from), to: at(to), zone: paris }).map(({ ref }) => ref.id);
  expect(ids('2026-11-23T09:00Z', '2026-11-23T10:00Z')).toEqual(['z']);
  expect(ids('2026-11-23T07:00Z', '2026-11-23T08:00Z')).toEqual([]);
  expect(ids('2026-11-23T07:00Z', '2026-11-23T08:01Z')).toEqual(['a']);
  expect(ids('2026-11-23T08:59Z', '2026-11-23T09:00Z')).toEqual(['a']);
});

test('all day is the days of whoever asks', async () => {
  const store = await storeWith({
    id: 'a',
    startsOn: '2026-11-23',
    startTime: null,
    zone: null,
    endsOn: '2026-11-24',
  });
  const there = (zone: string, from: string, to: string) =>
    placesBetween(store, toDay(from), toDay(to), zone);
  for (const zone of zones) {
    expect(there(zone, '2026-11-22', '2026-11-23')).toEqual([]);
    expect(there(zone, '2026-11-25', '2026-11-26')).toEqual([]);
    const [place] = there(zone, '2026-11-24', '2026-11-25');
    expect(place?.days).toEqual({ from: toDay('2026-11-23'), to: toDay('2026-11-25') });
    expect(place?.startMs).toBe(midnight(toDay('2026-11-23'), zone));
  }
});

test('how long, where nobody says: as long as its type, by the settings of the moment', async () => {
  const store = await storeWith({ id: 'a', startsOn: '2026-11-23', durationMinutes: null, type: 'call' });
  const minutes = () => {
    const place = placeOf(store, { id: 'a', occurrence: null }, paris);
    return place && (place.endMs - place.startMs) / 60_000;
  };
  expect(minutes()).toBe(30);
  const settings = record('settings', { id: 'settings' });
  const types = settings.appointmentTypes.map((one) => (one.id === 'call' ? { ...one, minutes: 45 } : one));
  await fill(store, { settings: [{ ...settings, appointmentTypes: types }] });
  expect(minutes()).toBe(45);
});

test('who takes part: whose it is first, without those who declined', async () => {
  const guest = { name: null, email: null, role: 'required' } as const;
  const store = await storeWith({
    id: 'a',
    startsOn: '2026-11-23',
    repId: 'r1',
    contactId: 'c1',
    attendees: [
      { ...guest, kind: 'reps', id: 'r2', answer: 'accepted' },
      { ...guest, kind: 'reps', id: 'r3', answer: 'declined' },
      { ...guest, kind: 'contacts', id: 'c1', answer: 'declined' },
      { ...guest, kind: 'contacts', id: 'c2', answer: 'none' },
      { ...guest, kind: 'other', id: null, email: 'a@example.com', answer: 'accepted' },
    ],
  });
  expect(placeOf(store, { id: 'a', occurrence: null }, paris)).toMatchObject({
    repIds: ['r1', 'r2'],
    contactIds: ['c2'],
  });
});

describe('one of a series', () => {
  const series = {
    id: 's',
    startsOn: '2026-11-02',
    recurrence: { rules: ['FREQ=WEEKLY'], added: [], excluded: ['2026-11-16T09:00'] },
  };
  const own = {
    id: 'o',
    seriesId: 's',
    occurrence: '2026-11-09T09:00',
    startsOn: '2026-12-01',
    title: 'Own',
  };

  test('is found by its start, a changed one by the start that it stands for', async () => {
    const store = await storeWith(series, own);
    const start = (occurrence: string | null) =>
      placeOf(store, { id: 's', occurrence }, paris)?.start ?? null;
    expect(start(null)).toBe('2026-11-02T09:00');
    expect(start('2026-11-23T09:00')).toBe('2026-11-23T09:00');
    expect(start('2026-11-16T09:00')).toBeNull();
    expect(start('2026-11-24T09:00')).toBeNull();
    expect(placeOf(store, { id: 's', occurrence: '2026-11-09T09:00' }, paris)).toMatchObject({
      ref: { id: 'o', occurrence: '2026-11-09T09:00' },
      start: '2026-12-01T09:00',
      seriesId: 's',
      changed: true,
    });
    expect(
      viewOf(store)
        .overridesOf('s')
        .map(({ id }) => id),
    ).toEqual(['o']);
  });

  test('the next ones, changed ones where they are now', async () => {
    const store = await storeWith(series, own);
    const next = nextPlaces(store, 's', at('2026-11-10'), 3, paris).map(({ start }) => start);
    expect(next).toEqual(['2026-11-23T09:00', '2026-11-30T09:00', '2026-12-01T09:00']);
    expect(nextPlaces(store, 'o', at('2027-01-01'), 3, paris)).toEqual([]);
  });

  test('goes to the trash with its series, and comes back with it', async () => {
    const store = await storeWith(series, own);
    const days = () =>
      placesBetween(store, toDay('2026-11-01'), toDay('2026-12-02'), paris).map(({ ref }) => ref.id);
    expect(days()).toEqual(['s', 's', 's', 'o']);
    await store.change(label, (draft) =>
      draft.put('appointments', make({ ...series, deletedAt: '2026-11-22T00:00:00.000Z' })),
    );
    expect(days()).toEqual([]);
    await store.undo();
    expect(days()).toEqual(['s', 's', 's', 'o']);
  });
});

test('an addition before the first start is found', async () => {
  const store = await storeWith({
    id: 's',
    startsOn: '2026-11-23',
    recurrence: { rules: ['FREQ=WEEKLY'], added: ['2024-05-01T09:00'], excluded: [] },
  });
  const found = placesBetween(store, toDay('2024-05-01'), toDay('2024-05-02'), paris);
  expect(found.map(({ start }) => start)).toEqual(['2024-05-01T09:00']);
});

test('a large change is followed too', async () => {
  const store = await storeWith({ id: 'a', startsOn: '2026-11-23' });
  const count = () =>
    takingPlace(store, { from: at('2026-11-01'), to: at('2026-12-01'), zone: paris }).length;
  expect(count()).toBe(1);
  const many = Array.from({ length: 6_000 }, (_, i) =>
    make({ startsOn: fromDay(toDay('2026-10-01') + (i % 90)) }),
  );
  await fill(store, { appointments: many });
  expect(count()).toBe(1 + many.filter(({ startsOn }) => startsOn.startsWith('2026-11')).length);
});
