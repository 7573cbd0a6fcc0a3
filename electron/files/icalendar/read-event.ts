/** Reads one VEVENT: what of it has a place in an appointment, and a word about everything that has none. */
import type { FileAlarm, FileEvent, FilePerson } from '#electron/files/icalendar/calendar-file.ts';
import type { Line, Part } from '#electron/files/icalendar/lines.ts';
import { PartReader } from '#electron/files/icalendar/part-reader.ts';
import {
  type FileDuration,
  type FilePeriod,
  type FileTime,
  readDuration,
  readPeriod,
  readTime,
} from '#electron/files/icalendar/times.ts';

/** As many as a record holds (kinds/calendar.ts). */
const manyPeople = 500;
const manyStarts = 5_000;
const manyAlarms = 10;

const param = (line: Line, name: string): string | null => line.params[name]?.[0]?.trim() || null;

const tzidOf = (line: Line): string | null => param(line, 'tzid');

/** mailto:anna@example.com, also where programs leave mailto out; null where it is no address of a mailbox. */
const emailOf = (text: string | null): string | null => {
  let address = (text ?? '').trim().replace(/^mailto:/i, '');
  try {
    address = decodeURIComponent(address);
  } catch {
    // It is no part of an address of the web: it stands as it is.
  }
  return /^[^\s@<>:]+@[^\s@<>:]+$/.test(address) && address.length <= 320 ? address : null;
};

/** An instant of DTSTAMP and the like, which are in UTC; null where it is none. */
const instantOf = (line: Line | null): string | null => {
  const time = line ? readTime(line.raw, null) : null;
  return time ? `${time.day}T${time.clock ?? '00:00:00'}.000Z` : null;
};

const readAnswer = (line: Line, reader: PartReader): FilePerson['answer'] => {
  const said = param(line, 'partstat')?.toUpperCase() ?? 'NEEDS-ACTION';
  if (said === 'ACCEPTED') return 'accepted';
  if (said === 'DECLINED') return 'declined';
  if (said === 'TENTATIVE') return 'tentative';
  if (said !== 'NEEDS-ACTION') reader.lose(`${line.name};PARTSTAT`, 'parameter', said);
  return 'none';
};

const readRole = (line: Line, reader: PartReader): FilePerson['role'] => {
  const said = param(line, 'role')?.toUpperCase() ?? 'REQ-PARTICIPANT';
  if (said === 'CHAIR') return 'chair';
  if (said === 'REQ-PARTICIPANT') return 'required';
  if (said !== 'OPT-PARTICIPANT') reader.lose(`${line.name};ROLE`, 'parameter', said);
  return 'optional';
};

const readPeople = (reader: PartReader): FilePerson[] => {
  const people: FilePerson[] = [];
  for (const line of reader.all('ATTENDEE', ['cn', 'cutype', 'role', 'partstat', 'rsvp', 'email'])) {
    const email = emailOf(line.raw) ?? emailOf(param(line, 'email'));
    const name = param(line, 'cn')?.slice(0, 200) ?? null;
    const kind = param(line, 'cutype')?.toUpperCase() ?? 'INDIVIDUAL';
    if (!email && !name) {
      if (line.raw.trim() !== '') reader.lose('ATTENDEE', 'unreadable', line.raw);
      continue;
    }
    if (people.length >= manyPeople) {
      reader.lose('ATTENDEE', 'notKept', line.raw);
      continue;
    }
    if (!email) reader.lose('ATTENDEE', 'unreadable', line.raw);
    const room = kind === 'ROOM' || kind === 'RESOURCE';
    if (!room && kind !== 'INDIVIDUAL') reader.lose('ATTENDEE;CUTYPE', 'parameter', kind);
    people.push({ name, email, role: readRole(line, reader), answer: readAnswer(line, reader), room });
  }
  return people;
};

const readOrganizer = (reader: PartReader): FileEvent['organizer'] => {
  const line = reader.one('ORGANIZER', ['cn', 'email']);
  if (!line) return null;
  const email = emailOf(line.raw) ?? emailOf(param(line, 'email'));
  if (email) return { name: param(line, 'cn')?.slice(0, 200) ?? null, email };
  reader.lose('ORGANIZER', 'unreadable', [param(line, 'cn'), line.raw].filter(Boolean).join(' '));
  return null;
};

