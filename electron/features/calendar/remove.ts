/** Taking appointments out of the calendar: to the trash, or out of their series. */
import type { OccurrenceRef, Scope } from '#contract/calendar.ts';
import { removalLabel } from '#electron/features/calendar/label.ts';
import { isRecurring, putPlan } from '#electron/features/calendar/save.ts';
import type { Context } from '#electron/features/context.ts';
import { viewOf } from '#electron/features/occurrences/occurrences.ts';
import { planRemove } from '#electron/features/occurrences/series-removals.ts';
import { Refused } from '#electron/refused.ts';

/**
 * @returns the number of the entry; null where nothing differs
 * @throws Refused notFound, storageFailed
 */
export const removeAppointment = async (
  context: Context,
  ref: OccurrenceRef,
  scope: Scope,
): Promise<number | null> => {
  const { store } = context;
  const record = store.get('appointments', ref.id);
  if (!record || record.deletedAt !== null) throw new Refused('notFound');
  const label = removalLabel(record, isRecurring(record), scope);
  const entry = await store.change(label, (draft) => {
    const plan = planRemove(viewOf(store, draft), ref, scope, { newId: context.newId, now: context.now() });
    if (plan === null) throw new Refused('notFound');
    putPlan(context, draft, plan);
  });
  return entry?.number ?? null;
};
