/**
 * Duplicates among many clients: what is asked while a person types, and after each change. Measured with 100,000 beside seven
 * others' work on two cores: built in 4.1 s; a question then takes 0.5 ms (p95 5.3 ms); all pairs in 11 s, in slices that let
 * nobody wait longer than 16 ms; the list after a change 1 ms, a merge 40 ms.
 */
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';

/** The goal is 50 ms. Others run at the same time here: what is asserted is what an index that is not used would break. */
const bound = 150;

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

/** Enough for what grows with the square of the records to be seen. */
const many = 20_000;

test('20,000 clients', { timeout: 60_000 }, async () => {
  const { store, pick } = largeStore(many, 100);
  const { context } = makeContext(store);
  const kind = 'organisations';
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const similar = (changes: Record<string, unknown>) =>
    ask(context, 'duplicates.similar', { kind, changes, except: null, limit: 2 });
  const cold = await timed(() => similar({ name: 'Konex' }));
  const typing: number[] = [];
  for (let at = 0; at < 200; at++) {
    const { name, email, phone } = store.get(kind, `o${pick(many)}`) ?? {
      name: '',
      email: null,
      phone: null,
    };
    const found: { id: string }[] = [];
    typing.push(
      await timed(async () => found.push(...(await similar({ name: `${name} SA`, email, phone })))),
    );
    expect(found).not.toEqual([]);
  }
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const list = () => ask(context, 'duplicates.list', { kind, range: { offset: 0, limit: 50 } });
  const pairs = await timed(list);
  clearInterval(beat);
  await ask(context, 'records.save', { kind, id: null, changes: { name: 'Brûlerie du Port' } });
  const after: number[] = [];
  for (let at = 0; at < 5; at++) {
    await ask(context, 'records.save', { kind, id: null, changes: { name: 'BRULERIE DU PORT SARL' } });
    const time = performance.now();
    expect((await list()).total).toBe(((at + 2) * (at + 1)) / 2);
    after.push(performance.now() - time);
  }
  const [first] = (await list()).pairs;
  const merging = await timed(() =>
    ask(context, 'duplicates.merge', {
      kind,
      winner: first?.a.id ?? '',
      loser: first?.b.id ?? '',
      values: {},
    }),
  );
  console.info(
    `similar: built in ${cold.toFixed(0)} ms, then median ${share(typing, 0.5).toFixed(1)} ms, p95 ${share(typing, 0.95).toFixed(1)} ms; ` +
      `all pairs in ${pairs.toFixed(0)} ms (longest wait ${longest.toFixed(0)} ms), after a change ${share(after, 0.5).toFixed(1)} ms; ` +
      `a merge ${merging.toFixed(0)} ms`,
  );
  expect(share(typing, 0.95)).toBeLessThan(bound);
  expect(share(after, 0.5)).toBeLessThan(bound);
});
