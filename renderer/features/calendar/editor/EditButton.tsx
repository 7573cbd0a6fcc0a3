/** On the page of an appointment: opens its editor, and the search for another time. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { findTimeFor, openAppointment } from '#renderer/data/open-appointment.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { IconCalendarSearch, IconPencil } from '#renderer/ui/icons.ts';

interface Props {
  readonly of: OccurrenceRef;
}

export function EditButton({ of }: Props) {
  const edit: Command = {
    id: 'appointments.edit',
    name: (t) => t('editor.edit'),
    icon: IconPencil,
    group: 'record',
    run: () => openAppointment(of),
  };
  const find: Command = {
    id: 'appointments.findTime',
    name: (t) => t('editor.findTime'),
    icon: IconCalendarSearch,
    group: 'record',
    run: () => findTimeFor(of),
  };
  useCommands([edit, find]);
  return (
    <>
      <CommandButton command={edit} variant="default" />
      <CommandButton command={find} iconOnly />
    </>
  );
}
