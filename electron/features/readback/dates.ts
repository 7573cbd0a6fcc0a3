/** Days as people write them into a printed document, in English and French. */
import { dayOf, fromDay } from '#contract/plain-date.ts';
import { month, monthOf } from '#electron/features/capture/date-words.ts';
import { fold } from '#locale/fold.ts';

/** The day, where there is one: 30 February is none. */
const validDay = (year: number, monthNumber: number, day: number): string | null => {
  const whole = year < 100 ? 2_000 + year : year;
  if (whole < 1900 || whole > 2200 || monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return null;
  const date = fromDay(dayOf(whole, monthNumber, day));
  return Number(date.slice(8)) === day ? date : null;
};

const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => string | null])[] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, ([y, m, d]) => validDay(Number(y), Number(m), Number(d))],
  [
    /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g,
    ([d, m, y]) => validDay(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\.? (?:of )?(${month})\\.?,? (\\d{4})\\b`, 'g'),
    ([d, m, y]) => validDay(Number(y), monthOf(m ?? ''), Number(d)),
  ],
  [
    new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g'),
    ([m, d, y]) => validDay(Number(y), monthOf(m ?? ''), Number(d)),
  ],
];

/** The days that a text names, with where they stand. Numbers alone are day, month, year. */
export const daysIn = (
  text: string,
): readonly { readonly date: string; readonly from: number; readonly to: number }[] => {
  if (text.length > 5_000) return [];
  const folded = fold(text);
  // Folding keeps the places only where it keeps the length: elsewhere there are days, without a place.
  const found: { date: string; from: number; to: number }[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const date = read(match.slice(1));
      const from = match.index;
      const to = from + match[0].length;
      if (date !== null && !found.some((one) => from < one.to && to > one.from))
        found.push({ date, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};

/** The one day that a text names; null where there is none, or are several. */
export const readDay = (text: string): string | null => {
  const days = new Set(daysIn(text).map(({ date }) => date));
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
};
