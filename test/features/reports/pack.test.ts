/** Records on their way to a worker. */
import { describe, expect, test } from 'vitest';
import { packRecords, unpackStore } from '#electron/features/reports/pack.ts';
import { Refused } from '#electron/refused.ts';
import { fill, memoryStore, record } from '#test/builders.ts';
import { smallCompany } from '../sales/fixture.ts';

const never = () => new AbortController().signal;

describe('packed records', () => {
  test('come out as they went in, those in the trash too', async () => {
    const store = await smallCompany();
    const kinds = ['orders', 'opportunities', 'reps'] as const;
    const unpacked = unpackStore(structuredClone(await packRecords(store, kinds, never())));
    for (const kind of kinds) expect([...unpacked.all(kind)]).toEqual([...store.all(kind)]);
    expect(unpacked.get('orders', 'o7')?.deletedAt).not.toBeNull();
    expect(unpacked.all('targets').size).toBe(0);
    expect(unpacked.get('targets', 'none')).toBeUndefined();
  });

  test('are those of the moment they were asked for', async () => {
    const store = memoryStore();
    await fill(store, { reps: [record('reps', { id: 'ann', name: 'Ann' })] });
    const packing = packRecords(store, ['teams', 'reps'], never());
    await fill(store, { reps: [record('reps', { id: 'ann', name: 'Anna' })] });
    expect(unpackStore(await packing).get('reps', 'ann')?.name).toBe('Ann');
  });

  test('are never more pieces than a worker is handed without copying', async () => {
    const store = memoryStore();
    await fill(store, {
      teams: Array.from({ length: 2_000 }, (_, index) => record('teams', { name: `${index}` })),
    });
    const packed = await packRecords(store, ['teams'], never());
    expect(packed['teams']?.length).toBeLessThanOrEqual(1_000);
    expect(unpackStore(packed).all('teams').size).toBe(2_000);
  });

  test('packing stops when the job is cancelled', async () => {
    const controller = new AbortController();
    const packing = packRecords(await smallCompany(), ['orders', 'reps'], controller.signal);
    controller.abort();
    await expect(packing).rejects.toThrow(new Refused('cancelled'));
  });

  test('an unpacked store refuses every change', async () => {
    const store = unpackStore({});
    await expect(store.change({ code: 'demoCreated', params: {} }, () => undefined)).rejects.toThrow(Refused);
    await expect(store.undo()).rejects.toThrow(Refused);
  });
});
