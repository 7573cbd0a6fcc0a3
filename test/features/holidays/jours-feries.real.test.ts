/** The public holidays of France as its administration published them from 2006 to 2031. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holidaysOf } from '#electron/features/holidays/sets.ts';

const folder = '../shared/data/calendars/jours_feries';

describe.skipIf(!existsSync(folder))('published holidays', () => {
  test.each([
    ['FR', 'jours_feries_metropole.csv'],
    ['FR-57', 'jours_feries_alsace-moselle.csv'],
  ])('%s is %s', (set, file) => {
    const published = new Map<number, string[]>();
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n').slice(1)) {
      const [date = '', year = ''] = line.split(',');
      published.set(Number(year), [...(published.get(Number(year)) ?? []), date]);
    }
    expect(published.size).toBe(26);
    for (const [year, dates] of published)
      expect(holidaysOf(set, year).map(({ on }) => on)).toEqual(dates.sort());
  });
});
