/** Meetings by hand: times of the items, people, what came up, what earlier ones left open, and one entry for each addition. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Context } from '#electron/features/context.ts';
import type { Store } from '#electron/store/store.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { makeContext } from '#test/builders.ts';
import { storeOfMeetings } from '#test/features/meetings/store-of-meetings.ts';

let store: Store;
let context: Context;

beforeEach(async () => {
  store = await storeOfMeetings();
  ({ context } = makeContext(store));
});

const get = (ref: OccurrenceRef) => ask(context, 'meetings.get', ref);
const single: OccurrenceRef = { id: 'single', occurrence: null };

describe('a single meeting', () => {
  test('times its items over the change of clocks, and says that they are too long', async () => {
    const meeting = await get(single);
    // Clocks go from 02:00 to 03:00 that night.
    expect([meeting.start, meeting.end]).toEqual(['2026-03-29T01:30', '2026-03-29T03:30']);
    expect([meeting.duration, meeting.planned]).toEqual([60, 65]);
    expect(
      meeting.agenda.map(({ title, owner, startsAt, endsAt }) => [title, owner, startsAt, endsAt]),
    ).toEqual([
      ['Figures', 'Ann Lee', '2026-03-29T00:30:00.000Z', '2026-03-29T00:50:00.000Z'],
      ['Plans', null, '2026-03-29T00:50:00.000Z', '2026-03-29T01:15:00.000Z'],
      ['Close', null, '2026-03-29T01:15:00.000Z', '2026-03-29T01:35:00.000Z'],
    ]);
  });

  test('has its people, whose it is first', async () => {
    const { people, client } = await get(single);
    expect(client).toBe('Northwind');
    expect(
      people.map(({ name, company, role, answer, present, place }) => [
        name,
        company,
        role,
        answer,
        present,
        place,
      ]),
    ).toEqual([
      ['Ann Lee', null, 'chair', 'accepted', null, null],
      ['Zoé Martin', 'Northwind', 'required', 'accepted', true, 0],
      ['guest@example.org', null, 'optional', 'none', null, 1],
    ]);
  });

  test('names the client’s person once, whether it is in the list or not', async () => {
    const contact = { ...single, scope: 'all', changes: { contactId: 'zoe' } } as const;
    await ask(context, 'calendar.save', contact);
    expect((await get(single)).people.map(({ name }) => name)).toEqual([
      'Ann Lee',
      'Zoé Martin',
      'guest@example.org',
    ]);
    await ask(context, 'calendar.save', { ...contact, changes: { attendees: [] } });
    expect(
      (await get(single)).people.map(({ name, role, answer, place }) => [name, role, answer, place]),
    ).toEqual([
      ['Ann Lee', 'chair', 'accepted', null],
      ['Zoé Martin', 'required', 'none', null],
    ]);
  });

  test('has what came up in it, without the trash', async () => {
    const { actions, concerns, earlier, recurring, recorded } = await get(single);
    expect(actions.map(({ title, status }) => [title, status])).toEqual([['Of the review', 'done']]);
    expect(concerns.map(({ title, status, outcome }) => [title, status, outcome])).toEqual([
      ['Prices', 'addressed', 'New list'],
    ]);
    expect(earlier).toEqual({ actions: [], concerns: [] });
    expect([recurring, recorded]).toEqual([false, true]);
  });

  test('all day it has no times', async () => {
    const meeting = await get({ id: 'day', occurrence: null });
    expect([meeting.start, meeting.end, meeting.startsAt, meeting.duration]).toEqual([
      '2026-11-02',
      '2026-11-04',
      null,
      null,
    ]);
  });

  test('is not found where there is none', async () => {
    for (const [id, occurrence] of [
      ['nothing', null],
      ['weekly', '2026-11-17T09:00'],
    ] as const)
      expect(await refusalOf(get({ id, occurrence }))).toMatchObject({ code: 'notFound' });
    await store.change({ code: 'trashed', params: {} }, (draft) => {
      const one = draft.get('appointments', 'single');
      if (one) draft.put('appointments', { ...one, deletedAt: '2026-11-22T09:00:00.000Z' });
    });
    expect(await refusalOf(get(single))).toMatchObject({ code: 'notFound' });
  });
});

describe('a meeting of a series', () => {
  test('has the agenda of the series, nothing of what was said in others, and what they left open', async () => {
    const meeting = await get({ id: 'weekly', occurrence: '2026-11-16T09:00' });
    expect([meeting.id, meeting.occurrence, meeting.recurring, meeting.recorded]).toEqual([
      'weekly',
      '2026-11-16T09:00',
      true,
      false,
    ]);
    expect([meeting.startsAt, meeting.planned, meeting.minutes]).toEqual([
      '2026-11-16T08:00:00.000Z',
      30,
      null,
    ]);
    expect(meeting.actions).toEqual([]);
    expect(meeting.earlier.actions).toEqual([
      {
        id: 't1',
        title: 'Call Zoé',
        status: 'open',
        dueOn: '2026-11-12',
        assigneeId: 'bob',
        assignee: 'Bob Roy',
        metOn: '2026-11-10',
      },
    ]);
    expect(meeting.earlier.concerns.map(({ title, raisedBy }) => [title, raisedBy])).toEqual([
      ['Too many visits', 'Bob Roy'],
    ]);
  });

  test('one with a record of its own is that record, however it was asked for', async () => {
    const byStart = await get({ id: 'weekly', occurrence: '2026-11-09T09:00' });
    const byId = await get({ id: 'second', occurrence: '2026-11-09T09:00' });
    expect(byStart).toEqual(byId);
    expect([byId.id, byId.start, byId.recorded]).toEqual(['second', '2026-11-10T10:00', true]);
    expect(byId.actions.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(byId.earlier.actions).toEqual([]);
  });

  test('shows what was left open before "this and the following" made two of the series, and again before', async () => {
    const before = store.get('appointments', 'weekly');
    const split = async (id: string, occurrence: string, place: string) => {
      const { saved } = await ask(context, 'calendar.save', {
        id,
        occurrence,
        scope: 'following',
        changes: { place },
      });
      return saved?.id ?? '';
    };
    const second = await split('weekly', '2026-11-16T09:00', 'Lyon');
    const third = await split(second, '2026-11-30T09:00', 'Lille');
    expect(store.get('appointments', third)).toMatchObject({ continuesId: second });
    for (const [id, occurrence] of [
      [second, '2026-11-16T09:00'],
      [third, '2026-12-07T09:00'],
      [third, null],
    ] as const) {
      const { earlier } = await get({ id, occurrence });
      expect(earlier.actions.map((one) => [one.id, one.metOn])).toEqual([['t1', '2026-11-10']]);
      expect(earlier.concerns.map(({ title }) => title)).toEqual(['Too many visits']);
    }
    await store.undo();
    await store.undo();
    expect(store.get('appointments', 'weekly')).toEqual(before);
    expect(store.get('appointments', second)).toBeUndefined();
  });

  test('does not show what comes up later', async () => {
    const { earlier } = await get({ id: 'weekly', occurrence: '2026-11-02T09:00' });
    expect(earlier).toEqual({ actions: [], concerns: [] });
  });
});

describe('what comes up', () => {
  test('becomes a task of the client at once', async () => {
    const { id, ref } = await ask(context, 'meetings.add', {
      ...single,
      what: { kind: 'action', title: ' Send the offer ', dueOn: '2026-12-01', assigneeId: 'bob' },
    });
    expect(ref).toEqual(single);
    expect(store.get('tasks', id)).toMatchObject({
      title: 'Send the offer',
      dueOn: '2026-12-01',
      assigneeId: 'bob',
      meetingId: 'single',
      organisationId: 'north',
      status: 'open',
    });
  });

  test('gives one of a series a record of its own, in one entry that can be taken back', async () => {
    const before = JSON.stringify([[...store.all('appointments')], [...store.all('concerns')]]);
    const entries = store.entries(null, 1).total;
    const start = '2026-11-23T09:00';
    const { id, ref } = await ask(context, 'meetings.add', {
      id: 'weekly',
      occurrence: start,
      what: { kind: 'concern', title: 'The new tool', raisedById: 'bob' },
    });
    expect(ref.occurrence).toBe(start);
    expect(store.get('appointments', ref.id)).toMatchObject({
      seriesId: 'weekly',
      occurrence: start,
      startsOn: '2026-11-23',
      startTime: '09:00',
      recurrence: null,
      minutes: null,
    });
    expect(store.get('concerns', id)).toMatchObject({
      appointmentId: ref.id,
      raisedOn: '2026-11-23',
      status: 'open',
    });
    expect(store.entries(null, 1).total).toBe(entries + 1);
    // A second one goes to the same record, under either name.
    const again = await ask(context, 'meetings.add', {
      id: 'weekly',
      occurrence: start,
      what: { kind: 'action', title: 'Show it', dueOn: null, assigneeId: null },
    });
    expect(again.ref).toEqual(ref);
    expect((await get(ref)).actions.map(({ title }) => title)).toEqual(['Show it']);
    await store.undo();
    await store.undo();
    expect(JSON.stringify([[...store.all('appointments')], [...store.all('concerns')]])).toBe(before);
  });

  test('two at once give one record', async () => {
    const add = (title: string) =>
      ask(context, 'meetings.add', {
        id: 'weekly',
        occurrence: '2026-11-30T09:00',
        what: { kind: 'action', title, dueOn: null, assigneeId: null },
      });
    const [one, other] = await Promise.all([add('One'), add('Other')]);
    expect(one?.ref).toEqual(other?.ref);
  });

  test('is refused with its field', async () => {
    const refusal = await refusalOf(
      ask(context, 'meetings.add', {
        ...single,
        what: { kind: 'action', title: 'x', dueOn: null, assigneeId: 'nobody' },
      }),
    );
    expect(refusal).toMatchObject({ code: 'invalidRecord', fields: { assigneeId: 'unknownLink' } });
  });
});
