/** Views of commands: the palette, the menus of records, and the question why an opportunity was lost. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const openList = async (person: Person, address: string) => {
  await person.go(address);
  await person.page.locator('.dt-row, .card').first().waitFor();
};

const palette = async (person: Person, typed: string) => {
  await openList(person, '#/organisations');
  await person.page.keyboard.press('ControlOrMeta+k');
  const field = person.page.getByRole('combobox', { name: person.t('commands.palette') });
  await field.waitFor();
  await field.fill(typed);
  await person.page.getByRole('option').first().waitFor();
};

const menuOf = async (person: Person, address: string, what: string) => {
  await openList(person, address);
  await person.page.locator(what).first().click({ button: 'right' });
  await person.page.getByRole('menu').waitFor();
};

export const commandViews: readonly View[] = [
  { name: 'palette', main: true, open: (person) => palette(person, '') },
  { name: 'palette-found', main: true, open: (person) => palette(person, 'bou') },
  { name: 'palette-commands', open: (person) => palette(person, '>') },
  { name: 'row-menu', open: (person) => menuOf(person, '#/organisations', '.dt-row .dt-open') },
  { name: 'card-menu', open: (person) => menuOf(person, '#/opportunities?layout=board', '.card') },
  {
    name: 'record-menu',
    open: async (person, ids) => {
      await person.go(`#/organisations/${ids.organisations}`);
      await person.button('commands.more').click();
      await person.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'lost-reason',
    open: async (person) => {
      await menuOf(person, '#/opportunities?layout=board', '.card');
      const lost = person.t('board.moveToStage', { stage: person.t('stages.lost') });
      await person.page.getByRole('menuitem', { name: lost, exact: true }).click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
];
