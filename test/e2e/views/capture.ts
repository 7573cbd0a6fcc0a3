/** Views of quick capture: its examples, a line that was understood, and a part of it being changed. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const line = (person: Person) =>
  person.language === 'fr'
    ? 'RDV demain 14h 1h à Lyon pour la démo'
    : 'meeting tomorrow 2pm for 1h in Lyon about the demo';

const open = async (person: Person, text: string) => {
  await person.go('#/tasks');
  await person.page.locator('.dt-row').first().waitFor();
  await person.page.keyboard.press('ControlOrMeta+i');
  const field = person.page.getByRole('textbox', { name: person.t('capture.line') });
  await field.waitFor();
  await field.fill(text);
  if (text !== '') await person.page.locator('.capture-mark').first().waitFor();
};

export const captureViews: readonly View[] = [
  { name: 'capture-examples', open: (person) => open(person, '') },
  { name: 'capture', main: true, open: (person) => open(person, line(person)) },
  {
    name: 'capture-change',
    open: async (person) => {
      await open(person, line(person));
      await person.button('capture.add', { what: person.t('capture.chip.client') }).click();
      await person.page.locator('.capture-editor').waitFor();
    },
  },
];
