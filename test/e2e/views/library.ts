/** Views of the library: sections, Word templates, the brand, what new proposals begin with. */
import type { View } from '#test/e2e/views/view.ts';

export const libraryViews: readonly View[] = [
  {
    name: 'library',
    main: true,
    open: async (person) => {
      await person.go('#/library');
      await person.page.locator('.library-item').first().click();
      await person.page.locator('.library-paper .paper[data-complete] .paper-page').first().waitFor();
    },
  },
  {
    name: 'library-templates',
    open: async (person) => {
      await person.go('#/library?tab=templates');
      await person.button('library.templates.add').first().waitFor();
    },
  },
  {
    name: 'library-brand',
    main: true,
    open: async (person) => {
      await person.go('#/library?tab=brand');
      await person.page.locator('.paper[data-complete] .paper-page').first().waitFor();
    },
  },
  {
    name: 'library-proposals',
    open: async (person) => {
      await person.go('#/library?tab=proposals');
      await person.page.getByText(person.t('library.defaults.numberFormatHelp')).waitFor();
    },
  },
];
