/** Zones as calendar files have them: the same clocks as the platform says. */
import { describe, expect, test } from 'vitest';
import { DescribedZone } from '#electron/features/icalendar/observances.ts';
import { writtenZone } from '#electron/features/vtimezone.ts';
import { zoneOf } from '#electron/features/zones.ts';

describe('zones as they are written', () => {
  const names = [
    'Europe/Paris',
    'America/New_York',
    'Australia/Sydney',
    'America/Santiago',
    'Africa/Casablanca',
    'Asia/Kolkata',
    'America/Sao_Paulo',
    'Europe/London',
    'Asia/Tehran',
    'Pacific/Apia',
  ];
  test.each(names)('%s has the same clocks at every half day of its years', (name) => {
    const { observances } = writtenZone(name, 2005, 2026);
    const text = (iso: string) => ({
      day: iso.slice(0, 10),
      clock: iso.slice(11, 19),
      utc: false,
      tzid: null,
    });
    const described = new DescribedZone({
      tzid: name,
      location: null,
      observances: observances.map(({ start, from, to, rule, added }) => ({
        start: text(start),
        from,
        to,
        rules: rule === null ? [] : [rule],
        added: added.map(text),
      })),
    });
    const zone = zoneOf(name);
    for (let wall = Date.UTC(2005, 0, 1); wall < Date.UTC(2027, 0, 1); wall += 43_200_000)
      expect(new Date(described.instantOf(wall)).toISOString()).toBe(
        new Date(zone.instantOf(wall)).toISOString(),
      );
  });

  test('of today’s rules two are enough, without an end', () => {
    const { observances } = writtenZone('Europe/Paris', 2026, 2026);
    expect(observances.map(({ rule, daylight }) => [daylight, rule])).toEqual([
      [false, null],
      [true, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
      [false, 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ]);
  });
});
