/** Taking calendar files: new, changed and unchanged by UID, people and rooms found, messages between calendars, undo. */
import { describe, expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { calendar, event, job, open, take } from '#test/features/icalendar/calendars.ts';

const anna = record('reps', { id: 'anna', name: 'Anna Roy', email: 'anna@relais.example' });
const client = record('organisations', { id: 'acme', name: 'Acme' });
const bruno = record('contacts', {
  id: 'bruno',
  lastName: 'Brun',
  organisationId: 'acme',
  email: 'Bruno@acme.example',
});
const room = record('resources', { id: 'blue', name: 'Salle bleue', type: 'room' });
const beamer = record('resources', { id: 'beamer', name: 'Beamer', type: 'equipment' });

const world = async () => {
  const store = memoryStore();
  await fill(store, { reps: [anna], organisations: [client], contacts: [bruno], resources: [room, beamer] });
  return { store, ...makeContext(store) };
};

const visit = (...more: readonly string[]) =>
  event(
    'UID:visit-1',
    'DTSTAMP:20260101T080000Z',
    'DTSTART;TZID=Europe/Paris:20260310T140000',
    'DTEND;TZID=Europe/Paris:20260310T153000',
    'SUMMARY:Visit',
    ...more,
  );

const only = async (store: ReturnType<typeof memoryStore>) => {
  const [first, ...others] = [...store.all('appointments').values()].filter(
    ({ deletedAt }) => deletedAt === null,
  );
  expect(others).toEqual([]);
  if (!first) throw new Error('there is none');
  return first;
};

describe('new ones', () => {
  test('times, people by address, rooms by name, reminders', async () => {
    const { store, context } = await world();
    const text = calendar(
      visit(
        'LOCATION:salle BLEUE',
        'RESOURCES:Beamer,Piano',
        'DESCRIPTION:Two\\nlines\\, one comma',
        'CATEGORIES:Visite,Unknown',
        'TRANSP:OPAQUE',
        'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
        'ORGANIZER;CN=Anna:mailto:ANNA@relais.example',
        'ATTENDEE;PARTSTAT=ACCEPTED;CN=Bruno:mailto:bruno@acme.example',
        'ATTENDEE;ROLE=OPT-PARTICIPANT;CN="Doe, John":mailto:john@doe.example',
        'GEO:48.8;2.3',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Reminder',
        'TRIGGER:-PT1H30M',
        'END:VALARM',
      ),
    );
    const opened = await open(context, text);
    expect(opened.counts).toMatchObject({ new: 1, refused: 0 });
    expect(opened.items[0]?.lost).toEqual([
      { property: 'GEO', reason: 'notKept', value: '48.8;2.3' },
      { property: 'CATEGORIES', reason: 'notKept', value: 'Unknown' },
      { property: 'RESOURCES', reason: 'rooms', value: 'Piano' },
    ]);
    const applied = await ask(context, 'icalendar.apply', {
      importId: opened.importId,
      only: null,
      repId: null,
      job: job(),
    });
    expect(applied).toMatchObject({ created: 1, updated: 0, same: 0, refused: 0 });
    expect(await only(store)).toMatchObject({
      title: 'Visit',
      type: 'visit',
      startsOn: '2026-03-10',
      startTime: '14:00',
      durationMinutes: 90,
      zone: 'Europe/Paris',
      place: null,
      resourceIds: ['blue', 'beamer'],
      notes: 'Two\nlines, one comma',
      showAs: 'away',
      repId: 'anna',
      organizer: null,
      contactId: 'bruno',
      organisationId: 'acme',
      attendees: [
        { kind: 'contacts', id: 'bruno', name: null, email: null, role: 'required', answer: 'accepted' },
        {
          kind: 'other',
          id: null,
          name: 'Doe, John',
          email: 'john@doe.example',
          role: 'optional',
          answer: 'none',
        },
      ],
      reminders: [90],
      uid: 'visit-1',
    });
    expect(store.entry(applied.entry ?? 0)?.label.code).toBe('calendarTaken');
    await store.undo();
    expect([...store.all('appointments').values()]).toEqual([]);
  });

  test('only what was chosen is taken, as whose was said', async () => {
    const { store, context } = await world();
    const other = event(
      'UID:other',
      'DTSTART;VALUE=DATE:20260401',
      'DTEND;VALUE=DATE:20260404',
      'SUMMARY:Fair',
    );
    const { importId } = await open(context, calendar([...visit(), ...other]));
    await ask(context, 'icalendar.apply', { importId, only: ['other'], repId: 'anna', job: job() });
    expect(await only(store)).toMatchObject({
      title: 'Fair',
      repId: 'anna',
      startsOn: '2026-04-01',
      startTime: null,
      endsOn: '2026-04-03',
      zone: null,
    });
  });

  test('what is no appointment, or says no start, is refused with its reason', async () => {
    const { context } = await world();
    const opened = await open(
      context,
      calendar([
        ...event('UID:a', 'SUMMARY:No start'),
        ...event('UID:b', 'SUMMARY:Bad', 'DTSTART:20260230T100000Z'),
        'BEGIN:VTODO',
        'UID:c',
        'SUMMARY:Task',
        'END:VTODO',
      ]),
    );
    expect(opened.items.map(({ uid, component, state, reason }) => [uid, component, state, reason])).toEqual([
      ['a', 'VEVENT', 'refused', 'noStart'],
      ['b', 'VEVENT', 'refused', 'badStart'],
      ['c', 'VTODO', 'refused', 'kind'],
    ]);
  });
});

describe('again', () => {
  test('the same file changes nothing and writes nothing', async () => {
    const { store, context } = await world();
    const text = calendar(visit('LOCATION:Paris', 'ATTENDEE:mailto:bruno@acme.example'));
    await take(context, text);
    const before = await only(store);
    expect((await open(context, text)).counts).toMatchObject({ same: 1, new: 0, changed: 0 });
    expect(await take(context, text)).toMatchObject({ entry: null, same: 1 });
    expect(await only(store)).toBe(before);
  });

  test('a later state changes what it says, and takes away what it leaves out', async () => {
    const { store, context } = await world();
    await take(context, calendar(visit('LOCATION:Paris', 'DESCRIPTION:Bring the price list')));
    const later = calendar(
      event(
        'UID:visit-1',
        'SEQUENCE:1',
        'DTSTART;TZID=Europe/Paris:20260311T140000',
        'DURATION:PT1H',
        'SUMMARY:Visit',
        'DESCRIPTION:Bring the price list',
      ),
    );
    const opened = await open(context, later);
    expect(opened.items[0]?.changes).toEqual([
      { occurrence: null, field: 'startsOn', before: '2026-03-10', after: '2026-03-11' },
      { occurrence: null, field: 'durationMinutes', before: 90, after: 60 },
      { occurrence: null, field: 'place', before: 'Paris', after: null },
    ]);
    await ask(context, 'icalendar.apply', { importId: opened.importId, only: null, repId: null, job: job() });
    expect(await only(store)).toMatchObject({ startsOn: '2026-03-11', place: null, sequence: 1 });
    const older = await open(context, calendar(visit()));
    expect(older.items[0]).toMatchObject({ state: 'refused', reason: 'older' });
  });

  test('what the file does not speak of stays', async () => {
    const { store, context } = await world();
    await take(context, calendar(visit()));
    const first = await only(store);
    await fill(store, {
      appointments: [{ ...first, place: 'Lyon', minutes: 'Said', bufferBeforeMinutes: 30 }],
    });
    expect((await open(context, calendar(visit()))).counts).toMatchObject({ same: 1 });
  });

  test('one that was put into the trash stays there', async () => {
    const { store, context } = await world();
    await take(context, calendar(visit()));
    const first = await only(store);
    await fill(store, { appointments: [{ ...first, deletedAt: first.createdAt }] });
    expect((await open(context, calendar(visit()))).items[0]).toMatchObject({
      state: 'refused',
      reason: 'inTrash',
    });
  });
});

describe('series', () => {
  const series = (...more: readonly string[]) =>
    event(
      'UID:weekly',
      'DTSTART;TZID=Europe/Paris:20260302T090000',
      'DTEND;TZID=Europe/Paris:20260302T100000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=8',
      'EXDATE;TZID=Europe/Paris:20260309T090000',
      'SUMMARY:Weekly',
      ...more,
    );
  const moved = event(
    'UID:weekly',
    // In UTC: after clocks are put forward 09:00 in Paris is 07:00.
    'RECURRENCE-ID:20260330T070000Z',
    'DTSTART;TZID=Europe/Paris:20260331T110000',
    'DTEND;TZID=Europe/Paris:20260331T120000',
    'SUMMARY:Weekly on Tuesday',
  );

  test('exceptions and ones that differ are kept as such', async () => {
    const { store, context } = await world();
    await take(context, calendar([...series(), ...moved]));
    const all = [...store.all('appointments').values()];
    const master = all.find(({ seriesId }) => seriesId === null);
    const override = all.find(({ seriesId }) => seriesId !== null);
    expect(master?.recurrence).toEqual({
      rules: ['FREQ=WEEKLY;COUNT=8;BYDAY=MO'],
      added: [],
      excluded: ['2026-03-09T09:00'],
    });
    expect(override).toMatchObject({
      seriesId: master?.id,
      occurrence: '2026-03-30T09:00',
      startsOn: '2026-03-31',
      startTime: '11:00',
      title: 'Weekly on Tuesday',
      recurrence: null,
      uid: null,
    });
    expect((await open(context, calendar([...series(), ...moved]))).counts).toMatchObject({ same: 1 });
  });

  test('a rule that cannot be read is said, and the appointment stands once', async () => {
    const { store, context } = await world();
    const text = calendar(event('UID:x', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=FORTNIGHTLY', 'SUMMARY:X'));
    expect((await open(context, text)).items[0]?.lost).toEqual([
      { property: 'RRULE', reason: 'ruleUnread', value: 'FREQ=FORTNIGHTLY' },
    ]);
    await take(context, text);
    expect((await only(store)).recurrence).toBeNull();
  });

  test('a change of one and all that follow is kept as ones of their own', async () => {
    const { store, context } = await world();
    const later = event(
      'UID:weekly',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260330T090000',
      'DTSTART;TZID=Europe/Paris:20260331T110000',
      'DURATION:PT30M',
      'SUMMARY:On Tuesdays',
    );
    const text = calendar([...series(), ...later]);
    await take(context, text);
    const overrides = [...store.all('appointments').values()].filter(({ seriesId }) => seriesId !== null);
    expect(
      overrides.map((one) => [
        one.occurrence,
        `${one.startsOn}T${one.startTime}`,
        one.durationMinutes,
        one.title,
      ]),
    ).toEqual(
      ['2026-03-30', '2026-04-06', '2026-04-13', '2026-04-20'].map((day, at) => [
        `${day}T09:00`,
        `${['2026-03-31', '2026-04-07', '2026-04-14', '2026-04-21'][at]}T11:00`,
        30,
        'On Tuesdays',
      ]),
    );
    expect((await open(context, text)).counts).toMatchObject({ same: 1 });
    const endless = event('UID:daily', 'DTSTART:20260101T090000Z', 'RRULE:FREQ=DAILY', 'SUMMARY:Daily');
    const changed = event(
      'UID:daily',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260201T090000Z',
      'DTSTART:20260201T100000Z',
      'SUMMARY:Daily',
    );
    const item = (await open(context, calendar([...endless, ...changed]))).items[0];
    expect([item?.overrides, item?.lost]).toEqual([
      201,
      [{ property: 'RECURRENCE-ID;RANGE', reason: 'range', value: '2026-08-21T09:00' }],
    ]);
  });

  test('a further date with a length of its own is kept with that', async () => {
    const { store, context } = await world();
    await take(context, calendar(series('RDATE;VALUE=PERIOD:20260601T080000Z/PT3H,20260602T080000Z/PT1H')));
    const overrides = [...store.all('appointments').values()].filter(({ seriesId }) => seriesId !== null);
    expect(overrides.map((one) => [one.occurrence, one.startTime, one.durationMinutes])).toEqual([
      ['2026-06-01T10:00', '10:00', 180],
    ]);
  });

  test('a cancellation of one calls that one off, and of all the series', async () => {
    const { store, context } = await world();
    await take(context, calendar([...series(), ...moved]));
    const one = event(
      'UID:weekly',
      'SEQUENCE:1',
      'RECURRENCE-ID;TZID=Europe/Paris:20260316T090000',
      'STATUS:CANCELLED',
    );
    const opened = await open(context, calendar(one, 'CANCEL'));
    expect(opened.items[0]).toMatchObject({ state: 'cancelled', title: 'Weekly' });
    await ask(context, 'icalendar.apply', { importId: opened.importId, only: null, repId: null, job: job() });
    const called = [...store.all('appointments').values()].filter(({ status }) => status === 'cancelled');
    expect(called.map(({ occurrence }) => occurrence)).toEqual(['2026-03-16T09:00']);
    await take(context, calendar(event('UID:weekly', 'SEQUENCE:2', 'STATUS:CANCELLED'), 'CANCEL'));
    expect([...store.all('appointments').values()].every(({ status }) => status === 'cancelled')).toBe(true);
  });
});

describe('answers', () => {
  const reply = (answer: string, who = 'bruno@acme.example', ...more: readonly string[]) =>
    calendar(event('UID:visit-1', `ATTENDEE;PARTSTAT=${answer}:mailto:${who}`, ...more), 'REPLY');

  test('go to the attendee of that address', async () => {
    const { store, context } = await world();
    await take(
      context,
      calendar(visit('ATTENDEE:mailto:bruno@acme.example', 'ATTENDEE;CN=J:mailto:j@doe.example')),
    );
    const opened = await open(context, reply('TENTATIVE'));
    expect(opened).toMatchObject({ method: 'REPLY', counts: { answer: 1 } });
    await ask(context, 'icalendar.apply', { importId: opened.importId, only: null, repId: null, job: job() });
    expect((await only(store)).attendees.map(({ answer }) => answer)).toEqual(['tentative', 'none']);
    expect((await open(context, reply('TENTATIVE'))).counts).toMatchObject({ same: 1 });
  });

  test('of somebody else, to something else, or to an earlier state are not taken', async () => {
    const { store, context } = await world();
    await take(context, calendar(visit('SEQUENCE:2', 'ATTENDEE:mailto:bruno@acme.example')));
    const reasonOf = async (text: string) => (await open(context, text)).items[0]?.reason;
    expect(await reasonOf(reply('ACCEPTED', 'x@y.example', 'SEQUENCE:2'))).toBe('notInvited');
    expect(await reasonOf(reply('ACCEPTED', 'bruno@acme.example', 'SEQUENCE:1'))).toBe('older');
    expect(await reasonOf(calendar(event('UID:nothing', 'ATTENDEE:mailto:a@b.example'), 'REPLY'))).toBe(
      'unknownAppointment',
    );
    expect((await only(store)).attendees[0]?.answer).toBe('none');
  });

  test('a counter-proposal is told and not taken', async () => {
    const { context } = await world();
    expect((await open(context, calendar(visit(), 'COUNTER'))).items[0]).toMatchObject({
      state: 'refused',
      reason: 'method',
    });
  });
});

test('an unopened or closed import is not there', async () => {
  const { context } = await world();
  const { importId } = await open(context, calendar(visit()));
  await ask(context, 'icalendar.close', { importId });
  await expect(
    ask(context, 'icalendar.apply', { importId, only: null, repId: null, job: job() }),
  ).rejects.toMatchObject({
    refusal: { code: 'notFound' },
  });
});
