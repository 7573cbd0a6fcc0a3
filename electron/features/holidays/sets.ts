/** The sets of public holidays, and the days of one in any year. */
import { type Holiday, type HolidaySet, holidaySets } from '#contract/holidays.ts';
import { benelux } from '#electron/features/holidays/countries/benelux.ts';
import { canada } from '#electron/features/holidays/countries/canada.ts';
import { france } from '#electron/features/holidays/countries/france.ts';
import { germany } from '#electron/features/holidays/countries/germany.ts';
import { kingdom } from '#electron/features/holidays/countries/kingdom.ts';
import { others } from '#electron/features/holidays/countries/others.ts';
import { states } from '#electron/features/holidays/countries/states.ts';
import { switzerland } from '#electron/features/holidays/countries/switzerland.ts';
import { daysByRules, type Rule } from '#electron/features/holidays/rules.ts';

const rules: Record<HolidaySet, readonly Rule[]> = {
  ...france,
  ...benelux,
  ...switzerland,
  ...canada,
  ...kingdom,
  ...states,
  ...germany,
  ...others,
};

const isSet = (code: string): code is HolidaySet => (holidaySets as readonly string[]).includes(code);

/** Years of sets that are kept; then it begins anew. */
const manyYears = 3_000;
const kept = new Map<string, readonly Holiday[]>();

/**
 * The public holidays of a set in a year, in order; of a code that is not known, and of none, no day.
 * @param year 1 to 9999; before the Gregorian calendar no day
 */
export const holidaysOf = (set: string | null, year: number): readonly Holiday[] => {
  if (set === null || !isSet(set) || year < 1583) return [];
  const key = `${set} ${year}`;
  const known = kept.get(key);
  if (known) return known;
  const days = daysByRules(rules[set], year);
  if (kept.size >= manyYears) kept.clear();
  kept.set(key, days);
  return days;
};
