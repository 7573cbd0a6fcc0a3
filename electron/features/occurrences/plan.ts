/** What a change of one, of one and the following, or of all of a series comes to: the records to put. */
import type { AppointmentChanges, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';

/** The appointments as they are: in a change of the store those of its draft (`viewOf`). */
export interface AppointmentsView {
  get(id: string): Readonly<Appointment> | undefined;
  /** The records that differ from a series, those in the trash left out. */
  overridesOf(seriesId: string): readonly Readonly<Appointment>[];
}

export interface Tools {
  newId(): string;
  /** Now, ISO 8601 in UTC. */
  readonly now: string;
}

export interface Plan {
  /** Records to put, new ones included. Empty where nothing differs from what is. */
  readonly puts: readonly Appointment[];
  /** What was changed, as it is called afterwards. */
  readonly ref: OccurrenceRef;
}

/**
 * `planChange` of series-changes.ts. `startsOn` and `startTime` of the changes are those of that one: a series moves by as
 * much. Null where there is no such appointment, or the series has no such start.
 */
export type PlanChange = (
  view: AppointmentsView,
  ref: OccurrenceRef,
  scope: Scope,
  changes: AppointmentChanges,
  tools: Tools,
) => Plan | null;

/** `planRemove` of series-removals.ts: to the trash. Null as above. */
export type PlanRemove = (
  view: AppointmentsView,
  ref: OccurrenceRef,
  scope: Scope,
  tools: Tools,
) => Plan | null;
