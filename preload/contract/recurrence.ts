/**
 * Recurrence rules as data (RFC 5545, 3.3.10): read, checked, written, and described for those who put them into words.
 * What a rule comes to in days is electron/features/recurrence.
 */

export const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
export type Frequency = (typeof frequencies)[number];

/** The codes of weekdays, Monday first: a weekday is its place here, from 1, as in ISO 8601. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export interface RuleDay {
  /** 1 is Monday, 7 Sunday. */
  readonly day: number;
  /** Which of the month or year: 2 the second, -1 the last. 0: each of them. */
  readonly ordinal: number;
}

/** UNTIL: the last moment at which one may start. */
export interface Until {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM:SS; null: the whole of the day. */
  readonly time: string | null;
  /** In UTC; otherwise as clocks of the series show it. */
  readonly utc: boolean;
}

/** A rule. Lists are sorted, each value once; an empty one says nothing. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  /** How many; null: not limited so. */
  readonly count: number | null;
  readonly until: Until | null;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  /** The weekday that weeks begin with. */
  readonly wkst: number;
}

/** Why a rule is refused. `part` is the part in question, as it was written. */
export interface RuleProblem {
  readonly reason:
    | 'syntax' // not NAME=value;NAME=value
    | 'noFrequency'
    | 'unknownPart'
    | 'twice' // a part is there more than once
    | 'value' // a part says what cannot be
    | 'countAndUntil' // they exclude each other
    | 'notWithFrequency' // the RFC forbids the part beside this frequency
    | 'alone' // BYSETPOS without anything to choose from
    | 'otherCalendar'; // RSCALE and SKIP: RFC 7529
  readonly part: string;
}

export type ParsedRule = { readonly rule: Rule } | { readonly problem: RuleProblem };

export const plainRule = (freq: Frequency): Rule => ({
  freq,
  interval: 1,
  count: null,
  until: null,
  bySecond: [],
  byMinute: [],
  byHour: [],
  byDay: [],
  byMonthDay: [],
  byYearDay: [],
  byWeekNo: [],
  byMonth: [],
  bySetPos: [],
  wkst: 1,
});

class Bad extends Error {
  readonly problem: RuleProblem;
  constructor(reason: RuleProblem['reason'], part: string) {
    super(reason);
    this.problem = { reason, part };
  }
}

const numbers = (name: string, text: string, min: number, max: number, negative: boolean): number[] => {
  const found = text.split(',').map((one) => {
    const value = /^[+-]?\d{1,4}$/.test(one) ? Number(one) : Number.NaN;
    const size = Math.abs(value);
    if (!(size >= min && size <= max) || (value < 0 && !negative)) throw new Bad('value', `${name}=${text}`);
    return value;
  });
  return [...new Set(found)].sort((a, b) => a - b);
};

const positive = (name: string, text: string, max: number): number => {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > max) throw new Bad('value', `${name}=${text}`);
  return value;
};

const weekdayOfCode = (code: string): number =>
  weekdayCodes.indexOf(code as (typeof weekdayCodes)[number]) + 1;

const days = (text: string): RuleDay[] => {
  const found = new Map<string, RuleDay>();
  for (const one of text.split(',')) {
    const [, ordinal, code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(one) ?? [];
    const value = { day: weekdayOfCode(code), ordinal: Number(ordinal ?? 0) };
    const wrong = ordinal !== undefined && (value.ordinal === 0 || Math.abs(value.ordinal) > 53);
    if (value.day === 0 || wrong) throw new Bad('value', `BYDAY=${text}`);
    found.set(`${value.ordinal}${code}`, value);
  }
  return [...found.values()].sort((a, b) => a.ordinal - b.ordinal || a.day - b.day);
};

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const until = (text: string): Until => {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text) ?? [];
  const there = year !== undefined && isDate(Number(year), Number(month), Number(day));
  const late = Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60;
  if (!there || late) throw new Bad('value', `UNTIL=${text}`);
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { date, time: null, utc: false };
  return { date, time: `${hour}:${minute}:${second === '60' ? '59' : second}`, utc: utc === 'Z' };
};

const weekStart = (text: string): number => {
  const day = weekdayOfCode(text);
  if (day === 0) throw new Bad('value', `WKST=${text}`);
  return day;
};

const frequency = (text: string): Frequency => {
  const found = frequencies.find((one) => one === text);
  if (!found) throw new Bad('value', `FREQ=${text}`);
  return found;
};

