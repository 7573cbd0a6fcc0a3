import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { makeWorld, put, remove, stateOf, type World } from '#test/features/history/world.ts';

const undo = ({ context }: World, number: number, settle: 'now' | 'before' | null = null) =>
  ask(context, 'history.undoEntry', { number, settle });

const client = (world: World, id = 'a') => world.store.get('organisations', id);
const undone = ({ store }: World) =>
  store
    .entries(null, 200)
    .entries.filter((entry) => entry.undone)
    .map(({ number }) => number)
    .reverse();

test('an entry is taken back although later ones concern the same record: other fields stay', async () => {
  const world = await makeWorld();
  await put(world.store, ['organisations', { id: 'a', name: 'Acme', city: 'Lyon' }]);
  const renamed = await put(world.store, ['organisations', { id: 'a', name: 'Acme Ltd' }]);
  await put(world.store, ['organisations', { id: 'a', city: 'Paris' }]);
  expect(await ask(world.context, 'history.conflicts', { number: renamed })).toEqual({
    total: 0,
    conflicts: [],
  });
  const entry = await undo(world, renamed);
  expect(entry).toMatchObject({ number: 4, count: 1, label: { code: 'undone', params: { entry: 2 } } });
  expect(client(world)).toMatchObject({ name: 'Acme', city: 'Paris' });
  expect(undone(world)).toEqual([2]);
  // Undo takes back what was done last: the taking back.
  expect(world.store.next().undo?.code).toBe('undone');
  const back = await world.store.undo();
  expect(back.label).toMatchObject({ code: 'redone', params: { entry: 2 } });
  expect(client(world)).toMatchObject({ name: 'Acme Ltd', city: 'Paris' });
  expect(undone(world)).toEqual([4]);
  await world.store.redo();
  expect(client(world)).toMatchObject({ name: 'Acme', city: 'Paris' });
  expect(undone(world)).toEqual([2, 5]);
  // Step by step further back, past all of it.
  await world.store.undo();
  await world.store.undo();
  expect(client(world)).toMatchObject({ name: 'Acme Ltd', city: 'Lyon' });
  await world.store.undo();
  expect(client(world)).toMatchObject({ name: 'Acme', city: 'Lyon' });
});

test('a taking back is taken back in its turn, later too: the change is made again', async () => {
  const world = await makeWorld();
  await put(world.store, ['organisations', { id: 'a', name: 'Acme', city: 'Lyon' }]);
  const renamed = await put(world.store, ['organisations', { id: 'a', name: 'Acme Ltd' }]);
  await put(world.store, ['organisations', { id: 'a', city: 'Paris' }]);
  const first = (await undo(world, renamed)).number;
  await put(world.store, ['organisations', { id: 'a', phone: '1' }]);
  const again = await undo(world, first);
  expect(again.label).toMatchObject({ code: 'redone', params: { entry: renamed } });
  expect(client(world)).toMatchObject({ name: 'Acme Ltd', city: 'Paris', phone: '1' });
  expect(undone(world)).toEqual([first]);
  expect(await refusalOf(undo(world, first))).toEqual({ code: 'nothingToUndo' });
  // And once more, of the change itself.
  await undo(world, renamed);
  expect(client(world)?.name).toBe('Acme');
  expect(undone(world)).toEqual([renamed, first, again.number]);
  await world.reopen();
  expect(undone(world)).toEqual([renamed, first, again.number]);
});

