/**
 * Taking one, one and the following, or all of a series out of the calendar (plan.ts): pure, written by the caller. One of
 * a series becomes an exception; the series ends before the following; what has a record goes to the trash.
 */
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { isFirst, meant, type OneOfSeries } from '#electron/features/occurrences/meant.ts';
import type { Plan, PlanRemove } from '#electron/features/occurrences/plan.ts';
import { ended, seriesOf } from '#electron/features/occurrences/timing.ts';
import { Expansion } from '#electron/features/recurrence/series.ts';

const trashed = (record: Readonly<Appointment>, now: string): Appointment => ({
  ...record,
  deletedAt: now,
  updatedAt: now,
});

const removeAll = ({ series, overrides }: OneOfSeries, now: string): Appointment[] =>
  [series, ...overrides].map((one) => trashed(one, now));

/** The series without a start; null where none is left. */
const without = ({ series, start, overrides }: OneOfSeries, now: string): Appointment | null => {
  if (series.recurrence === null) return null;
  const excluded: Start[] = [...new Set([...series.recurrence.excluded, start])].sort();
  const recurrence = { ...series.recurrence, excluded };
  const next: Appointment = { ...series, recurrence, updatedAt: now };
  const left = overrides.filter(({ occurrence }) => occurrence !== start).length;
  const expansion = new Expansion(seriesOf(next));
  if (left > 0) return next;
  return expansion.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1).length > 0 ? next : null;
};

export const planRemove: PlanRemove = (view, ref, scope, { now }): Plan | null => {
  const one = meant(view, ref);
  if (one === null) return null;
  if (one.series === null) return { puts: [trashed(one.shown, now)], ref };
  const { series, shown, start, own, overrides } = one;
  if (scope === 'this') {
    const rest = without(one, now);
    if (rest === null) return { puts: removeAll(one, now), ref };
    return { puts: own ? [rest, trashed(shown, now)] : [rest], ref };
  }
  if (scope === 'all' || isFirst(one)) return { puts: removeAll(one, now), ref };
  const later = overrides.filter(({ occurrence }) => occurrence !== null && occurrence >= start);
  return { puts: [ended(series, start, now), ...later.map((other) => trashed(other, now))], ref };
};
