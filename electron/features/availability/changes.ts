/** What a change of appointments would bring about: the conflicts as they would be, and which of them were there before. */
import type { AppointmentChanges, Conflict, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays, toDay } from '#contract/plain-date.ts';
import { bookingsOf, takingOf } from '#electron/features/availability/booking.ts';
import { identityOf, ranked } from '#electron/features/availability/conflict-order.ts';
import { type Finding, findConflicts } from '#electron/features/availability/conflicts.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { meets } from '#electron/features/availability/intervals.ts';
import { othersAround, reach, windowAround } from '#electron/features/availability/marks.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import type { Taking } from '#electron/features/availability/taking.ts';
import { conflictOf } from '#electron/features/availability/told.ts';
import type { Context } from '#electron/features/context.ts';
import { OccurrenceIndex } from '#electron/features/occurrences/occurrence-index.ts';
import { viewOf } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { Plan } from '#electron/features/occurrences/plan.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { Pace } from '#electron/features/pace.ts';
import { blank } from '#electron/features/records/check.ts';
import { applyRules } from '#electron/features/records/rules.ts';
import { midnight } from '#electron/features/zones.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

type ChangeContext = Pick<Context, 'store' | 'now' | 'today' | 'newId'>;

/** A change as calendar.save takes it. */
export interface AskedChange {
  readonly id: string | null;
  readonly occurrence: string | null;
  readonly scope: Scope;
  readonly changes: AppointmentChanges;
}

export interface ChangeConflicts {
  /** The weightiest first. */
  readonly conflicts: readonly Conflict[];
  /** Those of them that the change brings about. */
  readonly fresh: readonly Conflict[];
  /** One of `fresh` is of a kind that the settings block. */
  readonly blocks: boolean;
}

/** Of a series so many occurrences are looked at, and so many days from today on. */
const mostOfSeries = 200;
const daysOfSeries = 366;

const familyOf = ({ id, seriesId }: Pick<Appointment, 'id' | 'seriesId'>): string => seriesId ?? id;

/** Some families (a series with what differs from it, or a single one) as they would be, asked like the store. */
class Families {
  readonly #index: OccurrenceIndex;
  readonly #records: ReadonlyMap<string, Readonly<Appointment>>;

