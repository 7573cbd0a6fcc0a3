/**
 * The conflict engine: what stands in the way of what is asked about. Pure: times and facts in, findings out. Every feature that
 * plans people or rooms asks it.
 */
import type { ConflictKind } from '#contract/kinds/workspace.ts';
import { type Day, fromDay } from '#contract/plain-date.ts';
import { hoursText } from '#electron/features/availability/days.ts';
import type { Away, Facts, Opening } from '#electron/features/availability/facts.ts';
import {
  eachMeeting,
  type Interval,
  meets,
  merged,
  outside,
} from '#electron/features/availability/intervals.ts';
import {
  isAllDay,
  keyOf,
  type Subject,
  spanIn,
  type Taking,
} from '#electron/features/availability/taking.ts';
import { dayAt, midnight } from '#electron/features/zones.ts';

export interface Finding {
  readonly kind: ConflictKind;
  /** What was asked about. */
  readonly asked: Taking;
  /** Who is not free; null: everybody, or no room that is large enough. */
  readonly subject: Subject | { readonly kind: 'organisations'; readonly id: string } | null;
  /** What they are at instead; null where that is nothing of its own (hours, holidays, size). */
  readonly with: Taking | Away | null;
  /** The time in question. */
  readonly time: Interval;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A time of one subject, with the time itself and the same with what is kept free around it. */
interface Span extends Interval {
  readonly own: Interval;
  readonly kept: Interval;
  readonly of: Taking | Away;
  readonly asked: boolean;
}

export const isTaking = (one: Taking | Away): one is Taking => 'of' in one;

const common = (a: Interval, b: Interval): Interval => {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
};

const spanOf = (taking: Taking, subject: Subject, zone: string, asked: boolean): Span => {
  const own = spanIn(zone, taking);
  const { before, after } = subject.kind === 'reps' ? taking.of : { before: 0, after: 0 };
  const kept = before + after === 0 ? own : { from: own.from - before, to: own.to + after };
  // A moment is no part of the time before it: what only it meets must be looked at too.
  const to = own.from === own.to && after === 0 && before > 0 ? kept.to + 1 : kept.to;
  return { from: kept.from, to, own, kept, of: taking, asked };
};

/** Lasts longer than a day's hours could: only whole days that are not worked are told of. */
const long = 86_400_000;

const daysOf = ({ from, to }: Interval, zone: string): { readonly first: Day; readonly last: Day } => ({
  first: dayAt(from, zone),
  last: dayAt(Math.max(from, to - 1), zone),
});

/** The part of a time that lies in no hours, from its first moment to its last; null where all of it lies in them. */
const beyond = (
  time: Interval,
  zone: string,
  allDay: boolean,
  hoursOn: (day: Day) => readonly Interval[],
): Interval | null => {
  const { first, last } = daysOf(time, zone);
  if (allDay || time.to - time.from >= long) {
    const off: Interval[] = [];
    for (let day = first; day <= last; day++) {
      if (hoursOn(day).length > 0) continue;
      off.push(common(time, { from: midnight(day, zone), to: midnight(day + 1, zone) }));
    }
    return span(off);
  }
  if (first === last) {
    const hours = hoursOn(first);
    const isWithin = ({ from, to }: Interval) => from <= time.from && time.to <= to && time.from < to;
    return hours.some(isWithin) ? null : span(outside(time, hours));
  }
  const open: Interval[] = [];
  for (let day = first; day <= last; day++) open.push(...hoursOn(day));
  return span(outside(time, merged(open)));
};

const span = (parts: readonly Interval[]): Interval | null => {
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
};

/** What stands in the way of `asked`: of one another, of `others`, and of what the facts say. In no order. */
export const findConflicts = (
  asked: readonly Taking[],
  others: readonly Taking[],
  facts: Facts,
): Finding[] => {
  const { rules } = facts;
  const told = (kind: ConflictKind): boolean => rules[kind] !== 'ignore';
  const found: Finding[] = [];

  const meetings = (): void => {
    const spans = new Map<
      string,
      { readonly subject: Subject; readonly zone: string; readonly all: Span[] }
    >();
    for (const taking of asked) {
      for (const subjects of [taking.of.people, taking.of.resources]) {
        for (const subject of subjects) {
          const key = keyOf(subject);
          let entry = spans.get(key);
          if (entry === undefined) {
            entry = { subject, zone: facts.zoneOf(subject), all: [] };
            spans.set(key, entry);
          }
          entry.all.push(spanOf(taking, subject, entry.zone, true));
        }
      }
    }
    for (const taking of others) {
      for (const key of taking.of.keys) {
        const entry = spans.get(key);
        if (entry) entry.all.push(spanOf(taking, entry.subject, entry.zone, false));
      }
    }
    for (const { subject, all } of spans.values()) {
      if (subject.kind === 'reps') {
        for (const away of facts.awayOf(subject.id)) {
          all.push({ from: away.from, to: away.to, own: away, kept: away, of: away, asked: false });
        }
      }
      eachMeeting(
        all,
        (span) => span.asked,
        (a, b) => meeting(subject, a, b),
      );
    }
  };

  const meeting = (subject: Subject, a: Span, b: Span): void => {
    const itself = meets(a.own, b.own);
    if (!itself && !meets(a.kept, b.kept)) return;
    clash(subject, b, a, itself);
    // Of two of one series the later one is told of: once is enough.
    const [one, other] = [a.of, b.of];
    const ofOne =
      a.asked &&
      b.asked &&
      isTaking(one) &&
      isTaking(other) &&
      one.of.series !== null &&
      one.of.series === other.of.series;
    if (!ofOne) clash(subject, a, b, itself);
  };

  /** @param itself they meet, and not only what is kept free around them */
  const clash = (subject: Subject, one: Span, other: Span, itself: boolean): void => {
    if (!one.asked || !isTaking(one.of)) return;
    if (!isTaking(other.of)) {
      if (itself && told('leave')) {
        found.push(finding('leave', one.of, subject, other.of, common(one.own, other.own)));
      }
      return;
    }
    const kind = itself ? meetingKinds[subject.kind] : 'travel';
    if (!told(kind)) return;
    const time = itself ? common(one.own, other.own) : common(one.kept, other.kept);
    found.push(finding(kind, one.of, subject, other.of, time, unsureOf(other.of, subject)));
  };

  const holidays = (taking: Taking): void => {
    const reps = taking.of.people.filter(({ kind }) => kind === 'reps');
    const seen = new Set<string>();
    const on = (rep: Subject | null): void => {
      const zone = rep === null ? (taking.of.zone ?? facts.zone) : facts.zoneOf(rep);
      const time = spanIn(zone, taking);
      const { first, last } = daysOf(time, zone);
      for (let day = first; day <= last; day++) {
        for (const { name, everybody } of facts.holidaysOn(rep?.id ?? null, day)) {
          const subject = everybody ? null : rep;
          const key = `${subject?.id ?? ''} ${day} ${name}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const whole = spanIn(zone, { ...taking, time: { firstDay: day, endDay: day + 1 } });
          found.push(
            finding('holiday', taking, subject, null, common(time, whole), { name, on: fromDay(day) }),
          );
        }
      }
    };
    if (reps.length === 0) on(null);
    for (const rep of reps) on(rep);
  };

  const workingHours = (taking: Taking): void => {
    for (const subject of taking.of.people) {
      if (subject.kind !== 'reps') continue;
      const zone = facts.zoneOf(subject);
      const time = spanIn(zone, taking);
      const on = (day: Day) => facts.worksOn(subject.id, day);
      const left = beyond(time, zone, isAllDay(taking), on);
      if (left === null) continue;
      const hours = hoursText(on(dayAt(left.from, zone)), zone);
      found.push(finding('workingHours', taking, subject, null, left, { hours }));
    }
  };

  const clientHours = (taking: Taking, id: string, opening: Opening): void => {
    const zone = opening.zone ?? taking.of.zone ?? facts.zone;
    const time = spanIn(zone, taking);
    const on = (day: Day) => opening.opensOn(day, zone);
    const left = beyond(time, zone, isAllDay(taking), on);
    if (left === null) return;
    const hours = hoursText(on(dayAt(left.from, zone)), zone);
    found.push(finding('clientHours', taking, { kind: 'organisations', id }, null, left, { hours }));
  };

  const capacity = (taking: Taking): void => {
    for (const { subject, capacity: holds } of tooSmall(taking, facts)) {
      const time = spanIn(facts.zoneOf(subject), taking);
      found.push(
        finding('capacity', taking, subject, null, time, { people: taking.of.heads, capacity: holds }),
      );
    }
  };

  meetings();
  for (const taking of asked) {
    if (told('capacity')) capacity(taking);
    // What takes nobody's time may lie on a holiday or in the night.
    if (taking.of.free) continue;
    if (told('holiday')) holidays(taking);
    if (told('workingHours')) workingHours(taking);
    const client = taking.of.clientId;
    const opening = client === null || !told('clientHours') ? null : facts.client(client);
    if (client !== null && opening !== null) clientHours(taking, client, opening);
  }
  return found;
};

const meetingKinds = { reps: 'person', contacts: 'contact', resources: 'resource' } as const;
const noParams: Finding['params'] = {};
const notSure: Finding['params'] = { tentative: 1 };

const finding = (
  kind: ConflictKind,
  asked: Taking,
  subject: Finding['subject'],
  other: Finding['with'],
  time: Interval,
  params: Finding['params'] = noParams,
): Finding => ({ kind, asked, subject, with: other, time, params });

/** 1 where what somebody is at instead is not sure. */
const unsureOf = ({ of }: Taking, subject: Subject): Finding['params'] =>
  of.tentative || (of.unsure.size > 0 && of.unsure.has(keyOf(subject))) ? notSure : noParams;

/**
 * Rooms booked together hold what they hold together, and so do vehicles. Where one's size is not known, nothing is said.
 * @returns of each type that is too small the largest, with what they hold together
 */
const tooSmall = (
  { of }: Taking,
  facts: Facts,
): { readonly subject: Subject; readonly capacity: number }[] => {
  const types = new Map<string, { sum: number; subject: Subject; largest: number }>();
  for (const subject of of.resources) {
    const resource = facts.resource(subject.id);
    if (resource === null || (resource.type !== 'room' && resource.type !== 'vehicle')) continue;
    const holds = resource.capacity ?? Number.POSITIVE_INFINITY;
    const type = types.get(resource.type);
    if (type === undefined) types.set(resource.type, { sum: holds, subject, largest: holds });
    else {
      type.sum += holds;
      if (holds > type.largest) Object.assign(type, { subject, largest: holds });
    }
  }
  return [...types.values()]
    .filter(({ sum }) => of.heads > sum)
    .map(({ sum, subject }) => ({ subject, capacity: sum }));
};
