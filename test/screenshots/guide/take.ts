/** Takes the pictures of the guide in one language: small, light, each of the part that is told about. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import type { Language } from '#locale/translate.ts';
import { openRelais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import { filledViews } from '#test/e2e/views/all.ts';
import { prepare } from '#test/e2e/views/ids.ts';
import { atRest } from '#test/e2e/views/view.ts';
import { openView, settle } from '#test/screenshots/take.ts';

const window = { width: 1024, height: 640 };

/** A picture by its name in the guide: of which view, and of what part of it where that is not all. */
const pictures: Readonly<Record<string, { view: string; part?: (person: Person) => Locator }>> = {
  brief: { view: 'home' },
  palette: { view: 'palette-found', part: ({ page }) => page.getByRole('dialog') },
  capture: { view: 'capture', part: ({ page }) => page.getByRole('dialog') },
  clients: { view: 'list-organisations' },
  client: { view: 'page-organisations' },
  board: { view: 'board' },
  sales: { view: 'sales' },
  import: { view: 'import-check' },
  duplicates: { view: 'duplicates' },
  history: { view: 'history' },
  calendar: { view: 'calendar-week' },
  'find-time': { view: 'find-time' },
  meeting: { view: 'meeting' },
  proposal: { view: 'proposal' },
  library: { view: 'library-sections' },
};

/** @returns the bytes of the largest picture */
export const takeGuide = async (language: Language): Promise<number> => {
  const folder = fileURLToPath(new URL(`../../../assets/guide/images/${language}`, import.meta.url));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const relais = await openRelais({ language, viewport: window });
  let largest = 0;
  try {
    await settle(relais.page);
    const person = new Person(relais, language);
    await person.begin('demo');
    const ids = await prepare(person);
    for (const [name, { view, part }] of Object.entries(pictures)) {
      const found = filledViews.find((one) => one.name === view);
      if (!found) throw new Error(`no view ${view}`);
      await openView(person, found, ids);
      await person.page.mouse.move(0, 0);
      await atRest(person, found);
      const taken = await (part?.(person) ?? person.page).screenshot({
        caret: 'hide',
        animations: 'disabled',
      });
      largest = Math.max(largest, taken.length);
      await writeFile(join(folder, `${name}.png`), taken);
    }
    return largest;
  } finally {
    await relais.close();
  }
};
