/** The colour of an appointment, by whatever colours stand for now. */
import type { Occurrence } from '#contract/calendar.ts';
import type { AppointmentType } from '#contract/kinds/workspace.ts';
import type { Colouring } from '#renderer/features/calendar/address.ts';
import { colourOf, repColour, typeColour } from '#renderer/ui/colours.ts';

/** Of what has none of its own: nobody's, without a room, of no event. */
export const noColour = 'var(--line-strong)';

/** @param order the representatives as they were entered */
export const occurrenceColour = (
  one: Pick<Occurrence, 'repIds' | 'type' | 'resourceIds' | 'eventId'>,
  by: Colouring,
  order: readonly string[],
  types: readonly AppointmentType[],
): string => {
  switch (by) {
    case 'rep':
      return one.repIds[0] === undefined ? noColour : repColour(order, one.repIds[0]);
    case 'type':
      return typeColour(types, one.type);
    case 'room':
      return one.resourceIds[0] === undefined ? noColour : colourOf(one.resourceIds[0]);
    case 'event':
      return one.eventId === null ? noColour : colourOf(one.eventId);
  }
};
