/** Changes of one, the following and all of a series: what takes place afterwards, and that an undo leaves no trace. */
import { describe, expect, test } from 'vitest';
import type { AppointmentChanges, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { takingPlace, viewOf } from '#electron/features/occurrences/occurrences.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { planRemove } from '#electron/features/occurrences/series-removals.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record, testNow } from '#test/builders.ts';

const label = { code: 'demoCreated', params: {} } as const;

let made = 0;
const tools = { newId: () => `new${++made}`, now: '2026-11-23T10:00:00.000Z' };

const storeWith = async (...appointments: Partial<Appointment>[]): Promise<Store> => {
  const store = memoryStore();
  await fill(store, {
    appointments: appointments.map((values) =>
      record('appointments', { durationMinutes: 60, zone: 'Europe/Paris', ...values }),
    ),
  });
  return store;
};

const series = (rule: string, values: Partial<Appointment> = {}): Partial<Appointment> => ({
  id: 's',
  title: 'Round',
  startsOn: '2026-03-02',
  startTime: '09:00',
  recurrence: { rules: [rule], added: [], excluded: [] },
  ...values,
});

const change = async (store: Store, ref: OccurrenceRef, scope: Scope, changes: AppointmentChanges) => {
  let ref2: OccurrenceRef | null = null;
  await store.change(label, (draft) => {
    const plan = planChange(viewOf(store, draft), ref, scope, changes, tools);
    if (plan === null) throw new Error('no such appointment');
    ref2 = plan.ref;
    for (const put of plan.puts) draft.put('appointments', put);
  });
  return ref2 as OccurrenceRef | null;
};

const remove = (store: Store, ref: OccurrenceRef, scope: Scope) =>
  store.change(label, (draft) => {
    const plan = planRemove(viewOf(store, draft), ref, scope, tools);
    if (plan === null) throw new Error('no such appointment');
    for (const put of plan.puts) draft.put('appointments', put);
  });

/** What takes place, as `start title`. */
const shown = (store: Store, from = '2026-01-01', to = '2026-07-01'): string[] =>
  takingPlace(store, { from: Date.parse(from), to: Date.parse(to), zone: 'Europe/Paris' }).map(
    ({ start, record: { title } }) => `${start} ${title}`,
  );

const state = (store: Store): string => JSON.stringify([...store.all('appointments').values()]);
const at = (occurrence: string): OccurrenceRef => ({ id: 's', occurrence });
const rulesOf = (store: Store, id: string) => store.get('appointments', id)?.recurrence?.rules;

describe('this one', () => {
  test('gets a record of its own, and later changes go there', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3'));
    const ref = await change(store, at('2026-03-09T09:00'), 'this', { startTime: '11:00' });
    expect(shown(store)).toEqual([
      '2026-03-02T09:00 Round',
      '2026-03-09T11:00 Round',
      '2026-03-16T09:00 Round',
    ]);
    expect(store.get('appointments', ref?.id ?? '')).toMatchObject({
      seriesId: 's',
      occurrence: '2026-03-09T09:00',
      recurrence: null,
    });
    // The start in the series still means it.
    const again = await change(store, at('2026-03-09T09:00'), 'this', { title: 'Later' });
    expect(again).toEqual(ref);
    expect(shown(store)[1]).toBe('2026-03-09T11:00 Later');
    expect(store.all('appointments').size).toBe(2);
  });

  test('nothing is put where nothing differs', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3'));
    const plan = planChange(
      viewOf(store),
      at('2026-03-09T09:00'),
      'this',
      { title: 'Round', startsOn: '2026-03-09', startTime: '09:00' },
      tools,
    );
    expect(plan?.puts).toEqual([]);
  });

  test('a start the series does not have is no appointment', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3'));
    for (const start of ['2026-03-10T09:00', '2026-03-23T09:00', '2026-03-09']) {
      expect(planChange(viewOf(store), at(start), 'this', { title: 'x' }, tools)).toBeNull();
      expect(planRemove(viewOf(store), at(start), 'this', tools)).toBeNull();
    }
    expect(planChange(viewOf(store), { id: 'x', occurrence: null }, 'all', {}, tools)).toBeNull();
  });
});

