/** What comes again, in English and French: a rule of RFC 5545, and the first day it gives. */
import { addDays, addMonths, dayOf, daysInMonth, fromDay, weekday } from '#contract/plain-date.ts';
import { weekdayCodes } from '#contract/recurrence.ts';
import { count, countOf, longDay, weekdayNamed } from '#electron/features/capture/date-words.ts';
import { type Line, type Span, whole } from '#electron/features/capture/line.ts';

export interface FoundRepeat extends Span {
  /** The value of an RRULE, without an end. */
  readonly rule: string;
  /** The first day on or after one. */
  first(from: string): string;
  /** It says itself on which days; where it does not, a day named beside it is the first. */
  readonly hasDays: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Omit<FoundRepeat, 'from' | 'to'> | null;

const days = `${longDay}(?:(?:\\s*,\\s*|\\s+(?:et|and|&)\\s+(?:les?\\s+|on\\s+)?)${longDay})*`;
const anyDay = new RegExp(longDay, 'gu');
const numbersOf = (text: string): number[] =>
  [...new Set([...text.matchAll(anyDay)].map(([name]) => weekdayNamed(name)))]
    .filter((day) => day > 0)
    .sort((a, b) => a - b);

const ordinals: readonly (readonly [string, number])[] = [
  ['premier|1er|first|1st', 1],
  ['deuxieme|second|2e|2eme|2nd', 2],
  ['troisieme|third|3e|3eme|3rd', 3],
  ['quatrieme|fourth|4e|4eme|4th', 4],
  ['dernier|last', -1],
];
const ordinal = `(?<nth>${ordinals.map(([words]) => words).join('|')})`;
const ordinalOf = (text: string): number =>
  ordinals.find(([words]) => words.split('|').includes(text))?.[1] ?? 0;

/** The nth such weekday of the month of a date. */
const nthOf = (month: string, nth: number, day: number): string => {
  const first = `${month.slice(0, 8)}01`;
  if (nth > 0) return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
  const last = addDays(first, daysInMonth(first) - 1);
  return addDays(last, -((weekday(last) - day + 7) % 7));
};

const onDays = (numbers: readonly number[], interval: number): Read => {
  if (numbers.length === 0) return null;
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  return {
    rule: `FREQ=WEEKLY${every};BYDAY=${numbers.map((day) => weekdayCodes[day - 1]).join(',')}`,
    first: (from) => {
      let date = from;
      while (!numbers.includes(weekday(date))) date = addDays(date, 1);
      return date;
    },
    hasDays: true,
  };
};

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:jour|day)/, 'DAILY'],
  [/^(?:semaine|week)/, 'WEEKLY'],
  [/^(?:mois|month)/, 'MONTHLY'],
  [/^(?:an|annee|year)/, 'YEARLY'],
];

const eachUnit = (unit: string, interval: number): Read => {
  const freq = units.find(([pattern]) => pattern.test(unit))?.[1];
  if (freq === undefined || !Number.isInteger(interval) || interval < 1 || interval > 99) return null;
  return {
    rule: `FREQ=${freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}`,
    first: (from) => from,
    hasDays: false,
  };
};

const inMonth = (nth: number, day: number): Read =>
  nth === 0 || day === 0
    ? null
    : {
        rule: `FREQ=MONTHLY;BYDAY=${nth}${weekdayCodes[day - 1]}`,
        first: (from) => {
          const here = nthOf(from, nth, day);
          return here >= from ? here : nthOf(addMonths(`${from.slice(0, 8)}01`, 1), nth, day);
        },
        hasDays: true,
      };

const onDate = (date: number): Read =>
  date < 1 || date > 31
    ? null
    : {
        rule: `FREQ=MONTHLY;BYMONTHDAY=${date}`,
        first: (from) => {
          for (let month = `${from.slice(0, 8)}01`; ; month = addMonths(month, 1)) {
            if (date > daysInMonth(month)) continue;
            const day = fromDay(dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date));
            if (day >= from) return day;
          }
        },
        hasDays: true,
      };

const unit = 'jours?|days?|semaines?|weeks?|mois|months?|ans?|annees?|years?';
const named: Readonly<Record<string, string>> = {
  daily: 'day',
  quotidien: 'day',
  quotidienne: 'day',
  weekly: 'week',
  hebdomadaire: 'week',
  hebdo: 'week',
  monthly: 'month',
  mensuel: 'month',
  mensuelle: 'month',
  yearly: 'year',
  annuel: 'year',
  annuelle: 'year',
};

