/**
 * Canada: employers under federal law, and the provinces and territories. Where a law leaves the day in lieu to the employer, none
 * is shown.
 */
import { before, easter, fixed, mon, nth, type Rule, rule } from '#electron/features/holidays/rules.ts';

const third = nth(3, mon, 2);
const familyDay = (since: number) => rule('familyDay', third, { since });
const victoria = rule('victoriaDay', before(mon, 5, 25), { since: 1953 });
const august = nth(1, mon, 8);
const truth = (since: number) => rule('truthReconciliation', fixed(9, 30), { since });
const thanksgiving = rule('thanksgiving', nth(2, mon, 10), { since: 1957 });
const remembrance = rule('remembranceDay', fixed(11, 11), { since: 1931 });

/** In every province. Canada Day moves to the 2nd where the 1st is a Sunday: Holidays Act, R.S.C. 1985, c. H-5, s. 2. */
const everywhere: readonly Rule[] = [
  rule('newYear', fixed(1, 1)),
  rule('goodFriday', easter(-2)),
  rule('canadaDay', fixed(7, 1), { lieu: 'sunday' }),
  rule('labourDay', nth(1, mon, 9)),
  rule('christmas', fixed(12, 25)),
];

export const canada = {
  /** Canada Labour Code, s. 166; what falls on a weekend is kept on the next working day (s. 193), as the government publishes it. */
  CA: [
    rule('newYear', fixed(1, 1), { lieu: 'next' }),
    rule('goodFriday', easter(-2)),
    victoria,
    rule('canadaDay', fixed(7, 1), { lieu: 'next' }),
    rule('labourDay', nth(1, mon, 9)),
    rule('truthReconciliation', fixed(9, 30), { since: 2021, lieu: 'next' }),
    thanksgiving,
    rule('remembranceDay', fixed(11, 11), { since: 1931, lieu: 'next' }),
    rule('christmas', fixed(12, 25), { lieu: 'next' }),
    rule('boxingDay', fixed(12, 26), { lieu: 'next' }),
  ],
  /** Employment Standards Code, R.S.A. 2000, c. E-9, s. 25. */
  'CA-AB': [...everywhere, familyDay(1990), victoria, thanksgiving, remembrance],
  /** Employment Standards Act, R.S.B.C. 1996, c. 113, s. 1. Family Day was the second Monday until 2018. */
  'CA-BC': [
    ...everywhere,
    rule('familyDay', nth(2, mon, 2), { since: 2013, until: 2018 }),
    familyDay(2019),
    victoria,
    rule('bcDay', august, { since: 1974 }),
    truth(2023),
    thanksgiving,
    remembrance,
  ],
  /** Employment Standards Code, C.C.S.M., c. E110, s. 21. Remembrance Day has an act of its own and is no general holiday. */
  'CA-MB': [...everywhere, rule('louisRiel', third, { since: 2008 }), victoria, truth(2024), thanksgiving],
  /** Employment Standards Act, S.N.B. 1982, c. E-7.2, s. 1. */
  'CA-NB': [...everywhere, familyDay(2018), rule('nbDay', august, { since: 1975 }), remembrance],
  /** Labour Standards Act, R.S.N.L. 1990, c. L-2, s. 14: 1 July is Memorial Day too. */
  'CA-NL': [...everywhere, remembrance],
  /** Labour Standards Code, R.S.N.S. 1989, c. 246, s. 37, and the Remembrance Day Act. */
  'CA-NS': [...everywhere, rule('heritageDay', third, { since: 2015 }), remembrance],
  /** Employment Standards Act, S.N.W.T. 2007, c. 13, s. 1. */
  'CA-NT': [
    ...everywhere,
    victoria,
    rule('indigenousPeoples', fixed(6, 21), { since: 2001 }),
    rule('civicHoliday', august),
    truth(2022),
    thanksgiving,
    remembrance,
  ],
  /** Labour Standards Act, R.S.N.W.T. (Nu) 1988, c. L-1, s. 1. Nunavut Day is a general holiday since 2020. */
  'CA-NU': [
    ...everywhere,
    victoria,
    rule('nunavutDay', fixed(7, 9), { since: 2020 }),
    rule('civicHoliday', august),
    truth(2022),
    thanksgiving,
    remembrance,
  ],
  /** Employment Standards Act, 2000, S.O. 2000, c. 41, s. 1. */
  'CA-ON': [...everywhere, familyDay(2008), victoria, thanksgiving, rule('boxingDay', fixed(12, 26))],
  /** Employment Standards Act, R.S.P.E.I. 1988, c. E-6.2, s. 6. */
  'CA-PE': [
    ...everywhere,
    rule('islanderDay', nth(2, mon, 2), { since: 2009, until: 2009 }),
    rule('islanderDay', third, { since: 2010 }),
    truth(2022),
    remembrance,
  ],
  /**
   * Loi sur les normes du travail, RLRQ c. N-1.1, art. 60, and Loi sur la fête nationale, RLRQ c. F-1.1. Good Friday or Easter Monday, as
   * the employer chooses: Good Friday here.
   */
  'CA-QC': [
    ...everywhere,
    rule('patriotsDay', before(mon, 5, 25), { since: 2003 }),
    rule('quebecDay', fixed(6, 24), { since: 1978, lieu: 'sunday' }),
    thanksgiving,
  ],
  /** Saskatchewan Employment Act, S.S. 2013, c. S-15.1, s. 2-30. */
  'CA-SK': [
    ...everywhere,
    familyDay(2007),
    victoria,
    rule('saskatchewanDay', august),
    thanksgiving,
    remembrance,
  ],
  /** Employment Standards Act, R.S.Y. 2002, c. 72, s. 1. */
  'CA-YT': [
    ...everywhere,
    victoria,
    rule('indigenousPeoples', fixed(6, 21), { since: 2017 }),
    rule('discoveryDay', nth(3, mon, 8)),
    truth(2023),
    thanksgiving,
    remembrance,
  ],
} satisfies Record<string, readonly Rule[]>;
