/** The conflicts of many appointments at once, as they would be if all of them were put. */
import type { Conflict } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { ranked } from '#electron/features/availability/conflict-order.ts';
import { type Finding, findConflicts } from '#electron/features/availability/conflicts.ts';
import {
  type Asked,
  askedOf,
  familiesOf,
  othersOf,
  yearFrom,
} from '#electron/features/availability/families.ts';
import { windowAround } from '#electron/features/availability/marks.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import { conflictOf } from '#electron/features/availability/told.ts';
import type { Context } from '#electron/features/context.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { Pace } from '#electron/features/pace.ts';

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
  { store, today }: Pick<Context, 'store' | 'today'>,
  planned: readonly Appointment[],
  rested: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, readonly Conflict[]>> => {
  const { names, after } = familiesOf(store, planned, []);
  const ids = new Set(planned.map(({ id }) => id));
  const facts = factsOf(store);
  const year = yearFrom(today(), facts);
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
