import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '#contract/plain-date.ts';
import { holidaysOf } from '#electron/features/holidays/sets.ts';
import { namedHolidays, workCalendarOf, workingDays } from '#electron/features/holidays/work-calendar.ts';

const span = (from: string, to: string) => ({ from: toDay(from), to: toDay(to) });
const own = (...dates: readonly string[]) => dates.map((on) => ({ on, name: null }));
const weekdays = [1, 2, 3, 4, 5];

describe('own holidays', () => {
  const week = workCalendarOf({
    workingDays: weekdays,
    // 1 May 2017 is a Monday; the Saturday takes nothing away, and the same day twice takes it once.
    holidays: own('2017-05-01', '2017-05-06', '2017-05-01'),
    holidaySet: null,
  });
  test.each([
    ['2017-05-01', '2017-05-31', 22], // 23 weekdays less 1 May
    ['2017-05-01', '2017-05-01', 0],
    ['2017-05-02', '2017-05-08', 5],
    ['2017-05-06', '2017-05-07', 0],
    ['2017-05-08', '2017-05-02', 0], // nothing in it
  ])('%s to %s: %d working days', (from, to, count) => {
    expect(workingDays(span(from, to), week)).toBe(count);
  });
});

describe('a public set', () => {
  const france = workCalendarOf({ workingDays: weekdays, holidays: own('2026-05-15'), holidaySet: 'FR' });
  test.each([
    // 21 weekdays of May 2026 less Friday 1 and 8, Thursday 14 (Ascension), Friday 15 (own), Monday 25 (Whit Monday).
    ['2026-05-01', '2026-05-31', 16],
    // 261 weekdays of 2026; 1 January, 6 April, 1, 8, 14 and 25 May, 14 July, 11 November, 25 December, and 15 May of one's own
    // are weekdays; 15 August and 1 November are not.
    ['2026-01-01', '2026-12-31', 251],
    ['2025-12-24', '2026-01-02', 6], // eight weekdays less Christmas and the new year's
    ['2026-05-14', '2026-05-17', 0],
  ])('%s to %s: %d working days', (from, to, count) => {
    expect(workingDays(span(from, to), france)).toBe(count);
  });

  test('is told day by day, each once, also where an own one falls on it', () => {
    const days = workCalendarOf({ workingDays: weekdays, holidays: own('2026-05-08'), holidaySet: 'FR' });
    expect(days.holidaysIn(span('2026-05-02', '2026-05-14')).map(fromDay)).toEqual([
      '2026-05-08',
      '2026-05-14',
    ]);
  });

  test('of one person, and the weekdays of their hours, count before those of the workspace', () => {
    const settings = { workingDays: weekdays, holidays: [], holidaySet: 'FR' };
    const hours = [1, 2, 4].map((day) => ({ day, from: '09:00', to: '17:00' }));
    const part = workCalendarOf(settings, { workingHours: hours, holidaySet: null });
    // Monday 13, (Tuesday 14 July), Thursday 16.
    expect(workingDays(span('2026-07-13', '2026-07-19'), part)).toBe(2);
    const belgian = workCalendarOf(settings, { workingHours: null, holidaySet: 'BE' });
    expect(workingDays(span('2026-07-13', '2026-07-19'), belgian)).toBe(5);
    expect(workingDays(span('2026-07-20', '2026-07-26'), belgian)).toBe(4);
  });

  test('of a code that nobody knows takes no day away', () => {
    const none = workCalendarOf({ workingDays: weekdays, holidays: [], holidaySet: 'XX' });
    expect(workingDays(span('2026-05-01', '2026-05-31'), none)).toBe(21);
  });
});

test('working days are those that counting them one by one finds', () => {
  const sets = fc.constantFrom(null, 'FR', 'GB-SCT', 'US', 'CH-GE');
  const day = fc.integer({ min: 19_000, max: 21_000 });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 900 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      fc.array(day),
      sets,
      (from, length, days, ownDays, holidaySet) => {
        const to = from + length;
        const calendar = workCalendarOf({
          workingDays: days,
          holidays: own(...ownDays.map(fromDay)),
          holidaySet,
        });
        const off = new Set(ownDays);
        for (let year = 2021; year <= 2030; year++)
          for (const { on } of holidaysOf(holidaySet, year)) off.add(toDay(on));
        let count = 0;
        for (let one = from; one <= to; one++)
          if (days.includes(new Date(one * 86_400_000).getUTCDay() || 7) && !off.has(one)) count++;
        expect(workingDays({ from, to }, calendar)).toBe(count);
      },
    ),
  );
});

test('two thousand years are counted at once', () => {
  const calendar = workCalendarOf({ workingDays: weekdays, holidays: [], holidaySet: 'CH-TI' });
  const began = performance.now();
  workingDays(span('0001-01-01', '9999-12-31'), calendar);
  expect(performance.now() - began).toBeLessThan(3_000);
});

describe('names', () => {
  const settings = {
    holidays: [...own('2026-12-24'), { on: '2026-12-31', name: 'Inventory' }],
    holidaySet: 'GB-EAW',
    language: 'en',
  } as const;
  test('of a span, public and own ones, in the language of the workspace', () => {
    expect(namedHolidays(settings, '2026-12-24', '2027-01-01')).toEqual([
      { on: '2026-12-24', name: 'Holiday' },
      { on: '2026-12-25', name: 'Christmas Day' },
      { on: '2026-12-26', name: 'Boxing Day' },
      { on: '2026-12-28', name: 'Boxing Day (observed)' },
      { on: '2026-12-31', name: 'Inventory' },
      { on: '2027-01-01', name: 'New Year’s Day' },
    ]);
  });
  test('in French, of another set', () => {
    expect(namedHolidays({ ...settings, language: 'fr' }, '2026-07-01', '2026-07-31', 'CA-QC')).toEqual([
      { on: '2026-07-01', name: 'Fête du Canada' },
    ]);
  });
});
