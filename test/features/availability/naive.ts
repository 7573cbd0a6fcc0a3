/**
 * Availability as a person with a ruler would find it: time cut into quarters of an hour, each with what the clocks of every zone
 * show (asked of the platform), and sets of ticks compared. Slow, and nothing of it is shared with what it checks.
 */
import type { RecordOf } from '#contract/kinds.ts';
import type { Taking } from '#electron/features/availability/taking.ts';
import { seededRandom } from '#test/store/crash.ts';

export const tick = 15 * 60_000;

/** What clocks show at a tick. */
interface Clock {
  readonly date: string;
  readonly minutes: number;
  /** ISO: 1 is Monday. */
  readonly weekday: number;
}

/** The ticks of some days, each with the clocks of each zone. */
export class Ruler {
  readonly from: number;
  readonly count: number;
  readonly #clocks = new Map<string, readonly Clock[]>();

  constructor(date: string, days: number) {
    this.from = Date.parse(`${date}T00:00:00Z`) - 4 * 86_400_000;
    this.count = ((days + 9) * 86_400_000) / tick;
  }

  clocks(zone: string): readonly Clock[] {
    const known = this.#clocks.get(zone);
    if (known) return known;
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const made = Array.from({ length: this.count }, (_, at) => {
      const [date = '', time = ''] = format.format(this.from + at * tick).split(', ');
      return {
        date,
        minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
        weekday: new Date(`${date}T00:00:00Z`).getUTCDay() || 7,
      };
    });
    this.#clocks.set(zone, made);
    return made;
  }

  at(index: number): number {
    return this.from + index * tick;
  }

  index(at: number): number {
    return (at - this.from) / tick;
  }

  /** The ticks of a time. */
  between(from: number, to: number): number[] {
    const ticks: number[] = [];
    for (let at = this.index(from); at < this.index(to); at++) ticks.push(at);
    return ticks;
  }

  /** The ticks that the clocks of a zone show for days, the last not included. */
  ofDays(first: string, end: string, zone: string): number[] {
    const ticks: number[] = [];
    for (const [at, { date }] of this.clocks(zone).entries()) if (date >= first && date < end) ticks.push(at);
    return ticks;
  }
}

export type People = {
  readonly reps: readonly RecordOf<'reps'>[];
  readonly contacts: readonly RecordOf<'contacts'>[];
  readonly organisations: readonly RecordOf<'organisations'>[];
  readonly resources: readonly RecordOf<'resources'>[];
  readonly absences: readonly RecordOf<'absences'>[];
  readonly settings: RecordOf<'settings'>;
  /** Where the machine is. */
  readonly zone: string;
  /** Public holidays by set. */
  readonly holidays: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export interface Time {
  readonly ticks: ReadonlySet<number>;
  /** One without length: its tick is only where it is. */
  readonly moment: boolean;
}

const times = new WeakMap<Taking, Map<string, Time>>();
export const timeOf = (ruler: Ruler, zone: string, taking: Taking): Time => {
  const known = times.get(taking) ?? new Map<string, Time>();
  times.set(taking, known);
  const time = known.get(zone) ?? makeTime(ruler, zone, taking);
  known.set(zone, time);
  return time;
};

const makeTime = (ruler: Ruler, zone: string, { time }: Taking): Time => {
  if (!('from' in time)) {
    return { ticks: new Set(ruler.ofDays(iso(time.firstDay), iso(time.endDay), zone)), moment: false };
  }
  if (time.from === time.to) return { ticks: new Set([ruler.index(time.from)]), moment: true };
  return { ticks: new Set(ruler.between(time.from, time.to)), moment: false };
};

const wide = new WeakMap<Time, Map<string, Time>>();
export const widened = (time: Time, before: number, after: number): Time => {
  const known = wide.get(time) ?? new Map<string, Time>();
  wide.set(time, known);
  const key = `${before} ${after}`;
  const widest = known.get(key) ?? widen(time, before, after);
  known.set(key, widest);
  return widest;
};

const widen = ({ ticks, moment }: Time, before: number, after: number): Time => {
  if (moment && before + after === 0) return { ticks, moment };
  const [first, last] = [Math.min(...ticks), Math.max(...ticks)];
  const all = new Set<number>();
  const end = moment ? last : last + 1;
  for (let at = first - before / tick; at < end + after / tick; at++) all.add(at);
  return { ticks: all, moment: false };
};

export const common = (a: Time, b: Time): boolean => {
  if (a.moment && b.moment) return false;
  for (const at of a.ticks) if (b.ticks.has(at)) return true;
  return false;
};

/** A small world of people with hours, leave and zones, and things that take place, all on ticks. */
export const chance = (seed: number) => {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  return {
    random,
    whole,
    pick: <T>(of: readonly T[]): T => of[whole(of.length)] as T,
    often: (part: number): boolean => random() < part,
    some: <T>(of: readonly T[], part: number): T[] => of.filter(() => random() < part),
  };
};
export type Chance = ReturnType<typeof chance>;
