/** Calendar files that come in and go out, as commands of the whole window; the calendar offers its own of what it shows. */
import { exportCalendar, importCalendar } from '#renderer/data/calendar-files.ts';
import type { Command } from '#renderer/data/commands.ts';
import { IconDownload, IconFileImport } from '#renderer/ui/icons.ts';

export const calendarFileCommands: readonly Command[] = [
  {
    id: 'calendar.import',
    name: (t) => t('icalendar.import'),
    icon: IconFileImport,
    group: 'go',
    run: () => importCalendar(),
  },
  {
    id: 'calendar.export',
    name: (t) => t('icalendar.export'),
    icon: IconDownload,
    group: 'go',
    run: () => exportCalendar(),
  },
];
