/** Reminders of appointments: those that are due, put off, or dismissed. */
import { z } from 'zod';
import { OccurrenceRef } from '#contract/calendar.ts';
import { command, query } from '#contract/channel.ts';
import { Instant, ZoneName } from '#contract/fields.ts';
import { Start } from '#contract/kinds/calendar.ts';

/** One reminder of one appointment. */
export const ReminderRef = z.strictObject({
  ref: OccurrenceRef,
  /** Which of its reminders: minutes before. */
  minutes: z.number().int(),
});
export type ReminderRef = z.infer<typeof ReminderRef>;

export const DueReminder = z.strictObject({
  ...ReminderRef.shape,
  title: z.string(),
  place: z.string().nullable(),
  /** The client's name. */
  client: z.string().nullable(),
  allDay: z.boolean(),
  /** In the zone asked for; all day the plain date. */
  start: Start,
  /** Instants; of what lasts all day the midnights of the zone asked for. */
  startsAt: Instant,
  endsAt: Instant,
  /** When it was due, or was to come back. */
  dueAt: Instant,
});
export type DueReminder = z.infer<typeof DueReminder>;

const Entered = z.strictObject({
  /** The entry of the history; null where nothing changed. */
  entry: z.number().int().nullable(),
});

export const reminders = {
  /** Those due by now of planned appointments that are not over for more than a day, the first to start first; at most 100. */
  'reminders.due': query({
    input: z.strictObject({ zone: ZoneName }),
    output: z.strictObject({ due: z.array(DueReminder).max(100), total: z.number().int() }),
    reads: ['appointments', 'reminders', 'organisations', 'settings'],
  }),
  /** Puts one off until then. @throws Refused notFound, storageFailed */
  'reminders.snooze': command({
    input: z.strictObject({ ...ReminderRef.shape, until: Instant }),
    output: Entered,
  }),
  /** Empty: all that are due. One that is gone by now is left out. @throws Refused storageFailed */
  'reminders.dismiss': command({
    input: z.strictObject({ reminders: z.array(ReminderRef).max(100) }),
    output: Entered,
  }),
};
