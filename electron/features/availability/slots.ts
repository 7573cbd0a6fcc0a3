/** The slot finder: every start that could be, whether all who are needed are free then, what stood in the way, and the best ones. */
import type { ConflictKind } from '#contract/kinds/workspace.ts';
import { conflictKinds } from '#contract/kinds/workspace.ts';
import { type Day, timeOfDay, weekdayOf } from '#contract/plain-date.ts';
import { momentOf } from '#electron/features/availability/days.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import {
  type Interval,
  meets,
  meetsAny,
  merged,
  outside,
} from '#electron/features/availability/intervals.ts';
import { keyOf, type Subject, spanIn, type Taking } from '#electron/features/availability/taking.ts';
import { dayAt, zoneOf } from '#electron/features/zones.ts';

/** What is looked for. Times of day are minutes after midnight in `zone`, lengths milliseconds. */
export interface Search {
  readonly zone: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly earliest: number;
  /** At most 1440. */
  readonly latest: number;
  /** ISO weekdays. */
  readonly weekdays: ReadonlySet<number>;
  /** Minutes. */
  readonly step: number;
  readonly length: number;
  readonly before: number;
  readonly after: number;
  /** An instant. */
  readonly notBefore: number;
  readonly required: readonly Subject[];
  readonly optional: readonly Subject[];
  readonly resources: readonly Subject[];
  /** One of these is needed too, the first that is free; null: none is. */
  readonly rooms: readonly Subject[] | null;
  readonly clientId: string | null;
}

export interface Candidate {
  readonly day: Day;
  /** Minutes after midnight in the zone of the search. */
  readonly minutes: number;
  readonly time: Interval;
  /** Optional people who are not free. */
  readonly missing: readonly Subject[];
  readonly room: Subject | null;
}

export interface Hindrance {
  readonly kind: ConflictKind;
  readonly subject: Subject | { readonly kind: 'organisations'; readonly id: string } | null;
  count: number;
  only: number;
}

export interface Searched {
  readonly free: readonly Candidate[];
  readonly tried: number;
  /** What would help most first. */
  readonly hindrances: readonly Hindrance[];
}

/** The times of somebody or of a room, merged. */
export interface Times {
  /** What they are at, and the same with the time around it that is kept free. */
  readonly taken: readonly Interval[];
  readonly kept: readonly Interval[];
  /** The same one by one. */
  readonly each: readonly { readonly taken: Interval; readonly kept: Interval }[];
}

/** A moment as the millisecond that it begins: a slot has a length, and meets it exactly when it meets that. */
const lasting = ({ from, to }: Interval): Interval => ({ from, to: Math.max(to, from + 1) });

/** The times of the subjects in what takes place. */
export const timesOf = (
  subjects: readonly Subject[],
  taking: readonly Taking[],
  facts: Facts,
): ReadonlyMap<string, Times> => {
  const all = new Map(
    subjects.map((subject) => [
      keyOf(subject),
      { subject, zone: facts.zoneOf(subject), each: [] as { taken: Interval; kept: Interval }[] },
    ]),
  );
  for (const one of taking) {
    for (const key of one.of.keys) {
      const entry = all.get(key);
      if (entry === undefined) continue;
      const span = spanIn(entry.zone, one);
      const { before, after } = entry.subject.kind === 'reps' ? one.of : { before: 0, after: 0 };
      const kept = lasting({ from: span.from - before, to: span.to + after });
      entry.each.push({ taken: lasting(span), kept });
    }
  }
  return new Map(
    [...all].map(([key, { each }]) => [
      key,
      { each, taken: merged(each.map(({ taken }) => taken)), kept: merged(each.map(({ kept }) => kept)) },
    ]),
  );
};

const nothing: Times = { taken: [], kept: [], each: [] };

type Told = (kind: ConflictKind, subject: Hindrance['subject']) => void;

