/** Belgium, the Netherlands and Luxembourg. */

import { dayOf, weekdayOf } from '#contract/plain-date.ts';
import { easter, fixed, type Rule, rule, type When } from '#electron/features/holidays/rules.ts';

/** The birthday of the king, the day before where that is a Sunday. */
const kingsDay: When = (year) => {
  const day = dayOf(year, 4, 27);
  return weekdayOf(day) === 7 ? day - 1 : day;
};
/** Kept as a day off in the years that end in 0 and 5. */
const liberation: When = (year) => (year % 5 === 0 ? dayOf(year, 5, 5) : null);

export const benelux = {
  /** Loi du 4 janvier 1974 and arrêté royal du 18 avril 1974, art. 1. The day in lieu of a Sunday is agreed in each company. */
  BE: [
    rule('newYear', fixed(1, 1)),
    rule('easterMonday', easter(1)),
    rule('labourDay', fixed(5, 1)),
    rule('ascension', easter(39)),
    rule('whitMonday', easter(50)),
    rule('nationalDay', fixed(7, 21)),
    rule('assumption', fixed(8, 15)),
    rule('allSaints', fixed(11, 1)),
    rule('armistice', fixed(11, 11)),
    rule('christmas', fixed(12, 25)),
  ],
  /** Algemene termijnenwet, art. 3. Good Friday stands there too and is worked. */
  NL: [
    rule('newYear', fixed(1, 1)),
    rule('easterSunday', easter(0)),
    rule('easterMonday', easter(1)),
    rule('kingsDay', kingsDay, { since: 2014 }),
    rule('liberationDay', liberation),
    rule('ascension', easter(39)),
    rule('whitSunday', easter(49)),
    rule('whitMonday', easter(50)),
    rule('christmas', fixed(12, 25)),
    rule('secondChristmas', fixed(12, 26)),
  ],
  /** Code du travail, art. L. 232-2; Europe Day since the law of 25 April 2019. */
  LU: [
    rule('newYear', fixed(1, 1)),
    rule('easterMonday', easter(1)),
    rule('labourDay', fixed(5, 1)),
    rule('europeDay', fixed(5, 9), { since: 2019 }),
    rule('ascension', easter(39)),
    rule('whitMonday', easter(50)),
    rule('nationalDay', fixed(6, 23)),
    rule('assumption', fixed(8, 15)),
    rule('allSaints', fixed(11, 1)),
    rule('christmas', fixed(12, 25)),
    rule('stStephen', fixed(12, 26)),
  ],
} satisfies Record<string, readonly Rule[]>;
