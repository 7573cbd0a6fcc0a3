/** The store on a disk that fails: crashes at every moment of a history, every call refused, every byte harmed. */
import { describe, expect, test } from 'vitest';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { afterCrash, crashes, seededRandom } from '#test/store/crash.ts';
import { type Files, memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn, region, shown } from '#test/store/open.ts';

/** Small pieces, so that an entry of ten records is begun, carried in parts and committed. */
const small = { pieceLength: 600 };

const importMany = (store: Store, prefix: string) =>
  store.change({ code: 'imported', params: { kind: 'regions', count: 10, file: 'f.csv' } }, (draft) => {
    for (let index = 0; index < 10; index += 1)
      draft.put('regions', region(`${prefix}${index}`, `${prefix} ${index}`));
  });

/** A short history with everything in it. */
const steps: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => nameRegion(store, 'r1', 'North'),
  (store) => importMany(store, 'a'),
  (store) => nameRegion(store, 'r1', 'South'),
  (store) => store.undo(),
  (store) => store.redo(),
  (store) => nameRegion(store, 'r1', null),
  (store) => importMany(store, 'b'),
  (store) => store.undo(),
  (store) => nameRegion(store, 'r2', 'Réunion 🌴\u2028'),
];

const refusedCode = (error: unknown) => (error instanceof Refused ? error.refusal.code : error);

/** Runs the history over a disk, with a compaction on the way; tells what is shown after each entry. */
const live = async () => {
  const disk = memoryDisk();
  const states: unknown[] = [];
  const acknowledged: { operations: number; entries: number }[] = [];
  const run = async (some: typeof steps) => {
    const store = await openOn(disk, { ...small, compactAfter: { bytes: 1e9, entries: 4 } });
    states[store.entries(null, 1).total] = shown(store);
    for (const step of some) {
      await step(store);
      const entries = store.entries(null, 1).total;
      states[entries] = shown(store);
      acknowledged.push({ operations: disk.log.length, entries });
    }
    await store.close();
  };
  await run(steps.slice(0, 6));
  await run(steps.slice(6));
  return { disk, states, acknowledged };
};

/** Opens what a crash left; every acknowledged entry must be there, and the records those of the last entry. */
const checkLeft = async (files: Files, states: readonly unknown[], least: number) => {
  const disk = memoryDisk(files);
  const store = await openOn(disk, small);
  const { total } = store.entries(null, 1);
  expect(total).toBeGreaterThanOrEqual(least);
  expect(shown(store)).toEqual(states[total]);
  return { disk, store, total };
};

describe('a crash', () => {
  test('at any moment loses no acknowledged change and leaves nothing unreadable', async () => {
    const { disk, states, acknowledged } = await live();
    const random = seededRandom(1);
    expect(disk.log.length).toBeGreaterThan(60);
    for (let moment = 0; moment <= disk.log.length; moment += 1) {
      const least = acknowledged.filter((one) => one.operations <= moment).at(-1)?.entries ?? 0;
      for (const crash of crashes) {
        const rounds = crash === 'torn' || crash === 'reordered' ? 4 : 1;
        for (let round = 0; round < rounds; round += 1) {
          const files = afterCrash(new Map(), disk.log.slice(0, moment), crash, random);
          await checkLeft(files, states, least);
        }
      }
    }
  });

  test('during the first change after a crash loses nothing either', async () => {
    const { disk, states, acknowledged } = await live();
    const random = seededRandom(2);
    for (let moment = 0; moment <= disk.log.length; moment += 3) {
      const least = acknowledged.filter((one) => one.operations <= moment).at(-1)?.entries ?? 0;
      const files = afterCrash(new Map(), disk.log.slice(0, moment), 'torn', random);
      const { disk: second, store, total } = await checkLeft(files, states, least);
      await nameRegion(store, 'after', 'After the crash');
      const more = [...states.slice(0, total + 1), shown(store)];
      await store.close();
      for (let later = 0; later <= second.log.length; later += 1) {
        const left = afterCrash(files, second.log.slice(0, later), 'reordered', random);
        await checkLeft(left, more, total);
      }
      await checkLeft(second.files(), more, total + 1);
    }
  });
});

