/** Instants as days of the machine's time zone, and back: what a person means by a date. */

const two = (value: number): string => String(value).padStart(2, '0');

/** The plain date of an instant (ISO 8601) where the machine is. */
export const localDay = (instant: string): string => {
  const at = new Date(instant);
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/** Milliseconds of the first instant of a plain date where the machine is, `days` later. */
export const startOfDay = (date: string, days = 0): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(2000, month - 1, day + days);
  // Years below 100 would be taken as 19xx by the constructor.
  at.setFullYear(year, month - 1, day + days);
  return at.getTime();
};

/** The IANA name of the machine's time zone. */
export const machineZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const clocks = new Map<string, Intl.DateTimeFormat>();
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(zone, made);
  return made;
};

/** Milliseconds that clocks of the zone are ahead of UTC at an instant. */
const offsetAt = (zone: string, at: number): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
};

/**
 * The instant (ISO 8601 in UTC) when clocks of the zone show a time. RFC 5545, 3.3.5: of a time shown twice the first one;
 * one that is skipped is counted by the offset before the gap.
 * @param date YYYY-MM-DD @param time HH:MM @param zone an IANA name
 */
export const instantOf = (date: string, time: string, zone: string): string => {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const day = 86_400_000;
  const before = wall - offsetAt(zone, wall - day);
  const after = wall - offsetAt(zone, wall + day);
  // Skipped by clocks put forward, neither is shown: the offset before counts.
  const shown = [Math.min(before, after), Math.max(before, after)].find(
    (at) => at + offsetAt(zone, at) === wall,
  );
  return new Date(shown ?? before).toISOString();
};
