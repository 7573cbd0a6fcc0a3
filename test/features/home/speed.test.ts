import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { ask } from '#test/ask.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';

/**
 * The goal is a p95 of 50 ms, which test/bench/home.bench.ts measures on a quiet machine. Here others run at the same time:
 * what is asserted is only what finding every line anew at each question would break.
 */
const bounds = { again: 400, changed: 4_000 };

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

test('120,000 records: the brief again, and after a change', { timeout: 120_000 }, async () => {
  const { store } = largeStore(20_000, 20_000);
  const { context } = makeContext(store);
  const time = async (): Promise<number> => {
    const start = performance.now();
    const { items, total } = await ask(context, 'home.brief', { rules: [], limit: 50 });
    expect(items).toHaveLength(50);
    expect(total).toBeGreaterThan(10_000);
    return performance.now() - start;
  };
  const cold = await time();
  for (const kind of ['organisations', 'opportunities', 'tasks'] as const) await indexOf(store).warm(kind);
  const again: number[] = [];
  for (let at = 0; at < 10; at++) again.push(await time());
  const changed: number[] = [];
  for (let at = 0; at < 5; at++) {
    await ask(context, 'records.save', { kind: 'tasks', id: `t${at}`, changes: { title: `Renamed ${at}` } });
    changed.push(await time());
  }
  console.info(
    `brief cold: ${cold.toFixed(0)} ms; again: ${median(again).toFixed(1)} ms; after a change: ${median(changed).toFixed(1)} ms`,
  );
  expect(median(again)).toBeLessThan(bounds.again);
  expect(median(changed)).toBeLessThan(bounds.changed);
});
