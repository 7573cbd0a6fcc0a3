/** Starts of a series: additions and exceptions, ends, clocks that change, and rules that would never end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRule, parseRule } from '#contract/recurrence.ts';
import { Expansion, type Series, startsBetween } from '#electron/features/recurrence/series.ts';

const series = (rule: string, values: Partial<Series> = {}): Series => ({
  rules: [rule],
  added: [],
  excluded: [],
  start: '2026-03-02T09:00',
  zone: 'Europe/Paris',
  ...values,
});
const all = (one: Series, limit = 1_000) =>
  startsBetween(one, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, limit);
const inMarch = (one: Series) =>
  startsBetween(one, Date.parse('2026-03-01'), Date.parse('2026-04-01'), 100_000);

describe('what belongs to a series', () => {
  test('additions, without exceptions, several rules together, each start once', () => {
    const rules = ['FREQ=WEEKLY;COUNT=3', 'FREQ=DAILY;INTERVAL=7;COUNT=4'];
    const one = series('', {
      rules,
      added: ['2026-03-04T10:30', '2026-02-01T08:00'],
      excluded: ['2026-03-09T09:00'],
    });
    expect(all(one)).toEqual([
      '2026-02-01T08:00',
      '2026-03-02T09:00',
      '2026-03-04T10:30',
      '2026-03-16T09:00',
      '2026-03-23T09:00',
    ]);
    expect(all(one, 2)).toEqual(['2026-02-01T08:00', '2026-03-02T09:00']);
  });

  test('the first start takes place even where no rule gives it, and is not counted then', () => {
    expect(all(series('FREQ=WEEKLY;BYDAY=TU;COUNT=2'))).toEqual([
      '2026-03-02T09:00',
      '2026-03-03T09:00',
      '2026-03-10T09:00',
    ]);
    expect(all(series('FREQ=WEEKLY;BYDAY=MO;COUNT=2', { excluded: ['2026-03-02T09:00'] }))).toEqual([
      '2026-03-09T09:00',
    ]);
  });

  test('a rule that cannot be read gives nothing', () => {
    expect(all(series('FREQ=OFTEN'))).toEqual(['2026-03-02T09:00']);
  });

  test.each([
    ['UNTIL in UTC counts as an instant', 'FREQ=DAILY;UNTIL=20260304T080000Z', 3],
    ['a second before it', 'FREQ=DAILY;UNTIL=20260304T075959Z', 2],
    ['a date counts to its end', 'FREQ=DAILY;UNTIL=20260304', 3],
    ['without a zone it is what clocks show', 'FREQ=DAILY;UNTIL=20260304T090000', 3],
    ['before the start', 'FREQ=DAILY;UNTIL=20200101T000000Z', 1],
  ])('%s', (_, rule, count) => expect(all(series(rule))).toHaveLength(count));

  test('all day it is days, whatever the rule says of times', () => {
    const day = { start: '2026-03-02', zone: null };
    expect(all(series('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=5;UNTIL=20260303T120000Z', day))).toEqual([
      '2026-03-02',
      '2026-03-03',
    ]);
    expect(all(series('FREQ=MINUTELY;UNTIL=20260303', day))).toEqual(['2026-03-02', '2026-03-03']);
    expect(new Expansion(series('FREQ=DAILY', day)).has('2026-03-03T00:00')).toBe(false);
  });
});

describe('clocks that change', () => {
  test('a time that is skipped comes by the offset before, one shown twice the first time', () => {
    const one = new Expansion(series('FREQ=DAILY;COUNT=3', { start: '2026-03-28T02:30' }));
    const ats = one
      .between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 9)
      .map(({ at }) => new Date(at).toISOString());
    expect(ats).toEqual(['2026-03-28T01:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z']);
    const autumn = new Expansion(series('FREQ=DAILY;COUNT=2', { start: '2026-10-25T02:30' }));
    expect(autumn.between(0, Number.POSITIVE_INFINITY, 1)[0]?.at).toBe(Date.parse('2026-10-25T00:30Z'));
  });
});

describe('rules without an end are not followed without one', () => {
  test.each([
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 1],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 1],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', 1],
    ['FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6', 1],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYSETPOS=5', 1],
    ['FREQ=MINUTELY;INTERVAL=1440;BYHOUR=10', 1],
    ['FREQ=SECONDLY;INTERVAL=86400;BYMINUTE=5', 1],
    ['FREQ=HOURLY;INTERVAL=24;BYHOUR=3;BYSETPOS=-300', 1],
    ['FREQ=SECONDLY;COUNT=1000000000', 1_000],
    ['FREQ=SECONDLY', 1_000],
    ['FREQ=YEARLY;INTERVAL=1000000000', 1],
    [
      'FREQ=YEARLY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2,3,4;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1',
      1_000,
    ],
    // Once in 28 years, but for 2100.
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=40', 41],
  ])('%s', (rule, count) => {
    const since = performance.now();
    const one = series(rule);
    expect(all(one)).toHaveLength(count);
    inMarch(one);
    expect(new Expansion(one).has('2099-01-01T09:00')).toBeTypeOf('boolean');
    // A guard against no end, not a measure: it is a fraction of that on an idle machine.
    expect(performance.now() - since).toBeLessThan(3_000);
  });

  test('every second is every minute of the window', () => {
    // From 20:00 in Paris to midnight in UTC.

    expect(inMarch(series('FREQ=SECONDLY', { start: '2026-03-31T20:00' }))).toHaveLength(360);
  });
});

const number = (max: number) => fc.integer({ min: 1, max });
const signed = (max: number) =>
  fc.oneof(
    number(max),
    number(max).map((one) => -one),
  );
const list = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
const rules = fc
  .record(
    {
      FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
      INTERVAL: number(5),
      BYMONTH: list(number(12)),
      BYMONTHDAY: list(signed(31)),
      BYDAY: list(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
      BYHOUR: list(fc.integer({ min: 0, max: 23 })),
      COUNT: number(60),
      WKST: fc.constantFrom('MO', 'SU'),
    },
    { requiredKeys: ['FREQ'] },
  )
  .map((parts) =>
    Object.entries(parts)
      .filter(([name]) => name !== 'BYMONTHDAY' || parts.FREQ !== 'WEEKLY')
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  );

describe('for any rule', () => {
  test('a window shows what the whole shows of it, and COUNT is kept', () => {
    fc.assert(
      fc.property(rules, number(900), number(60), (rule, after, long) => {
        const one = series(rule);
        const expansion = new Expansion(one);
        const from = Date.parse('2026-03-01') + after * 86_400_000;
        const to = from + long * 86_400_000;
        const whole = expansion.between(Number.NEGATIVE_INFINITY, to, 100_000);
        expect(expansion.between(from, to, 100_000)).toEqual(whole.filter(({ at }) => at >= from));
        const count = /COUNT=(\d+)/.exec(rule)?.[1];
        if (count) expect(all(one).length).toBeLessThanOrEqual(Number(count) + 1);
        for (const { wall } of whole.slice(0, 5)) expect(expansion.has(expansion.startOf(wall))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('what is written reads as what was read', () => {
    fc.assert(
      fc.property(rules, (text) => {
        const parsed = parseRule(text);
        if (!('rule' in parsed)) throw new Error(text);
        expect(parseRule(formatRule(parsed.rule))).toEqual(parsed);
      }),
    );
  });
});
