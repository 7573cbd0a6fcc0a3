/** Takes the pictures of every view in one language: light and dark, and the main ones in small and at 200 %. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

export const usual = { width: 1440, height: 900 };
const sizes = [
  { name: 'small', viewport: { width: 1024, height: 640 }, scale: 1 },
  // A window of 1440 × 900 at 200 %: half as much room, twice the pixels.
  { name: 'zoomed', viewport: { width: 720, height: 450 }, scale: 2 },
] as const;

/** The picture when the page has come to rest: pointer away, no caret. */
const shoot = async (person: Person, name: string, view: Pick<View, 'waits'> = {}): Promise<void> => {
  await person.page.mouse.move(0, 0);
  await atRest(person, view);
  await person.page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
};

const both = async (person: Person, name: string, view: Pick<View, 'waits'> = {}): Promise<void> => {
  await shoot(person, `${name}-light`, view);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  await shoot(person, `${name}-dark`, view);
  await person.page.emulateMedia({ colorScheme: 'light' });
};

export const openView = async (person: Person, view: View, ids: Ids): Promise<void> => {
  await leaveView(person);
  await view.open(person, ids);
};

export const settle = async (page: Page) => {
  page.setDefaultTimeout(30_000);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
};

/** RELAIS_VIEWS, when working at one part, names what the views taken begin with. */
const asked = (views: readonly View[]) =>
  views.filter((view) => view.name.startsWith(process.env['RELAIS_VIEWS'] ?? ''));

/** Every view, whatever becomes of the one before. @returns the views that could not be taken, with the reason */
const takeEach = async (
  person: Person,
  views: readonly View[],
  ids: Ids,
  take: (view: View) => Promise<void>,
): Promise<string[]> => {
  const failed: string[] = [];
  for (const view of views) {
    try {
      await openView(person, view, ids);
      await take(view);
    } catch (error) {
      failed.push(`${view.name}: ${String(error).split('\n')[0]}`);
      await person.page.unrouteAll({ behavior: 'ignoreErrors' });
      await person.page.reload();
    }
  }
  return failed;
};

/** The main views in a window of another size. */
const takeSize = async (
  language: Language,
  workspace: string,
  ids: Ids,
  { name, viewport, scale }: (typeof sizes)[number],
): Promise<string[]> => {
  const relais = await openRelais({ workspace, language, viewport, scale });
  try {
    await settle(relais.page);
    const person = new Person(relais, language);
    const main = asked(filledViews).filter((one) => one.main);
    return await takeEach(person, main, ids, (view) =>
      shoot(person, `${language}-${view.name}-${name}`, view),
    );
  } finally {
    await relais.close();
  }
};

/** @returns the views that could not be taken, with the reason */
export const takeFilled = async (language: Language): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(tmpdir(), 'relais-pictures-'));
  const workspace = join(own, 'workspace');
  const failed: string[] = [];
  let ids: Ids;
  const relais = await openRelais({ workspace, language, viewport: usual });
  try {
    await settle(relais.page);
    const person = new Person(relais, language);
    await person.begin('demo');
    ids = await prepare(person);
    const views = asked(filledViews);
    failed.push(
      ...(await takeEach(person, views, ids, (view) => both(person, `${language}-${view.name}`, view))),
    );
  } finally {
    await relais.close();
  }
  for (const size of sizes) failed.push(...(await takeSize(language, workspace, ids, size)));
  await rm(own, { recursive: true, force: true });
  return failed;
};

/** The first run, and what an empty workspace shows. @returns the views that could not be taken, with the reason */
export const takeEmpty = async (language: Language): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  const relais = await openRelais({ language, viewport: usual });
  try {
    await settle(relais.page);
    const person = new Person(relais, language);
    await relais.page.getByRole('heading').first().waitFor();
    await both(person, `${language}-first-run`);
    await person.begin('empty');
    return await takeEach(person, asked(emptyViews), {} as Ids, (view) =>
      both(person, `${language}-${view.name}`, view),
    );
  } finally {
    await relais.close();
  }
};
