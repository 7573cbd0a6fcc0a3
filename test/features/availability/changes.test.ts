/** What a change would bring about: planted conflicts of every kind, and what was there before. */
import { describe, expect, test } from 'vitest';
import type { AppointmentChanges } from '#contract/calendar.ts';
import { record } from '#test/builders.ts';
import { appointment, kindsOf, slot, world } from '#test/features/availability/planted.ts';

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
