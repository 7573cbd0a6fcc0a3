/** What of the calendar the brief is about: what takes place today, what of series is over, and what clashes soon. */
import type { Kind } from '#contract/fields.ts';
import { type ConflictKind, conflictRules } from '#contract/kinds/workspace.ts';
import type { Appointment } from '#contract/kinds.ts';
import { type Day, toDay } from '#contract/plain-date.ts';
import { ranked } from '#electron/features/availability/conflict-order.ts';
import type { Finding } from '#electron/features/availability/conflicts.ts';
import { findingsAt } from '#electron/features/availability/marks.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import { nextPlaces, placesBetween } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { machineZone, midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

/** Days ahead in which clashes are shown, today included. */
const ahead = 7;
/** Days back in which one of a series still asks whether it was held: older ones nobody will say any more. */
const back = 7;

export interface Clash {
  readonly finding: Finding;
  readonly place: Place;
  /** Of a kind that the settings block. */
  readonly blocks: boolean;
}

/** By the id of the record that a line would be about. */
export interface Agenda {
  readonly zone: string;
  /** The first that takes place today. */
  readonly today: ReadonlyMap<string, Place>;
  /** Of series: the last of the days before that is over and has no record of its own. */
  readonly over: ReadonlyMap<string, Place>;
  /** The weightiest clash of the days ahead. */
  readonly clashes: ReadonlyMap<string, Clash>;
  /** Series of which one is still to come, today included. */
  readonly goesOn: (series: Readonly<Appointment>) => boolean;
}

/** The kinds that clashes depend on, besides appointments and the settings. */
export const clashReads: readonly Kind[] = ['absences', 'reps', 'contacts', 'organisations', 'resources'];

const isPlanned = ({ record }: Pick<Place, 'record'>): boolean => record.status === 'planned';

/** Of two that clash only the one that came later is told of: the other was there. */
const isTold = ({ with: other }: Finding, { record }: Place, store: Store): boolean => {
  if (other === null || !('of' in other) || other.of.kind !== 'appointments') return true;
  const there = store.get('appointments', other.of.id);
  if (there === undefined || there.id === record.id) return true;
  return there.createdAt === record.createdAt ? there.id < record.id : there.createdAt < record.createdAt;
};

const clashesOf = (store: Store, places: readonly Place[]): ReadonlyMap<string, Clash> => {
  const facts = factsOf(store);
  const clashes = new Map<string, Clash>();
  const found = findingsAt(store, places.filter(isPlanned));
  const placeOf = new Map(found.map(({ finding, place }) => [finding, place]));
  for (const finding of ranked([...placeOf.keys()], facts)) {
    const place = placeOf.get(finding);
    if (place === undefined || clashes.has(place.ref.id) || !isTold(finding, place, store)) continue;
    clashes.set(place.ref.id, { finding, place, blocks: facts.rules[finding.kind] === conflictRules[0] });
  }
  return clashes;
};

const first = (places: readonly Place[]): ReadonlyMap<string, Place> => {
  const found = new Map<string, Place>();
  for (const place of places) if (!found.has(place.ref.id)) found.set(place.ref.id, place);
  return found;
};

const makeAgenda = (store: Store, today: Day, zone: string): Agenda => {
  const soon = placesBetween(store, today, today + ahead, zone);
  const start = midnight(today, zone);
  const end = midnight(today + 1, zone);
  const isSeries = ({ record }: Pick<Place, 'record'>): boolean => record.recurrence !== null;
  const past = placesBetween(
    store,
    today - back,
    today,
    zone,
    (booked) => isSeries(booked) && isPlanned(booked),
  );
  const coming = new Map<string, boolean>();
  return {
    zone,
    today: first(soon.filter((place) => isPlanned(place) && place.startMs < end)),
    over: new Map(past.filter(({ endMs }) => endMs <= start).map((place) => [place.ref.id, place])),
    clashes: clashesOf(store, soon),
    goesOn({ id }) {
      const known = coming.get(id) ?? nextPlaces(store, id, start, 1, zone).length > 0;
      coming.set(id, known);
      return known;
    },
  };
};

const kept = new WeakMap<Store, { readonly key: string; readonly agenda: Agenda }>();

/** The agenda of a day, kept until something it is made of changes. @param today plain date */
export const agendaOf = (store: Store, today: string): Agenda => {
  const zone = machineZone();
  const versions = (['appointments', 'settings', ...clashReads] as const).map((kind) => store.version(kind));
  const key = [today, zone, ...versions].join(' ');
  const known = kept.get(store);
  if (known?.key === key) return known.agenda;
  const agenda = makeAgenda(store, toDay(today), zone);
  kept.set(store, { key, agenda });
  return agenda;
};

/** Which one of a series the brief is about: today's, else the last that is over. */
export const occurrenceInBrief = (store: Store, id: string, today: string): string | null => {
  const agenda = agendaOf(store, today);
  return (agenda.today.get(id) ?? agenda.over.get(id))?.ref.occurrence ?? null;
};

/** Two people or rooms too many weigh more than an hour that does not suit. */
export const weightOf = (kind: ConflictKind, blocks: boolean): 'low' | 'normal' | 'high' => {
  if (blocks || kind === 'person' || kind === 'resource') return 'high';
  return kind === 'contact' || kind === 'leave' || kind === 'holiday' ? 'normal' : 'low';
};
