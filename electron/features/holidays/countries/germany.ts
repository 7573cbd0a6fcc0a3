/**
 * Germany: one day by the treaty of unification (art. 2), the others by the law on holidays (Feiertagsgesetz) of each Land. What only
 * some communes keep is left out: Corpus Christi in Saxony and Thuringia, 15 August in Bavaria, the feast of Augsburg.
 */
import { before, easter, fixed, once, type Rule, rule, wed } from '#electron/features/holidays/rules.ts';

const everywhere: readonly Rule[] = [
  rule('newYear', fixed(1, 1)),
  rule('goodFriday', easter(-2)),
  rule('easterMonday', easter(1)),
  rule('labourDay', fixed(5, 1)),
  rule('ascension', easter(39)),
  rule('whitMonday', easter(50)),
  rule('unityDay', fixed(10, 3), { since: 1990 }),
  rule('christmas', fixed(12, 25)),
  rule('secondChristmas', fixed(12, 26)),
];
/** In 2017 in every Land, five hundred years after the theses. */
const jubilee = once('reformation', 2017, 10, 31);
const reformation = rule('reformation', fixed(10, 31));
/** The Länder in the north made it theirs in 2018. */
const reformationNorth = rule('reformation', fixed(10, 31), { since: 2017 });
const epiphany = rule('epiphany', fixed(1, 6));
const corpus = rule('corpusChristi', easter(60));
const saints = rule('allSaints', fixed(11, 1));

export const germany = {
  DE: [...everywhere, jubilee],
  'DE-BB': [...everywhere, rule('easterSunday', easter(0)), rule('whitSunday', easter(49)), reformation],
  'DE-BE': [
    ...everywhere,
    jubilee,
    rule('womensDay', fixed(3, 8), { since: 2019 }),
    once('liberationDay', 2020, 5, 8),
    once('liberationDay', 2025, 5, 8),
    once('uprising1953', 2028, 6, 17),
  ],
  'DE-BW': [...everywhere, jubilee, epiphany, corpus, saints],
  'DE-BY': [...everywhere, jubilee, epiphany, corpus, saints],
  'DE-HB': [...everywhere, reformationNorth],
  'DE-HE': [...everywhere, jubilee, corpus],
  'DE-HH': [...everywhere, reformationNorth],
  'DE-MV': [...everywhere, rule('womensDay', fixed(3, 8), { since: 2023 }), reformation],
  'DE-NI': [...everywhere, reformationNorth],
  'DE-NW': [...everywhere, jubilee, corpus, saints],
  'DE-RP': [...everywhere, jubilee, corpus, saints],
  'DE-SH': [...everywhere, reformationNorth],
  'DE-SL': [...everywhere, jubilee, corpus, rule('assumption', fixed(8, 15)), saints],
  'DE-SN': [...everywhere, reformation, rule('repentance', before(wed, 11, 23))],
  'DE-ST': [...everywhere, epiphany, reformation],
  'DE-TH': [...everywhere, rule('childrensDay', fixed(9, 20), { since: 2019 }), reformation],
} satisfies Record<string, readonly Rule[]>;
