/** The records of the demo company that views are shown with, and what it needs beside itself to fill every view. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Sort } from '#contract/list-query.ts';
import type { Person } from '#test/e2e/person.ts';

const chosen = [
  'organisations',
  'contacts',
  'interactions',
  'tasks',
  'appointments',
  'opportunities',
  'orders',
  'products',
  'events',
  'resources',
  'absences',
  'concerns',
  'reps',
  'teams',
  'regions',
  'targets',
  'proposals',
  'letters',
  'documents',
] as const satisfies readonly ListedKind[];

/** A record of each kind; `trashed` is a contact in the trash. */
export type Ids = Readonly<Record<(typeof chosen)[number] | 'trashed', string>>;

/** The client with the largest sales, the newest order: records with something to show. */
const byMost: Partial<Record<ListedKind, Sort>> = {
  organisations: { field: 'sales', direction: 'descending' },
  opportunities: { field: 'amount', direction: 'descending' },
  orders: { field: 'net', direction: 'descending' },
  products: { field: 'sales', direction: 'descending' },
  reps: { field: 'sales', direction: 'descending' },
};

const idsOf = async (person: Person, kind: ListedKind, limit: number): Promise<string[]> => {
  const sort = byMost[kind];
  const { rows } = await person.ask('records.list', {
    kind,
    query: { search: '', filters: [], sort: sort ? [sort] : [] },
    range: { offset: 0, limit },
    trashed: false,
  });
  if (rows.length < limit) throw new Error(`The demo company has too few ${kind}.`);
  return rows.map((row) => row.id);
};

/** In a demo company just begun: a view saved, some contacts in the trash. */
export const prepare = async (person: Person): Promise<Ids> => {
  const contacts = await idsOf(person, 'contacts', 5);
  await person.command('records.trash', { kind: 'contacts', selection: { ids: contacts.slice(1) } });
  await person.command('views.save', {
    id: null,
    list: 'organisations',
    name: person.language === 'fr' ? 'Clients à relancer' : 'Clients to call back',
    query: { search: '', filters: [], sort: [{ field: 'nextStepOn', direction: 'ascending' }] },
    columns: [],
    layout: 'table',
  });
  const first: Record<string, string> = { trashed: contacts[1] ?? '' };
  for (const kind of chosen) first[kind] = (await idsOf(person, kind, 1))[0] ?? '';
  return first as Ids;
};
