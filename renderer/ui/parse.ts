/** What people type into number, money, percent, date and period fields, read the way their language writes it. */
import { addDays, daysBetween } from '#contract/plain-date.ts';
import type { Language } from '#locale/translate.ts';

/** A value, null for an empty field, or undefined where the text cannot be read. */
export type Parsed<T> = T | null | undefined;

const decimalSign: Record<Language, '.' | ','> = { en: '.', fr: ',' };

/**
 * Accepts grouping by spaces, apostrophes, points or commas, and either decimal sign where only one reading makes sense:
 * '1 234,5' and '1,234.5' are the same number in both languages; '1,234' is 1234 in English and 1.234 in French.
 */
export const parseNumber = (text: string, language: Language): Parsed<number> => {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^(.*)[€$£%]$|^[€$£]?(.*)$/u, '$1$2');
  if (bare === '') return text.trim() === '' ? null : undefined;
  if (!/^[+\-−]?[\d.,]*\d[\d.,]*$/.test(bare)) return undefined;
  const plain = bare.replace('−', '-');
  const points = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  let sign: '.' | ',' | null = null;
  if (points > 0 && commas > 0) sign = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  else if (points + commas === 1) {
    const used = points === 1 ? '.' : ',';
    const grouping = used !== decimalSign[language] && used === ',' && /^[+-]?\d{1,3},\d{3}$/.test(plain);
    sign = grouping ? null : used;
  }
  if (sign !== null && plain.split(sign).length > 2) return undefined;
  const normal = [...plain].filter((char) => char === sign || !'.,'.includes(char)).join('');
  const value = Number(sign === null ? normal : normal.replace(sign, '.'));
  return Number.isFinite(value) ? value : undefined;
};

const scaled = (text: string, language: Language): Parsed<number> => {
  const value = parseNumber(text, language);
  // Rounded from the decimal notation, so that 1.005 does not lose its half cent to binary.
  return typeof value === 'number' ? Math.round(Number(`${value.toPrecision(15)}e2`)) : value;
};

/** Whole minor units (cents). */
export const parseMoney = (text: string, language: Language): Parsed<number> =>
  scaled(text.replace(/^[A-Z]{3}\s*|\s*[A-Z]{3}$/g, ''), language);

/** Basis points: '12.5 %' is 1250. */
export const parsePercent = (text: string, language: Language): Parsed<number> => scaled(text, language);

const pad = (value: number) => String(value).padStart(2, '0');
const plainDate = (year: number, month: number, day: number): string | undefined => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : undefined;
};

const dayWords: Readonly<Record<string, number>> = {
  today: 0,
  'aujourd’hui': 0,
  "aujourd'hui": 0,
  tomorrow: 1,
  demain: 1,
  yesterday: -1,
  hier: -1,
};

/**
 * Day first in both languages: '3/4' and '3.4.26' are the 3rd of April; '2026-04-03' and '+7' (days from today) too.
 * A year left out is the one that brings the date closest to today.
 */
export const parseDate = (text: string, today: string): Parsed<string> => {
  const bare = text.trim().toLocaleLowerCase();
  if (bare === '') return null;
  const word = dayWords[bare];
  if (word !== undefined) return addDays(today, word);
  if (/^[+-]\d{1,4}$/.test(bare)) return addDays(today, Number(bare));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(bare);
  if (!dayFirst) return undefined;
  const [day, month] = [Number(dayFirst[1]), Number(dayFirst[2])];
  if (dayFirst[3] !== undefined) {
    const year = Number(dayFirst[3]);
    return plainDate(year < 100 ? 2000 + year : year, month, day);
  }
  const thisYear = Number(today.slice(0, 4));
  const nearest = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => plainDate(year, month, day))
    .filter((date) => date !== undefined)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return nearest[0];
};

/** '14:30', '14h30', '14h', '14.30', '1430', '2:30 pm', '2pm', 'noon', 'midi' as HH:MM. A number alone is its full hour. */
export const parseTime = (text: string): Parsed<string> => {
  const bare = text.trim().toLowerCase();
  if (bare === '') return null;
  if (bare === 'noon' || bare === 'midi') return '12:00';
  const read = /^(\d{1,2})(?:\s*[:h.]?\s*(\d{2})|\s*[:h])?\s*(?:([ap])\.?m\.?)?$/.exec(bare);
  if (!read) return undefined;
  const [, hours = '', minutes = '0', half] = read;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return hour > 23 || Number(minutes) > 59 ? undefined : `${pad(hour)}:${pad(Number(minutes))}`;
};

/** '2017', '2017-Q2' (also 'Q2 2017', 'T2 2017') or '2017-04' (also '04/2017'). */
export const parsePeriod = (text: string): Parsed<string> => {
  const bare = text.trim().toUpperCase();
  if (bare === '') return null;
  if (/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/.test(bare)) return bare;
  const quarter = /^(?:[QT]([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?[QT]([1-4]))$/.exec(bare);
  if (quarter) return `${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`;
  const month = /^(?:(\d{1,2})[/. -](\d{4})|(\d{4})[/. -](\d{1,2}))$/.exec(bare);
  const number = Number(month?.[1] ?? month?.[4] ?? 0);
  return month && number >= 1 && number <= 12 ? `${month[2] ?? month[3]}-${pad(number)}` : undefined;
};

/** A number as it stands in an input: no grouping, the language's decimal sign. */
export const editNumber = (value: number, language: Language): string =>
  String(value).replace('.', decimalSign[language]);

/** Minor units or basis points as they stand in an input. */
export const editHundredths = (value: number, language: Language): string =>
  (value / 100).toFixed(2).replace(/\.00$/, '').replace('.', decimalSign[language]);
