/** One appointment as the index keeps it: who takes part, how long it is, and its starts. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { type Day, timeOfDay, toDay } from '#contract/plain-date.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { Expansion } from '#electron/features/recurrence/series.ts';
import { startAt } from '#electron/features/recurrence/starts.ts';
import { midnight, wallOf, type Zone } from '#electron/features/zones.ts';

const perDay = 86_400_000;

/** The same for every occurrence of a record. */
export interface Booked {
  readonly record: Readonly<Appointment>;
  readonly repIds: readonly string[];
  readonly contactIds: readonly string[];
}

export interface Entry extends Booked {
  readonly allDay: boolean;
  /** Its start as it is stored: of a series the first one. */
  readonly start: Start;
  /** Of a single one: instants; all day midnight UTC of its first day and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Of a series; null: a single one, or one that differs. */
  readonly expansion: Expansion | null;
}

const peopleOf = (record: Appointment): Pick<Booked, 'repIds' | 'contactIds'> => {
  if (record.attendees.length === 0) {
    return {
      repIds: record.repId === null ? [] : [record.repId],
      contactIds: record.contactId === null ? [] : [record.contactId],
    };
  }
  const of = (kind: 'reps' | 'contacts', owner: string | null): string[] => {
    const ids = new Set(owner === null ? [] : [owner]);
    for (const one of record.attendees) if (one.kind === kind && one.id !== null) ids.add(one.id);
    for (const one of record.attendees)
      if (one.kind === kind && one.id !== null && one.answer === 'declined') ids.delete(one.id);
    return [...ids];
  };
  return { repIds: of('reps', record.repId), contactIds: of('contacts', record.contactId) };
};

/** Days that something all day lasts; what ends before it starts lasts one. */
export const daysLong = ({ startsOn, endsOn }: Pick<Appointment, 'startsOn' | 'endsOn'>): number =>
  endsOn === null ? 1 : Math.max(1, toDay(endsOn) - toDay(startsOn) + 1);

/**
 * @param minutesOf how long one of its type lasts where the record does not say
 * @param zone that of the record, or the machine's where the record has none or one that is not known
 */
export const entryOf = (
  record: Readonly<Appointment>,
  minutesOf: (type: string) => number,
  zone: Zone,
): Entry => {
  const { startsOn, startTime, recurrence } = record;
  const allDay = startTime === null;
  const from = allDay ? timeOfDay(toDay(startsOn)) : zone.instantOf(wallOf(startsOn, startTime));
  const length = allDay
    ? daysLong(record) * perDay
    : (record.durationMinutes ?? minutesOf(record.type)) * 60_000;
  const start = startAt(startsOn, startTime);
  return {
    record,
    ...peopleOf(record),
    allDay,
    start,
    from,
    to: from + length,
    expansion:
      recurrence === null ? null : new Expansion({ ...recurrence, start, zone: allDay ? null : zone.name }),
  };
};

const dayOf = (at: number): Day => Math.round(at / perDay);

/**
 * What takes place of an entry.
 * @param start of a series: that of this one @param from its instant, all day midnight UTC @param zone of midnights
 */
export const placeFrom = (entry: Entry, start: Start, from: number, zone: string): Place => {
  const { record, repIds, contactIds, expansion, allDay } = entry;
  const to = from + entry.to - entry.from;
  const ref: OccurrenceRef = { id: record.id, occurrence: expansion === null ? record.occurrence : start };
  const days = allDay ? { from: dayOf(from), to: dayOf(to) } : null;
  return {
    ref,
    record,
    seriesId: expansion === null ? record.seriesId : record.id,
    changed: expansion === null && record.seriesId !== null,
    start,
    days,
    startMs: days === null ? from : midnight(days.from, zone),
    endMs: days === null ? to : midnight(days.to, zone),
    repIds,
    contactIds,
  };
};
