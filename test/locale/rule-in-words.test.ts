/** Recurrence rules in words, each as one would say it in English and in French. */
import { expect, test } from 'vitest';
import { parseRule } from '#contract/recurrence.ts';
import { recurrenceInWords, ruleInWords } from '#locale/rule-in-words.ts';

const nbsp = (text: string) => text.replaceAll('~', '\u00a0');

/** Wednesday 12 May 2027, 09:00 in Paris. */
const context = { start: '2027-05-12T09:00', zone: 'Europe/Paris' };

const said: readonly (readonly [rule: string, en: string, fr: string])[] = [
  ['FREQ=DAILY', 'Every day', 'Tous les jours'],
  ['FREQ=DAILY;INTERVAL=3', 'Every 3 days', 'Tous les 3 jours'],
  ['FREQ=DAILY;COUNT=10', 'Every day, 10 times', 'Tous les jours, 10 fois'],
  ['FREQ=DAILY;COUNT=1', 'Every day, once', 'Tous les jours, 1 fois'],
  [
    'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
    'Every weekday (Monday to Friday)',
    'Tous les jours ouvrés (du lundi au vendredi)',
  ],
  [
    'FREQ=DAILY;INTERVAL=2;BYDAY=MO,FR',
    'Every 2 days only on Monday or Friday',
    'Tous les 2 jours, seulement le lundi ou le vendredi',
  ],
  ['FREQ=DAILY;BYMONTH=7,8', 'Every day in July and August', 'Tous les jours, en juillet et août'],
  [
    'FREQ=DAILY;BYMONTHDAY=1,-1',
    'Every day only on the 1st or last day of the month',
    'Tous les jours, seulement le 1er ou le dernier jour du mois',
  ],
  ['FREQ=DAILY;BYHOUR=9,14', 'Every day at 09:00 and 14:00', 'Tous les jours, à 09:00 et 14:00'],
  ['FREQ=DAILY;BYHOUR=9;BYMINUTE=0,30', 'Every day at 09:00 and 09:30', 'Tous les jours, à 09:00 et 09:30'],
  ['FREQ=WEEKLY', 'Every week on Wednesday', 'Toutes les semaines, le mercredi'],
  ['FREQ=WEEKLY;BYDAY=MO', 'Every week on Monday', 'Toutes les semaines, le lundi'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270630T215959Z',
    'Every 2 weeks on Monday and Wednesday until 30 June 2027',
    'Toutes les 2 semaines, le lundi et le mercredi, jusqu’au 30 juin 2027',
  ],
  [
    'FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=12',
    'Every week on Monday, Wednesday and Friday, 12 times',
    'Toutes les semaines, le lundi, le mercredi et le vendredi, 12 fois',
  ],
  [
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'Every weekday (Monday to Friday)',
    'Tous les jours ouvrés (du lundi au vendredi)',
  ],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'Every day', 'Tous les jours'],
  [
    'FREQ=WEEKLY;BYDAY=SA,SU',
    'Every week on Saturday and Sunday',
    'Toutes les semaines, le samedi et le dimanche',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
    'Every 2 weeks on Tuesday and Sunday (weeks begin on Sunday)',
    'Toutes les 2 semaines, le mardi et le dimanche (les semaines commencent le dimanche)',
  ],
  // With one weekday it makes no difference with which one weeks begin.
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU', 'Every 2 weeks on Tuesday', 'Toutes les 2 semaines, le mardi'],
  [
    'FREQ=WEEKLY;BYDAY=TU;BYMONTH=4,8,10',
    'Every week on Tuesday in April, August and October',
    'Toutes les semaines, le mardi, en avril, août et octobre',
  ],
  ['FREQ=MONTHLY', 'Every month on the 12th', 'Tous les mois, le 12'],
  ['FREQ=MONTHLY;BYMONTHDAY=1', 'Every month on the 1st', 'Tous les mois, le 1er'],
  ['FREQ=MONTHLY;BYMONTHDAY=15,1', 'Every month on the 1st and 15th', 'Tous les mois, le 1er et le 15'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day', 'Tous les mois, le dernier jour du mois'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-2',
    'Every month on the second-to-last day',
    'Tous les mois, l’avant-dernier jour du mois',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    'Every month on the third-to-last day',
    'Tous les mois, le 3e jour en partant de la fin du mois',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31,22,23',
    'Every 3 months on the 22nd, 23rd and 31st',
    'Tous les 3 mois, le 22, le 23 et le 31',
  ],
  ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday', 'Tous les mois, le deuxième mardi du mois'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday', 'Tous les mois, le dernier vendredi du mois'],
  [
    'FREQ=MONTHLY;BYDAY=-2FR',
    'Every month on the second-to-last Friday',
    'Tous les mois, l’avant-dernier vendredi du mois',
  ],
  [
    'FREQ=MONTHLY;BYDAY=1MO,-1MO',
    'Every month on the first Monday and the last Monday',
    'Tous les mois, le premier lundi et le dernier lundi du mois',
  ],
  ['FREQ=MONTHLY;BYDAY=TH', 'Every month on each Thursday', 'Tous les mois, chaque jeudi'],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'Every month on each Friday that falls on the 13th',
    'Tous les mois, chaque vendredi qui tombe le 13',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'Every month on the last weekday',
    'Tous les mois, le dernier jour ouvré du mois',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
    'Every month on the first weekday and the last weekday',
    'Tous les mois, le premier jour ouvré et le dernier jour ouvré du mois',
  ],
  [
    'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1',
    'Every month on the first weekend day',
    'Tous les mois, le premier jour de week-end du mois',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=3',
    'Every month on the third Monday or Tuesday',
    'Tous les mois, le troisième lundi ou mardi du mois',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=10,11,12;BYSETPOS=-1',
    'Every month on the 10th, 11th and 12th (only the last of these)',
    'Tous les mois, le 10, le 11 et le 12, seulement le dernier de ces jours',
  ],
  [
    'FREQ=MONTHLY;BYDAY=1MO;BYMONTH=4,9',
    'Every month on the first Monday in April and September',
    'Tous les mois, le premier lundi du mois, en avril et septembre',
  ],
  ['FREQ=YEARLY', 'Every year on 12 May', 'Tous les ans, le 12 mai'],
  ['FREQ=YEARLY;INTERVAL=2', 'Every 2 years on 12 May', 'Tous les 2 ans, le 12 mai'],
  ['FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1', 'Every year on 1 August', 'Tous les ans, le 1er août'],
  [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    'Every year on the last day of February',
    'Tous les ans, le dernier jour de février',
  ],
  [
    'FREQ=YEARLY;BYMONTH=3,9',
    'Every year on the 12th of March and September',
    'Tous les ans, le 12 de mars et de septembre',
  ],
  [
    'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU',
    'Every year on the second Sunday of May',
    'Tous les ans, le deuxième dimanche de mai',
  ],
  [
    'FREQ=YEARLY;BYMONTH=4,10;BYDAY=-1SU',
    'Every year on the last Sunday of April and October',
    'Tous les ans, le dernier dimanche d’avril et d’octobre',
  ],
  [
    'FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    'Every year on each Tuesday that falls on the 2nd, 3rd, 4th, 5th, 6th, 7th or 8th in November',
    'Tous les ans, chaque mardi qui tombe le 2, le 3, le 4, le 5, le 6, le 7 ou le 8, en novembre',
  ],
  [
    'FREQ=YEARLY;BYDAY=20MO',
    'Every year on the 20th Monday of the year',
    'Tous les ans, le 20e lundi de l’année',
  ],
  ['FREQ=YEARLY;BYMONTHDAY=13', 'Every year on the 13th of each month', 'Tous les ans, le 13 de chaque mois'],
  [
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7',
    'Every year on each Thursday in June and July',
    'Tous les ans, chaque jeudi, en juin et juillet',
  ],
  [
    'FREQ=YEARLY;BYYEARDAY=1,100,-1',
    'Every year on day 1, day 100 and the last day of the year',
    'Tous les ans, le 1er jour, le 100e jour et le dernier jour de l’année',
  ],
  [
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'Every year on Monday in week 20',
    'Tous les ans, le lundi, la semaine 20',
  ],
  [
    'FREQ=YEARLY;BYWEEKNO=-1',
    'Every year on Wednesday in the last week of the year',
    'Tous les ans, le mercredi, la dernière semaine de l’année',
  ],
  [
    'FREQ=YEARLY;BYMONTH=10;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5',
    'Every year on the last weekday of October, 5 times',
    'Tous les ans, le dernier jour ouvré d’octobre, 5 fois',
  ],
  ['FREQ=HOURLY;INTERVAL=2', 'Every 2 hours', 'Toutes les 2 heures'],
  [
    'FREQ=HOURLY;BYMINUTE=0,30',
    'Every hour at minutes 0 and 30 of the hour',
    'Toutes les heures, aux minutes 0 et 30 de l’heure',
  ],
  ['FREQ=MINUTELY;INTERVAL=20', 'Every 20 minutes', 'Toutes les 20 minutes'],
  // Half past ten in Paris is after the start, half past eight is before it: that day has none.
  [
    'FREQ=DAILY;UNTIL=20270701T083000Z',
    'Every day until 1 July 2027',
    'Tous les jours, jusqu’au 1er juillet 2027',
  ],
  [
    'FREQ=DAILY;UNTIL=20270701T063000Z',
    'Every day until 30 June 2027',
    'Tous les jours, jusqu’au 30 juin 2027',
  ],
  // Already the next day in Paris.
  [
    'FREQ=DAILY;UNTIL=20270630T223000Z',
    'Every day until 30 June 2027',
    'Tous les jours, jusqu’au 30 juin 2027',
  ],
  ['FREQ=DAILY;UNTIL=20270801', 'Every day until 1 August 2027', 'Tous les jours, jusqu’au 1er août 2027'],
];

