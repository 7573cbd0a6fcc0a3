/** Letters to contacts selected in their list, by keyboard: saved as a folder or an archive, noted on each, and undone. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

describe('letters to many', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('demo'));
  });
  afterAll(() => relais?.close());

  const dialog = () => relais.page.getByRole('dialog', { name: person.t('merge.title') });
  /** The documents that one merge made. */
  const noted = async () => (await person.records('documents')).filter(({ batchId }) => batchId !== null);

  /** Does what saves the letters. @returns the names of the files */
  const saved = async (act: () => Promise<unknown>): Promise<string[]> => {
    if (relais.electron === null) {
      const path = await relais.saveFile(act);
      expect(path).toMatch(/\.zip$/);
      return Object.keys(unzipSync(new Uint8Array(await readFile(path)))).sort();
    }
    const folder = join(relais.workspace, '..', 'letters');
    await mkdir(folder);
    await relais.chooseFile(folder, act);
    await soon(async () => (await readdir(folder)).length).toBe(1);
    const [made = ''] = await readdir(folder);
    await soon(async () => (await noted()).length).toBe(3);
    return (await readdir(join(folder, made))).sort();
  };

  test('are made for those selected, and noted on each', async () => {
    await person.go('#/contacts');
    await relais.page.getByRole('grid').getByRole('row').nth(3).waitFor();
    await keys.toTable(person.t('kinds.contacts'));
    await keys.press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await keys.tabToAndPress(person.t('merge.label'), 'back');
    await dialog().waitFor();
    await soon(() => keys.focused()).toBe(person.t('merge.to'));
    expect(await relais.page.getByRole('combobox', { name: person.t('merge.to') }).inputValue()).toBe(
      person.t('merge.to.selected.contacts', { count: 3 }),
    );
    const make = dialog().getByRole('button', { name: person.t('merge.make', { count: 3 }) });
    await make.waitFor();
    const names = await saved(() => keys.tabToAndPress(person.t('merge.make', { count: 3 })));
    expect(names).toHaveLength(3);
    expect(names.every((name) => name.endsWith('.docx'))).toBe(true);
    await soon(async () => (await noted()).length).toBe(3);
    await dialog().waitFor({ state: 'detached' });
    expect(new Set((await noted()).map(({ contactId }) => contactId)).size).toBe(3);
    expect(new Set((await noted()).map(({ batchId }) => batchId)).size).toBe(1);
    await soon(() => keys.focused()).not.toBeNull();
    await keys.press('ControlOrMeta+z');
    await soon(async () => (await noted()).length).toBe(0);
  });

  test('go to all from the palette, and the list of those left out can be saved', async () => {
    await keys.press('ControlOrMeta+k');
    await keys.type(person.t('merge.open'));
    await soon(() => relais.page.locator('.palette-option[aria-selected="true"]').innerText()).toContain(
      person.t('merge.open'),
    );
    await keys.press('Enter');
    await dialog().waitFor();
    const leftOut = dialog().locator('.merge-left-out li');
    await leftOut.first().waitFor();
    const path = await relais.saveFile(() => keys.tabToAndPress(person.t('merge.leftOut.save')));
    const text = await readFile(path, 'utf8');
    expect(text.split('\r\n')[0]).toContain(person.t('merge.reason'));
    expect(text).toContain((await leftOut.first().locator('span').first().innerText()).slice(0, 20));
  });
});
