/**
 * Switzerland: one national day by federal law (Bundesverfassung, art. 110), the others by the law of each canton, as the Federal
 * Office of Justice lists them with the days that are treated alike. What only districts or communes keep, and half days, are
 * left out.
 */
import { dayOf, weekdayOf } from '#contract/plain-date.ts';
import {
  easter,
  fixed,
  nth,
  onlyOn,
  type Rule,
  rule,
  sun,
  thu,
  type When,
} from '#electron/features/holidays/rules.ts';

/** The first Thursday of April, a week later where that is in Holy Week (Landsgemeindebeschluss of 1835). */
const fahrt: When = (year, sunday) => {
  const first = nth(1, thu, 4)(year, sunday);
  return first === sunday - 3 ? first + 7 : first;
};
/** Three days of rest in a row are spared: 26 December falls away after a Monday's or before a Sunday. */
const stStephenSpared: When = (year) => {
  const day = dayOf(year, 12, 26);
  return [2, 6].includes(weekdayOf(day)) ? null : day;
};

const days = {
  newYear: rule('newYear', fixed(1, 1)),
  berchtold: rule('berchtold', fixed(1, 2)),
  berchtoldMonday: rule('berchtold', onlyOn([1], fixed(1, 2))),
  epiphany: rule('epiphany', fixed(1, 6)),
  republic: rule('republicDay', fixed(3, 1)),
  joseph: rule('stJoseph', fixed(3, 19)),
  fahrt: rule('fahrt', fahrt),
  friday: rule('goodFriday', easter(-2)),
  easter: rule('easterMonday', easter(1)),
  labour: rule('labourDay', fixed(5, 1)),
  ascension: rule('ascension', easter(39)),
  whit: rule('whitMonday', easter(50)),
  corpus: rule('corpusChristi', easter(60)),
  plebiscite: rule('plebiscite', fixed(6, 23)),
  peter: rule('peterPaul', fixed(6, 29)),
  /** A day off since 1994. */
  national: rule('nationalDay', fixed(8, 1), { since: 1994 }),
  assumption: rule('assumption', fixed(8, 15)),
  /** Thursday after the first Sunday of September. */
  genevois: rule('jeuneGenevois', nth(1, sun, 9, 4)),
  /** Monday after the third Sunday of September. */
  federal: rule('jeuneFederal', nth(3, sun, 9, 1)),
  klaus: rule('bruderKlaus', fixed(9, 25)),
  saints: rule('allSaints', fixed(11, 1)),
  conception: rule('immaculateConception', fixed(12, 8)),
  christmas: rule('christmas', fixed(12, 25)),
  stephen: rule('stStephen', fixed(12, 26)),
  stephenSpared: rule('stStephen', stStephenSpared),
  stephenMonday: rule('stStephen', onlyOn([1], fixed(12, 26))),
  restoration: rule('restoration', fixed(12, 31)),
} satisfies Record<string, Rule>;

type DayName = keyof typeof days;

/** What every canton keeps. */
const everywhere: readonly Rule[] = [days.newYear, days.ascension, days.national, days.christmas];
const canton = (...names: readonly DayName[]): readonly Rule[] => [
  ...everywhere,
  ...names.map((name) => days[name]),
];
/** What most cantons add. */
const usual = ['friday', 'easter', 'whit'] as const;
const catholic = ['corpus', 'assumption', 'saints', 'conception'] as const;

export const switzerland = {
  CH: everywhere,
  'CH-AG': canton('berchtold', ...usual, 'stephen'),
  'CH-AI': canton(...usual, ...catholic, 'stephenSpared'),
  'CH-AR': canton(...usual, 'stephenSpared'),
  'CH-BE': canton('berchtold', ...usual, 'stephen'),
  'CH-BL': canton(...usual, 'labour', 'stephen'),
  'CH-BS': canton(...usual, 'labour', 'stephen'),
  'CH-FR': canton('berchtold', ...usual, ...catholic, 'stephen'),
  'CH-GE': canton(...usual, 'genevois', 'restoration'),
  'CH-GL': canton('berchtold', 'fahrt', ...usual, 'saints', 'stephen'),
  'CH-GR': canton(...usual, 'stephen'),
  'CH-JU': canton('berchtold', ...usual, 'labour', 'corpus', 'plebiscite', 'assumption', 'saints'),
  'CH-LU': canton('berchtold', ...usual, ...catholic, 'stephen'),
  'CH-NE': canton('berchtoldMonday', 'republic', 'friday', 'labour', 'stephenMonday'),
  'CH-NW': canton('berchtold', 'joseph', ...usual, ...catholic, 'stephen'),
  'CH-OW': canton('berchtold', ...usual, ...catholic, 'klaus', 'stephen'),
  'CH-SG': canton('berchtold', ...usual, 'saints', 'stephen'),
  'CH-SH': canton('berchtold', ...usual, 'labour', 'stephen'),
  'CH-SO': canton('berchtold', ...usual, 'corpus', 'assumption', 'saints', 'stephen'),
  'CH-SZ': canton('epiphany', 'joseph', ...usual, ...catholic, 'stephen'),
  'CH-TG': canton('berchtold', ...usual, 'labour', 'stephen'),
  'CH-TI': canton('epiphany', 'joseph', 'easter', 'labour', 'whit', 'peter', ...catholic, 'stephen'),
  'CH-UR': canton('epiphany', 'joseph', ...usual, ...catholic, 'stephenSpared'),
  'CH-VD': canton('berchtold', ...usual, 'federal'),
  'CH-VS': canton('berchtold', 'joseph', 'easter', 'whit', ...catholic, 'stephen'),
  'CH-ZG': canton('berchtold', ...usual, ...catholic, 'stephen'),
  'CH-ZH': canton(...usual, 'labour', 'stephen'),
} satisfies Record<string, readonly Rule[]>;
