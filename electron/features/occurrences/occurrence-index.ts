/**
 * What takes place, found by time. Single appointments lie in the days they touch; series are expanded for what is asked
 * only, without the starts that a record of its own stands for. Every change of the store is followed one by one.
 */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { AppointmentType } from '#contract/kinds/workspace.ts';
import type { Appointment } from '#contract/kinds.ts';
import { type Day, timeOfDay } from '#contract/plain-date.ts';
import { type Booked, type Entry, entryOf, placeFrom } from '#electron/features/occurrences/entry.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { Pace } from '#electron/features/pace.ts';
import { wallOfStart } from '#electron/features/recurrence/starts.ts';
import { dayAt, machineZone, type Zone, zoneOf } from '#electron/features/zones.ts';

const perDay = 86_400_000;
/** A change of more records than this is not followed one by one. */
const manyChanges = 5_000;
/** What lasts longer is not laid into each of its days. */
const manyDays = 60;
/** How long one lasts where neither the record nor its type says so, in minutes. */
const usualMinutes = 60;
/** Starts of one series that are found at once. */
const mostStarts = 20_000;

export interface Window {
  /** Instants: what ends after `from` and starts before `to`; what takes no time starts in between. */
  readonly from: number;
  readonly to: number;
  /** Whose midnights count for what lasts all day. */
  readonly zone: string;
  /** Asked once of each record, before a series is expanded. */
  readonly only?: (booked: Booked) => boolean;
}

const meets = (from: number, to: number, window: { readonly from: number; readonly to: number }): boolean =>
  from < window.to && (to > window.from || (from === to && from >= window.from));

/** Single ones of one sort (with a time, or all day) by the days in UTC that they touch. */
class Days {
  readonly #days = new Map<Day, Set<Entry>>();
  readonly #long = new Set<Entry>();

