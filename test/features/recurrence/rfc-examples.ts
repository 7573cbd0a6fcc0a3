/** The examples of RFC 5545, 3.8.5.3, in the RFC’s order, with the dates it lists. All are in New York. */

/** `1997-09-02 03 04; 10-01` becomes plain dates: what is left out is as in the date before. */
const dates = (text: string): string[] => {
  let last = '';
  return text.split(/\s+/).map((one) => {
    last = last.slice(0, last.length - one.length) + one;
    return last;
  });
};

export const zone = 'America/New_York';
/** At 09:00 on the dates. */
const nine = (text: string) => dates(text).map((date) => `${date}T09:00`);

interface Example {
  readonly name: string;
  readonly rule: string;
  readonly starts: readonly string[];
  readonly start?: string;
  readonly excluded?: readonly string[];
  /** It goes on after the dates listed. */
  readonly endless?: true;
}

const everyDay = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(`${new Date(at).toISOString().slice(0, 10)}T09:00`);
  return days;
};
const january = [1998, 1999, 2000].flatMap((year) => everyDay(`${year}-01-01`, `${year}-01-31`));

export const examples: readonly Example[] = [
  {
    name: 'daily for 10 occurrences',
    rule: 'FREQ=DAILY;COUNT=10',
    starts: nine('1997-09-02 03 04 05 06 07 08 09 10 11'),
  },
  {
    name: 'daily until December 24, 1997',
    rule: 'FREQ=DAILY;UNTIL=19971224T000000Z',
    starts: everyDay('1997-09-02', '1997-12-23'),
  },
  {
    name: 'every other day, forever',
    rule: 'FREQ=DAILY;INTERVAL=2',
    starts: nine('1997-09-02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 10-02 04 06'),
    endless: true,
  },
  {
    name: 'every 10 days, 5 occurrences',
    rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5',
    starts: nine('1997-09-02 12 22 10-02 12'),
  },
  {
    name: 'every day in January, for 3 years',
    rule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    start: '1998-01-01T09:00',
    starts: january,
  },
  {
    name: 'every day in January, for 3 years, daily',
    rule: 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    start: '1998-01-01T09:00',
    starts: january,
  },
  {
    name: 'weekly for 10 occurrences',
    rule: 'FREQ=WEEKLY;COUNT=10',
    starts: nine('1997-09-02 09 16 23 30 10-07 14 21 28 11-04'),
  },
  {
    name: 'weekly until December 24, 1997',
    rule: 'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    starts: nine('1997-09-02 09 16 23 30 10-07 14 21 28 11-04 11 18 25 12-02 09 16 23'),
  },
  {
    name: 'every other week, forever',
    rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    starts: nine('1997-09-02 16 30 10-14 28 11-11 25 12-09 23 1998-01-06 20 02-03 17'),
    endless: true,
  },
  ...[
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
  ].map((rule) => ({
    name: 'weekly on Tuesday and Thursday for five weeks',
    rule,
    starts: nine('1997-09-02 04 09 11 16 18 23 25 30 10-02'),
  })),
  {
    name: 'every other week on Monday, Wednesday, and Friday until December 24, 1997',
    rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    start: '1997-09-01T09:00',
    starts: nine(
      '1997-09-01 03 05 15 17 19 29 10-01 03 13 15 17 27 29 31 11-10 12 14 24 26 28 12-08 10 12 22',
    ),
  },
  {
    name: 'every other week on Tuesday and Thursday, for 8 occurrences',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    starts: nine('1997-09-02 04 16 18 30 10-02 14 16'),
  },
  {
    name: 'monthly on the first Friday for 10 occurrences',
    rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    start: '1997-09-05T09:00',
    starts: nine('1997-09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05'),
  },
  {
    name: 'monthly on the first Friday until December 24, 1997',
    rule: 'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    start: '1997-09-05T09:00',
    starts: nine('1997-09-05 10-03 11-07 12-05'),
  },
  {
    name: 'every other month on the first and last Sunday for 10 occurrences',
    rule: 'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    start: '1997-09-07T09:00',
    starts: nine('1997-09-07 28 11-02 30 1998-01-04 25 03-01 29 05-03 31'),
  },
  {
    name: 'monthly on the second-to-last Monday for 6 months',
    rule: 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    start: '1997-09-22T09:00',
    starts: nine('1997-09-22 10-20 11-17 12-22 1998-01-19 02-16'),
  },
  {
    name: 'monthly on the third-to-the-last day of the month, forever',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-3',
    start: '1997-09-28T09:00',
    starts: nine('1997-09-28 10-29 11-28 12-29 1998-01-29 02-26'),
    endless: true,
  },
  {
    name: 'monthly on the 2nd and 15th for 10 occurrences',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    starts: nine('1997-09-02 15 10-02 15 11-02 15 12-02 15 1998-01-02 15'),
  },
  {
    name: 'monthly on the first and last day for 10 occurrences',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    start: '1997-09-30T09:00',
    starts: nine('1997-09-30 10-01 31 11-01 30 12-01 31 1998-01-01 31 02-01'),
  },
  {
    name: 'every 18 months on the 10th thru 15th for 10 occurrences',
    rule: 'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    start: '1997-09-10T09:00',
    starts: nine('1997-09-10 11 12 13 14 15 1999-03-10 11 12 13'),
  },
  {
    name: 'every Tuesday, every other month',
    rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    starts: nine('1997-09-02 09 16 23 30 11-04 11 18 25 1998-01-06 13 20 27 03-03 10 17 24 31'),
    endless: true,
  },
  {
    name: 'yearly in June and July for 10 occurrences',
    rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    start: '1997-06-10T09:00',
    starts: nine('1997-06-10 07-10 1998-06-10 07-10 1999-06-10 07-10 2000-06-10 07-10 2001-06-10 07-10'),
  },
  {
    name: 'every other year in January, February, and March for 10 occurrences',
    rule: 'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    start: '1997-03-10T09:00',
    starts: nine('1997-03-10 1999-01-10 02-10 03-10 2001-01-10 02-10 03-10 2003-01-10 02-10 03-10'),
  },
  {
    name: 'every third year on the 1st, 100th, and 200th day for 10 occurrences',
    rule: 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    start: '1997-01-01T09:00',
    starts: nine('1997-01-01 04-10 07-19 2000-01-01 04-09 07-18 2003-01-01 04-10 07-19 2006-01-01'),
  },
  {
    name: 'every 20th Monday of the year, forever',
    rule: 'FREQ=YEARLY;BYDAY=20MO',
    start: '1997-05-19T09:00',
    starts: nine('1997-05-19 1998-05-18 1999-05-17'),
    endless: true,
  },
  {
    name: 'Monday of week number 20, forever',
    rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    start: '1997-05-12T09:00',
    starts: nine('1997-05-12 1998-05-11 1999-05-17'),
    endless: true,
  },
  {
    name: 'every Thursday in March, forever',
    rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    start: '1997-03-13T09:00',
    starts: nine('1997-03-13 20 27 1998-03-05 12 19 26 1999-03-04 11 18 25'),
    endless: true,
  },
  {
    name: 'every Thursday, but only during June, July, and August, forever',
    rule: 'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    start: '1997-06-05T09:00',
    starts: nine(
      '1997-06-05 12 19 26 07-03 10 17 24 31 08-07 14 21 28 1998-06-04 11 18 25 07-02 09 16 23 30 08-06 13 20 27 1999-06-03 10 17 24 07-01 08 15 22 29 08-05 12 19 26',
    ),
    endless: true,
  },
  {
    name: 'every Friday the 13th, forever',
    rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    excluded: ['1997-09-02T09:00'],
    starts: nine('1998-02-13 03-13 11-13 1999-08-13 2000-10-13'),
    endless: true,
  },
  {
    name: 'the first Saturday that follows the first Sunday of the month, forever',
    rule: 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    start: '1997-09-13T09:00',
    starts: nine('1997-09-13 10-11 11-08 12-13 1998-01-10 02-07 03-07 04-11 05-09 06-13'),
    endless: true,
  },
  {
    name: 'U.S. Presidential Election day, forever',
    rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    start: '1996-11-05T09:00',
    starts: nine('1996-11-05 2000-11-07 2004-11-02'),
    endless: true,
  },
  {
    name: 'the third instance into the month of Tuesday, Wednesday, or Thursday, for 3 months',
    rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    start: '1997-09-04T09:00',
    starts: nine('1997-09-04 10-07 11-06'),
  },
  {
    name: 'the second-to-last weekday of the month',
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    start: '1997-09-29T09:00',
    starts: nine('1997-09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30'),
    endless: true,
  },
  {
    // The RFC writes 170000Z, which is 13:00 in New York and no 15:00: what it lists ends at 17:00 there.
    name: 'every 3 hours from 9:00 AM to 5:00 PM on a specific day',
    rule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z',
    starts: ['1997-09-02T09:00', '1997-09-02T12:00', '1997-09-02T15:00'],
  },
  {
    name: 'every 15 minutes for 6 occurrences',
    rule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    starts: ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'].map((time) => `1997-09-02T${time}`),
  },
  {
    name: 'every hour and a half for 4 occurrences',
    rule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    starts: ['09:00', '10:30', '12:00', '13:30'].map((time) => `1997-09-02T${time}`),
  },
  ...[
    'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
  ].map((rule) => ({
    name: 'every 20 minutes from 9:00 AM to 4:40 PM every day',
    rule,
    starts: ['1997-09-02', '1997-09-03'].flatMap((date) =>
      [9, 10, 11, 12, 13, 14, 15, 16].flatMap((hour) =>
        ['00', '20', '40'].map((minute) => `${date}T${String(hour).padStart(2, '0')}:${minute}`),
      ),
    ),
    endless: true as const,
  })),
  {
    name: 'where WKST makes a difference: Monday',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    start: '1997-08-05T09:00',
    starts: nine('1997-08-05 10 19 24'),
  },
  {
    name: 'where WKST makes a difference: Sunday',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    start: '1997-08-05T09:00',
    starts: nine('1997-08-05 17 19 31'),
  },
  {
    name: 'an invalid date (30 February) is ignored',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    start: '2007-01-15T09:00',
    starts: nine('2007-01-15 30 02-15 03-15 30'),
  },
];
