/** Everything of an appointment as it takes place: its fields with its own start, the series, and names. */
import type { AppointmentDetails, OccurrenceRef } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { definitionOf } from '#contract/kinds.ts';
import { fromDay } from '#contract/plain-date.ts';
import { shown } from '#electron/features/calendar/shown.ts';
import { placeOf } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { innerLinkFields, innerLinksOf } from '#electron/features/records/inner-links.ts';
import { attendeeName, labelOf } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

const { fields } = definitionOf('appointments');
const lists = innerLinkFields('appointments').map(({ field }) => field);

/** UID of RFC 5545: one from a calendar file keeps its own; all of a series have the same. */
export const uidOf = ({ uid, id }: Pick<Appointment, 'uid' | 'id'>): string => uid ?? `${id}@relais`;

/** Names of what it links to: by field, and by place within its lists ('attendees.0'). */
export const labelsOf = (store: Store, record: Readonly<Record<string, unknown>>): Record<string, string> => {
  const labels: Record<string, string> = {};
  for (const [name, { to }] of Object.entries(fields)) {
    const id = record[name];
    if (to !== null && typeof id === 'string') labels[name] = labelOf(store, to, id);
  }
  for (const field of lists) {
    for (const { at, to, id } of innerLinksOf('appointments', field, record[field])) {
      labels[`${field}.${at}`] = labelOf(store, to, id);
    }
  }
  for (const [at, one] of (record['attendees'] as Appointment['attendees']).entries()) {
    if (one.kind === 'other') labels[`attendees.${at}`] = attendeeName(store, one);
  }
  return labels;
};

/** When this one starts and ends, as its fields say it. */
const ownTimes = ({ record, start, days }: Place) => {
  const [startsOn = start, startTime] = start.split('T');
  return {
    startsOn,
    startTime: startTime ?? null,
    endsOn: days === null ? null : record.endsOn === null ? null : fromDay(days.to - 1),
  };
};

/** @param zone that the times of the answer are in. @throws Refused notFound */
export const details = (store: Store, ref: OccurrenceRef, zone: string): AppointmentDetails => {
  const place = placeOf(store, ref, zone);
  if (place === null) throw new Refused('notFound');
  const { record } = place;
  const series = place.seriesId === null ? null : (store.get('appointments', place.seriesId) ?? null);
  const whole = series ?? record;
  return {
    occurrence: shown(store, place, zone, []),
    values: {
      title: record.title,
      type: record.type,
      ...ownTimes(place),
      durationMinutes: record.durationMinutes,
      zone: record.zone,
      place: record.place,
      status: record.status,
      showAs: record.showAs,
      organisationId: record.organisationId,
      contactId: record.contactId,
      opportunityId: record.opportunityId,
      eventId: record.eventId,
      taskId: record.taskId,
      repId: record.repId,
      attendees: record.attendees,
      resourceIds: record.resourceIds,
      bufferBeforeMinutes: record.bufferBeforeMinutes,
      bufferAfterMinutes: record.bufferAfterMinutes,
      reminders: record.reminders,
      recurrence: whole.recurrence,
      agenda: record.agenda,
      minutes: record.minutes,
      decisions: record.decisions,
      notes: record.notes,
    },
    series:
      series?.recurrence == null
        ? null
        : { id: series.id, recurrence: series.recurrence, startsOn: series.startsOn, zone: series.zone },
    uid: uidOf(whole),
    sequence: record.sequence,
    organizer: record.organizer,
    invited: record.invited,
    labels: labelsOf(store, record),
  };
};
