/** A window is where it was: its page, its open record and how far it was scrolled, after back, a reload and another start. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';

let relais: Relais | undefined;
let folder: string | undefined;
afterEach(async () => {
  await relais?.close();
  relais = undefined;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  folder = undefined;
});

const open = async () => {
  folder ??= await mkdtemp(join(tmpdir(), 'relais-place-'));
  relais = await openRelais({ workspace: join(folder, 'workspace'), profile: folder });
  return relais;
};

const grid = (page: Page) => page.locator('.dt').first();
const topOf = (page: Page) => grid(page).evaluate((element) => element.scrollTop);
/** Waits until the table stands where it should. */
const expectTop = (page: Page, top: number) => expect.poll(() => topOf(page), { timeout: 10_000 }).toBe(top);

test('a list is scrolled to where it was after back, after a reload and after another start', async () => {
  const first = await open();
  const person = new Person(first);
  await person.begin('demo');
  await person.go('#/interactions');
  await grid(first.page).getByRole('row').nth(5).waitFor();
  await grid(first.page).evaluate((element) => element.scrollTo({ top: 900 }));
  await expectTop(first.page, 900);
  // Time to be kept, as a person takes it.
  await first.page.waitForTimeout(400);

  await first.page.getByRole('link', { name: person.t('frame.section.tasks') }).click();
  await first.page.waitForURL(/#\/tasks/);
  await grid(first.page).getByRole('row').nth(2).waitFor();
  expect(await topOf(first.page)).toBe(0);
  await first.page.goBack();
  await first.page.waitForURL(/#\/interactions/);
  await expectTop(first.page, 900);
  // An arrow begins with the first row on the screen, not with that at the top of the list.
  const active = () => grid(first.page).getAttribute('aria-activedescendant');
  expect(await active()).toBeNull();
  await grid(first.page).focus();
  await first.page.keyboard.press('ArrowDown');
  await expect.poll(active).not.toBeNull();
  expect(Math.abs((await topOf(first.page)) - 900)).toBeLessThan(40);
  await grid(first.page).evaluate((element) => element.scrollTo({ top: 900 }));
  await expectTop(first.page, 900);
  await first.page.waitForTimeout(400);

  await first.page.reload();
  await expectTop(first.page, 900);

  // Gone to anew, it begins at its top.
  await first.page.getByRole('link', { name: person.t('frame.section.tasks') }).click();
  await first.page.getByRole('link', { name: person.t('frame.section.interactions') }).click();
  await grid(first.page).getByRole('row').nth(5).waitFor();
  await first.page.waitForTimeout(300);
  expect(await topOf(first.page)).toBe(0);

  await grid(first.page).evaluate((element) => element.scrollTo({ top: 600 }));
  await grid(first.page).getByText(/./).nth(30).waitFor();
  await first.page.waitForTimeout(800);
  await first.close();

  const again = await open();
  await again.page.waitForURL(/#\/interactions/);
  await expectTop(again.page, 600);
  expect(again.errors).toEqual([]);
});

test('the navigation and the columns of a list are as they were, although a browser page has another origin', async () => {
  const first = await open();
  const person = new Person(first);
  await person.begin('demo');
  await person.button('frame.collapse').click();
  await person.button('frame.expand').waitFor();
  await first.page.waitForTimeout(800);
  await first.close();

  const again = new Person(await open());
  await again.button('frame.expand').waitFor();
});
