/** Wall times of a zone as instants, through the days when clocks change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDay, toDay } from '#contract/plain-date.ts';
import { localDay, startOfDay } from '#electron/features/local-day.ts';
import { dayAt, instantOf, machineZone, midnight, zoneOf } from '#electron/features/zones.ts';

test.each([
  ['2026-01-15', '09:00', 'Europe/Paris', '2026-01-15T08:00:00.000Z'],
  ['2026-07-15', '09:00', 'Europe/Paris', '2026-07-15T07:00:00.000Z'],
  // Clocks go from 02:00 to 03:00: 02:30 is never shown, and counts by the offset before.
  ['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', '03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
  // Shown twice: the first one.
  ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-01-15', '09:00', 'Asia/Kathmandu', '2026-01-15T03:15:00.000Z'],
  ['2026-01-15', '09:00', 'UTC', '2026-01-15T09:00:00.000Z'],
])('%s %s in %s is %s', (date, time, zone, instant) => expect(instantOf(date, time, zone)).toBe(instant));

test('in the zone of the machine it is what the platform says', () => {
  const zone = machineZone();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_439 }), (days, minute) => {
      const date = localDay(new Date(startOfDay('1990-01-01', days)).toISOString());
      const time = [Math.floor(minute / 60), minute % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
      expect(instantOf(date, time, zone)).toBe(new Date(`${date}T${time}:00`).toISOString());
    }),
  );
});

/** What clocks of a zone show, asked of the platform each time. */
const shown = (zone: string) => {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at: number): number => {
    const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
};

const some = [
  'Europe/Paris',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Antarctica/Troll',
  'UTC',
];

test.each(some)('clocks of %s show what the platform says, and times become their first instant', (name) => {
  const platform = shown(name);
  const zone = zoneOf(name);
  const seconds = fc.integer({ min: Date.UTC(1940, 0, 1) / 1_000, max: Date.UTC(2060, 0, 1) / 1_000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const at = second * 1_000;
      const wall = platform(at);
      expect(zone.wallAt(at)).toBe(wall);
      const back = zone.instantOf(wall);
      expect(platform(back)).toBe(wall);
      expect(back).toBeLessThanOrEqual(at);
    }),
    { numRuns: 300 },
  );
});

test('a whole day that was skipped, and half an hour', () => {
  // Samoa had no 30 December 2011.
  expect(instantOf('2011-12-30', '09:00', 'Pacific/Apia')).toBe('2011-12-30T19:00:00.000Z');
  expect(instantOf('2011-12-31', '00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  // Lord Howe goes from 02:00 to 02:30.
  expect(instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z');
});

test('a day begins after the gap where midnight is skipped', () => {
  // Beirut: clocks go from 00:00 to 01:00.
  const start = midnight(toDay('2026-03-29'), 'Asia/Beirut');
  expect(new Date(start).toISOString()).toBe('2026-03-28T22:00:00.000Z');
  expect(fromDay(dayAt(start, 'Asia/Beirut'))).toBe('2026-03-29');
  expect(fromDay(dayAt(start - 1, 'Asia/Beirut'))).toBe('2026-03-28');
});

test('an unknown zone is refused by the platform', () => {
  expect(() => zoneOf('Europe/Nowhere')).toThrow(RangeError);
});

test('the ends of time are answered', () => {
  const zone = zoneOf('Europe/Paris');
  // A day in September: summer time.
  expect(zone.wallAt(8.64e15)).toBe(8.64e15 + 7_200_000);
  expect(zone.instantOf(Date.UTC(9999, 11, 31))).toBe(Date.UTC(9999, 11, 30, 23));
});

test('a hundred thousand conversions are made well under a tenth of a second', () => {
  const zones = some.map(zoneOf);
  const walls = Array.from({ length: 100_000 }, (_, i) => Date.UTC(2020, 0, 1) + i * 1_900_000);
  const round = () => {
    let sum = 0;
    const since = performance.now();
    for (const [i, wall] of walls.entries()) sum += zones[i % zones.length]?.instantOf(wall) ?? 0;
    return sum === 0 ? Number.POSITIVE_INFINITY : performance.now() - since;
  };
  expect(Math.min(round(), round(), round())).toBeLessThan(100);
});
