/** Starts as they are stored (preload/contract/kinds/calendar.ts) and as wall times: seconds as if clocks showed UTC. */
import type { Start } from '#contract/kinds/calendar.ts';
import { toDay } from '#contract/plain-date.ts';
import { secondsPerDay } from '#electron/features/recurrence/civil.ts';

export const wallOfStart = (start: Start): number =>
  toDay(start.slice(0, 10)) * secondsPerDay +
  (start.length > 10 ? Number(start.slice(11, 13)) * 3_600 + Number(start.slice(14, 16)) * 60 : 0);

/** @param allDay a plain date, without the time */
export const startOfWall = (wall: number, allDay: boolean): Start =>
  new Date(wall * 1_000).toISOString().slice(0, allDay ? 10 : 16);

/** @param time HH:MM, or null for all day */
export const startAt = (date: string, time: string | null): Start =>
  time === null ? date : `${date}T${time}`;