/** Asks of a time who and what is not free then. */
const examiner = (search: Search, times: ReadonlyMap<string, Times>, facts: Facts) => {
  const counts = (kind: ConflictKind): boolean => facts.rules[kind] !== 'ignore';
  const timesFor = (subject: Subject): Times => times.get(keyOf(subject)) ?? nothing;
  const away = new Map<string, readonly Interval[]>();
  const awayOf = (rep: string): readonly Interval[] => {
    const known = away.get(rep) ?? merged(facts.awayOf(rep).map(lasting));
    away.set(rep, known);
    return known;
  };

  const daysOf = (time: Interval, zone: string): Day[] => {
    const [first, last] = [dayAt(time.from, zone), dayAt(time.to - 1, zone)];
    const days: Day[] = [];
    for (let day = first; day <= last; day++) days.push(day);
    return days;
  };

  const holiday = (rep: Subject | null, time: Interval, tell: Told): void => {
    for (const day of daysOf(time, rep === null ? search.zone : facts.zoneOf(rep))) {
      for (const { everybody } of facts.holidaysOn(rep?.id ?? null, day))
        tell('holiday', everybody ? null : rep);
    }
  };

  const person = (subject: Subject, time: Interval, tell: Told): void => {
    const { taken, kept, each } = timesFor(subject);
    const busy = meetsAny(time, taken);
    if (subject.kind !== 'reps') {
      if (counts('contact') && busy) tell('contact', subject);
      return;
    }
    if (counts('person') && busy) tell('person', subject);
    const around = { from: time.from - search.before, to: time.to + search.after };
    // Only of what does not take place at that very time the way there is in the way.
    if (counts('travel') && meetsAny(around, kept)) {
      const way = !busy || each.some((one) => meets(around, one.kept) && !meets(time, one.taken));
      if (way) tell('travel', subject);
    }
    if (counts('leave') && meetsAny(time, awayOf(subject.id))) tell('leave', subject);
    if (counts('workingHours')) {
      const hours = daysOf(time, facts.zoneOf(subject)).flatMap((day) => facts.worksOn(subject.id, day));
      if (outside(time, merged(hours)).length > 0) tell('workingHours', subject);
    }
    if (counts('holiday')) holiday(subject, time, tell);
  };

  const client = search.clientId === null ? null : facts.client(search.clientId);

  return {
    person,
    /** @returns the room found; null where none is needed or free */
    rest(time: Interval, tell: Told): Subject | null {
      for (const subject of search.resources) {
        if (counts('resource') && meetsAny(time, timesFor(subject).taken)) tell('resource', subject);
      }
      if (client !== null && search.clientId !== null && counts('clientHours')) {
        const zone = client.zone ?? search.zone;
        const hours = daysOf(time, zone).flatMap((day) => client.opensOn(day, zone));
        if (outside(time, merged(hours)).length > 0) {
          tell('clientHours', { kind: 'organisations', id: search.clientId });
        }
      }
      if (counts('holiday') && !search.required.some(({ kind }) => kind === 'reps'))
        holiday(null, time, tell);
      if (search.rooms === null) return null;
      const room = search.rooms.find((one) => !meetsAny(time, timesFor(one).taken)) ?? null;
      if (room === null) tell(search.rooms.length === 0 ? 'capacity' : 'resource', null);
      return room;
    },
  };
};

/** Every start of the search: those clocks really show, not before `notBefore`, and over in time the same day. */
function* starts(search: Search): Generator<{ day: Day; minutes: number; time: Interval }> {
  const zone = zoneOf(search.zone);
  for (let day = search.firstDay; day <= search.lastDay; day++) {
    if (!search.weekdays.has(weekdayOf(day))) continue;
    for (let minutes = search.earliest; minutes < search.latest; minutes += search.step) {
      const from = momentOf(day, minutes, search.zone);
      if (from < search.notBefore || zone.wallAt(from) !== timeOfDay(day) + minutes * 60_000) continue;
      const to = from + search.length;
      if (zone.wallAt(to) > timeOfDay(day) + search.latest * 60_000) continue;
      yield { day, minutes, time: { from, to } };
    }
  }
}

/** @param taking everything that takes place near the days of the search, but for what is being planned anew */
export const findFree = (search: Search, times: ReadonlyMap<string, Times>, facts: Facts): Searched => {
  const examine = examiner(search, times, facts);
  const hindrances = new Map<string, Hindrance>();
  const free: Candidate[] = [];
  let tried = 0;
  for (const { day, minutes, time } of starts(search)) {
    tried++;
    const met = new Map<string, Hindrance>();
    const tell: Told = (kind, subject) => {
      const key = `${kind} ${subject?.kind ?? ''} ${subject?.id ?? ''}`;
      const known = hindrances.get(key) ?? { kind, subject, count: 0, only: 0 };
      hindrances.set(key, known);
      met.set(key, known);
    };
    for (const subject of search.required) examine.person(subject, time, tell);
    const room = examine.rest(time, tell);
    if (met.size > 0) {
      for (const one of met.values()) {
        one.count++;
        if (met.size === 1) one.only++;
      }
      continue;
    }
    const missing = search.optional.filter((subject) => {
      let there = true;
      examine.person(subject, time, () => {
        there = false;
      });
      return !there;
    });
    free.push({ day, minutes, time, missing, room });
  }
  const place = ({ kind }: Hindrance) => conflictKinds.indexOf(kind);
  const ranked = [...hindrances.values()].sort(
    (a, b) => b.only - a.only || b.count - a.count || place(a) - place(b),
  );
  return { free, tried, hindrances: ranked };
};
