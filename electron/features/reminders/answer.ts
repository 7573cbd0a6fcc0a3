/** What a person does about reminders: puts one off, or dismisses some. */
import type { Reminder } from '#contract/kinds.ts';
import type { ReminderRef } from '#contract/reminders.ts';
import type { Context } from '#electron/features/context.ts';
import { placeOf } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { dueNow, keyOf, keyOfPlace, momentsUntil } from '#electron/features/reminders/due.ts';
import { machineZone } from '#electron/features/zones.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft, Store } from '#electron/store/store.ts';

/** Milliseconds after which what was kept of a reminder that is no more is forgotten: an undo may bring it back before. */
const keptFor = 7 * 86_400_000;

const stateOf = (store: Store, key: string): Reminder | undefined =>
  [...store.all('reminders').values()].find(
    (one) => keyOf(one.appointmentId, one.occurrence, one.minutes) === key,
  );

const put = (
  { store, now, newId }: Context,
  draft: Draft,
  place: Place,
  minutes: number,
  state: Pick<Reminder, 'state' | 'until'>,
): void => {
  const before = stateOf(store, keyOfPlace(place, minutes));
  draft.put('reminders', {
    id: before?.id ?? newId(),
    createdAt: before?.createdAt ?? now(),
    updatedAt: now(),
    deletedAt: null,
    title: place.record.title,
    appointmentId: place.seriesId ?? place.ref.id,
    occurrence: place.ref.occurrence,
    minutes,
    ...state,
  });
};

/** Forgets what is kept of reminders that are no more. */
const tidy = ({ store, now }: Context, draft: Draft): void => {
  if (store.all('reminders').size === 0) return;
  const at = Date.parse(now());
  const known = new Set(
    momentsUntil(store, at, at, machineZone()).map(({ place, minutes }) => keyOfPlace(place, minutes)),
  );
  for (const { id, appointmentId, occurrence, minutes, until, updatedAt } of store
    .all('reminders')
    .values()) {
    const last = Math.max(Date.parse(updatedAt), until === null ? 0 : Date.parse(until));
    if (last < at - keptFor && !known.has(keyOf(appointmentId, occurrence, minutes)))
      draft.remove('reminders', id);
  }
};

/**
 * Puts a reminder off. @param until instant
 * @returns the entry of the history
 * @throws Refused notFound, storageFailed
 */
export const snoozeReminder = async (
  context: Context,
  { ref, minutes }: ReminderRef,
  until: string,
): Promise<number | null> => {
  const { store } = context;
  const place = placeOf(store, ref, machineZone());
  if (place === null || !place.record.reminders.includes(minutes)) throw new Refused('notFound');
  const label = { code: 'reminderSnoozed', params: { name: place.record.title, at: until } } as const;
  const entry = await store.change(label, (draft) => {
    tidy(context, draft);
    put(context, draft, place, minutes, { state: 'snoozed', until });
  });
  return entry?.number ?? null;
};

/**
 * Dismisses those given, of none given all that are due.
 * @returns the entry of the history; null where there are none
 * @throws Refused storageFailed
 */
export const dismissReminders = async (
  context: Context,
  reminders: readonly ReminderRef[],
): Promise<number | null> => {
  const { store } = context;
  const zone = machineZone();
  const dismissed =
    reminders.length === 0
      ? dueNow(store, Date.parse(context.now()), zone)
      : reminders.flatMap(({ ref, minutes }) => {
          const place = placeOf(store, ref, zone);
          return place === null ? [] : [{ place, minutes }];
        });
  const [first] = dismissed;
  if (!first) return null;
  const label = {
    code: 'remindersDismissed',
    params: { name: first.place.record.title, count: dismissed.length },
  } as const;
  const entry = await store.change(label, (draft) => {
    tidy(context, draft);
    for (const { place, minutes } of dismissed)
      put(context, draft, place, minutes, { state: 'dismissed', until: null });
  });
  return entry?.number ?? null;
};
