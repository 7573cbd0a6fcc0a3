import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LaneOff } from '#contract/availability.ts';
import type { Occurrence } from '#contract/calendar.ts';
import { repChanges, resourceChanges } from '#renderer/features/calendar/team/lane-move.ts';
import {
  commonFree,
  dayAxis,
  type Item,
  layOut,
  minutesTo,
  offOn,
  spanOn,
  wallAt,
  weekAxis,
} from '#renderer/features/calendar/team/team-layout.ts';

const day = dayAxis('2026-11-24');
const week = weekAxis('2026-11-23');

const occurrence = (id: string, start: string, end: string, more: Partial<Occurrence> = {}): Occurrence => ({
  id,
  occurrence: null,
  seriesId: null,
  title: id,
  type: 'meeting',
  status: 'planned',
  showAs: 'busy',
  allDay: start.length === 10,
  start,
  end,
  startsAt: null,
  endsAt: null,
  zone: 'Europe/Paris',
  place: null,
  repIds: [],
  contactIds: [],
  resourceIds: [],
  organisationId: null,
  client: null,
  eventId: null,
  taskId: null,
  recurring: false,
  changed: false,
  conflicts: [],
  ...more,
});
const item = (...of: Parameters<typeof occurrence>): Item => ({
  type: 'occurrence',
  occurrence: occurrence(...of),
});
const shown = (axis: typeof day, items: readonly Item[]) =>
  layOut(axis, items).placed.map(
    ({ item: one, from, to, row }) =>
      [one.type === 'occurrence' ? one.occurrence.id : one.absence.id, from, to, row] as const,
  );

describe('where it lies', () => {
  test.each([
    ['2026-11-24T14:00', '2026-11-24T15:30', { from: 840, to: 930 }],
    ['2026-11-23T22:00', '2026-11-24T01:00', { from: 0, to: 60 }], // from the day before
    ['2026-11-24T23:00', '2026-11-25T02:00', { from: 1_380, to: 1_440 }],
    ['2026-11-24', '2026-11-25', { from: 0, to: 1_440 }],
    ['2026-11-24T09:00', '2026-11-24T09:00', { from: 540, to: 541 }], // no length
    ['2026-11-23T09:00', '2026-11-24T00:00', null], // over when the day begins
    ['2026-11-25', '2026-11-26', null],
  ])('of a day: %s to %s', (start, end, span) => {
    expect(spanOn(day, start, end)).toEqual(span);
  });
  test.each([
    ['2026-11-24T14:00', '2026-11-24T15:30', { from: 1, to: 2 }],
    ['2026-11-24T22:00', '2026-11-25T00:00', { from: 1, to: 2 }], // until midnight is no further day
    ['2026-11-24T22:00', '2026-11-25T00:01', { from: 1, to: 3 }],
    ['2026-11-21', '2026-11-25', { from: 0, to: 2 }],
    ['2026-11-29', '2026-12-04', { from: 6, to: 7 }],
    ['2026-11-30', '2026-12-01', null],
  ])('of a week: %s to %s', (start, end, span) => {
    expect(spanOn(week, start, end)).toEqual(span);
  });
  test('minutes and wall times are each other’s way back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 20_000 }), (minutes) => {
        expect(minutesTo(week, wallAt(week, minutes))).toBe(minutes);
      }),
    );
  });
});

