/** How English says recurrence rules. */
import type { Frequency } from '#contract/recurrence.ts';
import type { DaySet, RuleGrammar, Within } from '#locale/rule-grammar.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const units: Record<Frequency, string> = {
  SECONDLY: 'second',
  MINUTELY: 'minute',
  HOURLY: 'hour',
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const words = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

const day = (one: number) => days[one - 1] ?? '';
const month = (one: number) => months[one - 1] ?? '';

const list = (parts: readonly string[], word = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

const numeral = (number: number): string => {
  const [tens, ones] = [number % 100, number % 10];
  const teen = tens >= 11 && tens <= 13;
  const end = teen ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
  return `${number}${end}`;
};

/** 1 is 'first', -1 'last', -2 'second-to-last', 20 '20th'. */
const ordinal = (number: number): string => {
  const word = words[Math.abs(number)] ?? numeral(Math.abs(number));
  return number > 0 ? word : number === -1 ? 'last' : `${word}-to-last`;
};

/** A day of the month: '15th', 'last day'. */
const monthDay = (number: number): string => (number > 0 ? numeral(number) : `${ordinal(number)} day`);

const setName = (set: DaySet): string => {
  if (set === 'day') return 'day';
  if (set === 'weekday') return 'weekday';
  return set === 'weekendDay' ? 'weekend day' : list(set.map(day), 'or');
};

/** The month is left out: 'every month' says it. */
const of = (within: Within): string => {
  if (within === 'month') return '';
  if (within === 'eachMonth') return ' of each month';
  return within === 'year' ? ' of the year' : ` of ${list(within.map(month))}`;
};

export const englishRules: RuleGrammar = {
  every: (freq, interval) => (interval === 1 ? `Every ${units[freq]}` : `Every ${interval} ${units[freq]}s`),
  everyWeekday: 'Every weekday (Monday to Friday)',
  onDays: (some) => `on ${list(some.map(day))}`,
  onlyOnDays: (some) => `only on ${list(some.map(day), 'or')}`,
  onEachDay: (some) => `on each ${list(some.map(day))}`,
  onEachDayThatIs: (some, monthDays) =>
    `on each ${list(some.map(day), 'or')} that falls on the ${list(monthDays.map(monthDay), 'or')}`,
  onOrdinals: (ordinals, within) =>
    `on ${list(ordinals.map((one) => `the ${ordinal(one.ordinal)} ${setName(one.set)}`))}${of(within)}`,
  onMonthDays: (some, within) => `on the ${list(some.map(monthDay))}${of(within)}`,
  onlyOnMonthDays: (some) => `only on the ${list(some.map(monthDay), 'or')} of the month`,
  onDates: (some, one) =>
    some.every((number) => number > 0)
      ? `on ${list(some.map(String))} ${month(one)}`
      : `on the ${list(some.map(monthDay))} of ${month(one)}`,
  onYearDays: (some) =>
    `on ${list(some.map((one) => (one > 0 ? `day ${one}` : `the ${ordinal(one)} day`)))} of the year`,
  inWeeks: (weeks) =>
    weeks.every((one) => one > 0)
      ? `in ${weeks.length === 1 ? 'week' : 'weeks'} ${list(weeks.map(String))}`
      : `in ${list(weeks.map((one) => (one > 0 ? `week ${one}` : `the ${ordinal(one)} week`)))} of the year`,
  inMonths: (some) => `in ${list(some.map(month))}`,
  atTimes: (times) => `at ${list(times)}`,
  atMinutes: (minutes) =>
    `at ${minutes.length === 1 ? 'minute' : 'minutes'} ${list(minutes.map(String))} of the hour`,
  atSeconds: (seconds) =>
    `at ${seconds.length === 1 ? 'second' : 'seconds'} ${list(seconds.map(String))} of the minute`,
  onlyPositions: (positions) => `(only the ${list(positions.map(ordinal))} of these)`,
  weeksBegin: (one) => `weeks begin on ${day(one)}`,
  until: (date) =>
    `until ${Number(date.slice(8))} ${month(Number(date.slice(5, 7)))} ${Number(date.slice(0, 4))}`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  sentence: (every, clauses, note, end) => {
    const said = [every, ...clauses].join(' ') + (note === '' ? '' : ` (${note})`);
    return end === '' ? said : end.startsWith('until') ? `${said} ${end}` : `${said}, ${end}`;
  },
  and: (sentences) =>
    sentences
      .map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)))
      .join('; '),
  added: (count) => (count === 1 ? 'and on 1 more date' : `and on ${count} more dates`),
  excluded: (count) => (count === 1 ? 'except on 1 date' : `except on ${count} dates`),
  dates: (count) => (count === 1 ? 'On 1 more date' : `On ${count} more dates`),
  unknown: (rule) => `By a rule of another program: ${rule}`,
};
