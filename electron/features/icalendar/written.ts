/** Appointments as they are written to a calendar file, and what of them has no place there. */
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { parseRule } from '#contract/recurrence.ts';
import { uidOf } from '#electron/features/calendar/details.ts';
import { type Directory, locationOf } from '#electron/features/icalendar/directory.ts';
import { writtenZone } from '#electron/features/vtimezone.ts';
import { instantOf, machineZone, zoneOf } from '#electron/features/zones.ts';
import {
  isUtc,
  type WrittenEvent,
  type WrittenTime,
  type WrittenZone,
} from '#electron/files/icalendar/write.ts';
import { hasMessage, type Language, translate } from '#locale/translate.ts';

/** Fields that calendar files have no place for. */
const unwritten = [
  'opportunityId',
  'eventId',
  'taskId',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'agenda',
  'minutes',
  'decisions',
] as const;

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** How many appointments have something in each field that is left out. */
export const leftOut = (records: readonly Appointment[]): { field: string; count: number }[] =>
  unwritten
    .map((field) => ({ field, count: records.filter((record) => !isEmpty(record[field])).length }))
    .filter(({ count }) => count > 0);

const timeOf = (start: Start, zone: string | null): WrittenTime => {
  const [date = '', time = null] = start.split('T');
  return { date, time, zone: time === null ? null : zone };
};

export interface Writing {
  readonly directory: Directory;
  readonly language: Language;
  /** Now, ISO 8601 in UTC. */
  readonly now: string;
  /** People are asked: who invites is written too. */
  readonly inviting: boolean;
}

const typeName = ({ directory, language }: Writing, id: string): string[] => {
  const type = directory.types.find((one) => one.id === id);
  if (type?.name) return [type.name];
  const key = `choices.appointments.type.${id}`;
  return hasMessage(key) ? [translate(language, key)] : [];
};

const endOf = (directory: Directory, record: Appointment, zone: string | null) => {
  if (record.startTime === null || zone === null) {
    const last = record.endsOn !== null && record.endsOn > record.startsOn ? record.endsOn : record.startsOn;
    return { end: { date: addDays(last, 1), time: null, zone: null }, minutes: null };
  }
  const length = record.durationMinutes ?? directory.minutesOf(record.type);
  const at = Date.parse(instantOf(record.startsOn, record.startTime, zone)) + length * 60_000;
  const wall = zoneOf(zone).wallAt(at);
  const text = new Date(wall).toISOString();
  const end = { date: text.slice(0, 10), time: text.slice(11, 16), zone };
  // Clocks that are put back show the end twice, and a file would mean the first.
  const exact = zoneOf(zone).instantOf(wall) === at && length > 0;
  return { end, minutes: exact ? null : length };
};

/** Who invites: somebody else, or the representative whose appointment it is. */
const organizerOf = ({ directory, inviting }: Writing, record: Appointment): WrittenEvent['organizer'] => {
  if (record.organizer) return record.organizer;
  if (record.repId === null || (record.attendees.length === 0 && !inviting)) return null;
  const attendee = { kind: 'reps', id: record.repId, name: null, email: null } as const;
  const email = directory.emailOf(attendee);
  return email === null ? null : { name: directory.nameOf(attendee), email };
};

/** @param series of one that differs from it @param more what an invitation says otherwise */
export const writtenEvent = (
  writing: Writing,
  record: Appointment,
  series: Appointment | null,
  more: Partial<Pick<WrittenEvent, 'sequence' | 'status'>> = {},
): WrittenEvent => {
  const { directory, now } = writing;
  const zone = record.startTime === null ? null : (record.zone ?? machineZone());
  const seriesZone = series ? (series.zone ?? machineZone()) : zone;
  const starts = (all: readonly Start[]) => all.map((start) => timeOf(start, zone));
  const cancelled = record.status === 'cancelled';
  return {
    uid: uidOf(series ?? record),
    sequence: record.sequence,
    stamp: now,
    created: record.createdAt,
    modified: record.updatedAt,
    start: { date: record.startsOn, time: record.startTime, zone },
    ...endOf(directory, record, zone),
    recurrenceId: record.occurrence === null ? null : timeOf(record.occurrence, seriesZone),
    summary: record.title,
    description: record.notes,
    location: locationOf(directory.store, record),
    status: cancelled ? 'CANCELLED' : record.showAs === 'tentative' ? 'TENTATIVE' : 'CONFIRMED',
    showAs: record.showAs,
    categories: typeName(writing, record.type),
    resources: record.resourceIds.flatMap((id) => {
      const resource = directory.store.get('resources', id);
      return resource && resource.type !== 'room' ? [resource.name] : [];
    }),
    organizer: organizerOf(writing, record),
    attendees: record.attendees.map((one) => ({
      name: directory.nameOf(one),
      email: directory.emailOf(one),
      role: one.role,
      answer: one.answer,
    })),
    rules: record.recurrence?.rules ?? [],
    added: starts(record.recurrence?.added ?? []),
    excluded: starts(record.recurrence?.excluded ?? []),
    alarms: record.reminders,
    ...more,
  };
};

/** The last year that a series is known to reach; what has no end counts as this year. */
const lastYearOf = ({ rules, added, start }: WrittenEvent, thisYear: number): number => {
  const years = [start, ...added].map(({ date }) => Number(date.slice(0, 4)));
  for (const text of rules) {
    const parsed = parseRule(text);
    if ('rule' in parsed)
      years.push(parsed.rule.until ? Number(parsed.rule.until.date.slice(0, 4)) : thisYear);
  }
  return Math.max(...years);
};

/** The zones that times are written in, with the rules of the years in question. */
export const zonesOf = (events: readonly WrittenEvent[], now: string): WrittenZone[] => {
  const thisYear = Number(now.slice(0, 4));
  const years = new Map<string, [number, number]>();
  for (const event of events) {
    const first = Number(event.start.date.slice(0, 4));
    const last = lastYearOf(event, thisYear);
    for (const { zone } of [event.start, ...(event.recurrenceId ? [event.recurrenceId] : [])]) {
      if (zone === null || isUtc(zone)) continue;
      const known = years.get(zone) ?? [first, last];
      years.set(zone, [Math.min(known[0], first), Math.max(known[1], last)]);
    }
  }
  // Further back than zones exist nothing is computed.
  return [...years].map(([name, [first, last]]) =>
    writtenZone(name, Math.max(1_800, first), Math.max(1_800, Math.min(last, 2_200))),
  );
};
