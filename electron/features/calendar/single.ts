/** Changes and removals of what is no series, and of whole series that keep their start. */
import type { AppointmentChanges, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { AppointmentsView, Plan, Tools } from '#electron/features/occurrences/plan.ts';
import { Refused } from '#electron/refused.ts';

export const planChange = (
  view: AppointmentsView,
  ref: OccurrenceRef,
  scope: Scope,
  changes: AppointmentChanges,
  { now }: Tools,
): Plan | null => {
  const record = view.get(ref.id);
  if (!record) return null;
  if (record.recurrence !== null && scope !== 'all')
    throw new Refused('unavailable', { what: 'calendar.save' });
  const after = { ...record, ...changes } as Appointment;
  if (JSON.stringify(after) === JSON.stringify(record)) return { puts: [], ref };
  return { puts: [{ ...after, updatedAt: now }], ref };
};

export const planRemove = (
  view: AppointmentsView,
  ref: OccurrenceRef,
  scope: Scope,
  { now }: Pick<Tools, 'now'>,
): Plan | null => {
  const record = view.get(ref.id);
  if (!record) return null;
  if (record.recurrence !== null && scope !== 'all')
    throw new Refused('unavailable', { what: 'calendar.remove' });
  return { puts: [{ ...record, deletedAt: now, updatedAt: now }], ref };
};
