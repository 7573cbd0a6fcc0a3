import { expect, test } from 'vitest';
import { Pace } from '#electron/features/pace.ts';

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

test('a slice is due after some milliseconds of work, and begins anew after a rest', async () => {
  const pace = new Pace();
  const end = performance.now() + 20;
  while (performance.now() < end);
  expect(pace.due).toBe(true);
  // A busy machine may take the thread away for longer than a slice, but not every time.
  let fresh = false;
  for (let attempt = 0; attempt < 50 && !fresh; attempt++) {
    await pace.rest();
    fresh = !pace.due;
  }
  expect(fresh).toBe(true);
});
