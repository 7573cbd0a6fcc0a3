import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordOf } from '#contract/kinds.ts';
import { toDay } from '#contract/plain-date.ts';
import { workCalendarOf } from '#electron/features/holidays/work-calendar.ts';
import type { GroupKey } from '#electron/features/sales/dimensions.ts';
import { figureSource, figuresOf } from '#electron/features/sales/figures.ts';
import { spread, targetBook, targetsOf } from '#electron/features/sales/targets.ts';
import { fill, record } from '#test/builders.ts';
import { april, scopeOf, smallCompany, today } from './fixture.ts';

type Target = RecordOf<'targets'>;
const target = (period: string, amount: number | null, more: Partial<Target> = {}) =>
  record('targets', { period, amount, ...more });

/** The amount that binds the groups from day to day. */
const sumOf = async (
  targets: readonly Target[],
  groups: readonly GroupKey[],
  from: string,
  to: string,
): Promise<number | null> => {
  const source = await figureSource(await smallCompany({ targets }), today);
  const period = { from: toDay(from), to: toDay(to) };
  const found = targetsOf(source.book, source.targets, source.calendar, period, groups);
  return found === null ? null : found.reduce((sum, { amount }) => sum + amount, 0);
};
const monthsOf = async (targets: readonly Target[], groups: readonly GroupKey[] = []) => {
  const sums = [];
  for (const [month, last] of [
    ['01', '31'],
    ['02', '28'],
    ['03', '31'],
    ['04', '30'],
  ])
    sums.push(await sumOf(targets, groups, `2026-${month}-01`, `2026-${month}-${last}`));
  return sums;
};

test('parts add up to the whole, and differ by one at most', () => {
  expect([0, 1, 2].map((position) => spread(100, 3, position))).toEqual([33, 33, 34]);
  expect([0, 1, 2].map((position) => spread(-100, 3, position))).toEqual([-34, -33, -33]);
  fc.assert(
    fc.property(fc.integer({ min: -9e10, max: 9e10 }), fc.constantFrom(1, 3, 12), (value, count) => {
      const parts = Array.from({ length: count }, (_, position) => spread(value, count, position));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(value);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    }),
  );
});

describe('in time', () => {
  test('the finest target of a month counts', async () => {
    const targets = [target('2026', 12_001), target('2026-Q1', 3_001), target('2026-02', 500)];
    // January and March: a third of the quarter's; February its own; April a twelfth of the year's.
    expect(await monthsOf(targets)).toEqual([1_000, 500, 1_001, 1_000]);
    expect(await sumOf(targets, [], '2026-01-01', '2026-04-30')).toBe(3_501);
    expect(await sumOf([targets[0] ?? target('2026', 0)], [], '2026-01-01', '2026-12-31')).toBe(12_001);
  });

  test('a month without a target leaves the whole period without one', async () => {
    const targets = [target('2026-04', 800)];
    expect(await sumOf(targets, [], '2026-03-01', '2026-04-30')).toBeNull();
    expect(await sumOf(targets, [], '2026-05-01', '2026-04-30')).toBeNull();
  });

  test('a month that is cut counts by its working days', async () => {
    // 1 to 15 April 2026: 11 of the 22 weekdays; 4 and 5 April are a weekend.
    expect(await sumOf([target('2026-04', 801)], [], '2026-04-01', '2026-04-15')).toBe(401);
    expect(await sumOf([target('2026-04', 801)], [], '2026-04-04', '2026-04-05')).toBe(0);
  });

  test('without any working day it counts by its days', async () => {
    const source = await figureSource(await smallCompany({ targets: [target('2026-04', 900)] }), today);
    const idle = workCalendarOf({ workingDays: [], holidays: [], holidaySet: null });
    const period = { from: toDay('2026-04-01'), to: toDay('2026-04-10') };
    expect(targetsOf(source.book, source.targets, idle, period, [])?.[0]?.amount).toBe(300);
  });

  test('several of the same subject and period add up', async () => {
    expect(
      await sumOf(
        [target('2026-04', 100), { ...target('2026-04', 50), id: 'second' }],
        [],
        '2026-04-01',
        '2026-04-30',
      ),
    ).toBe(150);
  });
});

