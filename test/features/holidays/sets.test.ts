/** Holidays against the dates that governments published, copied by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidaySets } from '#contract/holidays.ts';
import { fromDay, weekday } from '#contract/plain-date.ts';
import { easterOf } from '#electron/features/holidays/rules.ts';
import { holidaysOf } from '#electron/features/holidays/sets.ts';
import { ask } from '#test/ask.ts';
import { makeContext } from '#test/builders.ts';

/** MM-DD of a set's days. */
const days = (set: string, year: number) => holidaysOf(set, year).map(({ on }) => on.slice(5));
/** Those on Monday to Friday: what a list of bank holidays shows where a day in lieu stands for the day itself. */
const weekdays = (set: string, year: number) =>
  holidaysOf(set, year)
    .filter(({ on }) => weekday(on) < 6)
    .map(({ on }) => on.slice(5));

test.each([
  // A. Ziegler's and the Nautical Almanac's dates: the earliest, the latest, and the two exceptions of the cycle of 19.
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %d is %s', (year, date) => {
  expect(fromDay(easterOf(year))).toBe(date);
});

test('Easter is a Sunday from 22 March to 25 April in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const date = fromDay(easterOf(year));
      expect(weekday(date)).toBe(7);
      expect(date >= `${date.slice(0, 4)}-03-22` && date <= `${date.slice(0, 4)}-04-25`).toBe(true);
    }),
  );
});