const readTrigger = (reader: PartReader): FileAlarm | null => {
  const line = reader.one('TRIGGER', ['related']);
  const raw = line?.raw.split(',')[0] ?? '';
  const offset = readDuration(raw);
  const at = offset ? null : readTime(raw, null);
  if (line && (offset || at?.clock))
    return { from: param(line, 'related')?.toUpperCase() === 'END' ? 'end' : 'start', offset, at };
  reader.lose('TRIGGER', 'unreadable', line?.raw ?? '');
  return null;
};

const readAlarms = (part: Part, outer: PartReader, summary: string | null): FileAlarm[] => {
  const alarms: FileAlarm[] = [];
  for (const inner of part.parts.filter(({ name }) => name === 'VALARM')) {
    const reader = new PartReader(inner, outer.lost, 'VALARM ');
    const action = reader.one('ACTION')?.raw.trim().toUpperCase() ?? 'DISPLAY';
    const text = reader.text('DESCRIPTION', 20_000, 'many');
    const trigger = readTrigger(reader);
    // Programs write a word of their own where nobody wrote one.
    const usual =
      text === null || text === summary || /^(reminder|this is an event reminder|rappel)$/i.test(text);
    if (!usual) reader.lose('DESCRIPTION', 'notKept', text);
    if (action !== 'DISPLAY') reader.lose('ACTION', 'action', action);
    reader.end();
    if (!trigger) continue;
    if (alarms.length < manyAlarms) alarms.push(trigger);
    else reader.lose('TRIGGER', 'notKept', '');
  }
  return alarms;
};

/** Lines that list times. */
const readStarts = (
  reader: PartReader,
  name: 'RDATE' | 'EXDATE',
  limit: number,
): (FileTime | FilePeriod)[] => {
  const starts: (FileTime | FilePeriod)[] = [];
  for (const line of reader.all(name, ['tzid'])) {
    for (const value of line.raw.split(',')) {
      if (value.trim() === '') continue;
      const read =
        readTime(value, tzidOf(line)) ?? (name === 'RDATE' ? readPeriod(value, tzidOf(line)) : null);
      if (!read) reader.lose(name, 'unreadable', value);
      else if (starts.length < limit) starts.push(read);
      else reader.lose(name, 'notKept', value);
    }
  }
  return starts;
};

const isTime = (one: FileTime | FilePeriod): one is FileTime => 'day' in one;

const readStatus = (reader: PartReader): FileEvent['status'] => {
  const said = reader.one('STATUS')?.raw.trim().toUpperCase();
  if (said === 'TENTATIVE') return 'tentative';
  if (said === 'CONFIRMED') return 'confirmed';
  if (said === 'CANCELLED' || said === 'CANCELED') return 'cancelled';
  if (said !== undefined) reader.lose('STATUS', 'unreadable', said);
  return null;
};

const busyStates: Readonly<Record<string, FileEvent['showAs']>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'away',
};

/** Outlook's word says more than TRANSP, where it is there. */
const readShowAs = (reader: PartReader): FileEvent['showAs'] => {
  const busy = reader.one('X-MICROSOFT-CDO-BUSYSTATUS')?.raw.trim().toUpperCase();
  const state = busy !== undefined && Object.hasOwn(busyStates, busy) ? busyStates[busy] : undefined;
  if (busy !== undefined && state === undefined)
    reader.lose('X-MICROSOFT-CDO-BUSYSTATUS', 'unreadable', busy);
  const transparency = reader.one('TRANSP')?.raw.trim().toUpperCase();
  if (transparency !== undefined && transparency !== 'OPAQUE' && transparency !== 'TRANSPARENT')
    reader.lose('TRANSP', 'unreadable', transparency);
  if (state) return state;
  return transparency === 'TRANSPARENT' ? 'free' : transparency === 'OPAQUE' ? 'busy' : null;
};

/** Text of a description that was written in HTML only. */
const withoutMarkup = (html: string): string =>
  html
    .slice(0, 20_000)
    .replace(/<(?:head|style|script)\b[^<>]*>[\s\S]*?<\/(?:head|style|script)>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\n\s*\n\s*\n+/g, '\n\n')
    .trim();

const readTimeOf = (
  reader: PartReader,
  name: string,
  params: readonly string[] = ['tzid'],
): FileTime | 'missing' | 'unreadable' => {
  const line = reader.one(name, params);
  if (!line) return 'missing';
  const time = readTime(line.raw, tzidOf(line));
  if (!time) reader.lose(name, 'unreadable', line.raw);
  return time ?? 'unreadable';
};

