import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record, testNow } from '#test/builders.ts';

const store = memoryStore();
const { context } = makeContext(store);
await fill(store, {
  organisations: [
    record('organisations', { id: 'exact', name: 'Konex', city: 'Lyon', country: 'France' }),
    record('organisations', { id: 'prefix', name: 'Konexion', sector: 'Retail', tags: ['VIP', 'new'] }),
    record('organisations', { id: 'word', name: 'Groupe Konex-Sud', sector: 'Retail', tags: ['VIP'] }),
    record('organisations', { id: 'inside', name: 'Teknonex konexé', sector: 'Café' }),
    record('organisations', { id: 'middle', name: 'Alkonex', code: 'K-9' }),
    record('organisations', { id: 'trash', name: 'Konex', deletedAt: testNow, sector: 'Retail' }),
  ],
  contacts: [
    record('contacts', {
      id: 'c1',
      firstName: 'Zoé',
      lastName: 'Martin',
      organisationId: 'exact',
      jobTitle: 'Buyer',
    }),
    record('contacts', { id: 'c2', lastName: 'Martinez', email: 'zoe@example.org' }),
  ],
});

const found = async (text: string, kind: 'organisations' | 'contacts' = 'organisations', limit = 10) =>
  (await ask(context, 'records.lookup', { kind, text, limit })).map(({ id }) => id);

test.each([
  ['konex', ['exact', 'prefix', 'word', 'inside', 'middle']],
  ['KONÉX', ['exact', 'prefix', 'word', 'inside', 'middle']],
  ['sud gro', ['word']],
  ['k-9', ['middle']],
  ['none such', []],
])('"%s" offers %j', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test('contacts are found by either name or by e-mail, and offered with where they work', async () => {
  expect(await found('zoe', 'contacts')).toEqual(['c1', 'c2']);
  expect(await found('martin z', 'contacts')).toEqual(['c1', 'c2']);
  expect(await found('zoe mart', 'contacts')).toEqual(['c1']);
  const [first] = await ask(context, 'records.lookup', { kind: 'contacts', text: 'zoé m', limit: 1 });
  expect(first).toEqual({ id: 'c1', label: 'Zoé Martin', hint: 'Konex · Buyer' });
});

test('nothing typed offers the first by name, no more than asked for', async () => {
  expect(await found('', 'organisations', 2)).toEqual(['middle', 'word']);
});

const values = (field: string, text = '') =>
  ask(context, 'records.values', { kind: 'organisations', field, text, limit: 10 });

test('values of a field, most frequent first, the trash left out; tags one by one', async () => {
  expect(await values('sector')).toEqual([
    { value: 'Retail', count: 2 },
    { value: 'Café', count: 1 },
  ]);
  expect(await values('sector', 'cafe')).toEqual([{ value: 'Café', count: 1 }]);
  expect(await values('tags')).toEqual([
    { value: 'VIP', count: 2 },
    { value: 'new', count: 1 },
  ]);
  expect((await refusalOf(values('employees'))).code).toBe('invalidInput');
});