test('what was changed again is a conflict by field, and stays or goes as one says', async () => {
  const world = await makeWorld();
  await put(world.store, ['organisations', { id: 'a', name: 'Acme', city: 'Lyon', phone: '1' }]);
  const number = await put(world.store, ['organisations', { id: 'a', name: 'B', city: 'Nice', phone: '2' }]);
  await put(world.store, ['organisations', { id: 'a', name: 'C', city: 'Metz' }]);
  const conflict = (field: string, before: string, after: string, now: string) => ({
    kind: 'organisations',
    id: 'a',
    name: 'C',
    field,
    before,
    after,
    now,
    labels: {},
  });
  expect(await ask(world.context, 'history.conflicts', { number })).toEqual({
    total: 2,
    conflicts: [conflict('name', 'Acme', 'B', 'C'), conflict('city', 'Lyon', 'Nice', 'Metz')],
  });
  const before = stateOf(world.store);
  expect(await refusalOf(undo(world, number))).toEqual({ code: 'conflict', params: { count: 2 } });
  const settle = [{ kind: 'organisations' as const, id: 'a', field: 'name', take: 'before' as const }];
  // One of two is settled.
  expect(await refusalOf(ask(world.context, 'history.undoEntry', { number, settle }))).toEqual({
    code: 'conflict',
    params: { count: 1 },
  });
  expect(stateOf(world.store)).toBe(before);
  await ask(world.context, 'history.undoEntry', {
    number,
    settle: [...settle, { kind: 'organisations', id: 'a', field: 'city', take: 'now' }],
  });
  expect(client(world)).toMatchObject({ name: 'Acme', city: 'Metz', phone: '1' });
});

test('a taking back that leaves everything as it is is an entry all the same', async () => {
  const world = await makeWorld();
  await put(world.store, ['organisations', { id: 'a', name: 'Acme' }]);
  const number = await put(world.store, ['organisations', { id: 'a', name: 'B' }]);
  await put(world.store, ['organisations', { id: 'a', name: 'C' }]);
  expect(await undo(world, number, 'now')).toMatchObject({ number: 4, count: 0 });
  expect([client(world)?.name, undone(world)]).toEqual(['C', [2]]);
});

