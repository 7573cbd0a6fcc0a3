import { describe, expect, test } from 'vitest';
import { compactFolder } from '#electron/store/compact.ts';
import { migrations, versionOf } from '#electron/store/migrations.ts';
import { replaceFile } from '#electron/store/replace-file.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn, shown } from '#test/store/open.ts';

const often = { compactAfter: { bytes: 1e9, entries: 3 } };
const snapshotPath = `${folder}/snapshot.json`;

const snapshotOf = (disk: ReturnType<typeof memoryDisk>) => {
  const bytes = disk.files().get(snapshotPath);
  return bytes === undefined ? null : JSON.parse(bytes.toString());
};

test('is asked for once enough has changed, goes on beside new changes, and the snapshot says what it holds', async () => {
  const disk = memoryDisk();
  let let_go = () => {};
  const held = new Promise<void>((resolve) => {
    let_go = resolve;
  });
  let asked = 0;
  const store = await openOn(disk, {
    ...often,
    compact: async (path) => {
      asked += 1;
      await held;
      return compactFolder(disk.io, path);
    },
  });
  for (const name of ['1', '2', '3', '4', '5', '6', '7']) await nameRegion(store, 'a', name);
  expect(asked).toBe(1);
  expect(snapshotOf(disk)).toBeNull();
  let_go();
  await store.close();
  const snapshot = snapshotOf(disk);
  expect(snapshot).toMatchObject({ format: 'relais.workspace', version: versionOf(migrations) });
  expect(snapshot.sequence).toBeGreaterThanOrEqual(3);
  expect(snapshot.entries).toHaveLength(snapshot.sequence);
  expect(snapshot.records.regions[0].name).toBe(String(snapshot.sequence));
  const again = await openOn(disk);
  expect(again.get('regions', 'a')?.name).toBe('7');
  for (let left = 7; left > 0; left -= 1) await again.undo();
  expect(again.all('regions').size).toBe(0);
});

test('twice over the same folder changes nothing', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk, often);
  for (const name of ['1', '2', '3']) await nameRegion(store, 'a', name);
  await store.close();
  const before = disk.files();
  const done = await compactFolder(disk.io, folder);
  expect(done).toEqual({ sequence: 3, segments: 1 });
  expect(disk.files()).toEqual(before);
});

test('that fails is said in the log and tried again later; nothing else suffers', async () => {
  const disk = memoryDisk();
  const logged: string[] = [];
  let asked = 0;
  const store = await openOn(disk, {
    ...often,
    compact: async (path) => {
      asked += 1;
      if (asked === 1) throw Object.assign(new Error('ENOSPC: /secret/path'), { code: 'ENOSPC' });
      return compactFolder(disk.io, path);
    },
    log: (level, message) => level === 'warning' && logged.push(message),
  });
  for (let index = 1; index <= 12; index += 1) {
    await nameRegion(store, 'a', String(index));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(asked).toBeGreaterThanOrEqual(2);
  expect(logged).toEqual(['snapshot not renewed: storageFailed']);
  const then = shown(store);
  await store.close();
  expect(shown(await openOn(disk))).toEqual(then);
});

test('refuses a journal that is damaged and leaves the snapshot as it was', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk, often);
  for (const name of ['1', '2', '3']) await nameRegion(store, 'a', name);
  await store.close();
  const files = disk.files();
  files.delete(snapshotPath);
  const path = `${folder}/journal-000001.ndjson`;
  const harmed = Buffer.from(files.get(path) ?? '');
  harmed[harmed.indexOf('"2"') + 1] = 0x39;
  const second = memoryDisk(new Map([...files, [path, harmed]]));
  await expect(compactFolder(second.io, folder)).rejects.toMatchObject({
    refusal: { code: 'damaged', params: { file: 'journal-000001.ndjson' } },
  });
  expect(second.log).toEqual([]);
});

describe('replacing a file', () => {
  const bytes = (text: string) => [Buffer.from(text)];
  const held = async (code: string, times: number) => {
    const disk = memoryDisk(new Map([['/f/a.json', Buffer.from('old')]]));
    let left = times;
    disk.refuse((_call, operation) => {
      if (operation !== 'rename' || left === 0) return null;
      left -= 1;
      return code;
    });
    const waited: number[] = [];
    const done = replaceFile(disk.io, '/f', 'a.json', bytes('new'), async (milliseconds) => {
      waited.push(milliseconds);
    });
    const error = await done.then(
      () => null,
      (reason: NodeJS.ErrnoException) => reason.code,
    );
    const names = [...disk.files().keys()];
    return { error, waited, content: disk.files().get('/f/a.json')?.toString(), names };
  };

  test.each(['EPERM', 'EBUSY', 'EACCES'])('waits while the old one is held with %s', async (code) => {
    const { error, waited, content } = await held(code, 3);
    expect([error, waited.length, content]).toEqual([null, 3, 'new']);
  });

  test('gives up after about four seconds and keeps the old one', async () => {
    const { error, waited, content, names } = await held('EBUSY', 1_000);
    expect([error, content, names]).toEqual(['EBUSY', 'old', ['/f/a.json']]);
    const total = waited.reduce((sum, milliseconds) => sum + milliseconds, 0);
    expect(total).toBeGreaterThan(3_000);
    expect(total).toBeLessThan(5_000);
  });

  test('does not wait for a disk that is full', async () => {
    const { error, waited, content } = await held('ENOSPC', 1);
    expect([error, waited, content]).toEqual(['ENOSPC', [], 'old']);
  });
});
