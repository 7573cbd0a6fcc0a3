/** Commands with the keyboard alone: the palette, the menus of rows, the reason of a loss; the focus comes back from each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

describe('commands by keyboard', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('demo'));
  });
  afterAll(() => relais?.close());

  const grid = () => person.t('kinds.organisations');
  const address = () => relais.page.evaluate(() => window.location.hash);
  const palette = async (typed: string) => {
    await keys.press('ControlOrMeta+k');
    await soon(() => keys.focused()).toBe(person.t('commands.palette'));
    await keys.type(typed);
  };
  const chosen = () => relais.page.locator('[role="option"][aria-selected="true"]').innerText();
  const inMenu = () =>
    soon(() =>
      relais.page.evaluate(() => document.activeElement?.closest('[role="menu"]')?.ariaLabel ?? null),
    );

  test('the palette goes to a section by its French name, and the rows have the focus', async () => {
    await palette('aller clients');
    await soon(chosen).toContain(
      person.t('commands.goTo', { section: person.t('frame.section.organisations') }),
    );
    await keys.press('Enter');
    await soon(address).toBe('#/organisations');
    await soon(() => keys.focused()).toBe(grid());
  });

  test('it finds a client with a letter missing, and opens it beside the list', async () => {
    await palette('boulanger castelnau');
    await soon(chosen).toContain('Boulangerie Castelnau');
    await keys.press('Enter');
    await relais.page.getByRole('complementary', { name: 'Boulangerie Castelnau' }).waitFor();
    await soon(() => keys.focused()).toBe(grid());
    await keys.press('Escape');
    await palette('');
    await soon(chosen).toContain('Boulangerie Castelnau');
    await keys.press('Escape');
    await soon(() => keys.focused()).toBe(grid());
  });

  test('Shift+F10 opens the menu of the row, and Escape gives the focus back', async () => {
    await keys.press('ControlOrMeta+Home', 'ArrowDown', 'Shift+F10');
    await inMenu().toBe('Ashford Bakery');
    await keys.press('Escape');
    await soon(() => keys.focused()).toBe(grid());
  });

  test('a call is logged from the menu, tied to the client it is about', async () => {
    await keys.press('Shift+F10');
    await inMenu().toBe('Ashford Bakery');
    await keys.choose(person.t('commands.log.call'));
    await relais.page.getByRole('dialog').waitFor();
    await soon(() => keys.focused()).toBe(person.t('fields.interactions.subject'));
    await keys.type('Asked for a price');
    await keys.press('Enter');
    await relais.page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => keys.focused()).toBe(grid());
    const { rows } = await person.ask('records.list', {
      kind: 'interactions',
      query: { search: 'Asked for a price', filters: [], sort: [] },
      range: { offset: 0, limit: 5 },
      trashed: false,
    });
    expect(rows.map((row) => [row.labels['organisationId'], row.record['type']])).toEqual([
      ['Ashford Bakery', 'call'],
    ]);
  });

  test('the menu of a row moves it to the trash, and the next row has the keyboard', async () => {
    await keys.press('Shift+F10');
    await inMenu().toBe('Ashford Bakery');
    await keys.choose(person.t('lists.toTrash'));
    await soon(() => relais.page.locator('.dt-row', { hasText: 'Ashford Bakery' }).count()).toBe(0);
    await soon(() => keys.focused()).toBe(grid());
    await keys.press('ControlOrMeta+z');
    await soon(() => relais.page.locator('.dt-row', { hasText: 'Ashford Bakery' }).count()).toBe(1);
  });

  test('a card is moved to Lost with its reason, as one entry of the history', async () => {
    await palette('go to opportunities');
    await keys.press('Enter');
    await soon(address).toContain('#/opportunities');
    await relais.page.locator('.dt-row').first().waitFor();
    await palette('show as a board');
    await keys.press('Enter');
    const card = relais.page.locator('.card').first();
    await card.waitFor();
    const name = await card.locator('.card-name').innerText();
    const before = (await person.ask('history.list', { before: null, limit: 1 })).total;
    await keys.tabTo(name);
    await keys.press('Shift+F10');
    await inMenu().toBe(name);
    await keys.choose(person.t('board.moveToStage', { stage: person.t('stages.lost') }));
    await relais.page.getByRole('dialog').waitFor();
    await soon(() => keys.focused()).toBe(person.t('fields.opportunities.lostReason'));
    await keys.type('Chose another supplier');
    await keys.press('Enter');
    await relais.page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(async () => (await person.ask('history.list', { before: null, limit: 1 })).total).toBe(
      before + 1,
    );
    const { entries } = await person.ask('history.list', { before: null, limit: 1 });
    expect(entries[0]?.label.code).toBe('moved');
    const { rows } = await person.ask('records.list', {
      kind: 'opportunities',
      query: { search: name, filters: [{ field: 'stageId', operator: 'is', values: ['lost'] }], sort: [] },
      range: { offset: 0, limit: 5 },
      trashed: false,
    });
    expect(rows.map((row) => row.record['lostReason'])).toContain('Chose another supplier');
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('? shows the keys, ? hides them again', async () => {
    await keys.press('?');
    const sheet = relais.page.getByRole('dialog', { name: person.t('frame.shortcuts') });
    await sheet.waitFor();
    expect(await sheet.innerText()).toContain(person.t('commands.palette'));
    expect(await sheet.innerText()).toContain(person.t('frame.shortcuts.edit'));
    await keys.press('?');
    await sheet.waitFor({ state: 'detached' });
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('nothing went wrong in the page', () => {
    expect(relais.errors).toEqual([]);
  });
});