describe('a process killed at any moment, its writes left in the memory of the system,', () => {
  /** The next process reads what the disk may not have yet; then the power goes. */
  const killed = async (k: number, next: (store: Store) => Promise<unknown>) => {
    const disk = memoryDisk();
    const states: unknown[] = [];
    const acknowledged: { operations: number; entries: number }[] = [];
    const note = (store: Store) => {
      const entries = store.entries(null, 1).total;
      states[entries] = shown(store);
      acknowledged.push({ operations: disk.log.length, entries });
    };
    disk.refuse((call) => (call >= k ? 'EIO' : null));
    const first = await openOn(disk, { ...small, compactAfter: { bytes: 1e9, entries: 4 } }).catch(
      () => null,
    );
    if (first !== null) note(first);
    for (const step of steps.slice(0, 7)) {
      if (first === null) break;
      try {
        await step(first);
        note(first);
      } catch {
        break;
      }
    }
    disk.refuse(null);
    const reopened = disk.log.length;
    const second = await openOn(disk, { ...small, compactAfter: { bytes: 1e9, entries: 3 } });
    const found = second.entries(null, 1).total;
    states[found] = shown(second);
    await next(second);
    note(second);
    await second.close();
    note(second);
    return { disk, states, acknowledged, reopened };
  };

  test.each([
    ['that only looks', async () => null],
    ['that saves a change', (store: Store) => nameRegion(store, 'next', 'Next')],
    ['that saves a large change', (store: Store) => importMany(store, 'n')],
  ])('and a next one %s, lose nothing acknowledged when the power goes', async (_name, next) => {
    const random = seededRandom(4);
    for (let k = 1; k < 90; k += 2) {
      const { disk, states, acknowledged, reopened } = await killed(k, next);
      for (let moment = reopened; moment <= disk.log.length; moment += 1) {
        // Only saving proves what was found to be there: entries merely looked at may still go.
        const least = acknowledged.filter((one) => one.operations <= moment && one.operations !== reopened);
        for (const crash of ['lost', 'reordered'] as const) {
          const files = afterCrash(new Map(), disk.log.slice(0, moment), crash, random);
          await checkLeft(files, states, least.at(-1)?.entries ?? 0);
        }
      }
    }
  });
});

describe('a disk that refuses', () => {
  const codes = [
    ['ENOSPC', 'full'],
    ['EIO', 'failed'],
    ['EROFS', 'readOnly'],
    ['ENODEV', 'gone'],
  ] as const;

  /** Runs the history with call `k` refused (`times` times); every step is done whole or refused and not seen at all. */
  const runRefused = async (k: number, code: string, reason: string, times: number) => {
    const disk = memoryDisk(new Map(), { keepLog: false });
    disk.refuse((call) => (call >= k && call < k + times ? code : null));
    const options = { ...small, compactAfter: { bytes: 1e9, entries: 4 } };
    const allowed = (error: unknown) =>
      expect(error instanceof Refused ? error.refusal : error).toEqual({
        code: 'storageFailed',
        params: { reason },
      });
    const store = await openOn(disk, options).catch((error) => {
      allowed(error);
      return null;
    });
    if (store === null) return { disk, before: null, states: [] };
    let before = shown(store);
    for (const step of steps) {
      const total = store.entries(null, 1).total;
      try {
        // Removing what an earlier refusal left unmade is no entry.
        const entry = await step(store);
        before = shown(store);
        expect(store.entries(null, 1).total).toBe(entry === null ? total : total + 1);
      } catch (error) {
        if (refusedCode(error) !== 'nothingToUndo') allowed(error);
        expect(shown(store)).toEqual(before);
        expect(store.entries(null, 1).total).toBe(total);
      }
    }
    return { disk, before, store };
  };

  test.each(codes)(
    'once with %s leaves memory and disk agreed, and saving works again',
    async (code, reason) => {
      const calls = (await runRefused(Number.POSITIVE_INFINITY, code, reason, 0)).disk.calls();
      for (let k = 1; k <= calls; k += 1) {
        const { disk, before, store } = await runRefused(k, code, reason, 1);
        disk.refuse(null);
        if (store === undefined) continue;
        expect(shown(await openOn(disk))).toEqual(before);
        await nameRegion(store, 'later', 'Later');
        await store.undo();
        expect(shown(store)).toEqual(before);
        await store.close();
        const again = await openOn(disk);
        expect(shown(again)).toEqual(before);
        expect(again.entries(null, 1).total).toBe(store.entries(null, 1).total);
      }
    },
  );

  test('for ever keeps what was acknowledged, and at most the change it refused last', async () => {
    const calls = (await runRefused(Number.POSITIVE_INFINITY, 'EIO', 'failed', 0)).disk.calls();
    for (let k = 1; k <= calls; k += 1) {
      const { disk, before, store } = await runRefused(k, 'EIO', 'failed', Number.POSITIVE_INFINITY);
      disk.refuse(null);
      const again = await openOn(disk);
      const extra = again.entries(null, 1).total - (store?.entries(null, 1).total ?? 0);
      expect([0, 1]).toContain(extra);
      if (extra === 0 && before !== null) expect(shown(again)).toEqual(before);
      if (store === undefined) continue;
      // Once there is room the same store saves again, and what it shows is what is there.
      await nameRegion(store, 'later', 'Later');
      expect(shown(await openOn(disk))).toEqual(shown(store));
    }
  });
});

