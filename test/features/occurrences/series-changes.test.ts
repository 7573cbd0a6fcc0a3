/** Changes of one and of the following of a series, and removals: what takes place afterwards, and that an undo leaves no trace. */
import { describe, expect, test } from 'vitest';
import { viewOf } from '#electron/features/occurrences/occurrences.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { planRemove } from '#electron/features/occurrences/series-removals.ts';
import { testNow } from '#test/builders.ts';
import {
  at,
  change,
  label,
  remove,
  rulesOf,
  series,
  shown,
  state,
  storeWith,
  tools,
} from '#test/features/occurrences/changed-series.ts';

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
