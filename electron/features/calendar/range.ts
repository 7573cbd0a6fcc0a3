/** What takes place between two days, and what else a calendar shows of them. */
import type { Input, Output } from '#contract/channels.ts';
import { addDays, toDay } from '#contract/plain-date.ts';
import { conflictMarks } from '#electron/features/availability/marks.ts';
import { absencesIn, eventsIn } from '#electron/features/calendar/around.ts';
import { filterOf } from '#electron/features/calendar/filter.ts';
import { shown } from '#electron/features/calendar/shown.ts';
import { namedHolidays } from '#electron/features/holidays/work-calendar.ts';
import { placesBetween } from '#electron/features/occurrences/occurrences.ts';
import type { Store } from '#electron/store/store.ts';

/** Of a workspace that has no settings yet. */
const shippedSettings = {
  holidays: [],
  holidaySet: null,
  language: 'en' as const,
};

/** More than these are no help to anybody. */
const most = 20_000;

export const range = (
  store: Store,
  { from, to, zone, filter, conflicts }: Input<'calendar.range'>,
): Output<'calendar.range'> => {
  const days = { from: toDay(from), to: toDay(to), zone };
  const places = placesBetween(store, days.from, days.to, zone, filterOf(store, filter));
  const first = places.slice(0, most);
  const marks = conflicts ? conflictMarks(store, first) : null;
  return {
    occurrences: first.map((place) => shown(store, place, zone, marks === null ? [] : [...marks(place)])),
    more: places.length > most,
    holidays: namedHolidays(store.get('settings', 'settings') ?? shippedSettings, from, addDays(to, -1)),
    absences: absencesIn(store, days, filter.repIds),
    events: eventsIn(store, days, filter.eventIds),
  };
};
