/** Days of a zone as times. */
import { type Day, fromDay, timeOfDay } from '#contract/plain-date.ts';
import type { Interval } from '#electron/features/availability/intervals.ts';
import { dayAt, zoneOf } from '#electron/features/zones.ts';

const length = 86_400_000;

/** The instant when clocks of the zone show so many minutes after midnight; 1440 is the next midnight. */
export const momentOf = (day: Day, minutes: number, zone: string): number =>
  zoneOf(zone).instantOf(timeOfDay(day) + minutes * 60_000);

/** Minutes after midnight that clocks of the zone show at an instant. */
export const minutesAt = (at: number, zone: string): number => {
  const wall = zoneOf(zone).wallAt(at);
  return Math.floor((wall - Math.floor(wall / length) * length) / 60_000);
};

/** HH:MM as clocks of the zone show it. */
export const timeAt = (at: number, zone: string): string => {
  const minutes = minutesAt(at, zone);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Hours of a day as clocks of the zone show them: 09:00–12:30, 13:30–18:00. '' for none. */
export const hoursText = (hours: readonly Interval[], zone: string): string =>
  hours.map(({ from, to }) => `${timeAt(from, zone)}–${timeAt(to, zone)}`).join(', ');

/** YYYY-MM-DDTHH:MM as clocks of the zone show it. */
export const clockAt = (at: number, zone: string): string =>
  `${fromDay(dayAt(at, zone))}T${timeAt(at, zone)}`;