describe('this and the following', () => {
  test('ends the series before it and begins another', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=5'));
    const ref = await change(store, at('2026-03-16T09:00'), 'following', {
      startTime: '10:30',
      title: 'Later',
    });
    expect(shown(store)).toEqual([
      '2026-03-02T09:00 Round',
      '2026-03-09T09:00 Round',
      '2026-03-16T10:30 Later',
      '2026-03-23T10:30 Later',
      '2026-03-30T10:30 Later',
    ]);
    expect(rulesOf(store, 's')).toEqual(['FREQ=WEEKLY;COUNT=2']);
    expect(rulesOf(store, ref?.id ?? '')).toEqual(['FREQ=WEEKLY;COUNT=3']);
    expect(ref?.occurrence).toBe('2026-03-16T10:30');
  });

  test('UNTIL is before it, in UTC', async () => {
    const store = await storeWith(series('FREQ=DAILY;UNTIL=20260331T070000Z'));
    const ref = await change(store, at('2026-03-30T09:00'), 'following', { startTime: '08:00' });
    // Clocks went forward on the 29th: 09:00 is 07:00 in UTC.
    expect(rulesOf(store, 's')).toEqual(['FREQ=DAILY;UNTIL=20260330T065959Z']);
    expect(rulesOf(store, ref?.id ?? '')).toEqual(['FREQ=DAILY;UNTIL=20260331T060000Z']);
    expect(shown(store).slice(-3)).toEqual([
      '2026-03-29T09:00 Round',
      '2026-03-30T08:00 Round',
      '2026-03-31T08:00 Round',
    ]);
  });

  test('exceptions, additions and changed ones after it go along', async () => {
    const store = await storeWith(
      series('FREQ=WEEKLY;BYDAY=MO', {
        recurrence: {
          rules: ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20260420T235959Z'],
          added: ['2026-03-11T09:00', '2026-04-08T09:00'],
          excluded: ['2026-03-09T09:00', '2026-04-06T09:00'],
        },
      }),
      {
        id: 'o1',
        title: 'Own name',
        seriesId: 's',
        occurrence: '2026-03-16T09:00',
        startsOn: '2026-03-16',
        startTime: '09:00',
      },
      {
        id: 'o2',
        title: 'Round',
        seriesId: 's',
        occurrence: '2026-04-13T09:00',
        startsOn: '2026-04-14',
        startTime: '15:00',
      },
      {
        id: 'o3',
        title: 'Own name',
        seriesId: 's',
        occurrence: '2026-03-30T09:00',
        startsOn: '2026-03-30',
        startTime: '09:00',
      },
    );
    const before = state(store);
    await change(store, at('2026-03-23T09:00'), 'following', { startsOn: '2026-03-24', title: 'Later' });
    expect(shown(store)).toEqual([
      '2026-03-02T09:00 Round',
      '2026-03-11T09:00 Round',
      '2026-03-16T09:00 Own name',
      '2026-03-24T09:00 Later',
      // It stood where the series put it, and moves with it; its name is its own.
      '2026-03-31T09:00 Own name',
      '2026-04-09T09:00 Later',
      // It had been moved: its time is its own, its name is that of the series.
      '2026-04-14T15:00 Later',
      '2026-04-21T09:00 Later',
    ]);
    const rest = [...store.all('appointments').values()].find(({ id }) => id.startsWith('new'));
    expect(rest?.recurrence).toEqual({
      rules: ['FREQ=WEEKLY;UNTIL=20260421T235959Z;BYDAY=TU'],
      added: ['2026-04-09T09:00'],
      excluded: ['2026-04-07T09:00'],
    });
    await store.undo();
    expect(state(store)).toBe(before);
    await store.redo();
    expect(shown(store)).toHaveLength(8);
  });

  test('of the first one means all', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3'));
    const ref = await change(store, at('2026-03-02T09:00'), 'following', { title: 'All' });
    expect(store.all('appointments').size).toBe(1);
    expect(ref).toEqual(at('2026-03-02T09:00'));
    expect(shown(store).map((one) => one.slice(17))).toEqual(['All', 'All', 'All']);
  });

  test('every other week stays the same weeks, from an addition in between too', async () => {
    const store = await storeWith(
      series('', {
        recurrence: { rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4'], added: ['2026-03-25T09:00'], excluded: [] },
      }),
    );
    await change(store, at('2026-03-25T09:00'), 'following', { title: 'Later' });
    expect(shown(store)).toEqual([
      '2026-03-02T09:00 Round',
      '2026-03-16T09:00 Round',
      '2026-03-25T09:00 Later',
      '2026-03-30T09:00 Later',
      '2026-04-13T09:00 Later',
    ]);
  });
});

