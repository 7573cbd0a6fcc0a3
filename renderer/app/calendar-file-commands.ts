/** Calendar files that come in and go out, as commands of the whole window; the calendar offers its own of what it shows. */
import type { ListedKind } from '#contract/kinds.ts';
import { calendarKinds, exportCalendar, importCalendar, inviteTo } from '#renderer/data/calendar-files.ts';
import type { Command } from '#renderer/data/commands.ts';
import { IconDownload, IconFileImport, IconMail } from '#renderer/ui/icons.ts';

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

/** What can be done with the calendar of a record: none where it has none. @param occurrence of one of a series */
export const recordCalendarCommands = (
  kind: ListedKind,
  id: string,
  name: string,
  occurrence: string | null,
): readonly Command[] => {
  const of = calendarKinds.find((one) => one === kind);
  if (!of) return [];
  const written: Command = {
    id: 'record.calendar',
    name: (t) => t('icalendar.export'),
    icon: IconDownload,
    group: 'record',
    run: () => exportCalendar(null, { kind: of, id, name }),
  };
  if (of !== 'appointments') return [written];
  const invite: Command = {
    id: 'record.invite',
    name: (t) => t('icalendar.invite'),
    icon: IconMail,
    group: 'record',
    run: () => inviteTo({ id, occurrence }),
  };
  return [invite, written];
};
