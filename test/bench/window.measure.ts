/**
 * What a person waits for at 100,000 records: the window's first usable paint, beside an empty React page in the same run
 * (goal: at most twice as long), and every change of section (goal: 150 ms at the 95th percentile).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveEmptyPage } from '#test/bench/empty-page.ts';
import { makeLargeWorkspace } from '#test/bench/large-workspace.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';

const starts = 9;
const rounds = 4;

const sorted = (all: readonly number[]) => [...all].sort((one, other) => one - other);
/** @param share 0.5 for the median */
const quantile = (all: readonly number[], share: number) =>
  sorted(all)[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)] ?? 0;
const told = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

let folder: string;
let relais: Relais;
let browser: Browser;
let empty: Awaited<ReturnType<typeof serveEmptyPage>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-bench-'));
  await makeLargeWorkspace(join(folder, 'workspace'));
  empty = await serveEmptyPage(join(folder, 'empty'));
  relais = await openRelais({ workspace: join(folder, 'workspace') });
  browser = await chromium.launch({
    executablePath: process.env['RELAIS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser?.close();
  await relais?.close();
  await empty?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Milliseconds from asking for the page to the frame in which `selector` is painted. */
const paintedAfter = async (
  page: { evaluate: Relais['page']['evaluate'] },
  selector: string,
): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(wanted)) return requestAnimationFrame(look);
          // The frame after the one in which it is there has it on the screen.
          return requestAnimationFrame(() => resolve(performance.now()));
        };
        look();
      }),
    selector,
  );

test('the first usable paint, beside an empty React page', async () => {
  const own: number[] = [];
  const peer: number[] = [];
  const { page } = relais;
  await page.locator('.nav-list').waitFor();
  const blank = await (await browser.newContext()).newPage();
  // In turns, so that what the machine does besides falls on both.
  for (let turn = 0; turn < starts; turn++) {
    await blank.goto(empty.address, { waitUntil: 'commit' });
    peer.push(await paintedAfter(blank, 'h1'));
    await page.reload({ waitUntil: 'commit' });
    own.push(await paintedAfter(page, '#content :is(h1, h2, [role="row"], [role="listitem"], li)'));
  }
  const ratio = quantile(own, 0.5) / quantile(peer, 0.5);
  console.log(
    `first usable paint: ${told(quantile(own, 0.5))}, an empty React page ${told(quantile(peer, 0.5))}, ratio ${ratio.toFixed(2)} (goal 2), worst ${told(quantile(own, 1))}`,
  );
  // Machines of tests are busy: the goal is told above, and what no machine excuses fails.
  expect(ratio).toBeLessThan(6);
});

test('every change of section', async () => {
  const { page } = relais;
  const labels = await page
    .locator('.nav-link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(labels.length).toBeGreaterThan(10);
  const first: number[] = [];
  const later: number[] = [];
  const worst = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const href of labels) {
      const took = await page.evaluate(
        (address) =>
          new Promise<number>((resolve) => {
            const link = document.querySelector<HTMLElement>(`.nav-link[href="${CSS.escape(address)}"]`);
            const from = performance.now();
            link?.click();
            const content = document.querySelector('#content');
            const look = () => {
              const shown =
                link?.getAttribute('aria-current') === 'page' &&
                !content?.querySelector('[aria-busy="true"], .waiting, .skeleton-row') &&
                (content?.textContent ?? '').trim().length > 20;
              if (!shown) return requestAnimationFrame(look);
              return requestAnimationFrame(() => resolve(performance.now() - from));
            };
            requestAnimationFrame(look);
          }),
        href,
      );
      (round === 0 ? first : later).push(took);
      if (took > (worst.get(href) ?? 0) && round > 0) worst.set(href, took);
    }
  }
  const [slowest = ['', 0] as const] = [...worst].sort((one, other) => other[1] - one[1]);
  console.log(
    `change of section: first visit median ${told(quantile(first, 0.5))}, p95 ${told(quantile(first, 0.95))}; later median ${told(quantile(later, 0.5))}, p95 ${told(quantile(later, 0.95))} (goal 150 ms); slowest ${slowest[0]} ${told(slowest[1])}`,
  );
  expect(quantile(later, 0.95)).toBeLessThan(600);
});
