/** Appointments as a change would leave them: a series with what differs from it, and what else could be in their way. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays, toDay } from '#contract/plain-date.ts';
import { bookingsOf, takingOf } from '#electron/features/availability/booking.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { othersAround } from '#electron/features/availability/marks.ts';
import type { Taking } from '#electron/features/availability/taking.ts';
import type { OccurrenceIndex } from '#electron/features/occurrences/occurrence-index.ts';
import { indexOver, viewOf } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

/** Of a series so many occurrences are looked at, and so many days from today on. */
const mostOfSeries = 200;
const daysOfSeries = 366;

/** The series of what differs from one; else itself. */
export const familyOf = ({ id, seriesId }: Pick<Appointment, 'id' | 'seriesId'>): string => seriesId ?? id;

/** Some families (a series with what differs from it, or a single one) as they are or would be. */
export class Families {
  readonly #index: OccurrenceIndex;
  readonly #records: ReadonlyMap<string, Readonly<Appointment>>;

  constructor(store: Store, records: ReadonlyMap<string, Readonly<Appointment>>) {
    this.#records = records;
    this.#index = indexOver(store, () => records);
  }

  /** What takes place of a family: all of a single one, of a series a year from `from` on. */
  placesOf(family: string, from: number, to: number, zone: string): readonly Place[] {
    const record = this.#records.get(family);
    if (record?.recurrence) {
      return this.#index.next(family, from, mostOfSeries, zone).filter(({ startMs }) => startMs < to);
    }
    const single = this.#index.placeOf({ id: family, occurrence: null }, zone);
    if (single !== null) return [single];
    // Its series is not there (any more).
    return [...this.#records.values()].flatMap((one) => {
      if (one.seriesId !== family) return [];
      return this.#index.placeOf({ id: one.id, occurrence: one.occurrence }, zone) ?? [];
    });
  }

  placeOf(ref: OccurrenceRef, zone: string): Place | null {
    return this.#index.placeOf(ref, zone);
  }
}

/** The records of the families that `puts` change, before and after. */
export const familiesOf = (store: Store, puts: readonly Appointment[], more: readonly string[]) => {
  const view = viewOf(store);
  const names = new Set([...more, ...puts.map(familyOf)]);
  for (const { id } of puts) {
    const before = view.get(id);
    if (before) names.add(familyOf(before));
  }
  const before = new Map<string, Readonly<Appointment>>();
  for (const name of names) {
    const series = view.get(name);
    if (series) before.set(name, series);
    for (const one of view.overridesOf(name)) before.set(one.id, one);
  }
  const after = new Map(before);
  for (const put of puts) after.set(put.id, put);
  return { names, before: new Families(store, before), after: new Families(store, after) };
};

export interface Window {
  /** Instants between which occurrences of a series are asked about. */
  readonly from: number;
  readonly to: number;
}

/** What is asked of some families, and what else of them takes place then. */
export interface Asked {
  readonly places: readonly Place[];
  readonly asked: readonly Taking[];
  readonly own: readonly Taking[];
}

export const askedOf = (
  store: Store,
  facts: Facts,
  families: ReadonlySet<string>,
  state: Families,
  isAsked: (place: Place) => boolean,
  { from, to }: Window,
): Asked => {
  const bookings = bookingsOf(store);
  const asked: Taking[] = [];
  const own: Taking[] = [];
  const places: Place[] = [];
  for (const family of families) {
    for (const place of state.placesOf(family, from, to, facts.zone)) {
      const booking = bookings(place.record);
      if (booking === null) continue;
      const taking = takingOf(booking, place);
      if (isAsked(place)) {
        places.push(place);
        asked.push(taking);
      } else own.push(taking);
    }
  }
  return { places, asked, own };
};

/** What could be in the way of these and is not of the families. */
export const othersOf = (
  store: Store,
  facts: Facts,
  families: ReadonlySet<string>,
  ...all: readonly Asked[]
): Taking[] => {
  const places = all.flatMap((one) => one.places);
  const asked = all.flatMap((one) => one.asked);
  const isOwn = (place: Place): boolean => families.has(place.seriesId ?? place.ref.id);
  return othersAround(store, places, asked, facts, isOwn);
};

/** From the midnight that today began with. */
export const yearFrom = (today: string, { zone }: Facts): Window => ({
  from: midnight(toDay(today), zone),
  to: midnight(toDay(addDays(today, daysOfSeries)), zone),
});
