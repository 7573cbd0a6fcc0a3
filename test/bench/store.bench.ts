/** What the store costs at 100,000 records, each piece of work beside the plain operation it is compared with. */
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, bench, describe } from 'vitest';
import type { Compacted } from '#electron/store/compact.ts';
import { nodeIo } from '#electron/store/io.ts';
import { lockFolder } from '#electron/store/lock.ts';
import { openStore } from '#electron/store/open-store.ts';
import type { Store } from '#electron/store/store.ts';
import { record } from '#test/builders.ts';
import { bundle } from '#test/store/bundle.ts';

const count = 100_000;
const place = await mkdtemp(join(tmpdir(), 'relais-bench-'));
const worker = await bundle(new URL('./compact-worker.ts', import.meta.url), place);
const compact = async (folder: string): Promise<Compacted> => {
  const thread = new Worker(worker, { workerData: folder });
  const [done] = await once(thread, 'message');
  return done;
};
const openAt = (folder: string, compactAfter?: { bytes: number; entries: number }) =>
  openStore({
    folder,
    io: nodeIo,
    lock: lockFolder,
    compact,
    now: () => new Date().toISOString(),
    log: () => undefined,
    ...(compactAfter ? { compactAfter } : {}),
  });

const blank = record('organisations', {});
const organisation = (index: number, city: string) => ({
  ...blank,
  id: `${String(index).padStart(8, '0')}-7d1c-4a52-9c57-2f1f0e6b8a10`,
  name: `Société ${index} du Nord`,
  code: `C${index}`,
  street: `${index} rue de la République`,
  postalCode: '69001',
  city,
  country: 'France',
  email: `contact${index}@exemple.fr`,
  phone: '+33 4 72 00 00 00',
});
const importAll = (store: Store, city: string) =>
  store.change(
    { code: 'imported', params: { kind: 'organisations', count, file: 'o.csv' } },
    async (draft) => {
      for (let index = 0; index < count; index += 1) {
        draft.put('organisations', organisation(index, city));
        if (index % 200 === 0) await draft.pause();
      }
    },
  );

/** Calls back the event loop every millisecond; answers the longest time in milliseconds it had to wait. */
const watchStalls = () => {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
};

// One workspace whose snapshot holds everything, for opening; one that stays open, for changing.
const settled = join(place, 'settled');
const first = await openAt(settled, { bytes: 1, entries: 1 });
await importAll(first, 'Lyon');
await first.close();
const changing = join(place, 'changing');
const store = await openAt(changing, { bytes: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY });
await importAll(store, 'Lyon');
const plain = await open(join(place, 'plain'), 'a');
const line = Buffer.from(
  `${JSON.stringify({ kind: 'organisations', before: organisation(1, 'Lyon'), after: organisation(1, 'Paris') })}\n`,
);

afterAll(async () => {
  await plain.close();
  await store.close();
  await rm(place, { recursive: true, force: true });
});

describe('one durable change at 100,000 records', () => {
  let turn = 0;
  bench(
    'append of the same bytes and fdatasync',
    async () => {
      await plain.write(line);
      await plain.datasync();
    },
    { iterations: 500, time: 0, warmupIterations: 50, warmupTime: 0 },
  );
  bench(
    'change of one record',
    async () => {
      turn += 1;
      await store.change({ code: 'changed', params: {} }, (draft) =>
        draft.put('organisations', organisation(turn % count, `Paris ${turn}`)),
      );
    },
    { iterations: 500, time: 0, warmupIterations: 50, warmupTime: 0 },
  );
});

describe('opening 100,000 records', () => {
  bench(
    'readFile and JSON.parse of the same bytes',
    async () => {
      JSON.parse(await readFile(join(settled, 'snapshot.json'), 'utf8'));
    },
    { iterations: 8, time: 0, warmupIterations: 2, warmupTime: 0 },
  );
  bench(
    'openStore',
    async () => {
      await (await openAt(settled)).close();
    },
    { iterations: 8, time: 0, warmupIterations: 2, warmupTime: 0 },
  );
});

describe('an import of 100,000 records', () => {
  let round = 0;
  bench(
    'drafted, committed, compacted and undone',
    async () => {
      round += 1;
      const folder = join(place, `import-${round}`);
      const importing = await openAt(folder);
      const stages: string[] = [];
      const stage = async (name: string, work: () => Promise<unknown>) => {
        const longest = watchStalls();
        const start = performance.now();
        await work();
        const took = Math.round(performance.now() - start);
        stages.push(`${name} ${took} ms, longest stall ${longest().toFixed(1)} ms`);
      };
      await stage('drafted and committed', () => importAll(importing, 'Lyon'));
      await stage('compacted in a worker', () => importing.close());
      const again = await openAt(folder);
      await stage('undone', () => again.undo());
      await again.close();
      console.log(stages.join('; '));
    },
    { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 },
  );
});
