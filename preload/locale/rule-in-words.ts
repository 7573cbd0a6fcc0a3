/** Recurrence rules (RFC 5545) in words: what one would say for them, in either language. */
import type { Recurrence, Start } from '#contract/kinds/calendar.ts';
import { addDays, weekday } from '#contract/plain-date.ts';
import { parseRule, type Rule, type Until } from '#contract/recurrence.ts';
import { englishRules } from '#locale/en/rule-grammar.ts';
import { dateOfInstant } from '#locale/format.ts';
import { frenchRules } from '#locale/fr/rule-grammar.ts';
import type { DaySet, RuleGrammar, Within } from '#locale/rule-grammar.ts';
import type { Language } from '#locale/translate.ts';

const grammars: Record<Language, RuleGrammar> = { en: englishRules, fr: frenchRules };

/** The series that a rule is of: what the rule leaves open, its first start says. */
export interface RuleContext {
  /** Its first start, as clocks of its zone show it; a plain date of what lasts all day. */
  readonly start: Start;
  /** Null: all day. */
  readonly zone: string | null;
}

const two = (value: number) => String(value).padStart(2, '0');
const workdays = '1 2 3 4 5';

const setOf = (days: readonly number[]): DaySet => {
  const named = days.join(' ');
  if (named === '1 2 3 4 5 6 7') return 'day';
  return named === workdays ? 'weekday' : named === '6 7' ? 'weekendDay' : days;
};

/** The last day on which one may start: where UNTIL ends before the time of day of the series, that is the day before. */
export const lastDayOf = (until: Until, { start, zone }: RuleContext): string => {
  if (until.time === null) return until.date;
  let [date, time] = [until.date, until.time];
  if (until.utc && zone !== null) {
    const instant = `${until.date}T${until.time}Z`;
    date = dateOfInstant(instant, zone);
    time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(
      Date.parse(instant),
    );
  }
  const begins = start.slice(11);
  return begins !== '' && time < `${begins}:00` ? addDays(date, -1) : date;
};

/** Times of day, or minutes and seconds of what repeats within the day. */
const timesOf = (rule: Rule, { start }: RuleContext, say: RuleGrammar): string[] => {
  const { byHour, byMinute, bySecond } = rule;
  const [hour = 0, minute = 0] = start.slice(11).split(':').map(Number);
  const within = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
  const clauses: string[] = [];
  if (byHour.length > 0 || (byMinute.length > 0 && !within)) {
    const hours = byHour.length > 0 ? byHour : [hour];
    const minutes = byMinute.length > 0 ? byMinute : [minute];
    clauses.push(say.atTimes(hours.flatMap((h) => minutes.map((m) => `${two(h)}:${two(m)}`))));
  } else if (byMinute.length > 0) clauses.push(say.atMinutes(byMinute));
  if (bySecond.length > 0 && bySecond.join() !== '0') clauses.push(say.atSeconds(bySecond));
  return clauses;
};

/** Days chosen by the weekday, with their ordinals or positions; null where the rule has no weekdays. */
const weekdaysOf = (rule: Rule, within: Within, say: RuleGrammar): string[] | null => {
  const { byDay, byMonthDay, bySetPos } = rule;
  if (byDay.length === 0) return null;
  const plain = byDay.filter(({ ordinal }) => ordinal === 0).map(({ day }) => day);
  const ordinals = byDay.filter(({ ordinal }) => ordinal !== 0);
  if (byMonthDay.length > 0) {
    const clauses = [
      say.onEachDayThatIs(
        byDay.map(({ day }) => day),
        byMonthDay,
      ),
    ];
    return bySetPos.length > 0 ? [...clauses, say.onlyPositions(daysInOrder(bySetPos))] : clauses;
  }
  if (ordinals.length === 0 && bySetPos.length > 0) {
    const set = setOf(plain);
    return [
      say.onOrdinals(
        daysInOrder(bySetPos).map((ordinal) => ({ ordinal, set })),
        within,
      ),
    ];
  }
  const clauses = [
    ...(plain.length > 0
      ? [say.onEachDay(plain), ...(Array.isArray(within) ? [say.inMonths(within)] : [])]
      : []),
    ...(ordinals.length > 0
      ? [
          say.onOrdinals(
            inOrder(ordinals).map(({ ordinal, day }) => ({ ordinal, set: [day] })),
            within,
          ),
        ]
      : []),
  ];
  return bySetPos.length > 0 ? [...clauses, say.onlyPositions(daysInOrder(bySetPos))] : clauses;
};

/** From the begin on first, then those counted from the end. */
const inOrder = <T extends { readonly ordinal: number }>(ordinals: readonly T[]): T[] =>
  [...ordinals].sort((a, b) => Number(a.ordinal < 0) - Number(b.ordinal < 0) || a.ordinal - b.ordinal);
const daysInOrder = (days: readonly number[]): number[] =>
  [...days].sort((a, b) => Number(a < 0) - Number(b < 0) || a - b);

