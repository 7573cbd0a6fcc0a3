/** The search for a time: its question, how it gives way, and where things lie in the grid. */
import { expect, test } from 'vitest';
import type { Occurrence } from '#contract/calendar.ts';
import { shippedTypes } from '#contract/kinds/workspace.ts';
import { newForm } from '#renderer/features/calendar/editor/form.ts';
import {
  busyOf,
  dayBounds,
  fractionOf,
  hoursShown,
  moved,
} from '#renderer/features/calendar/editor/grid-time.ts';
import {
  changesOfSlot,
  questionOf,
  reliefOf,
  relieved,
  slotFormOf,
} from '#renderer/features/calendar/editor/slot-form.ts';

const zone = 'Europe/Paris';
const hours = { from: '08:00', to: '19:00' };
const attendee = (kind: 'reps' | 'contacts' | 'other', id: string | null, role: 'required' | 'optional') => ({
  kind,
  id,
  name: null,
  email: id === null ? 'x@example.org' : null,
  role,
  answer: 'none' as const,
});
const { values } = newForm(
  {
    values: {
      startsOn: '2027-05-12',
      startTime: '10:00',
      repId: 'anna',
      contactId: 'paul',
      organisationId: 'konex',
      resourceIds: ['blue'],
      attendees: [
        attendee('reps', 'anna', 'required'),
        attendee('reps', 'bruno', 'optional'),
        attendee('other', null, 'required'),
      ],
    },
    labels: {},
  },
  { types: shippedTypes, zone, now: '2027-05-10T08:00' },
);
const form = slotFormOf(values, '2027-05-10', hours);

test('an appointment asks for those who take part, each once, for two weeks', () => {
  expect(questionOf(form, zone, 'Lyon', null)).toMatchObject({
    required: [
      { kind: 'reps', id: 'anna' },
      { kind: 'contacts', id: 'paul' },
    ],
    optional: [{ kind: 'reps', id: 'bruno' }],
    resourceIds: ['blue'],
    room: null,
    durationMinutes: 60,
    from: '2027-05-12',
    to: '2027-05-25',
    earliest: '08:00',
    latest: '19:00',
    organisationId: 'konex',
    place: 'Lyon',
  });
  // Days that are over are not looked at.
  expect(slotFormOf(values, '2027-05-20', hours).from).toBe('2027-05-20');
});

test('what is not complete asks nothing', () => {
  expect(questionOf({ ...form, people: [], resourceIds: [] }, zone, null, null)).toBeNull();
  expect(questionOf({ ...form, to: '2027-05-11' }, zone, null, null)).toBeNull();
  expect(questionOf({ ...form, latest: '08:00' }, zone, null, null)).toBeNull();
});

test('each hindrance can be given way to', () => {
  const hindrance = (kind: Parameters<typeof reliefOf>[0]['kind'], id: string | null) => ({
    kind,
    subject: id === null ? null : { kind: 'reps' as const, id, label: id },
    count: 3,
    only: 1,
    params: {},
  });
  const anna = hindrance('person', 'anna');
  expect(reliefOf(anna, form)).toBe('optional');
  expect(relieved(form, anna, 'optional').people[0]).toMatchObject({ id: 'anna', required: false });
  const blue = hindrance('resource', 'blue');
  expect(reliefOf(blue, form)).toBe('anyRoom');
  expect(relieved(form, blue, 'anyRoom')).toMatchObject({ resourceIds: [], room: { capacity: 3 } });
  expect(reliefOf(hindrance('clientHours', 'konex'), form)).toBe('withoutClientHours');
  const busy = { ...form, bufferBeforeMinutes: 30 };
  expect(reliefOf(hindrance('travel', 'anna'), busy)).toBe('withoutBuffers');
  expect(relieved(busy, anna, 'withoutBuffers').bufferBeforeMinutes).toBe(0);
  expect(reliefOf(hindrance('capacity', null), { ...form, room: { capacity: 9 } })).toBe('anySize');
  expect(reliefOf(hindrance('holiday', null), form)).toBe('later');
  expect(relieved(form, anna, 'later').to).toBe('2027-06-08');
  // At most 92 days.
  expect(relieved({ ...form, to: '2027-08-10' }, anna, 'later').to).toBe('2027-08-11');
});

