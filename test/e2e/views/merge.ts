/** Views of letters to many: to all that are selected, and from the palette. */
import type { View } from '#test/e2e/views/view.ts';

export const mergeViews: readonly View[] = [
  {
    name: 'merge',
    main: true,
    open: async (person) => {
      await person.go('#/organisations');
      await person.page.getByRole('grid').getByRole('row').nth(3).waitFor();
      await person.page.getByRole('grid').focus();
      await person.page.keyboard.press('ControlOrMeta+a');
      await person.page.getByRole('button', { name: person.t('merge.label') }).click();
      await person.page.locator('.merge-left-out').waitFor();
    },
  },
];
