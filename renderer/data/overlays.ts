/**
 * What the shell shows over everything else, one at a time: the palette, the shortcuts, quick capture, a form for a new record,
 * the editor of an appointment, the search for a time, calendar files and invitations, address cards, the question why an opportunity was lost.
 */
import { useSyncExternalStore } from 'react';
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { FileHandle } from '#contract/files.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row, Selection } from '#contract/records.ts';
import type { CalendarOf, ShownPart } from '#renderer/data/calendar-files.ts';
import type { AppointmentDraft } from '#renderer/data/open-appointment.ts';
import type { Presets } from '#renderer/data/presets.ts';

export interface RecordPlace {
  readonly kind: ListedKind;
  readonly id: string;
}

/** Why it was lost; null where nobody says. */
export interface LostReason {
  readonly reason: string | null;
}

export type Overlay =
  | { readonly type: 'palette' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'capture'; readonly text: string; readonly on: RecordPlace | null }
  | {
      readonly type: 'create';
      readonly kind: ListedKind;
      readonly presets: Presets;
      readonly onCreated: (row: Row) => void;
    }
  | {
      readonly type: 'appointment';
      /** Null: a new one. */
      readonly ref: OccurrenceRef | null;
      readonly draft: AppointmentDraft;
      readonly onSaved: (saved: OccurrenceRef) => void;
    }
  | { readonly type: 'findTime'; readonly ref: OccurrenceRef | null; readonly draft: AppointmentDraft }
  /** A file of others; null: one is asked for. */
  | { readonly type: 'calendarImport'; readonly file: FileHandle | null }
  | {
      readonly type: 'calendarExport';
      readonly shown: ShownPart | null;
      readonly one: CalendarOf | null;
    }
  | { readonly type: 'invite'; readonly ref: OccurrenceRef }
  /** Null: a file is asked for. */
  | { readonly type: 'cardImport'; readonly file: FileHandle | null }
  /** Null: a file is asked for; which proposal it is a copy of, the copy says. */
  | { readonly type: 'readBack'; readonly file: FileHandle | null; readonly proposalId: string | null }
  /** The file of a document that cannot be opened, and why. */
  | { readonly type: 'documentFile'; readonly id: string; readonly why: 'gone' | 'browser' }
  | {
      readonly type: 'merge';
      /** What is selected in a list; null: a saved view is chosen. */
      readonly selected: {
        readonly kind: 'organisations' | 'contacts';
        readonly selection: Selection;
        readonly count: number;
      } | null;
      /** Null: the standard letter of the library. */
      readonly letterId: string | null;
    }
  | {
      readonly type: 'lostReason';
      /** The opportunity, or how many. */
      readonly what: string;
      readonly stage: string;
      readonly onAnswer: (answer: LostReason | null) => void;
    };

let shown: Overlay | null = null;
const listeners = new Set<() => void>();

export const showOverlay = (overlay: Overlay | null): void => {
  shown = overlay;
  for (const listener of [...listeners]) listener();
};

export const useOverlay = (): Overlay | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
