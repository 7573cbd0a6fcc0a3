/** The versions of a workspace and the steps between them, oldest first. */
import { Refused } from '#electron/refused.ts';

/** A record as it stands on disk, before anything is known of its fields. */
export interface StoredRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Records by kind and id. */
export type Records = Map<string, Map<string, StoredRecord>>;

export interface Migration {
  /** The version it makes of the one before. */
  readonly version: number;
  readonly name: string;
  /**
   * Changes the records in place. Must depend on nothing but the records: until the next snapshot, the same step is
   * taken anew at every opening.
   */
  migrate(records: Records): void;
}

/** The settings say after how many days without contact a client sleeps. */
const sleepingDays: Migration = {
  version: 2,
  name: 'sleeping days',
  migrate(records) {
    const all = records.get('settings');
    for (const [id, settings] of all ?? [])
      if (settings['sleepingDays'] === undefined)
        all?.set(id, { ...settings, sleepingDays: { client: 90, prospect: 60 } });
  },
};

/** Version 1 is the first; the first migration makes version 2. */
export const migrations: readonly Migration[] = [sleepingDays];

/** The version that a list of migrations leads to. */
export const versionOf = (list: readonly Migration[]): number => list.at(-1)?.version ?? 1;

/**
 * Brings records of version `from` to version `to`. @throws Refused newerVersion where `to` or `from` is beyond what this
 * program knows
 */
export const migrate = (records: Records, from: number, to: number, list: readonly Migration[]): void => {
  if (Math.max(from, to) > versionOf(list)) throw new Refused('newerVersion');
  for (const step of list) if (step.version > from && step.version <= to) step.migrate(records);
};
