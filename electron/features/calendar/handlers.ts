/** The channels of the calendar: contract/calendar.ts. */
import type { calendar } from '#contract/calendar.ts';
import { answerInvitation } from '#electron/features/calendar/answer.ts';
import { dayCounts } from '#electron/features/calendar/day-counts.ts';
import { details } from '#electron/features/calendar/details.ts';
import { conflictsIn, range } from '#electron/features/calendar/range.ts';
import { removeAppointment } from '#electron/features/calendar/remove.ts';
import { saveAppointment } from '#electron/features/calendar/save.ts';
import type { Handlers } from '#electron/features/context.ts';

export const calendarHandlers = {
  'calendar.range': (input, { store }) => range(store, input),
  'calendar.conflicts': (input, { store }) => conflictsIn(store, input),
  'calendar.days': (input, { store }) => dayCounts(store, input),
  'calendar.get': ({ id, occurrence, zone }, { store }) => details(store, { id, occurrence }, zone),
  'calendar.save': (input, context) => saveAppointment(context, input),
  'calendar.remove': async ({ id, occurrence, scope }, context) => ({
    entry: await removeAppointment(context, { id, occurrence }, scope),
  }),
  'calendar.answer': async ({ id, occurrence, scope, attendee, answer }, context) => ({
    entry: await answerInvitation(context, { id, occurrence }, scope, attendee, answer),
  }),
} satisfies Handlers<typeof calendar>;
