import { describe, expect, test } from 'vitest';
import { backUpFolder, listBackups } from '#electron/store/backup.ts';
import { backupName, backupsOf, superfluous } from '#electron/store/backup-names.ts';
import { seededRandom } from '#test/store/crash.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn, shown } from '#test/store/open.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString();

/** A disk with a workspace of two regions, sealed, and what it shows. */
const workspace = async () => {
  const disk = memoryDisk();
  const store = await openOn(disk);
  await nameRegion(store, 'a', 'North');
  await nameRegion(store, 'b', 'South');
  await store.undo();
  await nameRegion(store, 'c', 'West');
  await store.seal();
  return { disk, store, state: shown(store) };
};

const contentOf = (disk: ReturnType<typeof memoryDisk>, file: string) =>
  disk.files().get(`${folder}/backups/${file}`) ?? Buffer.alloc(0);

/** What a backup holds: opened as the only file of another workspace. */
const restored = async (bytes: Buffer) =>
  shown(await openOn(memoryDisk(new Map([[`${folder}/snapshot.json`, bytes]]))));

test('a backup holds every record as of its entry and opens as a workspace of its own', async () => {
  const { disk, store, state } = await workspace();
  const made = await backUpFolder(disk.io, folder, at(1));
  expect(made).toEqual({
    file: 'backup-2026-11-01T01-00-00-000Z-entry-4-records-2.json',
    at: at(1),
    entry: 4,
    records: 2,
  });
  expect(await restored(contentOf(disk, made.file))).toEqual(state);
  // The workspace goes on, and its backup stays what it was.
  await nameRegion(store, 'd', 'East');
  expect(await restored(contentOf(disk, made.file))).toEqual(state);
  await store.close();
  expect(shown(await openOn(disk))['regions']).toHaveLength(3);
});

test('what was not sealed is not in it', async () => {
  const { disk, store, state } = await workspace();
  await nameRegion(store, 'd', 'East');
  const made = await backUpFolder(disk.io, folder, at(1));
  expect([made.entry, await restored(contentOf(disk, made.file))]).toEqual([4, state]);
});

test('any bit that is wrong makes it unreadable, and a workspace that is damaged makes none', async () => {
  const { disk } = await workspace();
  const made = await backUpFolder(disk.io, folder, at(1));
  const bytes = contentOf(disk, made.file);
  for (let place = 0; place < bytes.length; place += 7) {
    const harmed = Buffer.from(bytes);
    harmed[place] = (harmed[place] ?? 0) ^ 4;
    await expect(restored(harmed)).rejects.toMatchObject({ refusal: { code: 'damaged' } });
  }
  const files = disk.files();
  const journal = Buffer.from(files.get(`${folder}/journal-000001.ndjson`) ?? '');
  journal[journal.indexOf('North')] = 0x6e;
  const second = memoryDisk(new Map([...files, [`${folder}/journal-000001.ndjson`, journal]]));
  await expect(backUpFolder(second.io, folder, at(2))).rejects.toMatchObject({
    refusal: { code: 'damaged' },
  });
  expect(await listBackups(second.io, folder)).toEqual([made]);
});

describe('a disk that fails', () => {
  test.each(['ENOSPC', 'EIO', 'EROFS'])(
    'with %s at any call, once or for ever, loses no older backup and counts no unfinished one',
    async (code) => {
      const { disk, state } = await workspace();
      const first = await backUpFolder(disk.io, folder, at(1));
      const files = disk.files();
      const whole = memoryDisk(files);
      await backUpFolder(whole.io, folder, at(2));
      for (const times of [1, Number.POSITIVE_INFINITY]) {
        for (let k = 1; k <= whole.calls(); k += 1) {
          const one = memoryDisk(files, { keepLog: false });
          one.refuse((call) => (call >= k && call < k + times ? code : null));
          const made = await backUpFolder(one.io, folder, at(2)).catch(() => null);
          one.refuse(null);
          const left = await listBackups(one.io, folder);
          expect(left).toContainEqual(first);
          if (made !== null) expect(left[0]).toEqual(made);
          // Whatever has the name of a backup is whole.
          for (const { file } of left) expect(await restored(contentOf(one, file))).toEqual(state);
        }
      }
    },
  );

  test('by handing back other bytes than it took makes none', async () => {
    const { disk, state } = await workspace();
    const first = await backUpFolder(disk.io, folder, at(1));
    const random = seededRandom(5);
    for (let round = 0; round < 40; round += 1) {
      const one = memoryDisk(disk.files());
      const io: typeof one.io = {
        ...one.io,
        async readFile(path) {
          const bytes = await one.io.readFile(path);
          if (!path.endsWith('.tmp')) return bytes;
          const place = Math.floor(random() * bytes.length);
          return round % 2 === 0
            ? bytes.subarray(0, place)
            : Buffer.concat([bytes.subarray(0, place), Buffer.from([0]), bytes.subarray(place + 1)]);
        },
      };
      await expect(backUpFolder(io, folder, at(2))).rejects.toMatchObject({ refusal: { code: 'damaged' } });
      expect(await listBackups(one.io, folder)).toEqual([first]);
      expect(await restored(contentOf(one, first.file))).toEqual(state);
    }
  });

  test('the name of a backup is given after its content is on the disk, and made durable', async () => {
    const { disk } = await workspace();
    const from = disk.log.length;
    await backUpFolder(disk.io, folder, at(1));
    const types = disk.log.slice(from).map(({ type }) => type);
    expect(types.indexOf('sync')).toBeGreaterThan(types.lastIndexOf('write'));
    expect(types.indexOf('rename')).toBeGreaterThan(types.indexOf('sync'));
    expect(types.indexOf('syncFolder')).toBeGreaterThan(types.indexOf('rename'));
  });
});