describe('all of them', () => {
  test('a move of one moves the series by as much, and its weekday', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3;BYDAY=MO'));
    const ref = await change(store, at('2026-03-09T09:00'), 'all', {
      startsOn: '2026-03-10',
      startTime: '10:00',
    });
    expect(shown(store)).toEqual([
      '2026-03-03T10:00 Round',
      '2026-03-10T10:00 Round',
      '2026-03-17T10:00 Round',
    ]);
    expect(rulesOf(store, 's')).toEqual(['FREQ=WEEKLY;COUNT=3;BYDAY=TU']);
    expect(ref).toEqual(at('2026-03-10T10:00'));
  });

  test.each([
    // rule, start, the one moved, to where, the rule then, the starts then
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=MO,FR',
      '2026-03-02',
      '2026-03-06',
      '2026-03-09',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=MO,TH;WKST=TH',
      '2026-03-05 2026-03-09 2026-03-19 2026-03-23',
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=2TU',
      '2026-03-10',
      '2026-04-14',
      '2026-04-15',
      'FREQ=MONTHLY;COUNT=3;BYDAY=3WE',
      '2026-03-18 2026-04-15 2026-05-20',
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=-1FR',
      '2026-03-27',
      '2026-04-24',
      '2026-04-23',
      'FREQ=MONTHLY;COUNT=3;BYDAY=-2TH',
      '2026-03-19 2026-04-23 2026-05-21',
    ],
    [
      'FREQ=MONTHLY;COUNT=3',
      '2026-03-15',
      '2026-04-15',
      '2026-04-16',
      'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=16',
      '2026-03-16 2026-04-16 2026-05-16',
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-1',
      '2026-03-31',
      '2026-04-30',
      '2026-04-29',
      'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-2',
      '2026-03-30 2026-04-29 2026-05-30',
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=30',
      '2026-03-30',
      '2026-04-30',
      '2026-05-01',
      'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1',
      '2026-04-01 2026-05-01 2026-06-01',
    ],
    [
      'FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15',
      '2026-03-02',
      '2026-03-15',
      '2026-03-16',
      'FREQ=MONTHLY;COUNT=4;BYMONTHDAY=3,16',
      '2026-03-03 2026-03-16 2026-04-03 2026-04-16',
    ],
    [
      'FREQ=MONTHLY;COUNT=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-03-31',
      '2026-03-31',
      '2026-03-30',
      'FREQ=MONTHLY;COUNT=2;BYDAY=-1MO',
      '2026-03-30 2026-04-27',
    ],
    [
      'FREQ=YEARLY;COUNT=1;BYMONTH=3;BYDAY=1MO',
      '2026-03-02',
      '2026-03-02',
      '2026-04-01',
      'FREQ=YEARLY;COUNT=1;BYMONTH=4;BYDAY=1WE',
      '2026-04-01',
    ],
    [
      'FREQ=DAILY;COUNT=3',
      '2026-03-02',
      '2026-03-03',
      '2026-03-05',
      'FREQ=DAILY;COUNT=3',
      '2026-03-04 2026-03-05 2026-03-06',
    ],
    [
      'FREQ=MONTHLY;UNTIL=20260430T220000Z;BYDAY=2TU',
      '2026-03-10',
      '2026-04-14',
      '2026-04-15',
      'FREQ=MONTHLY;UNTIL=20260501T220000Z;BYDAY=3WE',
      '2026-03-18 2026-04-15',
    ],
  ])('%s from %s: %s to %s', async (rule, startsOn, moved, to, after, starts) => {
    const store = await storeWith(series(rule, { startsOn }));
    await change(store, at(`${moved}T09:00`), 'all', { startsOn: to });
    expect(rulesOf(store, 's')).toEqual([after]);
    expect(shown(store)).toEqual(starts.split(' ').map((date) => `${date}T09:00 Round`));
    await store.undo();
    expect(rulesOf(store, 's')).toEqual([rule]);
  });

  test('exceptions of a moved month are where its days are then', async () => {
    const store = await storeWith(
      series('', {
        startsOn: '2026-03-10',
        recurrence: { rules: ['FREQ=MONTHLY;COUNT=4;BYDAY=2TU'], added: [], excluded: ['2026-04-14T09:00'] },
      }),
      {
        id: 'o',
        title: 'Own',
        seriesId: 's',
        occurrence: '2026-06-09T09:00',
        startsOn: '2026-06-09',
        startTime: '09:00',
      },
    );
    await change(store, at('2026-03-10T09:00'), 'all', { startsOn: '2026-03-11' });
    // The second Wednesday; of April and June it is the day after.
    expect(shown(store)).toEqual([
      '2026-03-11T09:00 Round',
      '2026-05-13T09:00 Round',
      '2026-06-10T09:00 Own',
    ]);
  });

  test('over the days when clocks change, with exceptions and changed ones, then undone', async () => {
    const store = await storeWith(
      series('', {
        startsOn: '2026-03-26',
        startTime: '02:30',
        recurrence: {
          rules: ['FREQ=DAILY;UNTIL=20260401T003000Z'],
          added: ['2026-04-10T02:30'],
          excluded: ['2026-03-28T02:30', '2026-03-29T02:30'],
        },
      }),
      {
        id: 'o',
        title: 'Own',
        seriesId: 's',
        occurrence: '2026-03-30T02:30',
        startsOn: '2026-03-30',
        startTime: '02:30',
      },
    );
    const before = state(store);
    await change(store, at('2026-03-31T02:30'), 'all', { startsOn: '2026-04-01', startTime: '23:30' });
    expect(shown(store)).toEqual([
      '2026-03-27T23:30 Round',
      '2026-03-28T23:30 Round',
      '2026-03-31T23:30 Own',
      '2026-04-01T23:30 Round',
      '2026-04-02T23:30 Round',
      '2026-04-11T23:30 Round',
    ]);
    await store.undo();
    expect(state(store)).toBe(before);
    for (const scope of ['this', 'following', 'all'] as const) {
      await change(store, at('2026-03-31T02:30'), scope, {
        startsOn: '2026-03-29',
        zone: 'America/New_York',
      });
      await store.undo();
      expect(state(store)).toBe(before);
      await remove(store, at('2026-03-30T02:30'), scope);
      await store.undo();
      expect(state(store)).toBe(before);
    }
  });

  test('another zone keeps the clock, and the end with it', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;UNTIL=20260316T080000Z'));
    await change(store, at('2026-03-09T09:00'), 'all', { zone: 'America/New_York' });
    expect(rulesOf(store, 's')).toEqual(['FREQ=WEEKLY;UNTIL=20260316T130000Z']);
    expect(shown(store)).toHaveLength(3);
  });

  test('to all day and back', async () => {
    const store = await storeWith(
      series('', {
        recurrence: {
          rules: ['FREQ=DAILY;UNTIL=20260305T080000Z'],
          added: [],
          excluded: ['2026-03-03T09:00'],
        },
      }),
    );
    await change(store, at('2026-03-02T09:00'), 'all', { startTime: null, zone: null, endsOn: '2026-03-03' });
    expect(store.get('appointments', 's')?.recurrence).toEqual({
      rules: ['FREQ=DAILY;UNTIL=20260305'],
      added: [],
      excluded: ['2026-03-03'],
    });
    expect(shown(store)).toEqual(['2026-03-02 Round', '2026-03-04 Round', '2026-03-05 Round']);
    expect(store.get('appointments', 's')?.endsOn).toBe('2026-03-03');
    await change(store, at('2026-03-04'), 'all', { startTime: '10:00', zone: 'Europe/Paris', endsOn: null });
    expect(shown(store)).toEqual([
      '2026-03-02T10:00 Round',
      '2026-03-04T10:00 Round',
      '2026-03-05T10:00 Round',
    ]);
  });

  test('other rules drop what they have no room for, and begin where they say', async () => {
    const store = await storeWith(
      series('', {
        recurrence: {
          rules: ['FREQ=DAILY;COUNT=10'],
          added: [],
          excluded: ['2026-03-03T09:00', '2026-03-05T09:00'],
        },
      }),
      {
        id: 'o',
        title: 'Own',
        seriesId: 's',
        occurrence: '2026-03-04T09:00',
        startsOn: '2026-03-04',
        startTime: '09:00',
      },
    );
    const recurrence = {
      rules: ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4'],
      added: [],
      excluded: ['2026-03-05T09:00'],
    };
    await change(store, at('2026-03-02T09:00'), 'all', { recurrence });
    expect(shown(store)).toEqual([
      '2026-03-03T09:00 Round',
      '2026-03-10T09:00 Round',
      '2026-03-12T09:00 Round',
    ]);
    expect(store.get('appointments', 'o')?.deletedAt).toBe(tools.now);
    await change(store, at('2026-03-10T09:00'), 'all', { recurrence: null });
    expect(shown(store)).toEqual(['2026-03-10T09:00 Round']);
  });

  test('of a changed one, it moves by what was typed there', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3'), {
      id: 'o',
      title: 'Own',
      seriesId: 's',
      occurrence: '2026-03-09T09:00',
      startsOn: '2026-03-10',
      startTime: '15:00',
    });
    const ref = await change(store, { id: 'o', occurrence: '2026-03-09T09:00' }, 'all', {
      startTime: '16:00',
    });
    expect(shown(store)).toEqual([
      '2026-03-02T10:00 Round',
      '2026-03-10T16:00 Own',
      '2026-03-16T10:00 Round',
    ]);
    expect(ref).toEqual({ id: 'o', occurrence: '2026-03-09T10:00' });
  });
});

