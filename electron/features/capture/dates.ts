/**
 * Days in a line, in English and French: a grammar of our own. (chrono-node was tried: its French misses 'après-demain',
 * 'lundi en huit', 'midi', 'fin du mois' and 'sous 48 h', takes today's weekday for today, and it gives instants of a
 * zone where a plain date is meant.) Weeks begin on Monday.
 */
import { addDays, addMonths, dayOf, fromDay, lastOfMonth, weekday } from '#contract/plain-date.ts';
import {
  count,
  countOf,
  type DayPart,
  longDay,
  longMonth,
  month,
  monthOf,
  partOf,
  parts,
  shortDay,
  weekdayNamed,
} from '#electron/features/capture/date-words.ts';
import { type Line, type Span, whole } from '#electron/features/capture/line.ts';

export interface FoundDay extends Span {
  readonly day: string;
  readonly part: DayPart | null;
}

export interface DayContext {
  /** Plain date. */
  readonly today: string;
  /** What is told of has happened: a day without its year or week is the last such one, else the next. */
  readonly past: boolean;
  /** The time of day found is still to come today. */
  readonly laterToday: boolean;
}

/** Words before a day that say it is a deadline, and those that only lead to it. */
const deadline =
  "avant|d'ici(?: a)?|au plus tard|by|before|until|till|due|pour|jusqu'?a|jusqu'au|no later than";
const lead = `(?:(?<deadline>${deadline})\\s+)?(?:(?:on|le|la|ce|the|des|a partir d[eu]|starting|from|l')\\s*)?`;
const after = `(?:\\s+(?:au\\s+|in the\\s+|dans l'|dans la\\s+|en\\s+|en fin d')?(?<part>${parts}))?`;

/** The day, where there is one: 30 February is none. */
const validDay = (year: number, monthNumber: number, day: number): string | null => {
  if (year < 1900 || year > 2200 || monthNumber < 1 || monthNumber > 12 || day < 1) return null;
  const date = fromDay(dayOf(year, monthNumber, day));
  return Number(date.slice(8)) === day ? date : null;
};

/** The next such day of a year, today included; of the past the last one. 29 February may be some years off. */
const nearest = (monthNumber: number, day: number, { today, past }: DayContext): string | null => {
  const year = Number(today.slice(0, 4));
  for (let step = 0; step <= 8; step++) {
    const date = validDay(past ? year - step : year + step, monthNumber, day);
    if (date !== null && (past ? date <= today : date >= today)) return date;
  }
  return null;
};

const yearOf = (text: string): number => (text.length === 2 ? 2_000 + Number(text) : Number(text));
const dated = (day: number, monthNumber: number, year: string | undefined, context: DayContext) =>
  year === undefined ? nearest(monthNumber, day, context) : validDay(yearOf(year), monthNumber, day);

const mondayOf = (date: string): string => addDays(date, 1 - weekday(date));

/** The first such weekday after today; today itself where the time is still to come. In the past, the last one before. */
const weekdayNear = (wanted: number, { today, past, laterToday }: DayContext): string => {
  const ahead = (wanted - weekday(today) + 7) % 7;
  if (past) return addDays(today, ahead === 0 ? -7 : ahead - 7);
  return addDays(today, ahead === 0 && !laterToday ? 7 : ahead);
};

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A weekday with what stands around it. 'next Thursday' is the Thursday of next week, as English has it; 'jeudi prochain'
 * the first one to come, as French has it. 'lundi en huit' is a week after the first one to come.
 */
const weekdayDate = (groups: Groups, context: DayContext): string | null => {
  const { today } = context;
  const wanted = weekdayNamed(groups['name'] ?? '');
  if (wanted === 0) return null;
  const near = weekdayNear(wanted, context);
  const coming = weekdayNear(wanted, { ...context, past: false });
  const before = groups['before'] ?? '';
  const behind = groups['behind'] ?? '';
  const nextWeek = addDays(mondayOf(today), 7 + wanted - 1);
  if (/^(?:last|past)/.test(before) || /^(?:dernier|passe)/.test(behind))
    return weekdayNear(wanted, { ...context, past: true });
  if (/semaine prochaine|next week/.test(`${before} ${behind}`)) return nextWeek;
  if (/^next/.test(before)) return nextWeek;
  if (/en huit|week$|in a week/.test(behind) || /^a week/.test(before)) return addDays(coming, 7);
  if (/en quinze/.test(behind)) return addDays(coming, 14);
  if (/^prochain/.test(behind)) return addDays(today, (wanted - weekday(today) + 7) % 7 || 7);
  return near;
};

