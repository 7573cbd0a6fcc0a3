/** Views of the first page: the brief, its explanations, its menus and dialogs, and what it is without a line. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const brief = async (person: Person, rules = '') => {
  await person.go(rules === '' ? '#/home' : `#/home?rules=${rules}`);
  await person.page.locator('.brief-line').first().waitFor();
  await person.page.locator('.brief-ahead').waitFor();
};

const press = async (person: Person, key: string) => {
  await brief(person);
  await person.page.locator('.brief-line a').first().focus();
  await person.page.keyboard.press(key);
};

export const homeViews: readonly View[] = [
  { name: 'home', main: true, open: (person) => brief(person) },
  { name: 'home-filtered', open: (person) => brief(person, 'clientSleeping,targetBehind') },
  {
    name: 'home-explained',
    open: async (person) => {
      await press(person, 'w');
      await person.page.locator('.brief-ranking').waitFor();
    },
  },
  {
    name: 'home-snooze',
    open: async (person) => {
      await press(person, 's');
      await person.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'home-day',
    open: async (person) => {
      await press(person, 's');
      await person.page.getByRole('menuitem', { name: person.t('home.snooze.day') }).click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'home-call',
    open: async (person) => {
      await press(person, 't');
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'home-nothing-of-kind',
    open: async (person) => {
      await person.go('#/home?rules=backupMissing');
      await person.page.getByText(person.t('home.nothingFiltered')).waitFor();
    },
  },
  {
    name: 'settings-brief',
    open: async (person) => {
      await person.go('#/settings?tab=brief');
      await person.page.getByText(person.t('settings.sleepingDays'), { exact: true }).waitFor();
    },
  },
];

export const emptyHome: View = {
  name: 'empty-home',
  main: true,
  open: async (person) => {
    await person.go('#/home');
    await person.page.getByText(person.t('home.new')).waitFor();
  },
};
