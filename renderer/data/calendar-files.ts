/** Opens what has to do with calendar files, from anywhere in the window: a file that comes in, one that goes out, an invitation. */
import type { CalendarFilter, OccurrenceRef } from '#contract/calendar.ts';
import type { FileHandle } from '#contract/files.ts';
import { showOverlay } from '#renderer/data/overlays.ts';

/** What a calendar shows: days of this machine, `to` not included. */
export interface ShownPart {
  readonly filter: CalendarFilter;
  readonly from: string;
  readonly to: string;
}

/** @param file null asks for one */
export const importCalendar = (file: FileHandle | null = null): void =>
  showOverlay({ type: 'calendarImport', file });

/** What a calendar can be of. */
export const calendarKinds = [
  'appointments',
  'reps',
  'resources',
  'organisations',
  'contacts',
  'events',
] as const;

/** One record whose calendar is written: an appointment is itself, or its whole series. */
export interface CalendarOf {
  readonly kind: (typeof calendarKinds)[number];
  readonly id: string;
  readonly name: string;
}

/** @param shown null: nothing is shown that could be meant @param one what the command was given on */
export const exportCalendar = (shown: ShownPart | null = null, one: CalendarOf | null = null): void =>
  showOverlay({ type: 'calendarExport', shown, one });

export const inviteTo = (ref: OccurrenceRef): void => showOverlay({ type: 'invite', ref });
