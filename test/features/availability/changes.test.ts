/** What a change would bring about: planted conflicts of every kind, series against themselves, and what was there before. */
import { describe, expect, test } from 'vitest';
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Input } from '#contract/channels.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { toDay } from '#contract/plain-date.ts';
import { conflictsOfChange } from '#electron/features/availability/changes.ts';
import { conflictsOf } from '#electron/features/availability/conflicts-of-many.ts';
import { conflictMarks } from '#electron/features/availability/marks.ts';
import { placesBetween } from '#electron/features/occurrences/occurrences.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

/** A Monday. */
const today = '2026-11-23';
const paris = 'Europe/Paris';

const reps = [
  record('reps', { id: 'anna', name: 'Anna', zone: paris }),
  record('reps', { id: 'bob', name: 'Bob', zone: 'America/New_York', holidaySet: 'US' }),
];
const resources = [record('resources', { id: 'blue', name: 'Blue room', capacity: 2 })];
const organisations = [
  record('organisations', {
    id: 'konex',
    name: 'Konex',
    zone: paris,
    openingHours: [{ day: 2, from: '14:00', to: '17:00' }],
  }),
];
const contacts = [record('contacts', { id: 'marie', lastName: 'Marie', organisationId: 'konex' })];

type Appointment = RecordOf<'appointments'>;
const appointment = (id: string, values: Partial<Appointment>): Appointment =>
  record('appointments', {
    id,
    title: id,
    startsOn: '2026-11-24',
    startTime: '10:00',
    durationMinutes: 60,
    zone: paris,
    ...values,
  });

const world = async (
  appointments: readonly Appointment[],
  more: Parameters<typeof fill>[1] = {},
  settings: Partial<RecordOf<'settings'>> = {},
) => {
  const store = memoryStore();
  await fill(store, {
    reps,
    resources,
    organisations,
    contacts,
    settings: [record('settings', { id: 'settings', ...settings })],
    appointments,
    ...more,
  });
  const { context } = makeContext(store, { today: () => today });
  const check = (changes: AppointmentChanges, of: Partial<Input<'calendar.check'>> = {}) =>
    ask(context, 'calendar.check', { id: null, occurrence: null, scope: 'all', changes, ...of });
  return { store, context, check };
};

const slot = { title: 'New', startsOn: '2026-11-24', startTime: '10:30', durationMinutes: 60, zone: paris };
const kindsOf = ({ conflicts }: { readonly conflicts: readonly { readonly kind: string }[] }) =>
  conflicts.map(({ kind }) => kind);
const weekly = { rules: ['FREQ=WEEKLY'], added: [], excluded: [] };

