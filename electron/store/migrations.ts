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

const inKind = (
  records: Records,
  kind: string,
  missing: (record: StoredRecord) => Readonly<Record<string, unknown>>,
): void => {
  const all = records.get(kind);
  for (const [id, record] of all ?? []) all?.set(id, { ...missing(record), ...record });
};

/** Own holidays have names; appointments have attendees, rooms, recurrence, agenda; people and clients have hours. */
const teamCalendar: Migration = {
  version: 3,
  name: 'team calendar',
  migrate(records) {
    const settings = records.get('settings');
    for (const [id, one] of settings ?? []) {
      const holidays = Array.isArray(one['holidays']) ? one['holidays'] : [];
      settings?.set(id, {
        workingHours: [
          { from: '09:00', to: '12:30' },
          { from: '13:30', to: '18:00' },
        ],
        holidaySet: null,
        appointmentTypes: [
          { id: 'meeting', name: null, minutes: 60, colour: 0, reminders: [15] },
          { id: 'visit', name: null, minutes: 60, colour: 1, reminders: [60] },
          { id: 'call', name: null, minutes: 30, colour: 2, reminders: [5] },
          { id: 'demo', name: null, minutes: 90, colour: 3, reminders: [30] },
          { id: 'training', name: null, minutes: 0, colour: 4, reminders: [1_440] },
          { id: 'other', name: null, minutes: 60, colour: 5, reminders: [] },
        ],
        conflictRules: {
          person: 'warn',
          contact: 'warn',
          resource: 'block',
          capacity: 'warn',
          travel: 'warn',
          leave: 'warn',
          holiday: 'warn',
          workingHours: 'warn',
          clientHours: 'warn',
        },
        calendar: {
          weekBegins: 1,
          from: '08:00',
          to: '19:00',
          slot: 30,
          weekNumbers: true,
          secondZone: null,
        },
        ...one,
        holidays: holidays.map((on: unknown) => (typeof on === 'string' ? { on, name: null } : on)),
      });
    }
    inKind(records, 'appointments', () => ({
      endsOn: null,
      showAs: 'busy',
      eventId: null,
      taskId: null,
      attendees: [],
      resourceIds: [],
      bufferBeforeMinutes: null,
      bufferAfterMinutes: null,
      reminders: [],
      recurrence: null,
      seriesId: null,
      occurrence: null,
      continuesId: null,
      agenda: [],
      minutes: null,
      decisions: [],
      uid: null,
      sequence: 0,
      organizer: null,
      invited: null,
    }));
    inKind(records, 'reps', () => ({ zone: null, workingHours: null, holidaySet: null }));
    inKind(records, 'organisations', () => ({ zone: null, openingHours: null }));
    inKind(records, 'tasks', () => ({ meetingId: null }));
    inKind(records, 'contacts', () => ({ uid: null }));
  },
};

/** Orders know the proposal they were made of, products their tax, the settings the brand of documents. */
const documents: Migration = {
  version: 4,
  name: 'documents',
  migrate(records) {
    inKind(records, 'settings', () => ({
      brand: {
        logoId: null,
        primary: '#1F5C99',
        accent: '#0E7C66',
        headingFont: 'Calibri',
        bodyFont: 'Calibri',
        address: [],
        phone: null,
        email: null,
        website: null,
        vatNumber: null,
        legalLine: null,
        bank: null,
      },
      proposalDefaults: {
        validDays: 30,
        deposit: 0,
        taxRates: [2_000, 1_000, 550, 0],
        numberFormat: 'P-{year}-{number:4}',
        remindDays: 7,
      },
    }));
    inKind(records, 'products', () => ({ taxRate: null }));
    inKind(records, 'orders', () => ({ proposalId: null }));
  },
};

/** Version 1 is the first; the first migration makes version 2. */
export const migrations: readonly Migration[] = [sleepingDays, teamCalendar, documents];

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
