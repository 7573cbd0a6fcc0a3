/** The channels of reminders: contract/reminders.ts. */
import { fromDay } from '#contract/plain-date.ts';
import type { DueReminder, reminders } from '#contract/reminders.ts';
import { clockAt } from '#electron/features/calendar/shown.ts';
import type { Handlers } from '#electron/features/context.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import { dismissReminders, snoozeReminder } from '#electron/features/reminders/answer.ts';
import { dueNow, type Moment } from '#electron/features/reminders/due.ts';
import type { Store } from '#electron/store/store.ts';

const mostShown = 100;

const dueReminder = (store: Store, { ref, minutes, place, at }: Moment, zone: string): DueReminder => ({
  ref,
  minutes,
  title: place.record.title,
  place: place.record.place,
  client:
    place.record.organisationId === null
      ? null
      : labelOf(store, 'organisations', place.record.organisationId) || null,
  allDay: place.days !== null,
  start: place.days === null ? clockAt(place.startMs, zone) : fromDay(place.days.from),
  startsAt: new Date(place.startMs).toISOString(),
  endsAt: new Date(place.endMs).toISOString(),
  dueAt: new Date(at).toISOString(),
});

export const reminderHandlers = {
  'reminders.due': ({ zone }, { store, now }) => {
    const due = dueNow(store, Date.parse(now()), zone);
    return {
      due: due.slice(0, mostShown).map((moment) => dueReminder(store, moment, zone)),
      total: due.length,
    };
  },
  'reminders.snooze': async ({ ref, minutes, until }, context) => ({
    entry: await snoozeReminder(context, { ref, minutes }, until),
  }),
  'reminders.dismiss': async ({ reminders }, context) => ({
    entry: await dismissReminders(context, reminders),
  }),
} satisfies Handlers<typeof reminders>;
