/** What a language must be able to say to put a recurrence rule into words: each piece as one says it there. */
import type { Frequency } from '#contract/recurrence.ts';

/** The days that something is chosen from: all, Monday to Friday, Saturday and Sunday, or some weekdays. */
export type DaySet = 'day' | 'weekday' | 'weekendDay' | readonly number[];

/** Where days are counted: from the month's begin or end, the year's, or of certain months. */
export type Within = 'month' | 'eachMonth' | 'year' | readonly number[];

export interface RuleGrammar {
  /** 'Every 2 weeks'. */
  readonly every: (freq: Frequency, interval: number) => string;
  /** 'Every weekday (Monday to Friday)'. */
  readonly everyWeekday: string;
  /** 'on Monday and Wednesday'. @param days ISO weekdays */
  readonly onDays: (days: readonly number[]) => string;
  /** 'only on Monday or Wednesday', of what is counted in days or less. */
  readonly onlyOnDays: (days: readonly number[]) => string;
  /** 'on each Monday', of what is counted in months or years. */
  readonly onEachDay: (days: readonly number[]) => string;
  /** 'on each Friday that falls on the 13th'. */
  readonly onEachDayThatIs: (days: readonly number[], monthDays: readonly number[]) => string;
  /** 'on the second Tuesday and the last Friday', 'on the last weekday of May'. */
  readonly onOrdinals: (
    ordinals: readonly { readonly ordinal: number; readonly set: DaySet }[],
    within: Within,
  ) => string;
  /** 'on the 1st and 15th', 'on the last day'. */
  readonly onMonthDays: (days: readonly number[], within: Within) => string;
  /** 'only on the 1st', of what is counted in days or less. */
  readonly onlyOnMonthDays: (days: readonly number[]) => string;
  /** 'on 12 March'. */
  readonly onDates: (days: readonly number[], month: number) => string;
  /** 'on day 100 of the year'. */
  readonly onYearDays: (days: readonly number[]) => string;
  /** 'in week 20'. */
  readonly inWeeks: (weeks: readonly number[]) => string;
  /** 'in June and July'. */
  readonly inMonths: (months: readonly number[]) => string;
  /** 'at 09:00 and 14:00'. @param times HH:MM, or HH:MM:SS */
  readonly atTimes: (times: readonly string[]) => string;
  /** 'at minutes 0 and 30'. */
  readonly atMinutes: (minutes: readonly number[]) => string;
  readonly atSeconds: (seconds: readonly number[]) => string;
  /** 'only the first and the last of these'. */
  readonly onlyPositions: (positions: readonly number[]) => string;
  /** 'weeks begin on Sunday'. */
  readonly weeksBegin: (day: number) => string;
  /** 'until 30 June 2027'. @param date plain date */
  readonly until: (date: string) => string;
  readonly times: (count: number) => string;
  /** The pieces as one sentence without a full stop. */
  readonly sentence: (every: string, clauses: readonly string[], note: string, end: string) => string;
  /** Several rules as one sentence. */
  readonly and: (sentences: readonly string[]) => string;
  /** 'and on 2 more dates'. */
  readonly added: (count: number) => string;
  /** 'except on 3 dates'. */
  readonly excluded: (count: number) => string;
  /** Only dates, no rule: 'On 3 dates'. */
  readonly dates: (count: number) => string;
  /** A rule that is none: as it was written. */
  readonly unknown: (rule: string) => string;
}
