/** What a text of a file means as a number, a date or a time, once it is known how the file writes them. */
import type { ReadOptions } from '#contract/imports.ts';
import { foldKey } from '#locale/fold.ts';

const currency = /^(?:[€$£¥]|EUR|USD|GBP|CHF|CAD|JPY|US\$|CA\$|Fr\.?|F)$/i;
const plain = /^\d+$/;
const grouped: Readonly<Record<string, RegExp>> = {
  ' ': /^\d{1,3}(?: \d{3})+$/,
  "'": /^\d{1,3}(?:'\d{3})+$/,
  ',': /^\d{1,3}(?:,\d{3})+$/,
  '.': /^\d{1,3}(?:\.\d{3})+$/,
};

/**
 * The number a text stands for, or null where it is none. Understands thousands separated by spaces (no-break ones too),
 * apostrophes, or the one of comma and point that is not the decimal sign, in groups of three only: with a decimal
 * point `1,5` is null, never 15. Currency before or after; minus before, after or as parentheses; exponents.
 * A percent sign divides by 100, as in a spreadsheet: '12 %' is 0.12.
 */
export const parseNumber = (text: string, decimal: ReadOptions['decimal']): number | null => {
  let rest = text
    .replace(/[\s\u00a0\u202f\u2009\u2007]+/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/[−–]/g, '-')
    .trim();
  if (rest.length === 0 || rest.length > 60 || !/\d/.test(rest)) return null;
  let negative = false;
  let percent = false;
  let signs = 0;
  let units = 0;
  // Peels sign, parentheses, percent and currency off either end until the digits stand alone.
  for (let peeled = true; peeled; ) {
    peeled = false;
    const around = /^\((.+)\)$/.exec(rest);
    const sign = /^([+-]) ?(?=[^+-])(.+)$/.exec(rest) ?? /^(.+?) ?(-)$/.exec(rest);
    const head = /^([^\d\s.,()+'-]{1,3}\.?) ?(?=[\d.,(+-])(.+)$/.exec(rest);
    const tail = /^(.*[\d.,)-]) ?([^\d\s.,()+'-]{1,3}\.?)$/.exec(rest);
    if (around) {
      rest = (around[1] ?? '').trim();
      negative = true;
      signs++;
      peeled = true;
    } else if (sign) {
      const leading = sign[1] === '+' || sign[1] === '-';
      if ((leading ? sign[1] : sign[2]) === '-') negative = true;
      rest = (leading ? sign[2] : sign[1]) ?? '';
      signs++;
      peeled = true;
    } else if (head && currency.test(head[1] ?? '')) {
      rest = head[2] ?? '';
      units++;
      peeled = true;
    } else if (tail && (tail[2] === '%' || currency.test(tail[2] ?? ''))) {
      percent ||= tail[2] === '%';
      rest = tail[1] ?? '';
      units++;
      peeled = true;
    }
    if (signs > 1 || units > 1) return null;
  }
  const match = new RegExp(`^([\\d '.,]*?)(?:\\${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`).exec(rest);
  if (match === null) return null;
  const [, whole = '', fraction = '', exponent = ''] = match;
  if (whole === '' && fraction === '') return null;
  const separators = [' ', "'", decimal === ',' ? '.' : ','];
  if (whole !== '' && !plain.test(whole) && !separators.some((mark) => grouped[mark]?.test(whole)))
    return null;
  const value = Number(`${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}e${exponent || '0'}`);
  if (!Number.isFinite(value)) return null;
  const scaled = percent ? Number((value / 100).toPrecision(15)) : value;
  return negative && scaled !== 0 ? -scaled : scaled;
};

/** Beginnings of the names of months, accents folded, longest needed to tell them apart. */
const months: readonly (readonly string[])[] = [
  ['january', 'janvier'],
  ['february', 'fevrier'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
];
/** Whole names, and abbreviations of three letters or more ('juil.', 'sept', 'févr.'); 'jui' could be two. */
const monthOf = (word: string): number | null => {
  const name = foldKey(word).replace(/\.$/, '');
  if (name.length < 3) return null;
  const found = months.flatMap((names, i) => (names.some((full) => full.startsWith(name)) ? [i + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** Two-digit years: 00-49 are 2000-2049, 50-99 are 1950-1999 (the default window of Windows). */
const yearOf = (text: string): number | null => {
  if (text.length === 4) return Number(text);
  return text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : null;
};

const dateOf = (year: number | null, month: number | null, day: number): string | null => {
  if (year === null || month === null || year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?,? +(?=\d|1er|[a-z]{3,})/;
const timePart =
  /(?:[t,]| a | at )? *(\d{1,2}) ?(?::|h)(?: ?(\d{2})(?:[:m](\d{2})(?:[.,]\d{1,9})?s?)?)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/;

interface Moment {
  readonly date: string;
  /** 'HH:mm:ss' */
  readonly time: string | null;
  /** 'Z' or '+02:00' as written, '' where the text has none. */
  readonly offset: string;
}

const timeOf = (match: RegExpExecArray): string | null => {
  const [, hourText = '', minuteText = '0', secondText = '0', half = ''] = match;
  let hour = Number(hourText);
  if (half !== '') {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || Number(minuteText) > 59 || Number(secondText) > 59) return null;
  return [hour, Number(minuteText), Number(secondText)].map((n) => String(n).padStart(2, '0')).join(':');
};

const offsetOf = (text: string | undefined): string => {
  if (text === undefined) return '';
  if (/^[a-z]/.test(text)) return 'Z';
  return `${text.slice(0, 3)}:${text.slice(3).replace(':', '') || '00'}`;
};

const calendarDate = (text: string, order: ReadOptions['dateOrder']): string | null => {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (numeric) {
    const [, a = '', , b = '', c = ''] = numeric;
    if (order === 'dmy') return dateOf(yearOf(c), Number(b), Number(a));
    if (order === 'mdy') return dateOf(yearOf(c), Number(a), Number(b));
    return c.length === 2 ? dateOf(yearOf(a), Number(b), Number(c)) : null;
  }
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?[ -]+(?:of )?([a-z]{3,9}\.?)[ ,-]+(?:')?(\d{4}|\d{2})$/.exec(
    text,
  );
  if (dayFirst) return dateOf(yearOf(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9}\.?)[ -]+(\d{1,2})(?:st|nd|rd|th)?[ ,-]+(?:')?(\d{4}|\d{2})$/.exec(text);
  if (monthFirst)
    return dateOf(yearOf(monthFirst[3] ?? ''), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const yearFirst = /^(\d{4})[ -]+([a-z]{3,9}\.?)[ -]+(\d{1,2})$/.exec(text);
  if (yearFirst) return dateOf(Number(yearFirst[1]), monthOf(yearFirst[2] ?? ''), Number(yearFirst[3]));
  return null;
};

const parseMoment = (text: string, order: ReadOptions['dateOrder']): Moment | null => {
  if (text.length > 60) return null;
  const words = foldKey(text);
  const alone = calendarDate(words, order) ?? calendarDate(words.replace(weekday, ''), order);
  if (alone !== null) return { date: alone, time: null, offset: '' };
  const match = timePart.exec(words);
  if (match === null || match.index === 0) return null;
  const before = words.slice(0, match.index).replace(/[ ,]+$/, '');
  const date = calendarDate(before, order) ?? calendarDate(before.replace(weekday, ''), order);
  const time = timeOf(match);
  if (date === null || time === null) return null;
  return { date, time, offset: offsetOf(match[5]) };
};

/**
 * The calendar day a text names, 'YYYY-MM-DD', or null. `order` is for numeric dates; one that begins with a four-digit
 * year is read as such whatever the order, and with 'ymd' a date that ends with one is refused. Month names in English
 * and French, weekdays before them ignored. A time after the date is ignored, and so is its offset: the day is the one
 * written. Years 1000 to 9999; two-digit ones from 1950 to 2049.
 */
export const parseDate = (text: string, order: ReadOptions['dateOrder']): string | null =>
  parseMoment(text, order)?.date ?? null;

/**
 * Day and time as written, 'YYYY-MM-DDTHH:mm:ss', followed by 'Z' or '+02:00' only where the text states it; the day alone
 * where it has no time. Null where it is no date.
 */
export const parseDateTime = (text: string, order: ReadOptions['dateOrder']): string | null => {
  const moment = parseMoment(text, order);
  if (moment === null) return null;
  return moment.time === null ? moment.date : `${moment.date}T${moment.time}${moment.offset}`;
};

/** The time of day a text names, 'HH:MM', with or without a date before it; seconds are dropped. Null where it names none. */
export const parseTime = (text: string): string | null => {
  if (text.length > 60) return null;
  const words = foldKey(text);
  const match = timePart.exec(words);
  if (match === null) return null;
  const before = words.slice(0, match.index).replace(/[ ,]+$/, '');
  const isDate =
    before === '' || (['dmy', 'mdy'] as const).some((order) => calendarDate(before, order) !== null);
  return isDate ? (timeOf(match)?.slice(0, 5) ?? null) : null;
};
