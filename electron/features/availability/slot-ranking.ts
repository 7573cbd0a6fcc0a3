/** How free times are ranked: points that are added up, each with its reason, so that a person can be told why one is first. */
import type { Slot, SlotReason } from '#contract/availability.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { firstAfter, type Interval } from '#electron/features/availability/intervals.ts';
import type { Candidate, Search, Times } from '#electron/features/availability/slots.ts';
import {
  isAllDay,
  keyOf,
  type Subject,
  spanIn,
  type Taking,
} from '#electron/features/availability/taking.ts';
import { dayAt } from '#electron/features/zones.ts';

export type Points = Slot['reasons'][number];

/** What each reason is worth; of `soonest` and `roomFits` the most it can be. */
export const worth = {
  requiredFree: 50,
  everybodyFree: 20,
  /** For each. */
  optionalMissing: -15,
  clientHours: 10,
  bufferFree: 5,
  samePlace: 12,
  noGap: 6,
  shortGap: -6,
  firstThing: -4,
  lastThing: -6,
  soonest: 20,
  roomFits: 10,
} as const satisfies Record<SlotReason, number>;

const minute = 60_000;
/** A gap below this is too short to be used. */
const usable = 30 * minute;
/** The first and the last part of somebody's day. */
const edge = 30 * minute;
/** So near must another appointment at the same place be. */
const near = 120 * minute;

/** What is known of a search besides the times. */
export interface Surroundings {
  readonly times: ReadonlyMap<string, Times>;
  /** What takes place at the place of the search or with its client, with somebody needed. */
  readonly samePlace: readonly {
    readonly time: Interval;
    readonly title: string;
    readonly subject: Subject;
  }[];
  readonly clientName: string | null;
  /** The people a room must hold. */
  readonly people: number;
}

/** What of `taking` is at the place or with the client, for each of the people needed who is there. */
export const atSamePlace = (
  { required, clientId }: Search,
  place: string | null,
  taking: readonly Taking[],
  facts: Facts,
): Surroundings['samePlace'] => {
  const needed = new Map(required.map((subject) => [keyOf(subject), facts.zoneOf(subject)]));
  return taking.flatMap((one) => {
    const there =
      (clientId !== null && one.of.clientId === clientId) || (place !== null && one.of.place === place);
    // Something that lasts all day is near to any time of it, which says nothing.
    if (!there || isAllDay(one)) return [];
    return one.of.people.flatMap((subject) => {
      const zone = subject.kind === 'reps' ? needed.get(keyOf(subject)) : undefined;
      return zone === undefined ? [] : [{ time: spanIn(zone, one), title: one.of.label, subject }];
    });
  });
};

/** The time free of anything kept before and after an interval that is free itself; Infinity where nothing is. */
const gaps = (
  kept: readonly Interval[],
  { from, to }: Interval,
): readonly [before: number, after: number] => {
  const next = firstAfter(kept, from);
  const before = kept[next - 1];
  const after = kept[next];
  return [
    before === undefined ? Number.POSITIVE_INFINITY : from - before.to,
    after === undefined ? Number.POSITIVE_INFINITY : after.from - to,
  ];
};

/** The reasons of a free time; their sum is its score. */
export const reasonsOf = (
  search: Search,
  { day, time, missing, room }: Candidate,
  around: Surroundings,
  facts: Facts,
): Points[] => {
  const reasons: Points[] = [];
  const add = (reason: SlotReason, points: number, params: Points['params'] = {}): void => {
    if (points !== 0) reasons.push({ reason, points, params });
  };
  const name = (subject: Subject): string => facts.labelOf(subject);
  const reps = search.required.filter(({ kind }) => kind === 'reps');

  const needed = search.required.length;
  if (needed > 0) add('requiredFree', worth.requiredFree, { count: needed });
  if (missing.length > 0) {
    const names = missing.map(name).join(', ');
    add('optionalMissing', worth.optionalMissing * missing.length, { count: missing.length, names });
  } else if (search.optional.length > 0) add('everybodyFree', worth.everybodyFree);
  if (around.clientName !== null) add('clientHours', worth.clientHours, { name: around.clientName });
  if (search.before + search.after > 0) {
    add('bufferFree', worth.bufferFree, { before: search.before / minute, after: search.after / minute });
  }

  const neighbour = around.samePlace.find(
    (one) => one.time.to >= time.from - near && one.time.from <= time.to + near,
  );
  if (neighbour) {
    add('samePlace', worth.samePlace, { name: name(neighbour.subject), title: neighbour.title });
  }

  const whole = { from: time.from - search.before, to: time.to + search.after };
  const free = reps.map((subject) => ({
    subject,
    gaps: gaps(around.times.get(keyOf(subject))?.kept ?? [], whole),
  }));
  const joined = free.find((one) => one.gaps.some((gap) => gap === 0));
  if (joined) add('noGap', worth.noGap, { name: name(joined.subject) });
  const short = free.find((one) => one.gaps.some((gap) => gap > 0 && gap < usable));
  if (short) {
    const least = Math.min(...short.gaps.filter((gap) => gap > 0));
    add('shortGap', worth.shortGap, { name: name(short.subject), count: Math.round(least / minute) });
  }

  const hours = reps.map((subject) => ({
    subject,
    day: facts.worksOn(subject.id, dayAt(time.from, facts.zoneOf(subject))),
  }));
  const early = hours.find((one) => time.from < (one.day[0]?.from ?? Number.NEGATIVE_INFINITY) + edge);
  if (early) add('firstThing', worth.firstThing, { name: name(early.subject) });
  const late = hours.find((one) => time.to > (one.day.at(-1)?.to ?? Number.POSITIVE_INFINITY) - edge);
  if (late) add('lastThing', worth.lastThing, { name: name(late.subject) });

  const days = search.lastDay - search.firstDay;
  if (days > 0) {
    const soon = Math.round((worth.soonest * (search.lastDay - day)) / days);
    add('soonest', soon, { count: day - search.firstDay });
  }
  const capacity = room === null ? null : (facts.resource(room.id)?.capacity ?? null);
  if (room !== null && capacity !== null) {
    const fits = Math.round(worth.roomFits * Math.min(1, around.people / capacity));
    add('roomFits', fits, { name: name(room), capacity, people: around.people });
  }
  return reasons;
};

export interface Ranked {
  readonly candidate: Candidate;
  readonly reasons: readonly Points[];
  readonly score: number;
}

/** The best of the free times, the earlier of equals first; none overlaps a better one. */
export const best = (
  search: Search,
  free: readonly Candidate[],
  around: Surroundings,
  facts: Facts,
  limit: number,
): Ranked[] => {
  const all = free
    .map((candidate) => {
      const reasons = reasonsOf(search, candidate, around, facts);
      return { candidate, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.time.from - b.candidate.time.from);
  const chosen: Ranked[] = [];
  for (const one of all) {
    if (chosen.length === limit) break;
    const { from, to } = one.candidate.time;
    if (chosen.every(({ candidate: { time } }) => to <= time.from || from >= time.to)) chosen.push(one);
  }
  return chosen;
};
