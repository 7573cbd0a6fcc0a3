/** Durations, reminders, attendees and conflicts in words, and durations read. */
import { expect, test } from 'vitest';
import type { Conflict } from '#contract/calendar.ts';
import { formatDate, formatTime } from '#locale/format.ts';
import { type Language, type Translate, translate } from '#locale/translate.ts';
import {
  attendeesInWords,
  durationWords,
  parseDuration,
  remindersInWords,
} from '#renderer/data/appointment-words.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';

const say =
  (language: Language): Translate =>
  (key, params) =>
    translate(language, key, params);
const formats = (language: Language) => ({
  date: (date: string) => formatDate(date, language),
  time: (time: string) => formatTime(time, language),
});

test.each([
  ['45', 45],
  ['1h30', 90],
  ['1 h 30', 90],
  ['1:15', 75],
  ['1,5h', 90],
  ['2 heures', 120],
  ['3 days', 4_320],
  ['2 j', 2_880],
  ['1 week', 10_080],
  ['', null],
  ['soon', undefined],
])('“%s” lasts %s minutes', (text, minutes) => expect(parseDuration(text)).toBe(minutes));

test('durations and reminders', () => {
  expect([30, 60, 90, 125].map((one) => durationWords(say('en'), one))).toEqual([
    '30 min',
    '1 h',
    '1 h 30',
    '2 h 05',
  ]);
  expect(remindersInWords(say('en'), [15, 1_440, 0])).toBe('1 day before, 15 minutes before, at the start');
  expect(remindersInWords(say('fr'), [60, -30, 10_080])).toBe(
    '1 semaine avant, 1 heure avant, 30 minutes après',
  );
});

test('attendees: what goes without saying is not said', () => {
  const people = [
    { kind: 'reps', id: 'anna', name: null, email: null, role: 'required', answer: 'none' },
    { kind: 'contacts', id: 'paul', name: null, email: null, role: 'optional', answer: 'accepted' },
    { kind: 'other', id: null, name: null, email: 'x@example.org', role: 'required', answer: 'declined' },
  ] as const;
  const names: Record<string, string> = { anna: 'Anna', paul: 'Paul' };
  expect(attendeesInWords(say('en'), people, ({ id }) => (id === null ? undefined : names[id]))).toBe(
    'Anna, Paul (optional, coming), x@example.org (not coming)',
  );
});

const conflict = (more: Partial<Conflict>): Conflict => ({
  kind: 'person',
  rule: 'warn',
  subject: { kind: 'reps', id: 'anna', label: 'Anna' },
  with: { kind: 'appointments', id: 'a', occurrence: null, label: 'Visit' },
  start: '2027-05-12T10:00',
  from: new Date(2027, 4, 12, 10).toISOString(),
  to: new Date(2027, 4, 12, 11).toISOString(),
  params: {},
  ...more,
});

test.each([
  [
    {},
    'Anna is at “Visit” (12 May 2027, 10:00–11:00)',
    'Anna est à «\u00a0Visit\u00a0» (12 mai 2027, 10:00–11:00)',
  ],
  [
    { params: { tentative: 1 } },
    'Anna is at “Visit” (12 May 2027, 10:00–11:00), not sure yet',
    'Anna est à «\u00a0Visit\u00a0» (12 mai 2027, 10:00–11:00), à confirmer',
  ],
  [
    { kind: 'capacity', with: null, params: { people: 9, capacity: 6 } },
    'Anna holds 6, 9 are expected',
    'Anna a 6 places, 9 personnes sont attendues',
  ],
  [
    {
      kind: 'holiday',
      with: null,
      subject: null,
      params: { name: 'Ascension' },
      to: new Date(2027, 4, 13, 10).toISOString(),
    },
    'Ascension is a holiday (12 May 2027 – 13 May 2027)',
    'Ascension est férié (12 mai 2027 – 13 mai 2027)',
  ],
  [
    { kind: 'workingHours', with: null, params: { hours: '' } },
    'Anna does not work then (12 May 2027, 10:00–11:00)',
    'Anna ne travaille pas à ce moment-là (12 mai 2027, 10:00–11:00)',
  ],
  [
    { kind: 'clientHours', with: null, params: { hours: '13:00–17:00' } },
    'Anna is open 13:00–17:00 only (12 May 2027, 10:00–11:00)',
    'Anna n’est ouvert que 13:00–17:00 (12 mai 2027, 10:00–11:00)',
  ],
] as const)('a conflict says who, what and when: %j', (more, en, fr) => {
  expect(describeConflict(say('en'), formats('en'), conflict(more))).toBe(en);
  expect(describeConflict(say('fr'), formats('fr'), conflict(more))).toBe(fr);
});
