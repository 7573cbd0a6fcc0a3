/** What each chip is about: the field it fills, by which it is worded and changed. */
import type { Chip, ChipType } from '#contract/capture.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { type Column, columnOf } from '#renderer/data/columns.ts';
import {
  IconBuilding,
  IconCalendar,
  IconClock,
  IconDoor,
  IconIdBadge2,
  IconMapPin,
  IconRepeat,
  IconTrendingUp,
  IconUsers,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

/** The kinds a line may become. */
export const capturedKinds = [
  'appointments',
  'tasks',
  'interactions',
] as const satisfies readonly ListedKind[];

/** The field a chip is changed with, of a kind that has it whatever the line becomes; null for the kind itself. */
export const chipColumn = (type: ChipType, kind: ListedKind): { kind: ListedKind; column: Column } | null => {
  const of = (owner: ListedKind, field: string) => {
    const column = columnOf(owner, field);
    return column ? { kind: owner, column } : null;
  };
  switch (type) {
    case 'kind':
    case 'repeat':
    case 'attendees':
    case 'room':
      return null;
    case 'type':
      return of(kind, 'type');
    case 'client':
      return of('appointments', 'organisationId');
    case 'contact':
      return of('appointments', 'contactId');
    case 'opportunity':
      return of('appointments', 'opportunityId');
    case 'rep':
      return of('appointments', 'repId');
    case 'date':
      return of('appointments', 'startsOn');
    case 'time':
      return of('appointments', 'startTime');
    case 'duration':
      return of('appointments', 'durationMinutes');
    case 'place':
      return of('appointments', 'place');
    case 'priority':
      return of('tasks', 'priority');
  }
};

const icons: { readonly [T in ChipType]?: TablerIcon } = {
  client: IconBuilding,
  contact: IconUsers,
  opportunity: IconTrendingUp,
  rep: IconIdBadge2,
  date: IconCalendar,
  time: IconClock,
  duration: IconClock,
  place: IconMapPin,
  repeat: IconRepeat,
  attendees: IconUsers,
  room: IconDoor,
};

export const chipIcon = (type: ChipType): TablerIcon | null => icons[type] ?? null;

/** Can it be changed where it stands? Of the others the words are changed. */
export const isEditable = (type: ChipType): boolean =>
  type === 'kind' || chipColumn(type, 'appointments') !== null;

/** What every line has; what it becomes is changed, not taken away. */
export const isRemovable = ({ type }: Chip): boolean => type !== 'kind' && type !== 'type';

/** The chips a person may want to add, by what the line becomes. */
export const addable = (kind: ListedKind): readonly ChipType[] =>
  kind === 'appointments'
    ? ['client', 'contact', 'date', 'time', 'duration', 'place']
    : kind === 'tasks'
      ? ['client', 'contact', 'date', 'priority', 'rep']
      : ['client', 'contact', 'date'];
