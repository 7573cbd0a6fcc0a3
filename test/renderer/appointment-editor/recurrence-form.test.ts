/** Rules as fields of a form: those that can be edited come back exactly, all others are kept. */
import { expect, test } from 'vitest';
import { formatRule, parseRule } from '#contract/recurrence.ts';
import {
  aligned,
  ordinalOf,
  ruleFormOf,
  ruleOf,
  untilOf,
  usualRules,
} from '#renderer/features/calendar/editor/recurrence-form.ts';

const rule = (text: string) => {
  const parsed = parseRule(text);
  if (!('rule' in parsed)) throw new Error(parsed.problem.reason);
  return parsed.rule;
};

test.each([
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=10',
  'FREQ=DAILY;BYMONTH=7,8;BYDAY=MO,TU',
  'FREQ=DAILY;BYMONTHDAY=1,-1',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630T215959Z;BYDAY=MO,WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYMONTHDAY=-2,1,15',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=-1FR,1MO',
  'FREQ=MONTHLY;BYDAY=TH',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1',
  'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU',
  'FREQ=YEARLY;BYMONTH=10;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
])('%s can be edited, and comes back as it was', (text) => {
  const form = ruleFormOf(rule(text));
  expect(form).not.toBeNull();
  expect(form && formatRule(ruleOf(form))).toBe(formatRule(rule(text)));
});

test.each([
  'FREQ=HOURLY;INTERVAL=2',
  'FREQ=DAILY;BYHOUR=9,14',
  'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
  'FREQ=YEARLY;BYYEARDAY=100',
  'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1',
  'FREQ=MONTHLY;BYDAY=MO,2TU',
])('%s is kept as it is', (text) => expect(ruleFormOf(rule(text))).toBeNull());

test('the usual rules of a start', () => {
  // The second Wednesday of May, and one that is the fourth and the last.
  expect(usualRules('2027-05-12T09:00')).toContain('FREQ=MONTHLY;BYDAY=2WE');
  expect(usualRules('2027-02-24')).toEqual(
    expect.arrayContaining(['FREQ=MONTHLY;BYDAY=4WE', 'FREQ=MONTHLY;BYDAY=-1WE']),
  );
  expect(ordinalOf('2027-05-31')).toEqual({ nth: 5, last: true });
});

test('an end is the end of its day in the zone, in UTC; of whole days the day', () => {
  expect(untilOf('2027-06-30', 'Europe/Paris')).toEqual({ date: '2027-06-30', time: '21:59:59', utc: true });
  expect(untilOf('2027-06-30', 'America/New_York')).toEqual({
    date: '2027-07-01',
    time: '03:59:59',
    utc: true,
  });
  expect(untilOf('2027-06-30', null)).toEqual({ date: '2027-06-30', time: null, utc: false });
});

test('ends, additions and exceptions follow whether it lasts all day', () => {
  const timed = {
    rules: ['FREQ=DAILY;UNTIL=20270630T215959Z'],
    added: ['2027-07-10T09:00'],
    excluded: ['2027-06-02T09:00', '2027-06-01T09:00'],
  };
  const days = {
    rules: ['FREQ=DAILY;UNTIL=20270630'],
    added: ['2027-07-10'],
    excluded: ['2027-06-01', '2027-06-02'],
  };
  expect(aligned(timed, { start: '2027-05-12', zone: null }).added).toEqual(days.added);
  expect(aligned(timed, { start: '2027-05-12', zone: null }).excluded).toEqual(days.excluded);
  expect(aligned(days, { start: '2027-05-12T09:00', zone: 'Europe/Paris' })).toEqual({
    ...timed,
    excluded: ['2027-06-01T09:00', '2027-06-02T09:00'],
  });
  // What fits already stays byte for byte.
  const kept = { rules: ['freq=weekly;byday=mo'], added: [], excluded: [] };
  expect(aligned(kept, { start: '2027-05-12T09:00', zone: 'Europe/Paris' })).toEqual(kept);
});
