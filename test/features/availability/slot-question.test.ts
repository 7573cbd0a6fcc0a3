/** The slot finder over records: what is proposed and why, counted by hand; what stood in the way; the message; the lanes. */
import { describe, expect, test } from 'vitest';
import type { Input } from '#contract/channels.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { formatDateLong } from '#locale/format.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const paris = 'Europe/Paris';

const appointment = (id: string, values: Partial<RecordOf<'appointments'>>) =>
  record('appointments', {
    id,
    title: id,
    startsOn: '2026-11-24',
    startTime: '10:00',
    durationMinutes: 60,
    zone: paris,
    ...values,
  });

const world = async (records: Parameters<typeof fill>[1] = {}) => {
  const store = memoryStore();
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Acme', language: 'en' })],
    reps: [
      record('reps', { id: 'anna', name: 'Anna', zone: paris }),
      record('reps', { id: 'bob', name: 'Bob', zone: paris }),
    ],
    resources: [
      record('resources', { id: 'hall', name: 'Hall', capacity: 40 }),
      record('resources', { id: 'blue', name: 'Blue room', capacity: 4 }),
      record('resources', { id: 'old', name: 'Old room', capacity: 5, status: 'inactive' }),
    ],
    organisations: [
      record('organisations', {
        id: 'konex',
        name: 'Konex',
        zone: 'America/New_York',
        language: 'fr',
        openingHours: [{ day: 2, from: '09:00', to: '12:00' }],
      }),
    ],
    contacts: [
      record('contacts', {
        id: 'marie',
        salutation: 'Madame',
        firstName: 'Marie',
        lastName: 'Curie',
        organisationId: 'konex',
      }),
    ],
    ...records,
  });
  const { context, written } = makeContext(store, { today: () => '2026-11-23' });
  const slots = (more: Partial<Input<'calendar.slots'>> = {}) =>
    ask(context, 'calendar.slots', {
      required: [{ kind: 'reps', id: 'anna' }],
      optional: [],
      resourceIds: [],
      room: null,
      durationMinutes: 60,
      from: '2026-11-24',
      to: '2026-11-24',
      zone: paris,
      earliest: '08:00',
      latest: '19:00',
      weekdays: [],
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      step: 30,
      organisationId: null,
      place: null,
      except: null,
      limit: 10,
      ...more,
    });
  return { context, written, slots };
};

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

describe('the message', () => {
  const wanted = {
    slots: ['2026-11-24T15:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    zone: paris,
    durationMinutes: 60,
    organisationId: 'konex',
    contactId: 'marie',
    title: 'Démonstration',
    place: 'Lyon',
    language: null,
  };

  test('in the client’s language, with both clocks where they differ', async () => {
    const { context } = await world();
    const { language, subject, text } = await ask(context, 'calendar.slotMessage', wanted);
    expect([language, subject]).toEqual(['fr', 'Proposition de créneaux\u00a0: Démonstration']);
    expect(text).toBe(
      [
        'Bonjour Madame Curie,',
        '',
        'Je vous propose les créneaux suivants pour «\u00a0Démonstration\u00a0» (60 minutes)\u00a0:',
        '',
        '- mardi 24 novembre 2026, 10:00–11:00 (16:00–17:00 chez nous)',
        '- mardi 24 novembre 2026, 20:00–21:00 (mercredi 25 novembre 2026, 02:00–03:00 chez nous)',
        '',
        'Votre fuseau horaire\u00a0: heure normale de l’Est nord-américain\u00a0; le nôtre\u00a0: heure normale d’Europe centrale.',
        'Lieu\u00a0: Lyon.',
        '',
        'Lequel vous conviendrait le mieux\u00a0? Si aucun ne convient, dites-moi quand vous êtes disponible.',
        '',
        'Bien cordialement,',
        'Acme',
        '',
      ].join('\n'),
    );
  });

  test('one time, nobody known, in English', async () => {
    const { context } = await world();
    const { subject, text } = await ask(context, 'calendar.slotMessage', {
      ...wanted,
      slots: ['2026-11-24T15:00:00.000Z'],
      organisationId: null,
      contactId: null,
      title: '',
      place: null,
    });
    expect(subject).toBe('Suggested times for a meeting');
    expect(text).toBe(
      [
        'Hello,',
        '',
        'I would like to suggest the following time for our meeting (60 minutes):',
        '',
        `- ${formatDateLong('2026-11-24', 'en')}, 16:00–17:00`,
        '',
        'Time zone: Central European Standard Time.',
        '',
        'Would this suit you? If not, please tell me when you are free.',
        '',
        'Kind regards,',
        'Acme',
        '',
      ].join('\n'),
    );
  });

  test('its file holds the times, tentatively', async () => {
    const { context, written } = await world();
    const { file } = await ask(context, 'calendar.slotMessage', wanted);
    const text = new TextDecoder().decode(written.get(file.id)?.bytes);
    expect(file.name).toMatch(/\.ics$/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    for (const line of [
      'DTSTART:20261124T150000Z',
      'DTEND:20261124T160000Z',
      'DTSTART:20261125T010000Z',
      'STATUS:TENTATIVE',
      'SUMMARY:Proposition : Démonstration',
      'LOCATION:Lyon',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(line);
  });
});

describe('lanes', () => {
  test('say when nobody is there, in the zone asked for', async () => {
    const { context } = await world({
      reps: [
        record('reps', { id: 'anna', name: 'Anna', zone: paris }),
        record('reps', { id: 'gone', name: 'Gone', status: 'inactive' }),
      ],
      absences: [
        record('absences', {
          id: 'a1',
          title: 'Dentist',
          repId: 'anna',
          startsOn: '2026-11-24',
          startTime: '16:00',
          endTime: '17:00',
        }),
      ],
      settings: [
        record('settings', { id: 'settings', holidays: [{ on: '2026-11-25', name: 'Founding day' }] }),
      ],
    });
    const lanes = (of: 'reps' | 'resources') =>
      ask(context, 'calendar.lanes', { of, ids: [], from: '2026-11-24', to: '2026-11-26', zone: 'UTC' });
    const off = (kind: string, from: string, to: string, label = '') => ({ from, to, kind, label });
    expect(await lanes('reps')).toEqual({
      lanes: [
        {
          id: 'anna',
          name: 'Anna',
          off: [
            off('hours', '2026-11-24T00:00', '2026-11-24T08:00'),
            off('hours', '2026-11-24T11:30', '2026-11-24T12:30'),
            off('leave', '2026-11-24T15:00', '2026-11-24T16:00', 'Dentist'),
            off('hours', '2026-11-24T17:00', '2026-11-25T08:00'),
            off('holiday', '2026-11-24T23:00', '2026-11-25T23:00', 'Founding day'),
            off('hours', '2026-11-25T11:30', '2026-11-25T12:30'),
            off('hours', '2026-11-25T17:00', '2026-11-26T00:00'),
          ],
        },
      ],
    });
    expect((await lanes('resources')).lanes.map(({ name, off: all }) => [name, all])).toEqual([
      ['Blue room', []],
      ['Hall', []],
    ]);
  });
});
