/** When backups are made, and what is told of them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '#electron/refused.ts';
import { type BackupsOptions, keepBackups } from '#electron/shell/backups.ts';
import { backUpFolder, listBackups } from '#electron/store/backup.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn } from '#test/store/open.ts';

const hour = 60 * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9), toFake: ['setTimeout', 'setInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const world = async (more: Partial<BackupsOptions> = {}) => {
  const disk = memoryDisk(new Map(), { keepLog: false });
  const now = () => new Date().toISOString();
  const store = await openOn(disk, { now });
  let told = 0;
  const options: BackupsOptions = {
    folder: `${folder}/backups`,
    store,
    list: () => listBackups(disk.io, folder),
    make: (at) => backUpFolder(disk.io, folder, at),
    now,
    log: () => undefined,
    changed: () => {
      told += 1;
    },
    byItself: true,
    ...more,
  };
  return { disk, store, options, backups: await keepBackups(options), told: () => told };
};

/** Lets time pass, and what it sets off come to its end. */
const pass = async (milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('every hour in which something changed, and not otherwise', async () => {
  const { store, options, backups, told } = await world();
  expect(backups.last()).toEqual({ at: null, failed: null, behind: 0 });
  await pass(3 * hour);
  expect(await options.list()).toEqual([]);
  await nameRegion(store, 'a', 'North');
  expect(backups.last()).toEqual({ at: null, failed: null, behind: 1 });
  await pass(hour);
  expect(backups.last()).toEqual({ at: '2026-11-22T13:00:00.000Z', failed: null, behind: 0 });
  expect(told()).toBe(1);
  await pass(5 * hour);
  expect(await options.list()).toHaveLength(1);
  await nameRegion(store, 'a', 'South');
  await pass(hour);
  expect((await options.list()).map(({ entry }) => entry)).toEqual([2, 1]);
  await backups.stop();
});

test('soon after a start where the last is older than a day', async () => {
  const { disk, store, options, backups } = await world();
  await nameRegion(store, 'a', 'North');
  await backups.run();
  await backups.stop();
  await nameRegion(store, 'a', 'South');
  const young = await keepBackups(options);
  await pass(60_000);
  expect(young.last().behind).toBe(1);
  await young.stop();
  vi.setSystemTime(Date.now() + 25 * hour);
  const old = await keepBackups(options);
  await pass(60_000);
  expect(old.last()).toMatchObject({ behind: 0, failed: null });
  expect(await listBackups(disk.io, folder)).toHaveLength(2);
  await old.stop();
});

test('what failed is told until one succeeds, and the older one still counts', async () => {
  const { disk, store, backups } = await world();
  await nameRegion(store, 'a', 'North');
  const { at } = await backups.run();
  await nameRegion(store, 'a', 'South');
  vi.setSystemTime(Date.now() + hour);
  disk.refuse((_call, operation) => (operation === 'rename' ? 'ENOSPC' : null));
  await expect(backups.run()).rejects.toMatchObject({
    refusal: { code: 'storageFailed', params: { reason: 'full' } },
  });
  expect(backups.last()).toEqual({ at, failed: 'full', behind: 1 });
  disk.refuse(null);
  await backups.run();
  expect(backups.last()).toMatchObject({ failed: null, behind: 0 });
  await backups.stop();
});

test('one at a time; one that is stopped is no failure', async () => {
  let stop = () => {};
  const { store, backups } = await world({
    make: (_at, { signal }) =>
      new Promise((_resolve, reject) => {
        stop = () => reject(new Refused('cancelled'));
        signal.addEventListener('abort', stop);
      }),
  });
  await nameRegion(store, 'a', 'North');
  const first = backups.run();
  await expect(backups.run()).rejects.toMatchObject({ refusal: { code: 'busy' } });
  const refused = expect(first).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
  await pass(0);
  await backups.stop();
  await refused;
  expect(backups.last()).toEqual({ at: null, failed: null, behind: 1 });
});
