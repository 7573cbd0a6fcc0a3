/**
 * A rule follows one of its starts to another day or time, as other calendars do: a weekly Monday becomes a Tuesday, the
 * second Tuesday of the month the third Wednesday where that is what the new day is.
 */
import { type Day, weekdayOf } from '#contract/plain-date.ts';
import type { Rule, RuleDay } from '#contract/recurrence.ts';
import {
  civilOf,
  firstOfYear,
  monthLength,
  secondsPerDay,
  yearLength,
} from '#electron/features/recurrence/civil.ts';

const shifted = (weekday: number, days: number): number => ((((weekday - 1 + days) % 7) + 7) % 7) + 1;

const shiftDays = (byDay: readonly RuleDay[], days: number): RuleDay[] =>
  byDay
    .map(({ day, ordinal }) => ({ day: shifted(day, days), ordinal }))
    .sort((a, b) => a.ordinal - b.ordinal || a.day - b.day);

/**
 * Which weekday of the month (or year) a day is, counted from its end where the other was. The fifth from one end, which
 * only some months have, is the first from the other.
 */
const ordinalOf = (place: number, size: number, other: number, most: number): number => {
  const nth = Math.ceil(place / 7);
  const fromEnd = Math.ceil((size - place + 1) / 7);
  if (other < 0) return fromEnd >= most ? nth : -fromEnd;
  return nth >= most ? -fromEnd : nth;
};

const inMonth = (day: Day, other: number): RuleDay => {
  const { year, month, date } = civilOf(day);
  return { day: weekdayOf(day), ordinal: ordinalOf(date, monthLength(year, month), other, 5) };
};

const inYear = (day: Day, other: number): RuleDay => {
  const { year } = civilOf(day);
  const place = day - firstOfYear(year) + 1;
  return { day: weekdayOf(day), ordinal: ordinalOf(place, yearLength(year), other, 53) };
};

const isOne = (
  day: Day,
  { day: weekday, ordinal }: RuleDay,
  of: (day: Day, other: number) => RuleDay,
): boolean => weekdayOf(day) === weekday && (ordinal === 0 || of(day, ordinal).ordinal === ordinal);

/** Days of the month after one of them moved. */
const monthDays = (list: readonly number[], from: Day, to: Day): number[] => {
  const days = to - from;
  const old = civilOf(from);
  const { date } = civilOf(to);
  const moved = (one: number): number =>
    one < 0 && one + days <= -1 && one + days >= -31 ? one + days : date;
  if (list.length <= 1) return [moved(list[0] ?? 1)];
  const all = list.map((one) => one + days);
  const fits = all.every(
    (one, place) => Math.abs(one) <= 28 && one > 0 === (list[place] ?? 0) > 0 && one !== 0,
  );
  if (fits) return all;
  const fromEnd = old.date - monthLength(old.year, old.month) - 1;
  const changed = list.map((one) => (one === old.date || one === fromEnd ? moved(one) : one));
  return [...new Set(changed)].sort((a, b) => a - b);
};

const months = (list: readonly number[], from: Day, to: Day): number[] => {
  const [old, now] = [civilOf(from).month, civilOf(to).month];
  const changed = list.map((month) => (month === old ? now : month));
  return [...new Set(changed)].sort((a, b) => a - b);
};

const nothing = { byDay: [], byMonthDay: [], byYearDay: [], byWeekNo: [], bySetPos: [] };

/** Rules of months and years. */
const followDate = (rule: Rule, from: Day, to: Day): Rule => {
  const { byDay, byMonthDay, bySetPos } = rule;
  const yearly = rule.freq === 'YEARLY';
  const byMonth = yearly ? months(rule.byMonth, from, to) : rule.byMonth;
  const ofMonth = !yearly || rule.byMonth.length > 0;
  const numbered = rule.byYearDay.length + rule.byWeekNo.length > 0;
  // What no single part says becomes the new date.
  const { month, date } = civilOf(to);
  const plain: Rule = { ...rule, ...nothing, byMonthDay: [date], byMonth: yearly ? [month] : byMonth };
  if (numbered || (byDay.length > 0 && byMonthDay.length > 0)) return plain;
  if (byDay.length === 0) {
    if (bySetPos.length > 0) return plain;
    return { ...rule, byMonth, byMonthDay: monthDays(byMonthDay, from, to) };
  }
  if (bySetPos.length > 0) {
    const [place] = bySetPos;
    if (!ofMonth || place === undefined || bySetPos.length > 1) return plain;
    return { ...rule, ...nothing, byMonth, byDay: [inMonth(to, place)] };
  }
  if (byDay.every(({ ordinal }) => ordinal === 0))
    return { ...rule, byMonth, byDay: shiftDays(byDay, to - from) };
  const of = ofMonth ? inMonth : inYear;
  const changed = byDay.map((one) => (isOne(from, one, of) ? of(to, one.ordinal) : one));
  return { ...rule, byMonth, byDay: changed };
};

/** Times of day that the rule says: moved where all of them can be, else left to DTSTART. */
const followTime = (rule: Rule, from: number, to: number): Rule => {
  const { byHour, byMinute, bySecond, freq } = rule;
  if (from === to || freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY') return rule;
  if (byHour.length + byMinute.length + bySecond.length === 0) return rule;
  const hours = (to - from) / 3_600;
  const later = byHour.map((hour) => hour + hours);
  if (Number.isInteger(hours) && byHour.length > 0 && later.every((hour) => hour >= 0 && hour <= 23))
    return { ...rule, byHour: later };
  return { ...rule, byHour: [], byMinute: [], bySecond: [] };
};

const clockOf = (wall: number): number => ((wall % secondsPerDay) + secondsPerDay) % secondsPerDay;

/**
 * The rule when the start at `from` is moved to `to` (wall times). Its end stays. Days of the month are said where they
 * follow; COUNT and UNTIL are the caller's.
 */
export const followRule = (rule: Rule, from: number, to: number): Rule => {
  const timed = followTime(rule, clockOf(from), clockOf(to));
  const [old, now] = [Math.floor(from / secondsPerDay), Math.floor(to / secondsPerDay)];
  const days = now - old;
  if (days === 0) return timed;
  if (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') return followDate(timed, old, now);
  const byDay = shiftDays(timed.byDay, days);
  const byMonthDay = rule.byMonthDay.length > 0 ? monthDays(rule.byMonthDay, old, now) : [];
  // What was in one week stays in one.
  const weeks = rule.freq === 'WEEKLY' && byDay.length > 0 && (rule.interval > 1 || rule.bySetPos.length > 0);
  return { ...timed, byDay, byMonthDay, wkst: weeks ? shifted(rule.wkst, days) : rule.wkst };
};

/** The rule with the day that it takes from DTSTART said. */
export const explicit = (rule: Rule, start: number): Rule => {
  const { month, date } = civilOf(Math.floor(start / secondsPerDay));
  if (rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0) return rule;
  const weekday = [{ day: weekdayOf(Math.floor(start / secondsPerDay)), ordinal: 0 }];
  if (rule.byWeekNo.length > 0 || rule.freq === 'WEEKLY') return { ...rule, byDay: weekday };
  if (rule.freq === 'MONTHLY') return { ...rule, byMonthDay: [date] };
  if (rule.freq !== 'YEARLY') return rule;
  return { ...rule, byMonthDay: [date], byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month] };
};