  constructor(store: Store, records: ReadonlyMap<string, Readonly<Appointment>>) {
    this.#records = records;
    const overlay = {
      all: (kind: string) => (kind === 'appointments' ? records : new Map()),
      get: (kind: string, id: string) =>
        kind === 'appointments' ? records.get(id) : store.get(kind as 'settings', id),
      onChanged: () => () => undefined,
    };
    this.#index = new OccurrenceIndex(overlay as unknown as Store);
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
const familiesOf = (store: Store, puts: readonly Appointment[], more: readonly string[]) => {
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

interface Window {
  /** Instants between which occurrences of a series are asked about. */
  readonly from: number;
  readonly to: number;
}

/** What is asked of some families, and what else of them takes place then. */
interface Asked {
  readonly places: readonly Place[];
  readonly asked: readonly Taking[];
  readonly own: readonly Taking[];
}

const askedOf = (
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
const othersOf = (
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

const yearFrom = (today: string, { zone }: Facts): Window => ({
  from: midnight(toDay(today), zone),
  to: midnight(toDay(addDays(today, daysOfSeries)), zone),
});

/** What of its own series could be in the way of one. */
const around = (state: Families, ref: OccurrenceRef, { zone }: Facts): Window => {
  const place = state.placeOf(ref, zone);
  return { from: (place?.startMs ?? 0) - reach, to: (place?.endMs ?? 0) + reach };
};

/** A new appointment as it would be saved; null where it does not say when. */
const draftOf = (context: ChangeContext, changes: AppointmentChanges): Appointment | null => {
  if (changes.startsOn === undefined) return null;
  const { store } = context;
  const now = context.now();
  const given = { ...blank('appointments', context.newId(), now), title: '', ...changes };
  const world = { store, now, today: context.today() };
  return applyRules(
    'appointments',
    null,
    given,
    new Set(Object.keys(changes)),
    world,
  ) as unknown as Appointment;
};

/** @throws Refused notFound, invalidRecord */
const planOf = (context: ChangeContext, { id, occurrence, scope, changes }: AskedChange): Plan | null => {
  if (id === null) {
    const draft = draftOf(context, changes);
    return draft === null ? null : { puts: [draft], ref: { id: draft.id, occurrence: null } };
  }
  const tools = { newId: context.newId, now: context.now() };
  const plan = planChange(viewOf(context.store), { id, occurrence }, scope, changes, tools);
  if (plan === null) throw new Refused('notFound');
  return plan;
};

const isAt =
  ({ id, occurrence }: OccurrenceRef) =>
  ({ ref }: Place): boolean =>
    ref.id === id && (occurrence === null || ref.occurrence === null || ref.occurrence === occurrence);

const nothing: ChangeConflicts = { conflicts: [], fresh: [], blocks: false };
const noneAsked: Asked = { places: [], asked: [], own: [] };

/**
 * What would stand in the way of what the change means: of one that takes place, or of a series' occurrences of a year from
 * today on. Its own other occurrences count as they would be then, and not as they are.
 * @throws Refused notFound, invalidRecord
 */
export const conflictsOfChange = (context: ChangeContext, change: AskedChange): ChangeConflicts => {
  const { store } = context;
  const plan = planOf(context, change);
  if (plan === null) return nothing;
  const facts = factsOf(store);
  const { puts, ref } = plan;
  const stands = puts.find(({ id }) => id === ref.id) ?? store.get('appointments', ref.id);
  const family = stands === undefined ? ref.id : familyOf(stands);
  const { names, before, after } = familiesOf(store, puts, [family]);
  const year = yearFrom(context.today(), facts);
  const one = change.scope === 'this';
  const changed = new Set(puts.map(({ id }) => id));
  const isChanged = (place: Place): boolean =>
    (place.seriesId ?? place.ref.id) === family && (changed.size === 0 || changed.has(place.ref.id));
  const planned = one
    ? askedOf(store, facts, names, after, isAt(ref), around(after, ref, facts))
    : askedOf(store, facts, names, after, isChanged, year);
  if (planned.asked.length === 0) return nothing;
  const was = change.id === null ? null : { id: change.id, occurrence: change.occurrence };
  const present =
    was === null
      ? noneAsked
      : one
        ? askedOf(store, facts, names, before, isAt(was), around(before, was, facts))
        : askedOf(store, facts, names, before, () => true, year);
  // A series is looked through once; between two days far apart there is nothing to look for.
  const together = meets(windowAround(planned.places), windowAround(present.places));
  const others = together
    ? othersOf(store, facts, names, planned, present)
    : othersOf(store, facts, names, planned);
  const found = findConflicts(planned.asked, [...planned.own, ...others], facts);
  if (found.length === 0) return nothing;
  const othersAtPresent = together ? others : othersOf(store, facts, names, present);
  const known = new Set<string>();
  for (const finding of findConflicts(present.asked, [...present.own, ...othersAtPresent], facts)) {
    known.add(identityOf(finding));
    // Where two met, that one is still in the way of the other's journey is nothing new.
    if (finding.kind === 'person') known.add(identityOf({ ...finding, kind: 'travel' }));
  }
  const all = ranked(found, facts).map((finding) => ({
    conflict: conflictOf(store, facts, finding),
    fresh: !known.has(identityOf(finding)),
  }));
  const fresh = all.filter((entry) => entry.fresh).map(({ conflict }) => conflict);
  return {
    conflicts: all.map(({ conflict }) => conflict),
    fresh,
    blocks: fresh.some(({ rule }) => rule === 'block'),
  };
};

/** Of what could be said of one appointment among many so much is. */
const mostOfEach = 20;

/** Occurrences that are asked about at once: some milliseconds of work. */
const chunk = 100;

/**
 * What would stand in the way of appointments if all of these were put as they are, by their ids: the weightiest of each. What is
 * over is not asked about. Ids of what nothing stands in the way of are left out. Worked out in slices.
 * @param rested called after each slice with how many occurrences of how many are done; what it throws ends the work
 */
export const conflictsOf = async (
  context: ChangeContext,
  planned: readonly Appointment[],
  rested: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, readonly Conflict[]>> => {
  const { store } = context;
  const { names, after } = familiesOf(store, planned, []);
  const ids = new Set(planned.map(({ id }) => id));
  const facts = factsOf(store);
  const year = yearFrom(context.today(), facts);
  const pace = new Pace();
  const all: Asked[] = [];
  for (const name of names) {
    const isAsked = ({ ref, endMs }: Place): boolean => ids.has(ref.id) && endMs >= year.from;
    all.push(askedOf(store, facts, new Set([name]), after, isAsked, year));
    if (pace.due) await pace.rest();
  }
  const own = all.flatMap((one) => one.own);
  // Those of one time together: little else takes place around them.
  const asked = all
    .flatMap(({ places, asked: takings }) => takings.map((taking, at) => ({ taking, place: places[at] })))
    .sort((a, b) => (a.place?.startMs ?? 0) - (b.place?.startMs ?? 0));
  const found = new Map<string, Finding[]>();
  for (let from = 0; from < asked.length; from += chunk) {
    const now = asked.slice(from, from + chunk);
    const places = now.flatMap(({ place }) => place ?? []);
    const takings = now.map(({ taking }) => taking);
    const window = windowAround(places);
    const beside = asked.filter(
      ({ place }, at) =>
        (at < from || at >= from + chunk) &&
        place !== undefined &&
        place.startMs <= window.to &&
        place.endMs >= window.from,
    );
    const others = othersOf(store, facts, names, { places, asked: takings, own: [] });
    const ways = [...own, ...beside.map(({ taking }) => taking), ...others];
    for (const finding of findConflicts(takings, ways, facts)) {
      const { id } = finding.asked.of;
      const known = found.get(id);
      if (known) known.push(finding);
      else found.set(id, [finding]);
    }
    if (!pace.due) continue;
    await pace.rest();
    rested(Math.min(from + chunk, asked.length), asked.length);
  }
  return new Map(
    [...found].map(([id, findings]) => [
      id,
      ranked(findings, facts)
        .slice(0, mostOfEach)
        .map((finding) => conflictOf(store, facts, finding)),
    ]),
  );
};