const yearly = (rule: Rule, context: RuleContext, say: RuleGrammar): string[] => {
  const { byDay, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule;
  const positions = bySetPos.length > 0 ? [say.onlyPositions(daysInOrder(bySetPos))] : [];
  const startDay = Number(context.start.slice(8, 10));
  const startMonth = Number(context.start.slice(5, 7));
  if (byWeekNo.length > 0) {
    const days = byDay.length > 0 ? byDay.map(({ day }) => day) : [weekday(context.start.slice(0, 10))];
    const months = byMonth.length > 0 ? [say.inMonths(byMonth)] : [];
    return [say.onDays(days), say.inWeeks(daysInOrder(byWeekNo)), ...months, ...positions];
  }
  if (byYearDay.length > 0) {
    const days = byDay.length > 0 ? [say.onlyOnDays(byDay.map(({ day }) => day))] : [];
    const months = byMonth.length > 0 ? [say.inMonths(byMonth)] : [];
    return [say.onYearDays(daysInOrder(byYearDay)), ...days, ...months, ...positions];
  }
  const within: Within = byMonth.length > 0 ? byMonth : 'year';
  const weekdays = weekdaysOf(rule, within, say);
  if (weekdays)
    return byMonthDay.length > 0 && byMonth.length > 0 ? [...weekdays, say.inMonths(byMonth)] : weekdays;
  const days = byMonthDay.length > 0 ? daysInOrder(byMonthDay) : [startDay];
  // Without months, days of the month are those of every month, while the start's own day is one of its own month.
  if (byMonth.length === 0 && byMonthDay.length > 0) {
    return [say.onMonthDays(days, 'eachMonth'), ...positions];
  }
  const months = byMonth.length > 0 ? byMonth : [startMonth];
  const [only] = months;
  return [
    months.length === 1 && only !== undefined ? say.onDates(days, only) : say.onMonthDays(days, months),
    ...positions,
  ];
};

const clausesOf = (rule: Rule, context: RuleContext, say: RuleGrammar): string[] => {
  const { freq, byDay, byMonth, byMonthDay, bySetPos } = rule;
  const days = byDay.map(({ day }) => day);
  const months = byMonth.length > 0 ? [say.inMonths(byMonth)] : [];
  const positions = bySetPos.length > 0 ? [say.onlyPositions(daysInOrder(bySetPos))] : [];
  switch (freq) {
    case 'YEARLY':
      return yearly(rule, context, say);
    case 'MONTHLY': {
      const weekdays = weekdaysOf(rule, 'month', say);
      if (weekdays) return [...weekdays, ...months];
      const own = byMonthDay.length > 0 ? byMonthDay : [Number(context.start.slice(8, 10))];
      return [say.onMonthDays(daysInOrder(own), 'month'), ...months, ...positions];
    }
    case 'WEEKLY':
      return [
        say.onDays(days.length > 0 ? days : [weekday(context.start.slice(0, 10))]),
        ...months,
        ...positions,
      ];
    default:
      return [
        ...(days.length > 0 ? [say.onlyOnDays(days)] : []),
        ...(byMonthDay.length > 0 ? [say.onlyOnMonthDays(daysInOrder(byMonthDay))] : []),
        ...(rule.byYearDay.length > 0 ? [say.onYearDays(daysInOrder(rule.byYearDay))] : []),
        ...months,
        ...positions,
      ];
  }
};

/**
 * A rule as one sentence without a full stop: 'Every 2 weeks on Monday and Wednesday until 30 June 2027'. What the rule leaves
 * open (the weekday of a weekly one) is that of the first start.
 */
export const ruleInWords = (rule: Rule, context: RuleContext, language: Language): string => {
  const say = grammars[language];
  const { freq, interval, byDay, byMonthDay, byYearDay, bySetPos } = rule;
  const end =
    rule.count !== null
      ? say.times(rule.count)
      : rule.until !== null
        ? say.until(lastDayOf(rule.until, context))
        : '';
  const plainDays = byMonthDay.length + byYearDay.length + bySetPos.length === 0;
  // Every day that is a Monday is every week's Monday.
  const weekly = plainDays && interval === 1 && (freq === 'WEEKLY' || (freq === 'DAILY' && byDay.length > 0));
  const named = byDay.map(({ day }) => day).join(' ');
  const months = rule.byMonth.length > 0 ? [say.inMonths(rule.byMonth)] : [];
  const times = timesOf(rule, context, say);
  const counted = interval > 1 && freq === 'WEEKLY' && byDay.length > 1;
  const note = rule.wkst !== 1 && (counted || rule.byWeekNo.length > 0) ? say.weeksBegin(rule.wkst) : '';
  if (weekly && named === workdays) return say.sentence(say.everyWeekday, [...months, ...times], note, end);
  if (weekly && named === '1 2 3 4 5 6 7') {
    return say.sentence(say.every('DAILY', 1), [...months, ...times], note, end);
  }
  const told: Rule = weekly ? { ...rule, freq: 'WEEKLY' } : rule;
  return say.sentence(
    say.every(told.freq, interval),
    [...clausesOf(told, context, say), ...times],
    note,
    end,
  );
};

/** What makes a series in words: its rules, how many dates it has besides, and how many it leaves out. */
export const recurrenceInWords = (
  recurrence: Recurrence,
  context: RuleContext,
  language: Language,
): string => {
  const say = grammars[language];
  const sentences = recurrence.rules.map((text) => {
    const parsed = parseRule(text);
    return 'rule' in parsed ? ruleInWords(parsed.rule, context, language) : say.unknown(text);
  });
  const { added, excluded } = recurrence;
  const rules = sentences.length === 0 ? say.dates(added.length) : say.and(sentences);
  return [
    rules,
    ...(sentences.length > 0 && added.length > 0 ? [say.added(added.length)] : []),
    ...(excluded.length > 0 ? [say.excluded(excluded.length)] : []),
  ].join(', ');
};