test('a record that was created goes; changed since or linked to by others it is asked about', async () => {
  const world = await makeWorld();
  const number = await put(
    world.store,
    ['organisations', { id: 'a', name: 'Acme' }],
    ['reps', { id: 'r', name: 'Rita' }],
    ['teams', { id: 't', name: 'Team', managerId: 'r' }],
    ['products', { id: 'p', name: 'Pump' }],
  );
  await put(world.store, ['organisations', { id: 'b', name: 'Best', ownerId: 'r' }]);
  const line = { description: null, quantity: 1, unitPrice: 5, unitCost: null, discount: 0 };
  await put(world.store, ['orders', { id: 'o', number: '1', lines: [{ ...line, productId: 'p' }] }]);
  await put(world.store, ['organisations', { id: 'a', city: 'Lyon' }]);
  const { total, conflicts } = await ask(world.context, 'history.conflicts', { number });
  expect([total, conflicts.map(({ kind, id, field }) => [kind, id, field])]).toEqual([
    3,
    [
      ['organisations', 'a', null],
      ['reps', 'r', null],
      ['products', 'p', null],
    ],
  ]);
  const start = stateOf(world.store);
  await undo(world, number, 'now');
  expect([...world.store.all('teams').keys()]).toEqual([]);
  expect([client(world)?.city, world.store.get('reps', 'r')?.name]).toEqual(['Lyon', 'Rita']);
  await world.store.undo();
  expect(stateOf(world.store)).toBe(start);
  await undo(world, number, 'before');
  expect([client(world), world.store.get('reps', 'r'), world.store.get('products', 'p')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  // Links to what is gone are empty.
  expect(client(world, 'b')?.ownerId).toBeNull();
  expect(world.store.get('orders', 'o')?.lines).toEqual([{ ...line, productId: null }]);
});

test('what a kept record links to is kept with it', async () => {
  const world = await makeWorld();
  const number = await put(
    world.store,
    ['regions', { id: 'n', name: 'North' }],
    ['teams', { id: 't', name: 'Team', regionId: 'n' }],
  );
  await put(world.store, ['reps', { id: 'r', name: 'Rita', teamId: 't' }]);
  await undo(world, number, 'now');
  expect(world.store.get('teams', 't')?.regionId).toBe('n');
  expect(world.store.get('regions', 'n')?.name).toBe('North');
});

test('a record that was removed comes back, unless there is one again', async () => {
  const world = await makeWorld();
  await put(world.store, ['snoozes', { id: 's', title: 'Call', key: 'k', until: '2026-02-01' }]);
  await put(world.store, ['snoozes', { id: 'u', title: 'Mail', key: 'l', until: '2026-02-01' }]);
  const number = await remove(world.store, ['snoozes', 's'], ['snoozes', 'u']);
  await put(world.store, ['snoozes', { id: 's', title: 'Call again', key: 'k', until: '2026-03-01' }]);
  const { conflicts } = await ask(world.context, 'history.conflicts', { number });
  expect(conflicts.map(({ id, name, field }) => [id, name, field])).toEqual([['s', 'Call again', null]]);
  await undo(world, number, 'now');
  expect(world.store.get('snoozes', 'u')?.title).toBe('Mail');
  expect(world.store.get('snoozes', 's')?.title).toBe('Call again');
  await world.store.undo();
  await undo(world, number, 'before');
  expect(world.store.get('snoozes', 's')?.title).toBe('Call');
});

test('a change of a record that is gone by now is asked about', async () => {
  const world = await makeWorld();
  await put(world.store, ['regions', { id: 'n', name: 'North' }]);
  const number = await put(world.store, ['regions', { id: 'n', name: 'South' }]);
  await remove(world.store, ['regions', 'n']);
  expect((await ask(world.context, 'history.conflicts', { number })).total).toBe(1);
  await undo(world, number, 'now');
  expect(world.store.get('regions', 'n')).toBeUndefined();
  await world.store.undo();
  await undo(world, number, 'before');
  expect(world.store.get('regions', 'n')?.name).toBe('North');
});

test('the newest entry and the newest undo are the next steps themselves', async () => {
  const world = await makeWorld();
  await put(world.store, ['regions', { id: 'n', name: 'North' }]);
  const number = await put(world.store, ['regions', { id: 'n', name: 'South' }]);
  const taken = await undo(world, number);
  expect(world.store.next().redo).not.toBeNull();
  await undo(world, taken.number);
  expect([world.store.get('regions', 'n')?.name, undone(world)]).toEqual(['South', [3]]);
  expect(world.store.next().redo).toBeNull();
});

test('an undo far back is redone by taking it back', async () => {
  const world = await makeWorld();
  await put(world.store, ['regions', { id: 'n', name: 'North', code: '1' }]);
  await put(world.store, ['regions', { id: 'n', name: 'South' }]);
  const taken = await world.store.undo();
  await put(world.store, ['regions', { id: 'n', code: '2' }]);
  await undo(world, taken.number);
  expect(world.store.get('regions', 'n')).toMatchObject({ name: 'South', code: '2' });
  expect(undone(world)).toEqual([3]);
  await undo(world, 2);
  expect(world.store.get('regions', 'n')).toMatchObject({ name: 'North', code: '2' });
});

test('what is not there, or undone already, is refused', async () => {
  const world = await makeWorld();
  await put(world.store, ['regions', { id: 'n', name: 'North' }]);
  await put(world.store, ['regions', { id: 'n', name: 'South' }]);
  await world.store.undo();
  expect(await refusalOf(undo(world, 2))).toEqual({ code: 'nothingToUndo' });
  expect(await refusalOf(undo(world, 9))).toEqual({ code: 'notFound' });
  expect(await refusalOf(ask(world.context, 'history.conflicts', { number: 9 }))).toEqual({
    code: 'notFound',
  });
});

test('nothing is put above itself: who once stood above may stand below by now', async () => {
  const world = await makeWorld();
  await put(
    world.store,
    ['organisations', { id: 'a', name: 'A', parentId: 'b', city: 'Lyon' }],
    ['organisations', { id: 'b', name: 'B' }],
    ['organisations', { id: 'c', name: 'C' }],
  );
  const number = await put(world.store, ['organisations', { id: 'a', parentId: null, city: 'Paris' }]);
  await put(world.store, ['organisations', { id: 'c', parentId: 'a' }]);
  await put(world.store, ['organisations', { id: 'b', parentId: 'c' }]);
  const { conflicts } = await ask(world.context, 'history.conflicts', { number });
  expect(conflicts).toMatchObject([{ id: 'a', field: 'parentId', before: 'b', now: null }]);
  expect(await refusalOf(undo(world, number))).toMatchObject({ code: 'conflict', params: { count: 1 } });
  expect(await refusalOf(undo(world, number, 'before'))).toMatchObject({
    code: 'invalidRecord',
    fields: { parentId: 'circularLink' },
  });
  await undo(world, number, 'now');
  expect(client(world)).toMatchObject({ parentId: null, city: 'Lyon' });
});
