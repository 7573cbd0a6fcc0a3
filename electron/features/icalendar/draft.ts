/** What a calendar file says as fields of appointments, people and rooms not yet looked up: what a worker hands over. */
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Loss, methods, RefusedItem } from '#contract/icalendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { FilePerson } from '#electron/files/icalendar/calendar-file.ts';

/** The fields that a file can say. */
export type FileFields = Pick<
  AppointmentChanges,
  | 'title'
  | 'startsOn'
  | 'startTime'
  | 'durationMinutes'
  | 'endsOn'
  | 'zone'
  | 'place'
  | 'status'
  | 'showAs'
  | 'reminders'
  | 'recurrence'
  | 'notes'
>;

/** One event: a single appointment, a series, or one of a series that differs. */
export interface EventDraft {
  /** RECURRENCE-ID as a start of the series; null: no override. */
  readonly occurrence: Start | null;
  /** It stands for all later ones of the series too: RANGE=THISANDFUTURE. */
  readonly following: boolean;
  /** Further starts of a series that last otherwise, with their minutes: RDATE with a period. */
  readonly lengths: readonly { readonly start: Start; readonly minutes: number }[];
  /** The fields that the file says, or that follow from what it does not say. */
  readonly fields: FileFields;
  /** The time was in UTC, which says nothing about the zone it is meant in. */
  readonly inUtc: boolean;
  readonly sequence: number;
  /** When it was last changed, ISO 8601 in UTC; null: not said. */
  readonly stamp: string | null;
  readonly categories: readonly string[];
  readonly resources: readonly string[];
  readonly organizer: { readonly name: string | null; readonly email: string } | null;
  readonly attendees: readonly FilePerson[];
  /** Names of the properties that stand there. */
  readonly holds: readonly string[];
}

/** All that a file says about one UID. */
export interface ItemDraft {
  readonly uid: string;
  readonly component: string;
  readonly title: string | null;
  readonly method: (typeof methods)[number];
  readonly refused: RefusedItem | null;
  readonly master: EventDraft | null;
  readonly overrides: readonly EventDraft[];
  readonly lost: readonly Loss[];
}

export interface ReadFile {
  readonly items: readonly ItemDraft[];
  readonly method: (typeof methods)[number];
  readonly lost: readonly Loss[];
}
