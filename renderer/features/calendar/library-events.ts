/** What the calendar library holds, as the calendar has it. */
import type { EventApi } from '@fullcalendar/react';
import type { Occurrence } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Subject } from '#renderer/features/calendar/event-inputs.ts';
import type { Placement } from '#renderer/features/calendar/view-props.ts';

/** A wall time as the library has it: in UTC, so that it is taken as it is. */
export const wall = (date: Date, allDay: boolean): string => date.toISOString().slice(0, allDay ? 10 : 16);

export const placementOf = (event: EventApi, occurrence: Occurrence): Placement => {
  const { start, end, allDay } = event;
  const from = wall(start ?? new Date(0), allDay);
  // What goes from all day to a time or back has no end there: a day, or an hour.
  if (end !== null) return { start: from, end: wall(end, allDay), allDay };
  if (allDay) return { start: from, end: addDays(from, 1), allDay };
  const minutes = occurrence.allDay ? 60 : 30;
  return { start: from, end: wall(new Date((start?.getTime() ?? 0) + minutes * 60_000), false), allDay };
};

export const subjectOf = (event: EventApi): Subject | undefined => event.extendedProps['subject'];
export const occurrenceOf = (event: EventApi): Occurrence | null => {
  const subject = subjectOf(event);
  return subject?.type === 'occurrence' ? subject.occurrence : null;
};
