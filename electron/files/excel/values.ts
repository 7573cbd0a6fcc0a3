/** Values as a workbook may hold them: text that every spreadsheet program reads, and dates as serial numbers. */

/** The longest text a cell may hold. */
const longestText = 32_767;
/** Sheet names: at most 31 characters, none of these, and no apostrophe at either end. */
const longestSheetName = 31;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML 1.0 cannot carry
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;
/** Spreadsheet programs read `_x0041_` as the character A: the underscore itself has to be written that way. */
const escapeLookalike = /_(?=x[0-9a-f]{4}_)/gi;

/** Most texts have none of what must be looked after: one look tells. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const needsCare = /[\u0000-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]|^\s|\s$|_x/i;

/** The text without what XML or a cell cannot hold and without spaces around it, cut to the longest a cell may have. */
export const cleanText = (text: string): string => {
  if (text.length <= longestText && !needsCare.test(text)) return text;
  const kept = text.replace(unwritable, '').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
  if (kept.length <= longestText) return kept.replace(escapeLookalike, '_x005F_');
  return `${kept.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`.replace(
    escapeLookalike,
    '_x005F_',
  );
};

/** Would a program take this text for an error value? */
export const looksLikeError = (text: string): boolean => /^#[A-Z/0_]+[!?A]?$/.test(text);

/** The number, or null where a cell cannot hold it. */
export const cleanNumber = (value: number): number | null => (Number.isFinite(value) ? value : null);

const day = 86_400_000;
/** Serial 0 of the 1900 system as everything after February 1900 counts it. */
const epoch = Date.UTC(1899, 11, 30);
/** The first day that is the same serial number in every program: 1 March 1900. */
const firstSerial = 61;

/**
 * The serial number of a plain date (YYYY-MM-DD) or, with its time in UTC, of an instant (ISO 8601).
 * @returns null for what is no date, and for days before March 1900, which programs count differently
 */
export const dateSerial = (value: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const at = Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value);
  const serial = (at - epoch) / day;
  return Number.isFinite(serial) && serial >= firstSerial ? Math.round(serial * 86_400) / 86_400 : null;
};

/** A sheet's name that every program accepts: `wanted` cleaned and cut, `other` where nothing is left. */
export const sheetName = (wanted: string, other: string): string => {
  const name = wanted
    .replace(unwritable, '')
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestSheetName)
    .replace(/^['\s]+|['\s]+$/g, '');
  return name === '' || name.toLowerCase() === 'history' ? other : name;
};

/** A table's name: letters, digits and underscores, beginning with a letter, never like a cell's address. */
export const tableName = (wanted: string, other: string): string => {
  const name = wanted
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^[^\p{L}]+|_+$/gu, '')
    .slice(0, 200);
  return name === '' ? other : /^([A-Z]{1,3}\d+|[RC]\d*|R\d*C\d*)$/i.test(name) ? `${name}_` : name;
};

/** Headings as the columns of a table must have them: one line, none empty, none twice (whatever the case). */
export const columnHeadings = (wanted: readonly string[]): string[] => {
  const seen = new Set<string>();
  return wanted.map((heading, index) => {
    const base = cleanText(heading).replace(/\s+/g, ' ').trim().slice(0, 240) || String(index + 1);
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n += 1) name = `${base} ${n}`;
    seen.add(name.toLowerCase());
    return name;
  });
};
