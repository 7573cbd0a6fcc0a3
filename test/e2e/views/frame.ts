/** Views of what is open to every section: the palette, the guide, the menu of a row. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const palette = async (person: Person, text: string) => {
  await person.go('#/organisations');
  await person.page.locator('.dt-row').first().waitFor();
  await person.page.keyboard.press('ControlOrMeta+k');
  const field = person.page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  await field.fill(text);
  await person.page.locator('.palette-option').first().waitFor();
};

const guide = async (person: Person, params: Readonly<Record<string, string>>) => {
  await person.go(`#/help?${new URLSearchParams(params)}`);
  await person.page.locator('.guide, .help-results').first().waitFor();
};

export const frameViews: readonly View[] = [
  { name: 'palette', main: true, open: (person) => palette(person, '') },
  { name: 'palette-found', open: (person) => palette(person, 'beaumnt') },
  { name: 'palette-commands', open: (person) => palette(person, '>') },
  { name: 'help', main: true, open: (person) => guide(person, { page: 'first-hour' }) },
  { name: 'help-table', open: (person) => guide(person, { page: 'sales' }) },
  { name: 'help-new', open: (person) => guide(person, { page: 'whats-new' }) },
  {
    name: 'help-results',
    open: (person) => guide(person, { text: person.language === 'fr' ? 'annuler import' : 'undo import' }),
  },
  {
    name: 'help-marked',
    open: (person) =>
      guide(person, { page: 'lists', text: person.language === 'fr' ? 'vues' : 'views', at: '5' }),
  },
  {
    name: 'context-menu',
    open: async (person) => {
      await person.go('#/organisations');
      await person.page.locator('.dt-row').nth(2).click({ button: 'right' });
      await person.page.getByRole('menuitem').first().waitFor();
    },
  },
];
