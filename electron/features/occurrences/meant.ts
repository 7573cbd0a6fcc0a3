/** What a reference means before it is changed: the record that shows it, and the series it is of. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { AppointmentsView } from '#electron/features/occurrences/plan.ts';
import { seriesOf, startOf, timesAt } from '#electron/features/occurrences/timing.ts';
import { Expansion } from '#electron/features/recurrence/series.ts';

/** One that belongs to no series. */
export interface Single {
  readonly series: null;
  readonly shown: Readonly<Appointment>;
}

export interface OneOfSeries {
  readonly series: Readonly<Appointment>;
  /** With its own start; the series' record put there, or the record that differs. */
  readonly shown: Readonly<Appointment>;
  /** Which start of the series it stands for. */
  readonly start: Start;
  /** It has a record of its own. */
  readonly own: boolean;
  readonly overrides: readonly Readonly<Appointment>[];
}

/** Null where there is no such appointment, it is in the trash, or the series has no such start. */
export const meant = (
  view: AppointmentsView,
  { id, occurrence }: OccurrenceRef,
): Single | OneOfSeries | null => {
  const record = view.get(id);
  if (!record || record.deletedAt !== null) return null;
  if (record.recurrence === null) {
    const series = record.seriesId === null ? undefined : view.get(record.seriesId);
    const start = record.occurrence;
    if (!series || series.deletedAt !== null || series.recurrence === null || start === null)
      return { series: null, shown: record };
    return { series, shown: record, start, own: true, overrides: view.overridesOf(series.id) };
  }
  const start = occurrence ?? startOf(record);
  const overrides = view.overridesOf(id);
  const other = overrides.find((one) => one.occurrence === start);
  if (other) return { series: record, shown: other, start, own: true, overrides };
  if (occurrence !== null && !new Expansion(seriesOf(record)).has(start)) return null;
  return { series: record, shown: { ...record, ...timesAt(record, start) }, start, own: false, overrides };
};

/** Is nothing of the series before this start? */
export const isFirst = ({ series, start, overrides }: OneOfSeries): boolean => {
  if (overrides.some(({ occurrence }) => occurrence !== null && occurrence < start)) return false;
  const expansion = new Expansion(seriesOf(series));
  const [first] = expansion.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1);
  return first === undefined || expansion.startOf(first.wall) >= start;
};
