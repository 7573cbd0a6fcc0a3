/** The slot finder over records: what is proposed and why, counted by hand; what stood in the way. */
import { describe, expect, test } from 'vitest';
import { record } from '#test/builders.ts';
import { world } from '#test/features/availability/bookable.ts';
import { appointment, paris } from '#test/features/availability/planted.ts';

const pointsOf = (slot: { readonly reasons: readonly { reason: string; points: number }[] } | undefined) =>
  Object.fromEntries((slot?.reasons ?? []).map(({ reason, points }) => [reason, points]));

describe('slots', () => {
  test('of a free day: not the first thing, not the last, the earlier of equals', async () => {
    const { slots } = await world();
    const answer = await slots();
    // Starts each half hour from 8 to 18: 21 tried; within 9–12:30 and 13:30–18 six and eight.
    expect([answer.tried, answer.free]).toEqual([21, 14]);
    expect(answer.slots.map(({ startTime, score }) => [startTime, score])).toEqual([
      ['09:30', 50],
      ['10:30', 50],
      ['11:30', 50],
      ['13:30', 50],
      ['14:30', 50],
      ['15:30', 50],
      ['16:30', 50],
    ]);
    expect(answer.slots[0]).toMatchObject({
      startsAt: '2026-11-24T08:30:00.000Z',
      endsAt: '2026-11-24T09:30:00.000Z',
      zone: paris,
      resourceIds: [],
      reasons: [{ reason: 'requiredFree', points: 50, params: { count: 1 } }],
    });
  });

  test('beside an appointment at the same place, without a gap too short to use', async () => {
    const { slots } = await world({
      appointments: [
        appointment('there', { repId: 'anna', place: 'Lyon ', startTime: '10:15', durationMinutes: 45 }),
        appointment('far', { repId: 'anna', place: 'Nice', startTime: '15:00' }),
      ],
    });
    const answer = await slots({ place: 'lyon', limit: 50 });
    const at = (time: string) => pointsOf(answer.slots.find(({ startTime }) => startTime === time));
    // Right after: both reasons. Before it, 9:00 leaves a quarter of an hour and is the first thing.
    expect(answer.slots[0]).toMatchObject({ startTime: '11:00', score: 68 });
    expect(at('11:00')).toEqual({ requiredFree: 50, samePlace: 12, noGap: 6 });
    expect(at('09:00')).toEqual({ requiredFree: 50, samePlace: 12, shortGap: -6, firstThing: -4 });
    expect(at('16:00')).toEqual({ requiredFree: 50, noGap: 6 });
  });

  test('optional people, rooms, days and the client’s hours count', async () => {
    const { slots } = await world({
      appointments: [appointment('bob', { repId: 'bob', startTime: '15:00', durationMinutes: 120 })],
      reps: [
        record('reps', {
          id: 'anna',
          name: 'Anna',
          zone: paris,
          workingHours: [2, 3].map((day) => ({ day, from: '09:00', to: '18:00' })),
        }),
        record('reps', { id: 'bob', name: 'Bob', zone: paris }),
      ],
    });
    const answer = await slots({
      optional: [{ kind: 'reps', id: 'bob' }],
      organisationId: 'konex',
      room: { capacity: 3 },
      bufferBeforeMinutes: 15,
      to: '2026-11-26',
    });
    // Konex opens on Tuesday from 15:00 to 18:00 of Paris; then Bob is away, and until 17:15 with what is kept free.
    expect(answer.slots.map(({ startTime, resourceIds, score }) => [startTime, resourceIds, score])).toEqual([
      ['15:00', ['blue'], 78],
      ['16:00', ['blue'], 78],
      ['17:00', ['blue'], 72],
    ]);
    expect(pointsOf(answer.slots[2])).toEqual({
      requiredFree: 50,
      optionalMissing: -15,
      clientHours: 10,
      bufferFree: 5,
      lastThing: -6,
      soonest: 20,
      roomFits: 8,
    });
  });

  test('none: what stood in the way, what would help first', async () => {
    const { slots } = await world({
      absences: [
        record('absences', {
          id: 'a1',
          title: 'Leave',
          repId: 'anna',
          startsOn: '2026-11-24',
          startTime: '09:00',
          endTime: '18:00',
        }),
      ],
      appointments: [appointment('bob', { repId: 'bob', startTime: '09:00' })],
    });
    const both = [
      { kind: 'reps', id: 'anna' },
      { kind: 'reps', id: 'bob' },
    ] as const;
    const answer = await slots({ required: [...both], step: 60, earliest: '09:00', latest: '18:00' });
    // Nine starts: Anna is away at all, over the lunch of both at two of them (12 and 13), Bob is taken at one.
    expect([answer.slots, answer.tried, answer.free]).toEqual([[], 9, 0]);
    expect(
      answer.hindrances.map(({ kind, subject, count, only }) => [kind, subject?.label, count, only]),
    ).toEqual([
      ['leave', 'Anna', 9, 6],
      ['workingHours', 'Anna', 2, 0],
      ['workingHours', 'Bob', 2, 0],
      ['person', 'Bob', 1, 0],
    ]);
    const { slots: elsewhere } = await world();
    const noRoom = await elsewhere({ room: { capacity: 100 } });
    expect(noRoom.hindrances[0]).toMatchObject({
      kind: 'capacity',
      subject: null,
      count: 21,
      only: 14,
      params: { capacity: 100 },
    });
  });

  test('the appointment that is planned anew leaves its time free', async () => {
    const series = appointment('series', {
      repId: 'anna',
      startTime: '09:00',
      durationMinutes: 540,
      recurrence: { rules: ['FREQ=DAILY'], added: [], excluded: [] },
    });
    const { slots } = await world({ appointments: [series] });
    expect((await slots()).free).toBe(0);
    expect((await slots({ except: { id: 'series', occurrence: '2026-11-24T09:00' } })).free).toBe(14);
    expect((await slots({ except: { id: 'series', occurrence: '2026-11-25T09:00' } })).free).toBe(0);
    expect((await slots({ except: { id: 'series', occurrence: null } })).free).toBe(14);
  });

  test('only from now on, and not at hours that clocks skip', async () => {
    const { slots } = await world();
    const now = await slots({ from: '2026-11-22', to: '2026-11-22', zone: 'UTC', required: [], step: 60 });
    // It is nine in UTC, on a Sunday.
    expect(now.slots[0]?.startTime).toBe('09:00');
    const spring = await slots({
      from: '2027-03-28',
      to: '2027-03-28',
      required: [],
      earliest: '01:00',
      latest: '05:00',
      step: 60,
      durationMinutes: 15,
    });
    expect(spring.slots.map(({ startTime }) => startTime)).toEqual(['01:00', '03:00', '04:00']);
  });
});
