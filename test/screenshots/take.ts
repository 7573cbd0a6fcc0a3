/** Takes the pictures of every view in one language: light and dark, and the main ones in small and at 200 %. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Language } from '#locale/translate.ts';
import { openRelais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import { emptyViews, filledViews } from '#test/e2e/views/all.ts';
import { type Ids, prepare } from '#test/e2e/views/ids.ts';
import { atRest, leaveView, type View } from '#test/e2e/views/view.ts';

const folder = fileURLToPath(new URL('../../out/screenshots', import.meta.url));

const usual = { width: 1440, height: 900 };
const sizes = [
  { name: 'small', viewport: { width: 1024, height: 640 } },
  // What a window of 1440 × 900 has left at 200 %.
  { name: 'zoomed', viewport: { width: 720, height: 450 } },
] as const;

/** The picture when the page has come to rest: pointer away, no caret. */
const shoot = async (person: Person, name: string): Promise<void> => {
  await person.page.mouse.move(0, 0);
  await atRest(person);
  await person.page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
};

const both = async (person: Person, name: string): Promise<void> => {
  await shoot(person, `${name}-light`);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  await shoot(person, `${name}-dark`);
  await person.page.emulateMedia({ colorScheme: 'light' });
};

const open = async (person: Person, view: View, ids: Ids): Promise<void> => {
  await leaveView(person);
  await view.open(person, ids);
};

const ready = async (page: Page) => {
  page.setDefaultTimeout(30_000);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
};

/** RELAIS_VIEWS, when working at one part, names what the views taken begin with. */
const asked = (views: readonly View[]) =>
  views.filter((view) => view.name.startsWith(process.env['RELAIS_VIEWS'] ?? ''));

/** @returns how many views were taken */
export const takeFilled = async (language: Language): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const relais = await openRelais({ language, viewport: usual });
  try {
    await ready(relais.page);
    const person = new Person(relais, language);
    await person.begin('demo');
    const ids = await prepare(person);
    const views = asked(filledViews);
    for (const view of views) {
      await open(person, view, ids);
      await both(person, `${language}-${view.name}`);
    }
    // Without the toast of the last view.
    await relais.page.reload();
    for (const { name, viewport } of sizes) {
      await relais.page.setViewportSize(viewport);
      for (const view of views.filter((one) => one.main)) {
        await open(person, view, ids);
        await shoot(person, `${language}-${view.name}-${name}`);
      }
    }
    return views.length;
  } finally {
    await relais.close();
  }
};

/** The first run, and what an empty workspace shows. @returns how many views were taken */
export const takeEmpty = async (language: Language): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const relais = await openRelais({ language, viewport: usual });
  try {
    await ready(relais.page);
    const person = new Person(relais, language);
    await relais.page.getByRole('heading').first().waitFor();
    await both(person, `${language}-first-run`);
    await person.begin('empty');
    const views = asked(emptyViews);
    for (const view of views) {
      await open(person, view, {} as Ids);
      await both(person, `${language}-${view.name}`);
    }
    return views.length;
  } finally {
    await relais.close();
  }
};
