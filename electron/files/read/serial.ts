/** Serial dates of spreadsheets: which number formats make a number a date, and the day and time it stands for. */
import type { Cell } from '#electron/files/read/grid.ts';

/** What a number format makes of a number. */
export type FormatKind = 'number' | 'date' | 'time' | 'duration';

/** Formats that are known by number alone (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are East Asian dates). */
export const builtInFormat = (id: number): FormatKind => {
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  return id === 46 ? 'duration' : 'number';
};

/** The kind of a format code: of its first section, without quoted text, escapes, colours and locales. */
export const formatKind = (code: string): FormatKind => {
  const bare = code
    .slice(0, 1_000)
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .split(';', 1)[0]
    ?.replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .toLowerCase();
  if (bare === undefined || /general|standard/.test(bare)) return 'number';
  if (/\[(h+|m+|s+)\]/.test(bare)) return 'duration';
  if (/[yd]/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  // Only months: 'mmm'. A buddhist 'b' or era 'e' stands beside y, d or m; 'e' alone is an exponent (0.00E+00).
  return /m/.test(bare) && !/[0#?]/.test(bare) ? 'date' : 'number';
};

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const day = 86_400;
/** 1899-12-30: day 0 counted back from day 61 on, since day 60 of Lotus and Excel, 29 February 1900, never was. */
const epoch = Date.UTC(1899, 11, 30);
/** 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * A serial number as a cell: a date (with time of day where it has one, rounded to the second), 'HH:mm:ss' for times of
 * day and durations ('36:00:00'), the number itself where it is no date (below 1, or after the year 9999).
 * `date1904` counts days from 1904-01-01.
 */
export const serialCell = (serial: number, kind: FormatKind, date1904: boolean): Cell => {
  if (kind === 'number' || !Number.isFinite(serial)) return serial;
  if (kind === 'duration' || (kind === 'time' && serial >= 0 && serial < 1))
    return serial >= 0 && serial < 1e6 ? clock(Math.round(serial * day)) : serial;
  const shifted = date1904 ? serial + 1_462 : serial;
  if (shifted < 1 || shifted >= lastSerial + 1) return serial;
  const seconds = Math.round(shifted * day);
  const days = Math.floor(seconds / day);
  const rest = seconds % day;
  // Before the day that never was, numbers are one short; that day itself is shown as the one after.
  const iso = new Date(epoch + (days < 60 ? days + 1 : days === 60 ? 61 : days) * day * 1_000)
    .toISOString()
    .slice(0, 10);
  return { date: rest === 0 ? iso : `${iso}T${clock(rest)}` };
};

/** An ISO date of a file (strict OOXML, ODS) as a cell: as written, without zone, rounded to the second; else null. */
export const isoCell = (text: string): Cell => {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?/.exec(text.trim());
  if (match === null) {
    const time = /^T?(\d{2}:\d{2}(?::\d{2})?)/.exec(text.trim());
    return time?.[1] === undefined ? null : time[1].padEnd(8, ':00');
  }
  const [, date = '', time = '00:00', seconds = '0'] = match;
  const midnight = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(midnight)) return null;
  const iso = new Date(midnight + Math.round(Number(seconds)) * 1_000).toISOString().slice(0, 19);
  return { date: iso.replace(/T00:00:00$/, '') };
};
