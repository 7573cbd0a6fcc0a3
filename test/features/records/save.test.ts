import { describe, expect, test } from 'vitest';
import { ask, everything, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record, testNow } from '#test/builders.ts';

const setUp = async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await fill(store, {
    reps: [
      record('reps', { id: 'boss', name: 'Boss' }),
      record('reps', { id: 'ana', name: 'Ana', managerId: 'boss' }),
      record('reps', { id: 'gone', name: 'Gone', deletedAt: testNow }),
    ],
    organisations: [
      record('organisations', { id: 'a', name: 'Alpha', ownerId: 'ana' }),
      record('organisations', { id: 'b', name: 'Beta', ownerId: 'gone' }),
      record('organisations', { id: 'c', name: 'Gamma' }),
    ],
    products: [record('products', { id: 'p', name: 'Pump', price: 1_000, cost: 600 })],
    opportunities: [
      record('opportunities', {
        id: 'o',
        name: 'Deal',
        stageId: 'proposal',
        openedOn: '2026-01-01',
        amount: 500,
      }),
    ],
    tasks: [record('tasks', { id: 't', title: 'Call' })],
  });
  const labels = () => store.entries(null, 10).entries.map(({ label }) => label);
  const save = (
    kind: Parameters<typeof ask<'records.save'>>[2]['kind'],
    id: string | null,
    changes: Record<string, unknown>,
  ) => ask(context, 'records.save', { kind, id, changes });
  return { store, context, labels, save };
};

describe('creating', () => {
  test('fields not given are empty, texts are tidied, and the entry is named', async () => {
    const { save, labels } = await setUp();
    const row = await save('organisations', null, { name: '  Konex ', city: '', ownerId: 'ana' });
    expect(row.record).toMatchObject({
      name: 'Konex',
      city: null,
      type: 'client',
      tags: [],
      createdAt: testNow,
    });
    expect(row.labels).toEqual({ ownerId: 'Ana' });
    expect(labels()[0]).toEqual({ code: 'created', params: { kind: 'organisations', name: 'Konex' } });
  });

  test.each([
    ['organisations', {}, { name: 'required' }],
    ['organisations', { name: '   ' }, { name: 'required' }],
    ['organisations', { name: 'x', ownerId: 'nobody' }, { ownerId: 'unknownLink' }],
    ['organisations', { name: 'x', ownerId: 'a' }, { ownerId: 'unknownLink' }],
    ['organisations', { name: 'x', ownerId: 'gone' }, { ownerId: 'unknownLink' }],
    ['organisations', { name: 'x', type: 'friend' }, { type: 'invalid' }],
    ['organisations', { name: 'x'.repeat(501) }, { name: 'tooLarge' }],
    ['organisations', { name: 'x', employees: -1 }, { employees: 'tooSmall' }],
    ['organisations', { name: 'x', colour: 'red' }, { colour: 'unknownField' }],
    ['organisations', { name: 'x', constructor: 'red' }, { constructor: 'unknownField' }],
    ['opportunities', { name: 'x', stageLog: [] }, { stageLog: 'notEditable' }],
    ['opportunities', { name: 'x', stageId: 'limbo' }, { stageId: 'unknownStage' }],
    ['orders', { number: '1' }, { orderedOn: 'required' }],
    ['orders', { number: '1', orderedOn: '2026-02-30' }, { orderedOn: 'invalid' }],
    [
      'orders',
      {
        number: '1',
        orderedOn: '2026-02-28',
        lines: [
          { productId: 'q', description: null, quantity: 1, unitPrice: 1, unitCost: null, discount: 0 },
        ],
      },
      { 'lines.0.productId': 'unknownLink' },
    ],
    ['targets', { period: '2026', repId: 'ana', organisationId: 'a' }, { organisationId: 'onlyOne' }],
  ] as const)('%s %j is refused: %j', async (kind, changes, fields) => {
    const { save, store } = await setUp();
    const refusal = await refusalOf(save(kind, null, { ...changes }));
    expect(refusal).toMatchObject({ code: 'invalidRecord', fields });
    expect(store.entries(null, 1).total).toBe(1);
  });
});

