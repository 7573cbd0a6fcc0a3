/** Opens the workspace of a folder with the machine's disk, lock and worker threads. */
import type { Log } from '#electron/shell/log.ts';
import { runInWorker } from '#electron/shell/workers.ts';
import type { Compacted } from '#electron/store/compact.ts';
import { nodeIo } from '#electron/store/io.ts';
import { lockFolder } from '#electron/store/lock.ts';
import { openStore } from '#electron/store/open-store.ts';
import type { Store } from '#electron/store/store.ts';

/** Generous: a workspace of a million records is folded in a minute, and what it needs is given back. */
const limits = { time: 10 * 60_000, memory: 4_096 };

export interface WorkspaceOptions {
  readonly folder: string;
  /** The built worker.ts. */
  readonly worker: URL | string;
  readonly now: () => string;
  readonly log: Log;
}

/** @throws Refused locked, damaged, newerVersion, storageFailed */
export const openWorkspace = ({ folder, worker, now, log }: WorkspaceOptions): Promise<Store> =>
  openStore({
    folder,
    io: nodeIo,
    lock: lockFolder,
    compact: async (of) => (await runInWorker(worker, 'store.compact', { folder: of }, limits)) as Compacted,
    now,
    log,
  });
