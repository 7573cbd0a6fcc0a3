/** Views of the search over every record: found, narrowed, nothing, not yet asked, and with an error forgiven. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const found = async (person: Person, text: string, more: Readonly<Record<string, string>> = {}) => {
  await person.go(`#/search?${new URLSearchParams({ text, ...more })}`);
  await person.page.locator('.search-option').first().waitFor();
};

export const searchViews: readonly View[] = [
  { name: 'search', open: (person) => found(person, 'brasserie'), main: true },
  { name: 'search-mistyped', open: (person) => found(person, 'chantecliar') },
  { name: 'search-one-kind', open: (person) => found(person, 'duo', { kinds: 'opportunities' }) },
  {
    name: 'search-nothing',
    open: async (person) => {
      await person.go('#/search?text=xqzjkw&kinds=orders');
      await person.button('search.allKinds').waitFor();
    },
  },
  {
    name: 'search-unasked',
    open: async (person) => {
      await person.go('#/search');
      await person.page.getByText(person.t('search.emptyTitle')).waitFor();
    },
  },
];
