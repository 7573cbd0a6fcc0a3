/**
 * The United States: federal holidays, 5 U.S.C. 6103. What falls on a Saturday is kept on Friday (6103(b)), on a Sunday on Monday
 * (Executive Order 11582).
 */
import { fixed, mon, nth, type Rule, rule, thu } from '#electron/features/holidays/rules.ts';

const nearest = { lieu: 'nearest' } as const;

export const states = {
  US: [
    rule('newYear', fixed(1, 1), nearest),
    rule('martinLutherKing', nth(3, mon, 1), { since: 1986 }),
    rule('presidentsDay', nth(3, mon, 2), { since: 1971 }),
    rule('memorialDay', nth(-1, mon, 5), { since: 1971 }),
    rule('juneteenth', fixed(6, 19), { since: 2021, ...nearest }),
    rule('independenceDay', fixed(7, 4), nearest),
    rule('labourDay', nth(1, mon, 9)),
    rule('columbusDay', nth(2, mon, 10), { since: 1971 }),
    rule('veteransDay', fixed(11, 11), { since: 1978, ...nearest }),
    rule('thanksgiving', nth(4, thu, 11), { since: 1942 }),
    rule('christmas', fixed(12, 25), nearest),
  ],
} satisfies Record<string, readonly Rule[]>;
