/** Records, stores and contexts for tests. */
import { randomUUID } from 'node:crypto';
import type { Kind } from '#contract/fields.ts';
import type { FileHandle } from '#contract/files.ts';
import { definitionOf, type RecordOf } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { tasks } from '#electron/features/tasks.ts';
import { Refused } from '#electron/refused.ts';
import { nothingLoaded } from '#electron/store/load.ts';
import { migrations, versionOf } from '#electron/store/migrations.ts';
import { runStore } from '#electron/store/running-store.ts';
import type { Store } from '#electron/store/store.ts';
import { memoryDisk } from '#test/store/memory-io.ts';

export const testNow = '2026-11-22T09:00:00.000Z';

/** A valid record of the kind: the fields given, the others empty. Required text fields get a made-up value. */
export const record = <K extends Kind>(kind: K, values: Partial<RecordOf<K>> = {}): RecordOf<K> => {
  const blank: Record<string, unknown> = {
    id: randomUUID(),
    createdAt: testNow,
    updatedAt: testNow,
    deletedAt: null,
  };
  for (const [name, field] of Object.entries(definitionOf(kind).fields)) {
    const data = ['text', 0, '0'.repeat(64)].find((one) => field.schema.safeParse(one).success);
    const made =
      { date: '2026-01-15', instant: testNow, period: '2026-01', data }[field.type as string] ?? name;
    blank[name] = field.empty === undefined ? made : field.empty;
  }
  return definitionOf(kind).schema.parse({ ...blank, ...values }) as unknown as RecordOf<K>;
};

/** The store itself over a disk in memory, new and empty. Its records are frozen. */
export const memoryStore = (): Store =>
  runStore(
    {
      folder: '/workspace',
      io: memoryDisk(new Map(), { keepLog: false }).io,
      compact: () => Promise.reject(new Error('not in these tests')),
      compactAfter: { bytes: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY },
      now: () => testNow,
      log: () => undefined,
      freeze: true,
    },
    nothingLoaded(versionOf(migrations)),
    async () => undefined,
  );

/** Puts records into a store as one change. */
export const fill = (store: Store, records: { readonly [K in Kind]?: readonly RecordOf<K>[] }) =>
  store.change({ code: 'demoCreated', params: {} }, (draft) => {
    for (const [kind, all] of Object.entries(records))
      for (const one of all ?? []) draft.put(kind as Kind, one as never);
  });

/** A context over a store: files in memory, tasks run in this thread, a clock that stands still. */
export const makeContext = (store: Store = memoryStore(), more: Partial<Context> = {}) => {
  const written = new Map<string, { name: string; bytes: Uint8Array<ArrayBuffer> }>();
  const context: Context = {
    store,
    now: () => testNow,
    today: () => testNow.slice(0, 10),
    newId: () => randomUUID(),
    files: {
      async read(id) {
        const file = written.get(id);
        if (!file) throw new Refused('notFound');
        return file;
      },
      async write(name, bytes): Promise<FileHandle> {
        const id = randomUUID();
        written.set(id, { name, bytes: new Uint8Array(bytes) });
        return { id, name, size: bytes.byteLength };
      },
      whereabouts: () => null,
    },
    print: () => Promise.reject(new Refused('unavailable', { what: 'documents.pdf' })),
    log: () => undefined,
    job: () => ({ signal: new AbortController().signal, progress: () => undefined, end: () => undefined }),
    run: (async (name: string, payload: unknown) => {
      const task = (tasks as Record<string, (payload: unknown, tools: unknown) => unknown>)[name];
      return task?.(structuredClone(payload), { progress: () => undefined });
    }) as Context['run'],
    backups: {
      folder: '/workspace/backups',
      last: () => ({ at: null, failed: null, behind: 0 }),
      run: () => Promise.reject(new Refused('unavailable', { what: 'backups' })),
    },
    environment: { folder: '/workspace', shell: 'commandLine', version: '0.0.0', systemLanguage: 'en' },
    ...more,
  };
  return { context, written };
};
