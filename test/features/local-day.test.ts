/** Wall times of a zone as instants, through the days when clocks change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, localDay, machineZone, startOfDay } from '#electron/features/local-day.ts';

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