/** 'dans 8 jours' and 'dans 15 jours' are one and two weeks, as everybody in France counts. */
const daysOf = (number: number, unit: string, french: boolean): number =>
  /^(?:semaine|week|wk)/.test(unit)
    ? number * 7
    : french && number === 8
      ? 7
      : french && number === 15
        ? 14
        : number;

const shifted = (
  today: string,
  number: number,
  unit: string,
  french: boolean,
  sign: 1 | -1,
): string | null => {
  if (!Number.isInteger(number) || number > 999) return null;
  if (/^(?:mois|month)/.test(unit)) return addMonths(today, sign * number);
  if (/^(?:an|annee|year)/.test(unit)) return addMonths(today, sign * number * 12);
  return addDays(today, sign * daysOf(number, unit, french));
};
const unit = 'jours?|days?|semaines?|weeks?|wks?|mois|months?|ans?|annees?|years?';

const friday = (date: string): string => addDays(mondayOf(date), 4);
const quarterEnd = (date: string): string => {
  const last = Math.ceil(Number(date.slice(5, 7)) / 3) * 3;
  return lastOfMonth(`${date.slice(0, 5)}${String(last).padStart(2, '0')}-01`);
};

/** Parts of months and years: the end of this month, the beginning of January. */
const periodEnd = (period: string, context: DayContext): string | null => {
  const { today } = context;
  if (/^(?:semaine|week)/.test(period))
    return friday(today) < today ? addDays(friday(today), 7) : friday(today);
  if (/^(?:mois prochain|next month)/.test(period)) return lastOfMonth(addMonths(today, 1));
  if (/^(?:mois|month)/.test(period)) return lastOfMonth(today);
  if (/^(?:trimestre|quarter)/.test(period)) return quarterEnd(today);
  if (/^(?:annee|year)/.test(period)) return `${today.slice(0, 4)}-12-31`;
  if (/^(?:journee|day)/.test(period)) return today;
  const first = monthStart(period, 1, context);
  return first === null ? null : lastOfMonth(first);
};

/** A day of the next month so called; the present month counts while the day is to come. */
const monthStart = (name: string, day: number, context: DayContext): string | null => {
  const number = monthOf(name);
  return number === 0 ? null : nearest(number, day, { ...context, past: false });
};

interface Rule {
  readonly pattern: RegExp;
  day(groups: Groups, context: DayContext): string | null;
}
const rule = (source: string, day: Rule['day']): Rule => ({
  pattern: whole(`${lead}${source}${after}`),
  day,
});

const named = `(?:(?:${longDay}|${shortDay}\\.?),?\\s+(?:le\\s+|the\\s+)?)?`;
const edge = '(?<![\\d/.,:-])';
const ends = '(?![/.:-]?\\d)(?!\\s?(?:%|€|\\$|h\\b))';

const dayAndMonth: Rule['day'] = ({ d, m }, context) =>
  dated(Number(d), Number(m), undefined, context) ?? dated(Number(m), Number(d), undefined, context);