describe('a new appointment', () => {
  test('clashes with whom it shares, and says with what and when', async () => {
    const { check } = await world([
      appointment('there', { repId: 'anna', contactId: 'marie', resourceIds: ['blue'] }),
      appointment('elsewhere', { repId: 'bob' }),
      appointment('before', { repId: 'anna', startTime: '09:30', durationMinutes: 30 }),
      appointment('cancelled', { repId: 'anna', status: 'cancelled' }),
      appointment('free', { repId: 'anna', showAs: 'free' }),
      appointment('declined', {
        attendees: [
          { kind: 'reps', id: 'anna', name: null, email: null, role: 'required', answer: 'declined' },
        ],
      }),
    ]);
    const { conflicts, total, blocks } = await check({
      ...slot,
      repId: 'anna',
      contactId: 'marie',
      resourceIds: ['blue'],
      organisationId: null,
    });
    expect(conflicts.filter(({ kind }) => kind !== 'clientHours')).toEqual(
      [
        { kind: 'resource', rule: 'block', subject: { kind: 'resources', id: 'blue', label: 'Blue room' } },
        { kind: 'person', rule: 'warn', subject: { kind: 'reps', id: 'anna', label: 'Anna' } },
        { kind: 'contact', rule: 'warn', subject: { kind: 'contacts', id: 'marie', label: 'Marie' } },
      ].map((one) => ({
        ...one,
        with: { kind: 'appointments', id: 'there', occurrence: null, label: 'there' },
        start: '2026-11-24T10:30',
        from: '2026-11-24T09:30:00.000Z',
        to: '2026-11-24T10:00:00.000Z',
        params: {},
      })),
    );
    expect([total, blocks]).toEqual([conflicts.length, true]);
  });

  test('of every other kind', async () => {
    const { check } = await world(
      [appointment('there', { repId: 'anna', bufferAfterMinutes: 45, showAs: 'tentative' })],
      {
        absences: [
          record('absences', {
            id: 'a1',
            title: 'Dentist',
            repId: 'anna',
            startsOn: '2026-11-24',
            startTime: '12:00',
            endTime: '13:00',
          }),
        ],
      },
      { holidays: [{ on: '2026-11-24', name: 'Founding day' }] },
    );
    const { conflicts } = await check({
      ...slot,
      startTime: '11:15',
      repId: 'anna',
      organisationId: 'konex',
      resourceIds: ['blue'],
      attendees: ['Cleo', 'Dan'].map((name) => ({
        kind: 'other',
        id: null,
        name,
        email: null,
        role: 'required',
        answer: 'none',
      })),
    });
    expect(
      conflicts.map(({ kind, subject, params, from, to }) => [kind, subject?.id, params, from, to]),
    ).toEqual([
      [
        'capacity',
        'blue',
        { people: 3, capacity: 2 },
        '2026-11-24T10:15:00.000Z',
        '2026-11-24T11:15:00.000Z',
      ],
      ['travel', 'anna', { tentative: 1 }, '2026-11-24T10:15:00.000Z', '2026-11-24T10:45:00.000Z'],
      ['leave', 'anna', {}, '2026-11-24T11:00:00.000Z', '2026-11-24T11:15:00.000Z'],
      [
        'holiday',
        undefined,
        { name: 'Founding day', on: '2026-11-24' },
        '2026-11-24T10:15:00.000Z',
        '2026-11-24T11:15:00.000Z',
      ],
      [
        'clientHours',
        'konex',
        { hours: '14:00–17:00' },
        '2026-11-24T10:15:00.000Z',
        '2026-11-24T11:15:00.000Z',
      ],
    ]);
  });

  test('Thanksgiving is a holiday of the one who keeps it', async () => {
    const { check } = await world([], {}, { holidaySet: 'FR' });
    const { conflicts } = await check({
      ...slot,
      startsOn: '2026-11-26',
      startTime: '16:00',
      repId: 'anna',
      attendees: [{ kind: 'reps', id: 'bob', name: null, email: null, role: 'required', answer: 'none' }],
    });
    expect(conflicts.map(({ kind, subject, params }) => [kind, subject?.label, params])).toEqual([
      ['holiday', 'Bob', { name: 'Thanksgiving', on: '2026-11-26' }],
    ]);
  });

  test('that does not say when has none', async () => {
    const { check } = await world([]);
    expect(await check({ title: 'Some day', repId: 'anna' })).toEqual({
      conflicts: [],
      total: 0,
      blocks: false,
    });
  });

  test('what lasts all day is another time in each zone', async () => {
    // 23:30 of the 23rd in New York is 05:30 of the 24th in Paris.
    const night = { ...slot, startsOn: '2026-11-23', startTime: '23:30', zone: 'America/New_York' };
    const { check } = await world([
      appointment('anna’s day', { startTime: null, zone: null, repId: 'anna' }),
      appointment('bob’s day', { startTime: null, zone: null, repId: 'bob' }),
    ]);
    const told = async (repId: string) =>
      (await check({ ...night, repId })).conflicts
        .filter(({ kind }) => kind === 'person')
        .map((one) => [one.with?.label, one.from, one.to]);
    expect(await told('anna')).toEqual([
      ['anna’s day', '2026-11-24T04:30:00.000Z', '2026-11-24T05:30:00.000Z'],
    ]);
    // Only its last half hour is on the 24th there.
    expect(await told('bob')).toEqual([
      ['bob’s day', '2026-11-24T05:00:00.000Z', '2026-11-24T05:30:00.000Z'],
    ]);
  });

  test('hours are those that clocks show, on the day they change too', async () => {
    const { check } = await world(
      [],
      {},
      { workingDays: [7], workingHours: [{ from: '09:00', to: '17:00' }] },
    );
    // Clocks in Paris were put back at three: nine o'clock is eight in UTC, and was seven the day before.
    const at = (startTime: string) =>
      check({ ...slot, startsOn: '2026-10-25', startTime, zone: 'UTC', repId: 'anna' });
    expect(kindsOf(await at('07:00'))).toEqual(['workingHours']);
    expect(kindsOf(await at('08:00'))).toEqual([]);
    expect(kindsOf(await at('15:00'))).toEqual([]);
    expect((await at('15:30')).conflicts[0]).toMatchObject({
      params: { hours: '09:00–17:00' },
      from: '2026-10-25T16:00:00.000Z',
      to: '2026-10-25T16:30:00.000Z',
    });
  });
});

