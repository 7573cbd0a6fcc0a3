/** What stands in the way of each of many that take place: found in one pass over their time. */
import { type ConflictKind, conflictKinds, conflictRules } from '#contract/kinds/workspace.ts';
import { bookingsOf, books, takingOf, takingsOf } from '#electron/features/availability/booking.ts';
import { type Finding, findConflicts } from '#electron/features/availability/conflicts.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import type { Taking } from '#electron/features/availability/taking.ts';
import { takingPlace } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { Store } from '#electron/store/store.ts';

const day = 86_400_000;
/**
 * So far away may something be in the way: the most that is kept free before or after each of two, and what whole days of
 * one zone reach beyond those of another.
 */
export const reach = 4 * day;

const keyOfPlace = ({ ref }: Place): string => `${ref.id} ${ref.occurrence ?? ''}`;

/** The time that all of them lie in, with what could be in their way. */
export const windowAround = (places: readonly Place[]): { readonly from: number; readonly to: number } => {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    from = Math.min(from, place.startMs);
    to = Math.max(to, place.endMs);
  }
  return { from: from - reach, to: to + reach };
};

/** Who and what they book. */
const subjectsOf = (takings: readonly Taking[]): ReadonlySet<string> =>
  new Set(takings.flatMap(({ of }) => of.keys));

/** What takes place around some places and books what they book, those left out by `leftOut` not. */
export const othersAround = (
  store: Store,
  places: readonly Place[],
  asked: readonly Taking[],
  facts: Facts,
  leftOut: (place: Place) => boolean,
): Taking[] => {
  if (asked.length === 0) return [];
  const bookings = bookingsOf(store);
  const around = takingPlace(store, {
    ...windowAround(places),
    zone: facts.zone,
    only: books(bookings, subjectsOf(asked)),
  });
  return takingsOf(
    bookings,
    around.filter((place) => !leftOut(place)),
  );
};

const findingsOf = (
  store: Store,
  places: readonly Place[],
): { readonly found: readonly Finding[]; readonly asked: ReadonlyMap<Taking, Place> } => {
  const facts = factsOf(store);
  const bookings = bookingsOf(store);
  const askedPlaces = new Map<Taking, Place>();
  for (const place of places) {
    const booking = bookings(place.record);
    if (booking !== null) askedPlaces.set(takingOf(booking, place), place);
  }
  const asked = [...askedPlaces.keys()];
  const own = new Set(places.map(keyOfPlace));
  const others = othersAround(store, places, asked, facts, (place) => own.has(keyOfPlace(place)));
  return { found: findConflicts(asked, others, facts), asked: askedPlaces };
};

/** Findings about places of the store, each of one of these. */
export const findingsAt = (
  store: Store,
  places: readonly Place[],
): readonly { readonly place: Place; readonly finding: Finding }[] => {
  const { found, asked } = findingsOf(store, places);
  return found.flatMap((finding) => {
    const place = asked.get(finding.asked);
    return place === undefined ? [] : [{ place, finding }];
  });
};

/** Says of each of the places what stands in its way, the weightiest first. @param places as the store has them now */
export const conflictMarks = (
  store: Store,
  places: readonly Place[],
): ((place: Place) => readonly ConflictKind[]) => {
  const { rules } = factsOf(store);
  const order = [...conflictKinds].sort(
    (a, b) => conflictRules.indexOf(rules[a]) - conflictRules.indexOf(rules[b]),
  );
  const marks = new Map<Taking, Set<ConflictKind>>();
  const mark = (taking: Taking, kind: ConflictKind): void => {
    const known = marks.get(taking);
    if (known) known.add(kind);
    else marks.set(taking, new Set([kind]));
  };
  const { found, asked } = findingsOf(store, places);
  for (const { kind, asked: one, with: other } of found) {
    mark(one, kind);
    // Two of one series are told of once, and both are marked.
    if (other !== null && 'of' in other && other.of.series !== null && other.of.series === one.of.series) {
      mark(other, kind);
    }
  }
  const byPlace = new Map<string, readonly ConflictKind[]>();
  for (const [taking, kinds] of marks) {
    const place = asked.get(taking);
    if (place !== undefined)
      byPlace.set(
        keyOfPlace(place),
        order.filter((kind) => kinds.has(kind)),
      );
  }
  return (place) => byPlace.get(keyOfPlace(place)) ?? [];
};
