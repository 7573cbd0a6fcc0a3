/** Wall times of one zone as another's clocks show them. YYYY-MM-DDTHH:MM throughout; plain dates pass as they are. */
import { Temporal } from 'temporal-polyfill';

/** The zone of this machine: an IANA name. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const zoned = (wall: string, zone: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);

/** A wall time that a clock skips is taken as the moment as long after midnight without the change (RFC 5545, 3.3.5). */
export const inZone = (wall: string, from: string, to: string): string =>
  from === to
    ? wall
    : zoned(wall, from).withTimeZone(to).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Exact minutes between two wall times of a zone: an hour less or more over a change of clocks. */
export const minutesBetween = (from: string, to: string, zone: string): number =>
  Math.round((zoned(to, zone).epochMilliseconds - zoned(from, zone).epochMilliseconds) / 60_000);

/** The wall time so many exact minutes later. */
export const plusMinutes = (wall: string, minutes: number, zone: string): string =>
  zoned(wall, zone).add({ minutes }).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** What the clocks of a zone show now. */
export const nowIn = (zone: string): string =>
  Temporal.Now.plainDateTimeISO(zone).toString({ smallestUnit: 'minute' });

/** By how many minutes the clocks of the other zone are ahead at noon of a day. */
export const zoneDifference = (day: string, zone: string, other: string): number => {
  const at = zoned(`${day}T12:00`, zone);
  return (at.withTimeZone(other).offsetNanoseconds - at.offsetNanoseconds) / 60_000_000_000;
};

/** 'Paris' of 'Europe/Paris'. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