describe('a change', () => {
  test('is blocked only by what it brings about', async () => {
    const { check } = await world([
      appointment('one', { resourceIds: ['blue'] }),
      appointment('two', { resourceIds: ['blue'], startTime: '10:30' }),
      appointment('three', { resourceIds: ['blue'], startTime: '14:00' }),
    ]);
    const two = (changes: AppointmentChanges) => check(changes, { id: 'two' });
    expect(await two({ title: 'Renamed' })).toMatchObject({ total: 1, blocks: false });
    expect(await two({ startTime: '10:15' })).toMatchObject({ total: 1, blocks: false });
    expect(await two({ startTime: '11:00' })).toMatchObject({ total: 0, blocks: false });
    expect(await two({ startTime: '13:30' })).toMatchObject({ total: 1, blocks: true });
  });

  test('of an hour is not another hour outside of the hours', async () => {
    const { check } = await world(
      [appointment('late', { repId: 'anna', startTime: '19:00' })],
      {},
      { conflictRules: { ...record('settings').conflictRules, workingHours: 'block' } },
    );
    expect(await check({ title: 'Renamed' }, { id: 'late' })).toMatchObject({ total: 1, blocks: false });
    expect(await check({ startTime: '20:00' }, { id: 'late' })).toMatchObject({ total: 1, blocks: true });
  });

  test('what the settings ignore is not told', async () => {
    const { check } = await world(
      [appointment('one', { repId: 'anna' })],
      {},
      { conflictRules: { ...record('settings').conflictRules, person: 'ignore' } },
    );
    expect(await check({ ...slot, repId: 'anna' })).toMatchObject({ total: 0 });
  });
});

