/** Every series of the calendars of other programs: the same starts as ical.js gives, on the clock of the series. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ZoneName } from '#contract/fields.ts';
import { parseRule } from '#contract/recurrence.ts';
import { startsBetween } from '#electron/features/recurrence/series.ts';

const data = '../shared/data/calendars';
/** Starts of each that are compared. */
const most = 60;

interface Found {
  readonly name: string;
  readonly rules: string[];
  readonly added: string[];
  readonly excluded: string[];
  readonly start: string;
  readonly allDay: boolean;
  /** Of one that this platform does not know (of the file's own), UTC: clocks are compared. */
  readonly tzid: string;
  readonly theirs: string[] | null;
}

const text = (time: ICAL.Time): string => time.toString().slice(0, time.isDate ? 10 : 16);

const valuesOf = (property: ICAL.Property): unknown[] => {
  try {
    return property.getValues();
  } catch {
    return [];
  }
};

/** Null where ical.js fails on the series. */
const startsOf = (event: ICAL.Component, start: ICAL.Time): string[] | null => {
  const starts: string[] = [];
  try {
    const iterator = new ICAL.RecurExpansion({ component: event, dtstart: start });
    for (let next = iterator.next(); next && starts.length < most; next = iterator.next())
      starts.push(text(next));
    return starts;
  } catch {
    return null;
  }
};

const zoneNamed = (name: unknown): string => (ZoneName.safeParse(name).success ? String(name) : 'UTC');

const seriesIn = (file: string): Found[] => {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(readFileSync(file, 'utf8'));
  } catch {
    // No calendar that ical.js reads: there is nothing to compare.
    return [];
  }
  const calendars = typeof (parsed as unknown[])[0] === 'string' ? [parsed] : (parsed as unknown[]);
  return calendars.flatMap((one) =>
    new ICAL.Component(one as never).getAllSubcomponents('vevent').flatMap((event) => {
      const [start] = event.getAllProperties('dtstart').flatMap(valuesOf);
      const rules = event.getAllProperties('rrule').flatMap(valuesOf).map(String);
      if (rules.length === 0 || !(start instanceof ICAL.Time)) return [];
      const times = (name: string) =>
        event
          .getAllProperties(name)
          .flatMap(valuesOf)
          .map((value) => (value instanceof ICAL.Period ? value.start : value))
          .filter((value) => value instanceof ICAL.Time)
          // An exception of a whole day is that of its start.
          .map((value) =>
            value.isDate && !start.isDate ? text(value) + text(start).slice(10) : text(value),
          );
      const theirs = startsOf(event, start);
      const name = `${file.slice(data.length + 1)} ${event.getFirstPropertyValue('summary')}`;
      return [
        {
          name,
          rules,
          added: times('rdate'),
          excluded: times('exdate'),
          start: text(start),
          allDay: start.isDate,
          tzid: zoneNamed(event.getFirstProperty('dtstart')?.getParameter('tzid')),
          theirs,
        },
      ];
    }),
  );
};

describe.skipIf(!existsSync(data))('calendars of other programs', () => {
  const files = existsSync(data)
    ? readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ics'))
    : [];
  const found = files.flatMap((name) => seriesIn(join(data, name)));

  test('there are series of every kind', () => {
    expect(found.length).toBeGreaterThan(30);
  });

  test('every rule is read, or refused with a reason', () => {
    const reasons = found.flatMap(({ name, rules }) =>
      rules.flatMap((rule) => {
        const parsed = parseRule(rule);
        return 'problem' in parsed ? [`${name}: ${parsed.problem.reason}`] : [];
      }),
    );
    expect(reasons).toEqual([]);
  });

  test('the same starts as ical.js', () => {
    const different = found.flatMap(({ name, allDay, tzid, theirs, ...series }) => {
      if (theirs === null) return [];
      const zone = allDay ? null : tzid;
      const ours = startsBetween(
        { ...series, zone },
        Number.NEGATIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        most + 1,
      );
      // ical.js leaves out a start that no rule gives (series.ts).
      const rest = theirs.includes(series.start) ? ours : ours.filter((start) => start !== series.start);
      const same = JSON.stringify(rest.slice(0, theirs.length)) === JSON.stringify(theirs);
      return same ? [] : [`${name} ${series.rules}: ${rest.slice(0, 4)} here, ${theirs.slice(0, 4)} there`];
    });
    expect(different).toEqual([]);
  });
});
