/** Calendar files made to do harm, or broken on the way: read or refused, in time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItems } from '#electron/features/icalendar/assemble.ts';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';
import { Refused } from '#electron/refused.ts';
import { bytesOf, calendar, event } from '#test/features/icalendar/calendars.ts';

const refusalOf = (bytes: Uint8Array) => {
  try {
    readCalendarFile(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return null;
};

describe('hostile files', () => {
  const within = (milliseconds: number, act: () => unknown) => {
    const begun = performance.now();
    try {
      act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    expect(performance.now() - begun).toBeLessThan(milliseconds);
  };

  test('a thousand components within each other are refused', () => {
    expect(refusalOf(bytesOf(Array.from({ length: 1_000 }, (_, n) => `BEGIN:X-${n}`).join('\n')))).toEqual({
      code: 'tooLarge',
    });
  });

  test('more components than any calendar has are refused', () => {
    expect(refusalOf(bytesOf(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nEND:VEVENT\n'.repeat(70_000)}`))).toEqual({
      code: 'tooLarge',
    });
  });

  test.each([
    [
      'rules that never end',
      event(
        'UID:1',
        'DTSTART:20260101T000000Z',
        'RRULE:FREQ=SECONDLY',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      ),
    ],
    [
      'a zone that changes every second',
      [
        'BEGIN:VTIMEZONE',
        'TZID:X',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=SECONDLY',
        'END:STANDARD',
        'END:VTIMEZONE',
        ...event('UID:1', 'DTSTART;TZID=X:20260101T000000'),
      ],
    ],
    ['commas by the hundred thousand', event('UID:1', `CATEGORIES:${','.repeat(400_000)}`)],
    ['a million semicolons', event('UID:1', `ATTENDEE${';'.repeat(900_000)}:mailto:a@b`)],
    ['half a million escapes', event('UID:1', `SUMMARY:${'\\'.repeat(900_001)}`)],
    ['markup that never closes', event('UID:1', `X-ALT-DESC:${'<style>'.repeat(100_000)}`)],
    [
      'names that are those of objects',
      event(
        'UID:__proto__',
        '__PROTO__:1',
        'CONSTRUCTOR;__PROTO__=1:2',
        'DTSTART;TZID=constructor:20260101T100000',
      ),
    ],
    ['the year 9999', event('UID:1', 'DTSTART:99991231T235900Z', 'DURATION:P900000D')],
    [
      'the year 1',
      event('UID:1', 'DTSTART;TZID=Europe/Paris:00010101T000000', 'DTEND;TZID=Europe/Paris:00010101T010000'),
    ],
  ])('%s', (_, lines) => {
    within(2_000, () => readItems(bytesOf(calendar(lines)), 'Europe/Paris'));
  });

  test('five thousand events are read in seconds', () => {
    const many = Array.from({ length: 5_000 }, (_, n) =>
      event(
        `UID:${n}`,
        'DTSTART;TZID=Europe/Paris:20260301T100000',
        'DTEND;TZID=Europe/Paris:20260301T110000',
        'SUMMARY:One of many',
        'LOCATION:Here',
      ),
    ).flat();
    within(8_000, () => expect(readItems(bytesOf(calendar(many)), 'Europe/Paris').items).toHaveLength(5_000));
  });

  const sound = calendar([
    ...event(
      'UID:1',
      'DTSTART;TZID=Europe/Paris:20260301T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE:20260302T090000Z',
      'RDATE;VALUE=PERIOD:20260401T100000Z/PT2H',
      'ATTENDEE;CN="A;B":mailto:a@b.example',
      'BEGIN:VALARM',
      'TRIGGER:-PT5M',
      'END:VALARM',
    ),
    ...event('UID:1', 'RECURRENCE-ID:20260303T090000Z', 'DTSTART:20260303T120000Z'),
  ]);

  test('mutilated files are read or refused, never more', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n ',
        ':',
        ';',
        '"',
        ',',
        '=',
        '\\',
        '\0',
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        'TZID=',
        'RRULE:',
        '-',
        'T',
        'Z',
        '99999999',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length), fc.nat(20), piece), { minLength: 1, maxLength: 8 }),
        (cuts) => {
          let text = sound;
          for (const [at, length, added] of cuts) text = text.slice(0, at) + added + text.slice(at + length);
          within(2_000, () => readItems(bytesOf(text), 'Europe/Paris'));
        },
      ),
      { numRuns: 400 },
    );
  });
});
