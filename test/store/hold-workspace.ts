/** Run as a program of its own: opens the workspace of the folder given, says so, and holds it until it is killed. */
import { nodeIo } from '#electron/store/io.ts';
import { lockFolder } from '#electron/store/lock.ts';
import { openStore } from '#electron/store/open-store.ts';

const store = await openStore({
  folder: process.argv[2] ?? '',
  io: nodeIo,
  lock: lockFolder,
  compact: () => Promise.reject(new Error('not asked for')),
  now: () => '2026-11-22T09:00:00.000Z',
  log: () => undefined,
});
await store.change({ code: 'workspaceStarted', params: {} }, (draft) =>
  draft.put('regions', {
    id: `by-${process.pid}`,
    createdAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-22T09:00:00.000Z',
    deletedAt: null,
    name: 'Held',
    code: null,
    notes: null,
  }),
);
process.stdout.write('open\n');
setInterval(() => undefined, 1_000);
