/** Recurrence rules as text: what is read, what is refused and why, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { formatRule, parseRule, type Rule } from '#contract/recurrence.ts';
import { describeRule } from '#contract/recurrence-shape.ts';

const read = (text: string): Rule => {
  const parsed = parseRule(text);
  if ('problem' in parsed) throw new Error(parsed.problem.reason);
  return parsed.rule;
};

test('every part is read, in any case and order, and written in one', () => {
  expect(
    formatRule(
      read(
        'wkst=su;byday=FR,-1mo,+2TU;freq=yearly;bysecond=30;byminute=0,15;byhour=9;bymonth=12,1;bymonthday=-1,1;byyearday=100;bysetpos=-1;interval=2;count=10;',
      ),
    ),
  ).toBe(
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,12;BYYEARDAY=100;BYMONTHDAY=-1,1;BYDAY=-1MO,FR,2TU;BYHOUR=9;BYMINUTE=0,15;BYSECOND=30;BYSETPOS=-1;WKST=SU',
  );
  expect(formatRule(read('FREQ=YEARLY;BYWEEKNO=-1,20;BYDAY=MO;INTERVAL=1;WKST=MO'))).toBe(
    'FREQ=YEARLY;BYWEEKNO=-1,20;BYDAY=MO',
  );
  for (const until of ['20261231', '20261231T235959', '20261231T235959Z'])
    expect(formatRule(read(`FREQ=DAILY;UNTIL=${until}`))).toBe(`FREQ=DAILY;UNTIL=${until}`);
});

test.each([
  ['', 'noFrequency'],
  ['INTERVAL=2', 'noFrequency'],
  ['FREQ=FORTNIGHTLY', 'value'],
  ['FREQ=DAILY;INTERVAL=0', 'value'],
  ['FREQ=DAILY;COUNT=-1', 'value'],
  ['FREQ=DAILY;COUNT=', 'value'],
  ['FREQ=DAILY;BYHOUR=24', 'value'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'value'],
  ['FREQ=MONTHLY;BYDAY=0MO', 'value'],
  ['FREQ=WEEKLY;BYDAY=XX', 'value'],
  ['FREQ=DAILY;UNTIL=20260230', 'value'],
  ['FREQ=DAILY;UNTIL=20260101T250000Z', 'value'],
  ['FREQ=DAILY;COUNT=2;UNTIL=20260101', 'countAndUntil'],
  ['FREQ=DAILY;COUNT=2;COUNT=3', 'twice'],
  ['FREQ=DAILY;X-PART=1', 'unknownPart'],
  ['FREQ=DAILY;constructor=1', 'unknownPart'],
  ['FREQ=DAILY;INTERVAL', 'syntax'],
  ['FREQ=WEEKLY;BYMONTHDAY=1', 'notWithFrequency'],
  ['FREQ=MONTHLY;BYWEEKNO=1', 'notWithFrequency'],
  ['FREQ=DAILY;BYYEARDAY=1', 'notWithFrequency'],
  ['FREQ=WEEKLY;BYDAY=2MO', 'notWithFrequency'],
  ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=2MO', 'notWithFrequency'],
  ['FREQ=DAILY;BYSETPOS=1', 'alone'],
  ['RSCALE=CHINESE;FREQ=YEARLY', 'otherCalendar'],
  ['FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=31', 'otherCalendar'],
])('%s is refused: %s', (text, reason) => {
  expect(parseRule(text)).toMatchObject({ problem: { reason } });
});

describe('the patterns that an editor can show', () => {
  test.each([
    ['FREQ=DAILY;INTERVAL=3', { every: 'day' }],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { every: 'week', weekdays: [1, 2, 3, 4, 5] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', { every: 'week', weekdays: [1, 3] }],
    ['FREQ=MONTHLY', { every: 'month', monthDays: [] }],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', { every: 'month', monthDays: [-1, 15] }],
    ['FREQ=MONTHLY;BYDAY=2TU', { every: 'month', ordinal: 2, weekdays: [2] }],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', { every: 'month', ordinal: 2, weekdays: [2] }],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      { every: 'month', ordinal: -1, weekdays: [1, 2, 3, 4, 5] },
    ],
    ['FREQ=YEARLY', { every: 'year', months: [], monthDays: [] }],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', { every: 'year', months: [5], monthDays: [1] }],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', { every: 'year', months: [11], ordinal: 4, weekdays: [4] }],
  ])('%s', (text, pattern) => {
    expect(describeRule(read(text))).toMatchObject({ pattern, editable: true });
  });

  test.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYMONTH=1',
    'FREQ=DAILY;BYHOUR=9,15',
    'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=1SU,-1SU',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYDAY=TU',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTHDAY=1',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
  ])('%s is none of them', (text) => {
    expect(describeRule(read(text))).toMatchObject({ pattern: null, editable: false });
  });

  test('the end, and the first day of weeks where it matters', () => {
    expect(describeRule(read('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4'))).toMatchObject({
      end: { kind: 'count', count: 4 },
      weekStart: 7,
    });
    expect(describeRule(read('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU')).weekStart).toBeNull();
    expect(describeRule(read('FREQ=DAILY;UNTIL=20261231T225959Z')).end).toEqual({
      kind: 'until',
      until: { date: '2026-12-31', time: '22:59:59', utc: true },
    });
  });
});
