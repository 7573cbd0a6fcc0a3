/** Calendar files as programs write them: what is read, what is told. */
import { describe, expect, test } from 'vitest';
import { readItems } from '#electron/features/icalendar/assemble.ts';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';
import { readDuration, readOffset, readPeriod, readTime } from '#electron/files/icalendar/times.ts';
import { Refused } from '#electron/refused.ts';
import { bytesOf, calendar, event } from '#test/features/icalendar/calendars.ts';

const eventsOf = (text: string | Uint8Array) =>
  readCalendarFile(typeof text === 'string' ? bytesOf(text) : text).calendars.flatMap(({ events }) => events);

const refusalOf = (bytes: Uint8Array) => {
  try {
    readCalendarFile(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return null;
};

describe('text', () => {
  const text = calendar(event('UID:1', 'DTSTART:20260101T100000Z', 'SUMMARY:Réunion à Zürich'));

  test.each([
    ['UTF-8 with its mark', bytesOf(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little-endian', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'utf-16le'],
    ['UTF-16 big-endian', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), 'utf-16be'],
    ['Latin-1', new Uint8Array(Buffer.from(text, 'latin1')), 'windows-1252'],
  ])('%s is read, and told where it is not UTF-8', (_, bytes, encoding) => {
    expect(eventsOf(bytes)[0]?.summary).toBe('Réunion à Zürich');
    expect(readCalendarFile(bytes).lost).toEqual(
      encoding === 'utf-8' ? [] : [{ property: '', reason: 'encoding', value: encoding }],
    );
  });

  test.each(['\n', '\r', '\r\n', '\r\r\n'])('lines end with %j', (end) => {
    const folded = text.replace('SUMMARY:Réunion', 'SUMMARY:Réu\r\n nion').replaceAll('\r\n', end);
    expect(eventsOf(folded)[0]?.summary).toBe('Réunion à Zürich');
  });

  test('an END that is missing, one too many, lines that are none', () => {
    const broken = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'no line',
      'BEGIN:VEVENT',
      'UID:2',
      'END:VEVENT',
      'END:VALARM',
      'X',
    ];
    const file = readCalendarFile(bytesOf(broken.join('\r\n')));
    expect(file.calendars[0]?.events.map(({ uid }) => uid)).toEqual(['1', '2']);
    expect(file.calendars[0]?.events[0]?.lost).toEqual([
      { property: 'no line', reason: 'unreadable', value: 'no line' },
    ]);
    expect(file.lost.map(({ value }) => value)).toEqual(['END:VALARM', 'X']);
  });

  test.each([
    ['', 'empty'],
    ['Hello', 'notACalendar'],
    ['\r\n \r\n', 'empty'],
    ['BEGIN:VCALENDAR\0', 'encoding'],
  ])('%j is refused', (text, reason) => {
    expect(refusalOf(bytesOf(text))).toEqual({ code: 'unreadable', params: { reason } });
  });
});

describe('properties', () => {
  const lost = (...lines: readonly string[]) =>
    eventsOf(calendar(event('UID:1', 'DTSTART:20260101T100000Z', ...lines)))[0]?.lost;

  test('what has no place is told, each time it stands there', () => {
    expect(
      lost('URL:https://a.example', 'ATTACH:https://b.example', 'ATTACH:https://c.example', 'X-FOO;BAR=1:2'),
    ).toEqual([
      { property: 'URL', reason: 'notKept', value: 'https://a.example' },
      { property: 'ATTACH', reason: 'notKept', value: 'https://b.example' },
      { property: 'ATTACH', reason: 'notKept', value: 'https://c.example' },
      { property: 'X-FOO', reason: 'notKept', value: '2' },
    ]);
  });

  test('what says the same twice, or nothing, is not', () => {
    expect(
      lost(
        'CLASS:PUBLIC',
        'PRIORITY:0',
        'LOCATION:',
        'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE',
        'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
      ),
    ).toEqual([]);
    expect(lost('CLASS:PRIVATE', 'PRIORITY:1')?.map(({ property }) => property)).toEqual([
      'CLASS',
      'PRIORITY',
    ]);
  });

  test('details of values, and second values', () => {
    expect(
      lost('SUMMARY;LANGUAGE=fr:Un', 'SUMMARY:Deux', 'ATTENDEE;PARTSTAT=DELEGATED;X-N=2:mailto:a@b.example'),
    ).toEqual([
      { property: 'SUMMARY;LANGUAGE', reason: 'parameter', value: 'fr' },
      { property: 'SUMMARY', reason: 'repeated', value: 'Deux' },
      { property: 'ATTENDEE;X-N', reason: 'parameter', value: '2' },
      { property: 'ATTENDEE;PARTSTAT', reason: 'parameter', value: 'DELEGATED' },
    ]);
  });

  test('a description in HTML only is taken as text', () => {
    const html = 'X-ALT-DESC;FMTTYPE=text/html:<style>p{}</style><p>A &amp; B</p><p>C<br>D</p>';
    expect(eventsOf(calendar(event('UID:1', 'DTSTART:20260101', html)))[0]?.description).toBe('A & B\nC\nD');
  });

  test('midnight to midnight is all day where Outlook says so', () => {
    const { items } = readItems(
      bytesOf(
        calendar(
          event(
            'UID:1',
            'DTSTART;TZID=Europe/Paris:20260105T000000',
            'DTEND;TZID=Europe/Paris:20260107T000000',
            'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
          ),
        ),
      ),
      'Europe/Paris',
    );
    expect(items[0]?.master?.fields).toMatchObject({
      startsOn: '2026-01-05',
      startTime: null,
      endsOn: '2026-01-06',
    });
    expect(items[0]?.lost).toEqual([]);
  });
});

describe('values', () => {
  test('times', () => {
    expect(readTime('20260102T030405Z', 'x')).toEqual({
      day: '2026-01-02',
      clock: '03:04:05',
      utc: true,
      tzid: null,
    });
    expect(readTime('20260102T030460', 'x')).toEqual({
      day: '2026-01-02',
      clock: '03:04:59',
      utc: false,
      tzid: 'x',
    });
    expect(readTime('20260102', 'x')).toEqual({ day: '2026-01-02', clock: null, utc: false, tzid: null });
    for (const none of ['20260230', '20261301', '20260102T250000', '2026', '', '20260102T', '00000101'])
      expect(readTime(none, null)).toBeNull();
  });

  test('durations, offsets, periods', () => {
    expect(readDuration('P1DT2H')).toEqual({ days: 1, seconds: 7_200 });
    expect(readDuration('-PT15M')).toEqual({ days: -0, seconds: -900 });
    expect(readDuration('+P2W')).toEqual({ days: 14, seconds: 0 });
    for (const none of ['P', 'PT', '1D', 'PT1W', 'P99999999999W']) expect(readDuration(none)).toBeNull();
    expect([readOffset('+0530'), readOffset('-053045'), readOffset('0530')]).toEqual([19_800, -19_845, null]);
    expect(readPeriod('20260102T030000Z/PT1H', null)?.end).toEqual({ days: 0, seconds: 3_600 });
    expect(readPeriod('20260102T030000Z/', null)).toBeNull();
  });
});

describe('zones', () => {
  const zoneOf = (tzid: string, zone: readonly string[] = [], own = 'Asia/Tokyo') => {
    const file = calendar([...zone, ...event('UID:1', `DTSTART;TZID="${tzid}":20260706T100000`)]);
    const [item] = readItems(bytesOf(file), own).items;
    const reasons = item?.lost.filter(({ property }) => property === 'TZID').map(({ reason }) => reason);
    return [item?.master?.fields.zone, item?.master?.fields.startTime, reasons];
  };
  const rules = (tzid: string, winter: string, summer: string, ...more: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...more,
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    `TZOFFSETFROM:${summer}`,
    `TZOFFSETTO:${winter}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    `TZOFFSETFROM:${winter}`,
    `TZOFFSETTO:${summer}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];

  test.each([
    ['europe/paris', 'Europe/Paris'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Paris'],
    ['(GMT+01.00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Paris'],
    ['/mozilla.org/20070129_1/America/New_York', 'America/New_York'],
    ['posix/Europe/Vaduz', 'Europe/Vaduz'],
    ['UTC', 'Etc/UTC'],
  ])('%s is %s, whatever else is said', (name, zone) => {
    expect(zoneOf(name)).toEqual([zone, '10:00', []]);
  });

  test('a place that is said beside the name', () => {
    expect(zoneOf('Home', rules('Home', '+0100', '+0200', 'X-LIC-LOCATION:Europe/Rome'))).toEqual([
      'Europe/Rome',
      '10:00',
      [],
    ]);
  });

  test('a name of one’s own is known by its rules, where this machine is before elsewhere', () => {
    const zone = rules('My zone', '+0100', '+0200');
    expect(zoneOf('My zone', zone, 'Europe/Madrid')).toEqual(['Europe/Madrid', '10:00', ['zoneGuessed']]);
    const [found, , reasons] = zoneOf('My zone', zone);
    expect([String(found).startsWith('Europe/'), reasons]).toEqual([true, ['zoneGuessed']]);
  });

  test('rules of no zone are kept as what they say, in UTC', () => {
    expect(zoneOf('Moon', rules('Moon', '+0117', '+0217'))).toEqual(['Etc/UTC', '07:43', ['zoneOffset']]);
  });

  test('an offset in the name, a city in it, and nothing to go by', () => {
    expect(zoneOf('UTC+11')).toEqual(['Etc/GMT-11', '10:00', ['zoneGuessed']]);
    expect(zoneOf('Amsterdam, Belgrade, Madrid')).toEqual(['Europe/Amsterdam', '10:00', ['zoneGuessed']]);
    expect(zoneOf('Somewhere')).toEqual(['Asia/Tokyo', '10:00', ['zoneUnknown']]);
  });

  test('other rules for a zone that is known are told, and the zone counts', () => {
    expect(zoneOf('Europe/Paris', rules('Europe/Paris', '+0500', '+0600'))).toEqual([
      'Europe/Paris',
      '10:00',
      ['zoneRules'],
    ]);
  });

  test('a name with a colon outside of quotes', () => {
    const text = calendar(
      event('UID:1', 'DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20260706T100000'),
    );
    expect(readItems(bytesOf(text), 'Asia/Tokyo').items[0]?.master?.fields.zone).toBe('America/New_York');
  });
});
