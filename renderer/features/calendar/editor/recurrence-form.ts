/**
 * Recurrence rules as fields of a form. A rule can be edited where the form gives back exactly the rule it was made of; every
 * other one is shown in words and kept as it is.
 */
import type { Recurrence } from '#contract/kinds/calendar.ts';
import { dayOf, daysInMonth, fromDay, toDay, weekday } from '#contract/plain-date.ts';
import {
  formatRule,
  parseRule,
  plainRule,
  type Rule,
  type RuleDay,
  type Until,
} from '#contract/recurrence.ts';
import { lastDayOf, type RuleContext } from '#locale/rule-in-words.ts';
import { inZone } from '#renderer/features/calendar/wall-time.ts';

export const editedFrequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type EditedFrequency = (typeof editedFrequencies)[number];

/** How days of a month or year are given: as the first start has them, as dates, as 'the second Tuesday', or chosen of a set. */
export const dayChoices = ['start', 'dates', 'ordinals', 'chosen'] as const;
export type DayChoice = (typeof dayChoices)[number];

export interface RuleForm {
  readonly freq: EditedFrequency;
  readonly interval: number;
  /** Weekdays of weeks, or of the set that is chosen from. */
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
  readonly by: DayChoice;
  readonly monthDays: readonly number[];
  readonly ordinals: readonly RuleDay[];
  /** Which of the set: 1 the first, -1 the last. Empty: each. */
  readonly positions: readonly number[];
  readonly count: number | null;
  readonly until: Until | null;
  readonly wkst: number;
}

const monthly = (freq: Rule['freq']) => freq === 'MONTHLY' || freq === 'YEARLY';

export const ruleOf = (form: RuleForm): Rule => {
  const days = monthly(form.freq);
  const chosen = form.by === 'chosen';
  const each = (list: readonly number[]): RuleDay[] => list.map((day) => ({ day, ordinal: 0 }));
  return {
    ...plainRule(form.freq),
    interval: form.interval,
    count: form.count,
    until: form.until,
    byDay: !days || chosen ? each(form.weekdays) : form.by === 'ordinals' ? form.ordinals : [],
    byMonthDay: form.freq === 'WEEKLY' || !(form.by === 'dates' || chosen) ? [] : form.monthDays,
    byMonth: form.months,
    bySetPos: days && chosen ? form.positions : [],
    wkst: form.wkst,
  };
};

/** The form of a rule; null where there is none that gives back the same rule. */
export const ruleFormOf = (rule: Rule): RuleForm | null => {
  const freq = editedFrequencies.find((one) => one === rule.freq);
  if (freq === undefined) return null;
  const plain = rule.byDay.filter(({ ordinal }) => ordinal === 0).map(({ day }) => day);
  const ordinals = rule.byDay.filter(({ ordinal }) => ordinal !== 0);
  const by: DayChoice =
    rule.byDay.length === 0 && rule.bySetPos.length === 0
      ? rule.byMonthDay.length > 0
        ? 'dates'
        : 'start'
      : !monthly(freq)
        ? rule.byMonthDay.length > 0
          ? 'dates'
          : 'start'
        : ordinals.length > 0
          ? 'ordinals'
          : 'chosen';
  const form: RuleForm = {
    freq,
    interval: rule.interval,
    weekdays: plain,
    months: rule.byMonth,
    by,
    monthDays: rule.byMonthDay,
    ordinals,
    positions: rule.bySetPos,
    count: rule.count,
    until: rule.until,
    wkst: rule.wkst,
  };
  return formatRule(ruleOf(form)) === formatRule(rule) ? form : null;
};

/** What a rule that is made begins with. */
export const plainForm = (freq: EditedFrequency, wkst: number): RuleForm => ({
  freq,
  interval: 1,
  weekdays: [],
  months: [],
  by: 'start',
  monthDays: [],
  ordinals: [],
  positions: [],
  count: null,
  until: null,
  wkst,
});

/** Which of its weekday of the month a day is: 2 the second; -1 where it is the last one and the fifth or fourth. */
export const ordinalOf = (date: string): { readonly nth: number; readonly last: boolean } => {
  const day = Number(date.slice(8));
  return { nth: Math.ceil(day / 7), last: day + 7 > daysInMonth(date) };
};

/** UNTIL for a last day: its end in the zone of the series, in UTC; all day the day itself. */
export const untilOf = (date: string, zone: string | null): Until => {
  if (zone === null) return { date, time: null, utc: false };
  const wall = inZone(`${date}T23:59`, zone, 'UTC');
  return { date: wall.slice(0, 10), time: `${wall.slice(11)}:59`, utc: true };
};

/** The usual rules for a start, as rules to choose from at once. */
export const usualRules = (start: string): string[] => {
  const day = start.slice(0, 10);
  const { nth, last } = ordinalOf(day);
  const code = (ordinal: number) =>
    formatRule({ ...plainRule('MONTHLY'), byDay: [{ day: weekday(day), ordinal }] });
  return [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=MONTHLY',
    ...(nth < 5 ? [code(nth)] : []),
    ...(last ? [code(-1)] : []),
    'FREQ=YEARLY',
  ];
};

export const onlyRule = (rule: string): Recurrence => ({ rules: [rule], added: [], excluded: [] });

/** Rules, additions and exceptions as what starts then needs them: with a time, or as days. */
export const aligned = (recurrence: Recurrence, { start, zone }: RuleContext): Recurrence => {
  const time = start.slice(11);
  const timed = time !== '';
  const fit = (one: string): string =>
    timed === one.length > 10 ? one : timed ? `${one}T${time}` : one.slice(0, 10);
  return {
    rules: recurrence.rules.map((text) => {
      const parsed = parseRule(text);
      if (!('rule' in parsed) || parsed.rule.until === null) return text;
      const { until } = parsed.rule;
      // RFC 5545, 3.3.10: UNTIL is a date where DTSTART is one, and in UTC where DTSTART has a zone.
      if (timed === (until.time !== null)) return text;
      const last = timed ? until.date : lastDayOf(until, { start, zone });
      return formatRule({ ...parsed.rule, until: untilOf(last, timed ? zone : null) });
    }),
    added: [...new Set(recurrence.added.map(fit))].sort(),
    excluded: [...new Set(recurrence.excluded.map(fit))].sort(),
  };
};

/** A number of the list added, or taken out. */
export const toggled = (list: readonly number[], one: number): number[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one].sort((a, b) => a - b);

/** A later day of the same weekday of the month, for what a list of ordinals begins with. */
export const firstOrdinal = (date: string): RuleDay => {
  const { nth, last } = ordinalOf(date);
  return { day: weekday(date), ordinal: nth === 5 || (last && nth > 4) ? -1 : nth };
};

/** The day a year later: what an end of the series is proposed as. */
export const yearLater = (date: string): string =>
  fromDay(dayOf(Number(date.slice(0, 4)) + 1, Number(date.slice(5, 7)), Number(date.slice(8))));

/** Days from one date to another, for tests of what ends before it begins. */
export const isBefore = (date: string, other: string): boolean => toDay(date) < toDay(other);
