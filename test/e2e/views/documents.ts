/** Views of documents: the library, letters and contracts, what was made. */
import type { Person } from '#test/e2e/person.ts';
import type { Ids } from '#test/e2e/views/ids.ts';
import type { View } from '#test/e2e/views/view.ts';

/** A letter or a contract of the demo company. */
const letterOf = async (person: Person, type: 'letter' | 'contract'): Promise<string> => {
  const found = (await person.records('letters')).find((one) => one['type'] === type);
  return String(found?.['id']);
};

const dialog = (person: Person) => person.page.getByRole('dialog');

const openFile = async (person: Person, ids: Ids) => {
  await person.go(`#/documents/${ids.documents}`);
  await person.button('documents.file.open').click();
  await dialog(person).waitFor();
};

export const documentViews: readonly View[] = [
  {
    name: 'library-sections',
    main: true,
    open: async (person) => {
      await person.go('#/library');
      await person.page.locator('.library-paper .paper[data-complete]').waitFor();
    },
  },
  {
    name: 'library-templates',
    main: true,
    open: async (person) => {
      await person.go('#/library?tab=templates');
      await person.page.locator('.library-table tbody tr').first().waitFor();
    },
  },
  {
    name: 'library-template-check',
    open: async (person) => {
      await person.go('#/library?tab=templates');
      const name = person.t('templates.shipped.proposal');
      const save = person.page
        .getByRole('button', { name: person.t('library.templates.saveFile', { name }) })
        .first();
      const path = await person.relais.saveFile(() => save.click());
      await person.relais.chooseFile(path, () => person.button('library.templates.add').click());
      // As an agenda nearly every field of a proposal is wrong.
      await dialog(person).locator('.library-good').waitFor();
      await dialog(person)
        .getByRole('combobox', { name: person.t('library.use') })
        .click();
      await person.page.getByRole('option', { name: person.t('library.for.agenda') }).click();
      await dialog(person).locator('.library-bad').waitFor();
    },
  },
  {
    name: 'library-brand',
    main: true,
    open: async (person) => {
      await person.go('#/library?tab=brand');
      await person.page.locator('.library-paper .paper[data-complete]').waitFor();
    },
  },
  {
    name: 'library-proposals',
    open: async (person) => {
      await person.go('#/library?tab=proposals');
      await person.page.locator('.library-example').waitFor();
    },
  },
  {
    name: 'letter',
    main: true,
    open: async (person) => {
      await person.go(`#/letters/${await letterOf(person, 'letter')}`);
      await person.page.locator('.paper[data-complete]').waitFor();
    },
  },
  {
    name: 'letter-contract',
    open: async (person) => {
      await person.go(`#/letters/${await letterOf(person, 'contract')}`);
      await person.page.locator('.paper[data-complete]').waitFor();
    },
  },
  {
    name: 'letter-begin',
    open: async (person, ids) => {
      await person.go(`#/organisations/${ids.organisations}`);
      await person.button('documents.new.contract').click();
      await dialog(person).waitFor();
    },
  },
  { name: 'document-file', open: openFile },
  {
    name: 'document-new',
    open: async (person) => {
      await person.go('#/documents');
      await person.button('lists.new').click();
      await dialog(person).waitFor();
    },
  },
];