/** What Outlook says a second time in words of its own. */
const saidAgain = (reader: PartReader, sequence: number, allDay: boolean, rules: number): void => {
  const same = (name: string, value: string) => {
    const line = reader.one(name);
    if (line && line.raw.trim().toUpperCase() !== value) reader.lose(name, 'notKept', line.raw);
  };
  same('X-MICROSOFT-CDO-APPT-SEQUENCE', String(sequence));
  same('X-MICROSOFT-CDO-ALLDAYEVENT', allDay ? 'TRUE' : 'FALSE');
  same('X-MICROSOFT-CDO-INSTTYPE', rules > 0 ? '1' : '0');
  // By the RFC the same as if it were not there.
  same('CLASS', 'PUBLIC');
  same('PRIORITY', '0');
};

export const readEvent = (part: Part): FileEvent => {
  const reader = new PartReader(part);
  const holds = reader.names;
  const uid = reader.text('UID', 1_000, 'one');
  const summary = reader.text('SUMMARY', 500, 'one');
  const written = reader.text('DESCRIPTION', 20_000, 'many');
  const [html] = written === null ? part.lines.filter(({ name }) => name === 'X-ALT-DESC') : [];
  const said = html ? withoutMarkup(html.values.join(',')) : '';
  const start = readTimeOf(reader, 'DTSTART');
  const end = readTimeOf(reader, 'DTEND');
  const lasting = reader.one('DURATION');
  const duration: FileDuration | null = lasting ? readDuration(lasting.raw) : null;
  if (lasting && !duration) reader.lose('DURATION', 'unreadable', lasting.raw);
  const recurrence = part.lines.find(({ name }) => name === 'RECURRENCE-ID');
  const recurrenceAt = readTimeOf(reader, 'RECURRENCE-ID', ['tzid', 'range']);
  const sequenceText = reader.one('SEQUENCE')?.raw.trim() ?? '0';
  const sequence = /^\d{1,9}$/.test(sequenceText) ? Number(sequenceText) : 0;
  if (!/^\d{1,9}$/.test(sequenceText)) reader.lose('SEQUENCE', 'unreadable', sequenceText);
  const rules = reader
    .all('RRULE')
    .map(({ raw }) => raw.trim())
    .filter(Boolean);
  const excluded = readStarts(reader, 'EXDATE', manyStarts).filter(isTime);
  const flagged = part.lines.some(
    ({ name, raw }) => name === 'X-MICROSOFT-CDO-ALLDAYEVENT' && raw.trim().toUpperCase() === 'TRUE',
  );
  const wholeDays = typeof start !== 'string' && start.clock === null;
  const midnights =
    typeof start !== 'string' &&
    start.clock === '00:00:00' &&
    typeof end !== 'string' &&
    end.clock === '00:00:00';
  const allDay = flagged && midnights;
  saidAgain(reader, sequence, wholeDays || allDay, rules.length);
  const stamp = instantOf(reader.one('DTSTAMP', ['tzid']));
  const modified = instantOf(reader.one('LAST-MODIFIED', ['tzid']));
  const event: FileEvent = {
    uid,
    recurrenceId:
      typeof recurrenceAt === 'string'
        ? null
        : {
            at: recurrenceAt,
            following:
              recurrence !== undefined && param(recurrence, 'range')?.toUpperCase() === 'THISANDFUTURE',
          },
    sequence,
    stamp,
    modified,
    start,
    end: typeof end === 'string' ? null : end,
    duration,
    allDay,
    summary,
    description: written ?? (said === '' ? null : said),
    location: reader.text('LOCATION', 500, 'one'),
    status: readStatus(reader),
    showAs: readShowAs(reader),
    categories: reader
      .all('CATEGORIES')
      .flatMap(({ values }) => values.map((one) => one.trim()).filter(Boolean)),
    resources: reader
      .all('RESOURCES')
      .flatMap(({ values }) => values.map((one) => one.trim()).filter(Boolean)),
    organizer: readOrganizer(reader),
    attendees: readPeople(reader),
    rules,
    exceptRules: reader
      .all('EXRULE')
      .map(({ raw }) => raw.trim())
      .filter(Boolean),
    added: readStarts(reader, 'RDATE', manyStarts),
    excluded,
    alarms: readAlarms(part, reader, summary),
    holds,
    lost: reader.lost,
  };
  reader.end(['VALARM']);
  return event;
};
