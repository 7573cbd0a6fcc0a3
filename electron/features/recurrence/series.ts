/**
 * The starts of a series (RFC 5545, 3.8.5): those of its rules and its additions, without its exceptions. DTSTART takes
 * place even where no rule gives it, and COUNT does not count it then: the RFC leaves that open (3.8.5.3), and so do
 * Google's and Apple's calendars. Rules are followed on the clock, and the zone is applied to what they give (3.3.5).
 */
import type { Recurrence, Start } from '#contract/kinds/calendar.ts';
import { parseRule, type Rule } from '#contract/recurrence.ts';
import { secondsPerDay } from '#electron/features/recurrence/civil.ts';
import { RuleStarts } from '#electron/features/recurrence/rule-starts.ts';
import { startOfWall, wallOfStart } from '#electron/features/recurrence/starts.ts';
import { type Zone, zoneOf } from '#electron/features/zones.ts';

export interface Series extends Recurrence {
  readonly start: Start;
  /** Null: it lasts all day. */
  readonly zone: string | null;
}

export interface SeriesStart {
  /** Seconds since 1970 as if clocks of the zone showed UTC. */
  readonly wall: number;
  /** The instant, milliseconds since 1970; all day midnight UTC of the day. */
  readonly at: number;
}

/** A rule with COUNT ends after so many at the latest. */
const countedAtMost = 100_000;

/** One rule with its end. */
export class BoundRule {
  readonly starts: RuleStarts;
  readonly #zone: Zone | null;
  #last: number | null = null;

  constructor(rule: Rule, start: number, zone: Zone | null) {
    this.starts = new RuleStarts(rule, start);
    this.#zone = zone;
  }

  /** No start comes after this wall time; infinite where it never ends. */
  get last(): number {
    this.#last ??= this.#findLast();
    return this.#last;
  }

  /** As RuleStarts.walk, up to the end. */
  walk(from: number, to: number, visit: (wall: number) => boolean): void {
    const { until } = this.starts.rule;
    const zone = this.#zone;
    const end = Math.min(to, this.last);
    const at = until?.utc === true && zone !== null ? Date.parse(`${until.date}T${until.time}Z`) : null;
    if (at === null || zone === null) this.starts.walk(from, end, visit);
    else this.starts.walk(from, end, (wall) => zone.instantOf(wall * 1_000) > at || visit(wall));
  }

  /** How many it gives before a wall time, at most `countedAtMost`. */
  countBefore(wall: number): number {
    let count = 0;
    this.walk(this.starts.start, wall - 1, () => ++count < countedAtMost);
    return count;
  }

  #findLast(): number {
    const { count, until } = this.starts.rule;
    if (until !== null) {
      const day = wallOfStart(until.date);
      if (until.time === null || this.#zone === null) return day + secondsPerDay - 1;
      const [hours = 0, minutes = 0, seconds = 0] = until.time.split(':').map(Number);
      const wall = day + hours * 3_600 + minutes * 60 + seconds;
      // Clocks may be put back after it: `walk` looks at the instants.
      return until.utc ? this.#zone.wallAt(wall * 1_000) / 1_000 + secondsPerDay : wall;
    }
    if (count === null) return Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let left = Math.min(count, countedAtMost);
    this.starts.walk(this.starts.start, Number.POSITIVE_INFINITY, (wall) => {
      last = wall;
      return --left > 0;
    });
    return last;
  }
}

/** The rule as it counts for what lasts all day: times of day are ignored there (RFC 5545, 3.3.10), and many a day are one. */
const ofDays = (rule: Rule): Rule => {
  const days = { ...rule, byHour: [], byMinute: [], bySecond: [] };
  const seconds = { HOURLY: 3_600, MINUTELY: 60, SECONDLY: 1 }[rule.freq as string];
  const daily = seconds !== undefined && rule.interval * seconds <= secondsPerDay;
  return daily ? { ...days, freq: 'DAILY', interval: 1 } : days;
};

