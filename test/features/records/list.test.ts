import { describe, expect, test } from 'vitest';
import type { Filter, ListQuery } from '#contract/list-query.ts';
import { ask, everything, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const store = memoryStore();
const { context } = makeContext(store);
await fill(store, {
  reps: [
    record('reps', { id: 'ana', name: 'Ana Ruiz' }),
    record('reps', { id: 'zoe', name: 'Zoé Martin', deletedAt: '2026-01-01T00:00:00.000Z' }),
  ],
  organisations: [
    record('organisations', {
      id: 'a',
      name: 'Zebra',
      ownerId: 'zoe',
      employees: 10,
      annualRevenue: 500,
      tags: ['Été', 'VIP'],
      type: 'client',
      phone: '06 12 34 56 78',
    }),
    record('organisations', {
      id: 'b',
      name: 'Éclair',
      ownerId: 'ana',
      employees: null,
      annualRevenue: 200,
      type: 'prospect',
    }),
    record('organisations', {
      id: 'c',
      name: 'eclair',
      ownerId: null,
      employees: 0,
      annualRevenue: null,
      tags: ['vip'],
      type: 'supplier',
    }),
    record('organisations', {
      id: 'd',
      name: 'Œuvre',
      ownerId: 'ana',
      employees: 200,
      annualRevenue: 700,
      city: 'Orléans',
      notes: '=1+1',
    }),
    record('organisations', { id: 'e', name: 'Gone', deletedAt: '2026-01-01T00:00:00.000Z', employees: 5 }),
  ],
  interactions: [
    record('interactions', { id: 'i1', subject: 'A', at: '2026-03-14T12:00:00.000Z' }),
    record('interactions', { id: 'i2', subject: 'B', at: '2026-03-15T12:00:00Z' }),
  ],
  opportunities: [
    record('opportunities', {
      id: 'w',
      name: 'W',
      stageId: 'won',
      openedOn: '2026-01-01',
      closedOn: '2026-01-31',
      amount: 100,
    }),
    record('opportunities', {
      id: 'p',
      name: 'P',
      stageId: 'proposal',
      openedOn: '2026-11-12',
      amount: 1_001,
    }),
    record('opportunities', { id: 'q', name: 'Q', stageId: 'prospecting', amount: null }),
  ],
});

const list = async (
  query: Partial<ListQuery>,
  kind: 'organisations' | 'interactions' | 'opportunities' = 'organisations',
  trashed = false,
) =>
  ask(context, 'records.list', {
    kind,
    query: { ...everything, ...query },
    range: { offset: 0, limit: 500 },
    trashed,
  });
const ids = async (...given: Parameters<typeof list>) =>
  (await list(...given)).rows.map(({ id }) => id).join(' ');
const filtered = (field: string, operator: Filter['operator'], ...values: Filter['values']) =>
  ids({ filters: [{ field, operator, values }] });

describe('operators', () => {
  test.each<[string, Filter['operator'], Filter['values'], string]>([
    ['name', 'contains', ['ECLA'], 'b c'],
    ['name', 'contains', ['oeu', 'zeb'], 'a d'],
    ['name', 'is', ['éclair'], 'b c'],
    ['name', 'isNot', ['Eclair'], 'a d'],
    ['name', 'atLeast', ['f'], 'a d'],
    ['name', 'atMost', ['f'], 'b c'],
    ['city', 'empty', [], 'a b c'],
    ['city', 'notEmpty', [], 'd'],
    ['city', 'isNot', ['Orléans'], 'a b c'],
    ['tags', 'is', ['ete'], 'a'],
    ['tags', 'is', ['VIP', 'other'], 'a c'],
    ['tags', 'isNot', ['vip'], 'b d'],
    ['tags', 'contains', ['vi'], 'a c'],
    ['tags', 'empty', [], 'b d'],
    ['type', 'is', ['client'], 'a d'],
    ['type', 'isNot', ['client'], 'b c'],
    ['type', 'atLeast', ['prospect'], 'b c'],
    ['ownerId', 'is', ['ana'], 'b d'],
    ['ownerId', 'isNot', ['ana'], 'a c'],
    ['ownerId', 'contains', ['zoe'], 'a'],
    ['ownerId', 'empty', [], 'c'],
    ['ownerId', 'atMost', ['B'], 'b d'],
    ['employees', 'atLeast', [10], 'a d'],
    ['employees', 'atMost', [10], 'a c'],
    ['employees', 'is', [0, 200], 'c d'],
    ['employees', 'isNot', [10], 'b c d'],
    ['employees', 'empty', [], 'b'],
    ['employees', 'notEmpty', [], 'a c d'],
    ['employees', 'contains', ['0'], 'a c d'],
    ['employees', 'is', ['10'], 'a'],
    ['employees', 'is', [''], ''],
    ['annualRevenue', 'atLeast', [500], 'a d'],
    ['sales', 'is', [0], 'a b c d'],
    ['id', 'is', ['a', 'd'], 'a d'],
    ['name', 'contains', [], 'a b c d'],
  ])('%s %s %j finds %s', async (field, operator, values, expected) => {
    expect(await filtered(field, operator, ...values)).toBe(expected);
  });

  test.each<[Filter, string]>([
    [{ field: 'at', operator: 'atLeast', values: ['2026-03-15'] }, 'i2'],
    [{ field: 'at', operator: 'atMost', values: ['2026-03-14'] }, 'i1'],
    [{ field: 'at', operator: 'is', values: ['2026-03-14'] }, 'i1'],
    [{ field: 'at', operator: 'is', values: ['2026-03-15T12:00:00.000Z'] }, 'i2'],
    [{ field: 'at', operator: 'contains', values: ['03-15'] }, 'i2'],
  ])('instants: %j finds %s', async (filter, expected) => {
    expect(await ids({ filters: [filter] }, 'interactions')).toBe(expected);
  });

  test.each<[Filter, string]>([
    [{ field: 'outcome', operator: 'is', values: ['open'] }, 'p q'],
    [{ field: 'stageId', operator: 'atMost', values: ['engaging'] }, 'q'],
    [{ field: 'openedOn', operator: 'atLeast', values: ['2026-02-01'] }, 'p'],
    [{ field: 'openedOn', operator: 'contains', values: ['2026-1'] }, 'p'],
    [{ field: 'ageDays', operator: 'is', values: [30, 10] }, 'w p'],
    [{ field: 'weighted', operator: 'is', values: [501] }, 'p'],
  ])('opportunities: %j finds %s', async (filter, expected) => {
    expect(await ids({ filters: [filter] }, 'opportunities')).toBe(expected);
  });

  test('all filters and all words must hold', async () => {
    const filters: Filter[] = [
      { field: 'ownerId', operator: 'is', values: ['ana'] },
      { field: 'annualRevenue', operator: 'atLeast', values: [300] },
    ];
    expect(await ids({ filters })).toBe('d');
    expect(await ids({ search: 'ana oeuvre' })).toBe('d');
  });

  test('a field the kind does not have is refused', async () => {
    const filters: Filter[] = [{ field: '__proto__', operator: 'is', values: ['x'] }];
    expect(await refusalOf(list({ filters }))).toMatchObject({
      code: 'invalidInput',
      fields: { 'query.filters.0.field': 'unknownField' },
    });
  });
});

describe('search', () => {
  test.each([
    ['eclair', 'b c'],
    ['ORLEANS', 'd'],
    ['0612345678', 'a'],
    ['ruiz', 'b d'],
    ['zoe zebra', 'a'],
    ['vip', 'a c'],
    ['   ', 'a b c d'],
    ['nobody', ''],
  ])('"%s" finds %s', async (search, expected) => {
    expect(await ids({ search })).toBe(expected);
  });
});

describe('order', () => {
  test.each([
    ['name', 'ascending', 'b c d a'],
    ['name', 'descending', 'a d b c'],
    ['employees', 'ascending', 'c a d b'],
    ['employees', 'descending', 'd a c b'],
    ['annualRevenue', 'ascending', 'b a d c'],
    ['ownerId', 'ascending', 'b d a c'],
    ['ownerId', 'descending', 'a b d c'],
    ['type', 'ascending', 'a d b c'],
  ] as const)('%s %s: %s', async (field, direction, expected) => {
    expect(await ids({ sort: [{ field, direction }] })).toBe(expected);
  });

  test('a second key decides where the first does not', async () => {
    const sort = [
      { field: 'name', direction: 'ascending' },
      { field: 'employees', direction: 'descending' },
    ] as const;
    expect(await ids({ sort: [...sort] })).toBe('c b d a');
  });

  test('stages stand in the order of the pipeline', async () => {
    const sort: ListQuery['sort'] = [{ field: 'stageId', direction: 'ascending' }];
    expect(await ids({ sort }, 'opportunities')).toBe('q p w');
  });
});

test('a page is a part of the whole; total and sums are of everything found', async () => {
  const query = { ...everything, sort: [{ field: 'name', direction: 'ascending' as const }] };
  const page = await ask(context, 'records.list', {
    kind: 'organisations',
    query,
    range: { offset: 1, limit: 2 },
    trashed: false,
  });
  expect(page.rows.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(page.total).toBe(4);
  expect(page.sums).toEqual({ employees: 210, annualRevenue: 1_400, openOpportunities: 0, sales: 0 });
  const nothing = await list({ search: 'nobody' });
  expect(nothing).toMatchObject({ total: 0, rows: [], sums: { employees: null } });
});

test('the trash is a list of its own; labels of what is in it are still shown', async () => {
  expect(await ids({}, 'organisations', true)).toBe('e');
  const [zebra] = (await list({ search: 'zebra' })).rows;
  expect(zebra?.labels).toEqual({ ownerId: 'Zoé Martin' });
});
