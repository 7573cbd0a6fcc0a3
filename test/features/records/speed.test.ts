import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { beforeAll, expect, test } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { columnsOf } from '#electron/features/records/columns.ts';
import { recordHandlers } from '#electron/features/records/handlers.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';

/** Machines are noisy: the goal is 50 ms, what is asserted catches an index that is not used any more. */
const bound = 150;
const count = 100_000;

let made: Awaited<ReturnType<typeof largeStore>>;
beforeAll(async () => {
  made = await largeStore(count);
}, 120_000);

const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

const ask = async (kind: ListedKind, query: Partial<ListQuery>, offset = 0): Promise<number> => {
  const { context } = makeContext(made.store);
  const start = performance.now();
  const answer = await recordHandlers['records.list'](
    {
      kind,
      query: { search: '', filters: [], sort: [], ...query },
      range: { offset, limit: 100 },
      trashed: false,
    },
    context,
  );
  expect(answer.rows.length).toBeLessThanOrEqual(100);
  return performance.now() - start;
};

const kinds = ['organisations', 'contacts', 'interactions', 'tasks', 'opportunities', 'orders'] as const;

const queries = (kind: ListedKind): Partial<ListQuery>[] => {
  const sorts = [...columnsOf(kind).keys()].flatMap((field): Partial<ListQuery>[] => [
    { sort: [{ field, direction: 'ascending' }] },
    { sort: [{ field, direction: 'descending' }] },
  ]);
  const filters = [...columnsOf(kind).values()].map(
    ({ name, type }): Partial<ListQuery> => ({
      filters: [
        type === 'money' || type === 'integer'
          ? { field: name, operator: 'atLeast', values: [1_000] }
          : type === 'date'
            ? { field: name, operator: 'atMost', values: ['2024-05-01'] }
            : { field: name, operator: 'contains', values: ['ka'] },
      ],
      sort: [{ field: 'createdAt', direction: 'descending' }],
    }),
  );
  const searches = ['kalo', 'oeu', 'ré to', 'mi va di', 'zzz'].map((search) => ({ search }));
  return [{}, ...sorts, ...filters, ...searches];
};

test('first pages, filters, sorts and searches of 100,000 records are answered at once', {
  timeout: 120_000,
}, async () => {
  const cold: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const report: string[] = [];
  for (const kind of kinds) {
    const first = await ask(kind, {});
    const times: number[] = [];
    for (const query of queries(kind)) times.push(await ask(kind, query));
    cold.push(first, ...times);
    report.push(
      `${kind} first ${first.toFixed(0)}, cold p95 ${p95(times).toFixed(0)} max ${Math.max(...times).toFixed(0)}`,
    );
  }
  const longestCold = delay.max / 1e6;
  for (const kind of kinds) await indexOf(made.store).warm(kind);
  delay.reset();
  const warm: number[] = [];
  const slow: [number, string][] = [];
  for (const kind of kinds) {
    for (const query of queries(kind)) {
      const time = await ask(kind, { ...query, search: query.search ?? '' }, 100);
      warm.push(time);
      slow.push([time, `${kind} ${JSON.stringify(query)}`]);
    }
  }
  slow.sort((a, b) => b[0] - a[0]);
  console.info(
    [
      ...report,
      `cold p95 ${p95(cold).toFixed(1)} ms of ${cold.length}; longest turn ${longestCold.toFixed(0)} ms`,
      `warm p95 ${p95(warm).toFixed(1)} ms of ${warm.length}; longest turn ${(delay.max / 1e6).toFixed(0)} ms`,
      ...slow.slice(0, 5).map(([time, query]) => `${time.toFixed(0)} ms ${query}`),
    ].join('\n'),
  );
  delay.disable();
  expect(p95(warm)).toBeLessThan(bound);
});
