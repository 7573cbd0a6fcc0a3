import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { ask, everything } from '#test/ask.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';
import { questions } from '#test/features/records/questions.ts';

/**
 * The goal is a p95 of 50 ms, which test/bench/lists.bench.ts measures on a quiet machine. Here others run at the same time:
 * what is asserted is only what an index that is not used any more would break.
 */
const bounds = { median: 100, p95: 400 };

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

test('100,000 clients and opportunities: any page, filter, order and search', {
  timeout: 180_000,
}, async () => {
  const { store, pick } = largeStore(100_000, 5_000);
  const { context } = makeContext(store);
  const time = async (kind: ListedKind, query: ListQuery): Promise<number> => {
    const range = { offset: 100 * pick(5), limit: 100 };
    const start = performance.now();
    const page = await ask(context, 'records.list', { kind, query, range, trashed: false });
    expect(page.rows.length).toBeLessThanOrEqual(100);
    return performance.now() - start;
  };
  const kinds = ['organisations', 'opportunities'] as const;
  const cold: number[] = [];
  for (const kind of kinds) cold.push(await time(kind, everything));
  for (const kind of kinds) await indexOf(store).warm(kind);
  const warm: number[] = [];
  for (const kind of kinds) for (const query of questions(kind)) warm.push(await time(kind, query));
  // A change, and the list again: what the window does after every save.
  const changed: number[] = [];
  for (let at = 0; at < 10; at++) {
    const name = `Renamed ${at}`;
    await ask(context, 'records.save', { kind: 'organisations', id: `o${pick(100_000)}`, changes: { name } });
    changed.push(
      await time('organisations', { ...everything, sort: [{ field: 'name', direction: 'ascending' }] }),
    );
  }
  const said = (times: readonly number[]) =>
    `median ${share(times, 0.5).toFixed(1)} ms, p95 ${share(times, 0.95).toFixed(1)} ms`;
  console.info(
    `first pages cold: ${cold.map((one) => one.toFixed(0)).join(', ')} ms; warm: ${said(warm)}; after a change: ${said(changed)}`,
  );
  expect(share(warm, 0.5)).toBeLessThan(bounds.median);
  expect(share(warm, 0.95)).toBeLessThan(bounds.p95);
  expect(share(changed, 0.5)).toBeLessThan(bounds.p95);
});
