/** What the calendar shows of some days, and everything of one. */
import { expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const week = {
  from: '2026-11-23',
  to: '2026-11-30',
  zone: 'Europe/Paris',
  filter: noFilter,
  conflicts: false,
};

const company = async () => {
  const store = memoryStore();
  await fill(store, {
    organisations: [record('organisations', { id: 'konex', name: 'Konex' })],
    contacts: [record('contacts', { id: 'ada', firstName: 'Ada', lastName: 'Roy', organisationId: 'konex' })],
    reps: [
      record('reps', { id: 'anna', name: 'Anna' }),
      record('reps', { id: 'bruno', name: 'Bruno', zone: 'Europe/London' }),
    ],
    resources: [record('resources', { id: 'blue', name: 'Blue room' })],
    appointments: [
      record('appointments', {
        id: 'visit',
        title: 'Visit',
        type: 'visit',
        startsOn: '2026-11-24',
        startTime: '09:30',
        durationMinutes: 45,
        zone: 'Europe/London',
        organisationId: 'konex',
        contactId: 'ada',
        repId: 'bruno',
        resourceIds: ['blue'],
        attendees: [
          { kind: 'reps', id: 'anna', name: null, email: null, role: 'required', answer: 'accepted' },
          {
            kind: 'other',
            id: null,
            name: 'Guest',
            email: 'guest@example.org',
            role: 'optional',
            answer: 'none',
          },
        ],
      }),
      record('appointments', {
        id: 'team',
        title: 'Team',
        startsOn: '2026-11-02',
        startTime: '09:00',
        durationMinutes: 60,
        zone: 'Europe/Paris',
        repId: 'anna',
        recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO,WE'], added: [], excluded: ['2026-11-25T09:00'] },
      }),
      record('appointments', {
        id: 'fair',
        title: 'Fair',
        startsOn: '2026-11-28',
        endsOn: '2026-12-01',
        status: 'cancelled',
      }),
    ],
    absences: [
      record('absences', {
        id: 'off',
        title: 'Leave',
        repId: 'anna',
        startsOn: '2026-11-20',
        endsOn: '2026-11-23',
      }),
      record('absences', {
        id: 'hours',
        title: 'Doctor',
        repId: 'bruno',
        startsOn: '2026-11-26',
        startTime: '09:00',
        endTime: '11:00',
      }),
    ],
    events: [record('events', { id: 'show', name: 'Show', startsOn: '2026-11-29', endsOn: '2026-12-02' })],
    settings: [record('settings', { id: 'settings', holidays: [{ on: '2026-11-27', name: 'Inventory' }] })],
  });
  return { store, ...makeContext(store) };
};

test('appointments in the zone asked for, in their order, with series, days, absences, events and holidays', async () => {
  const { context } = await company();
  const shown = await ask(context, 'calendar.range', week);
  expect(shown.occurrences.map(({ title, start, end, allDay }) => [title, start, end, allDay])).toEqual([
    ['Team', '2026-11-23T09:00', '2026-11-23T10:00', false],
    ['Visit', '2026-11-24T10:30', '2026-11-24T11:15', false],
    ['Fair', '2026-11-28', '2026-12-02', true],
  ]);
  expect(shown.occurrences[1]).toMatchObject({
    startsAt: '2026-11-24T09:30:00.000Z',
    zone: 'Europe/London',
    repIds: ['bruno', 'anna'],
    contactIds: ['ada'],
    client: 'Konex',
    recurring: false,
  });
  expect(shown.occurrences[0]).toMatchObject({ id: 'team', occurrence: '2026-11-23T09:00', recurring: true });
  expect(shown.absences).toEqual([
    {
      id: 'off',
      repId: 'anna',
      title: 'Leave',
      type: 'leave',
      allDay: true,
      start: '2026-11-20',
      end: '2026-11-24',
    },
    {
      id: 'hours',
      repId: 'bruno',
      title: 'Doctor',
      type: 'leave',
      allDay: false,
      start: '2026-11-26T10:00',
      end: '2026-11-26T12:00',
    },
  ]);
  expect(shown.events).toMatchObject([{ name: 'Show', from: '2026-11-29', to: '2026-12-03' }]);
  expect(shown.holidays).toEqual([{ on: '2026-11-27', name: 'Inventory' }]);
});

test.each([
  [{ repIds: ['bruno'] }, ['Visit']],
  [{ repIds: ['anna'] }, ['Team', 'Visit']],
  [{ types: ['visit'] }, ['Visit']],
  [{ resourceIds: ['blue'] }, ['Visit']],
  [{ withCancelled: false }, ['Team', 'Visit']],
  [{ organisationId: 'konex' }, ['Visit']],
  [{ contactId: 'ada' }, ['Visit']],
  [{ text: 'kon gues' }, ['Visit']],
  [{ eventIds: ['show'] }, []],
])('filter %j', async (filter, titles) => {
  const { context } = await company();
  const shown = await ask(context, 'calendar.range', { ...week, filter: { ...noFilter, ...filter } });
  expect(shown.occurrences.map(({ title }) => title)).toEqual(titles);
});

test('everything of one of a series: its own start, the series, and names', async () => {
  const { context } = await company();
  const one = await ask(context, 'calendar.get', { id: 'team', occurrence: '2026-11-30T09:00', zone: 'UTC' });
  expect(one.values).toMatchObject({ startsOn: '2026-11-30', startTime: '09:00', zone: 'Europe/Paris' });
  expect(one.occurrence).toMatchObject({ start: '2026-11-30T08:00', recurring: true, changed: false });
  expect(one.series).toMatchObject({ id: 'team', startsOn: '2026-11-02', zone: 'Europe/Paris' });
  const visit = await ask(context, 'calendar.get', { id: 'visit', occurrence: null, zone: 'UTC' });
  expect(visit.labels).toEqual({
    organisationId: 'Konex',
    contactId: 'Ada Roy',
    repId: 'Bruno',
    'attendees.0': 'Anna',
    'attendees.1': 'Guest',
    'resourceIds.0': 'Blue room',
  });
  expect(visit.series).toBeNull();
  const gone = ask(context, 'calendar.get', { id: 'team', occurrence: '2026-11-25T09:00', zone: 'UTC' });
  expect(await refusalOf(gone)).toMatchObject({ code: 'notFound' });
});

test('what stands in the way is the same, whether it is asked with what takes place or besides', async () => {
  const { context } = await company();
  const { conflicts: _, ...question } = week;
  const { occurrences } = await ask(context, 'calendar.range', { ...question, conflicts: true });
  const marked = occurrences.filter(({ conflicts }) => conflicts.length > 0);
  // On the first day Anna is on leave.
  expect(marked.map(({ title }) => title)).toContain('Team');
  expect(await ask(context, 'calendar.conflicts', question)).toEqual(
    marked.map(({ id, occurrence, conflicts }) => ({ id, occurrence, conflicts })),
  );
});