const rules: readonly Rule[] = [
  rule(`${named}${edge}(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})${ends}`, ({ y, m, d }) =>
    validDay(Number(y), Number(m), Number(d)),
  ),
  // Day first in both languages, as in every date field of the application; the month where only that can be.
  rule(
    `${named}${edge}(?<d>\\d{1,2})(?<sign>[/.-])(?<m>\\d{1,2})\\k<sign>(?<y>\\d{4}|\\d{2})${ends}`,
    ({ d, m, y }, context) =>
      dated(Number(d), Number(m), y, context) ?? dated(Number(m), Number(d), y, context),
  ),
  // Without a word that leads to a day, '3/4' is one only where nothing follows that it could measure.
  {
    pattern: whole(
      `(?:(?:(?<deadline>${deadline})\\s+)?(?:on|le|the|des|${longDay}|${shortDay}\\.?)\\s+|(?:${deadline})\\s+)${edge}(?<d>\\d{1,2})/(?<m>\\d{1,2})${ends}`,
    ),
    day: dayAndMonth,
  },
  {
    pattern: whole(
      `${edge}(?<d>\\d{1,2})/(?<m>\\d{1,2})${ends}(?=\\s*(?:$|[,;:!?)]|\\.(?!\\d)|\\d{1,2}\\s?[h:]|\\d{1,2}\\s?[ap]\\.?m|(?:a|at|de|from|re|with|avec|chez|midi|noon|matin)(?![\\p{L}])))`,
    ),
    day: dayAndMonth,
  },
  rule(
    `${named}${edge}(?<d>\\d{1,2})(?:er|st|nd|rd|th|e)?\\s+(?:of\\s+)?(?<m>${month})\\.?(?:,?\\s+(?<y>20\\d{2}))?`,
    ({ d, m, y }, context) => dated(Number(d), monthOf(m ?? ''), y, context),
  ),
  rule(
    `${named}(?<m>${month})\\.?\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y>20\\d{2}))?${ends}`,
    ({ d, m, y }, context) => dated(Number(d), monthOf(m ?? ''), y, context),
  ),
  rule('(?:apres[- ]demain|(?:the )?day after tomorrow)', (_, { today }) => addDays(today, 2)),
  rule('(?:avant[- ]hier|(?:the )?day before yesterday)', (_, { today }) => addDays(today, -2)),
  rule("(?:aujourd'?hui|auj|today|ce jour)", (_, { today }) => today),
  rule('(?:demain|tomorrow|tmrw|tmr)', (_, { today }) => addDays(today, 1)),
  rule('(?:hier|yesterday)', (_, { today }) => addDays(today, -1)),
  {
    pattern: whole(
      `(?:ce|cet|cette|this|dans la|dans l'|en fin d')\\s?(?<part>${parts})|(?<night>tonight|last night)`,
    ),
    day: ({ night }, { today }) => (night === 'last night' ? addDays(today, -1) : today),
  },
  rule(
    `(?<word>dans|d'ici|sous|in|within)\\s+(?<n>${count})\\s*(?<unit>${unit})`,
    ({ word, n, unit: of }, { today }) =>
      shifted(today, countOf(n), of ?? '', /^(?:d|s)/.test(word ?? ''), 1),
  ),
  rule("(?:dans|sous|d'ici) (?:une )?(?<n>huitaine|quinzaine)", ({ n }, { today }) =>
    addDays(today, n === 'huitaine' ? 7 : 14),
  ),
  rule('(?:in a fortnight)', (_, { today }) => addDays(today, 14)),
  rule(`(?<n>${count})\\s*(?<unit>${unit}) from (?:now|today)`, ({ n, unit: of }, { today }) =>
    shifted(today, countOf(n), of ?? '', false, 1),
  ),
  rule(`il y a\\s+(?<n>${count})\\s*(?<unit>${unit})`, ({ n, unit: of }, { today }) =>
    shifted(today, countOf(n), of ?? '', true, -1),
  ),
  rule(`(?<n>${count})\\s*(?<unit>${unit}) ago`, ({ n, unit: of }, { today }) =>
    shifted(today, countOf(n), of ?? '', false, -1),
  ),
  rule(
    `(?:(?<before>next week,?(?: on)?|(?:la )?semaine prochaine,?|next|last|past|this|coming|a week on)\\s+)?(?<name>${longDay})(?:\\s+(?<behind>prochain|dernier|passe|en huit|en quinze|next week|week|in a week|(?:de )?(?:la )?semaine prochaine))?`,
    weekdayDate,
  ),
  // Short names are words of their own ('mon', 'mar', 'sun', 'sat'): a number or a word that leads to a day has to stand beside.
  rule(`(?:(?<before>next|last|this)\\s+)?(?<name>${shortDay})\\.?(?=\\s*\\d{1,2}\\s?[h:ap])`, weekdayDate),
  { pattern: whole(`(?:on|by|before|next|avant|ce)\\s+(?<name>${shortDay})\\.?`), day: weekdayDate },
  rule(
    `(?:(?:la |en )?fin (?:de (?:la |l'|cette )?|du |d'|d’)?|(?:the )?end of (?:the |this )?)(?<period>semaine|week|mois prochain|next month|mois|month|trimestre|quarter|annee|year|journee|day|${longMonth}|mai|may)`,
    ({ period }, context) => periodEnd(period ?? '', context),
  ),
  rule('(?:eod|cob)', (_, { today }) => today),
  rule('eow', (_, context) => periodEnd('week', context)),
  rule('(?:eom|month end)', (_, { today }) => lastOfMonth(today)),
  rule(
    `(?:debut|(?:the )?(?:beginning|start) of|early)\\s+(?:du |de |d')?(?:(?<next>mois prochain|next month)|(?<m>${longMonth}|mai|may))`,
    ({ next, m }, context) =>
      next === undefined ? monthStart(m ?? '', 1, context) : `${addMonths(context.today, 1).slice(0, 8)}01`,
  ),
  rule(`(?:mi|mid)[- ](?<m>${longMonth}|mai|may)`, ({ m }, context) => monthStart(m ?? '', 15, context)),
  rule('(?:semaine prochaine|next week)', (_, { today }) => addDays(mondayOf(today), 7)),
  rule('(?:semaine derniere|last week)', (_, { today }) => addDays(today, -7)),
  rule('(?:cette semaine|this week)', (_, { today }) => (friday(today) < today ? today : friday(today))),
  rule('(?:mois prochain|next month)', (_, { today }) => `${addMonths(today, 1).slice(0, 8)}01`),
  rule('(?:mois dernier|last month)', (_, { today }) => addMonths(today, -1)),
  {
    // 'le 12', 'the 12th': of this month, or of the next one that has such a day.
    pattern: whole(
      `(?:(?<deadline>${deadline})\\s+)?(?:le\\s+(?<fr>\\d{1,2})(?:er)?|(?:on\\s+)?the\\s+(?<en>\\d{1,2})(?:st|nd|rd|th))(?=\\s*(?:$|[,;:!?)]|\\.(?!\\d)|\\s(?:a|at|au|de|from|in|pour|for|with|avec|chez|re|matin|soir)(?![\\p{L}])))`,
    ),
    day: ({ fr, en }, { today, past }) => {
      for (let step = 0; step <= 12; step++) {
        const first = addMonths(`${today.slice(0, 8)}01`, past ? -step : step);
        const date = validDay(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(fr ?? en));
        if (date !== null && (past ? date <= today : date >= today)) return date;
      }
      return null;
    },
  },
  rule(`(?:en|in)\\s+(?<m>${longMonth}|mai|may)(?:\\s+(?<y>20\\d{2}))?`, ({ m, y }, context) =>
    dated(1, monthOf(m ?? ''), y, { ...context, past: false }),
  ),
];

