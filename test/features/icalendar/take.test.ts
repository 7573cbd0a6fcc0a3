/** Taking calendar files: new, changed and unchanged by UID, people and rooms found, undo. */
import { describe, expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { fill } from '#test/builders.ts';
import { calendar, event, job, open, take } from '#test/features/icalendar/calendars.ts';
import { only, visit, world } from '#test/features/icalendar/taken.ts';

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