test('a slot becomes the time of the appointment', () => {
  expect(
    changesOfSlot({ startsOn: '2027-05-13', startTime: '15:30', zone, resourceIds: ['green'] }, form),
  ).toEqual({
    startsOn: '2027-05-13',
    startTime: '15:30',
    zone,
    endsOn: null,
    durationMinutes: 60,
    resourceIds: ['green'],
  });
});

test('the grid shows whole hours that hold the candidate', () => {
  expect(dayBounds({ from: '08:00', to: '18:00' }, '2027-05-12T07:15', '2027-05-12T08:15')).toEqual({
    from: 420,
    to: 1_080,
  });
  // Over midnight: until the end of the day.
  expect(dayBounds({ from: '08:00', to: '18:30' }, '2027-05-12T23:00', '2027-05-13T01:00')).toEqual({
    from: 480,
    to: 1_440,
  });
  expect(hoursShown({ from: 480, to: 660 })).toEqual([8, 9, 10]);
  const bounds = { from: 480, to: 1_080 };
  expect(fractionOf('2027-05-12T13:00', '2027-05-12', bounds)).toBe(0.5);
  expect(fractionOf('2027-05-11T13:00', '2027-05-12', bounds)).toBe(0);
  expect(fractionOf('2027-05-13', '2027-05-12', bounds)).toBe(1);
});

test('the candidate moves over midnight', () => {
  expect(moved({ startsOn: '2027-05-12', startTime: '23:50' }, 15)).toEqual({
    startsOn: '2027-05-13',
    startTime: '00:05',
  });
  expect(moved({ startsOn: '2027-05-12', startTime: '00:00' }, -15)).toEqual({
    startsOn: '2027-05-11',
    startTime: '23:45',
  });
});

test('busy is who takes part; what is free, cancelled, or the appointment itself is not', () => {
  const one = (more: Partial<Occurrence>): Occurrence =>
    ({
      id: 'a',
      occurrence: null,
      title: 'Visit',
      status: 'planned',
      showAs: 'busy',
      start: '2027-05-12T10:00',
      end: '2027-05-12T11:00',
      repIds: ['anna'],
      contactIds: ['paul'],
      resourceIds: ['blue'],
      ...more,
    }) as Occurrence;
  const busy = (kind: 'reps' | 'contacts' | 'resources', id: string, all: Occurrence[]) =>
    busyOf({ kind, id, required: true }, all, { id: 'own', occurrence: null }, '2027-05-12').map(
      ({ title, kind: how }) => `${title} ${how}`,
    );
  const all = [
    one({}),
    one({ title: 'Perhaps', showAs: 'tentative' }),
    one({ title: 'Free', showAs: 'free' }),
    one({ title: 'Cancelled', status: 'cancelled' }),
    one({ title: 'Itself', id: 'own' }),
    one({ title: 'Fair', start: '2027-05-11', end: '2027-05-13' }),
    one({ title: 'Day after', start: '2027-05-13T00:00', end: '2027-05-13T01:00' }),
    one({ title: 'Day before', start: '2027-05-11', end: '2027-05-12' }),
  ];
  expect(busy('reps', 'anna', all)).toEqual(['Visit busy', 'Perhaps tentative', 'Fair busy']);
  expect(busy('contacts', 'paul', all)).toHaveLength(3);
  // A room is booked also by what leaves people free.
  expect(busy('resources', 'blue', all)).toHaveLength(4);
  expect(busy('reps', 'bruno', all)).toEqual([]);
});
