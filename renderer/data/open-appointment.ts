/** Opens the editor of appointments, or the search for a time, from anywhere in the window. */
import type { AppointmentChanges, OccurrenceRef } from '#contract/calendar.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import type { Presets } from '#renderer/data/presets.ts';

/** What is known already of an appointment, and the names of the records it links to, by id. */
export interface AppointmentDraft {
  readonly values: AppointmentChanges;
  readonly labels: Readonly<Record<string, string>>;
}

export const noDraft: AppointmentDraft = { values: {}, labels: {} };

/** What a form for a new record begins with, as a draft. */
export const draftOf = (presets: Presets): AppointmentDraft => ({
  values: Object.fromEntries(
    Object.entries(presets).map(([field, { value }]) => [field, value]),
  ) as AppointmentChanges,
  labels: Object.fromEntries(
    Object.values(presets).flatMap(({ value, label }) =>
      typeof value === 'string' && label !== null ? [[value, label] as const] : [],
    ),
  ),
});

/** @param ref null: a new one @param draft what is known of a new one; what is proposed for one that is there */
export const openAppointment = (
  ref: OccurrenceRef | null,
  draft: AppointmentDraft = noDraft,
  onSaved: (saved: OccurrenceRef) => void = () => undefined,
): void => showOverlay({ type: 'appointment', ref, draft, onSaved });

/** Looks for a time for an appointment that is there, and moves it; for a new one, and then opens its editor. */
export const findTimeFor = (ref: OccurrenceRef | null, draft: AppointmentDraft = noDraft): void =>
  showOverlay({ type: 'findTime', ref, draft });
