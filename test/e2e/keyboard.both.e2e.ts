/** A day's work with the keyboard alone: start, import, find, edit, select, trash, undo, filter, save, export, create. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '#electron/files/read/table.ts';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

const csv = [
  'Name;City;Country;Email',
  'Atelier Blanc;Lyon;France;contact@blanc.example',
  'Brûlerie du Port;Marseille;France;bonjour@port.example',
  'Café Riviera;Nice;France;',
  'Dockside Roasters;Leeds;United Kingdom;hello@dockside.example',
].join('\r\n');

describe('with the keyboard alone', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk(null));
  });
  afterAll(() => relais?.close());

  const clients = () => person.records('organisations');
  const names = async () => (await clients()).map((record) => record['name']);
  const cityOf = async (name: string) =>
    (await clients()).find((record) => record['name'] === name)?.['city'];
  /** The names in the rows, as they stand. */
  const shown = () => relais.page.locator('.dt-row .dt-open').allInnerTexts();
  const grid = () => person.t('kinds.organisations');
  /** The table's heading with this name, reached with arrows from wherever the table stands. */
  const toColumn = async (field: 'city' | 'name') => {
    const heading = relais.page.getByRole('columnheader', {
      name: person.t(`fields.organisations.${field}`),
      exact: true,
    });
    const at = Number(await heading.getAttribute('aria-colindex')) - 2;
    await keys.press('Home', ...Array.from({ length: at }, () => 'ArrowRight'));
  };

  test('an empty workspace is begun', async () => {
    await relais.page.getByRole('heading').first().waitFor();
    const empty = relais.page.getByRole('button', { name: person.t('start.empty') });
    for (let stop = 0; stop < 20; stop++) {
      if (await empty.evaluate((button) => button === document.activeElement)) break;
      await relais.page.keyboard.press('Tab');
    }
    await relais.page.keyboard.press('Enter');
    await relais.page.getByRole('navigation').waitFor();
    await soon(() => keys.focused()).not.toBeNull();
    expect((await person.ask('workspace.state', {})).settings).not.toBeNull();
  });

  test('a file is imported, from the shortcut to the list', async () => {
    const path = join(relais.workspace, '..', 'clients.csv');
    await writeFile(path, `\uFEFF${csv}`);
    await keys.press('g', 'i');
    await keys.tabTo(person.t('importing.choose'));
    await relais.chooseFile(path, () => relais.page.keyboard.press('Enter'));
    await person.button('importing.check').waitFor();
    await keys.tabToAndPress(person.t('importing.check'));
    await relais.page.getByRole('heading', { name: person.t('importing.preview') }).waitFor();
    await keys.tabToAndPress(person.t('importing.apply', { count: 4 }));
    await person.button('importing.done.open').waitFor();
    await keys.tabToAndPress(person.t('importing.done.open'));
    await relais.page.getByRole('grid').waitFor();
    expect(await names()).toEqual(['Atelier Blanc', 'Brûlerie du Port', 'Café Riviera', 'Dockside Roasters']);
  });

  test('the rows have the focus, / searches, Enter goes back to the rows', async () => {
    await soon(() => keys.focused()).toBe(grid());
    await keys.press('/');
    await keys.type('brulerie');
    await soon(shown).toEqual(['Brûlerie du Port']);
    await keys.press('Enter');
    expect(await keys.focused()).toBe(grid());
    await keys.press('/', 'Delete');
    await soon(async () => (await shown()).length).toBe(4);
    await keys.press('Enter');
  });

  test('F2 edits the cell the arrows went to, Escape leaves it as it was', async () => {
    await toColumn('name');
    await keys.press('ControlOrMeta+Home', 'ArrowDown');
    await toColumn('city');
    await keys.press('F2', 'ControlOrMeta+a');
    await keys.type('Toulon');
    await keys.press('Enter');
    await soon(() => cityOf('Brûlerie du Port')).toBe('Toulon');
    await soon(() => keys.focused()).toBe(grid());
    await keys.press('F2');
    await keys.type('nowhere');
    await keys.press('Escape');
    expect(await keys.focused()).toBe(grid());
    expect(await cityOf('Brûlerie du Port')).toBe('Toulon');
  });

  test('rows are selected with Space and Shift, and changed together', async () => {
    await keys.press('ControlOrMeta+Home', 'Space', 'Shift+ArrowDown');
    await relais.page.getByRole('toolbar', { name: person.t('lists.selected', { count: 2 }) }).waitFor();
    await keys.tabToAndPress(person.t('lists.edit'), 'back');
    await relais.page.getByRole('dialog').waitFor();
    await soon(() => keys.focused()).toBe(person.t('lists.fieldToChange'));
    await keys.type(person.t('fields.organisations.city'));
    await keys.press('ArrowDown', 'Enter');
    await keys.tabTo(person.t('fields.organisations.city'));
    await keys.type('Annecy');
    await keys.press('Enter');
    await soon(() => cityOf('Atelier Blanc')).toBe('Annecy');
    expect(await cityOf('Brûlerie du Port')).toBe('Annecy');
    expect(await cityOf('Café Riviera')).toBe('Nice');
    await relais.page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('Delete moves what is selected to the trash, Ctrl+Z brings it back', async () => {
    await keys.toTable(grid());
    await keys.press('Delete');
    await soon(names).toEqual(['Café Riviera', 'Dockside Roasters']);
    await soon(async () => (await shown()).length).toBe(2);
    expect(await keys.focused()).toBe(grid());
    // Each step is seen before the next: the list shows them one after the other.
    const both = async (count: number) => {
      await soon(async () => (await names()).length).toBe(count);
      await soon(async () => (await shown()).length).toBe(count);
    };
    await keys.press('ControlOrMeta+z');
    await both(4);
    await keys.press('ControlOrMeta+Shift+z');
    await both(2);
    await keys.press('ControlOrMeta+z');
    await both(4);
  });

  test('Enter opens the panel, Escape closes it', async () => {
    const panel = relais.page.getByRole('complementary', { name: 'Atelier Blanc' });
    await keys.press('Escape', 'ControlOrMeta+Home', 'Enter');
    await panel.waitFor();
    expect(await keys.focused()).toBe(grid());
    await keys.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await keys.focused()).toBe(grid());
  });

  test('the page opens, a fact is changed, a task is added', async () => {
    await keys.press('ControlOrMeta+Enter');
    await relais.page.getByRole('heading', { level: 1, name: 'Atelier Blanc' }).waitFor();
    await soon(() => keys.focused()).not.toBeNull();
    const edit = person.t('lists.editField', { field: person.t('fields.organisations.city') });
    await keys.tabToAndPress(edit);
    await keys.press('ControlOrMeta+a');
    await keys.type('Chambéry');
    await keys.press('Enter');
    await soon(() => cityOf('Atelier Blanc')).toBe('Chambéry');
    await soon(() => keys.focused()).toBe(edit);
    await keys.tabToAndPress(person.t('clients.addTask'));
    await soon(() => keys.focused()).toBe(person.t('fields.tasks.title'));
    await keys.type('Send the price list');
    await keys.press('Enter');
    await relais.page.locator('.entry', { hasText: 'Send the price list' }).waitFor();
    await soon(() => keys.focused()).toBe(person.t('clients.addTask'));
    const { total } = await person.ask('records.list', {
      kind: 'tasks',
      query: { search: 'price list', filters: [], sort: [] },
      range: { offset: 0, limit: 1 },
      trashed: false,
    });
    expect(total).toBe(1);
  });

  test('back and forward follow the way taken', async () => {
    await keys.tabToAndPress(person.t('frame.back'), 'back');
    await relais.page.getByRole('grid').waitFor();
    await keys.tabToAndPress(person.t('frame.forward'));
    await relais.page.getByRole('heading', { level: 1, name: 'Atelier Blanc' }).waitFor();
    await keys.tabToAndPress(person.t('frame.back'), 'back');
    await relais.page.getByRole('grid').waitFor();
    await keys.toTable(grid());
  });

  test('a heading sorts', async () => {
    await toColumn('name');
    await keys.press('ControlOrMeta+Home', 'ArrowUp', 'Enter');
    const heading = relais.page.getByRole('columnheader', {
      name: person.t('fields.organisations.name'),
      exact: true,
    });
    await soon(() => heading.getAttribute('aria-sort')).toBe('descending');
    await soon(shown).toEqual(['Dockside Roasters', 'Café Riviera', 'Brûlerie du Port', 'Atelier Blanc']);
  });

  test('a filter is added and kept as a view', async () => {
    await keys.tabToAndPress(person.t('lists.filter'), 'back');
    await soon(() => keys.focused()).toBe(person.t('lists.findField'));
    await keys.type(person.t('fields.organisations.country'));
    await keys.press('Enter');
    await relais.page.locator('.filter-editor').waitFor();
    await keys.tabTo(person.t('fields.organisations.country'));
    await keys.type('franc');
    await soon(shown).toEqual(['Café Riviera', 'Brûlerie du Port', 'Atelier Blanc']);
    await keys.press('Escape');
    await relais.page.locator('.filter-editor').waitFor({ state: 'detached' });
    await keys.openMenu(person.t('lists.allRecords'), 'back');
    await keys.choose(person.t('lists.saveViewAs'));
    await relais.page.getByRole('dialog').waitFor();
    await soon(() => keys.focused()).toBe(person.t('lists.viewName'));
    await keys.type('French clients');
    await keys.press('Enter');
    await soon(async () =>
      (await person.ask('views.list', { list: 'organisations' })).map((view) => view.name),
    ).toEqual(['French clients']);
    await relais.page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('the list is exported as it is shown, as text and as a workbook', async () => {
    const save = async (format: 'lists.exportCsv' | 'lists.exportXlsx') => {
      await keys.openMenu(person.t('lists.export'));
      return relais.saveFile(() => keys.choose(person.t(format)));
    };
    const text = await save('lists.exportCsv');
    expect(text).toMatch(/\.csv$/);
    const lines = (await readFile(text, 'utf8')).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(person.t('fields.organisations.name'));
    expect(
      lines.slice(1).map((line) => /Café Riviera|Brûlerie du Port|Atelier Blanc/.exec(line)?.[0]),
    ).toEqual(['Café Riviera', 'Brûlerie du Port', 'Atelier Blanc']);
    await soon(() => keys.focused()).not.toBeNull();
    const book = await save('lists.exportXlsx');
    expect(book).toMatch(/\.xlsx$/);
    const table = readTable({ name: 'clients.xlsx', bytes: await readFile(book), options: null });
    expect(JSON.stringify(table)).toContain('Brûlerie du Port');
    expect(JSON.stringify(table)).not.toContain('Dockside Roasters');
  });

  test('a record is created', async () => {
    await keys.tabToAndPress(person.t('lists.new'));
    await relais.page.getByRole('dialog').waitFor();
    await keys.tabTo(person.t('fields.organisations.name'));
    await keys.type('Ets Exemple');
    await keys.press('Enter');
    await relais.page.getByRole('complementary', { name: 'Ets Exemple' }).waitFor();
    expect(await names()).toContain('Ets Exemple');
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('the language changes while one works', async () => {
    await keys.openMenu(person.t('frame.language'));
    await keys.choose(person.t('frame.language.fr'));
    await relais.page.getByRole('link', { name: 'Produits', exact: true }).waitFor();
    expect(await relais.page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await soon(() => keys.focused()).toBe('Langue');
  });

  test('nothing went wrong in the page', () => {
    expect(relais.errors).toEqual([]);
  });
});
