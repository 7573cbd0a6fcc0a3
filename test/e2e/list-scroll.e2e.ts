/** A list of 100,000 clients: imported while the window stays awake, scrolled without blank rows, sorted and filtered. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';

const count = 100_000;
/** In milliseconds. What people feel as a wait, with room for a busy machine. */
const felt = 300;

const cities = ['Lyon', 'Paris', 'Lille', 'Nantes', 'Nice', 'Leeds', 'Gent', 'Turin', 'Porto', 'Köln'];
const csv = () => {
  const lines = ['Name;Code;City;Country;Employees'];
  for (let at = 0; at < count; at++) {
    const number = String(at).padStart(6, '0');
    lines.push(`Client ${number};C${number};${cities[at % cities.length]};France;${(at * 7919) % 5000}`);
  }
  return lines.join('\r\n');
};

/** @returns the 95th percentile and the largest */
const spread = (all: readonly number[]) => {
  const sorted = [...all].sort((one, other) => one - other);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, most: sorted.at(-1) ?? 0 };
};

describe('100,000 clients', () => {
  let relais: Relais;
  let person: Person;

  beforeAll(async () => {
    relais = await openRelais();
    relais.page.setDefaultTimeout(60_000);
    person = new Person(relais);
    await person.begin('empty');
  });
  afterAll(() => relais?.close());

  /** Measures, until it is told to stop, the gaps between frames and how long the application takes to answer. */
  const watch = () =>
    relais.page.evaluate(() => {
      const seen = { gaps: [] as number[], answers: [] as number[], stop: false };
      Reflect.set(window, 'seen', seen);
      let last = performance.now();
      const frame = () => {
        const now = performance.now();
        seen.gaps.push(now - last);
        last = now;
        if (!seen.stop) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const ask = async () => {
        while (!seen.stop) {
          const from = performance.now();
          await window.relais.call('workspace.state', {});
          seen.answers.push(performance.now() - from);
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      };
      void ask();
    });
  const watched = async () => {
    const seen = await relais.page.evaluate(() => {
      const all = Reflect.get(window, 'seen');
      all.stop = true;
      return { gaps: all.gaps as number[], answers: all.answers as number[] };
    });
    return { frames: spread(seen.gaps), answers: spread(seen.answers), asked: seen.answers.length };
  };

  /** How long a row in view was blank at most, in milliseconds, watched frame by frame while `act` goes on. */
  const blankWhile = async (act: () => Promise<unknown>): Promise<number> => {
    await relais.page.evaluate(() => {
      const seen = { longest: 0, stop: false };
      Reflect.set(window, 'blanks', seen);
      // Since when each blank row is in view; -1 where there is no row at all.
      let blank = new Map<string, number>();
      const frame = () => {
        const now = performance.now();
        const box = document.querySelector('[role="grid"]')?.getBoundingClientRect();
        const rows = [...document.querySelectorAll<HTMLElement>('.dt-row')].filter((row) => {
          const at = row.getBoundingClientRect();
          return box !== undefined && at.bottom > box.top + 32 && at.top < box.bottom - 32;
        });
        const still = rows
          .filter((row) => row.querySelector('.dt-pending') !== null)
          .map((row) => row.dataset['row'] ?? '');
        if (rows.length === 0) still.push('-1');
        blank = new Map(still.map((row) => [row, blank.get(row) ?? now]));
        for (const since of blank.values()) seen.longest = Math.max(seen.longest, now - since);
        if (!seen.stop) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    await act();
    await relais.page.waitForTimeout(200);
    return relais.page.evaluate(() => {
      const seen = Reflect.get(window, 'blanks');
      seen.stop = true;
      return seen.longest;
    });
  };

  test('the window stays awake while they are imported', { timeout: 240_000 }, async () => {
    const path = join(relais.workspace, '..', 'many.csv');
    await writeFile(path, csv());
    await watch();
    const counts = await person.importFile(path);
    const { frames, answers, asked } = await watched();
    expect(counts).toEqual({ created: count, updated: 0, unchanged: 0, refused: 0 });
    console.log(
      `Importing ${count} rows: frames ${JSON.stringify(frames)}, answers ${JSON.stringify(answers)} ms`,
    );
    expect(asked).toBeGreaterThan(20);
    expect(frames.p95).toBeLessThanOrEqual(felt);
    expect(answers.p95).toBeLessThanOrEqual(felt);
  });

  test('scrolled fast, no row stays blank', async () => {
    await person.button('importing.done.open').click();
    const grid = relais.page.getByRole('grid');
    await relais.page.locator('.dt-row .dt-open').first().waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(count + 1));
    const blank = await blankWhile(async () => {
      await grid.hover();
      for (let turn = 0; turn < 40; turn++) {
        await relais.page.mouse.wheel(0, 2_000);
        await relais.page.waitForTimeout(16);
      }
      await grid.focus();
      for (const key of [
        'ControlOrMeta+End',
        'ControlOrMeta+Home',
        'PageDown',
        'PageDown',
        'ControlOrMeta+End',
      ])
        await relais.page.keyboard.press(key);
      // The scroll bar dragged from end to end.
      for (const part of [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1, 0.5]) {
        await grid.evaluate((element, to) => {
          element.scrollTop = to * element.scrollHeight;
        }, part);
        await relais.page.waitForTimeout(50);
      }
    });
    console.log(`Longest time with a blank row: ${Math.round(blank)} ms`);
    // The single longest time of a machine that runs other tests meanwhile: printed to be judged, bound to be caught.
    expect(blank).toBeLessThanOrEqual(4 * felt);
    // In the middle stands what belongs there.
    const name = async () => (await relais.page.locator('.dt-row .dt-open').allInnerTexts())[0];
    await expect.poll(name, { timeout: 10_000 }).toMatch(/^Client 0(49|50)\d{3}$/);
  });

  test('sorting and filtering answer', async () => {
    const first = () =>
      relais.page
        .locator('.dt-row[data-row="0"] .dt-open')
        .innerText({ timeout: 1_000 })
        .catch(() => null);
    const timed = async (act: () => Promise<unknown>, until: () => Promise<unknown>) => {
      const from = performance.now();
      await act();
      await until();
      return performance.now() - from;
    };
    const sorting = await timed(
      () => person.go('#/organisations?sort=-name'),
      () => expect.poll(first, { timeout: 10_000, interval: 10 }).toBe('Client 099999'),
    );
    const filters = JSON.stringify([{ field: 'city', operator: 'is', values: ['Porto'] }]);
    const filtering = await timed(
      () => person.go(`#/organisations?${new URLSearchParams({ filters })}`),
      () => expect.poll(first, { timeout: 10_000, interval: 10 }).toBe('Client 000008'),
    );
    const searching = await timed(
      () => person.go('#/organisations?search=C099998'),
      () => expect.poll(first, { timeout: 10_000, interval: 10 }).toBe('Client 099998'),
    );
    console.log(
      `Sorted in ${Math.round(sorting)}, filtered in ${Math.round(filtering)}, found in ${Math.round(searching)} ms`,
    );
    for (const taken of [sorting, filtering, searching]) expect(taken).toBeLessThan(3_000);
    expect(relais.errors).toEqual([]);
  });
});
