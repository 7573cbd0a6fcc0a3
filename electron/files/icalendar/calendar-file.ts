/** What a calendar file says, as plain data: values as they stand there, zones not yet looked up, and what is left out. */
import type { Loss, methods } from '#contract/icalendar.ts';
import type { FileDuration, FilePeriod, FileTime } from '#electron/files/icalendar/times.ts';

export interface FilePerson {
  readonly name: string | null;
  readonly email: string | null;
  readonly role: 'required' | 'optional' | 'chair';
  readonly answer: 'none' | 'accepted' | 'tentative' | 'declined';
  /** A room or a piece of equipment. */
  readonly room: boolean;
}

export interface FileAlarm {
  readonly from: 'start' | 'end';
  readonly offset: FileDuration | null;
  /** Instead of an offset. */
  readonly at: FileTime | null;
}

export interface FileEvent {
  readonly uid: string | null;
  readonly recurrenceId: { readonly at: FileTime; readonly following: boolean } | null;
  readonly sequence: number;
  /** Instants, ISO 8601 in UTC. */
  readonly stamp: string | null;
  readonly modified: string | null;
  /** 'missing' and 'unreadable' refuse the event. */
  readonly start: FileTime | 'missing' | 'unreadable';
  readonly end: FileTime | null;
  readonly duration: FileDuration | null;
  /** Outlook says so of times from midnight to midnight. */
  readonly allDay: boolean;
  readonly summary: string | null;
  readonly description: string | null;
  readonly location: string | null;
  readonly status: 'tentative' | 'confirmed' | 'cancelled' | null;
  readonly showAs: 'busy' | 'tentative' | 'away' | 'free' | null;
  readonly categories: readonly string[];
  /** Equipment: RESOURCES. */
  readonly resources: readonly string[];
  readonly organizer: { readonly name: string | null; readonly email: string } | null;
  readonly attendees: readonly FilePerson[];
  readonly rules: readonly string[];
  readonly exceptRules: readonly string[];
  readonly added: readonly (FileTime | FilePeriod)[];
  readonly excluded: readonly FileTime[];
  readonly alarms: readonly FileAlarm[];
  /** Names of the properties that stand there, with or without a value. */
  readonly holds: readonly string[];
  readonly lost: readonly Loss[];
}

/** An observance of a zone: standard or summer time. */
export interface FileObservance {
  /** Wall time by the offset before. */
  readonly start: FileTime;
  /** Seconds ahead of UTC. */
  readonly from: number;
  readonly to: number;
  readonly rules: readonly string[];
  readonly added: readonly FileTime[];
}

export interface FileZone {
  readonly tzid: string;
  /** The zone meant, where a program says it apart: X-LIC-LOCATION. */
  readonly location: string | null;
  readonly observances: readonly FileObservance[];
}

/** What is no event. */
export interface FileOther {
  readonly component: string;
  readonly uid: string | null;
  readonly summary: string | null;
}

export interface FileCalendar {
  readonly method: (typeof methods)[number];
  readonly zones: readonly FileZone[];
  readonly events: readonly FileEvent[];
  readonly others: readonly FileOther[];
}

export interface CalendarFile {
  readonly calendars: readonly FileCalendar[];
  /** Of the file and its calendars, not of one event. */
  readonly lost: readonly Loss[];
}
