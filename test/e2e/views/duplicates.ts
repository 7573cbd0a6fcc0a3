/** Views of duplicates: a pair side by side, and what is said while a client is typed that is there already. */
import type { Person } from '#test/e2e/person.ts';
import type { Ids } from '#test/e2e/views/ids.ts';
import type { View } from '#test/e2e/views/view.ts';

/** The client of the views a second time, as somebody in a hurry typed it. */
const typeAgain = async (person: Person, ids: Ids): Promise<string> => {
  const { record } = await person.ask('records.get', { kind: 'organisations', id: ids.organisations });
  const name = String(record['name']);
  const { total } = await person.ask('duplicates.list', {
    kind: 'organisations',
    range: { offset: 0, limit: 0 },
  });
  if (total > 0) return name;
  await person.command('records.save', {
    kind: 'organisations',
    id: ids.organisations,
    changes: { notes: person.language === 'fr' ? 'Paie à 60 jours.' : 'Pays after 60 days.' },
  });
  await person.command('records.save', {
    kind: 'organisations',
    id: null,
    changes: {
      name: `${name.toUpperCase()} SARL`,
      city: record['city'],
      phone: record['phone'],
      notes: person.language === 'fr' ? 'Livrer avant 9 h.' : 'Deliver before 9 am.',
    },
  });
  return name;
};

export const duplicateViews: readonly View[] = [
  {
    name: 'duplicates',
    main: true,
    open: async (person, ids) => {
      await typeAgain(person, ids);
      await person.go('#/duplicates?kind=organisations');
      await person.page.locator('.comparison-table').waitFor();
    },
  },
  {
    name: 'duplicates-all-fields',
    alike: true,
    open: async (person, ids) => {
      await typeAgain(person, ids);
      await person.go('#/duplicates?kind=organisations');
      await person.page.locator('.comparison [aria-expanded="false"]').click();
      await person.page.locator('.comparison [aria-expanded="true"]').waitFor();
    },
  },
  {
    name: 'duplicates-gone',
    open: async (person, ids) => {
      await typeAgain(person, ids);
      await person.go(`#/duplicates?kind=organisations&a=${ids.organisations}&b=gone`);
      await person.page.getByText(person.t('duplicates.gone')).waitFor();
    },
  },
  {
    name: 'similar-hint',
    open: async (person, ids) => {
      const name = await typeAgain(person, ids);
      await person.go('#/organisations');
      await person.button('lists.new').click();
      await person.page.getByRole('textbox', { name: person.t('fields.organisations.name') }).fill(name);
      await person.page.locator('.similar-hint').waitFor();
    },
  },
];

export const noDuplicates: View = {
  name: 'empty-duplicates',
  open: async (person) => {
    await person.go('#/duplicates?kind=organisations');
    await person.page.getByText(person.t('duplicates.none')).waitFor();
  },
};