describe('a series', () => {
  const series = appointment('series', { repId: 'anna', recurrence: weekly });

  test('is asked about for a year from today, and says of each which one', async () => {
    const { check } = await world([
      appointment('soon', { repId: 'anna', startsOn: '2026-12-08' }),
      appointment('next year', { repId: 'anna', startsOn: '2027-11-23' }),
      appointment('later', { repId: 'anna', startsOn: '2027-11-30' }),
      appointment('past', { repId: 'anna', startsOn: '2026-11-17' }),
    ]);
    const { conflicts } = await check({ ...slot, startsOn: '2026-11-03', repId: 'anna', recurrence: weekly });
    expect(conflicts.map((one) => [one.start, one.with?.label])).toEqual([
      ['2026-12-08T10:30', 'soon'],
      ['2027-11-23T10:30', 'next year'],
    ]);
  });

  test.each([
    ['of no rule at all', 'FREQ=NEVER', 0],
    ['of a rule every second', 'FREQ=SECONDLY', 1],
    ['of a rule that gives nothing', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1],
  ])('%s is answered at once', async (_what, rule, least) => {
    const { check } = await world([appointment('there', { repId: 'anna' })]);
    const began = performance.now();
    const recurrence = { rules: [rule], added: [], excluded: [] };
    const { total } = await check({ ...slot, repId: 'anna', recurrence });
    expect(total).toBeGreaterThanOrEqual(least);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('looks at 200 of a daily one', async () => {
    const { check } = await world([
      appointment('200th', { repId: 'anna', startsOn: '2027-06-10' }),
      appointment('201st', { repId: 'anna', startsOn: '2027-06-11' }),
    ]);
    const daily = { rules: ['FREQ=DAILY'], added: [], excluded: [] };
    const answer = await check({ ...slot, startsOn: today, repId: 'anna', recurrence: daily });
    expect(answer.conflicts.flatMap((one) => one.with?.label ?? [])).toEqual(['200th']);
  });

  test('does not clash with itself as it was', async () => {
    const { check } = await world([series]);
    const of = (scope: 'this' | 'following' | 'all', changes: AppointmentChanges) =>
      check(changes, { id: 'series', occurrence: '2026-12-08T10:00', scope });
    expect(await of('all', { startTime: '10:30' })).toMatchObject({ total: 0 });
    expect(await of('following', { startTime: '10:30' })).toMatchObject({ total: 0 });
    expect(await of('this', { startTime: '10:30' })).toMatchObject({ total: 0 });
  });

  test('one moved onto another one of it clashes', async () => {
    const { check } = await world([series]);
    const { conflicts } = await check(
      { startsOn: '2026-12-15', startTime: '10:30' },
      { id: 'series', occurrence: '2026-12-08T10:00', scope: 'this' },
    );
    expect(conflicts.map((one) => [one.kind, one.start, one.with])).toEqual([
      [
        'person',
        '2026-12-15T10:30',
        { kind: 'appointments', id: 'series', occurrence: '2026-12-15T10:00', label: 'series' },
      ],
    ]);
  });

  test('that overlaps itself is told, each two once', async () => {
    const { check } = await world([]);
    const three = { rules: ['FREQ=DAILY;COUNT=3'], added: [], excluded: [] };
    const { conflicts } = await check({
      ...slot,
      durationMinutes: 25 * 60,
      repId: 'anna',
      recurrence: three,
    });
    expect(
      conflicts.filter(({ kind }) => kind === 'person').map((one) => [one.start, one.with?.occurrence]),
    ).toEqual([
      ['2026-11-25T10:30', '2026-11-24T10:30'],
      ['2026-11-26T10:30', '2026-11-25T10:30'],
    ]);
  });

  test('one that differs is no clash with the start that it stands for', async () => {
    const { check } = await world([
      series,
      appointment('moved', {
        repId: 'anna',
        startsOn: '2026-12-08',
        startTime: '10:15',
        seriesId: 'series',
        occurrence: '2026-12-08T10:00',
      }),
    ]);
    expect(
      await check({ startTime: '10:20' }, { id: 'moved', occurrence: '2026-12-08T10:00', scope: 'this' }),
    ).toMatchObject({ total: 0 });
    expect(await check({ title: 'Renamed' }, { id: 'series', scope: 'all' })).toMatchObject({ total: 0 });
  });

  test('as it is has the conflicts it has, and brings none about', async () => {
    const { context } = await world([
      series,
      appointment('other', { repId: 'anna', startsOn: '2026-12-01', startTime: '10:30' }),
    ]);
    const { conflicts, fresh } = conflictsOfChange(context, {
      id: 'series',
      occurrence: null,
      scope: 'all',
      changes: { title: 'Renamed' },
    });
    expect(conflicts.map((one) => one.with?.label)).toEqual(['other']);
    expect(fresh).toEqual([]);
  });
});

describe('many at once', () => {
  test('clash with one another and with what is there, not with what they replace', async () => {
    const { context } = await world([
      appointment('there', { repId: 'anna', startsOn: '2026-11-25' }),
      appointment('replaced', { repId: 'anna', startsOn: '2026-11-26' }),
    ]);
    const found = await conflictsOf(context, [
      appointment('a', { repId: 'anna' }),
      appointment('b', { repId: 'anna', startTime: '10:15' }),
      appointment('c', { repId: 'anna', startsOn: '2026-11-25' }),
      appointment('replaced', { repId: 'anna', startsOn: '2026-11-26', startTime: '10:15' }),
      appointment('over', { repId: 'anna', startsOn: '2026-11-20' }),
      appointment('over too', { repId: 'anna', startsOn: '2026-11-20' }),
    ]);
    expect(
      Object.fromEntries(
        [...found].map(([id, conflicts]) => [id, conflicts.map((one) => one.with?.label ?? one.kind)]),
      ),
    ).toEqual({ a: ['b'], b: ['a'], c: ['there'] });
  });

  test('marks say of each what stands in its way, of a series too', async () => {
    const { store } = await world([
      appointment('series', { repId: 'anna', recurrence: weekly }),
      appointment('other', { repId: 'anna', startsOn: '2026-12-01', resourceIds: ['blue'] }),
      appointment('third', {
        repId: 'bob',
        startsOn: '2026-12-01',
        startTime: '16:00',
        resourceIds: ['blue'],
      }),
      appointment('late', { repId: 'anna', startsOn: '2026-12-02', startTime: '20:00' }),
      appointment('fourth', {
        repId: 'bob',
        startsOn: '2026-12-01',
        startTime: '16:30',
        resourceIds: ['blue'],
      }),
    ]);
    const places = placesBetween(store, toDay('2026-11-24'), toDay('2026-12-03'), paris);
    const marks = conflictMarks(store, places);
    expect(places.map((place) => [place.ref.id, place.start, marks(place)])).toEqual([
      ['series', '2026-11-24T10:00', []],
      ['other', '2026-12-01T10:00', ['person']],
      ['series', '2026-12-01T10:00', ['person']],
      ['third', '2026-12-01T16:00', ['resource', 'person']],
      ['fourth', '2026-12-01T16:30', ['resource', 'person']],
      ['late', '2026-12-02T20:00', ['workingHours']],
    ]);
  });
});
