/** What moving or resizing an appointment on the shown clocks changes of it, on its own. */
import type { AppointmentChanges, Occurrence } from '#contract/calendar.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import type { Placement } from '#renderer/features/calendar/view-props.ts';
import { inZone, minutesBetween, plusMinutes } from '#renderer/features/calendar/wall-time.ts';

type Placed = Pick<Occurrence, 'start' | 'end' | 'allDay' | 'zone'>;

/** Of wall times as if clocks never changed: how long it looks. */
const shownMinutes = ({ start, end }: Pick<Placement, 'start' | 'end'>) => minutesBetween(start, end, 'UTC');

/** @param zone that of the shown clocks; the appointment keeps its own, a new one takes it */
export const changesOf = (to: Placement, zone: string, before: Placed | null = null): AppointmentChanges => {
  if (to.allDay) {
    const last = addDays(to.end, -1);
    return {
      startsOn: to.start.slice(0, 10),
      startTime: null,
      endsOn: last > to.start ? last : null,
      ...(before?.allDay ? {} : { durationMinutes: null, zone: null }),
    };
  }
  const own = before?.zone ?? zone;
  const start = inZone(to.start, zone, own);
  const time = { startsOn: start.slice(0, 10), startTime: start.slice(11) };
  // What is only moved lasts as long as it did, also over a change of clocks.
  if (before && !before.allDay && shownMinutes(before) === shownMinutes(to)) return time;
  return {
    ...time,
    durationMinutes: Math.max(1, minutesBetween(to.start, to.end, zone)),
    ...(before && !before.allDay ? {} : { endsOn: null, zone: own }),
  };
};

/** The appointment moved along the shown clocks. Minutes are nothing to what lasts all day. */
export const movedBy = (
  one: Placement,
  by: { readonly days: number; readonly minutes: number },
): Placement => {
  if (one.allDay) {
    return { start: addDays(one.start, by.days), end: addDays(one.end, by.days), allDay: true };
  }
  const minutes = by.days * 1_440 + by.minutes;
  return {
    start: plusMinutes(one.start, minutes, 'UTC'),
    end: plusMinutes(one.end, minutes, 'UTC'),
    allDay: false,
  };
};

/** Its end moved; at least `least` minutes, or a day, are left. */
export const resizedBy = (
  one: Placement,
  by: { readonly days: number; readonly minutes: number },
  least: number,
): Placement => {
  if (one.allDay) {
    const end = addDays(one.end, by.days);
    return daysBetween(one.start, end) < 1 ? one : { ...one, end };
  }
  const end = plusMinutes(one.end, by.days * 1_440 + by.minutes, 'UTC');
  return minutesBetween(one.start, end, 'UTC') < least ? one : { ...one, end };
};

/** The same length, beginning there: where something that was copied is put down. */
export const placedAt = (
  one: Placement,
  at: { readonly start: string; readonly allDay: boolean },
): Placement => {
  if (at.allDay || one.allDay) {
    const day = at.start.slice(0, 10);
    const days = one.allDay ? daysBetween(one.start, one.end) : 1;
    // A time keeps its clock where only the day is chosen.
    if (!one.allDay) {
      return movedBy(one, { days: daysBetween(one.start.slice(0, 10), day), minutes: 0 });
    }
    return { start: day, end: addDays(day, days), allDay: true };
  }
  return { start: at.start, end: plusMinutes(at.start, shownMinutes(one), 'UTC'), allDay: false };
};
