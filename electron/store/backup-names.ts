/** What the names of backups tell, and which backups are kept: ten recent ones, and one of each of seven days and four weeks. */

/** In the workspace's folder. */
export const backupsFolder = 'backups';

const kept = { recent: 10, days: 7, weeks: 4 } as const;

export interface BackupName {
  readonly file: string;
  /** When it was made: ISO 8601 in UTC. */
  readonly at: string;
  /** The entry after which it was made. */
  readonly entry: number;
  /** How many records it holds. */
  readonly records: number;
}

const pattern = /^backup-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-entry-(\d+)-records-(\d+)\.json$/;

/** @param at ISO 8601 in UTC with milliseconds */
export const backupName = ({ at, entry, records }: Omit<BackupName, 'file'>): string =>
  // Colons and dots are not for the names of every system.
  `backup-${at.replaceAll(/[:.]/g, '-')}-entry-${entry}-records-${records}.json`;

/** Those among the names of a folder that are backups, newest first. */
export const backupsOf = (names: readonly string[]): readonly BackupName[] =>
  names
    .flatMap((file) => {
      const [, day, hours, minutes, seconds, milliseconds, entry, records] = pattern.exec(file) ?? [];
      if (day === undefined) return [];
      const at = `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
      return [{ file, at, entry: Number(entry), records: Number(records) }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.entry - a.entry));

const dayLength = 86_400_000;
/** Days in UTC: which of a day's backups is kept matters to nobody. */
const dayOf = ({ at }: BackupName): number => Math.floor(Date.parse(at) / dayLength);
/** ISO 8601 weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekOf = (backup: BackupName): number => Math.floor((dayOf(backup) + 3) / 7);

/** The newest of each period, for the newest `count` periods that have one. */
const newestOfEach = (
  backups: readonly BackupName[],
  periodOf: (backup: BackupName) => number,
  count: number,
): readonly BackupName[] => {
  const newest = new Map<number, BackupName>();
  for (const backup of backups) if (!newest.has(periodOf(backup))) newest.set(periodOf(backup), backup);
  return [...newest.values()].slice(0, count);
};

/** The backups no longer needed. @param backups newest first */
export const superfluous = (backups: readonly BackupName[]): readonly BackupName[] => {
  const full = backups.filter(({ records }) => records > 0);
  const needed = new Set([
    ...backups.slice(0, kept.recent),
    // An empty copy never stands for a day or a week that has a better one.
    ...newestOfEach(full, dayOf, kept.days),
    ...newestOfEach(full, weekOf, kept.weeks),
  ]);
  return backups.filter((backup) => !needed.has(backup));
};