describe('removing', () => {
  test('one becomes an exception, its own record goes too', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=3'));
    await change(store, at('2026-03-09T09:00'), 'this', { title: 'Own' });
    await remove(store, at('2026-03-09T09:00'), 'this');
    await remove(store, at('2026-03-16T09:00'), 'this');
    expect(shown(store)).toEqual(['2026-03-02T09:00 Round']);
    expect(store.get('appointments', 's')?.recurrence?.excluded).toEqual([
      '2026-03-09T09:00',
      '2026-03-16T09:00',
    ]);
    await remove(store, at('2026-03-02T09:00'), 'this');
    expect(store.get('appointments', 's')?.deletedAt).toBe(tools.now);
  });

  test('a changed one in the trash gives the one of the series back', async () => {
    const store = await storeWith(series('FREQ=WEEKLY;COUNT=2'), {
      id: 'o',
      title: 'Own',
      seriesId: 's',
      occurrence: '2026-03-09T09:00',
      startsOn: '2026-03-10',
      startTime: '09:00',
    });
    const own = store.get('appointments', 'o');
    await store.change(label, (draft) => own && draft.put('appointments', { ...own, deletedAt: testNow }));
    expect(shown(store)).toEqual(['2026-03-02T09:00 Round', '2026-03-09T09:00 Round']);
  });

  test('the following end the series; all of it goes to the trash', async () => {
    const store = await storeWith(series('FREQ=WEEKLY'));
    await change(store, at('2026-03-30T09:00'), 'this', { title: 'Own' });
    await remove(store, at('2026-03-23T09:00'), 'following');
    expect(shown(store)).toEqual([
      '2026-03-02T09:00 Round',
      '2026-03-09T09:00 Round',
      '2026-03-16T09:00 Round',
    ]);
    await remove(store, at('2026-03-09T09:00'), 'all');
    expect(shown(store)).toEqual([]);
    await store.undo();
    await store.undo();
    expect(shown(store)).toHaveLength(18);
  });
});

test('a single one that is to repeat begins where its rules do', async () => {
  const store = await storeWith({ id: 's', title: 'One', startsOn: '2026-03-02', startTime: '09:00' });
  const recurrence = { rules: ['FREQ=WEEKLY;BYDAY=WE;UNTIL=20260311'], added: [], excluded: [] };
  const ref = await change(store, { id: 's', occurrence: null }, 'all', { recurrence });
  expect(ref).toEqual(at('2026-03-04T09:00'));
  expect(rulesOf(store, 's')).toEqual(['FREQ=WEEKLY;UNTIL=20260311T225959Z;BYDAY=WE']);
  expect(shown(store)).toEqual(['2026-03-04T09:00 One', '2026-03-11T09:00 One']);
});