describe('changing', () => {
  test('names the field, or several, and writes nothing when nothing differs', async () => {
    const { save, labels, store } = await setUp();
    await save('organisations', 'a', { city: 'Lyon' });
    expect(labels()[0]).toEqual({
      code: 'changed',
      params: { kind: 'organisations', name: 'Alpha', field: 'city' },
    });
    await save('organisations', 'a', { city: 'Nîmes', sector: 'Retail' });
    expect(labels()[0]?.params['field']).toBe('');
    const { total } = store.entries(null, 1);
    await save('organisations', 'a', { city: ' Nîmes ' });
    expect(store.entries(null, 1).total).toBe(total);
  });

  test('a link that was there may lead into the trash; a new one may not', async () => {
    const { save } = await setUp();
    expect((await save('organisations', 'b', { ownerId: 'gone', city: 'Lyon' })).record['city']).toBe('Lyon');
    expect(await refusalOf(save('organisations', 'a', { ownerId: 'gone' }))).toMatchObject({
      fields: { ownerId: 'unknownLink' },
    });
  });

  test('nobody is above themselves, however far up', async () => {
    const { save } = await setUp();
    expect(await refusalOf(save('reps', 'boss', { managerId: 'ana' }))).toMatchObject({
      fields: { managerId: 'circularLink' },
    });
    expect(await refusalOf(save('reps', 'ana', { managerId: 'ana' }))).toMatchObject({
      fields: { managerId: 'circularLink' },
    });
  });

  test('what an undo took away while the change waited is not linked to', async () => {
    const { store, context, save } = await setUp();
    await fill(store, { reps: [record('reps', { id: 'new', name: 'New' })] });
    const link = { ownerId: 'new' };
    const selection = { ids: ['b', 'c'] };
    const [, ...refusals] = await Promise.all([
      store.undo(),
      refusalOf(save('organisations', null, { name: 'Delta', ...link })),
      refusalOf(save('organisations', 'a', link)),
      refusalOf(ask(context, 'records.edit', { kind: 'organisations', selection, changes: link })),
    ]);
    const refused = { code: 'invalidRecord', params: {}, fields: { ownerId: 'unknownLink' } };
    expect(refusals).toEqual([refused, refused, refused]);
    expect([...store.all('organisations').values()].filter(({ ownerId }) => ownerId === 'new')).toEqual([]);
  });

  test('what is not there is not found', async () => {
    const { save, context } = await setUp();
    expect(await refusalOf(save('organisations', 'zzz', { city: 'Lyon' }))).toEqual({ code: 'notFound' });
    expect(await refusalOf(ask(context, 'records.get', { kind: 'reps', id: 'a' }))).toEqual({
      code: 'notFound',
    });
  });
});

describe('what follows by itself', () => {
  test('winning closes today and is logged; reopening clears it', async () => {
    const { save, labels } = await setUp();
    const won = await save('opportunities', 'o', { stageId: 'won' });
    expect(won.record).toMatchObject({ closedOn: '2026-11-22', stageLog: [{ stageId: 'won', at: testNow }] });
    expect(won.computed).toMatchObject({ outcome: 'won', weighted: null, ageDays: 325 });
    expect(labels()[0]).toEqual({ code: 'moved', params: { name: 'Deal', stage: 'won' } });
    const open = await save('opportunities', 'o', { stageId: 'negotiation' });
    expect(open.record).toMatchObject({ closedOn: null });
    expect(open.record['stageLog']).toHaveLength(2);
  });

  test('losing keeps the day and the reason given; winning after all drops the reason', async () => {
    const { save } = await setUp();
    const lost = await save('opportunities', 'o', {
      stageId: 'lost',
      closedOn: '2026-11-01',
      lostReason: 'Price',
    });
    expect(lost.record).toMatchObject({ closedOn: '2026-11-01', lostReason: 'Price' });
    const won = await save('opportunities', 'o', { stageId: 'won' });
    expect(won.record).toMatchObject({ closedOn: '2026-11-01', lostReason: null });
  });

  test('a new opportunity is opened today and starts its log', async () => {
    const { save } = await setUp();
    const row = await save('opportunities', null, { name: 'New' });
    expect(row.record).toMatchObject({
      openedOn: '2026-11-22',
      stageLog: [{ stageId: 'prospecting', at: testNow }],
    });
    expect(
      (await save('opportunities', null, { name: 'Old', openedOn: null })).record['openedOn'],
    ).toBeNull();
  });

  test('a task remembers when it was done, and forgets when it is open again', async () => {
    const { save } = await setUp();
    expect((await save('tasks', 't', { status: 'done' })).record['doneAt']).toBe(testNow);
    expect((await save('tasks', 't', { status: 'open' })).record['doneAt']).toBeNull();
  });
});

