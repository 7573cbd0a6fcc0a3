/** A day of the month is given what it could show, in the order it is shown, and the number of the others. */
import { expect, test } from 'vitest';
import type { Occurrence } from '#contract/calendar.ts';
import { linesOfDay, monthDays } from '#renderer/features/calendar/month-days.ts';

const one = (title: string, start: string, end: string): Occurrence => ({
  id: title,
  occurrence: null,
  seriesId: null,
  title,
  type: 'visit',
  status: 'planned',
  showAs: 'busy',
  allDay: !start.includes('T'),
  start,
  end,
  startsAt: start.includes('T') ? `${start}:00.000Z` : null,
  endsAt: start.includes('T') ? `${end}:00.000Z` : null,
  zone: null,
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
});

const all = [
  one('late', '2026-11-10T15:00', '2026-11-10T16:00'),
  one('short', '2026-11-10T09:00', '2026-11-10T09:30'),
  one('b', '2026-11-10T09:00', '2026-11-10T10:00'),
  one('a', '2026-11-10T09:00', '2026-11-10T10:00'),
  one('long', '2026-11-10', '2026-11-12'),
  one('night', '2026-11-10T22:00', '2026-11-11T02:00'),
  one('next', '2026-11-11T08:00', '2026-11-11T09:00'),
];
const titles = (of: readonly Occurrence[]) => of.map(({ title }) => title);

test('the earliest of a day are given, of equals the longest, then by name; what lasts longer than a day always', () => {
  const { occurrences, leftOut } = monthDays(all, 2, null);
  expect(titles(occurrences)).toEqual(['b', 'a', 'long', 'night', 'next']);
  expect([...leftOut]).toEqual([['2026-11-10', 2]]);
});

test('nothing is left out of the day that is listed whole, nor where there is room', () => {
  expect(monthDays(all, 2, '2026-11-10')).toEqual({ occurrences: all, leftOut: new Map() });
  expect(monthDays(all, 4, null).occurrences).toBe(all);
});

test('a day has room for no more than its share of the screen', () => {
  // 1,080 / 4 = 270 pixels: 11 lines of 24 and a bit, and some to spare.
  expect(linesOfDay(1_080)).toBe(14);
});