  #span({ from, to }: { from: number; to: number }): readonly [Day, Day] {
    return [Math.floor(from / perDay), Math.floor(Math.max(from, to - 1) / perDay)];
  }

  add(entry: Entry): void {
    const [first, last] = this.#span(entry);
    if (last - first >= manyDays) this.#long.add(entry);
    else
      for (let day = first; day <= last; day++) {
        const there = this.#days.get(day);
        if (there) there.add(entry);
        else this.#days.set(day, new Set([entry]));
      }
  }

  delete(entry: Entry): void {
    this.#long.delete(entry);
    const [first, last] = this.#span(entry);
    if (last - first >= manyDays) return;
    for (let day = first; day <= last; day++) {
      const there = this.#days.get(day);
      there?.delete(entry);
      if (there?.size === 0) this.#days.delete(day);
    }
  }

  /** Each once. */
  *within(window: { readonly from: number; readonly to: number }): Generator<Entry> {
    for (const entry of this.#long) if (meets(entry.from, entry.to, window)) yield entry;
    const [from, to] = this.#span(window);
    // Of a window without an end, the days that there are.
    const days =
      to - from < this.#days.size
        ? Array.from({ length: to - from + 1 }, (_, place) => from + place)
        : [...this.#days.keys()].filter((day) => day >= from && day <= to);
    for (const day of days) {
      for (const entry of this.#days.get(day) ?? []) {
        const first = Math.max(from, Math.floor(entry.from / perDay));
        if (day === first && meets(entry.from, entry.to, window)) yield entry;
      }
    }
  }
}

/** Where the appointments come from: a store, or what a change of it would leave. */
export interface AppointmentSource {
  readonly records: () => ReadonlyMap<string, Readonly<Appointment>>;
  readonly types: () => readonly AppointmentType[];
}

export class OccurrenceIndex {
  readonly #source: AppointmentSource;
  #built = false;
  #entries = new Map<string, Entry>();
  #timed = new Days();
  #allDay = new Days();
  #series = new Set<Entry>();
  /** By series: the records that differ from it, with the starts (wall times) that they stand for. */
  #overrides = new Map<string, Map<string, number>>();
  #types: readonly AppointmentType[] = [];
  #minutes = new Map<string, number>();
  #machine = '';
  /** Entries made beforehand, of records as they were then. */
  #made = new WeakMap<Readonly<Appointment>, Entry>();

  constructor(source: AppointmentSource) {
    this.#source = source;
  }

  /** @param changed ids of appointments that are not as they were */
  follow(changed: ReadonlySet<string>): void {
    if (!this.#built) return;
    if (changed.size > manyChanges) this.#built = false;
    else for (const id of changed) this.#update(id);
  }

  /** Makes what takes longest in the background, so that the first question finds it made. */
  async warm(): Promise<void> {
    this.#learn();
    const pace = new Pace(true);
    for (const record of [...this.#source.records().values()]) {
      if (pace.due) await pace.rest();
      if (this.#built) return;
      if (record.deletedAt === null) this.#made.set(record, this.#entryOf(record));
    }
  }

  /** In the order they start. */
  between(window: Window): Place[] {
    this.#ready();
    const { zone, only = () => true } = window;
    const places: Place[] = [];
    const days = { from: timeOfDay(dayAt(window.from, zone)), to: timeOfDay(dayAt(window.to - 1, zone) + 1) };
    for (const [entries, span] of [
      [this.#timed, window],
      [this.#allDay, days],
    ] as const) {
      for (const entry of entries.within(span))
        if (this.#isThere(entry) && only(entry)) places.push(placeFrom(entry, entry.start, entry.from, zone));
    }
    for (const entry of this.#series) {
      const span = entry.allDay ? days : window;
      const first = (entry.expansion?.first ?? 0) * 1_000;
      if (first < span.to + perDay && only(entry)) this.#expand(entry, span, zone, mostStarts, places);
    }
    return sorted(places);
  }

  /** @param zone as of Window */
  placeOf({ id, occurrence }: OccurrenceRef, zone: string): Place | null {
    this.#ready();
    const entry = this.#entries.get(id);
    if (!entry || !this.#isThere(entry)) return null;
    const { expansion } = entry;
    if (expansion === null) return placeFrom(entry, entry.start, entry.from, zone);
    const start = occurrence ?? entry.start;
    const wall = wallOfStart(start);
    for (const [override, stands] of this.#overrides.get(id) ?? [])
      if (stands === wall) return this.placeOf({ id: override, occurrence: start }, zone);
    if (!expansion.has(start)) return null;
    return placeFrom(entry, start, expansion.instantOf(wall), zone);
  }

  /** Those of a series (or the single one) that start at an instant or after it, changed ones in their place. */
  next(id: string, from: number, count: number, zone: string): Place[] {
    this.#ready();
    const entry = this.#entries.get(id);
    if (!entry || !this.#isThere(entry)) return [];
    const places: Place[] = [];
    const span = { from, to: Number.POSITIVE_INFINITY };
    if (entry.expansion === null) {
      const place = placeFrom(entry, entry.start, entry.from, zone);
      return place.startMs >= from ? [place] : [];
    }
    // All day the day counts, wherever its midnight is.
    if (entry.allDay) span.from = timeOfDay(dayAt(from, zone));
    this.#expand(entry, span, zone, count + 1, places);
    for (const override of this.#overrides.get(id)?.keys() ?? []) {
      const other = this.#entries.get(override);
      if (other) places.push(placeFrom(other, other.start, other.from, zone));
    }
    return sorted(places.filter(({ startMs }) => startMs >= from)).slice(0, count);
  }

  overridesOf(seriesId: string): readonly string[] {
    this.#ready();
    return [...(this.#overrides.get(seriesId)?.keys() ?? [])];
  }

  /** @param most starts that are looked at, besides those that differ */
  #expand(
    entry: Entry,
    span: { readonly from: number; readonly to: number },
    zone: string,
    most: number,
    places: Place[],
  ): void {
    const { expansion } = entry;
    if (expansion === null) return;
    const overrides = this.#overrides.get(entry.record.id);
    const instead = overrides && new Set(overrides.values());
    const length = entry.to - entry.from;
    for (const { wall, at } of expansion.between(span.from - length, span.to, most + (instead?.size ?? 0))) {
      if (instead?.has(wall) || !meets(at, at + length, span)) continue;
      places.push(placeFrom(entry, expansion.startOf(wall), at, zone));
    }
  }

  /** What differs from a series goes to the trash with it. */
  #isThere({ record }: Entry): boolean {
    if (record.seriesId === null) return true;
    const series = this.#source.records().get(record.seriesId);
    return series === undefined || series.deletedAt === null;
  }

  /** Reads what all entries depend on. @returns whether it differs from before */
  #learn(): boolean {
    const machine = machineZone();
    const types = this.#source.types();
    if (machine === this.#machine && types === this.#types) return false;
    this.#machine = machine;
    this.#types = types;
    this.#minutes = new Map(types.map(({ id, minutes }) => [id, minutes]));
    this.#made = new WeakMap();
    return true;
  }

  #entryOf(record: Readonly<Appointment>): Entry {
    return entryOf(record, (type) => this.#minutes.get(type) || usualMinutes, this.#zoneOf(record));
  }

  #ready(): void {
    if (!this.#learn() && this.#built) return;
    this.#entries = new Map();
    this.#timed = new Days();
    this.#allDay = new Days();
    this.#series = new Set();
    this.#overrides = new Map();
    this.#built = true;
    for (const record of this.#source.records().values()) this.#add(record);
  }

  #update(id: string): void {
    const before = this.#entries.get(id);
    if (before) this.#drop(before);
    const now = this.#source.records().get(id);
    if (now) this.#add(now);
  }

  #add(record: Readonly<Appointment>): void {
    if (record.deletedAt !== null) return;
    const { id, seriesId, occurrence } = record;
    const entry = this.#made.get(record) ?? this.#entryOf(record);
    this.#entries.set(id, entry);
    if (entry.expansion !== null) this.#series.add(entry);
    else (entry.allDay ? this.#allDay : this.#timed).add(entry);
    if (seriesId === null || occurrence === null) return;
    const others = this.#overrides.get(seriesId) ?? new Map<string, number>();
    this.#overrides.set(seriesId, others.set(id, wallOfStart(occurrence)));
  }

  #drop(entry: Entry): void {
    const { id, seriesId } = entry.record;
    this.#entries.delete(id);
    if (entry.expansion !== null) this.#series.delete(entry);
    else (entry.allDay ? this.#allDay : this.#timed).delete(entry);
    if (seriesId === null) return;
    const others = this.#overrides.get(seriesId);
    others?.delete(id);
    if (others?.size === 0) this.#overrides.delete(seriesId);
  }

  /** A zone that only another machine knows counts as this machine's. */
  #zoneOf({ zone }: Appointment): Zone {
    try {
      return zoneOf(zone ?? this.#machine);
    } catch {
      return zoneOf(this.#machine);
    }
  }
}

const sorted = (places: Place[]): Place[] =>
  places.sort(
    (a, b) =>
      a.startMs - b.startMs || b.endMs - a.endMs || (a.ref.id < b.ref.id ? -1 : a.ref.id > b.ref.id ? 1 : 0),
  );
