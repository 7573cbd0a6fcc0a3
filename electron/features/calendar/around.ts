/** What a calendar shows besides appointments: who is away, and the days of events. */
import type { CalendarFilter } from '#contract/calendar.ts';
import type { Output } from '#contract/channels.ts';
import type { Absence } from '#contract/kinds.ts';
import { addDays, type Day, fromDay } from '#contract/plain-date.ts';
import { clockAt } from '#electron/features/calendar/shown.ts';
import { instantOf, machineZone, midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

type Range = Output<'calendar.range'>;

interface Days {
  readonly from: Day;
  /** The first day that is not asked for. */
  readonly to: Day;
  readonly zone: string;
}

const lastOf = ({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}): string => (endsOn === null || endsOn < startsOn ? startsOn : endsOn);

const absent = (
  store: Store,
  absence: Absence,
  { from, to, zone }: Days,
): Range['absences'][number] | null => {
  const { id, repId, title, type, startsOn, startTime, endTime } = absence;
  const last = lastOf(absence);
  if (startTime === null && endTime === null) {
    if (startsOn >= fromDay(to) || last < fromDay(from)) return null;
    return { id, repId, title, type, allDay: true, start: startsOn, end: addDays(last, 1) };
  }
  const own = (repId === null ? null : store.get('reps', repId)?.zone) ?? machineZone();
  const begin = Date.parse(instantOf(startsOn, startTime ?? '00:00', own));
  const end =
    endTime === null
      ? Date.parse(instantOf(addDays(last, 1), '00:00', own))
      : Date.parse(instantOf(last, endTime, own));
  if (begin >= midnight(to, zone) || end <= midnight(from, zone)) return null;
  return { id, repId, title, type, allDay: false, start: clockAt(begin, zone), end: clockAt(end, zone) };
};

/** Absences of those shown, the first to begin first. Hours are those of the representative's zone. */
export const absencesIn = (store: Store, days: Days, repIds: CalendarFilter['repIds']): Range['absences'] => {
  const wanted = new Set(repIds);
  const found: Range['absences'] = [];
  for (const absence of store.all('absences').values()) {
    if (absence.deletedAt !== null) continue;
    if (wanted.size > 0 && (absence.repId === null || !wanted.has(absence.repId))) continue;
    const one = absent(store, absence, days);
    if (one) found.push(one);
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
};

/** Events of those days, the first to begin first; of those asked for where any are. */
export const eventsIn = (store: Store, { from, to }: Days, eventIds: readonly string[]): Range['events'] => {
  const wanted = new Set(eventIds);
  const first = fromDay(from);
  const end = fromDay(to);
  return [...store.all('events').values()]
    .filter(
      (event) =>
        event.deletedAt === null &&
        event.startsOn < end &&
        lastOf(event) >= first &&
        (wanted.size === 0 || wanted.has(event.id)),
    )
    .map((event) => ({
      id: event.id,
      name: event.name,
      type: event.type,
      status: event.status,
      from: event.startsOn,
      to: addDays(lastOf(event), 1),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};
