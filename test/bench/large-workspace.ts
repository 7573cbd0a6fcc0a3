/** A workspace of 100,000 records in a folder, for measuring the whole application. */
import { kinds } from '#contract/kinds.ts';
import { compactFolder } from '#electron/store/compact.ts';
import { nodeIo } from '#electron/store/io.ts';
import { openStore } from '#electron/store/open-store.ts';
import { record, testNow } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';
import { freeLock } from '#test/store/open.ts';

/** Makes 20,000 clients and opportunities, and 15,000 contacts, interactions, tasks and orders each. @param folder new or empty */
export const makeLargeWorkspace = async (folder: string): Promise<void> => {
  const { store: made } = largeStore(20_000, 15_000);
  const store = await openStore({
    folder,
    io: nodeIo,
    lock: freeLock,
    compact: (path) => compactFolder(nodeIo, path),
    now: () => testNow,
    log: () => undefined,
  });
  await store.change({ code: 'workspaceStarted', params: {} }, (draft) => {
    draft.put('settings', record('settings', { id: 'settings', company: 'Konex' }));
  });
  await store.change({ code: 'demoCreated', params: {} }, async (draft) => {
    let count = 0;
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      for (const one of made.all(kind).values()) {
        draft.put(kind, one as never);
        count += 1;
        if (count % 500 === 0) await draft.pause();
      }
    }
  });
  await store.close();
};
