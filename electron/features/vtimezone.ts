/** The rules of a zone as calendar files have them (VTIMEZONE), computed from what the platform knows of its clocks. */
import { zoneOf } from '#electron/features/zones.ts';
import type { WrittenObservance, WrittenZone } from '#electron/files/icalendar/write.ts';

const day = 86_400_000;
const week = 7 * day;

/** A change of clocks. */
interface Change {
  readonly at: number;
  readonly year: number;
  /** Milliseconds ahead of UTC. */
  readonly from: number;
  readonly to: number;
  /** What clocks showed then, as if UTC. */
  readonly wall: number;
}

const changesOf = (name: string, from: number, to: number): Change[] => {
  const zone = zoneOf(name);
  const changes: Change[] = [];
  for (let at = from; at < to; at += week) {
    const before = zone.offsetAt(at);
    if (zone.offsetAt(at + week) === before) continue;
    let [low, high] = [at / 1_000, (at + week) / 1_000];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (zone.offsetAt(middle * 1_000) === before) low = middle;
      else high = middle;
    }
    const instant = high * 1_000;
    const wall = instant + before;
    changes.push({
      at: instant,
      year: new Date(wall).getUTCFullYear(),
      from: before,
      to: zone.offsetAt(instant),
      wall,
    });
  }
  return changes;
};

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The ways to say the day of a change by its weekday: the second Sunday, the last Sunday. */
const patternsOf = ({ wall }: Change): string[] => {
  const at = new Date(wall);
  const date = at.getUTCDate();
  const month = at.getUTCMonth() + 1;
  const length = new Date(Date.UTC(at.getUTCFullYear(), month, 0)).getUTCDate();
  const weekday = weekdays[at.getUTCDay()] ?? 'SU';
  const time = at.toISOString().slice(11, 19);
  const ordinals = [Math.ceil(date / 7), ...(date + 7 > length ? [-1] : [])];
  return ordinals
    .filter((ordinal) => ordinal < 5)
    .map((ordinal) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${ordinal}${weekday} ${time}`);
};

/** Changes of one kind, one a year, on the day that each pattern left says. */
interface Run {
  readonly changes: Change[];
  patterns: string[];
}

const runsOf = (changes: readonly Change[]): Run[] => {
  const runs: Run[] = [];
  for (const change of changes) {
    const patterns = patternsOf(change);
    const open = runs.find(
      (run) =>
        run.changes[0]?.from === change.from &&
        run.changes[0]?.to === change.to &&
        run.changes.at(-1)?.year === change.year - 1 &&
        run.patterns.some((pattern) => patterns.includes(pattern)),
    );
    if (open) {
      open.changes.push(change);
      open.patterns = open.patterns.filter((pattern) => patterns.includes(pattern));
    } else runs.push({ changes: [change], patterns });
  }
  return runs;
};

const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 19);
const compact = (at: number): string => new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

const observanceOf = ({ changes, patterns }: Run, lastYear: number): WrittenObservance[] => {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return [];
  const base = {
    daylight: first.to > first.from,
    start: wallText(first.wall),
    from: first.from / 1_000,
    to: first.to / 1_000,
  };
  const [pattern] = patterns;
  if (changes.length < 3 || pattern === undefined)
    return [{ ...base, rule: null, added: changes.slice(1).map(({ wall }) => wallText(wall)) }];
  const [rule = ''] = pattern.split(' ');
  const goesOn = last.year >= lastYear;
  return [{ ...base, rule: goesOn ? rule : `${rule};UNTIL=${compact(last.at)}Z`, added: [] }];
};

/**
 * The rules of a zone from the beginning of one year to the end of another; what goes on then is written without an end.
 * @param name an IANA name
 */
export const writtenZone = (name: string, firstYear: number, lastYear: number): WrittenZone => {
  // Five years more show what goes on, as far as the platform foresees it.
  const horizon = Math.min(lastYear + 5, 9_000);
  const begin = Date.UTC(firstYear - 1, 0, 1);
  const changes = changesOf(name, begin, Date.UTC(horizon + 1, 0, 1));
  const offset = zoneOf(name).offsetAt(begin) / 1_000;
  const first: WrittenObservance = {
    daylight: false,
    start: changes.length === 0 ? '1970-01-01T00:00:00' : wallText(begin),
    from: offset,
    to: offset,
    rule: null,
    added: [],
  };
  const runs = runsOf(changes).flatMap((run) => observanceOf(run, horizon));
  return { name, observances: [first, ...runs] };
};
