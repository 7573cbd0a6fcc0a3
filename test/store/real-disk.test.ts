/** The store on this machine's own disk, and its lock between real processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compactFolder } from '#electron/store/compact.ts';
import { nodeIo, type StoreIo } from '#electron/store/io.ts';
import { lockFolder } from '#electron/store/lock.ts';
import { bundle } from '#test/store/bundle.ts';
import { nameRegion, openOn, shown } from '#test/store/open.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'relais-store-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const openAt = (folder: string) =>
  openOn(
    { io: nodeIo },
    {
      folder,
      lock: lockFolder,
      compact: (path) => compactFolder(nodeIo, path),
      compactAfter: { bytes: 1e9, entries: 3 },
    },
  );

test('changes, undo, compaction and reopening on a real disk', async () => {
  const folder = join(place, 'new', 'workspace');
  const store = await openAt(folder);
  for (const name of ['1', '2', '3', '4']) await nameRegion(store, 'a', name);
  await store.undo();
  const then = shown(store);
  await store.close();
  expect((await readdir(folder)).filter((name) => !name.startsWith('.')).sort()).toEqual([
    'closed.json',
    'journal-000001.ndjson',
    'journal-000002.ndjson',
    'snapshot.json',
  ]);
  const again = await openAt(folder);
  expect(shown(again)).toEqual(then);
  await again.undo();
  expect(again.get('regions', 'a')?.name).toBe('2');
  await again.close();
});

test('a torn end is left out, cut off by the next change, and writing goes on', async () => {
  const folder = join(place, 'torn');
  const journal = join(folder, 'journal-000001.ndjson');
  const store = await openAt(folder);
  await nameRegion(store, 'a', 'North');
  await store.close();
  const whole = await readFile(journal);
  await appendFile(journal, whole.subarray(-200, -5));
  const again = await openAt(folder);
  expect(again.get('regions', 'a')?.name).toBe('North');
  expect((await readFile(journal)).length).toBe(whole.length + 195);
  await nameRegion(again, 'a', 'South');
  await again.close();
  expect((await readFile(journal)).subarray(0, whole.length)).toEqual(whole);
  const third = await openAt(folder);
  expect(third.get('regions', 'a')?.name).toBe('South');
  await third.close();
});

test('a sync that fails on a real disk is a refusal, and the next change is saved', async () => {
  const folder = join(place, 'failing');
  let failing = false;
  const io: StoreIo = {
    ...nodeIo,
    async open(path, how) {
      const file = await nodeIo.open(path, how);
      const datasync = () =>
        failing ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : file.datasync();
      return { ...file, datasync };
    },
  };
  const store = await openOn({ io }, { folder, lock: lockFolder });
  await nameRegion(store, 'a', 'North');
  failing = true;
  const refusal = { refusal: { code: 'storageFailed', params: { reason: 'full' } } };
  await expect(nameRegion(store, 'a', 'South')).rejects.toMatchObject(refusal);
  await expect(nameRegion(store, 'a', 'East')).rejects.toMatchObject(refusal);
  expect(store.get('regions', 'a')?.name).toBe('North');
  failing = false;
  await nameRegion(store, 'a', 'West');
  await store.close();
  const again = await openAt(folder);
  expect(again.get('regions', 'a')?.name).toBe('West');
  expect(again.entries(null, 9).total).toBe(2);
  await again.undo();
  expect(again.get('regions', 'a')?.name).toBe('North');
  await again.close();
});

test('a second opening of the same folder is refused, by whatever name, until the first is closed', async () => {
  const folder = join(place, 'locked');
  const store = await openAt(folder);
  await expect(openAt(folder)).rejects.toMatchObject({ refusal: { code: 'locked' } });
  const other = join(place, 'other-name');
  await symlink(folder, other);
  await expect(openAt(other)).rejects.toMatchObject({ refusal: { code: 'locked' } });
  await store.close();
  await (await openAt(other)).close();
});

test('a folder that cannot be opened does not stay locked', async () => {
  const folder = join(place, 'refused');
  const refused = openOn(
    { io: { ...nodeIo, readdir: () => Promise.reject(Object.assign(new Error(), { code: 'EIO' })) } },
    { folder, lock: lockFolder },
  );
  await expect(refused).rejects.toMatchObject({
    refusal: { code: 'storageFailed', params: { reason: 'failed' } },
  });
  await (await openAt(folder)).close();
});

test('another process is kept out until it dies, and what it saved is there', async () => {
  const folder = join(place, 'processes');
  const program = await bundle(new URL('./hold-workspace.ts', import.meta.url), join(place, 'program'));
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    expect(String(said[0])).toBe('open\n');
    await expect(openAt(folder)).rejects.toMatchObject({ refusal: { code: 'locked' } });
  } finally {
    const ended = child.exitCode === null ? once(child, 'exit') : null;
    child.kill('SIGKILL');
    await ended;
  }
  const store = await openAt(folder);
  expect([...store.all('regions').keys()]).toEqual([`by-${child.pid}`]);
  await store.close();
});
