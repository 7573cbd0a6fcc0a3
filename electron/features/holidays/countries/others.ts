/** Spain, Italy and Austria: what the whole country keeps. */
import { easter, fixed, type Rule, rule } from '#electron/features/holidays/rules.ts';

export const others = {
  /** Real Decreto 2001/1983, art. 45: what the regions may not replace, and Epiphany, which all of them keep. */
  ES: [
    rule('newYear', fixed(1, 1)),
    rule('epiphany', fixed(1, 6)),
    rule('goodFriday', easter(-2)),
    rule('labourDay', fixed(5, 1)),
    rule('assumption', fixed(8, 15)),
    rule('nationalDay', fixed(10, 12)),
    rule('allSaints', fixed(11, 1)),
    rule('constitutionDay', fixed(12, 6), { since: 1983 }),
    rule('immaculateConception', fixed(12, 8)),
    rule('christmas', fixed(12, 25)),
  ],
  /** Legge 260/1949, art. 1 and 2; 2 June again since legge 336/2000; Saint Francis since legge 151/2025. */
  IT: [
    rule('newYear', fixed(1, 1)),
    rule('epiphany', fixed(1, 6), { since: 1986 }),
    rule('easterSunday', easter(0)),
    rule('easterMonday', easter(1)),
    rule('liberationDay', fixed(4, 25)),
    rule('labourDay', fixed(5, 1)),
    rule('republicDay', fixed(6, 2), { since: 2001 }),
    rule('assumption', fixed(8, 15)),
    rule('stFrancis', fixed(10, 4), { since: 2026 }),
    rule('allSaints', fixed(11, 1)),
    rule('immaculateConception', fixed(12, 8)),
    rule('christmas', fixed(12, 25)),
    rule('stStephen', fixed(12, 26)),
  ],
  /** Arbeitsruhegesetz, § 7. */
  AT: [
    rule('newYear', fixed(1, 1)),
    rule('epiphany', fixed(1, 6)),
    rule('easterMonday', easter(1)),
    rule('labourDay', fixed(5, 1)),
    rule('ascension', easter(39)),
    rule('whitMonday', easter(50)),
    rule('corpusChristi', easter(60)),
    rule('assumption', fixed(8, 15)),
    rule('nationalDay', fixed(10, 26)),
    rule('allSaints', fixed(11, 1)),
    rule('immaculateConception', fixed(12, 8)),
    rule('christmas', fixed(12, 25)),
    rule('stStephen', fixed(12, 26)),
  ],
} satisfies Record<string, readonly Rule[]>;
