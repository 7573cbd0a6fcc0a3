/** Records, stores and contexts for tests. */
import { randomUUID } from 'node:crypto';
import type { Kind } from '#contract/fields.ts';
import type { FileHandle } from '#contract/files.ts';
import { definitionOf, type RecordOf } from '#contract/kinds.ts';
import type { Entry } from '#contract/workspace.ts';
import type { Context } from '#electron/features/context.ts';
import { tasks } from '#electron/features/tasks.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft, Store, StoreChange } from '#electron/store/store.ts';

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
    const made =
      { date: '2026-01-15', instant: testNow, period: '2026-01', data: '' }[field.type as string] ?? name;
    blank[name] = field.empty === undefined ? made : field.empty;
  }
  return definitionOf(kind).schema.parse({ ...blank, ...values }) as unknown as RecordOf<K>;
};

/** A store in memory without undo, for tests of calculations and handlers. */
export const memoryStore = (): Store => {
  const kinds = new Map<Kind, Map<string, unknown>>();
  const versions = new Map<Kind, number>();
  const listeners = new Set<(change: StoreChange) => void>();
  const entries: Entry[] = [];
  const of = (kind: Kind) => kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind) ?? new Map();
  const notHere = () => Promise.reject(new Refused('nothingToUndo'));
  return {
    all: (kind) => of(kind) as never,
    get: (kind, id) => of(kind).get(id) as never,
    version: (kind) => versions.get(kind) ?? 0,
    async change(label, edit) {
      const changed = new Map<Kind, Map<string, unknown>>();
      const at = (kind: Kind) => changed.get(kind) ?? changed.set(kind, new Map()).get(kind) ?? new Map();
      const draft: Draft = {
        get: (kind, id) => (at(kind).has(id) ? at(kind).get(id) : of(kind).get(id)) as never,
        put(kind, value) {
          const parsed = definitionOf(kind).schema.safeParse(value);
          if (!parsed.success) {
            throw new Refused(
              'invalidRecord',
              {},
              Object.fromEntries(parsed.error.issues.map((i) => [i.path.join('.'), i.code])),
            );
          }
          at(kind).set(value.id, value);
        },
        remove: (kind, id) => void at(kind).set(id, undefined),
        pause: () => new Promise((resolve) => setImmediate(resolve)),
      };
      await edit(draft);
      const ids = new Map<Kind, Set<string>>();
      let count = 0;
      for (const [kind, values] of changed) {
        if (values.size === 0) continue;
        versions.set(kind, (versions.get(kind) ?? 0) + 1);
        ids.set(kind, new Set(values.keys()));
        count += values.size;
        for (const [id, value] of values) value === undefined ? of(kind).delete(id) : of(kind).set(id, value);
      }
      if (count === 0) return null;
      const entry: Entry = { number: entries.length + 1, label, at: testNow, count, undone: false };
      entries.push(entry);
      for (const listener of listeners) listener({ entry, ids });
      return entry;
    },
    undo: notHere,
    redo: notHere,
    next: () => ({ undo: null, redo: null }),
    entries: (_before, limit) => ({ total: entries.length, entries: entries.slice(-limit).reverse() }),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => undefined,
  };
};

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
    },
    log: () => undefined,
    job: () => ({ signal: new AbortController().signal, progress: () => undefined, end: () => undefined }),
    run: (async (name: string, payload: unknown) => {
      const task = (tasks as Record<string, (payload: unknown, tools: unknown) => unknown>)[name];
      return task?.(structuredClone(payload), { progress: () => undefined });
    }) as Context['run'],
    environment: { folder: '/workspace', shell: 'commandLine', version: '0.0.0', systemLanguage: 'en' },
    ...more,
  };
  return { context, written };
};
