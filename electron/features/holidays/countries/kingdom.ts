/**
 * The United Kingdom: England and Wales, Scotland, Northern Ireland. Banking and Financial Dealings Act 1971, schedule 1, and royal
 * proclamations under its section 1, as published on gov.uk.
 */
import { butIn, easter, fixed, mon, nth, once, type Rule, rule } from '#electron/features/holidays/rules.ts';

const weekend = { lieu: 'next' } as const;

const common: readonly Rule[] = [
  rule('newYear', fixed(1, 1), { since: 1974, ...weekend }),
  rule('goodFriday', easter(-2)),
  // Moved for the anniversaries of the end of the war in Europe.
  rule('earlyMay', butIn({ 1995: [5, 8], 2020: [5, 8] }, nth(1, mon, 5)), { since: 1978 }),
  // Moved for the jubilees.
  rule('springBank', butIn({ 2002: [6, 4], 2012: [6, 4], 2022: [6, 2] }, nth(-1, mon, 5)), { since: 1971 }),
  once('jubilee', 2002, 6, 3),
  once('royalWedding', 2011, 4, 29),
  once('jubilee', 2012, 6, 5),
  once('jubilee', 2022, 6, 3),
  once('stateFuneral', 2022, 9, 19),
  once('coronation', 2023, 5, 8),
  rule('christmas', fixed(12, 25), weekend),
  rule('boxingDay', fixed(12, 26), weekend),
];
const summer = rule('summerBank', nth(-1, mon, 8), { since: 1971 });

export const kingdom = {
  'GB-EAW': [...common, rule('easterMonday', easter(1)), summer],
  'GB-SCT': [
    ...common,
    rule('secondJanuary', fixed(1, 2), weekend),
    rule('summerBank', nth(1, mon, 8), { since: 1971 }),
    // St Andrew's Day Bank Holiday (Scotland) Act 2007.
    rule('stAndrew', fixed(11, 30), { since: 2007, ...weekend }),
    once('worldCup', 2026, 6, 15),
  ],
  'GB-NIR': [
    ...common,
    rule('stPatrick', fixed(3, 17), weekend),
    rule('easterMonday', easter(1)),
    rule('boyne', fixed(7, 12), weekend),
    summer,
  ],
} satisfies Record<string, readonly Rule[]>;
