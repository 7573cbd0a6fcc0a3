/** Whether the disk takes changes: as the store was refused, as trying says, and told once to every window. */
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Push, StorageReason } from '#contract/channel.ts';
import { Refused } from '#electron/refused.ts';
import { noFiles, openApplication } from '#electron/shell/application.ts';
import { watchStorage } from '#electron/shell/storage-watch.ts';
import { nodeIo, type StoreFile, type StoreIo } from '#electron/store/io.ts';
import { nothingLoaded } from '#electron/store/load.ts';
import { migrations, versionOf } from '#electron/store/migrations.ts';
import { openStore } from '#electron/store/open-store.ts';
import { probeFolder } from '#electron/store/probe.ts';
import { runStore } from '#electron/store/running-store.ts';
import { refusalOf } from '#test/ask.ts';
import { record, testNow } from '#test/builders.ts';
import { memoryDisk } from '#test/store/memory-io.ts';

const refusedFor = (reason: StorageReason): Answer<never> => ({
  ok: false,
  error: { code: 'storageFailed', params: { reason } },
});

const watch = () => {
  const told: (StorageReason | null)[] = [];
  const disk = { probe: null as StorageReason | null, look: null as StorageReason | null, probes: 0 };
  const answer = async (reason: StorageReason | null) => {
    if (reason !== null) throw new Refused('storageFailed', { reason });
  };
  const storage = watchStorage({
    probe: () => {
      disk.probes += 1;
      return answer(disk.probe);
    },
    look: () => answer(disk.look),
    tell: ({ refused }) => void told.push(refused),
  });
  return { storage, disk, told };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a change that the disk refused is told once, and its coming back is found by trying', async () => {
  const { storage, disk, told } = watch();
  disk.probe = 'full';
  storage.heard('records.save', refusedFor('full'));
  storage.heard('records.save', refusedFor('full'));
  expect(storage.state()).toEqual({ refused: 'full' });
  await vi.advanceTimersByTimeAsync(11_000);
  expect([told, disk.probes]).toEqual([['full'], 2]);
  disk.probe = null;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual(['full', null]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(disk.probes).toBe(3);
});

test('another refusal, a file that could not be put elsewhere, and answers say nothing of the disk', () => {
  const { storage, told } = watch();
  storage.heard('records.save', { ok: false, error: { code: 'conflict' } });
  storage.heard('files.save', refusedFor('readOnly'));
  storage.heard('records.save', { ok: true, data: null });
  expect(told).toEqual([]);
});

test('after a change the folder is looked for: an open file takes writes although it was removed', async () => {
  const { storage, disk, told } = watch();
  disk.look = 'gone';
  disk.probe = 'gone';
  storage.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['gone']);
  // A change that comes about meanwhile does not make it well: only trying does.
  storage.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['gone']);
  disk.probe = null;
  await storage.check();
  expect(told).toEqual(['gone', null]);
});

test('asked to try, it says why not', async () => {
  const { storage, disk, told } = watch();
  disk.probe = 'readOnly';
  expect(await refusalOf(storage.check())).toEqual({ code: 'storageFailed', params: { reason: 'readOnly' } });
  expect(told).toEqual(['readOnly']);
  storage.close();
  disk.probe = null;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(disk.probes).toBe(1);
});

test('trying leaves nothing behind, whatever the disk refuses', async () => {
  const operations = ['open', 'write', 'sync', 'close', 'unlink'];
  for (const code of ['ENOSPC', 'EROFS', 'EIO']) {
    for (const refused of operations) {
      const disk = memoryDisk();
      let once = true;
      disk.refuse((_call, operation) => {
        if (operation !== refused || !once) return null;
        once = false;
        return code;
      });
      const { params } = await refusalOf(probeFolder(disk.io, '/workspace', false));
      expect(params).toEqual({ reason: { ENOSPC: 'full', EROFS: 'readOnly', EIO: 'failed' }[code] });
      expect([...disk.files().keys()]).toEqual([]);
    }
  }
});