/** What each part says. */
const readers: Readonly<Record<string, (text: string) => Partial<Rule>>> = {
  FREQ: (text) => ({ freq: frequency(text) }),
  INTERVAL: (text) => ({ interval: positive('INTERVAL', text, 1e9) }),
  COUNT: (text) => ({ count: positive('COUNT', text, 1e9) }),
  UNTIL: (text) => ({ until: until(text) }),
  BYSECOND: (text) => ({ bySecond: numbers('BYSECOND', text, 0, 60, false) }),
  BYMINUTE: (text) => ({ byMinute: numbers('BYMINUTE', text, 0, 59, false) }),
  BYHOUR: (text) => ({ byHour: numbers('BYHOUR', text, 0, 23, false) }),
  BYDAY: (text) => ({ byDay: days(text) }),
  BYMONTHDAY: (text) => ({ byMonthDay: numbers('BYMONTHDAY', text, 1, 31, true) }),
  BYYEARDAY: (text) => ({ byYearDay: numbers('BYYEARDAY', text, 1, 366, true) }),
  BYWEEKNO: (text) => ({ byWeekNo: numbers('BYWEEKNO', text, 1, 53, true) }),
  BYMONTH: (text) => ({ byMonth: numbers('BYMONTH', text, 1, 12, false) }),
  BYSETPOS: (text) => ({ bySetPos: numbers('BYSETPOS', text, 1, 366, true) }),
  WKST: (text) => ({ wkst: weekStart(text) }),
};

/** What the RFC forbids beside each other. */
const check = (rule: Rule): void => {
  if (rule.count !== null && rule.until !== null) throw new Bad('countAndUntil', `COUNT=${rule.count}`);
  const never = (name: string, there: boolean, ...allowed: readonly Frequency[]) => {
    if (there && !allowed.includes(rule.freq)) throw new Bad('notWithFrequency', name);
  };
  never('BYWEEKNO', rule.byWeekNo.length > 0, 'YEARLY');
  never('BYYEARDAY', rule.byYearDay.length > 0, 'YEARLY', 'HOURLY', 'MINUTELY', 'SECONDLY');
  if (rule.freq === 'WEEKLY') never('BYMONTHDAY', rule.byMonthDay.length > 0);
  const ordinals = rule.byDay.some(({ ordinal }) => ordinal !== 0);
  never('BYDAY', ordinals, 'MONTHLY', 'YEARLY');
  if (rule.byWeekNo.length > 0) never('BYDAY', ordinals);
  const chosen = [
    rule.bySecond,
    rule.byMinute,
    rule.byHour,
    rule.byDay,
    rule.byMonthDay,
    rule.byYearDay,
    rule.byWeekNo,
    rule.byMonth,
  ].some((list) => list.length > 0);
  if (rule.bySetPos.length > 0 && !chosen) throw new Bad('alone', 'BYSETPOS');
};

/** Reads the value of an RRULE, which is of any case, and whose parts are in any order. */
export const parseRule = (value: string): ParsedRule => {
  let rule = plainRule('DAILY');
  const seen = new Set<string>();
  try {
    for (const part of value.trim().toUpperCase().split(';')) {
      // A last semicolon is written by several programs.
      if (part === '') continue;
      const [name = '', text, ...more] = part.split('=');
      if (text === undefined || more.length > 0) throw new Bad('syntax', part);
      if (name === 'RSCALE' || name === 'SKIP') throw new Bad('otherCalendar', part);
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (!read) throw new Bad('unknownPart', part);
      if (seen.has(name)) throw new Bad('twice', part);
      seen.add(name);
      rule = { ...rule, ...read(text) };
    }
    if (!seen.has('FREQ')) throw new Bad('noFrequency', value.trim());
    check(rule);
    return { rule };
  } catch (problem) {
    if (problem instanceof Bad) return { problem: problem.problem };
    throw problem;
  }
};

const compact = (text: string): string => text.replaceAll(/[-:]/g, '');

export const formatUntil = ({ date, time, utc }: Until): string =>
  `${compact(date)}${time === null ? '' : `T${compact(time)}${utc ? 'Z' : ''}`}`;

export const formatRuleDay = ({ day, ordinal }: RuleDay): string =>
  `${ordinal === 0 ? '' : ordinal}${weekdayCodes[day - 1]}`;

/** Writes a rule as a value of RRULE; what says nothing is left out. */
export const formatRule = (rule: Rule): string => {
  const parts: (readonly [string, string | number | readonly (string | number)[]])[] = [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval === 1 ? '' : rule.interval],
    ['COUNT', rule.count ?? ''],
    ['UNTIL', rule.until === null ? '' : formatUntil(rule.until)],
    ['BYMONTH', rule.byMonth],
    ['BYWEEKNO', rule.byWeekNo],
    ['BYYEARDAY', rule.byYearDay],
    ['BYMONTHDAY', rule.byMonthDay],
    ['BYDAY', rule.byDay.map(formatRuleDay)],
    ['BYHOUR', rule.byHour],
    ['BYMINUTE', rule.byMinute],
    ['BYSECOND', rule.bySecond],
    ['BYSETPOS', rule.bySetPos],
    ['WKST', rule.wkst === 1 ? '' : (weekdayCodes[rule.wkst - 1] ?? '')],
  ];
  return parts
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
};
