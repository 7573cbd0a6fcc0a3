/** Workspaces with a history, for the tests of the ways back. */
import type { Kind } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import type { Store } from '#electron/store/store.ts';
import { makeContext, record } from '#test/builders.ts';
import { type MemoryDisk, memoryDisk } from '#test/store/memory-io.ts';
import { openOn } from '#test/store/open.ts';

const kindNames = Object.keys(kinds) as Kind[];

/** Everything a store holds, to compare. @param without fields that do not count */
export const stateOf = (store: Store, without: readonly string[] = []): string =>
  JSON.stringify(
    kindNames.map((kind) => [
      kind,
      [...store.all(kind).values()]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !without.includes(name)))),
    ]),
  );

export interface World {
  readonly disk: MemoryDisk;
  store: Store;
  context: Context;
  /** Closes the store and opens it again from the disk. */
  reopen(): Promise<void>;
}

/** A new workspace on a disk in memory; entries are cut into pieces early, and the clock goes on by a second a question. */
export const makeWorld = async (): Promise<World> => {
  const disk = memoryDisk(new Map(), { keepLog: false });
  let seconds = 0;
  const now = () => {
    seconds += 1;
    return new Date(Date.UTC(2026, 0, 5) + seconds * 1_000).toISOString();
  };
  const open = () => openOn(disk, { compactAfter: { bytes: 1e9, entries: 40 }, pieceLength: 2_000, now });
  const store = await open();
  const world: World = {
    disk,
    store,
    context: makeContext(store, { now }).context,
    async reopen() {
      await world.store.close();
      world.store = await open();
      world.context = makeContext(world.store, { now }).context;
    },
  };
  return world;
};

/** Puts records as one entry, and answers its number. */
export const put = async (
  store: Store,
  ...all: readonly (readonly [kind: Kind, values: Readonly<Record<string, unknown>>])[]
): Promise<number> => {
  const entry = await store.change({ code: 'demoCreated', params: {} }, (draft) => {
    for (const [kind, values] of all) {
      const now = values['id'] === undefined ? undefined : draft.get(kind, String(values['id']));
      draft.put(kind, { ...(now ?? record(kind)), ...values } as never);
    }
  });
  return entry?.number ?? 0;
};

/** Removes records as one entry, and answers its number. */
export const remove = async (
  store: Store,
  ...all: readonly (readonly [kind: Kind, id: string])[]
): Promise<number> => {
  const entry = await store.change({ code: 'demoCreated', params: {} }, (draft) => {
    for (const [kind, id] of all) draft.remove(kind, id);
  });
  return entry?.number ?? 0;
};
