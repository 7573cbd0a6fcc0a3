/** What takes place, as the calendar shows it: in the zone asked for, with the client's name. */
import type { Occurrence } from '#contract/calendar.ts';
import { fromDay } from '#contract/plain-date.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import { zoneOf } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

/** What clocks of a zone show at an instant (milliseconds), YYYY-MM-DDTHH:MM. */
export const clockAt = (at: number, zone: string): string =>
  new Date(zoneOf(zone).wallAt(at)).toISOString().slice(0, 16);

/** @param zone that the answer is in: an IANA name @param conflicts what stands in its way, the weightiest first */
export const shown = (
  store: Store,
  { ref, record, seriesId, changed, days, startMs, endMs, repIds, contactIds }: Place,
  zone: string,
  conflicts: Occurrence['conflicts'],
): Occurrence => ({
  id: ref.id,
  occurrence: ref.occurrence,
  seriesId,
  title: record.title,
  type: record.type,
  status: record.status,
  showAs: record.showAs,
  allDay: days !== null,
  start: days === null ? clockAt(startMs, zone) : fromDay(days.from),
  end: days === null ? clockAt(endMs, zone) : fromDay(days.to),
  startsAt: days === null ? new Date(startMs).toISOString() : null,
  endsAt: days === null ? new Date(endMs).toISOString() : null,
  zone: days === null ? record.zone : null,
  place: record.place,
  repIds: [...repIds],
  contactIds: [...contactIds],
  resourceIds: record.resourceIds,
  organisationId: record.organisationId,
  client:
    record.organisationId === null ? null : labelOf(store, 'organisations', record.organisationId) || null,
  eventId: record.eventId,
  taskId: record.taskId,
  recurring: seriesId !== null,
  changed,
  conflicts,
});
