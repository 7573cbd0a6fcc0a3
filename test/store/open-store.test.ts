import { expect, test } from 'vitest';
import { Refused } from '#electron/refused.ts';
import { record } from '#test/builders.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn, region, shown } from '#test/store/open.ts';

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refused);
  return error instanceof Refused ? error.refusal : null;
};

test('a change is shown, told to listeners, and there again after reopening', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk);
  const heard: unknown[] = [];
  store.onChanged(({ entry, ids }) =>
    heard.push([entry.number, entry.count, [...(ids.get('regions') ?? [])]]),
  );
  const before = store.version('regions');
  const entry = await nameRegion(store, 'r1', 'North');
  expect(entry).toMatchObject({ number: 1, count: 1, undone: false });
  expect(store.get('regions', 'r1')?.name).toBe('North');
  expect(store.version('regions')).not.toBe(before);
  expect(heard).toEqual([[1, 1, ['r1']]]);
  const then = shown(store);
  await store.close();
  const again = await openOn(disk);
  expect(shown(again)).toEqual(then);
  expect(again.entries(null, 10)).toEqual({ total: 1, entries: [entry] });
});

test('a new workspace has no files before its first change', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk);
  await store.close();
  expect([...disk.files().keys()]).toEqual([]);
});

test('a change of nothing is no entry', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk);
  await nameRegion(store, 'r1', 'North');
  expect(await nameRegion(store, 'r1', 'North')).toBeNull();
  expect(await nameRegion(store, 'r2', null)).toBeNull();
  expect(await store.change({ code: 'edited', params: {} }, () => undefined)).toBeNull();
  expect(store.entries(null, 10).total).toBe(1);
});

test('a draft reads its own writes and is closed when its change ends', async () => {
  const store = await openOn(memoryDisk());
  let kept: { get: (kind: 'regions', id: string) => unknown } | null = null;
  await store.change({ code: 'edited', params: {} }, async (draft) => {
    kept = draft;
    draft.put('regions', region('r1', 'North'));
    await draft.pause();
    expect(draft.get('regions', 'r1')?.name).toBe('North');
    expect(store.get('regions', 'r1')).toBeUndefined();
    draft.remove('regions', 'r1');
    expect(draft.get('regions', 'r1')).toBeUndefined();
    draft.put('regions', region('r1', 'South'));
  });
  expect(store.get('regions', 'r1')?.name).toBe('South');
  expect(() =>
    (kept as unknown as { get: (k: string, i: string) => unknown }).get('regions', 'r1'),
  ).toThrow();
});

test('an invalid record is refused with the fields, and nothing of its change is kept', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk);
  const refused = await refusal(
    store.change({ code: 'edited', params: {} }, (draft) => {
      draft.put('regions', region('r1', 'North'));
      draft.put('orders', { ...record('orders', {}), orderedOn: '2026-02-30' });
    }),
  );
  expect(refused?.code).toBe('invalidRecord');
  expect(Object.keys(refused?.fields ?? {})).toEqual(['orderedOn']);
  expect(shown(store)).toEqual({ regions: [], products: [] });
  await nameRegion(store, 'r1', 'North');
  await store.close();
  expect((await openOn(disk)).entries(null, 10).total).toBe(1);
});

test('what is put cannot be changed from outside afterwards', async () => {
  const store = await openOn(memoryDisk());
  const mine = { ...region('r1', 'North') };
  await store.change({ code: 'edited', params: {} }, (draft) => draft.put('regions', mine));
  mine.name = 'changed';
  expect(store.get('regions', 'r1')?.name).toBe('North');
  expect(() => Object.assign(store.get('regions', 'r1') ?? {}, { name: 'x' })).toThrow(TypeError);
});

test('changes run one at a time, in the order asked', async () => {
  const store = await openOn(memoryDisk());
  const order: number[] = [];
  await Promise.all(
    [30, 1, 10].map((milliseconds, index) =>
      store.change({ code: 'edited', params: {} }, async (draft) => {
        order.push(index);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        draft.put('regions', region('r1', `name ${index}`));
        order.push(index);
      }),
    ),
  );
  expect(order).toEqual([0, 0, 1, 1, 2, 2]);
  expect(store.get('regions', 'r1')?.name).toBe('name 2');
});

test('a listener that fails is logged and harms nobody', async () => {
  const logged: string[] = [];
  const store = await openOn(memoryDisk(), { log: (_level, message) => logged.push(message) });
  store.onChanged(() => {
    throw new Error('broken view');
  });
  expect(await nameRegion(store, 'r1', 'North')).not.toBeNull();
  expect(logged.join()).toContain('broken view');
});

test('after close nothing is written', async () => {
  const store = await openOn(memoryDisk());
  await store.close();
  expect(await refusal(nameRegion(store, 'r1', 'North'))).toEqual({
    code: 'storageFailed',
    params: { reason: 'gone' },
  });
});

test('a large change is one entry of several lines, and one undo', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk);
  await nameRegion(store, 'r0', 'First');
  const then = shown(store);
  const entry = await store.change(
    { code: 'imported', params: { kind: 'regions', count: 5000, file: 'r.csv' } },
    async (draft) => {
      for (let index = 0; index < 5000; index += 1) {
        draft.put('regions', region(`i${index}`, `Region ${index}`));
        if (index % 500 === 0) await draft.pause();
      }
    },
  );
  expect(entry?.count).toBe(5000);
  const lines = disk.files().get(`${folder}/journal-000001.ndjson`)?.toString().trimEnd().split('\n') ?? [];
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('crc');
  await store.close();
  const again = await openOn(disk);
  expect(again.all('regions').size).toBe(5001);
  const undone = await again.undo();
  expect(undone).toMatchObject({
    number: 3,
    count: 5000,
    label: { code: 'undone', params: { entry: 2, of: 'imported' } },
  });
  expect(shown(again)).toEqual(then);
  await again.redo();
  expect(again.all('regions').size).toBe(5001);
  expect(again.all('regions').get('i4999')?.name).toBe('Region 4999');
});
