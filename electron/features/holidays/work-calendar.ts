/** Which days are worked: the one definition that targets, the brief, reports and the calendar count by. */
import { kinds, type Rep, type Settings } from '#contract/kinds.ts';
import { type Day, fromDay, toDay, weekdayOf } from '#contract/plain-date.ts';
import { holidaysOf } from '#electron/features/holidays/sets.ts';
import { translate } from '#locale/translate.ts';

/** First and last day, both inside. */
interface Span {
  readonly from: Day;
  readonly to: Day;
}

export interface WorkCalendar {
  /** ISO: 1 is Monday. */
  readonly weekdays: ReadonlySet<number>;
  /** Public and own holidays, in order and each day once, those on days that are not worked anyway too. */
  holidaysIn(span: Span): readonly Day[];
}

/** What of the settings says which days are worked. */
export type WorkSettings = Pick<Settings, 'workingDays' | 'holidays' | 'holidaySet'>;

const { fields } = kinds.settings;
const shipped: WorkSettings = {
  workingDays: fields.workingDays.empty ?? [],
  holidays: [],
  holidaySet: null,
};

const yearOf = (day: Day): number => Number(fromDay(day).slice(0, 4));

/** What of a representative says it of one person: null is as the workspace has it. */
type Own = Pick<Rep, 'workingHours' | 'holidaySet'>;

/** The days worked by the settings (none yet: those a new workspace begins with), or by one person's own hours and set. */
export const workCalendarOf = (settings: WorkSettings = shipped, rep?: Own): WorkCalendar => {
  const set = rep?.holidaySet ?? settings.holidaySet;
  const own = settings.holidays.map(({ on }) => toDay(on));
  const years = new Map<number, readonly Day[]>();
  const inYear = (year: number): readonly Day[] => {
    const known = years.get(year);
    if (known) return known;
    const all = new Set(holidaysOf(set, year).map(({ on }) => toDay(on)));
    for (const day of own) if (yearOf(day) === year) all.add(day);
    const days = [...all].sort((a, b) => a - b);
    years.set(year, days);
    return days;
  };
  return {
    weekdays: new Set(rep?.workingHours?.map(({ day }) => day) ?? settings.workingDays),
    holidaysIn({ from, to }) {
      const days: Day[] = [];
      if (to < from) return days;
      for (let year = yearOf(from), last = yearOf(to); year <= last; year++)
        for (const day of inYear(year)) if (day >= from && day <= to) days.push(day);
      return days;
    },
  };
};

/** Number of working days from `from` to `to`, both inside; 0 when that is empty. */
export const workingDays = (span: Span, calendar: WorkCalendar): number => {
  const { from, to } = span;
  if (to < from) return 0;
  const weeks = Math.floor((to - from + 1) / 7);
  let count = weeks * calendar.weekdays.size;
  for (let day = from + weeks * 7; day <= to; day++) if (calendar.weekdays.has(weekdayOf(day))) count++;
  for (const day of calendar.holidaysIn(span)) if (calendar.weekdays.has(weekdayOf(day))) count--;
  return count;
};

/**
 * The public and own holidays of the workspace with their names in its language, in order. `to` is the last day. Another set than
 * that of the settings: a person's own.
 */
export const namedHolidays = (
  settings: Pick<Settings, 'holidaySet' | 'language'> & {
    readonly holidays: readonly Settings['holidays'][number][];
  },
  from: string,
  to: string,
  set: string | null = settings.holidaySet,
): { readonly on: string; readonly name: string }[] => {
  const { language } = settings;
  const found = settings.holidays
    .filter(({ on }) => on >= from && on <= to)
    .map(({ on, name }) => ({ on, name: name ?? translate(language, 'holidays.own') }));
  for (let year = Number(from.slice(0, 4)), last = Number(to.slice(0, 4)); year <= last; year++) {
    for (const { on, name, observed } of holidaysOf(set, year)) {
      if (on < from || on > to) continue;
      const word = translate(language, `holidays.name.${name}`);
      found.push({ on, name: observed ? translate(language, 'holidays.observed', { name: word }) : word });
    }
  }
  return found.sort((a, b) => a.on.localeCompare(b.on));
};
