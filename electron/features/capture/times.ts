/** Times of day and durations in a line, in English and French. */
import { type Line, type Span, whole } from '#electron/features/capture/line.ts';

export interface FoundTime extends Span {
  /** HH:MM. */
  readonly time: string;
}

export interface FoundDuration extends Span {
  readonly minutes: number;
}

export interface FoundTimes {
  readonly time: FoundTime | null;
  /** Null also where the time is a range: the range says how long. */
  readonly duration: FoundDuration | null;
  /** Minutes between the ends of a range. */
  readonly range: number | null;
}

const two = (value: number): string => String(value).padStart(2, '0');
/** HH:MM of minutes since midnight. */
export const clockOf = (minutes: number): string =>
  `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const lead = '(?:(?:a partir de|a|at|around|about|vers|des|from|de|pour|for|starting|debut|@)\\s*|(?<=@))?';
const noon = '(?<!apres[- ])(?:midi|noon|midday)';
/** Hour, sign or 'h' with its minutes, half of the day: 14h, 14h30, 14:30, 2.30pm, 2 p.m. */
const clock = (name: string) =>
  `(?:(?<${name}Noon>${noon})|(?<${name}Hour>\\d{1,2})(?:\\s?(?<${name}Sign>h(?:eures?|rs?)?|:)\\s?(?<${name}Minute>[0-5]\\d(?!\\s?(?:min|mn)))?|\\.(?<${name}Dot>[0-5]\\d)(?=\\s?[ap]\\.?m))?(?:\\s?(?<${name}Half>[ap])\\.?m\\.?)?)`;
const notANumber = '(?<![\\d/.:,-])';
const numberEnds = '(?![\\d/:]|[.,]\\d|\\s?(?:%|€|\\$|eur|k\\b))';

const rangePattern = whole(
  `(?:(?:de|from|entre|between|a|at)\\s+)?${notANumber}${clock('a')}\\s?(?:-|to|a|until|till|et|and|jusqu'?a)\\s?${clock('b')}${numberEnds}`,
);
const singlePattern = whole(`(?<lead>${lead})${notANumber}${clock('a')}${numberEnds}`);
/** 'at 9', where nothing follows that the number could count. */
const bareHour =
  /(?<![\p{L}\p{N}_])at\s+(\d{1,2})(?=\s*(?:$|[,;:!?)]|\.(?!\d))|\s+(?:on|in|for|with|re|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|about|to)(?![\p{L}]))/gu;

const halfHour = /(?:une\s+)?demi[- ]heure|half an hour|half[- ]hour|1\/2\s?h(?:eure)?/.source;
const lengths: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [whole(`(?:(?:pendant|durant|pour|for|during)\\s+)?(?:${halfHour})`), () => 30],
  [whole("(?:pendant\\s+)?(?:trois quarts d'heure|three quarters of an hour)"), () => 45],
  [whole("(?:pendant\\s+)?(?:un quart d'heure|(?:a )?quarter of an hour)"), () => 15],
  [
    whole(
      '(?:(?:pendant|durant|pour|for|during)\\s+)?(?:une heure et demie|(?:an|one) hour and a half|an? (?:hour )?and a half hours?)',
    ),
    () => 90,
  ],
  [whole('(?:(?:pendant|durant|pour|for|during)\\s+)?(?:une heure|an hour|one hour)'), () => 60],
  [whole('(?:(?:pendant|durant|pour|for|during)\\s+)?(?:deux heures|two hours)'), () => 120],
  [
    whole(
      '(?:(?:pendant|durant|pour|for|during|duree(?: de)?|environ|about)\\s+|~\\s?)?(?<![\\d/.,:-])(\\d{1,3})\\s?(?:min(?:ute)?s?\\.?|mn|(?<=\\d)m)',
    ),
    (match) => Number(match[1]),
  ],
  [
    whole(
      '(?:(?:for|during|pendant|durant|pour)\\s+)?(?<![\\d/.,:-])(\\d{1,2})[.,](\\d)\\s?(?:hours?|hrs?|heures?|h)',
    ),
    (match) => Math.round((Number(match[1]) + Number(match[2]) / 10) * 60),
  ],
];

/** 'for 2h', 'pendant 1h30', '2 hours'. */
const longHours = whole(
  '(?:(?<lead>pendant|durant|pour|for|during|duree(?: de)?|environ|~)\\s*)?(?<![\\d/.,:-])(?<hours>\\d{1,2})\\s?(?<unit>h(?:eures?|ours?|rs?)?)\\s?(?<minutes>[0-5]\\d)?(?:\\s?min)?',
);

