/** What the library draws, made of the answer: appointments, absences, trade shows and holidays. */
import type { EventInput } from '@fullcalendar/react';
import type { Absent, Occurrence, OccurrenceRef } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import type { RangeAnswer } from '#renderer/features/calendar/view-props.ts';

export const keyOf = (ref: OccurrenceRef): string => `${ref.id} ${ref.occurrence ?? ''}`;

/** What one drawn thing is about: the library keeps it beside the event. */
export type Subject =
  | { readonly type: 'occurrence'; readonly occurrence: Occurrence }
  | { readonly type: 'absence'; readonly absence: Absent }
  | { readonly type: 'event'; readonly event: RangeAnswer['events'][number] }
  | { readonly type: 'holiday'; readonly name: string };

/** Of one day, holidays stand first, then what lasts longer, then what begins earlier. */
export const eventOrder = 'rank,start,-duration,title';

/** Between two answers the same object for what is the same, so that nothing is drawn again that has not changed. */
const made = new WeakMap<Occurrence, EventInput>();

const occurrenceInput = (occurrence: Occurrence): EventInput => {
  const before = made.get(occurrence);
  if (before) return before;
  const input: EventInput = {
    id: keyOf(occurrence),
    title: occurrence.title,
    start: occurrence.start,
    end: occurrence.end,
    allDay: occurrence.allDay,
    rank: 3,
    subject: { type: 'occurrence', occurrence } satisfies Subject,
  };
  made.set(occurrence, input);
  return input;
};

export const eventInputs = (
  {
    occurrences,
    absences,
    events,
    holidays,
  }: Omit<RangeAnswer, 'occurrences'> & { readonly occurrences: readonly Occurrence[] },
  nameOfAbsence: (absence: Absent) => string,
): EventInput[] => [
  ...holidays.map(
    ({ on, name }): EventInput => ({
      id: `holiday ${on} ${name}`,
      title: name,
      start: on,
      end: addDays(on, 1),
      allDay: true,
      editable: false,
      rank: 0,
      subject: { type: 'holiday', name } satisfies Subject,
    }),
  ),
  ...events.map(
    (event): EventInput => ({
      id: `event ${event.id}`,
      title: event.name,
      start: event.from,
      end: event.to,
      allDay: true,
      editable: false,
      rank: 1,
      subject: { type: 'event', event } satisfies Subject,
    }),
  ),
  ...absences.map(
    (absence): EventInput => ({
      id: `absence ${absence.id}`,
      title: nameOfAbsence(absence),
      start: absence.start,
      end: absence.end,
      allDay: absence.allDay,
      editable: false,
      rank: 2,
      subject: { type: 'absence', absence } satisfies Subject,
    }),
  ),
  ...occurrences.map(occurrenceInput),
];