test('a folder that was moved away is gone, and there again when it is put back', async () => {
  vi.useRealTimers();
  const parent = await mkdtemp(join(tmpdir(), 'relais-probe-'));
  const folder = join(parent, 'workspace');
  try {
    const store = await openStore({
      folder,
      io: nodeIo,
      lock: async () => async () => undefined,
      compact: () => Promise.reject(new Error('not in these tests')),
      now: () => testNow,
      log: () => undefined,
    });
    await probeFolder(nodeIo, folder, false);
    await store.change({ code: 'settingsChanged', params: {} }, (draft) =>
      draft.put('regions', record('regions')),
    );
    await probeFolder(nodeIo, folder, true);
    const before = await readdir(folder);
    await rename(folder, `${folder}-away`);
    expect((await refusalOf(probeFolder(nodeIo, folder, true))).params).toEqual({ reason: 'gone' });
    await nodeIo.mkdir(folder);
    expect((await refusalOf(probeFolder(nodeIo, folder, true))).params).toEqual({ reason: 'gone' });
    await rm(folder, { recursive: true });
    await rename(`${folder}-away`, folder);
    await probeFolder(nodeIo, folder, true);
    expect(await readdir(folder)).toEqual(before);
    await store.close();
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
});

/** An application over a disk in memory, each of whose writes can be held up or refused. */
const applicationOver = async (slow: () => Promise<void>) => {
  const disk = memoryDisk(new Map(), { keepLog: false });
  const held = (file: StoreFile): StoreFile => ({
    ...file,
    datasync: async () => {
      await slow();
      await file.datasync();
    },
  });
  const io: StoreIo = { ...disk.io, open: async (path, how) => held(await disk.io.open(path, how)) };
  const parent = await mkdtemp(join(tmpdir(), 'relais-slow-'));
  const store = runStore(
    {
      folder: parent,
      io,
      compact: () => Promise.reject(new Error('not in these tests')),
      now: () => testNow,
      log: () => undefined,
    },
    nothingLoaded(versionOf(migrations)),
    async () => undefined,
  );
  const application = await openApplication({
    folder: parent,
    shell: 'browser',
    version: '0.0.0',
    systemLanguage: 'en',
    files: noFiles,
    worker: 'unused',
    store,
    io,
  });
  const begin = (job: string) =>
    application.call('workspace.start', {
      company: 'Slow',
      language: 'en',
      currency: 'EUR',
      content: 'empty',
      job,
    });
  return { application, store, disk, begin, clear: () => rm(parent, { recursive: true, force: true }) };
};

test('closing waits for a change that a slow disk is still taking', async () => {
  vi.useRealTimers();
  let letGo: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const taken = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let slow = false;
  const { application, store, begin, clear } = await applicationOver(async () => {
    if (!slow) return;
    reached();
    await taken;
  });
  try {
    await begin('job-of-the-test');
    slow = true;
    const answering = application.call('settings.save', { company: 'Slower' });
    await held;
    let closed = false;
    const closing = application.close().then(() => {
      closed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([closed, store.get('settings', 'settings')?.company]).toEqual([false, 'Slow']);
    letGo();
    await closing;
    expect(await answering).toMatchObject({ ok: true, data: { company: 'Slower' } });
    expect(store.get('settings', 'settings')?.company).toBe('Slower');
  } finally {
    await clear();
  }
});

test('every window is told of a full disk, by the change that was refused, and of its room', async () => {
  vi.useRealTimers();
  const { application, disk, begin, clear } = await applicationOver(async () => undefined);
  const pushes: Push[] = [];
  application.onPush((push) => void pushes.push(push));
  try {
    disk.refuse((_call, operation) => (operation === 'write' ? 'ENOSPC' : null));
    expect(await begin('job-of-the-test')).toEqual(refusedFor('full'));
    expect(pushes.filter(({ storage }) => storage)).toEqual([
      { collections: [], storage: { refused: 'full' } },
    ]);
    expect(await application.call('storage.state', {})).toEqual({ ok: true, data: { refused: 'full' } });
    expect(await application.call('storage.check', {})).toEqual(refusedFor('full'));
    disk.refuse(null);
    expect(await application.call('storage.check', {})).toEqual({ ok: true, data: null });
    expect(pushes.at(-1)).toEqual({ collections: [], storage: { refused: null } });
    expect(await begin('job-of-the-test-2')).toMatchObject({ ok: true });
  } finally {
    await application.close();
    await clear();
  }
});