type Parts = Readonly<Record<string, string | undefined>>;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: string | null;
  /** 'h', ':' or a half of the day: it is a time and not just a number. */
  readonly marked: boolean;
}

const readClock = (parts: Parts, name: string): Clock | null => {
  if (parts[`${name}Noon`] !== undefined) return { hour: 12, minute: 0, half: null, marked: true };
  const hour = Number(parts[`${name}Hour`]);
  const sign = parts[`${name}Sign`];
  const minute = parts[`${name}Minute`] ?? parts[`${name}Dot`];
  const half = parts[`${name}Half`] ?? null;
  if (hour > 23 || (half !== null && (hour < 1 || hour > 12))) return null;
  // A colon alone ends the words before it: 'at 9: bring the file'.
  const marked = half !== null || (sign !== undefined && (sign !== ':' || minute !== undefined));
  return { hour, minute: Number(minute ?? 0), half, marked };
};

/** Minutes since midnight. Nobody meets before seven: '2:30' is in the afternoon where it does not say. */
const minutesOfClock = ({ hour, minute, half }: Clock, halfOfOther: string | null = null): number => {
  const known = half ?? halfOfOther;
  if (known !== null) return ((hour % 12) + (known === 'p' ? 12 : 0)) * 60 + minute;
  return (hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute;
};

const rangeOf = (line: Line): { span: Span; start: number; minutes: number } | null => {
  for (const match of line.find(rangePattern)) {
    const parts = match.groups ?? {};
    const a = readClock(parts, 'a');
    const b = readClock(parts, 'b');
    if (!a || !b?.marked) continue;
    // '2 à 3h' is how long it may take; 'de 2h à 3h' is when.
    if (!a.marked && b.half === null && b.hour <= 6 && !/^(?:de|from|entre|between)/.test(match[0])) continue;
    const end = minutesOfClock(b);
    let start = minutesOfClock(a, b.half);
    // '11-1pm' begins in the morning.
    if (start >= end && a.half === null && b.half === 'p') start = minutesOfClock({ ...a, half: 'a' });
    if (end > start) return { span: match, start, minutes: end - start };
  }
  return null;
};

const explicit = /^(?:a partir de|a|at|vers|around|des|from|starting|debut|@)/;

/** A time alone. Hours up to six with an 'h' are a duration, unless a word before them says when: '1h', 'à 1h'. */
const timeOf = (line: Line, until: number): FoundTime | null => {
  for (const match of line.find(singlePattern, until)) {
    const parts = match.groups ?? {};
    const clock = readClock(parts, 'a');
    if (!clock?.marked) continue;
    const word = parts['lead'] ?? '';
    const hours = /^h/.test(parts['aSign'] ?? '') && clock.half === null;
    if (hours && clock.hour <= 6 && !explicit.test(word)) continue;
    if (hours && /^(?:pour|for)/.test(word) && clock.hour <= 6) continue;
    return { from: match.from, to: match.to, time: clockOf(minutesOfClock(clock)) };
  }
  for (const match of line.find(bareHour, until)) {
    const hour = Number(match[1]);
    if (hour >= 1 && hour <= 23) {
      const clock = { hour, minute: 0, half: null, marked: true };
      return { from: match.from, to: match.to, time: clockOf(minutesOfClock(clock)) };
    }
  }
  return null;
};

const durationOf = (line: Line, timed: boolean, until: number): FoundDuration | null => {
  const hours = line.first(longHours, until);
  if (hours) {
    const parts = hours.groups ?? {};
    const count = Number(parts['hours']);
    const long = parts['lead'] !== undefined || count <= 12 || /^hour|^hr/.test(parts['unit'] ?? '');
    const minutes = count * 60 + Number(parts['minutes'] ?? 0);
    if (long && minutes > 0 && minutes <= 1_440 && (timed || count <= 8)) {
      return { from: hours.from, to: hours.to, minutes };
    }
  }
  for (const [pattern, minutes] of lengths) {
    const match = line.first(pattern, until);
    const found = match ? minutes(match) : 0;
    if (match && found > 0 && found <= 1_440) return { from: match.from, to: match.to, minutes: found };
  }
  return null;
};

/** The first time and the first duration before `until`, which are not taken yet. */
export const findTimes = (line: Line, until: number): FoundTimes => {
  const range = rangeOf(line);
  if (range && range.span.to <= until) {
    const { from, to } = range.span;
    return { time: { from, to, time: clockOf(range.start) }, duration: null, range: range.minutes };
  }
  // Minutes and hours in words first: '20 min' and '2 heures' are no times of day.
  const time = timeOf(line, until);
  if (time) line.take(time);
  return { time, duration: durationOf(line, time !== null, until), range: null };
};
