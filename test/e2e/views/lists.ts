/** Views of lists: each kind, its panel, and everything that opens over a list. */
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Filter } from '#contract/list-query.ts';
import type { MessageKey } from '#locale/translate.ts';
import type { Person } from '#test/e2e/person.ts';
import type { Ids } from '#test/e2e/views/ids.ts';
import type { View } from '#test/e2e/views/view.ts';

const address = (kind: ListedKind, filters: readonly Filter[] = []) =>
  filters.length === 0
    ? `#/${kind}`
    : `#/${kind}?${new URLSearchParams({ filters: JSON.stringify(filters) })}`;

const openList = async (person: Person, kind: ListedKind, filters: readonly Filter[] = []) => {
  await person.go(address(kind, filters));
  await person.page.locator('.dt-row').first().waitFor();
};

const panel = async (person: Person, kind: ListedKind, id: string) => {
  await person.go(`#/${kind}?open=${id}`);
  await person.page.locator('aside.panel .facts').waitFor();
};

/** The editor of a filter that was just chosen from the menu. */
const filterOn = async (person: Person, kind: ListedKind, field: string) => {
  await openList(person, kind);
  await person.button('lists.filter').click();
  await person.page
    .getByRole('option', { name: person.t(`fields.${kind}.${field}` as MessageKey), exact: true })
    .click();
  await person.page.locator('.filter-editor').waitFor();
};

const select = async (person: Person, kind: ListedKind) => {
  await openList(person, kind);
  for (const row of [0, 1, 2]) await person.page.locator('.dt-row .dt-check').nth(row).click();
  await person.page.getByRole('toolbar').waitFor();
};

const editCell = async (person: Person, kind: ListedKind, field: string) => {
  await openList(person, kind);
  const heading = person.page.getByRole('columnheader', {
    name: person.t(`fields.${kind}.${field}` as MessageKey),
    exact: true,
  });
  const at = Number(await heading.getAttribute('aria-colindex'));
  await person.page.locator('.dt-row').first().locator(`[aria-colindex="${at}"]`).dblclick();
  await person.page.locator('.inline-editor').waitFor();
};

const menu = async (person: Person, name: MessageKey) => {
  await openList(person, 'organisations');
  await person.button(name).first().click();
  await person.page.locator('.mantine-Menu-dropdown:visible, .mantine-Popover-dropdown:visible').waitFor();
};

const create = async (person: Person, kind: ListedKind) => {
  await person.go(`#/${kind}`);
  await person.button('lists.new').first().click();
  await person.page.getByRole('dialog').waitFor();
};

const whole: View[] = listedKinds.map((kind) => ({
  name: `list-${kind}`,
  open: (person) => openList(person, kind),
  ...(kind === 'organisations' || kind === 'opportunities' ? { main: true } : {}),
}));

const panels: View[] = listedKinds.map((kind) => ({
  name: `panel-${kind}`,
  open: (person, ids: Ids) => panel(person, kind, ids[kind]),
  ...(kind === 'organisations' ? { main: true } : { alike: true }),
}));

const dialogs: View[] = listedKinds.map((kind) => ({
  name: `create-${kind}`,
  open: (person) => create(person, kind),
  ...(kind === 'organisations' ? {} : { alike: true }),
}));

