/** Opens a workspace folder as a store. */
import { kinds as contractKinds } from '#contract/kinds.ts';
import { Refused } from '#electron/refused.ts';
import { firstInvalid } from '#electron/store/check-records.ts';
import { refusalOf } from '#electron/store/io.ts';
import { load } from '#electron/store/load.ts';
import type { Lock } from '#electron/store/lock.ts';
import { migrations as allMigrations } from '#electron/store/migrations.ts';
import { type RunningOptions, runStore } from '#electron/store/running-store.ts';
import { snapshotName } from '#electron/store/snapshot.ts';
import type { Store } from '#electron/store/store.ts';

export interface StoreOptions extends RunningOptions {
  readonly lock: Lock;
}

/**
 * Opens the workspace of a folder; a folder without one (or no folder yet) is a new, empty workspace, whose files are made
 * by its first change.
 * @throws Refused locked, damaged (params.file: a name without its folder; no file was touched), newerVersion, storageFailed
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { folder, io, log } = options;
  const migrations = options.migrations ?? allMigrations;
  let unlock: () => Promise<void> = async () => undefined;
  try {
    await io.mkdir(folder);
    unlock = await options.lock(folder);
    const loaded = await load(io, folder, migrations, 'all');
    const invalid = loaded.migrated ? firstInvalid(loaded.records, options.kinds ?? contractKinds) : null;
    if (invalid !== null) {
      log('error', `a migration made a record its schema refuses: ${invalid}`);
      throw new Refused('damaged', { file: snapshotName });
    }
    return runStore(options, loaded, unlock);
  } catch (error) {
    await unlock();
    throw refusalOf(error);
  }
};
