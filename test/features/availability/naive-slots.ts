/** A search for free times tick by tick, and what is in the way of each, as a person with a ruler finds it. */
import type { WeekHours } from '#contract/fields.ts';
import { toDay } from '#contract/plain-date.ts';
import type { Search } from '#electron/features/availability/slots.ts';
import type { Subject, Taking } from '#electron/features/availability/taking.ts';
import {
  type Chance,
  common,
  type People,
  type Ruler,
  tick,
  timeOf,
  widened,
} from '#test/features/availability/naive.ts';
import { horizon } from '#test/features/availability/world.ts';

export const minute = 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const searchFor = (dice: Chance, base: string, people: People): Search => {
  const zone = dice.pick(['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'UTC']);
  const everybody: Subject[] = [
    ...dice.some(people.reps, 0.6).map(({ id }) => ({ kind: 'reps' as const, id })),
    ...dice.some(people.contacts, 0.4).map(({ id }) => ({ kind: 'contacts' as const, id })),
  ];
  const optional = dice.some(everybody, 0.3);
  const rooms = people.resources.map(({ id }) => ({ kind: 'resources' as const, id }));
  const earliest = 60 * dice.whole(12);
  const firstDay = toDay(base);
  return {
    zone,
    firstDay,
    lastDay: firstDay + dice.whole(horizon),
    earliest,
    latest: Math.min(1_440, earliest + 120 + 60 * dice.whole(14)),
    weekdays: new Set(dice.some([1, 2, 3, 4, 5, 6, 7], 0.8)),
    step: dice.pick([15, 30, 60]),
    length: minute * dice.pick([15, 30, 60, 90, 180]),
    before: minute * dice.pick([0, 0, 15, 45]),
    after: minute * dice.pick([0, 0, 15, 45]),
    notBefore: Date.parse(`${base}T00:00:00Z`) + dice.whole(30) * 3_600_000,
    required: everybody.filter((one) => !optional.includes(one)),
    optional,
    resources: dice.often(0.3) ? rooms.slice(0, 1) : [],
    rooms: dice.often(0.3) ? rooms.slice(1) : null,
    clientId: dice.often(0.4) ? dice.pick(['o0', 'o1']) : null,
  };
};

/** Everything that is in the way of a time, as a person with a ruler finds it. */
const naiveHindrances = (
  start: number,
  search: Search,
  takings: readonly Taking[],
  people: People,
  ruler: Ruler,
) => {
  const { settings } = people;
  const length = search.length / tick;
  const own = {
    ticks: new Set(Array.from({ length }, (_, at) => start + at)),
    moment: false,
  };
  const found = new Set<string>();
  const tell = (kind: keyof typeof settings.conflictRules, subject: string) => {
    if (settings.conflictRules[kind] !== 'ignore') found.add(`${kind} ${subject}`);
  };
  const open = (week: WeekHours, zone: string): boolean =>
    [...own.ticks].every((at) => {
      const clock = ruler.clocks(zone)[at];
      return week.some(
        ({ day, from, to }) =>
          day === clock?.weekday && minutesOf(from) <= clock.minutes && clock.minutes < minutesOf(to),
      );
    });
  const zoneFor = ({ kind, id }: Subject): string => {
    if (kind === 'reps') return people.reps.find((rep) => rep.id === id)?.zone ?? people.zone;
    if (kind === 'resources') return people.zone;
    return people.organisations.find((one) => one.id === `o${id.slice(1)}`)?.zone ?? people.zone;
  };
  const taken = (subject: Subject) =>
    takings.filter(({ of }) =>
      [...of.people, ...of.resources].some(({ kind, id }) => kind === subject.kind && id === subject.id),
    );
  const holiday = (rep: Subject | null): void => {
    const zone = rep === null ? search.zone : zoneFor(rep);
    const set = rep === null ? null : (people.reps.find(({ id }) => id === rep.id)?.holidaySet ?? null);
    for (const at of own.ticks) {
      const date = ruler.clocks(zone)[at]?.date ?? '';
      const entered = settings.holidays.some(({ on }) => on === date);
      if (entered) tell('holiday', '');
      if (!people.holidays[set ?? settings.holidaySet ?? '']?.[date]) continue;
      if (set !== null) tell('holiday', `reps ${rep?.id}`);
      else tell('holiday', '');
    }
  };
  const person = (subject: Subject): void => {
    const zone = zoneFor(subject);
    const name = `${subject.kind} ${subject.id}`;
    for (const one of taken(subject)) {
      const theirs = timeOf(ruler, zone, one);
      if (common(own, theirs)) tell(subject.kind === 'reps' ? 'person' : 'contact', name);
      else if (
        subject.kind === 'reps' &&
        common(widened(own, search.before, search.after), widened(theirs, one.of.before, one.of.after))
      ) {
        tell('travel', name);
      }
    }
    if (subject.kind !== 'reps') return;
    const rep = people.reps.find(({ id }) => id === subject.id);
    const week =
      rep?.workingHours ??
      settings.workingDays.flatMap((day) => settings.workingHours.map((hours) => ({ day, ...hours })));
    if (!open(week, zone)) tell('workingHours', name);
    for (const { repId, startsOn, endsOn, startTime, endTime } of people.absences) {
      if (repId !== subject.id) continue;
      const last = endsOn ?? startsOn;
      const away = [...own.ticks].some((at) => {
        const { date = '', minutes = 0 } = ruler.clocks(zone)[at] ?? {};
        const begun = date > startsOn || (date === startsOn && minutes >= minutesOf(startTime ?? '00:00'));
        const over = date > last || (date === last && minutes >= (endTime ? minutesOf(endTime) : 1_440));
        return begun && !over;
      });
      if (away) tell('leave', name);
    }
    holiday(subject);
  };
  for (const subject of search.required) person(subject);
  const required = new Set(found);
  const isTaken = (subject: Subject): boolean =>
    taken(subject).some((one) => common(own, timeOf(ruler, zoneFor(subject), one)));
  for (const room of search.resources) if (isTaken(room)) tell('resource', `resources ${room.id}`);
  const client = people.organisations.find(({ id }) => id === search.clientId);
  if (client?.openingHours?.length && !open(client.openingHours, client.zone ?? search.zone)) {
    tell('clientHours', `organisations ${client.id}`);
  }
  if (!search.required.some(({ kind }) => kind === 'reps')) holiday(null);
  const room = search.rooms?.find((one) => !isTaken(one));
  if (search.rooms !== null && room === undefined) found.add('resource ');
  const hindrances = [...found].sort();
  const missing = search.optional
    .filter((subject) => {
      found.clear();
      person(subject);
      return found.size > 0;
    })
    .map(({ id }) => id);
  return { hindrances, missing, room: room?.id ?? null, required };
};

export const naive = (search: Search, takings: readonly Taking[], people: People, ruler: Ruler) => {
  const free: { from: number; missing: readonly string[]; room: string | null }[] = [];
  const counts = new Map<string, { count: number; only: number }>();
  let tried = 0;
  const clocks = ruler.clocks(search.zone);
  const shown = new Set<string>();
  for (const [at, clock] of clocks.entries()) {
    const day = toDay(clock.date);
    const moment = `${clock.date} ${clock.minutes}`;
    // Of a time that clocks show twice the first one.
    if (shown.has(moment)) continue;
    shown.add(moment);
    if (day < search.firstDay || day > search.lastDay || !search.weekdays.has(clock.weekday)) continue;
    if (clock.minutes < search.earliest || (clock.minutes - search.earliest) % search.step !== 0) continue;
    if (ruler.at(at) < search.notBefore || clock.minutes >= search.latest) continue;
    const end = clocks[at + search.length / tick];
    const endMinutes = end?.date === clock.date ? end.minutes : 1_440 + (end?.minutes ?? 0);
    if (endMinutes > search.latest) continue;
    tried++;
    const { hindrances, missing, room } = naiveHindrances(at, search, takings, people, ruler);
    if (hindrances.length === 0) free.push({ from: ruler.at(at), missing, room });
    for (const one of hindrances) {
      const known = counts.get(one) ?? { count: 0, only: 0 };
      counts.set(one, {
        count: known.count + 1,
        only: known.only + (hindrances.length === 1 ? 1 : 0),
      });
    }
  }
  return { free, tried, counts };
};
