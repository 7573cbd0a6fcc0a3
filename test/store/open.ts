/** Opens stores over disks in memory, for the store's tests. */
import { compactFolder } from '#electron/store/compact.ts';
import type { Lock } from '#electron/store/lock.ts';
import type { StoredRecord } from '#electron/store/migrations.ts';
import { openStore, type StoreOptions } from '#electron/store/open-store.ts';
import type { Store } from '#electron/store/store.ts';
import { record, testNow } from '#test/builders.ts';
import type { MemoryDisk } from '#test/store/memory-io.ts';

export const folder = '/workspace';

/** A lock that is always free: one process, one store at a time. */
export const freeLock: Lock = async () => async () => undefined;

export const never = { bytes: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY };

export const openOn = ({ io }: Pick<MemoryDisk, 'io'>, more: Partial<StoreOptions> = {}): Promise<Store> =>
  openStore({
    folder,
    io,
    lock: freeLock,
    compact: (path) => compactFolder(io, path),
    compactAfter: never,
    now: () => testNow,
    log: () => undefined,
    freeze: true,
    ...more,
  });

/** What a store shows of regions and products, as plain values to compare. */
export const shown = (store: Store): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    (['regions', 'products'] as const).map((kind) => [
      kind,
      [...store.all(kind).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

export const region = (id: string, name: string): StoredRecord & ReturnType<typeof record<'regions'>> =>
  record('regions', { id, name });

/** One change that gives the region `id` a name, or removes it where the name is null. */
export const nameRegion = (store: Store, id: string, name: string | null) =>
  store.change({ code: 'edited', params: { kind: 'regions', count: 1 } }, (draft) => {
    if (name === null) draft.remove('regions', id);
    else draft.put('regions', region(id, name));
  });
