/** What the calendar computes by itself: its days, its address, what a move changes, and where arrows lead. */
import { describe, expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { calendarRoute, firstState, isFiltered, readState } from '#renderer/features/calendar/address.ts';
import { changesOf, movedBy, placedAt, resizedBy } from '#renderer/features/calendar/moves.ts';
import { distanceIn } from '#renderer/features/calendar/nearest.ts';
import { isoWeek, shownDays, stepDate } from '#renderer/features/calendar/views.ts';
import {
  inZone,
  minutesBetween,
  plusMinutes,
  zoneDifference,
} from '#renderer/features/calendar/wall-time.ts';

describe('views', () => {
  test('show whole weeks from the day that weeks begin with', () => {
    expect(shownDays('week', '2026-11-22', 1)).toEqual({ from: '2026-11-16', to: '2026-11-23' });
    expect(shownDays('week', '2026-11-22', 7)).toEqual({ from: '2026-11-22', to: '2026-11-29' });
    expect(shownDays('month', '2026-11-24', 1)).toEqual({ from: '2026-10-26', to: '2026-12-07' });
    expect(shownDays('year', '2026-11-24', 1)).toEqual({ from: '2026-01-01', to: '2027-01-01' });
  });
  test('the next page of a month keeps the day where the month has it', () => {
    expect(stepDate('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(stepDate('week', '2026-11-24', -1)).toBe('2026-11-17');
  });
  test('weeks are numbered by ISO 8601', () => {
    expect(isoWeek('2026-12-31')).toBe(53);
    expect(isoWeek('2027-01-03')).toBe(53);
    expect(isoWeek('2027-01-04')).toBe(1);
    expect(isoWeek('2024-12-30')).toBe(1);
  });
});

describe('the address', () => {
  const filter = {
    ...noFilter,
    repIds: ['a', 'b'],
    types: ['visit'],
    text: 'Café & Co',
    withCancelled: false,
  };
  const state = {
    view: 'month',
    date: '2026-11-24',
    filter,
    colours: 'type',
    zone: 'America/Toronto',
  } as const;

  test('says all there is to say', () => {
    const route = calendarRoute({ ...firstState, ...state });
    const params = route.page === 'calendar' ? route.params : {};
    expect(readState(params, firstState, '2020-01-01')).toMatchObject(state);
  });
  test('without a word it is as it was left, at today', () => {
    const left = { ...firstState, view: 'day', filter } as const;
    expect(readState({}, left, '2026-11-22')).toEqual({ ...left, date: '2026-11-22' });
    expect(readState({ date: '2026-12-01' }, left, '2026-11-22').date).toBe('2026-12-01');
  });
  test('what makes no sense is left out', () => {
    const read = readState({ view: 'century', date: '2026-02-31', zone: 'Mars' }, firstState, '2026-11-22');
    expect(read).toEqual({ ...firstState, date: '2026-11-22' });
  });
  test('knows whether anything is left out', () => {
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered(filter)).toBe(true);
  });
});

describe('clocks', () => {
  test('of one zone as another shows them', () => {
    expect(inZone('2026-11-24T14:00', 'Europe/Paris', 'America/Toronto')).toBe('2026-11-24T08:00');
    expect(inZone('2026-11-24T02:00', 'Europe/Paris', 'America/Toronto')).toBe('2026-11-23T20:00');
    expect(zoneDifference('2026-11-24', 'Europe/Paris', 'America/Toronto')).toBe(-360);
    // Three weeks of March, America has changed its clocks and Europe has not.
    expect(zoneDifference('2026-03-16', 'Europe/Paris', 'America/Toronto')).toBe(-300);
  });
  test('an hour more or less over a change of clocks', () => {
    expect(minutesBetween('2026-10-25T01:00', '2026-10-25T04:00', 'Europe/Paris')).toBe(240);
    expect(minutesBetween('2026-03-29T01:00', '2026-03-29T04:00', 'Europe/Paris')).toBe(120);
    expect(plusMinutes('2026-03-29T01:30', 60, 'Europe/Paris')).toBe('2026-03-29T03:30');
  });
});

describe('a move', () => {
  const visit = { start: '2026-11-24T14:00', end: '2026-11-24T15:00', allDay: false, zone: 'Europe/London' };

  test('changes the start in the zone of the appointment, and not how long it lasts', () => {
    const to = { start: '2026-11-25T10:00', end: '2026-11-25T11:00', allDay: false };
    expect(changesOf(to, 'Europe/Paris', visit)).toEqual({ startsOn: '2026-11-25', startTime: '09:00' });
  });
  test('to a night of changing clocks lasts as long as before', () => {
    const to = { start: '2026-03-29T01:30', end: '2026-03-29T02:30', allDay: false };
    const paris = { ...visit, zone: 'Europe/Paris' };
    expect(changesOf(to, 'Europe/Paris', paris)).toEqual({ startsOn: '2026-03-29', startTime: '01:30' });
  });
  test('of its end makes it longer', () => {
    const to = { start: visit.start, end: '2026-11-24T15:30', allDay: false };
    expect(changesOf(to, 'Europe/Paris', visit)).toMatchObject({ durationMinutes: 90 });
  });
  test('to the area of whole days, and back', () => {
    const days = { start: '2026-11-24', end: '2026-11-26', allDay: true };
    expect(changesOf(days, 'Europe/Paris', visit)).toEqual({
      startsOn: '2026-11-24',
      startTime: null,
      endsOn: '2026-11-25',
      durationMinutes: null,
      zone: null,
    });
    const time = { start: '2026-11-24T09:00', end: '2026-11-24T10:00', allDay: false };
    expect(changesOf(time, 'Europe/Paris', { ...days, zone: null })).toEqual({
      startsOn: '2026-11-24',
      startTime: '09:00',
      durationMinutes: 60,
      endsOn: null,
      zone: 'Europe/Paris',
    });
  });
  test('by key goes along the shown clocks', () => {
    expect(movedBy(visit, { days: 1, minutes: -30 }).start).toBe('2026-11-25T13:30');
    expect(resizedBy(visit, { days: 0, minutes: 30 }, 15).end).toBe('2026-11-24T15:30');
    expect(resizedBy(visit, { days: 0, minutes: -60 }, 15)).toBe(visit);
  });
  test('what is put down where only a day is chosen keeps its clock', () => {
    expect(placedAt(visit, { start: '2026-12-01', allDay: true })).toEqual({
      start: '2026-12-01T14:00',
      end: '2026-12-01T15:00',
      allDay: false,
    });
    expect(placedAt(visit, { start: '2026-12-01T08:00', allDay: false }).end).toBe('2026-12-01T09:00');
  });
});

test('arrows lead to what lies in their direction, the straight way first', () => {
  const box = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 20 });
  const here = box(100, 100);
  expect(distanceIn(here, box(100, 140), [0, 1])).toBe(40);
  expect(distanceIn(here, box(100, 140), [0, -1])).toBeNull();
  expect(distanceIn(here, box(200, 140), [0, 1])).toBe(340);
  expect(distanceIn(here, box(200, 100), [1, 0])).toBe(100);
});
