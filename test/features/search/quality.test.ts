/** What a coordinator types, over the demo company: half words, missing accents, typing errors. */
import { beforeAll, expect, test } from 'vitest';
import { createDemo } from '#electron/features/workspace/demo/demo.ts';
import { makeContext, testNow } from '#test/builders.ts';
import { type Meant, missed, search } from '#test/features/search/searching.ts';

const { context } = makeContext();
const { store } = context;

beforeAll(async () => {
  let count = 0;
  await store.change({ code: 'demoCreated', params: {} }, (draft) =>
    createDemo(draft, { today: testNow.slice(0, 10), newId: () => `id${count++}`, language: 'en' }),
  );
});

const meant: readonly Meant[] = [
  // As it is written, and without what nobody types.
  ['Hôtel Belleville', 'organisations', 'Hôtel Belleville'],
  ['hotel belleville', 'organisations', 'Hôtel Belleville'],
  ['cafe saint remy', 'organisations', 'Café Saint-Rémy'],
  ['torrefaction', 'organisations', 'Torréfaction Colombe'],
  ['roast and rise', 'organisations', 'Roast & Rise'],
  ['helene marchand', 'reps', 'Hélène Marchand'],
  ['anais guerin', 'reps', 'Anaïs Guérin'],
  // Half words.
  ['brass font', 'organisations', 'Brasserie Fontenay'],
  ['nordm', 'organisations', 'Nordmaschine'],
  ['kings bak', 'organisations', 'Kingsley Bakery'],
  ['delacr conseil', 'organisations', 'Delacroix Conseil'],
  ['lefev', 'reps', 'Sophie Lefèvre'],
  ['tamp', 'products', 'Tamper set'],
  // The words in another order, together, or apart.
  ['lariviere boulangerie', 'organisations', 'Boulangerie Larivière'],
  ['saintremy conseil', 'organisations', 'Saint-Rémy Conseil'],
  ['cafe tech', 'organisations', 'Cafetech'],
  ['baristapro', 'organisations', 'Barista Pro'],
  ['pure flow l', 'products', 'PureFlow L filter'],
  ['legoff', 'reps', 'Yann Le Goff'],
  // Typing errors: a letter too many, too few, another, two exchanged.
  ['boulangerie chantecliar', 'organisations', 'Boulangerie Chanteclair'],
  ['bellrive distribution', 'organisations', 'Bellerive Distribution'],
  ['imprimmerie sabatier', 'organisations', 'Imprimerie Sabatier'],
  ['pembertom kitchen', 'organisations', 'Pemberton Kitchen'],
  ['olivr hugues', 'reps', 'Oliver Hughes'],
  ['maintenence contract', 'products', 'Maintenance contract, 1 year'],
  ['porcelian cups', 'products', 'Porcelain cups, box of 36'],
  // Codes.
  ['esp-2g', 'products', 'Alto two-group machine'],
  ['GRD83', 'products', 'Mill 83 grinder'],
  ['c1043', 'organisations', 'Café Montclair'],
  ['2024-0007', 'orders', '2024-0007'],
];

test(`of ${meant.length} searches, each finds the record meant first`, async () => {
  expect(await missed(context, meant)).toEqual([]);
});

test('people, by any two parts of their names', async () => {
  const counts = new Map<string, number>();
  const nameOf = (one: { firstName: string | null; lastName: string }) => `${one.firstName} ${one.lastName}`;
  const people = [...store.all('contacts').values()];
  for (const one of people) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  const unlike = people.filter((one) => counts.get(nameOf(one)) === 1).slice(0, 40);
  expect(unlike.length).toBe(40);
  const all = unlike.map(
    (one): Meant => [`${one.lastName} ${one.firstName?.slice(0, 4)}`, 'contacts', nameOf(one)],
  );
  expect(await missed(context, all)).toEqual([]);
});

test('a client is found by its telephone number, however it is typed', async () => {
  const [client] = [...store.all('organisations').values()].filter(({ phone }) => phone?.startsWith('+33'));
  const digits = client?.phone?.replace(/\D/g, '') ?? '';
  for (const typed of [client?.phone ?? '', digits, `0${digits.slice(2)}`, digits.slice(2, 9)]) {
    const { hits } = await search(context, typed);
    expect(
      hits.map(({ id }) => id),
      typed,
    ).toContain(client?.id);
  }
});