/** 'le devis du 3 mars' names a paper, not the day something is to be done. */
const names = /(?:\b(?:du|dated?|of|en date du)\s+)$/;

interface Found {
  readonly found: FoundDay;
  readonly score: number;
}

/** The day the line is about: a deadline before any other, then the first; null where it names none. */
export const findDay = (line: Line, context: DayContext, until: number): FoundDay | null => {
  let best: Found | null = null;
  const better = (a: Found, b: Found) =>
    a.score !== b.score
      ? a.score > b.score
      : a.found.from !== b.found.from
        ? a.found.from < b.found.from
        : a.found.to > b.found.to;
  for (const { pattern, day } of rules) {
    for (const match of line.find(pattern, until)) {
      const groups = match.groups ?? {};
      const date = day(groups, context);
      if (date === null || (/\d/.test(match[0]) && names.test(line.folded.slice(0, match.from)))) continue;
      const part = partOf(groups['part']) ?? (groups['night'] === undefined ? null : 'evening');
      const score = groups['deadline'] === undefined ? 0 : 1;
      const one: Found = { found: { from: match.from, to: match.to, day: date, part }, score };
      if (best === null || better(one, best)) best = one;
      break;
    }
  }
  return best === null ? null : best.found;
};

const hoursAhead = whole(
  '(?<word>dans|sous|in|within)\\s+(?<n>\\d{1,3}|une|an|deux|two)\\s?(?<unit>h(?:eures?|ours?|rs?)?|min(?:ute)?s?|mn)',
);

/** 'sous 48 h', 'in 2 hours': minutes from now; null where the line has none. */
export const findAhead = (
  line: Line,
  until: number,
): (Span & { minutes: number; deadline: boolean }) | null => {
  const match = line.first(hoursAhead, until);
  if (!match) return null;
  const { word = '', n, unit: of = '' } = match.groups ?? {};
  const number = countOf(n);
  const minutes = of.startsWith('h') ? number * 60 : number;
  const isDeadline = word === 'sous' || word === 'within';
  return { from: match.from, to: match.to, minutes, deadline: isDeadline };
};
