/** Taking series and the messages about them: exceptions, what differs, cancellations, answers. */
import { describe, expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { calendar, event, job, open, take } from '#test/features/icalendar/calendars.ts';
import { only, visit, world } from '#test/features/icalendar/taken.ts';

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
