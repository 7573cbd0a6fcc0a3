import { expect, test } from 'vitest';
import { shippedTypes } from '#contract/kinds/workspace.ts';
import { ask, everything, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const start = {
  company: null,
  language: 'en',
  currency: 'EUR',
  content: 'empty',
  job: 'job-of-test',
} as const;
const tasting = { id: 'tasting', name: 'Tasting', minutes: 45, colour: 7, reminders: [] };

const workspace = async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await ask(context, 'workspace.start', start);
  await ask(context, 'settings.save', { appointmentTypes: [tasting, ...shippedTypes] });
  await fill(store, {
    appointments: [
      record('appointments', { id: 'a', type: 'visit', title: 'A' }),
      record('appointments', { id: 'b', type: 'tasting', title: 'B' }),
      record('appointments', { id: 'c', type: 'call', title: 'C' }),
    ],
  });
  return { context, store };
};

const list = (filters: readonly { field: string; operator: 'is' | 'isNot'; values: string[] }[]) => ({
  kind: 'appointments' as const,
  query: {
    ...everything,
    filters: [...filters],
    sort: [{ field: 'type', direction: 'ascending' as const }],
  },
  range: { offset: 0, limit: 10 },
  trashed: false,
});

test('a list is sorted by the types in the order of the settings, and filtered by their ids', async () => {
  const { context } = await workspace();
  const titles = async (filters: Parameters<typeof list>[0]) =>
    (await ask(context, 'records.list', list(filters))).rows.map(({ record: one }) => one['title']);
  expect(await titles([])).toEqual(['B', 'A', 'C']);
  expect(await titles([{ field: 'type', operator: 'is', values: ['tasting'] }])).toEqual(['B']);
  await ask(context, 'settings.save', { appointmentTypes: [...shippedTypes.toReversed(), tasting] });
  expect(await titles([])).toEqual(['C', 'A', 'B']);
});

test('a type that appointments have is not taken away; one that none has is', async () => {
  const { context, store } = await workspace();
  const refused = await refusalOf(ask(context, 'settings.save', { appointmentTypes: [...shippedTypes] }));
  expect(refused).toEqual({ code: 'inUse', params: { count: 1 }, fields: { appointmentTypes: 'inUse' } });
  const kept = [tasting, ...shippedTypes.filter(({ id }) => id !== 'demo')];
  await ask(context, 'settings.save', { appointmentTypes: kept });
  expect(store.get('settings', 'settings')?.appointmentTypes).toEqual(kept);
  const twice = refusalOf(ask(context, 'settings.save', { appointmentTypes: [...kept, tasting] }));
  expect((await twice).code).toBe('invalidRecord');
});
