/** What is said of an appointment by a sign besides its colour, in the order the signs stand. */
import type { Occurrence } from '#contract/calendar.ts';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconPencil,
  IconQuestionMark,
  IconRepeat,
  IconUserOff,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

export const marks = [
  'conflict',
  'cancelled',
  'notHeld',
  'held',
  'tentative',
  'changed',
  'recurring',
] as const;
export type Mark = (typeof marks)[number];

export const markIcons: Readonly<Record<Mark, TablerIcon>> = {
  conflict: IconAlertTriangle,
  cancelled: IconBan,
  notHeld: IconUserOff,
  held: IconCheck,
  tentative: IconQuestionMark,
  changed: IconPencil,
  recurring: IconRepeat,
};

export const marksOf = (
  one: Pick<Occurrence, 'conflicts' | 'status' | 'showAs' | 'changed' | 'recurring'>,
): Mark[] => {
  const holds: Record<Mark, boolean> = {
    conflict: one.conflicts.length > 0,
    cancelled: one.status === 'cancelled',
    notHeld: one.status === 'notHeld',
    held: one.status === 'held',
    tentative: one.showAs === 'tentative',
    changed: one.changed,
    recurring: one.recurring && !one.changed,
  };
  return marks.filter((mark) => holds[mark]);
};