/** A series, read once and asked often. */
export class Expansion {
  readonly rules: readonly BoundRule[];
  readonly allDay: boolean;
  readonly start: number;
  readonly #zone: Zone | null;
  readonly #added: readonly number[];
  readonly #excluded: ReadonlySet<number>;

  /** Rules that cannot be read are left out: they are checked before they are stored. */
  constructor(series: Series) {
    this.#zone = series.zone === null ? null : zoneOf(series.zone);
    this.allDay = this.#zone === null;
    this.start = this.#cut(wallOfStart(series.start));
    this.rules = series.rules.flatMap((text) => {
      const parsed = parseRule(text);
      if ('problem' in parsed) return [];
      return [new BoundRule(this.allDay ? ofDays(parsed.rule) : parsed.rule, this.start, this.#zone)];
    });
    this.#added = [this.start, ...series.added.map((one) => this.#cut(wallOfStart(one)))];
    this.#excluded = new Set(series.excluded.map((one) => this.#cut(wallOfStart(one))));
  }

  /** The instant of a wall time; all day midnight UTC. */
  instantOf(wall: number): number {
    return this.#zone === null ? wall * 1_000 : this.#zone.instantOf(wall * 1_000);
  }

  /** No start comes before this wall time: an addition may lie before DTSTART. */
  get first(): number {
    return Math.min(...this.#added);
  }

  /** No start comes after this wall time; infinite where the series never ends. */
  get last(): number {
    return Math.max(...this.#added, ...this.rules.map(({ last }) => last));
  }

  /** The starts at instants from `from` to before `to`, in the order of the clock, at most `limit`. */
  between(from: number, to: number, limit: number): SeriesStart[] {
    const walls = new Map<number, number>();
    const take = (wall: number): boolean => {
      const at = this.instantOf(wall);
      if (at >= from && at < to && !this.#excluded.has(wall)) walls.set(wall, at);
      return walls.size < most;
    };
    // An offset is less than a day, and so is what it changes by.
    const first = this.#wallAt(from) - secondsPerDay;
    const last = this.#wallAt(to) + secondsPerDay;
    let most = Number.POSITIVE_INFINITY;
    for (const wall of this.#added) if (wall >= first && wall <= last) take(wall);
    for (const rule of this.rules) {
      // Of each rule the first ones: what another one gives may come before them.
      most = walls.size + limit;
      rule.walk(first, last, (wall) => take(this.#cut(wall)));
    }
    const found = Array.from(walls, ([wall, at]) => ({ wall, at }));
    if (this.#added.length > 1 || this.rules.length > 1) found.sort((a, b) => a.wall - b.wall);
    return found.length > limit ? found.slice(0, limit) : found;
  }

  /** Does one start then? */
  has(start: Start): boolean {
    const wall = wallOfStart(start);
    if (start.length > 10 === this.allDay || this.#excluded.has(wall)) return false;
    if (this.#added.includes(wall)) return true;
    return this.rules.some((rule) => {
      let found = false;
      rule.walk(wall, wall + (this.allDay ? secondsPerDay : 60) - 1, () => {
        found = true;
        return false;
      });
      return found;
    });
  }

  /** How a start of this series is stored. */
  startOf(wall: number): Start {
    return startOfWall(wall, this.allDay);
  }

  #wallAt(at: number): number {
    const wall = Number.isFinite(at) && this.#zone !== null ? this.#zone.wallAt(at) : at;
    return Math.floor(wall / 1_000);
  }

  /** Starts are of whole minutes, or days: what comes more often comes once. */
  #cut(wall: number): number {
    return wall - (((wall % this.#grain) + this.#grain) % this.#grain);
  }

  get #grain(): number {
    return this.allDay ? secondsPerDay : 60;
  }
}

/** The starts of a series at instants from `from` to before `to`, at most `limit` of them. */
export const startsBetween = (series: Series, from: number, to: number, limit: number): Start[] => {
  const expansion = new Expansion(series);
  return expansion.between(from, to, limit).map(({ wall }) => expansion.startOf(wall));
};
