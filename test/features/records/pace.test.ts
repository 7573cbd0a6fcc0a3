import { expect, test } from 'vitest';
import { Pace } from '#electron/features/records/index/pace.ts';

test('works that are cut into slices take turns: never two slices in one turn of the event loop', async () => {
  let turn = 0;
  let counting = true;
  const count = () => {
    turn += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const turns: number[] = [];
  const work = async (background: boolean) => {
    const pace = new Pace(background);
    for (let slice = 0; slice < 20; slice++) {
      await pace.rest();
      turns.push(turn);
    }
  };
  await Promise.all([work(false), work(false), work(true), work(true)]);
  counting = false;
  expect(turns).toHaveLength(80);
  expect(new Set(turns).size).toBe(80);
});

test('a slice is due after some milliseconds of work, and not after a rest', async () => {
  const pace = new Pace();
  expect(pace.due).toBe(false);
  const end = performance.now() + 20;
  while (performance.now() < end);
  expect(pace.due).toBe(true);
  await pace.rest();
  expect(pace.due).toBe(false);
});
