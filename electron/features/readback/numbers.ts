/** Numbers as people write them into a printed document: in its language first, in another habit where that leaves no doubt. */
import { parseNumber } from '#electron/files/read/values.ts';
import type { Language } from '#locale/translate.ts';

/** A number and what stands around it: '12 h' is 12 and 'h'. */
export interface Written {
  readonly value: number;
  /** The text without the number, trimmed. */
  readonly rest: string;
}

/** Digits with what can stand among them: at most one number, whatever its habits. */
const digits = /[+\-−–]?\s?(?:\d[\d.,'’ʼ\s\u00a0\u202f\u2009\u2007]*)?\d(?:[.,][-–—]{1,2})?\s?%?/g;

/** Whole amounts as Switzerland ends them: 12.–, 12.-- */
const bareCents = /[.,][-–—]{1,2}$/;

/**
 * The one number in a text; null where there is none, are several, or it can be read in two ways.
 * @param decimals that it may have: 2 for amounts, so that 1,234 is not taken for a little more than one
 */
export const readNumber = (text: string, language: Language, decimals: number): Written | null => {
  if (text.length > 200) return null;
  const found = [...text.matchAll(digits)];
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const number = only[0].replace(bareCents, '').replace(/%$/, '').trim();
  const own = language === 'fr' ? ',' : '.';
  const fits = (value: number | null): value is number =>
    value !== null && Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6;
  const value = [parseNumber(number, own), parseNumber(number, own === ',' ? '.' : ',')].find(fits);
  if (value === undefined) return null;
  const rest = (text.slice(0, only.index) + text.slice(only.index + only[0].length))
    .replace(/\s+/g, ' ')
    .trim();
  // A letter at either side makes a code of it: A4, 3M.
  const before = text[only.index - 1] ?? ' ';
  return /[\p{L}\p{N}]/u.test(before) ? null : { value, rest };
};

const symbols: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€', 'EUR'],
  USD: ['$', 'US$', '$US', 'USD'],
  CAD: ['$', 'CA$', '$CA', 'C$', 'CAD'],
  CHF: ['CHF', 'FR.', 'SFR.'],
  GBP: ['£', 'GBP'],
};
const anySymbol = /[€$£]|\b(?:EUR|USD|CAD|CHF|GBP)\b/i;

/**
 * An amount in minor units, or why it is none.
 * @param currency of the proposal: another one beside the number is told
 */
export const readMoney = (
  text: string,
  language: Language,
  currency: string,
): number | 'unreadable' | 'currency' => {
  const written = readNumber(text, language, 2);
  if (written === null || text.includes('%')) return 'unreadable';
  const { value, rest } = written;
  if (anySymbol.test(rest)) {
    const own = (symbols[currency] ?? [currency]).some((symbol) => rest.toUpperCase().includes(symbol));
    const others = Object.entries(symbols).some(
      ([other, all]) =>
        other !== currency &&
        all.some(
          (symbol) => rest.toUpperCase().includes(symbol) && !(symbols[currency] ?? []).includes(symbol),
        ),
    );
    if (!own || others) return 'currency';
  }
  const minor = Math.round(value * 100);
  return Math.abs(minor) <= 9e10 ? minor : 'unreadable';
};

/** A percentage in basis points, 0 to 10,000; null where it is none. '' and a dash are none at all: 0. */
export const readPercent = (text: string, language: Language): number | null => {
  if (/^[\s\-–—−]*$/.test(text)) return 0;
  const written = readNumber(text, language, 2);
  if (written === null || anySymbol.test(text)) return null;
  // A discount is often written as what it takes off.
  const points = Math.round(Math.abs(written.value) * 100);
  return points <= 10_000 ? points : null;
};
