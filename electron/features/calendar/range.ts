/** What takes place between two days, and what else a calendar shows of them. */
import type { z } from 'zod';
import type { channels, Input, Output } from '#contract/channels.ts';
import { addDays, toDay } from '#contract/plain-date.ts';
import { conflictMarks } from '#electron/features/availability/marks.ts';
import { absencesIn, eventsIn } from '#electron/features/calendar/around.ts';
import { filterOf } from '#electron/features/calendar/filter.ts';
import { firstOfDay } from '#electron/features/calendar/first-of-day.ts';
import { shown } from '#electron/features/calendar/shown.ts';
import { namedHolidays } from '#electron/features/holidays/work-calendar.ts';
import { placesBetween } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { Store } from '#electron/store/store.ts';

/** A question as it was parsed. */
type Asked<C extends 'calendar.range' | 'calendar.conflicts'> = z.output<(typeof channels)[C]['input']>;

/** Of a workspace that has no settings yet. */
const shippedSettings = {
  holidays: [],
  holidaySet: null,
  language: 'en' as const,
};

/** More than these are no help to anybody. */
const most = 20_000;

const placesOf = (
  store: Store,
  { from, to, zone, filter }: Pick<Input<'calendar.range'>, 'from' | 'to' | 'zone' | 'filter'>,
): readonly Place[] => placesBetween(store, toDay(from), toDay(to), zone, filterOf(store, filter));

export const range = (store: Store, question: Asked<'calendar.range'>): Output<'calendar.range'> => {
  const { from, to, zone, filter, linesOfDay, conflicts } = question;
  const days = { from: toDay(from), to: toDay(to), zone };
  const { places, leftOut } = firstOfDay(placesOf(store, question), zone, linesOfDay);
  const first = places.slice(0, most);
  const marks = conflicts ? conflictMarks(store, first) : null;
  return {
    occurrences: first.map((place) => shown(store, place, zone, marks === null ? [] : [...marks(place)])),
    leftOut,
    more: places.length > most,
    holidays: namedHolidays(store.get('settings', 'settings') ?? shippedSettings, from, addDays(to, -1)),
    absences: absencesIn(store, days, filter.repIds),
    events: eventsIn(store, days, filter.eventIds),
  };
};

export const conflictsIn = (
  store: Store,
  question: Asked<'calendar.conflicts'>,
): Output<'calendar.conflicts'> => {
  const { zone, linesOfDay } = question;
  const places = firstOfDay(placesOf(store, question), zone, linesOfDay).places.slice(0, most);
  const marks = conflictMarks(store, places);
  return places.flatMap((place) => {
    const conflicts = [...marks(place)];
    return conflicts.length === 0 ? [] : [{ ...place.ref, conflicts }];
  });
};
