/** When an appointment is, as a reminder says it; and the moments it can be put off to. */
import type { DueReminder } from '#contract/reminders.ts';
import type { Translate } from '#locale/translate.ts';
import type { Formats } from '#renderer/data/formats.ts';

const minute = 60_000;
const hour = 60 * minute;

/** @param now milliseconds since 1970 */
export const whenWords = (
  { allDay, start, startsAt, endsAt }: DueReminder,
  now: number,
  t: Translate,
  { date, time, today }: Pick<Formats, 'date' | 'time' | 'today'>,
): string => {
  const [day = start, clock = ''] = start.split('T');
  if (allDay) return day === today ? t('reminders.allDay') : `${date(day)} · ${t('reminders.allDay')}`;
  const at = day === today ? time(clock) : `${date(day)} ${time(clock)}`;
  const away = Date.parse(startsAt) - now;
  if (Date.parse(endsAt) <= now) return `${at} · ${t('reminders.over')}`;
  const minutes = Math.round(Math.abs(away) / minute);
  if (minutes === 0) return `${at} · ${t('reminders.now')}`;
  if (minutes < 60)
    return `${at} · ${t(away > 0 ? 'reminders.inMinutes' : 'reminders.minutesAgo', { count: minutes })}`;
  const hours = Math.round(minutes / 60);
  if (hours > 12) return at;
  return `${at} · ${t(away > 0 ? 'reminders.inHours' : 'reminders.hoursAgo', { count: hours })}`;
};

export const laterChoices = ['5', '10', '30', '60', 'start', 'tomorrow'] as const;
export type Later = (typeof laterChoices)[number];

/**
 * The moment a reminder comes back, milliseconds since 1970; null where it makes no sense.
 * @param morning when days begin where the machine is, HH:MM
 */
export const laterMoment = (
  choice: Later,
  { startsAt }: DueReminder,
  now: number,
  morning: string,
): number | null => {
  const start = Date.parse(startsAt);
  if (choice === 'start') return start > now + minute ? start : null;
  if (choice === 'tomorrow') {
    const at = new Date(now);
    at.setDate(at.getDate() + 1);
    at.setHours(Number(morning.slice(0, 2)), Number(morning.slice(3, 5)), 0, 0);
    return at.getTime();
  }
  return now + (choice === '60' ? hour : Number(choice) * minute);
};
