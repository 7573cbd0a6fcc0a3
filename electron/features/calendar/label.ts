/** What a change of the calendar is called in the history. */
import type { AppointmentChanges, Scope } from '#contract/calendar.ts';
import type { EntryLabel } from '#contract/history.ts';
import type { Appointment } from '#contract/kinds.ts';

/** What of an appointment is its time. */
const timeFields: ReadonlySet<string> = new Set([
  'startsOn',
  'startTime',
  'durationMinutes',
  'endsOn',
  'zone',
] satisfies (keyof AppointmentChanges)[]);

/** Of what is no series nothing is said about which of it is meant. */
const which = (recurring: boolean, scope: Scope): Scope | 'single' => (recurring ? scope : 'single');

/** @param changed names of the fields that differ */
export const changeLabel = (
  { title }: Pick<Appointment, 'title'>,
  changed: readonly string[],
  recurring: boolean,
  scope: Scope,
): EntryLabel => ({
  code:
    changed.length > 0 && changed.every((name) => timeFields.has(name))
      ? 'appointmentMoved'
      : 'appointmentChanged',
  params: { name: title, scope: which(recurring, scope) },
});

export const removalLabel = (
  { title }: Pick<Appointment, 'title'>,
  recurring: boolean,
  scope: Scope,
): EntryLabel => ({
  code: 'appointmentRemoved',
  params: { name: title, scope: which(recurring, scope) },
});
