/** What stands in the way of a series: others, and itself as it would be. */
import { describe, expect, test } from 'vitest';
import type { AppointmentChanges } from '#contract/calendar.ts';
import { conflictsOfChange } from '#electron/features/availability/changes.ts';
import { appointment, slot, today, weekly, world } from '#test/features/availability/planted.ts';

describe('a series', () => {
  const series = appointment('series', { repId: 'anna', recurrence: weekly });

  test('is asked about for a year from today, and says of each which one', async () => {
    const { check } = await world([
      appointment('soon', { repId: 'anna', startsOn: '2026-12-08' }),
      appointment('next year', { repId: 'anna', startsOn: '2027-11-23' }),
      appointment('later', { repId: 'anna', startsOn: '2027-11-30' }),
      appointment('past', { repId: 'anna', startsOn: '2026-11-17' }),
    ]);
    const { conflicts } = await check({ ...slot, startsOn: '2026-11-03', repId: 'anna', recurrence: weekly });
    expect(conflicts.map((one) => [one.start, one.with?.label])).toEqual([
      ['2026-12-08T10:30', 'soon'],
      ['2027-11-23T10:30', 'next year'],
    ]);
  });

  test.each([
    ['of no rule at all', 'FREQ=NEVER', 0],
    ['of a rule every second', 'FREQ=SECONDLY', 1],
    ['of a rule that gives nothing', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1],
  ])('%s is answered at once', async (_what, rule, least) => {
    const { check } = await world([appointment('there', { repId: 'anna' })]);
    const began = performance.now();
    const recurrence = { rules: [rule], added: [], excluded: [] };
    const { total } = await check({ ...slot, repId: 'anna', recurrence });
    expect(total).toBeGreaterThanOrEqual(least);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('looks at 200 of a daily one', async () => {
    const { check } = await world([
      appointment('200th', { repId: 'anna', startsOn: '2027-06-10' }),
      appointment('201st', { repId: 'anna', startsOn: '2027-06-11' }),
    ]);
    const daily = { rules: ['FREQ=DAILY'], added: [], excluded: [] };
    const answer = await check({ ...slot, startsOn: today, repId: 'anna', recurrence: daily });
    expect(answer.conflicts.flatMap((one) => one.with?.label ?? [])).toEqual(['200th']);
  });

  test('does not clash with itself as it was', async () => {
    const { check } = await world([series]);
    const of = (scope: 'this' | 'following' | 'all', changes: AppointmentChanges) =>
      check(changes, { id: 'series', occurrence: '2026-12-08T10:00', scope });
    expect(await of('all', { startTime: '10:30' })).toMatchObject({ total: 0 });
    expect(await of('following', { startTime: '10:30' })).toMatchObject({ total: 0 });
    expect(await of('this', { startTime: '10:30' })).toMatchObject({ total: 0 });
  });

  test('one moved onto another one of it clashes', async () => {
    const { check } = await world([series]);
    const { conflicts } = await check(
      { startsOn: '2026-12-15', startTime: '10:30' },
      { id: 'series', occurrence: '2026-12-08T10:00', scope: 'this' },
    );
    expect(conflicts.map((one) => [one.kind, one.start, one.with])).toEqual([
      [
        'person',
        '2026-12-15T10:30',
        { kind: 'appointments', id: 'series', occurrence: '2026-12-15T10:00', label: 'series' },
      ],
    ]);
  });

  test('that overlaps itself is told, each two once', async () => {
    const { check } = await world([]);
    const three = { rules: ['FREQ=DAILY;COUNT=3'], added: [], excluded: [] };
    const { conflicts } = await check({
      ...slot,
      durationMinutes: 25 * 60,
      repId: 'anna',
      recurrence: three,
    });
    expect(
      conflicts.filter(({ kind }) => kind === 'person').map((one) => [one.start, one.with?.occurrence]),
    ).toEqual([
      ['2026-11-25T10:30', '2026-11-24T10:30'],
      ['2026-11-26T10:30', '2026-11-25T10:30'],
    ]);
  });

  test('one that differs is no clash with the start that it stands for', async () => {
    const { check } = await world([
      series,
      appointment('moved', {
        repId: 'anna',
        startsOn: '2026-12-08',
        startTime: '10:15',
        seriesId: 'series',
        occurrence: '2026-12-08T10:00',
      }),
    ]);
    expect(
      await check({ startTime: '10:20' }, { id: 'moved', occurrence: '2026-12-08T10:00', scope: 'this' }),
    ).toMatchObject({ total: 0 });
    expect(await check({ title: 'Renamed' }, { id: 'series', scope: 'all' })).toMatchObject({ total: 0 });
  });

  test('as it is has the conflicts it has, and brings none about', async () => {
    const { context } = await world([
      series,
      appointment('other', { repId: 'anna', startsOn: '2026-12-01', startTime: '10:30' }),
    ]);
    const { conflicts, fresh } = conflictsOfChange(context, {
      id: 'series',
      occurrence: null,
      scope: 'all',
      changes: { title: 'Renamed' },
    });
    expect(conflicts.map((one) => one.with?.label)).toEqual(['other']);
    expect(fresh).toEqual([]);
  });
});
