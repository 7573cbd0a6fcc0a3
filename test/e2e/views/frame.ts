/** Views of the guide: its pages, its search, what is marked. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const guide = async (person: Person, params: Readonly<Record<string, string>>) => {
  await person.go(`#/help?${new URLSearchParams(params)}`);
  await person.page.locator('.guide, .help-results').first().waitFor();
};

export const frameViews: readonly View[] = [
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
];
