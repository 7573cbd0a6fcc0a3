import { expect, test } from 'vitest';
import { searchIndexOf } from '#electron/features/search/record-index.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';
import { mixOfSearches } from '#test/features/search/mix.ts';
import { search } from '#test/features/search/searching.ts';

/**
 * The goal is a p95 of 50 ms at 100,000 records, which test/bench/search.bench.ts measures on a quiet machine. Here others run
 * at the same time: what is asserted is only what a search that looks at every record would break.
 */
const bounds = { median: 100, p95: 400 };

test('20,000 records: any search', { timeout: 60_000 }, async () => {
  const { store, pick } = largeStore(8_000, 1_000);
  const { context } = makeContext(store);
  await searchIndexOf(store).read(() => null);
  const times: number[] = [];
  for (const { group, text } of mixOfSearches(store, pick, 20)) {
    const start = performance.now();
    const { hits } = await search(context, text);
    times.push(performance.now() - start);
    // A wrong digit makes another number, which nobody may have.
    if (group !== 'with errors') expect(hits.length, text).toBeGreaterThan(0);
  }
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  console.info(
    `${times.length} searches: median ${share(0.5).toFixed(1)} ms, p95 ${share(0.95).toFixed(1)} ms`,
  );
  expect(share(0.5)).toBeLessThan(bounds.median);
  expect(share(0.95)).toBeLessThan(bounds.p95);
});
