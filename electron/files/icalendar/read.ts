/** Reads a calendar file (RFC 5545) to plain data. Every property of an event is in what is answered, or told as lost. */
import { type Loss, methods } from '#contract/icalendar.ts';
import type {
  CalendarFile,
  FileCalendar,
  FileObservance,
  FileOther,
  FileZone,
} from '#electron/files/icalendar/calendar-file.ts';
import { type Part, readCalendarText } from '#electron/files/icalendar/lines.ts';
import { PartReader } from '#electron/files/icalendar/part-reader.ts';
import { readEvent } from '#electron/files/icalendar/read-event.ts';
import { readOffset, readTime } from '#electron/files/icalendar/times.ts';

/** Observances of one zone, and further starts of one observance: thousands of years of changes. */
const manyObservances = 500;

const readObservance = (part: Part): FileObservance | null => {
  const reader = new PartReader(part);
  const start = readTime(reader.one('DTSTART')?.raw ?? '', null);
  const from = readOffset(reader.one('TZOFFSETFROM')?.raw ?? '');
  const to = readOffset(reader.one('TZOFFSETTO')?.raw ?? '');
  if (!start || to === null) return null;
  const added = reader
    .all('RDATE')
    .flatMap(({ values }) => values.map((value) => readTime(value, null)))
    .filter((time) => time !== null)
    .slice(0, manyObservances);
  return { start, from: from ?? to, to, rules: reader.all('RRULE').map(({ raw }) => raw), added };
};

const readZone = (part: Part): FileZone | null => {
  const reader = new PartReader(part);
  const tzid = reader.one('TZID')?.raw.trim();
  if (tzid === undefined) return null;
  const observances = part.parts
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .slice(0, manyObservances)
    .map(readObservance)
    .filter((one) => one !== null);
  return { tzid, location: reader.one('X-LIC-LOCATION')?.raw.trim() ?? null, observances };
};

const readOther = (part: Part): FileOther => {
  const reader = new PartReader(part);
  return {
    component: part.name,
    uid: reader.text('UID', 1_000, 'one'),
    summary: reader.text('SUMMARY', 500, 'one'),
  };
};

const readCalendar = (part: Part, lost: Loss[]): FileCalendar => {
  const reader = new PartReader(part, lost);
  const said = reader.one('METHOD')?.raw.trim().toUpperCase();
  const method = methods.find((one) => one === said);
  if (said !== undefined && !method) reader.lose('METHOD', 'unreadable', said);
  for (const name of ['VERSION', 'PRODID']) reader.one(name);
  const scale = reader.one('CALSCALE')?.raw ?? 'GREGORIAN';
  if (scale.trim().toUpperCase() !== 'GREGORIAN') reader.lose('CALSCALE', 'unreadable', scale);
  reader.end(part.parts.map(({ name }) => name));
  const zones = part.parts.filter(({ name }) => name === 'VTIMEZONE').map(readZone);
  return {
    method: method ?? 'PUBLISH',
    zones: zones.filter((zone) => zone !== null),
    events: part.parts.filter(({ name }) => name === 'VEVENT').map(readEvent),
    others: part.parts.filter(({ name }) => name !== 'VEVENT' && name !== 'VTIMEZONE').map(readOther),
  };
};

/** @throws Refused tooLarge, unreadable */
export const readCalendarFile = (bytes: Uint8Array): CalendarFile => {
  const { encoding, parts, stray } = readCalendarText(bytes);
  const lost: Loss[] = [];
  if (encoding !== 'utf-8') lost.push({ property: '', reason: 'encoding', value: encoding });
  for (const text of stray.slice(0, 20))
    lost.push({ property: text.slice(0, 20), reason: 'unreadable', value: text.slice(0, 120) });
  const calendars = parts.filter(({ name }) => name === 'VCALENDAR');
  // Events without a calendar around them are one.
  const bare = parts.filter(({ name }) => name !== 'VCALENDAR');
  if (bare.length > 0) calendars.push({ name: 'VCALENDAR', lines: [], parts: bare, unreadable: [] });
  return { calendars: calendars.map((part) => readCalendar(part, lost)), lost };
};
