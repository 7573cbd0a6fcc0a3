/** Folds the closed segments of a journal into a new snapshot, from files alone, so that a worker thread can do it. */
import { Low } from 'lowdb';
import type { StoreIo } from '#electron/store/io.ts';
import { load } from '#electron/store/load.ts';
import { migrations as allMigrations, type Migration } from '#electron/store/migrations.ts';
import { type Snapshot, snapshotAdapter } from '#electron/store/snapshot.ts';

export interface Compacted {
  /** Number of the last entry the snapshot holds. */
  readonly sequence: number;
  /** How many journal segments it holds. */
  readonly segments: number;
}

/**
 * The store may go on writing to the newest segment meanwhile: it is not read beyond its first line. Segments stay, as
 * undo and history read them. Doing it twice changes nothing.
 * @throws Refused damaged, newerVersion; what the disk refused with. The old snapshot is then still there
 */
export const compactFolder = async (
  io: StoreIo,
  folder: string,
  migrations: readonly Migration[] = allMigrations,
): Promise<Compacted> => {
  const { records, entries, undoFloor, segments, unsaved, version } = await load(
    io,
    folder,
    migrations,
    'closed',
  );
  if (unsaved.bytes > 0) {
    const snapshot: Snapshot = {
      format: 'relais.workspace',
      version,
      sequence: entries.length,
      segments,
      undoFloor,
      entries,
      records: Object.fromEntries([...records].map(([kind, byId]) => [kind, [...byId.values()]])),
    };
    await new Low(snapshotAdapter(io, folder), snapshot).write();
  }
  return { sequence: entries.length, segments: segments.length };
};
