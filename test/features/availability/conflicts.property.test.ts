/** The conflict engine against a search tick by tick: on a thousand made-up worlds nothing is missed, nothing invented. */
import { describe, expect, test } from 'vitest';
import type { WeekHours } from '#contract/fields.ts';
import { ranked } from '#electron/features/availability/conflict-order.ts';
import { findConflicts } from '#electron/features/availability/conflicts.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import type { Subject, Taking } from '#electron/features/availability/taking.ts';
import {
  chance,
  common,
  type People,
  type Ruler,
  timeOf,
  widened,
} from '#test/features/availability/naive.ts';
import { bases, peopleFor, rulers, storeOf, takingsFor } from '#test/features/availability/world.ts';

const usualHours = ({ settings }: People): WeekHours =>
  settings.workingDays.flatMap((day) => settings.workingHours.map((hours) => ({ day, ...hours })));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Does the time leave the hours? */
const leaves = (ruler: Ruler, taking: Taking, zone: string, week: WeekHours): boolean => {
  const { ticks } = timeOf(ruler, zone, taking);
  const clocks = [...ticks].map((at) => ruler.clocks(zone)[at]);
  const whole = !('from' in taking.time) || taking.time.to - taking.time.from >= 86_400_000;
  return clocks.some((clock) => {
    if (clock === undefined) throw new Error('beyond the ruler');
    const hours = week.filter(({ day }) => day === clock.weekday);
    if (whole) return hours.length === 0;
    return !hours.some(({ from, to }) => minutesOf(from) <= clock.minutes && clock.minutes < minutesOf(to));
  });
};

const naive = (
  asked: readonly Taking[],
  others: readonly Taking[],
  people: People,
  ruler: Ruler,
): string[] => {
  const found = new Set<string>();
  const { settings } = people;
  const tell = (
    kind: keyof typeof settings.conflictRules,
    taking: Taking,
    subject: string,
    other: string,
  ) => {
    if (settings.conflictRules[kind] !== 'ignore') found.add([kind, taking.of.id, subject, other].join('|'));
  };
  const zoneFor = ({ kind, id }: Subject): string => {
    if (kind === 'reps') return people.reps.find((rep) => rep.id === id)?.zone ?? people.zone;
    if (kind === 'resources') return people.zone;
    const contact = people.contacts.find((one) => one.id === id);
    return people.organisations.find((one) => one.id === contact?.organisationId)?.zone ?? people.zone;
  };
  for (const [place, one] of asked.entries()) {
    const subjects = [...one.of.people, ...one.of.resources];
    const candidates = [
      ...others.map((other) => ({ other, earlier: true })),
      ...asked.map((other, at) => ({ other, earlier: before(other, one, at < place) })),
    ];
    for (const subject of subjects) {
      const zone = zoneFor(subject);
      const name = `${subject.kind} ${subject.id}`;
      const own = timeOf(ruler, zone, one);
      for (const { other, earlier } of candidates) {
        if (other === one) continue;
        const shared = [...other.of.people, ...other.of.resources].some(
          ({ kind, id }) => kind === subject.kind && id === subject.id,
        );
        const sameSeries = one.of.series !== null && one.of.series === other.of.series;
        if (!shared || (sameSeries && asked.includes(other) && !earlier)) continue;
        const theirs = timeOf(ruler, zone, other);
        const unsure = other.of.tentative || other.of.unsure.has(name) ? ' unsure' : '';
        if (common(own, theirs)) {
          const kind = { reps: 'person', contacts: 'contact', resources: 'resource' } as const;
          tell(kind[subject.kind], one, name, other.of.id + unsure);
        } else if (
          subject.kind === 'reps' &&
          common(widened(own, one.of.before, one.of.after), widened(theirs, other.of.before, other.of.after))
        ) {
          tell('travel', one, name, other.of.id + unsure);
        }
      }
      if (subject.kind !== 'reps') continue;
      for (const { id, repId, startsOn, endsOn, startTime, endTime } of people.absences) {
        if (repId !== subject.id) continue;
        const last = endsOn ?? startsOn;
        const away = new Set<number>();
        for (const [at, { date, minutes }] of ruler.clocks(zone).entries()) {
          const begun = date > startsOn || (date === startsOn && minutes >= minutesOf(startTime ?? '00:00'));
          const over = date > last || (date === last && minutes >= (endTime ? minutesOf(endTime) : 1_440));
          if (begun && !over) away.add(at);
        }
        if (common(own, { ticks: away, moment: false })) tell('leave', one, name, id);
      }
      if (one.of.free) continue;
      const rep = people.reps.find((other) => other.id === subject.id);
      if (leaves(ruler, one, zone, rep?.workingHours ?? usualHours(people)))
        tell('workingHours', one, name, '');
    }
    if (!one.of.free) {
      const reps = one.of.people.filter(({ kind }) => kind === 'reps');
      for (const rep of reps.length === 0 ? [null] : reps) {
        const zone = rep === null ? (one.of.zone ?? people.zone) : zoneFor(rep);
        const own = rep === null ? null : (people.reps.find(({ id }) => id === rep.id)?.holidaySet ?? null);
        const set = own ?? settings.holidaySet;
        for (const at of timeOf(ruler, zone, one).ticks) {
          const date = ruler.clocks(zone)[at]?.date ?? '';
          const entered = settings.holidays.find(({ on }) => on === date);
          if (entered) tell('holiday', one, '', `${date} ${entered.name}`);
          const name = set === null ? undefined : people.holidays[set]?.[date];
          if (name === undefined || (entered && own === null)) continue;
          tell('holiday', one, own === null ? '' : `reps ${rep?.id}`, `${date} ${name}`);
        }
      }
      const client = people.organisations.find(({ id }) => id === one.of.clientId);
      if (client?.openingHours?.length) {
        const zone = client.zone ?? one.of.zone ?? people.zone;
        if (leaves(ruler, one, zone, client.openingHours))
          tell('clientHours', one, `organisations ${client.id}`, '');
      }
    }
    for (const type of ['room', 'vehicle']) {
      const rooms = people.resources.filter(
        (room) => room.type === type && one.of.resources.some(({ id }) => id === room.id),
      );
      if (rooms.length === 0 || rooms.some(({ capacity }) => capacity === null)) continue;
      const sum = rooms.reduce((total, { capacity }) => total + (capacity ?? 0), 0);
      if (one.of.heads > sum) tell('capacity', one, type, String(sum));
    }
  }
  return [...found].sort();
};