const rules: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => Read }[] = [
  {
    pattern: whole(
      `(?:(?:tous|chaque|le|les|on|every|each|the)\\s+(?:les\\s+|the\\s+)?)?${ordinal}\\s+(?<day>${longDay})\\s+(?:(?:du|de chaque|of the|of each|of every|each|every)\\s+(?:mois|month))`,
    ),
    read: ({ nth, day }) => inMonth(ordinalOf(nth ?? ''), weekdayNamed(day ?? '')),
  },
  {
    pattern: whole(`(?:chaque|every|each|tous les)\\s+${ordinal}s?\\s+(?<day>${longDay})`),
    read: ({ nth, day }) =>
      // 'every second Monday' is every other one.
      nth === 'second' || nth === '2nd'
        ? onDays(numbersOf(day ?? ''), 2)
        : inMonth(ordinalOf(nth ?? ''), weekdayNamed(day ?? '')),
  },
  {
    pattern: whole(
      '(?:le|on the|the)\\s+(?<date>\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:de chaque mois|du mois|of (?:each|every|the) month|(?:each|every) month)',
    ),
    read: ({ date }) => onDate(Number(date)),
  },
  {
    pattern: whole(`every\\s+other\\s+(?<days>${days})`),
    read: ({ days: text }) => onDays(numbersOf(text ?? ''), 2),
  },
  {
    pattern: whole(`(?:un|le|les)\\s+(?<days>${longDay})\\s+sur\\s+deux`),
    read: ({ days: text }) => onDays(numbersOf(text ?? ''), 2),
  },
  {
    pattern: whole(
      `(?:(?:on\\s+|le\\s+|les\\s+)?(?<days>${days})\\s+)?(?:every\\s+(?<en>other|${count})\\s+weeks?|toutes\\s+les\\s+(?<fr>${count})\\s+semaines|(?<two>une semaine sur deux|fortnightly|every fortnight))(?:\\s+(?:on\\s+|le\\s+|les\\s+)?(?<after>${days}))?`,
    ),
    read: ({ days: before, after, en, fr, two }) => {
      const number = two !== undefined || en === 'other' ? 2 : countOf(en ?? fr);
      const text = before ?? after;
      return text === undefined ? eachUnit('week', number) : onDays(numbersOf(text), number);
    },
  },
  {
    pattern: whole(
      '(?:tous les jours (?:ouvres|ouvrables|de la semaine|de semaine)|every (?:weekday|working day|workday)|(?:on )?weekdays|du lundi au vendredi|(?:from )?monday (?:to|through) friday)',
    ),
    read: () => onDays([1, 2, 3, 4, 5], 1),
  },
  {
    pattern: whole(
      `(?:every|each)\\s+(?:week\\s+on\\s+)?(?<en>${days})|(?:tous\\s+les|chaque)\\s+(?<fr>${days})|(?:chaque semaine|toutes les semaines),?\\s+(?:le\\s+|les\\s+)?(?<week>${days})`,
    ),
    read: ({ en, fr, week }) => onDays(numbersOf(en ?? fr ?? week ?? ''), 1),
  },
  {
    pattern: whole(
      `(?:every|each)\\s+(?<other>other\\s+)?(?:(?<n>${count})\\s+)?(?<en>${unit})|(?:tous|toutes)\\s+les\\s+(?:(?<m>${count})\\s+)?(?<fr>${unit})|chaque\\s+(?<each>${unit})`,
    ),
    read: ({ other, n, en, m, fr, each }) =>
      eachUnit(
        en ?? fr ?? each ?? '',
        other !== undefined ? 2 : n !== undefined ? countOf(n) : m !== undefined ? countOf(m) : 1,
      ),
  },
  {
    pattern: whole(`(?<word>${Object.keys(named).join('|')})`),
    read: ({ word }) => eachUnit(named[word ?? ''] ?? '', 1),
  },
];

/** The first that the line names; null where nothing comes again. */
export const findRepeat = (line: Line, until: number): FoundRepeat | null => {
  for (const { pattern, read } of rules) {
    for (const match of line.find(pattern, until)) {
      const found = read(match.groups ?? {});
      if (found) return { ...found, from: match.from, to: match.to };
    }
  }
  return null;
};

const times = whole('(?:(?:pendant|for)\\s+)?(?<n>\\d{1,3})\\s+(?:fois|times)');

/** '10 fois', 'for 6 times'. */
export const findTimesRepeated = (line: Line, until: number): (Span & { readonly count: number }) | null => {
  const match = line.first(times, until);
  const number = Number(match?.groups?.['n']);
  return match && number >= 1 ? { from: match.from, to: match.to, count: number } : null;
};

/** Does what names a day say until when? */
export const isEnd = (line: Line, { from, to }: Span): boolean =>
  /^(?:jusqu'?a|jusqu'au|jusqu|until|till)/.test(line.folded.slice(from, to));