test.each(said)('%s', (text, en, fr) => {
  const parsed = parseRule(text);
  if (!('rule' in parsed)) throw new Error(parsed.problem.reason);
  expect(ruleInWords(parsed.rule, context, 'en')).toBe(nbsp(en));
  expect(ruleInWords(parsed.rule, context, 'fr')).toBe(nbsp(fr));
});

test('a series: its rules, further dates, exceptions, and a rule that is none', () => {
  const weekly = 'FREQ=WEEKLY;BYDAY=MO';
  const one = {
    rules: [weekly],
    added: ['2027-06-01T10:00'],
    excluded: ['2027-05-17T09:00', '2027-05-24T09:00'],
  };
  expect(recurrenceInWords(one, context, 'en')).toBe(
    'Every week on Monday, and on 1 more date, except on 2 dates',
  );
  expect(recurrenceInWords(one, context, 'fr')).toBe(
    'Toutes les semaines, le lundi, et à 1 autre date, sauf à 2 dates',
  );
  const two = { rules: [weekly, 'FREQ=MONTHLY;BYMONTHDAY=1'], added: [], excluded: [] };
  expect(recurrenceInWords(two, context, 'en')).toBe('Every week on Monday; every month on the 1st');
  expect(recurrenceInWords(two, context, 'fr')).toBe(
    'Toutes les semaines, le lundi\u00a0; tous les mois, le 1er',
  );
  const dates = { rules: [], added: ['2027-06-01T10:00', '2027-06-02T10:00'], excluded: [] };
  expect(recurrenceInWords(dates, context, 'en')).toBe('On 2 more dates');
  expect(recurrenceInWords(dates, context, 'fr')).toBe('À 2 autres dates');
  const unknown = { rules: ['FREQ=LUNAR'], added: [], excluded: [] };
  expect(recurrenceInWords(unknown, context, 'en')).toBe('By a rule of another program: FREQ=LUNAR');
  expect(recurrenceInWords(unknown, context, 'fr')).toBe(
    'Selon une règle d’un autre programme\u00a0: FREQ=LUNAR',
  );
});

test('what lasts all day has no zone', () => {
  const parsed = parseRule('FREQ=DAILY;UNTIL=20270801');
  if (!('rule' in parsed)) throw new Error('no rule');
  expect(ruleInWords(parsed.rule, { start: '2027-05-12', zone: null }, 'en')).toBe(
    'Every day until 1 August 2027',
  );
});
