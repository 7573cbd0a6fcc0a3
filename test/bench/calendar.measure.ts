/**
 * The calendar as a person sees it with 5,000 appointments in the month: from asking for the month to its first paint (goal:
 * 0.6 s), and from letting go of what was dragged to where it is painted as saved (goal: 250 ms); an empty month in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFullMonth } from '#test/bench/full-month.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';

const visits = 7;
const drops = 7;
const full = '2026-11-10';
const empty = '2031-11-10';

const quantile = (all: readonly number[], share: number) =>
  [...all].sort((one, other) => one - other)[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)] ??
  0;
const told = (all: readonly number[]) =>
  `median ${Math.round(quantile(all, 0.5))} ms, worst ${Math.round(quantile(all, 1))} ms`;

let folder: string;
let relais: Relais;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-bench-'));
  await makeFullMonth(join(folder, 'workspace'), 1_000);
  relais = await openRelais({ workspace: join(folder, 'workspace') });
  await relais.page.locator('.nav-list').waitFor();
});
afterAll(async () => {
  await relais?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A new window that shows something else, and has had a moment to make ready what it will be asked for. */
const newWindow = async (): Promise<void> => {
  const { page } = relais;
  await page.evaluate(() => {
    location.hash = '#/tasks';
  });
  await page.reload();
  await page.locator('.nav-list').waitFor();
  await page.waitForTimeout(1_500);
};

/** Milliseconds from asking for the month to the frame in which `wanted` of `selector` are painted. */
const monthAfter = (date: string, selector: string, wanted: number): Promise<number> =>
  relais.page.evaluate(
    ([address, sought, count]) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        location.hash = address;
        const look = () => {
          if (document.querySelectorAll(sought).length < count) return requestAnimationFrame(look);
          return requestAnimationFrame(() => resolve(performance.now() - from));
        };
        requestAnimationFrame(look);
      }),
    [`#/calendar?view=month&date=${date}`, selector, wanted] as const,
  );

/**
 * Drags what lies on a day of the month to the next one.
 * @returns milliseconds from letting go until it is painted there, and until what is painted is what was saved
 */
const drop = async (
  key: string,
  to: string,
): Promise<{ readonly painted: number; readonly saved: number }> => {
  const { page } = relais;
  const from = await page.locator(`.cal-event:has([data-key="${key}"])`).boundingBox();
  const target = await page.locator(`.cal-cell[data-date="${to}"]`).boundingBox();
  if (!from || !target) throw new Error('nothing to drag, or nowhere to drag it to');
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const end = { x: target.x + target.width / 2, y: start.y + target.y - from.y + 30 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) {
    await page.mouse.move(start.x + ((end.x - start.x) * step) / 8, start.y + ((end.y - start.y) * step) / 8);
    await page.waitForTimeout(20);
  }
  // What stands in the way there has been said.
  await page.waitForTimeout(400);
  const measured = page.evaluate(
    ([id, day]) =>
      new Promise<{ painted: number; saved: number }>((resolve) => {
        const before = document.querySelector(`[data-key="${id}"]`)?.getAttribute('title');
        window.addEventListener(
          'pointerup',
          () => {
            const since = performance.now();
            let painted = 0;
            const look = () => {
              const content = [...document.querySelectorAll(`[data-key="${id}"]`)].find(
                (one) => !one.closest('.cal-event-mirror'),
              );
              const box = content?.getBoundingClientRect();
              const cell = document.querySelector(`.cal-cell[data-date="${day}"]`)?.getBoundingClientRect();
              const there = box && cell && box.left >= cell.left - 2 && box.right <= cell.right + 2;
              if (!there) return requestAnimationFrame(look);
              painted ||= performance.now() - since;
              // Its whole name has its day, and comes with the answer to what was saved.
              if (content?.getAttribute('title') === before) return requestAnimationFrame(look);
              return requestAnimationFrame(() => resolve({ painted, saved: performance.now() - since }));
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
    [key, to] as const,
  );
  // The page listens before the button is let go.
  await page.waitForTimeout(50);
  await page.mouse.up();
  return measured;
};

test('the first paint of a month of 5,000 appointments, and of an empty one', async () => {
  const own: number[] = [];
  const peer: number[] = [];
  // In turns, so that what the machine does besides falls on both.
  for (let turn = 0; turn < visits; turn++) {
    await newWindow();
    own.push(await monthAfter(full, '.cal-event', 30));
    await newWindow();
    peer.push(await monthAfter(empty, '.cal-day-number', 28));
  }
  console.log(
    `month of 5,000: ${told(own)} (goal 600 ms), the very first ${Math.round(own[0] ?? 0)} ms; an empty month: ${told(peer)}; ratio ${(quantile(own, 0.5) / quantile(peer, 0.5)).toFixed(2)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  // Machines of tests are busy: the goal is told above, and what no machine excuses fails.
  expect(quantile(own, 0.5)).toBeLessThan(3_000);
});

const dropsIn = async (date: string, name: string, day: (at: number) => string) => {
  await newWindow();
  await monthAfter(date, `[data-key="${name} "]`, 1);
  await relais.page.waitForTimeout(1_500);
  const painted: number[] = [];
  const saved: number[] = [];
  for (let turn = 0; turn < drops; turn++) {
    const took = await drop(`${name} `, day(turn));
    painted.push(took.painted);
    saved.push(took.saved);
    await relais.page.waitForTimeout(1_000);
  }
  return { painted, saved };
};

test('a drop in a month of 5,000 appointments, and in an empty one', async () => {
  const day = (year: string) => (at: number) => `${year}-11-${at % 2 === 0 ? '11' : '10'}`;
  const own = await dropsIn(full, 'early', day('2026'));
  const peer = await dropsIn(empty, 'alone', day('2031'));
  console.log(
    `drop in a month of 5,000: painted ${told(own.painted)}, as saved ${told(own.saved)} (goal 250 ms); in an empty month: painted ${told(peer.painted)}, as saved ${told(peer.saved)}; ratio ${(quantile(own.saved, 0.5) / quantile(peer.saved, 0.5)).toFixed(2)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  expect(quantile(own.saved, 0.5)).toBeLessThan(2_000);
});
