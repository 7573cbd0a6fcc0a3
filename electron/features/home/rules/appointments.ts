/** Appointments: today's, those that are over without anybody having said whether they were held, and those that clash soon. */
import type { Appointment } from '#contract/kinds.ts';
import { fromDay } from '#contract/plain-date.ts';
import { timeAt } from '#electron/features/availability/days.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import { conflictOf } from '#electron/features/availability/told.ts';
import { clashReads, weightOf } from '#electron/features/home/agenda.ts';
import { found, recordRule } from '#electron/features/home/rules/rule.ts';
import type { World } from '#electron/features/home/world.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { dayAt } from '#electron/features/zones.ts';

/** The day of one where the machine is. */
const dateOf = ({ days, startMs }: Place, zone: string): string =>
  fromDay(days?.from ?? dayAt(startMs, zone));

export const appointmentToday = recordRule<'appointments'>({
  id: 'appointmentToday',
  kind: 'appointments',
  weight: 60,
  lateness: { most: 0, half: 1 },
  late: false,
  actions: ['done', 'snooze', 'open', 'call', 'mail'],
  reads: ['opportunities', 'contacts'],
  wanted: [],
  look(appointment, world) {
    const { today, zone } = world.agenda;
    const place = today.get(appointment.id);
    if (place === undefined) return null;
    return {
      ...found,
      params: { time: place.days === null ? timeAt(place.startMs, zone) : '' },
      since: dateOf(place, zone),
      whose: world.clientOf(appointment),
    };
  },
});

/** The last day of a single one: what lasts over midnight is over the day after it began. */
const lastDayOf = ({ startsOn, startTime, endsOn }: Appointment): string =>
  startTime === null && endsOn !== null && endsOn > startsOn ? endsOn : startsOn;

/** Since when it is over: of a series the last one that nobody has spoken of. Null: it is not. */
const overSince = (appointment: Appointment, { agenda }: World): string | null => {
  if (appointment.status !== 'planned') return null;
  if (appointment.recurrence === null) return lastDayOf(appointment);
  const place = agenda.over.get(appointment.id);
  return place === undefined ? null : dateOf(place, agenda.zone);
};

export const appointmentOpen = recordRule<'appointments'>({
  id: 'appointmentOpen',
  kind: 'appointments',
  weight: 45,
  lateness: { most: 15, half: 7 },
  late: true,
  actions: ['done', 'snooze', 'open', 'call', 'mail'],
  reads: ['opportunities', 'contacts'],
  wanted: [],
  look(appointment, world) {
    const since = overSince(appointment, world);
    const days = since === null ? 0 : world.since(since);
    if (days <= 0) return null;
    return {
      ...found,
      params: { count: days },
      since,
      days,
      whose: world.clientOf(appointment),
    };
  },
});

export const appointmentConflict = recordRule<'appointments'>({
  id: 'appointmentConflict',
  kind: 'appointments',
  weight: 40,
  lateness: { most: 0, half: 1 },
  late: false,
  actions: ['snooze', 'open', 'call', 'mail'],
  reads: ['opportunities', ...clashReads],
  wanted: [],
  look(appointment, world) {
    const { clashes, zone } = world.agenda;
    const clash = clashes.get(appointment.id);
    if (clash === undefined) return null;
    const {
      kind,
      subject,
      with: other,
      from,
      to,
      params,
    } = conflictOf(world.store, factsOf(world.store), clash.finding);
    return {
      ...found,
      params: { ...params, kind, from, to, who: subject?.label ?? '', what: other?.label ?? '' },
      since: dateOf(clash.place, zone),
      priority: weightOf(kind, clash.blocks),
      whose: world.clientOf(appointment),
    };
  },
});
