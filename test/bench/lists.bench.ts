/** How fast lists of 100,000 records are answered at the handler. The goal is 50 ms (p95) for every line. */
import { bench, describe } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import type { Filter, ListQuery } from '#contract/list-query.ts';
import { recordHandlers } from '#electron/features/records/handlers.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { everything } from '#test/ask.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';

const { store } = largeStore(100_000);
const { context } = makeContext(store);
for (const kind of ['organisations', 'opportunities', 'orders'] as const) await indexOf(store).warm(kind);

// Every call looks for something else: what was found before would be answered from memory.
let turn = 0;
const list = (kind: ListedKind, query: Partial<ListQuery>) => {
  const never: Filter = { field: 'id', operator: 'isNot', values: [`none${turn++}`] };
  const asked = { ...everything, ...query, filters: [...(query.filters ?? []), never] };
  return recordHandlers['records.list'](
    { kind, query: asked, range: { offset: 0, limit: 100 }, trashed: false },
    context,
  );
};
const options = { time: 1_000, warmupTime: 200 };
const measure = (name: string, kind: ListedKind, query: Partial<ListQuery>) =>
  bench(name, async () => void (await list(kind, query)), options);
const by = (field: string): Partial<ListQuery> => ({ sort: [{ field, direction: 'ascending' }] });

describe('100,000 organisations', () => {
  measure('first page', 'organisations', {});
  measure('by name', 'organisations', by('name'));
  measure('by owner', 'organisations', by('ownerId'));
  measure('by revenue', 'organisations', by('annualRevenue'));
  measure('by sales', 'organisations', by('sales'));
  measure('by next step', 'organisations', by('nextStepOn'));
  measure('by three keys', 'organisations', {
    sort: ['sector', 'city', 'name'].map((field) => ({ field, direction: 'descending' })),
  });
  measure('filtered by text', 'organisations', {
    filters: [{ field: 'name', operator: 'contains', values: ['ré'] }],
    ...by('name'),
  });
  measure('filtered by owner and revenue', 'organisations', {
    filters: [
      { field: 'ownerId', operator: 'is', values: ['r1', 'r2', 'r3'] },
      { field: 'annualRevenue', operator: 'atLeast', values: [50_000] },
    ],
    ...by('name'),
  });
  measure('searched', 'organisations', { search: 'kalo' });
  measure('searched by three words', 'organisations', { search: 'mi va di' });
});

describe('100,000 opportunities', () => {
  measure('first page', 'opportunities', {});
  measure('by client', 'opportunities', by('organisationId'));
  measure('by stage and amount', 'opportunities', {
    sort: ['stageId', 'amount'].map((field) => ({ field, direction: 'ascending' })),
  });
  measure('by weighted amount', 'opportunities', by('weighted'));
  measure('filtered by client label', 'opportunities', {
    filters: [{ field: 'organisationId', operator: 'contains', values: ['ré'] }],
  });
  measure('searched', 'opportunities', { search: 'kalo' });
});

describe('100,000 orders', () => {
  measure('by net amount', 'orders', by('net'));
  measure('by margin', 'orders', by('margin'));
});

describe('lookup of 100,000 organisations', () => {
  bench(
    'three letters',
    async () => {
      await recordHandlers['records.lookup']({ kind: 'organisations', text: 'kal', limit: 10 }, context);
    },
    options,
  );
});