describe('rows', () => {
  test('what overlaps lies beneath each other, what does not beside', () => {
    expect(
      shown(day, [
        item('c', '2026-11-24T10:30', '2026-11-24T11:00'),
        item('a', '2026-11-24T09:00', '2026-11-24T10:00'),
        item('b', '2026-11-24T09:30', '2026-11-24T10:30'),
        item('all', '2026-11-24', '2026-11-25'),
      ]),
    ).toEqual([
      ['all', 0, 1_440, 0],
      ['a', 540, 600, 1],
      ['b', 570, 630, 2],
      ['c', 630, 660, 1],
    ]);
  });
  test('a short one is drawn half an hour long, and keeps others out of it', () => {
    expect(
      shown(day, [
        item('a', '2026-11-24T09:00', '2026-11-24T09:10'),
        item('b', '2026-11-24T09:15', '2026-11-24T10:00'),
      ]),
    ).toEqual([
      ['a', 540, 570, 0],
      ['b', 555, 600, 1],
    ]);
  });
  test('of a week each day stacks its own, the earliest first', () => {
    expect(
      shown(week, [
        item('b', '2026-11-24T15:00', '2026-11-24T16:00'),
        item('a', '2026-11-24T09:00', '2026-11-24T10:00'),
        item('w', '2026-11-25T09:00', '2026-11-25T10:00'),
        item('fair', '2026-11-25', '2026-11-27'),
      ]),
    ).toEqual([
      ['fair', 2, 4, 0],
      ['a', 1, 2, 0],
      ['b', 1, 2, 1],
      ['w', 2, 3, 1],
    ]);
  });
  test('nothing hides another, and no row is empty', () => {
    const one = fc.tuple(fc.integer({ min: 0, max: 1_400 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (times) => {
        const { placed, rows } = layOut(
          day,
          times.map(([from, length], index) =>
            item(String(index), wallAt(day, from), wallAt(day, from + length)),
          ),
        );
        expect(placed).toHaveLength(times.length);
        expect(new Set(placed.map(({ row }) => row)).size).toBe(rows);
        for (const [index, a] of placed.entries())
          for (const b of placed.slice(index + 1))
            expect(a.row !== b.row || a.to <= b.from || b.to <= a.from).toBe(true);
      }),
    );
  });
});

const off = (from: string, to: string, kind: LaneOff['kind'] = 'hours', label = ''): LaneOff => ({
  from,
  to,
  kind,
  label,
});

describe('what is shaded', () => {
  test('of a day its hours, cut to it', () => {
    expect(
      offOn(day, [off('2026-11-23T18:00', '2026-11-24T09:00'), off('2026-11-24T12:00', '2026-11-24T13:00')]),
    ).toEqual([
      { from: 0, to: 540, kind: 'hours', label: '' },
      { from: 720, to: 780, kind: 'hours', label: '' },
    ]);
  });
  test('of a week the days that are off whole, however many reasons there are', () => {
    expect(
      offOn(week, [
        off('2026-11-23T18:00', '2026-11-24T09:00'),
        off('2026-11-24T09:00', '2026-11-24T18:00', 'leave', 'Leave'),
        off('2026-11-24T18:00', '2026-11-25T09:00'),
        off('2026-11-27T18:00', '2026-11-30T09:00'),
      ]),
    ).toEqual([
      { from: 1, to: 2, kind: 'leave', label: 'Leave' },
      { from: 5, to: 6, kind: 'hours', label: '' },
      { from: 6, to: 7, kind: 'hours', label: '' },
    ]);
  });
});

describe('free time in common', () => {
  const night = [off('2026-11-23T18:00', '2026-11-24T09:00'), off('2026-11-24T18:00', '2026-11-25T09:00')];
  const busy = (start: string, end: string, more: Partial<Occurrence> = {}) =>
    occurrence('x', `2026-11-24T${start}`, `2026-11-24T${end}`, more);
  const free = (...lanes: readonly (readonly Occurrence[])[]) =>
    commonFree(
      day,
      lanes.map((occurrences) => ({ off: night, occurrences })),
      30,
    ).map(({ from, to }) => `${wallAt(day, from).slice(11)}-${wallAt(day, to).slice(11)}`);
  test('is what nobody has anything in', () => {
    expect(free([busy('09:00', '10:00')], [busy('09:30', '12:00'), busy('16:00', '17:00')])).toEqual([
      '12:00-16:00',
      '17:00-18:00',
    ]);
  });
  test('what is called off or takes no time does not count; less than half an hour is not told', () => {
    expect(
      free([
        busy('09:20', '10:00'),
        busy('11:00', '12:00', { status: 'cancelled' }),
        busy('14:00', '15:00', { showAs: 'free' }),
      ]),
    ).toEqual(['10:00-18:00']);
  });
  test('a day that somebody is off has none', () => {
    const away = { off: [off('2026-11-24T00:00', '2026-11-25T00:00', 'leave')], occurrences: [] };
    expect(commonFree(day, [{ off: night, occurrences: [] }, away], 30)).toEqual([]);
  });
});

describe('to another lane', () => {
  const attendee = (id: string, kind: 'reps' | 'contacts' = 'reps') =>
    ({ kind, id, name: null, email: null, role: 'required', answer: 'accepted' }) as const;
  test('whose it is passes on, and nobody takes part twice', () => {
    expect(repChanges({ repId: 'ann', attendees: [] }, 'ann', 'bob')).toEqual({ repId: 'bob' });
    const attendees = [attendee('bob'), attendee('cy')];
    expect(repChanges({ repId: 'ann', attendees }, 'ann', 'bob')).toEqual({
      repId: 'bob',
      attendees: [attendee('cy')],
    });
    expect(repChanges({ repId: null, attendees: [] }, null, 'bob')).toEqual({ repId: 'bob' });
    expect(repChanges({ repId: 'ann', attendees: [] }, 'ann', null)).toEqual({ repId: null });
  });
  test('who only takes part is replaced, and has not answered', () => {
    const attendees = [attendee('bob'), attendee('bob', 'contacts')];
    expect(repChanges({ repId: 'ann', attendees }, 'bob', 'cy')).toEqual({
      attendees: [{ ...attendee('cy'), answer: 'none' }, attendee('bob', 'contacts')],
    });
    expect(repChanges({ repId: 'ann', attendees }, 'bob', 'ann')).toEqual({
      attendees: [attendee('bob', 'contacts')],
    });
    expect(repChanges({ repId: 'ann', attendees: [attendee('bob'), attendee('cy')] }, 'bob', 'cy')).toEqual({
      attendees: [attendee('cy')],
    });
  });
  test('one room stands for the other', () => {
    expect(resourceChanges({ resourceIds: ['a', 'car'] }, 'a', 'b')).toEqual({ resourceIds: ['car', 'b'] });
    expect(resourceChanges({ resourceIds: ['a', 'b'] }, 'a', 'b')).toEqual({ resourceIds: ['b'] });
    expect(resourceChanges({ resourceIds: ['a'] }, 'a', null)).toEqual({ resourceIds: [] });
  });
});
