/** An appointment's own times, as series and plans need them. */
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { daysLong } from '#electron/features/occurrences/entry.ts';
import type { Series } from '#electron/features/recurrence/series.ts';
import { endedBefore, type Timing } from '#electron/features/recurrence/series-move.ts';
import { startAt } from '#electron/features/recurrence/starts.ts';
import { machineZone } from '#electron/features/zones.ts';

/** Values of an appointment that are given; none of them undefined. */
export type Values = { readonly [Name in keyof AppointmentChanges]?: Appointment[Name] };

type Timed = Pick<Appointment, 'startsOn' | 'startTime' | 'zone'>;

export const startOf = ({ startsOn, startTime }: Pick<Appointment, 'startsOn' | 'startTime'>): Start =>
  startAt(startsOn, startTime);

/** A time without a zone is one of this machine's. */
export const timingOf = (record: Timed): Timing => ({
  start: startOf(record),
  zone: record.startTime === null ? null : (record.zone ?? machineZone()),
});

/** What repeats; an appointment without a series has nothing that does. */
export const seriesOf = (record: Readonly<Appointment>): Series => ({
  rules: record.recurrence?.rules ?? [],
  added: record.recurrence?.added ?? [],
  excluded: record.recurrence?.excluded ?? [],
  ...timingOf(record),
});

/** The times of a record put at another start, as long as it is. */
export const timesAt = (
  record: Readonly<Appointment>,
  start: Start,
): Pick<Appointment, 'startsOn' | 'startTime' | 'endsOn'> => {
  const [startsOn = start, startTime = null] = start.split('T');
  const endsOn = record.endsOn === null ? null : addDays(startsOn, daysLong(record) - 1);
  return { startsOn, startTime, endsOn };
};

/** The series without this start and those after it. */
export const ended = (series: Readonly<Appointment>, start: Start, now: string): Appointment => {
  const { start: first, ...recurrence } = endedBefore(seriesOf(series), start);
  return { ...series, ...timesAt(series, first), recurrence, updatedAt: now };
};

/**
 * The record with changes laid over it. Moved to another day it stays as long as it is, unless its end is said; with a
 * time it has no last day, and without one no zone.
 */
export const changed = (record: Readonly<Appointment>, changes: Values): Appointment => {
  const moved = changes.startsOn === undefined ? {} : timesAt(record, changes.startsOn);
  const after: Appointment = { ...record, ...moved, startTime: record.startTime, ...changes };
  if (after.startTime !== null) return { ...after, endsOn: null };
  return { ...after, zone: null };
};
