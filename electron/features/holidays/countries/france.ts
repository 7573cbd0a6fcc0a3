/** France: the whole country, Alsace-Moselle, and the departments overseas. */
import { easter, fixed, type Rule, rule } from '#electron/features/holidays/rules.ts';

/** Code du travail, art. L3133-1. 8 May since loi 81-893 of 1981. */
const all: readonly Rule[] = [
  rule('newYear', fixed(1, 1)),
  rule('easterMonday', easter(1)),
  rule('labourDay', fixed(5, 1)),
  rule('victory1945', fixed(5, 8), { since: 1982 }),
  rule('ascension', easter(39)),
  rule('whitMonday', easter(50)),
  rule('nationalDay', fixed(7, 14)),
  rule('assumption', fixed(8, 15)),
  rule('allSaints', fixed(11, 1)),
  rule('armistice', fixed(11, 11)),
  rule('christmas', fixed(12, 25)),
];

/** The end of slavery: Code du travail, art. L3422-2 and décret 83-1003. */
const abolition = (month: number, day: number) => [
  ...all,
  rule('abolition', fixed(month, day), { since: 1984 }),
];

export const france = {
  FR: all,
  /** Code du travail, art. L3134-13 (ordonnance of 16 August 1892): Good Friday where there is a Protestant church. */
  'FR-57': [...all, rule('goodFriday', easter(-2)), rule('secondChristmas', fixed(12, 26))],
  'FR-971': abolition(5, 27),
  'FR-972': abolition(5, 22),
  'FR-973': abolition(6, 10),
  'FR-974': abolition(12, 20),
  'FR-976': abolition(4, 27),
} satisfies Record<string, readonly Rule[]>;
