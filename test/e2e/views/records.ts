/** Views of record pages, each with all its tabs. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const open = async (person: Person, kind: ListedKind, id: string, tab = '') => {
  await person.go(`#/${kind}/${id}${tab === '' ? '' : `/${tab}`}`);
  await person.page.locator('.record-facts .fact').first().waitFor();
};

/** The first tab is the page as it opens. Proposals and letters have pages of their own: views/proposals.ts, documents.ts. */
const tabs = {
  organisations: [
    'timeline',
    'contacts',
    'opportunities',
    'orders',
    'tasks',
    'appointments',
    'organisations',
    'proposals',
    'letters',
    'documents',
    'hours',
  ],
  contacts: ['timeline', 'opportunities', 'orders', 'tasks', 'appointments'],
  interactions: [''],
  tasks: [''],
  appointments: ['meeting', 'tasks', 'concerns'],
  opportunities: ['timeline', 'orders', 'tasks', 'appointments', 'interactions', 'proposals', 'stages'],
  orders: ['lines'],
  products: ['opportunities', 'targets'],
  events: ['appointments'],
  resources: [''],
  absences: [''],
  concerns: [''],
  reps: [
    'timeline',
    'organisations',
    'opportunities',
    'orders',
    'tasks',
    'appointments',
    'targets',
    'absences',
    'concerns',
    'hours',
  ],
  teams: ['reps', 'targets'],
  regions: ['teams', 'reps', 'targets'],
  targets: [''],
  documents: [''],
} as const satisfies Record<Exclude<ListedKind, 'proposals' | 'letters'>, readonly string[]>;

const pages = (Object.keys(tabs) as (keyof typeof tabs)[]).flatMap((kind) =>
  tabs[kind].map(
    (tab, index): View => ({
      name: index === 0 ? `page-${kind}` : `page-${kind}-${tab}`,
      open: (person, ids) => open(person, kind, ids[kind], tab),
      ...(index === 0 && (kind === 'organisations' || kind === 'orders')
        ? { main: true }
        : kind === 'organisations'
          ? {}
          : { alike: true }),
    }),
  ),
);

export const recordViews: readonly View[] = [
  ...pages,
  {
    name: 'log-interaction',
    open: async (person, ids) => {
      await open(person, 'organisations', ids.organisations);
      await person.button('clients.addInteraction').click();
      await person.page.locator('.quick-add-form').waitFor();
    },
  },
  {
    name: 'add-task',
    open: async (person, ids) => {
      await open(person, 'organisations', ids.organisations);
      await person.button('clients.addTask').click();
      await person.page.locator('.quick-add-form').waitFor();
    },
  },
  {
    name: 'edit-fact',
    open: async (person, ids) => {
      await open(person, 'organisations', ids.organisations);
      await person.button('lists.editField', { field: person.t('fields.organisations.name') }).click();
      await person.page.locator('.inline-editor').waitFor();
    },
  },
  {
    name: 'edit-lines',
    open: async (person, ids) => {
      await open(person, 'orders', ids.orders);
      await person.button('lines.edit').click();
      await person.button('lines.add').waitFor();
    },
  },
  {
    name: 'page-trashed',
    open: (person, ids) => open(person, 'contacts', ids.trashed),
  },
  {
    name: 'page-missing',
    open: async (person) => {
      await person.go('#/organisations/00000000-0000-4000-8000-000000000000');
      await person.page.getByRole('alert').waitFor();
    },
  },
];