/** Of two of one series, which comes first? */
const before = (other: Taking, one: Taking, given: boolean): boolean => {
  if ('from' in other.time && 'from' in one.time && other.time.from !== one.time.from) {
    return other.time.from < one.time.from;
  }
  return given;
};

describe('the engine', () => {
  test('finds what a search tick by tick finds, in 1,000 worlds', () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 1_000; seed++) {
      const dice = chance(seed);
      const base = dice.pick(bases);
      const ruler = rulers.get(base) as Ruler;
      const people = peopleFor(dice, base);
      const facts = factsOf(storeOf(people));
      // Whole days of one series that overlap are told of in another order in each zone: they have a test of their own.
      const all = takingsFor(dice, base, people, 9).map((one) =>
        'from' in one.time ? one : { ...one, of: { ...one.of, series: null } },
      );
      const asked = all.slice(0, 3);
      const others = all.slice(3);
      const found = findConflicts(asked, others, facts);
      const texts = found.map(({ kind, asked: one, subject, with: other, params }) => {
        kinds.add(kind);
        const who = subject === null ? '' : `${subject.kind} ${subject.id}`;
        if (kind === 'capacity') {
          const type = people.resources.find(({ id }) => id === subject?.id)?.type;
          return [kind, one.of.id, type, params['capacity']].join('|');
        }
        if (kind === 'holiday') {
          return [kind, one.of.id, who, `${params['on']} ${params['name']}`].join('|');
        }
        const what = other === null ? '' : 'of' in other ? other.of.id : other.id;
        return [kind, one.of.id, who, what + (params['tentative'] === 1 ? ' unsure' : '')].join('|');
      });
      expect(new Set(texts).size, `seed ${seed}: told once`).toBe(texts.length);
      expect(texts.sort(), `seed ${seed}`).toEqual(naive(asked, others, people, ruler));
      expect(ranked(found, facts)).toHaveLength(found.length);
    }
    expect(kinds.size).toBe(9);
  }, 60_000);
});
