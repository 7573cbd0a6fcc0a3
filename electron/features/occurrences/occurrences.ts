/** What takes place in a workspace: asked by window, by one, or by series. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import { shippedTypes } from '#contract/kinds/workspace.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { Day } from '#contract/plain-date.ts';
import { OccurrenceIndex, type Window } from '#electron/features/occurrences/occurrence-index.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { AppointmentsView } from '#electron/features/occurrences/plan.ts';
import { midnight } from '#electron/features/zones.ts';
import type { Draft, Store } from '#electron/store/store.ts';

const indexes = new WeakMap<Store, OccurrenceIndex>();

/** An index of these appointments, which need not be those of the store: a change would leave others. */
export const indexOver = (
  store: Store,
  records: () => ReadonlyMap<string, Readonly<Appointment>>,
): OccurrenceIndex =>
  new OccurrenceIndex({
    records,
    types: () => store.get('settings', 'settings')?.appointmentTypes ?? shippedTypes,
  });

/** The index of a store: made on first use, kept as long as the store. */
const indexOf = (store: Store): OccurrenceIndex => {
  const known = indexes.get(store);
  if (known) return known;
  const index = indexOver(store, () => store.all('appointments'));
  store.onChanged(({ ids }) => {
    const changed = ids.get('appointments');
    if (changed) index.follow(changed);
  });
  indexes.set(store, index);
  return index;
};

/** Makes the index of a store ready in the background, where nobody has asked it yet. */
export const warmOccurrences = (store: Store): Promise<void> => indexOf(store).warm();

/** What takes place between two instants, in the order it starts. What was called off is there too; the trash is not. */
export const takingPlace = (store: Store, window: Window): readonly Place[] => indexOf(store).between(window);

/** What takes place from the first moment of a day to that of another, both of `zone`. */
export const placesBetween = (
  store: Store,
  from: Day,
  to: Day,
  zone: string,
  only?: Window['only'],
): readonly Place[] =>
  takingPlace(store, { from: midnight(from, zone), to: midnight(to, zone), zone, ...(only && { only }) });

/**
 * One of a series or a single one; where a record of its own stands for it, that one. Without an `occurrence` the first
 * of a series. Null where there is none, or it is in the trash.
 */
export const placeOf = (store: Store, ref: OccurrenceRef, zone: string): Place | null =>
  indexOf(store).placeOf(ref, zone);

/** The next ones of a series (or the single one) that start at an instant or after it. @param id of the series */
export const nextPlaces = (
  store: Store,
  id: string,
  from: number,
  count: number,
  zone: string,
): readonly Place[] => indexOf(store).next(id, from, count, zone);

/** The appointments for a plan; of a change under way as its draft has them. */
export const viewOf = (store: Store, draft?: Draft): AppointmentsView => {
  const get = (id: string) => (draft ?? store).get('appointments', id);
  return {
    get,
    overridesOf: (seriesId) =>
      indexOf(store)
        .overridesOf(seriesId)
        .flatMap((id) => get(id) ?? [])
        .filter((record) => record.seriesId === seriesId && record.deletedAt === null),
  };
};
