/** How French says recurrence rules. */
import type { Frequency } from '#contract/recurrence.ts';
import type { DaySet, RuleGrammar, Within } from '#locale/rule-grammar.ts';

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
/** One and several, and whether it is feminine. */
const units: Record<Frequency, readonly [string, string, boolean]> = {
  SECONDLY: ['seconde', 'secondes', true],
  MINUTELY: ['minute', 'minutes', true],
  HOURLY: ['heure', 'heures', true],
  DAILY: ['jour', 'jours', false],
  WEEKLY: ['semaine', 'semaines', true],
  MONTHLY: ['mois', 'mois', false],
  YEARLY: ['an', 'ans', false],
};
const words = ['', 'premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];

const day = (one: number) => days[one - 1] ?? '';
const month = (one: number) => months[one - 1] ?? '';

const list = (parts: readonly string[], word = 'et'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

/** Before a vowel 'de' is elided: d’avril, d’août, d’octobre. */
const ofMonth = (one: number): string =>
  /^[aeio]/.test(month(one)) ? `d’${month(one)}` : `de ${month(one)}`;

const numeral = (number: number): string => (number === 1 ? '1er' : `${number}e`);

/** Of a thing: 'premier lundi', 'avant-dernier lundi', '3e lundi en partant de la fin'. */
const ordinal = (number: number, thing: string): string => {
  if (number > 0) return `${words[number] ?? numeral(number)} ${thing}`;
  if (number === -1) return `dernier ${thing}`;
  return number === -2 ? `avant-dernier ${thing}` : `${numeral(-number)} ${thing} en partant de la fin`;
};

/** The first day of a month is an ordinal, the others are not: 1er, 2, 3. */
const monthDay = (number: number): string =>
  number > 0 ? (number === 1 ? '1er' : String(number)) : ordinal(number, 'jour');

const the = (parts: readonly string[], word = 'et'): string =>
  list(
    parts.map((one) => (/^a/.test(one) ? `l’${one}` : `le ${one}`)),
    word,
  );

const setName = (set: DaySet): string => {
  if (set === 'day') return 'jour';
  if (set === 'weekday') return 'jour ouvré';
  return set === 'weekendDay' ? 'jour de week-end' : list(set.map(day), 'ou');
};

const of = (within: Within): string => {
  if (within === 'month') return ' du mois';
  if (within === 'eachMonth') return ' de chaque mois';
  return within === 'year' ? ' de l’année' : ` ${list(within.map(ofMonth))}`;
};

export const frenchRules: RuleGrammar = {
  every: (freq, interval) => {
    const [, several, feminine] = units[freq];
    return `${feminine ? 'Toutes' : 'Tous'} les ${interval === 1 ? '' : `${interval} `}${several}`;
  },
  everyWeekday: 'Tous les jours ouvrés (du lundi au vendredi)',
  onDays: (some) => the(some.map(day)),
  onlyOnDays: (some) => `seulement ${the(some.map(day), 'ou')}`,
  onEachDay: (some) => list(some.map((one) => `chaque ${day(one)}`)),
  onEachDayThatIs: (some, monthDays) =>
    `${list(
      some.map((one) => `chaque ${day(one)}`),
      'ou',
    )} qui tombe ${the(monthDays.map(monthDay), 'ou')}`,
  onOrdinals: (ordinals, within) =>
    the(ordinals.map((one) => ordinal(one.ordinal, setName(one.set)))) + of(within),
  onMonthDays: (some, within) =>
    the(some.map(monthDay)) + (within === 'month' && some.every((one) => one > 0) ? '' : of(within)),
  onlyOnMonthDays: (some) => `seulement ${the(some.map(monthDay), 'ou')} du mois`,
  onDates: (some, one) =>
    some.every((number) => number > 0)
      ? `${the(some.map(monthDay))} ${month(one)}`
      : `${the(some.map(monthDay))} ${ofMonth(one)}`,
  onYearDays: (some) =>
    `${the(some.map((one) => (one > 0 ? (one === 1 ? '1er jour' : `${one}e jour`) : ordinal(one, 'jour'))))} de l’année`,
  inWeeks: (weeks) =>
    weeks.every((one) => one > 0)
      ? `${weeks.length === 1 ? 'la semaine' : 'les semaines'} ${list(weeks.map(String))}`
      : `${list(
          weeks.map((one) =>
            one > 0
              ? `la semaine ${one}`
              : one === -1
                ? 'la dernière semaine'
                : one === -2
                  ? 'l’avant-dernière semaine'
                  : `la ${-one}e semaine en partant de la fin`,
          ),
        )} de l’année`,
  inMonths: (some) => `en ${list(some.map(month))}`,
  atTimes: (times) => `à ${list(times)}`,
  atMinutes: (minutes) =>
    `${minutes.length === 1 ? 'à la minute' : 'aux minutes'} ${list(minutes.map(String))} de l’heure`,
  atSeconds: (seconds) =>
    `${seconds.length === 1 ? 'à la seconde' : 'aux secondes'} ${list(seconds.map(String))} de la minute`,
  onlyPositions: (positions) =>
    `seulement ${the(positions.map((one) => ordinal(one, '').replace(/\s+/g, ' ').trim()))} de ces jours`,
  weeksBegin: (one) => `les semaines commencent le ${day(one)}`,
  until: (date) =>
    `jusqu’au ${monthDay(Number(date.slice(8)))} ${month(Number(date.slice(5, 7)))} ${Number(date.slice(0, 4))}`,
  times: (count) => `${count} fois`,
  sentence: (every, clauses, note, end) =>
    [every, ...clauses].join(', ') + (note === '' ? '' : ` (${note})`) + (end === '' ? '' : `, ${end}`),
  and: (sentences) =>
    sentences
      .map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)))
      .join('\u00a0; '),
  added: (count) => (count === 1 ? 'et à 1 autre date' : `et à ${count} autres dates`),
  excluded: (count) => (count === 1 ? 'sauf à 1 date' : `sauf à ${count} dates`),
  dates: (count) => (count === 1 ? 'À 1 autre date' : `À ${count} autres dates`),
  unknown: (rule) => `Selon une règle d’un autre programme\u00a0: ${rule}`,
};