describe('of whom', () => {
  const targets = [
    target('2026-04', 70, { repId: 'ann' }),
    target('2026-04', 50, { repId: 'bob' }),
    target('2026-04', 40, { repId: 'cy' }),
    target('2026-04', 9, { productId: 'pen' }),
    target('2026-04', 8, { organisationId: 'acme' }),
  ];
  const team = target('2026-04', 130, { teamId: 'one' });
  const region = target('2026-04', 150, { regionId: 'north' });
  const company = target('2026-04', 999);
  test.each<[string, readonly Target[], readonly GroupKey[], number | null]>([
    ['the company: all reps together', targets, [], 160],
    ['the company: the team instead of its reps', [...targets, team], [], 170],
    ['the company: the region instead of its team', [...targets, team, region], [], 190],
    ['the company: its own', [...targets, team, region, company], [], 999],
    ['a region: its team', [...targets, team], [{ by: 'region', key: 'north' }], 130],
    ['a region: its only rep', targets, [{ by: 'region', key: 'south' }], 40],
    ['a region: its own', [...targets, region], [{ by: 'region', key: 'north' }], 150],
    ['a team: its reps', targets, [{ by: 'team', key: 'one' }], 120],
    ['a manager: their team', [...targets, team], [{ by: 'manager', key: 'meg' }], 130],
    ['a rep', targets, [{ by: 'rep', key: 'ann' }], 70],
    [
      'a rep within the team',
      targets,
      [
        { by: 'team', key: 'one' },
        { by: 'rep', key: 'ann' },
      ],
      70,
    ],
    [
      'a rep of another team',
      targets,
      [
        { by: 'team', key: 'one' },
        { by: 'rep', key: 'cy' },
      ],
      null,
    ],
    [
      'a team within the region',
      targets,
      [
        { by: 'region', key: 'north' },
        { by: 'team', key: 'one' },
      ],
      120,
    ],
    [
      'a team of another region',
      targets,
      [
        { by: 'region', key: 'south' },
        { by: 'team', key: 'one' },
      ],
      null,
    ],
    ['a product', targets, [{ by: 'product', key: 'pen' }], 9],
    ['a family: its products', targets, [{ by: 'family', key: 'desk' }], 9],
    ['a client', targets, [{ by: 'client', key: 'acme' }], 8],
    [
      'a client of a rep',
      targets,
      [
        { by: 'client', key: 'acme' },
        { by: 'rep', key: 'ann' },
      ],
      null,
    ],
    ['a country', targets, [{ by: 'country', key: 'FR' }], null],
    ['nobody', targets, [{ by: 'rep', key: '' }], null],
    ['a rep without one', targets, [{ by: 'rep', key: 'meg' }], null],
  ])('%s', async (_name, given, groups, expected) => {
    expect(await sumOf(given, groups, '2026-04-01', '2026-04-30')).toBe(expected);
  });

  test('who has a target is listed without a sale; a scope is not widened by it', async () => {
    const store = await smallCompany({ targets: [target('2026-05', 70, { repId: 'ann' })] });
    const source = await figureSource(store, today);
    const may = figuresOf(source, scopeOf('2026-05-01', '2026-05-31'), 'rep').groups;
    expect(may.find(({ key }) => key === 'ann')?.figures.target).toEqual({ value: 70 });
    const south = figuresOf(source, scopeOf('2026-05-01', '2026-05-31', { regionId: 'south' }), 'rep').groups;
    expect(south.map(({ key }) => key)).toEqual(['cy']);
  });

  test('a rep of two regions counts once for the company', async () => {
    const store = await smallCompany({ targets });
    const ann = store.get('reps', 'ann');
    if (ann === undefined) throw new Error('the fixture has Ann');
    // In team one of the north, herself of the south.
    await fill(store, { reps: [{ ...ann, regionId: 'south' }] });
    const source = await figureSource(store, today);
    expect(figuresOf(source, april, null).total.target).toEqual({ value: 160 });
  });
});

test('only the measure asked for, with a value, and not in the trash', () => {
  const book = targetBook(
    [
      target('2026-04', null, { measure: 'orders', count: 12, repId: 'ann' }),
      target('2026-04', 5, { measure: 'orders', repId: 'bob' }),
      target('2026-04', 5, { repId: 'bob' }),
      target('2026-04', null, { measure: 'orders', count: 3, deletedAt: '2026-04-01T00:00:00Z' }),
    ],
    'orders',
  );
  expect([...book.bySubject.keys()]).toEqual(['reps:ann']);
});
