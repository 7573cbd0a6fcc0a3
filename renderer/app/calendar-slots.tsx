/** Puts what other features can do with an appointment into the calendar: neither knows the other. */
import type { Occurrence } from '#contract/calendar.ts';
import { meetingRoute, navigate } from '#renderer/app/router.ts';
import { exportCalendar, inviteTo } from '#renderer/data/calendar-files.ts';
import type { Command } from '#renderer/data/commands.ts';
import { IconDownload, IconMail, IconUsersGroup } from '#renderer/ui/icons.ts';

/** Groups of commands for the menu of one appointment. */
export const calendarMore = (one: Occurrence): readonly (readonly Command[])[] => [
  [
    {
      id: 'calendar.meeting',
      name: (t) => t('meetings.open'),
      icon: IconUsersGroup,
      group: 'record',
      run: () => navigate(meetingRoute(one)),
    },
    {
      id: 'calendar.invite',
      name: (t) => t('icalendar.invite'),
      icon: IconMail,
      group: 'record',
      run: () => inviteTo({ id: one.id, occurrence: one.occurrence }),
    },
    {
      id: 'calendar.exportOne',
      name: (t) => t('icalendar.export'),
      icon: IconDownload,
      group: 'record',
      run: () => exportCalendar(null, { kind: 'appointments', id: one.seriesId ?? one.id, name: one.title }),
    },
  ],
];
