/** Views of figures, reports and settings. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const sales = async (person: Person, params: Readonly<Record<string, string>> = {}) => {
  await person.go(`#/sales?${new URLSearchParams(params)}`);
  await person.page.locator('.figure-tile').first().waitFor();
  await person.page.locator('.sales-table tbody tr').first().waitFor();
};

const settings = (['general', 'calendar', 'types', 'look', 'stages', 'data'] as const).map(
  (tab): View => ({
    name: `settings-${tab}`,
    open: async (person) => {
      await person.go(`#/settings?tab=${tab}`);
      await person.page.getByRole('tab', { selected: true, name: person.t(`settings.${tab}`) }).waitFor();
    },
  }),
);

export const figureViews: readonly View[] = [
  { name: 'sales', main: true, open: (person) => sales(person) },
  { name: 'sales-by-rep', open: (person) => sales(person, { by: 'rep' }) },
  { name: 'sales-by-client', open: (person) => sales(person, { by: 'client' }) },
  { name: 'sales-win-rate', open: (person) => sales(person, { by: 'region', figure: 'winRate' }) },
  {
    name: 'sales-pivot',
    main: true,
    open: (person) => sales(person, { view: 'pivot', by: 'rep', columns: 'month' }),
  },
  {
    name: 'sales-records',
    open: async (person) => {
      await sales(person);
      await person.page.locator('.figure-open').first().click();
      await person.page.getByRole('dialog').locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'sales-definition',
    open: async (person) => {
      await sales(person);
      await person.page.locator('.figure-info').first().click();
      await person.page.getByText(person.t('figures.sales.definition')).waitFor();
    },
  },
  {
    name: 'reports',
    main: true,
    open: async (person) => {
      await person.go('#/reports');
      await person.button('reporting.create').waitFor();
    },
  },
  ...settings,
];