describe('damage', () => {
  const outcome = async (files: Files) => {
    const disk = memoryDisk(files);
    const opened = await openOn(disk, small).then(
      (store) => store,
      (error: unknown) => refusedCode(error),
    );
    return { disk, opened };
  };
  const journals = [1, 2, 3].map((segment) => `${folder}/journal-00000${segment}.ndjson`);

  test('of any bit of snapshot, newest journal or mark is refused, and no file touched', async () => {
    const { disk } = await live();
    const files = disk.files();
    expect([...files.keys()].sort()).toEqual([
      `${folder}/closed.json`,
      ...journals,
      `${folder}/snapshot.json`,
    ]);
    const random = seededRandom(3);
    for (const [path, bytes] of files) {
      if (path === journals[0] || path === journals[1]) continue; // the snapshot holds these
      for (let place = 0; place < bytes.length; place += 1 + Math.floor(random() * 12)) {
        const harmed = Buffer.from(bytes);
        harmed[place] = (harmed[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        const { disk: second, opened } = await outcome(new Map([...files, [path, harmed]]));
        expect(opened, `${path} at ${place}`).toBe('damaged');
        expect(second.log).toEqual([]);
      }
    }
  });

  test('that cuts any file short after a clean end is refused', async () => {
    const { disk } = await live();
    const files = disk.files();
    for (const [path, bytes] of files) {
      for (let length = 0; length < bytes.length; length += 37) {
        const { opened } = await outcome(new Map([...files, [path, bytes.subarray(0, length)]]));
        expect(opened, `${path} cut to ${length}`).toBe('damaged');
      }
    }
  });

  test.each([...journals])('a missing %s is refused', async (path) => {
    const { disk } = await live();
    const files = disk.files();
    files.delete(path);
    expect((await outcome(files)).opened).toBe('damaged');
  });

  test('of an entry the snapshot holds is found when it is to be undone', async () => {
    const { disk } = await live();
    const files = disk.files();
    const path = journals[0] ?? '';
    const bytes = Buffer.from(files.get(path) ?? '');
    const place = bytes.indexOf('a 5');
    bytes[place] = 0x62;
    const { opened } = await outcome(new Map([...files, [path, bytes]]));
    if (typeof opened !== 'object' || opened === null) throw new Error('not opened');
    const store = opened as Store;
    // r2, then r1 removed, then r1 South stand above the import of a.
    for (let step = 0; step < 3; step += 1) await store.undo();
    const before = shown(store);
    await expect(store.undo()).rejects.toMatchObject({ refusal: { code: 'damaged' } });
    expect(shown(store)).toEqual(before);
    expect(await nameRegion(store, 'r9', 'Still saved')).not.toBeNull();
  });

  test('a missing snapshot is made up for by the journal', async () => {
    const { disk, states } = await live();
    const files = disk.files();
    files.delete(`${folder}/snapshot.json`);
    const { opened } = await outcome(files);
    expect(shown(opened as Store)).toEqual(states.at(-1));
  });
});
