/** Something that takes place at a time: a single appointment, or one start of a series with the override laid in. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { Day } from '#contract/plain-date.ts';

export interface Place {
  readonly ref: OccurrenceRef;
  /** Whose fields count: the single one, the series, or the override. Its start is that of the series, not of this one. */
  readonly record: Readonly<Appointment>;
  /** The series it is of; null: of none. */
  readonly seriesId: string | null;
  /** It has a record of its own that differs from the series. */
  readonly changed: boolean;
  /** When it starts, in its own zone; all day a plain date. */
  readonly start: Start;
  /** All day: the first day, and the one after the last. Null: it has a time. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  /** Instants, milliseconds since 1970; all day midnight to midnight in the zone asked for. The end is the first after it. */
  readonly startMs: number;
  readonly endMs: number;
  /** Representatives who take part, whose it is first; those who declined are left out. */
  readonly repIds: readonly string[];
  readonly contactIds: readonly string[];
}