describe('many at once', () => {
  test('an edit of a selection is one entry that counts what it changed', async () => {
    const { context, labels, store } = await setUp();
    const changed = await ask(context, 'records.edit', {
      kind: 'organisations',
      selection: { query: everything, trashed: false, except: ['c'] },
      changes: { ownerId: 'ana', tags: ['VIP'] },
    });
    expect(changed).toEqual({ entry: 2, count: 2 });
    expect(labels()[0]).toEqual({ code: 'edited', params: { kind: 'organisations', count: 2 } });
    expect(store.get('organisations', 'b')).toMatchObject({ ownerId: 'ana', tags: ['VIP'] });
    expect(store.get('organisations', 'c')?.tags).toEqual([]);
  });

  test('stages moved together are logged one by one', async () => {
    const { context, store } = await setUp();
    await ask(context, 'records.edit', {
      kind: 'opportunities',
      selection: { ids: ['o', 'none'] },
      changes: { stageId: 'lost' },
    });
    expect(store.get('opportunities', 'o')).toMatchObject({ closedOn: '2026-11-22' });
  });

  test('trash and restore, with their names, undone together', async () => {
    const { context, labels, store } = await setUp();
    const selection = { ids: ['a', 'b'] };
    expect(await ask(context, 'records.trash', { kind: 'organisations', selection })).toEqual({
      entry: 2,
      count: 2,
    });
    expect(labels()[0]).toEqual({
      code: 'trashed',
      params: { kind: 'organisations', name: 'Alpha', count: 2 },
    });
    expect(await ask(context, 'records.trash', { kind: 'organisations', selection })).toEqual({
      entry: null,
      count: 0,
    });
    const page = { kind: 'organisations', query: everything, range: { offset: 0, limit: 10 } } as const;
    expect((await ask(context, 'records.list', { ...page, trashed: true })).total).toBe(2);
    await ask(context, 'records.restore', { kind: 'organisations', selection: { ids: ['a'] } });
    expect(labels()[0]?.code).toBe('restored');
    await ask(context, 'history.undo', {});
    await ask(context, 'history.undo', {});
    expect(store.get('organisations', 'b')?.deletedAt).toBeNull();
    expect((await ask(context, 'records.list', { ...page, trashed: false })).total).toBe(3);
  });

  test('what links to a record in the trash keeps its label', async () => {
    const { context } = await setUp();
    await ask(context, 'records.trash', { kind: 'reps', selection: { ids: ['ana'] } });
    expect((await ask(context, 'records.get', { kind: 'organisations', id: 'a' })).labels).toEqual({
      ownerId: 'Ana',
    });
  });
});

test('views are saved, replaced, listed by name and removed, each with its entry', async () => {
  const { context, labels } = await setUp();
  const view = { list: 'organisations' as const, query: everything, columns: [], layout: 'table' as const };
  const late = await ask(context, 'views.save', { ...view, id: null, name: 'Zone' });
  await ask(context, 'views.save', { ...view, id: null, name: 'Été' });
  await ask(context, 'views.save', { ...view, id: late.id, name: 'Zones', layout: 'board' });
  const names = async () =>
    (await ask(context, 'views.list', { list: 'organisations' })).map(({ name }) => name);
  expect(await names()).toEqual(['Été', 'Zones']);
  expect(await ask(context, 'views.list', { list: 'orders' })).toEqual([]);
  await ask(context, 'views.remove', { id: late.id });
  expect(await names()).toEqual(['Été']);
  expect(labels()[0]).toEqual({ code: 'viewRemoved', params: { name: 'Zones' } });
  await ask(context, 'history.undo', {});
  expect(await names()).toEqual(['Été', 'Zones']);
  expect(await refusalOf(ask(context, 'views.remove', { id: 'none' }))).toEqual({ code: 'notFound' });
});
