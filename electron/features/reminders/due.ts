/**
 * Which reminders are due. They follow from the appointments; kept is only what was put off or dismissed, and that counts
 * only where it was done once the reminder was due: an appointment moved to another day reminds anew.
 */

import type { Reminder } from '#contract/kinds.ts';
import type { ReminderRef } from '#contract/reminders.ts';
import type { Booked } from '#electron/features/occurrences/entry.ts';
import { takingPlace } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { Store } from '#electron/store/store.ts';

const minute = 60_000;
const day = 86_400_000;
/** One of an appointment that has been over for longer reminds of nothing. */
const lateUntil = day;
/** Reminders so long before are few: only their appointments are looked for so far ahead. */
const shortLead = 7 * 24 * 60;

export interface Moment extends ReminderRef {
  readonly place: Place;
  /** When it is due: as the appointment says, or when it comes back. Milliseconds. */
  readonly at: number;
  readonly dismissed: boolean;
}

/** What tells a reminder from every other, whether the appointment has a record of its own or not. */
export const keyOf = (appointmentId: string, occurrence: string | null, minutes: number): string =>
  JSON.stringify([appointmentId, occurrence, minutes]);

export const keyOfPlace = ({ ref, seriesId }: Place, minutes: number): string =>
  keyOf(seriesId ?? ref.id, ref.occurrence, minutes);

const reminds = ({ record }: Booked): boolean => record.reminders.length > 0 && record.status === 'planned';

/** The earliest and the latest of them. @param reminders minutes before */
const longest = ({ record }: Booked): number => Math.max(...record.reminders);

const statesOf = (store: Store): ReadonlyMap<string, Reminder> => {
  const states = new Map<string, Reminder>();
  for (const state of store.all('reminders').values()) {
    if (state.deletedAt === null)
      states.set(keyOf(state.appointmentId, state.occurrence, state.minutes), state);
  }
  return states;
};

/**
 * Every reminder due until `until` of appointments that are not over for long, dismissed ones too, the first to be due first.
 * @param now @param until milliseconds @param zone whose midnights count for what lasts all day
 */
export const momentsUntil = (store: Store, now: number, until: number, zone: string): Moment[] => {
  const from = now - lateUntil;
  // A reminder after the start (negative) is due once that has passed.
  const places = [
    ...takingPlace(store, {
      from,
      to: until + shortLead * minute,
      zone,
      only: (one) => reminds(one) && longest(one) <= shortLead,
    }),
    ...takingPlace(store, {
      from,
      to: until + 525_600 * minute,
      zone,
      only: (one) => reminds(one) && longest(one) > shortLead,
    }),
  ];
  const states = statesOf(store);
  const moments: Moment[] = [];
  for (const place of places) {
    if (place.endMs < from) continue;
    for (const minutes of new Set(place.record.reminders)) {
      const due = place.startMs - minutes * minute;
      if (due > until) continue;
      const state = states.get(keyOfPlace(place, minutes));
      const counts = state !== undefined && Date.parse(state.updatedAt) >= due;
      const back =
        counts && state.state === 'snoozed' && state.until !== null ? Date.parse(state.until) : due;
      if (back > until) continue;
      const dismissed = counts && state.state === 'dismissed';
      moments.push({ ref: place.ref, minutes, place, at: back, dismissed });
    }
  }
  return moments.sort((a, b) => a.at - b.at);
};

/** Those due by now and not dismissed, the first to start first. */
export const dueNow = (store: Store, now: number, zone: string): Moment[] =>
  momentsUntil(store, now, now, zone)
    .filter(({ dismissed }) => !dismissed)
    .sort((a, b) => a.place.startMs - b.place.startMs || a.at - b.at);
