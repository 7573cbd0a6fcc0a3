/** Appointments: today's, and those that are over without anybody having said whether they were held. */
import { found, recordRule } from '#electron/features/home/rules/rule.ts';

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
    if (appointment.status !== 'planned' || appointment.startsOn !== world.today) return null;
    return {
      ...found,
      params: { time: appointment.startTime ?? '' },
      since: appointment.startsOn,
      whose: world.clientOf(appointment),
    };
  },
});

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
    const days = world.since(appointment.startsOn);
    if (appointment.status !== 'planned' || days <= 0) return null;
    return {
      ...found,
      params: { count: days },
      since: appointment.startsOn,
      days,
      whose: world.clientOf(appointment),
    };
  },
});
