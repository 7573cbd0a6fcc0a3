/** The values of iCalendar that say when: dates, times, periods, durations, offsets (RFC 5545, 3.3), read strictly. */

/** A time as it stands in a file. */
export interface FileTime {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM:SS; null: a date. */
  readonly clock: string | null;
  readonly utc: boolean;
  /** Null: floating, or UTC. */
  readonly tzid: string | null;
}

const isDay = (year: number, month: number, day: number): boolean => {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  return year > 0 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
};

/**
 * 20120901, 20120901T130000 or 20120901T130000Z; some programs leave the seconds out or write dashes and colons. A leap
 * second is the second before it. Null where it is no time.
 */
export const readTime = (text: string, tzid: string | null): FileTime | null => {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z?))?$/i.exec(text.trim());
  if (!found) return null;
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zulu = ''] = found;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { day: date, clock: null, utc: false, tzid: null };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const utc = zulu !== '';
  const clock = `${hour}:${minute}:${second === '60' ? '59' : second}`;
  return { day: date, clock, utc, tzid: utc ? null : tzid };
};

/** A duration keeps days apart from the rest: a day has 23 hours where clocks are put forward (RFC 5545, 3.3.6). */
export interface FileDuration {
  readonly days: number;
  readonly seconds: number;
}

/** P1W, P1D, -PT15M, P1DT2H; null where it is none. */
export const readDuration = (text: string): FileDuration | null => {
  const found =
    /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i.exec(
      text.trim(),
    );
  if (!found || found.slice(2).every((part) => part === undefined)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((part) => Number(part ?? 0));
  const sign = found[1] === '-' ? -1 : 1;
  return { days: sign * (weeks * 7 + days), seconds: sign * (hours * 3_600 + minutes * 60 + seconds) };
};

/** Seconds ahead of UTC: +0100, -053045; null where it is none. */
export const readOffset = (text: string): number | null => {
  const found = /^([+-])(\d{2}):?(\d{2}):?(\d{2})?$/.exec(text.trim());
  if (!found) return null;
  const [, sign, hours, minutes, seconds = '0'] = found;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
};

export interface FilePeriod {
  readonly start: FileTime;
  readonly end: FileTime | FileDuration;
}

/** start/end or start/duration; null where it is none. */
export const readPeriod = (text: string, tzid: string | null): FilePeriod | null => {
  const [first = '', second = '', more] = text.split('/');
  const start = readTime(first, tzid);
  const end = readTime(second, tzid) ?? readDuration(second);
  return start && end && more === undefined ? { start, end } : null;
};
