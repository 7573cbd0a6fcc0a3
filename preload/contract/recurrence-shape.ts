/** What a recurrence rule says, taken apart for words and for an editor. */
import type { Rule, RuleDay, Until } from '#contract/recurrence.ts';

/** How it repeats, in the shapes people use. Months are 1 to 12, weekdays 1 (Monday) to 7, ordinals 1 to 5 or -1 to -5. */
export type RulePattern =
  | { readonly every: 'day' }
  /** Daily or weekly on these; an empty list means the weekday of the start. */
  | { readonly every: 'week'; readonly weekdays: readonly number[] }
  /** Empty: the day of the month of the start. Negative ones count from the end: -1 is the last. */
  | { readonly every: 'month'; readonly monthDays: readonly number[] }
  /** The second Tuesday; of several weekdays (the last working day) the one at that place among them. */
  | { readonly every: 'month'; readonly ordinal: number; readonly weekdays: readonly number[] }
  /** An empty list of months means that of the start. */
  | { readonly every: 'year'; readonly months: readonly number[]; readonly monthDays: readonly number[] }
  | {
      readonly every: 'year';
      readonly months: readonly number[];
      readonly ordinal: number;
      readonly weekdays: readonly number[];
    };

export type RuleEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'until'; readonly until: Until };

export interface RuleDescription {
  readonly freq: Rule['freq'];
  readonly interval: number;
  readonly end: RuleEnd;
  /** Null: a rule that only its parts describe. */
  readonly pattern: RulePattern | null;
  /** An editor of patterns can show and write all of it. */
  readonly editable: boolean;
  /** Weekdays without an ordinal, and those with one. */
  readonly weekdays: readonly number[];
  readonly ordinals: readonly RuleDay[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  /** Of what the other parts give, only those at these places of each period. */
  readonly positions: readonly number[];
  /** What weeks begin with, where that makes a difference; null otherwise. */
  readonly weekStart: number | null;
}

/** One ordinal with one or more weekdays: 2TU, or MO,TU,WE,TH,FR with BYSETPOS=-1. */
const nth = ({ byDay, bySetPos }: Rule): { ordinal: number; weekdays: number[] } | null => {
  const [first] = byDay;
  const [position] = bySetPos;
  if (!first) return null;
  if (position === undefined) {
    return byDay.length === 1 && first.ordinal !== 0 && Math.abs(first.ordinal) <= 5
      ? { ordinal: first.ordinal, weekdays: [first.day] }
      : null;
  }
  const several = bySetPos.length > 1 || Math.abs(position) > 5 || byDay.some(({ ordinal }) => ordinal !== 0);
  return several ? null : { ordinal: position, weekdays: byDay.map(({ day }) => day) };
};

/** The pattern of a rule of which nothing but FREQ, INTERVAL, the end, and these parts are said. */
const patternOf = (rule: Rule): RulePattern | null => {
  const { freq, byDay, byMonthDay: monthDays, byMonth: months, bySetPos } = rule;
  const rest = [rule.bySecond, rule.byMinute, rule.byHour, rule.byYearDay, rule.byWeekNo];
  if (rest.some((list) => list.length > 0)) return null;
  if (freq === 'DAILY' || freq === 'WEEKLY') {
    if (monthDays.length > 0 || months.length > 0 || bySetPos.length > 0) return null;
    if (freq === 'WEEKLY') return { every: 'week', weekdays: byDay.map(({ day }) => day) };
    if (byDay.length === 0) return { every: 'day' };
    return rule.interval === 1 ? { every: 'week', weekdays: byDay.map(({ day }) => day) } : null;
  }
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') return null;
  if (freq === 'MONTHLY' && months.length > 0) return null;
  if (byDay.length === 0) {
    if (bySetPos.length > 0) return null;
    if (freq === 'MONTHLY') return { every: 'month', monthDays };
    // A day of the month without a month is that day of every month.
    return monthDays.length > 0 && months.length === 0 ? null : { every: 'year', months, monthDays };
  }
  const place = monthDays.length === 0 ? nth(rule) : null;
  if (!place) return null;
  if (freq === 'MONTHLY') return { every: 'month', ...place };
  // The ordinal counts in the month where one is said, else in the year; a place counts in all of the months together.
  const clear = months.length > 0 && (bySetPos.length === 0 || months.length === 1);
  return clear ? { every: 'year', months, ...place } : null;
};

/** Does it matter what weeks begin with? Only where a week is a period of several days, or is numbered. */
const weekMatters = ({ freq, interval, byDay, byWeekNo, bySetPos }: Rule): boolean =>
  byWeekNo.length > 0 || (freq === 'WEEKLY' && ((interval > 1 && byDay.length > 1) || bySetPos.length > 0));

const endOf = ({ count, until }: Rule): RuleEnd =>
  count !== null ? { kind: 'count', count } : until !== null ? { kind: 'until', until } : { kind: 'never' };

export const describeRule = (rule: Rule): RuleDescription => {
  const pattern = patternOf(rule);
  return {
    freq: rule.freq,
    interval: rule.interval,
    end: endOf(rule),
    pattern,
    editable: pattern !== null,
    weekdays: rule.byDay.filter(({ ordinal }) => ordinal === 0).map(({ day }) => day),
    ordinals: rule.byDay.filter(({ ordinal }) => ordinal !== 0),
    monthDays: rule.byMonthDay,
    months: rule.byMonth,
    yearDays: rule.byYearDay,
    weekNumbers: rule.byWeekNo,
    hours: rule.byHour,
    minutes: rule.byMinute,
    seconds: rule.bySecond,
    positions: rule.bySetPos,
    weekStart: weekMatters(rule) ? rule.wkst : null,
  };
};