describe('France, service-public.fr', () => {
  test.each([
    [2024, '01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25'],
    [2025, '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25'],
    [2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    [2027, '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
  ])('%d', (year, dates) => {
    expect(days('FR', year).join(' ')).toBe(dates);
  });
  test('Alsace and Moselle', () => {
    expect(days('FR-57', 2026).join(' ')).toBe(
      '01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26',
    );
  });
  test.each([
    ['FR-971', '05-27'],
    ['FR-972', '05-22'],
    ['FR-973', '06-10'],
    ['FR-974', '12-20'],
    ['FR-976', '04-27'],
  ])('%s adds %s', (set, date) => {
    expect(days(set, 2026).filter((one) => !days('FR', 2026).includes(one))).toEqual([date]);
  });
  test('Ascension on 1 May: both', () => {
    expect(holidaysOf('FR', 2008).filter(({ on }) => on === '2008-05-01')).toEqual([
      { on: '2008-05-01', name: 'labourDay', observed: false },
      { on: '2008-05-01', name: 'ascension', observed: false },
    ]);
  });
});

describe('the United Kingdom, gov.uk/bank-holidays', () => {
  test.each([
    ['GB-EAW', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    ['GB-EAW', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['GB-EAW', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB-EAW', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB-EAW', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    ['GB-EAW', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['GB-EAW', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['GB-SCT', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
    ['GB-SCT', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
    ['GB-SCT', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
    ['GB-SCT', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
    ['GB-SCT', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['GB-SCT', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
    ['GB-NIR', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
    ['GB-NIR', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
    ['GB-NIR', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
    ['GB-NIR', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
  ])('%s %d', (set, year, dates) => {
    // On 2 January 2023 both the day itself and the one in lieu of the first.
    expect([...new Set(weekdays(set, year))].join(' ')).toBe(dates);
  });
  test('the day in lieu says so, and the day itself stays', () => {
    expect(holidaysOf('GB-EAW', 2027).slice(-4)).toEqual([
      { on: '2027-12-25', name: 'christmas', observed: false },
      { on: '2027-12-26', name: 'boxingDay', observed: false },
      { on: '2027-12-27', name: 'christmas', observed: true },
      { on: '2027-12-28', name: 'boxingDay', observed: true },
    ]);
  });
});

describe('the United States, opm.gov', () => {
  test.each([
    [2020, '01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    [2024, '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
    [2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  ])('%d', (year, dates) => {
    expect(weekdays('US', year).join(' ')).toBe(dates);
  });
});

describe('Canada, canada.ca and the provinces', () => {
  test.each([
    ['CA', 2024, '01-01 03-29 05-20 07-01 09-02 09-30 10-14 11-11 12-25 12-26'],
    ['CA', 2026, '01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28'],
    ['CA', 2027, '01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28'],
    ['CA-AB', 2026, '01-01 02-16 04-03 05-18 07-01 09-07 10-12 11-11 12-25'],
    ['CA-BC', 2018, '01-01 02-12 03-30 05-21 07-02 08-06 09-03 10-08 12-25'],
    ['CA-BC', 2026, '01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['CA-MB', 2026, '01-01 02-16 04-03 05-18 07-01 09-07 09-30 10-12 12-25'],
    ['CA-NB', 2026, '01-01 02-16 04-03 07-01 08-03 09-07 11-11 12-25'],
    ['CA-NL', 2026, '01-01 04-03 07-01 09-07 11-11 12-25'],
    ['CA-NS', 2026, '01-01 02-16 04-03 07-01 09-07 11-11 12-25'],
    ['CA-NT', 2024, '01-01 03-29 05-20 06-21 07-01 08-05 09-02 09-30 10-14 11-11 12-25'],
    ['CA-NU', 2026, '01-01 04-03 05-18 07-01 07-09 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['CA-ON', 2025, '01-01 02-17 04-18 05-19 07-01 09-01 10-13 12-25 12-26'],
    ['CA-PE', 2026, '01-01 02-16 04-03 07-01 09-07 09-30 11-11 12-25'],
    ['CA-QC', 2024, '01-01 03-29 05-20 06-24 07-01 09-02 10-14 12-25'],
    ['CA-QC', 2025, '01-01 04-18 05-19 06-24 07-01 09-01 10-13 12-25'],
    ['CA-QC', 2026, '01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25'],
    ['CA-SK', 2026, '01-01 02-16 04-03 05-18 07-01 08-03 09-07 10-12 11-11 12-25'],
    ['CA-YT', 2024, '01-01 03-29 05-20 06-21 07-01 08-19 09-02 09-30 10-14 11-11 12-25'],
  ])('%s %d', (set, year, dates) => {
    expect(weekdays(set, year).join(' ')).toBe(dates);
  });
  test('24 June on a Sunday is kept on the 25th too', () => {
    expect(days('CA-QC', 2029)).toContain('06-25');
    expect(days('CA-QC', 2028)).not.toContain('06-26');
  });
});

describe('Switzerland, the list of the Federal Office of Justice and the cantons', () => {
  test.each([
    ['CH', 2026, '01-01 05-14 08-01 12-25'],
    ['CH-GE', 2024, '01-01 03-29 04-01 05-09 05-20 08-01 09-05 12-25 12-31'],
    ['CH-GE', 2026, '01-01 04-03 04-06 05-14 05-25 08-01 09-10 12-25 12-31'],
    ['CH-VD', 2025, '01-01 01-02 04-18 04-21 05-29 06-09 08-01 09-22 12-25'],
    ['CH-VD', 2026, '01-01 01-02 04-03 04-06 05-14 05-25 08-01 09-21 12-25'],
    ['CH-NE', 2026, '01-01 03-01 04-03 05-01 05-14 08-01 12-25'],
    ['CH-NE', 2023, '01-01 01-02 03-01 04-07 05-01 05-18 08-01 12-25'],
    ['CH-JU', 2026, '01-01 01-02 04-03 04-06 05-01 05-14 05-25 06-04 06-23 08-01 08-15 11-01 12-25'],
    [
      'CH-TI',
      2026,
      '01-01 01-06 03-19 04-06 05-01 05-14 05-25 06-04 06-29 08-01 08-15 11-01 12-08 12-25 12-26',
    ],
    ['CH-ZH', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26'],
    ['CH-BE', 2027, '01-01 01-02 03-26 03-29 05-06 05-17 08-01 12-25 12-26'],
    ['CH-LU', 2026, '01-01 01-02 04-03 04-06 05-14 05-25 06-04 08-01 08-15 11-01 12-08 12-25 12-26'],
    ['CH-OW', 2026, '01-01 01-02 04-03 04-06 05-14 05-25 06-04 08-01 08-15 09-25 11-01 12-08 12-25 12-26'],
    ['CH-SZ', 2026, '01-01 01-06 03-19 04-03 04-06 05-14 05-25 06-04 08-01 08-15 11-01 12-08 12-25 12-26'],
  ])('%s %d', (set, year, dates) => {
    expect(days(set, year).join(' ')).toBe(dates);
  });
  test.each([
    [2024, '04-04'],
    [2025, '04-03'],
    [2026, '04-09'], // not on Maundy Thursday
    [2027, '04-01'],
  ])('the procession of Näfels in %d is on %s', (year, date) => {
    expect(holidaysOf('CH-GL', year).find(({ name }) => name === 'fahrt')?.on).toBe(`${year}-${date}`);
  });
  test('26 December falls away in Uri and Appenzell on a Tuesday and a Saturday', () => {
    for (const set of ['CH-UR', 'CH-AI', 'CH-AR']) {
      expect(days(set, 2026)).not.toContain('12-26'); // a Saturday
      expect(days(set, 2023)).not.toContain('12-26'); // a Tuesday
      expect(days(set, 2025)).toContain('12-26'); // a Friday
    }
  });
});

describe('Germany, the laws of the Länder', () => {
  test.each([
    ['DE', 9],
    ['DE-BW', 12],
    ['DE-BY', 12],
    ['DE-BE', 10],
    ['DE-BB', 12], // two of them Sundays
    ['DE-HB', 10],
    ['DE-HH', 10],
    ['DE-HE', 10],
    ['DE-MV', 11],
    ['DE-NI', 10],
    ['DE-NW', 11],
    ['DE-RP', 11],
    ['DE-SL', 12],
    ['DE-SN', 11],
    ['DE-ST', 11],
    ['DE-SH', 10],
    ['DE-TH', 11],
  ])('%s has %d in 2026', (set, count) => {
    expect(days(set, 2026)).toHaveLength(count);
  });
  test.each([
    ['DE-BY', '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    ['DE-BE', '01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['DE-SN', '01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26'],
    ['DE-TH', '01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26'],
  ])('%s in 2026', (set, dates) => {
    expect(days(set, 2026).join(' ')).toBe(dates);
  });
  test('once: the Reformation everywhere in 2017, the liberation in Berlin in 2025', () => {
    for (const set of holidaySets.filter((one) => one.startsWith('DE')))
      expect(days(set, 2017).filter((date) => date === '10-31')).toEqual(['10-31']);
    expect(days('DE-BE', 2025)).toContain('05-08');
    expect(days('DE-NI', 2016)).not.toContain('10-31');
  });
  test.each([
    [2024, '11-20'],
    [2025, '11-19'],
    [2027, '11-17'],
  ])('repentance and prayer in %d is on %s', (year, date) => {
    expect(days('DE-SN', year)).toContain(date);
  });
});

test.each([
  ['BE', 2026, '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'],
  ['BE', 2027, '01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25'],
  ['LU', 2024, '01-01 04-01 05-01 05-09 05-09 05-20 06-23 08-15 11-01 12-25 12-26'],
  ['LU', 2026, '01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26'],
  ['NL', 2025, '01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26'],
  ['NL', 2026, '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26'],
  ['ES', 2026, '01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25'],
  ['IT', 2025, '01-01 01-06 04-20 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
  ['IT', 2026, '01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
  ['AT', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
])('%s in %d', (set, year, dates) => {
  expect(days(set, year).join(' ')).toBe(dates);
});

describe('every set', () => {
  test('answers days of the year asked for, in order, whatever the year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...holidaySets), fc.integer({ min: 1, max: 9998 }), (set, year) => {
        const dates = holidaysOf(set, year).map(({ on }) => on);
        expect(dates).toEqual(dates.toSorted());
        expect(dates.every((date) => Number(date.slice(0, 4)) === year)).toBe(true);
        expect(dates.length > 0).toBe(year >= 1583);
      }),
    );
  });

  test('is answered to the window', async () => {
    const { context } = makeContext();
    for (const set of holidaySets)
      expect((await ask(context, 'holidays.year', { set, year: 2026 })).length).toBeGreaterThan(3);
  });
});

test('none, and a code that is not known, have no days', () => {
  expect(holidaysOf(null, 2026)).toEqual([]);
  expect(holidaysOf('XX-YY', 2026)).toEqual([]);
  expect(holidaysOf('constructor', 2026)).toEqual([]);
});
