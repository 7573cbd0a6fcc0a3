/** Time zones of the IANA database: what clocks of a zone show at an instant, and the instant when they show a time. */
import { type Day, timeOfDay, toDay } from '#contract/plain-date.ts';

/** The IANA name of the machine's time zone. */
export const machineZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const second = 1_000;
const perDay = 86_400_000;
/** Changes of offsets are looked for in one such time at once. */
const stretch = 400 * perDay;
/** The platform is asked once for so long: no zone has put its clocks forward and back within less. */
const sample = 7 * perDay;
/** Stretches that a zone remembers, and zones that are remembered; then it begins anew. */
const manyStretches = 500;
const manyZones = 800;

/** A time through which the offset stays the same: from `from` until before `to`. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The ends of time of ECMAScript. */
const furthest = 8.64e15;

/** One zone. Instants are milliseconds since 1970 in UTC; a wall time is what would be the instant if clocks showed UTC. */
export class Zone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #stretches = new Map<number, readonly Segment[]>();
  #last: Segment = { from: 0, to: 0, offset: 0 };

  /** @throws RangeError where the platform knows no such zone */
  constructor(name: string) {
    this.name = name;
    this.#format = new Intl.DateTimeFormat('en', {
      timeZone: name,
      hour: 'numeric',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    });
  }

  /** Milliseconds that clocks are ahead of UTC at an instant. */
  offsetAt(at: number): number {
    return this.#segmentAt(at).offset;
  }

  /** What clocks show at an instant. */
  wallAt(at: number): number {
    return at + this.#segmentAt(at).offset;
  }

  /**
   * The instant when clocks show a time. RFC 5545, 3.3.5: of a time shown twice the first one; one that is skipped is
   * counted by the offset before the gap.
   */
  instantOf(wall: number): number {
    // No zone is a day ahead of UTC or behind it: a day before, the offset is the one before a change near by.
    const before = this.#segmentAt(wall - perDay);
    if (wall + perDay < before.to) return wall - before.offset;
    const early = wall - before.offset;
    const late = wall - this.#segmentAt(wall + perDay).offset;
    for (const at of early < late ? [early, late] : [late, early]) if (this.wallAt(at) === wall) return at;
    return early;
  }

  #segmentAt(at: number): Segment {
    if (at >= this.#last.from && at < this.#last.to) return this.#last;
    const number = Math.floor(at / stretch);
    let segments = this.#stretches.get(number);
    if (!segments) {
      segments = this.#look(number * stretch);
      if (this.#stretches.size >= manyStretches) this.#stretches.clear();
      this.#stretches.set(number, segments);
    }
    for (const segment of segments) {
      this.#last = segment;
      if (at < segment.to) break;
    }
    return this.#last;
  }

  /** The segments of a stretch, in order and without a gap. */
  #look(from: number): Segment[] {
    const end = from + stretch;
    const segments: Segment[] = [];
    let start = from;
    let offset = this.#ask(from);
    for (let at = from; at < end; at += sample) {
      const next = Math.min(at + sample, end);
      const later = this.#ask(next);
      if (later === offset) continue;
      // Offsets change on whole seconds.
      let [low, high] = [at / second, next / second];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (this.#ask(middle * second) === offset) low = middle;
        else high = middle;
      }
      segments.push({ from: start, to: high * second, offset });
      start = high * second;
      offset = later;
    }
    segments.push({ from: start, to: end, offset });
    return segments;
  }

  /** The offset as the platform says it: GMT, GMT+01:00, GMT-00:44:30. */
  #ask(at: number): number {
    const text = this.#format.format(Math.max(-furthest, Math.min(furthest, at)));
    const [, sign, hours, minutes, seconds] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(text) ?? [];
    if (sign === undefined) return 0;
    const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0);
    return (sign === '-' ? -size : size) * second;
  }
}

const zones = new Map<string, Zone>();

/** The zone of that name, with what it remembers. @throws RangeError where the platform knows no such zone */
export const zoneOf = (name: string): Zone => {
  const known = zones.get(name);
  if (known) return known;
  const made = new Zone(name);
  if (zones.size >= manyZones) zones.clear();
  zones.set(name, made);
  return made;
};

/** @param date YYYY-MM-DD @param time HH:MM @returns what would be the instant if clocks showed UTC, in milliseconds */
export const wallOf = (date: string, time: string): number =>
  timeOfDay(toDay(date)) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;

/**
 * The instant (ISO 8601 in UTC) when clocks of the zone show a time, as `Zone.instantOf`.
 * @param date YYYY-MM-DD @param time HH:MM @param zone an IANA name
 */
export const instantOf = (date: string, time: string, zone: string): string =>
  new Date(zoneOf(zone).instantOf(wallOf(date, time))).toISOString();

/** The first instant of a day in a zone: where midnight is skipped, the first moment after the gap. */
export const midnight = (day: Day, zone: string): number => zoneOf(zone).instantOf(timeOfDay(day));

/** The day that clocks of the zone show at an instant. */
export const dayAt = (at: number, zone: string): Day => Math.floor(zoneOf(zone).wallAt(at) / perDay);
