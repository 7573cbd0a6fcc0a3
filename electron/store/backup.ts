/**
 * Backups: whole, checksummed copies of all records, made from the files of a workspace and read back before they count.
 * A backup is a snapshot that needs no journal: laid into an empty folder as snapshot.json it opens as a workspace.
 */
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import {
  type BackupName,
  backupName,
  backupsFolder,
  backupsOf,
  superfluous,
} from '#electron/store/backup-names.ts';
import type { StoreIo } from '#electron/store/io.ts';
import { load } from '#electron/store/load.ts';
import { migrations as allMigrations, type Migration, type Records } from '#electron/store/migrations.ts';
import { replaceFile } from '#electron/store/replace-file.ts';
import { parseSnapshot, type Snapshot, serialise } from '#electron/store/snapshot.ts';

const asLists = (records: Records): Snapshot['records'] =>
  Object.fromEntries([...records].map(([kind, byId]) => [kind, [...byId.values()]]));

const countOf = (records: Snapshot['records']): number =>
  Object.values(records).reduce((sum, all) => sum + all.length, 0);

/** The finished backups of a workspace, newest first. */
export const listBackups = async (io: StoreIo, folder: string): Promise<readonly BackupName[]> =>
  backupsOf(await io.readdir(join(folder, backupsFolder)));

/**
 * Copies the records of the closed segments of a workspace, reads the copy back, and only then lets it count; after that
 * those that are no longer needed are removed, unless the new one is empty and an older one is not.
 * @param at the moment it is made for, ISO 8601 in UTC @param tell hears which step begins
 * @throws Refused damaged, newerVersion; what the disk refused with. Every older backup is then still there
 */
export const backUpFolder = async (
  io: StoreIo,
  folder: string,
  at: string,
  tell: (step: 'reading' | 'writing' | 'checking') => void = () => undefined,
  migrations: readonly Migration[] = allMigrations,
): Promise<BackupName> => {
  tell('reading');
  const { records, entries, version } = await load(io, folder, migrations, 'closed');
  const snapshot: Snapshot = {
    format: 'relais.workspace',
    version,
    sequence: 0,
    segments: [],
    undoFloor: 0,
    entries: [],
    records: asLists(records),
  };
  const count = countOf(snapshot.records);
  const file = backupName({ at, entry: entries.length, records: count });
  const into = join(folder, backupsFolder);
  const older = await listBackups(io, folder);
  await io.mkdir(into);
  const check = async (path: string) => {
    tell('checking');
    const read = parseSnapshot(await io.readFile(path), file);
    if (read.version !== version || countOf(read.records) !== count) throw new Refused('damaged', { file });
  };
  tell('writing');
  await replaceFile(io, into, file, serialise(snapshot), undefined, check);
  const [made] = backupsOf([file]);
  if (made === undefined) throw new Error('a backup has a name of its own form');
  if (count > 0 || older.every((one) => one.records === 0)) await tidy(io, into);
  return made;
};

/** Removes what is no longer needed and what a crash left unfinished. What the disk will not remove stays for the next time. */
const tidy = async (io: StoreIo, into: string): Promise<void> => {
  try {
    const names = await io.readdir(into);
    const unfinished = names.filter((name) => /^backup-.*\.tmp$/.test(name));
    const old = superfluous(backupsOf(names)).map(({ file }) => file);
    for (const name of [...unfinished, ...old]) await io.unlink(join(into, name));
    await io.syncFolder(into);
  } catch {
    // The new backup is safe; too many of them are no harm.
  }
};
