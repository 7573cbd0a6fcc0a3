/** The clocks of a zone as a calendar file describes it (VTIMEZONE): how far ahead of UTC they are at a time they show. */
import { parseRule, type Rule } from '#contract/recurrence.ts';
import type { FileObservance, FileZone } from '#electron/files/icalendar/calendar-file.ts';

/** Rules are followed through these years: outside of them clocks stay as they were last. */
const firstYear = 1960;
const lastYear = 2060;
const day = 86_400_000;

/** A change of clocks, in milliseconds: what clocks showed before it (as if UTC), and the offsets. */
interface Onset {
  readonly wall: number;
  readonly from: number;
  readonly to: number;
}

const weekdayOf = (at: number): number => ((Math.floor(at / day) + 3) % 7) + 1;

/** The days of a year that a yearly rule of months, weekdays and days of the month stands for, as midnights. */
const daysOf = (rule: Rule, year: number, start: Date): number[] => {
  const found: number[] = [];
  const months = rule.byMonth.length > 0 ? rule.byMonth : [start.getUTCMonth() + 1];
  for (const month of months) {
    const first = Date.UTC(year, month - 1, 1);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const fits = Array.from({ length }, (_, index) => {
      const date = index + 1;
      const at = first + index * day;
      const weekday = weekdayOf(at);
      const monthDay =
        rule.byMonthDay.length === 0 ||
        rule.byMonthDay.some((one) => one === date || one === date - length - 1);
      const onDay = rule.byDay.some(
        ({ day: wanted, ordinal }) =>
          wanted === weekday &&
          (ordinal === 0 ||
            ordinal === Math.ceil(date / 7) ||
            ordinal === -Math.ceil((length - date + 1) / 7)),
      );
      const plain = rule.byDay.length === 0 && rule.byMonthDay.length === 0;
      return (plain ? date === start.getUTCDate() : monthDay && (rule.byDay.length === 0 || onDay))
        ? at
        : null;
    });
    for (const at of fits) if (at !== null) found.push(at);
  }
  return found;
};

const wallOf = ({ day: date, clock }: { readonly day: string; readonly clock: string | null }): number =>
  Date.parse(`${date}T${clock ?? '00:00:00'}Z`);

const onsetsOf = ({ start, from, to, rules, added }: FileObservance): Onset[] => {
  const first = wallOf(start);
  const onset = (wall: number): Onset => ({ wall, from: from * 1_000, to: to * 1_000 });
  const onsets = [onset(first), ...added.map((one) => onset(wallOf(one) + (one.utc ? from * 1_000 : 0)))];
  for (const text of rules) {
    const parsed = parseRule(text);
    if (!('rule' in parsed) || parsed.rule.freq !== 'YEARLY') continue;
    const { rule } = parsed;
    const begin = new Date(first);
    const until = rule.until
      ? wallOf({ day: rule.until.date, clock: rule.until.time ?? '23:59:59' }) +
        (rule.until.utc ? from * 1_000 : 0)
      : Number.POSITIVE_INFINITY;
    // What began long before is followed from the first year on; a number of times only where that is counted in years.
    const last = rule.count === null ? lastYear : Math.min(lastYear, begin.getUTCFullYear() + rule.count - 1);
    for (let year = Math.max(firstYear, begin.getUTCFullYear()); year <= last; year += 1) {
      if ((year - begin.getUTCFullYear()) % rule.interval !== 0) continue;
      for (const at of daysOf(rule, year, begin)) {
        const wall = at + (((first % day) + day) % day);
        if (wall > first && wall <= until) onsets.push(onset(wall));
      }
    }
  }
  return onsets;
};

/** A described zone. Offsets are milliseconds ahead of UTC. */
export class DescribedZone {
  readonly #onsets: readonly Onset[];

  constructor(zone: FileZone) {
    this.#onsets = zone.observances.flatMap(onsetsOf).sort((a, b) => a.wall - b.wall);
  }

  get empty(): boolean {
    return this.#onsets.length === 0;
  }

  /** Of a time that clocks show twice the first. */
  offsetAt(wall: number): number {
    let found: number | undefined;
    // Put forward, clocks show the time after the gap; what they do not show is counted by the offset before.
    for (const { wall: at, from, to } of this.#onsets) {
      if (at + Math.max(0, to - from) > wall) {
        found ??= from;
        break;
      }
      found = to;
    }
    return found ?? 0;
  }

  /** The instant when clocks show a time, both in milliseconds. */
  instantOf(wall: number): number {
    return wall - this.offsetAt(wall);
  }

  /** Times that tell it from another zone: noon of each month, and a day before and after each change. */
  samples(firstYearAsked: number, lastYearAsked: number): number[] {
    const samples: number[] = [];
    for (let year = firstYearAsked; year <= lastYearAsked; year += 1) {
      for (let month = 0; month < 12; month += 1) samples.push(Date.UTC(year, month, 15, 12));
    }
    const [from = 0, to = 0] = [Date.UTC(firstYearAsked, 0, 1), Date.UTC(lastYearAsked + 1, 0, 1)];
    for (const { wall } of this.#onsets)
      if (wall > from && wall < to) samples.push(wall - 3 * 3_600_000, wall + 3 * 3_600_000);
    return samples;
  }
}
