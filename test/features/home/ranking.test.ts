import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordOf } from '#contract/kinds.ts';
import { latenessPoints, moneyPoints } from '#electron/features/home/ranking.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const today = '2026-11-20';

const briefOf = async (records: Parameters<typeof fill>[1], limit = 100) => {
  const store = memoryStore();
  await fill(store, { settings: [record('settings', { id: 'settings' })], ...records });
  return ask(makeContext(store, { today: () => today }).context, 'home.brief', { rules: [], limit });
};

const task = (id: string, values: Partial<RecordOf<'tasks'>> = {}) =>
  record('tasks', { id, title: id, dueOn: '2026-11-13', ...values });

test.each([
  // Half of the 30 after seven days, two thirds after fourteen, never all.
  [0, 0],
  [1, 4],
  [7, 15],
  [14, 20],
  [70, 27],
  [3_650, 30],
])('%i days late are %i points of 30', (days, points) => {
  expect(latenessPoints(days, { most: 30, half: 7 })).toBe(points);
});

test.each([
  [null, 0],
  [-5_000, 0],
  [0, 0],
  // In the currency: 100 are 2 points (5 × log10 2), 900 are 5, 9,900 are 10, 999,900 are 20; 25 is the most.
  [10_000, 2],
  [90_000, 5],
  [990_000, 10],
  [99_990_000, 20],
  [9_999_990_000, 25],
  [90_000_000_000, 25],
])('%s cents are %i points', (amount, points) => {
  expect(moneyPoints(amount)).toBe(points);
});

describe('a line', () => {
  test('of a late task adds what it is, how late, what is at stake and its priority', async () => {
    const { items } = await briefOf({
      opportunities: [record('opportunities', { id: 'd1', stageId: 'won', amount: 990_000 })],
      tasks: [task('t1', { priority: 'high', opportunityId: 'd1' })],
    });
    expect(items[0]?.ranking).toEqual([
      { what: 'rule', points: 55 },
      { what: 'lateness', points: 15 },
      { what: 'money', points: 10 },
      { what: 'priority', points: 15 },
    ]);
    expect(items[0]?.score).toBe(95);
  });

  test('of several reasons counts the weightiest, and five for each of the others', async () => {
    // Past its close for 14 days: 40 + 10 of 20 + 5 for 900; without a next step and quiet: 5 each.
    const { items } = await briefOf({
      opportunities: [
        record('opportunities', {
          id: 'd1',
          amount: 90_000,
          openedOn: '2026-08-01',
          expectedCloseOn: '2026-11-06',
        }),
      ],
    });
    expect(items[0]?.reasons.map(({ rule }) => rule)).toEqual([
      'opportunityLate',
      'opportunityQuiet',
      'opportunityNoStep',
    ]);
    expect(items[0]?.ranking).toEqual([
      { what: 'rule', points: 40 },
      { what: 'lateness', points: 10 },
      { what: 'money', points: 5 },
      { what: 'also', points: 10 },
    ]);
    expect(items[0]?.score).toBe(65);
  });
});

test('one client does not fill the list: each further line of it loses more', async () => {
  const organisations = [record('organisations', { id: 'o1' }), record('organisations', { id: 'o2' })];
  const { items } = await briefOf({
    organisations,
    tasks: [
      ...['a', 'b', 'c', 'd', 'e'].map((id) => task(id, { organisationId: 'o1' })),
      task('z', { organisationId: 'o2', dueOn: today }),
    ],
  });
  // 70 each: 70, then 58, 46, 34 and 34 (36 is the most that is taken); the other client's is 50.
  expect(items.map(({ key, score }) => [key, score])).toEqual([
    ['tasks a', 70],
    ['tasks b', 58],
    ['tasks z', 50],
    ['tasks c', 46],
    ['tasks d', 34],
    ['tasks e', 34],
  ]);
  expect(items[4]?.ranking.at(-1)).toEqual({ what: 'sameClient', points: -36 });
});

test('of equal points what waits longest is first, then the key decides', async () => {
  // 35 days late and of low priority: 55 + 25 - 10, as much as 7 days late: 55 + 15.
  const { items } = await briefOf({
    tasks: [task('b'), task('a'), task('c', { dueOn: '2026-10-16', priority: 'low' })],
  });
  expect(items.map(({ score }) => score)).toEqual([70, 70, 70]);
  expect(items.map(({ key }) => key)).toEqual(['tasks c', 'tasks a', 'tasks b']);
});

test('the parts always add up to the score, most first, the same however the records lie', async () => {
  const dates = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  const tasks = fc.array(
    fc.record({
      dueOn: dates,
      priority: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
      organisationId: fc.constantFrom(null, 'o1', 'o2'),
    }),
    { maxLength: 12 },
  );
  const organisations = [record('organisations', { id: 'o1' }), record('organisations', { id: 'o2' })];
  await fc.assert(
    fc.asyncProperty(tasks, async (drawn) => {
      const all = drawn.map((values, at) => task(`t${at}`, values));
      const one = await briefOf({ organisations, tasks: all });
      const other = await briefOf({ organisations, tasks: [...all].reverse() });
      expect(other.items).toEqual(one.items);
      expect(one.total).toBe(one.items.length);
      for (const { score, ranking } of one.items)
        expect(ranking.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      const scores = one.items.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(one.late).toBe(one.items.filter(({ late }) => late).length);
    }),
    { numRuns: 40 },
  );
});

test('a limit cuts the list and nothing else', async () => {
  const tasks = ['a', 'b', 'c'].map((id) => task(id));
  const [all, two] = [await briefOf({ tasks }), await briefOf({ tasks }, 2)];
  expect(two.items).toEqual(all.items.slice(0, 2));
  expect(two).toMatchObject({ total: 3, all: 3, late: 3, counts: { taskLate: 3 } });
});