describe('rotation', () => {
  const named = (when: string, records = 1) => backupName({ at: when, entry: 1, records });

  test('keeps ten recent ones, and one of each of seven days and four weeks', () => {
    // Every six hours for sixty days, up to Sunday 2026-11-01 00:00.
    const all = backupsOf(
      Array.from({ length: 240 }, (_none, index) =>
        named(new Date(Date.UTC(2026, 10, 1) - index * 6 * 3_600_000).toISOString()),
      ),
    );
    const gone = new Set(superfluous(all));
    expect(all.filter((one) => !gone.has(one)).map((one) => one.at)).toEqual([
      '2026-11-01T00:00:00.000Z',
      '2026-10-31T18:00:00.000Z',
      '2026-10-31T12:00:00.000Z',
      '2026-10-31T06:00:00.000Z',
      '2026-10-31T00:00:00.000Z',
      '2026-10-30T18:00:00.000Z',
      '2026-10-30T12:00:00.000Z',
      '2026-10-30T06:00:00.000Z',
      '2026-10-30T00:00:00.000Z',
      '2026-10-29T18:00:00.000Z',
      '2026-10-28T18:00:00.000Z',
      '2026-10-27T18:00:00.000Z',
      '2026-10-26T18:00:00.000Z',
      '2026-10-25T18:00:00.000Z',
      '2026-10-18T18:00:00.000Z',
      '2026-10-11T18:00:00.000Z',
    ]);
  });

  test('removes nothing for the sake of an empty copy', async () => {
    const names = Array.from({ length: 30 }, (_none, index) => named(at(index)));
    const disk = memoryDisk(
      new Map(names.map((name) => [`${folder}/backups/${name}`, Buffer.from('a backup')])),
    );
    const made = await backUpFolder(disk.io, folder, at(40));
    expect(made.records).toBe(0);
    expect(await listBackups(disk.io, folder)).toHaveLength(31);
  });

  test('removes what is not needed and what a crash left, once the new one is there', async () => {
    const { disk } = await workspace();
    for (let hour = 1; hour <= 14; hour += 1) await backUpFolder(disk.io, folder, at(hour));
    const left = await listBackups(disk.io, folder);
    expect(left.map((one) => one.at)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5].map(at));
    const files = disk.files();
    const other = memoryDisk(
      new Map([
        ...files,
        [`${folder}/backups/backup-x.json.tmp`, Buffer.from('half')],
        [`${folder}/backups/notes.txt`, Buffer.from('mine')],
      ]),
    );
    await backUpFolder(other.io, folder, at(15));
    const rest = [...other.files().keys()].filter((path) => path.includes('/backups/'));
    expect(rest.filter((path) => path.endsWith('.tmp'))).toEqual([]);
    expect(rest).toContain(`${folder}/backups/notes.txt`);
    expect(rest).toHaveLength(11);
  });
});

test.each([
  'backup-2026-11-01T01-00-00-000Z-entry-4-records-2.json.tmp',
  'backup-2026-11-01-entry-4.json',
  'snapshot.json',
  '../backup-2026-11-01T01-00-00-000Z-entry-4-records-2.json',
])('%s is no backup', (name) => {
  expect(backupsOf([name])).toEqual([]);
});
