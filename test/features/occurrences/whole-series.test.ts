/** Changes of all of a series: moved, in another zone, by other rules; what takes place afterwards, and that an undo leaves no trace. */
import { describe, expect, test } from 'vitest';
import {
  at,
  change,
  remove,
  rulesOf,
  series,
  shown,
  state,
  storeWith,
  tools,
} from '#test/features/occurrences/changed-series.ts';

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
