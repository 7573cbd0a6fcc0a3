/** Writing of CSV: what spreadsheets of each language open as it is meant, and what never becomes a formula there. */
import type { Language } from '#locale/translate.ts';

export type CsvValue = string | number | boolean | null;

/** UTF-8 with a mark, so that Excel takes it for what it is; lines end as RFC 4180 has them. */
export const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** Where the decimal sign is a comma, lists are separated by semicolons. */
const separators: Record<Language, string> = { en: ',', fr: ';' };

/**
 * A spreadsheet would calculate what begins so, or drop the character and calculate what follows. Apostrophes before it get
 * one more, so that the reader (read/csv.ts) takes off what was put on.
 */
const formulaStart = /^'*[=+\-@\t\r\0]/;

/**
 * One value as it stands in the file. Numbers are written plainly, with the language's decimal sign and no grouping; text
 * that could be taken for a formula gets an apostrophe in front, which also tells a reader that it was text.
 */
export const csvField = (value: CsvValue, language: Language): string => {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return '';
    return language === 'fr' ? plainNumber(value).replace('.', ',') : plainNumber(value);
  }
  const text = typeof value === 'boolean' ? String(value) : formulaStart.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separators[language]) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
};

/** Without an exponent, which some programs read as text. */
const plainNumber = (value: number): string =>
  Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6)
    ? value.toFixed(20).replace(/\.?0+$/, '')
    : String(value);

/** One line of the file, with its end. */
export const csvLine = (values: readonly CsvValue[], language: Language): string =>
  values.map((value) => csvField(value, language)).join(separators[language]) + lineEnd;