export const listViews: readonly View[] = [
  ...whole,
  {
    name: 'board',
    main: true,
    open: async (person) => {
      await person.go('#/opportunities?layout=board');
      await person.page.locator('.board-cards li').first().waitFor();
    },
  },
  {
    name: 'board-move',
    open: async (person) => {
      await person.go('#/opportunities?layout=board');
      await person.page.locator('.board-cards button[aria-haspopup="menu"]').first().click();
      await person.page.getByRole('menu').waitFor();
    },
  },
  ...panels,
  {
    name: 'panel-organisations-timeline',
    open: async (person, ids) => {
      await panel(person, 'organisations', ids.organisations);
      await person.page.getByRole('tab', { name: person.t('lists.timeline') }).click();
      await person.page.locator('.entry').first().waitFor();
    },
  },
  { name: 'filter-text', open: (person) => filterOn(person, 'organisations', 'name') },
  { name: 'filter-choice', open: (person) => filterOn(person, 'organisations', 'type') },
  { name: 'filter-link', open: (person) => filterOn(person, 'organisations', 'ownerId') },
  { name: 'filter-range', open: (person) => filterOn(person, 'opportunities', 'amount') },
  { name: 'filter-dates', open: (person) => filterOn(person, 'orders', 'orderedOn') },
  {
    name: 'filtered',
    open: (person) =>
      openList(person, 'organisations', [
        { field: 'name', operator: 'contains', values: ['e'] },
        { field: 'sales', operator: 'atLeast', values: [100] },
      ]),
  },
  {
    name: 'filter-menu',
    open: async (person) => {
      await openList(person, 'organisations');
      await person.button('lists.filter').click();
      await person.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'nothing-matches',
    open: async (person) => {
      await person.go('#/organisations?search=zzzzzz');
      await person.page.getByText(person.t('lists.noneFound'), { exact: true }).waitFor();
    },
  },
  { name: 'selection', main: true, open: (person) => select(person, 'organisations') },
  {
    name: 'bulk-edit',
    open: async (person) => {
      await select(person, 'organisations');
      await person.button('lists.edit').click();
      const dialog = person.page.getByRole('dialog');
      await dialog.getByRole('combobox').first().click();
      await person.page
        .getByRole('option', { name: person.t('fields.organisations.status'), exact: true })
        .click();
      await dialog.getByRole('combobox').nth(1).waitFor();
    },
  },
  { name: 'edit-text', open: (person) => editCell(person, 'organisations', 'city') },
  { name: 'edit-choice', open: (person) => editCell(person, 'organisations', 'type') },
  { name: 'edit-link', open: (person) => editCell(person, 'organisations', 'ownerId') },
  { name: 'edit-date', open: (person) => editCell(person, 'tasks', 'dueOn') },
  { name: 'menu-export', open: (person) => menu(person, 'lists.export') },
  { name: 'menu-columns', open: (person) => menu(person, 'lists.columns') },
  { name: 'menu-views', open: (person) => menu(person, 'lists.allRecords') },
  {
    name: 'save-view',
    open: async (person) => {
      await menu(person, 'lists.allRecords');
      await person.page.getByRole('menuitem', { name: person.t('lists.saveViewAs') }).click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
  ...dialogs,
  {
    name: 'create-refused',
    open: async (person) => {
      await create(person, 'organisations');
      await person.page
        .getByRole('dialog')
        .getByRole('button', { name: person.t('lists.create'), exact: true })
        .click();
      await person.page.getByText(person.t('lists.needed')).first().waitFor();
    },
  },
  {
    name: 'trash',
    main: true,
    open: async (person) => {
      await person.go('#/trash/contacts');
      await person.page.locator('.dt-row').first().waitFor();
    },
  },
  {
    name: 'trash-empty',
    open: async (person) => {
      await person.go('#/trash/regions');
      await person.page.getByText(person.t('lists.trashEmpty'), { exact: true }).waitFor();
    },
  },
  {
    name: 'shortcuts',
    open: async (person) => {
      await openList(person, 'organisations');
      await person.button('frame.shortcuts').click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'menu-theme',
    open: async (person) => {
      await openList(person, 'organisations');
      await person.button('frame.theme').click();
      await person.page.getByRole('menuitemcheckbox').first().waitFor();
    },
  },
];

/** Last of all views, since it changes what they show. */
export const toastView: View = {
  name: 'toast',
  open: async (person) => {
    await openList(person, 'contacts');
    await person.page.getByRole('grid').focus();
    await person.page.keyboard.press('Delete');
    await person.page.getByRole('alert').first().waitFor();
  },
};
