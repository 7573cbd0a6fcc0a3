/** What the editor of appointments holds: times that move each other, what a type brings, what is sent. */
import { expect, test } from 'vitest';
import type { AppointmentDetails } from '#contract/calendar.ts';
import { shippedTypes } from '#contract/kinds/workspace.ts';
import {
  changesOf,
  formOf,
  newForm,
  nextHour,
  timeOf,
  withAllDay,
  withDay,
  withEndTime,
  withType,
} from '#renderer/features/calendar/editor/form.ts';

const zone = 'Europe/Paris';
const around = { types: shippedTypes, zone, now: '2027-03-26T10:20' };
const none = { values: {}, labels: {} };

test('a new one begins at the next full hour, as long as its type, with its reminders', () => {
  const { values } = newForm(none, around);
  expect(values).toMatchObject({
    type: 'meeting',
    startsOn: '2027-03-26',
    startTime: '11:00',
    durationMinutes: 60,
    zone,
    reminders: [15],
  });
  expect(nextHour('2027-03-26T23:10')).toEqual({ startsOn: '2027-03-27', startTime: '00:00' });
  // Another day than today begins in the morning; hours that were drawn stay.
  expect(newForm({ values: { startsOn: '2027-04-01' }, labels: {} }, around).values.startTime).toBe('09:00');
  const drawn = newForm(
    { values: { startsOn: '2027-04-01', startTime: '14:15', durationMinutes: 45 }, labels: {} },
    around,
  );
  expect(timeOf(drawn.values, zone)).toEqual({ start: '2027-04-01T14:15', end: '2027-04-01T15:00' });
  expect(withType(drawn, 'training', around).durationMinutes).toBe(45);
});

test('a type brings its length and its reminders until the person has set them', () => {
  const form = newForm(none, around);
  expect(withType(form, 'call', around)).toMatchObject({ type: 'call', durationMinutes: 30, reminders: [5] });
  expect(withType(form, 'training', around)).toMatchObject({
    startTime: null,
    durationMinutes: null,
    zone: null,
    reminders: [1_440],
  });
  const touched = { ...form, touched: new Set(['durationMinutes', 'reminders'] as const) };
  expect(withType(touched, 'call', around)).toMatchObject({ durationMinutes: 60, reminders: [15] });
});

test.each([
  // An end after the start is of the same day, another one of the next.
  ['2027-03-26T11:00', 60, '12:30', 90],
  ['2027-03-26T22:00', 60, '01:00', 180],
  ['2027-03-26T11:00', 60, '11:00', 1_440],
  // Two days long: the last day stays.
  ['2027-03-22T09:00', 2_880, '12:00', 3_060],
  // The night in which an hour is skipped: from 1 to 4 o'clock are two hours.
  ['2027-03-28T01:00', 60, '04:00', 120],
])('from %s for %i minutes, an end at %s makes %i minutes', (start, durationMinutes, end, expected) => {
  const values = {
    ...newForm(none, around).values,
    startsOn: start.slice(0, 10),
    startTime: start.slice(11),
    durationMinutes,
  };
  expect(withEndTime(values, end, zone).durationMinutes).toBe(expected);
});

test('all day and back, and another first day', () => {
  const timed = { ...newForm(none, around).values, startTime: '22:00', durationMinutes: 240 };
  const days = withAllDay(timed, true, around);
  expect(days).toMatchObject({ startTime: null, durationMinutes: null, zone: null, endsOn: '2027-03-27' });
  expect(timeOf(days, zone)).toEqual({ start: '2027-03-26', end: '2027-03-28' });
  expect(withDay(days, '2027-04-01')).toMatchObject({ startsOn: '2027-04-01', endsOn: '2027-04-02' });
  // What ends at midnight does not touch the day that begins then.
  expect(withAllDay({ ...timed, durationMinutes: 120 }, true, around).endsOn).toBeNull();
  expect(withAllDay(days, false, around)).toMatchObject({
    startTime: '11:00',
    durationMinutes: 60,
    endsOn: null,
    zone,
  });
});

test('only what differs is sent', () => {
  const { values } = newForm(none, around);
  expect(changesOf(values, null)).toEqual({
    type: 'meeting',
    startsOn: '2027-03-26',
    startTime: '11:00',
    durationMinutes: 60,
    zone,
    reminders: [15],
  });
  expect(changesOf({ ...values, place: 'Lyon', attendees: [] }, values)).toEqual({ place: 'Lyon' });
});

test('the names of what is linked to are known by id', () => {
  const { values } = newForm(none, around);
  const details = {
    values: {
      ...values,
      repId: 'anna',
      resourceIds: ['blue'],
      attendees: [
        { kind: 'contacts', id: 'paul', name: null, email: null, role: 'required', answer: 'none' },
      ],
    },
    labels: { repId: 'Anna', 'resourceIds.0': 'Blue room', 'attendees.0': 'Paul Konex' },
  } as unknown as AppointmentDetails;
  expect(formOf(details, { values: { place: 'Lyon' }, labels: {} })).toMatchObject({
    values: { repId: 'anna', place: 'Lyon' },
    labels: { anna: 'Anna', blue: 'Blue room', paul: 'Paul Konex' },
  });
});
