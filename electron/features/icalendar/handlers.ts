/** The channels of calendar files: opened, taken, written, and invitations. */
import type { icalendar } from '#contract/icalendar.ts';
import type { Handlers } from '#electron/features/context.ts';
import { exportCalendar } from '#electron/features/icalendar/export.ts';
import { invite, recipientsOf } from '#electron/features/icalendar/invite.ts';
import { openedCalendars } from '#electron/features/icalendar/opened.ts';
import { openCalendar, takeCalendar } from '#electron/features/icalendar/take.ts';

export const icalendarHandlers = {
  'icalendar.open': (input, context) => openCalendar(context, input),
  'icalendar.apply': (input, context) => takeCalendar(context, input),
  'icalendar.close': ({ importId }, { store }) => {
    openedCalendars.close(store, importId);
    return null;
  },
  'icalendar.export': (input, context) => exportCalendar(context, input),
  'icalendar.recipients': (input, context) => recipientsOf(context, input),
  'icalendar.invite': (input, context) => invite(context, input),
} satisfies Handlers<typeof icalendar>;
