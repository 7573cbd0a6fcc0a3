/** The demo company's brief, worked off to the last line by keyboard alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

/** More lines than the demo company can have, those included that come up while others go. */
const furthest = 250;

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  /** The line that has the keyboard, by its key; null where none has. */
  const line = () => relais.page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
  const brief = () => person.ask('home.brief', { rules: [], limit: 500 });

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('demo', language));
  });
  afterAll(() => relais?.close());

  test('the window opens on it, the keyboard at the first line', async () => {
    await relais.page.locator('.brief-line').first().waitFor();
    const { items } = await brief();
    await soon(line).toBe(items[0]?.key);
    const heading = relais.page.getByRole('heading', { level: 1, name: person.t('home.title') });
    expect(await heading.count()).toBe(1);
    await keys.press('ArrowDown');
    expect(await line()).toBe(items[1]?.key);
    await keys.press('ArrowUp', 'ArrowUp');
    expect(await line()).toBe(items[0]?.key);
  });

  test('W says why a line is where it is', async () => {
    const { items } = await brief();
    await keys.press('w');
    const points = await relais.page.locator('.brief-ranking dd').allInnerTexts();
    const numbers = points.map((text) => Number(text.replace('−', '-').replace(/[^\d-]/g, '')));
    expect(numbers.at(-1)).toBe(items[0]?.score);
    expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(items[0]?.score);
    await keys.press('w');
    expect(await relais.page.locator('.brief-ranking').count()).toBe(0);
  });

  test('D is done with it and goes on to the next; Ctrl+Z brings it back', async () => {
    const { items, total } = await brief();
    const [first, second] = items;
    expect(first?.actions).toContain('done');
    await keys.press('d');
    await soon(line).toBe(second?.key);
    await soon(async () => (await brief()).items.some(({ key }) => key === first?.key)).toBe(false);
    await keys.press('ControlOrMeta+z');
    await soon(async () => (await brief()).total).toBe(total);
    await relais.page.locator(`[data-key="${first?.key}"]`).waitFor();
    expect(await line()).toBe(second?.key);
  });

  test('T shows the number and logs the call', async () => {
    await keys.press('Home');
    const { items } = await brief();
    expect(await line()).toBe(items[0]?.key);
    await keys.press('t');
    await soon(() => keys.focused()).toBe(person.t('home.callCopy'));
    expect(await relais.page.getByRole('dialog').locator('output').innerText()).toBe(items[0]?.phone);
    await keys.tabToAndPress(person.t('home.callSave'));
    await soon(line).toBe(items[1]?.key);
    const { rows } = await person.ask('records.list', {
      kind: 'interactions',
      query: { search: '', filters: [], sort: [{ field: 'at', direction: 'descending' }] },
      range: { offset: 0, limit: 1 },
      trashed: false,
    });
    expect(rows[0]?.record).toMatchObject({
      type: 'call',
      subject: items[0]?.title,
      organisationId: items[0]?.client?.id,
    });
  });

  test('S puts one off to a day that is picked', async () => {
    await keys.press('s');
    await relais.page.getByRole('menu').waitFor();
    const key = (await brief()).items[0]?.key;
    await keys.choose(person.t('home.snooze.day'));
    await relais.page.getByRole('dialog').waitFor();
    await soon(() => relais.page.evaluate(() => document.activeElement?.closest('td') !== null)).toBe(true);
    await keys.press('Enter');
    await soon(async () => (await brief()).snoozed.map((one) => one.key)).toEqual([key]);
    await soon(line).not.toBeNull();
    expect(await line()).not.toBe(key);
  });

  test('to the last line: done where that can be said, put off to tomorrow otherwise', async () => {
    let worked = 0;
    for (; worked < furthest; worked++) {
      const key = await line();
      if (key === null) break;
      const canFinish = await relais.page
        .locator(`.brief-line:has([data-key="${key}"]) [aria-keyshortcuts="d"]`)
        .count();
      await keys.press(...(canFinish > 0 ? ['d'] : ['s']));
      if (canFinish === 0) {
        await soon(() => relais.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
          'menuitem',
        );
        await keys.press('s');
      }
      await soon(line).not.toBe(key);
      // The last line leaves before what comes after it is known.
      await relais.page.locator('.brief-line a:focus, .brief-cleared:focus').waitFor();
    }
    await relais.page.getByText(person.t('home.nothing'), { exact: true }).waitFor();
    expect(worked).toBeGreaterThan(20);
    expect(worked).toBeLessThan(furthest);
    await soon(async () => (await brief()).total).toBe(0);
    expect(await keys.focused()).not.toBeNull();
    expect(await relais.page.locator('.brief-ahead li').count()).toBeGreaterThan(0);
  }, 300_000);

  test('what was put off last comes back with Ctrl+Z', async () => {
    await keys.press('ControlOrMeta+z');
    await soon(async () => (await brief()).total).toBe(1);
    await relais.page.locator('.brief-line').waitFor();
  });

  test('nothing went wrong in the page', () => {
    expect(relais.errors).toEqual([]);
  });
});
