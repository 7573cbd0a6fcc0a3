/** What can be done with the appointment that has the focus, or whose menu was asked for: data for menus, keys and palette. */
import type { Occurrence } from '#contract/calendar.ts';
import { navigate, recordRoute } from '#renderer/app/router.ts';
import type { Command } from '#renderer/data/commands.ts';
import type { Status } from '#renderer/features/calendar/use-appointments.ts';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconBan,
  IconBuilding,
  IconCalendarSearch,
  IconCheck,
  IconChevronLeft,
  IconClock,
  IconCopy,
  IconCopyCheck,
  IconExternalLink,
  IconPencil,
  IconScissors,
  IconTrash,
  IconUserOff,
} from '#renderer/ui/icons.ts';

export interface OccurrenceActs {
  readonly edit: (one: Occurrence) => void;
  readonly duplicate: (one: Occurrence) => void;
  readonly copy: (one: Occurrence) => void;
  readonly cut: (one: Occurrence) => void;
  readonly remove: (one: Occurrence) => void;
  readonly mark: (one: Occurrence, status: Status) => void;
  readonly findTime: (one: Occurrence) => void;
  /** By days and lines of the day. */
  readonly move: (one: Occurrence, days: number, lines: number) => void;
  readonly resize: (one: Occurrence, days: number, lines: number) => void;
}

export interface OccurrenceCommands {
  readonly edit: Command;
  readonly remove: Command;
  /** In the order of menus, in groups. */
  readonly groups: readonly (readonly Command[])[];
  /** By keys alone. */
  readonly moves: readonly Command[];
}

const marking = { held: IconCheck, notHeld: IconUserOff, cancelled: IconBan, planned: IconClock } as const;

export const occurrenceCommands = (one: Occurrence, acts: OccurrenceActs): OccurrenceCommands => {
  const record = { group: 'record' } as const;
  const edit: Command = {
    ...record,
    id: 'calendar.edit',
    name: (t) => t('calendar.edit'),
    icon: IconPencil,
    shortcut: { keys: ['e'] },
    run: () => acts.edit(one),
  };
  const remove: Command = {
    ...record,
    id: 'calendar.remove',
    name: (t) => t('calendar.remove'),
    icon: IconTrash,
    shortcut: { keys: ['delete'] },
    run: () => acts.remove(one),
  };
  const marks = (['held', 'notHeld', 'cancelled', 'planned'] as const)
    .filter((status) => status !== one.status)
    .map(
      (status): Command => ({
        ...record,
        id: `calendar.mark.${status}`,
        name: (t) => t(`calendar.markAs.${status}`),
        icon: marking[status],
        run: () => acts.mark(one, status),
      }),
    );
  const { organisationId } = one;
  const client: Command[] =
    organisationId === null
      ? []
      : [
          {
            ...record,
            id: 'calendar.client',
            name: (t) => t('calendar.openClient'),
            icon: IconBuilding,
            run: () => navigate(recordRoute('organisations', organisationId)),
          },
        ];
  const moves: Command[] = one.allDay
    ? []
    : [
        {
          ...record,
          id: 'calendar.later',
          name: (t) => t('calendar.later'),
          icon: IconArrowDown,
          shortcut: { keys: ['mod', '↓'] },
          run: () => acts.move(one, 0, 1),
        },
        {
          ...record,
          id: 'calendar.earlier',
          name: (t) => t('calendar.earlier'),
          icon: IconArrowUp,
          shortcut: { keys: ['mod', '↑'] },
          run: () => acts.move(one, 0, -1),
        },
        {
          ...record,
          id: 'calendar.longer',
          name: (t) => t('calendar.longer'),
          icon: IconArrowDown,
          shortcut: { keys: ['shift', 'alt', '↓'] },
          run: () => acts.resize(one, 0, 1),
        },
        {
          ...record,
          id: 'calendar.shorter',
          name: (t) => t('calendar.shorter'),
          icon: IconArrowUp,
          shortcut: { keys: ['shift', 'alt', '↑'] },
          run: () => acts.resize(one, 0, -1),
        },
      ];
  const days: Command[] = [
    {
      ...record,
      id: 'calendar.nextDay',
      name: (t) => t('calendar.dayLater'),
      icon: IconArrowRight,
      shortcut: { keys: ['mod', '→'] },
      run: () => acts.move(one, 1, 0),
    },
    {
      ...record,
      id: 'calendar.previousDay',
      name: (t) => t('calendar.dayEarlier'),
      icon: IconChevronLeft,
      shortcut: { keys: ['mod', '←'] },
      run: () => acts.move(one, -1, 0),
    },
    {
      ...record,
      id: 'calendar.dayLonger',
      name: (t) => t('calendar.dayLonger'),
      icon: IconArrowRight,
      shortcut: { keys: ['shift', 'alt', '→'] },
      run: () => acts.resize(one, 1, 0),
    },
    {
      ...record,
      id: 'calendar.dayShorter',
      name: (t) => t('calendar.dayShorter'),
      icon: IconChevronLeft,
      shortcut: { keys: ['shift', 'alt', '←'] },
      run: () => acts.resize(one, -1, 0),
    },
  ];
  return {
    edit,
    remove,
    moves: [...moves, ...days],
    groups: [
      [
        edit,
        {
          ...record,
          id: 'calendar.page',
          name: (t) => t('calendar.page'),
          icon: IconExternalLink,
          run: () => navigate(recordRoute('appointments', one.id)),
        },
        ...client,
      ],
      marks,
      [
        {
          ...record,
          id: 'calendar.findTimeFor',
          name: (t) => t('calendar.findAnother'),
          icon: IconCalendarSearch,
          run: () => acts.findTime(one),
        },
        {
          ...record,
          id: 'calendar.duplicate',
          name: (t) => t('calendar.duplicate'),
          icon: IconCopyCheck,
          shortcut: { keys: ['mod', 'D'] },
          run: () => acts.duplicate(one),
        },
        {
          ...record,
          id: 'calendar.copy',
          name: (t) => t('calendar.copy'),
          icon: IconCopy,
          shortcut: { keys: ['mod', 'C'] },
          run: () => acts.copy(one),
        },
        {
          ...record,
          id: 'calendar.cut',
          name: (t) => t('calendar.cut'),
          icon: IconScissors,
          shortcut: { keys: ['mod', 'X'] },
          run: () => acts.cut(one),
        },
      ],
      [remove],
    ],
  };
};
