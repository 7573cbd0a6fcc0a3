/** Finds the zone of the IANA database that a calendar file means, whatever it calls it. */
import { ZoneName } from '#contract/fields.ts';
import type { LossReason } from '#contract/icalendar.ts';
import { DescribedZone } from '#electron/features/icalendar/observances.ts';
import { zoneOf } from '#electron/features/zones.ts';
import type { FileZone } from '#electron/files/icalendar/calendar-file.ts';
import { windowsZones } from '#electron/files/icalendar/windows-zones.ts';

export const utc = 'Etc/UTC';

export interface FoundZone {
  readonly zone: string;
  /** What the file itself says about the zone. */
  readonly described: DescribedZone | null;
  /** Times are what the file says they are, kept in UTC, as its rules are those of no zone known. */
  readonly byOffsets: boolean;
  readonly note: { readonly reason: LossReason; readonly value: string } | null;
}

/** Names are compared without what programs write in different ways. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replace(/\bgmt\b/g, 'utc')
    .replace(/(\d)\.(\d\d)/g, '$1:$2')
    .replace(/\band\b/g, '&')
    .replace(/\s+/g, '');

const fromWindows = new Map(Object.entries(windowsZones).map(([name, zone]) => [plain(name), zone]));

let known: ReadonlyMap<string, string> | undefined;
/** The names that the platform lists, by their small letters. */
const listed = (): ReadonlyMap<string, string> => {
  known ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
  return known;
};

/** A name of the database as it is written there; null where it is none. */
const iana = (name: string): string | null => {
  const trimmed = name.trim();
  const canonical = listed().get(trimmed.toLowerCase());
  if (canonical !== undefined) return canonical;
  if (/^(utc|gmt|z|zulu|etc\/utc|etc\/gmt)$/i.test(trimmed)) return utc;
  return ZoneName.safeParse(trimmed).success ? trimmed : null;
};

/** /mozilla.org/20070129_1/America/New_York, posix/Europe/Vaduz, TZID=Europe/Paris: the last parts are a name. */
const atTheEnd = (name: string): string | null => {
  const parts = name.split(/[/=]/).filter(Boolean);
  for (const count of [3, 2]) {
    if (parts.length < count) continue;
    const found = iana(parts.slice(-count).join('/'));
    if (found) return found;
  }
  return null;
};

/** Whole hours ahead of UTC have a zone; its name counts the other way round. */
const fixedZone = (offset: number): string | null => {
  const hours = offset / 3_600_000;
  if (hours === 0) return utc;
  return Number.isInteger(hours) && hours >= -12 && hours <= 14
    ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
    : null;
};

/** UTC+11, (GMT -05:00) Somewhere: an offset that the name says; null where it says none or several. */
const offsetInName = (name: string): number | null => {
  const found = [...name.matchAll(/(?:^|\b|\()(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?:[:.]?(\d{2}))?(?!\d)/gi)];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const minutes = Number(only[2]) * 60 + Number(only[3] ?? 0);
  return (only[1] === '-' ? -1 : 1) * minutes * 60_000;
};

/** Amsterdam, Belgrade, Berlin: the zone of the first city that has one. */
const cityIn = (name: string): string | null => {
  const cities = name.split(/[,;/()&]/).map((part) => part.trim().toLowerCase().replaceAll(' ', '_'));
  for (const city of cities) {
    if (!/^[a-z_]{4,}$/.test(city)) continue;
    for (const [key, zone] of listed()) if (key.endsWith(`/${city}`)) return zone;
  }
  return null;
};

const sameClocks = (described: DescribedZone, zone: string, samples: readonly number[]): boolean => {
  const one = zoneOf(zone);
  return samples.every((wall) => wall - described.offsetAt(wall) === one.instantOf(wall));
};

/** The zones of Windows before all others: they are those of countries and large cities. */
const candidates = (own: string): Iterable<string> =>
  new Set([own, ...Object.values(windowsZones), ...Intl.supportedValuesOf('timeZone')]);

/** Finds the zones of one calendar. Each name is looked up once. */
export class ZoneFinder {
  readonly #own: string;
  readonly #years: readonly [number, number];
  readonly #described = new Map<string, DescribedZone>();
  readonly #locations = new Map<string, string>();
  readonly #found = new Map<string, FoundZone>();

  /**
   * @param own where the machine is: what times without a zone are taken for
   * @param years the first and last year in question
   */
  constructor(zones: readonly FileZone[], own: string, years: readonly [number, number]) {
    this.#own = own;
    this.#years = years;
    for (const zone of zones) {
      const key = plain(zone.tzid);
      const described = new DescribedZone(zone);
      if (!described.empty && !this.#described.has(key)) this.#described.set(key, described);
      if (zone.location) this.#locations.set(key, zone.location);
    }
  }

  find(tzid: string): FoundZone {
    const known = this.#found.get(tzid);
    if (known) return known;
    const found = this.#look(tzid);
    this.#found.set(tzid, found);
    return found;
  }

  #look(tzid: string): FoundZone {
    const key = plain(tzid);
    const described = this.#described.get(key) ?? null;
    const location = this.#locations.get(key);
    const named = iana(tzid) ?? fromWindows.get(key) ?? (location ? iana(location) : null) ?? atTheEnd(tzid);
    if (named) return { zone: named, described, byOffsets: false, note: null };
    const guessed = described
      ? this.#byRules(described)
      : (cityIn(tzid) ?? fixedZone(offsetInName(tzid) ?? Number.NaN));
    if (guessed) {
      const note = { reason: 'zoneGuessed', value: `${tzid} → ${guessed}` } as const;
      return { zone: guessed, described, byOffsets: false, note };
    }
    if (described)
      return { zone: utc, described, byOffsets: true, note: { reason: 'zoneOffset', value: tzid } };
    return { zone: this.#own, described, byOffsets: false, note: { reason: 'zoneUnknown', value: tzid } };
  }

  #byRules(described: DescribedZone): string | null {
    const samples = described.samples(...this.#years);
    if (sameClocks(described, this.#own, samples)) return this.#own;
    const offsets = new Set(samples.map((wall) => described.offsetAt(wall)));
    const [only = 0] = offsets;
    const fixed = offsets.size === 1 ? fixedZone(only) : null;
    if (fixed) return fixed;
    for (const zone of candidates(this.#own)) if (sameClocks(described, zone, samples)) return zone;
    return null;
  }
}
