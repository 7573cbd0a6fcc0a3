/** Views of the history: its list, an entry opened, what stands in the way of an undo, going back to a moment. */
import type { Person } from '#test/e2e/person.ts';
import type { Ids } from '#test/e2e/views/ids.ts';
import type { View } from '#test/e2e/views/view.ts';

/** A client moved to two towns, one after the other. @returns the number of the first of the two changes */
const moveTwice = async (person: Person, ids: Ids): Promise<number> => {
  const { total } = await person.ask('history.list', { before: null, limit: 1 });
  // Another number each time: a value that is back as it was before is no conflict.
  for (const [index, city] of ['Lille', 'Nantes'].entries()) {
    await person.command('records.save', {
      kind: 'organisations',
      id: ids.organisations,
      changes: { city, employees: 60 + total + index },
    });
  }
  const { entries } = await person.ask('history.list', { before: null, limit: 2 });
  return entries[1]?.number ?? 1;
};

const opened = async (person: Person, ids: Ids) => {
  const number = await moveTwice(person, ids);
  await person.go(`#/history?entry=${number}`);
  await person.page.locator('.history-panel h2').waitFor();
  await person.button('history.undoThis').waitFor();
};

export const historyViews: readonly View[] = [
  { name: 'history', main: true, open: opened },
  {
    name: 'history-conflicts',
    open: async (person, ids) => {
      await opened(person, ids);
      await person.button('history.undoThis').click();
      await person.page.getByRole('dialog').getByText(person.t('history.conflict.intro')).waitFor();
    },
  },
  {
    name: 'history-go-back',
    open: async (person, ids) => {
      await opened(person, ids);
      await person.button('history.goBackHere').click();
      await person.page.getByRole('dialog').locator('.history-preview').waitFor();
    },
  },
  {
    name: 'history-none-found',
    open: async (person) => {
      await person.go('#/history?day=2020-01-01');
      await person.page.getByText(person.t('history.noneFound'), { exact: true }).waitFor();
    },
  },
];
