/** How the calendar library draws what takes place, and the days it lies on. */
import type { CalendarOptions } from '@fullcalendar/react';
import { useContext, useMemo } from 'react';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import type { Colouring } from '#renderer/features/calendar/address.ts';
import { BarContent } from '#renderer/features/calendar/BarContent.tsx';
import { EventContent } from '#renderer/features/calendar/EventContent.tsx';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { subjectOf, wall } from '#renderer/features/calendar/library-events.ts';
import { MoreText } from '#renderer/features/calendar/MoreText.tsx';
import { occurrenceColour } from '#renderer/features/calendar/occurrence-colour.ts';
import { spokenName } from '#renderer/features/calendar/occurrence-words.ts';
import type { RangeAnswer } from '#renderer/features/calendar/view-props.ts';
import { RepOrder } from '#renderer/ui/colours.ts';

/** @param people the names of the representatives, by id @param leftOut how many of each day the library is not given @returns the same object until something else is to be drawn */
export const useGridContent = (
  answer: RangeAnswer,
  people: ReadonlyMap<string, string>,
  colours: Colouring,
  leftOut: ReadonlyMap<string, number>,
): Pick<CalendarOptions, 'moreLinkContent' | 'eventContent' | 'dayCellClass' | 'dayLaneClass'> => {
  const t = useT();
  const formats = useFormats();
  const { appointmentTypes } = useSettings();
  const order = useContext(RepOrder);
  const holidays = useMemo(() => new Set(answer.holidays.map(({ on }) => on)), [answer.holidays]);
  return useMemo<CalendarOptions>(
    () => ({
      eventContent: ({ event, timeText, isShort, view: shown }) => {
        const subject = subjectOf(event);
        switch (subject?.type) {
          case 'occurrence': {
            const { occurrence } = subject;
            const layout = shown.type.startsWith('dayGrid') || event.allDay || isShort ? 'line' : 'block';
            return (
              <EventContent
                occurrence={occurrence}
                id={keyOf(occurrence)}
                colour={occurrenceColour(occurrence, colours, order, appointmentTypes)}
                spoken={spokenName(t, formats, occurrence, people)}
                time={event.allDay ? null : timeText}
                timeFirst={shown.type.startsWith('dayGrid')}
                people={occurrence.repIds.flatMap((id) => people.get(id) ?? []).join(', ')}
                layout={layout}
              />
            );
          }
          case 'absence':
            return <BarContent type="absence" text={event.title} spoken={event.title} />;
          case 'event':
            return (
              <BarContent
                type="event"
                text={event.title}
                spoken={t('calendar.event', { name: event.title })}
              />
            );
          case 'holiday':
            return (
              <BarContent
                type="holiday"
                text={event.title}
                spoken={t('calendar.holiday', { name: event.title })}
              />
            );
          // A task over the calendar, and a time being drawn.
          default:
            return (
              <div className="cal-content cal-new">
                <span className="cal-words">
                  <span className="cal-title">{event.title}</span> {timeText}
                </span>
              </div>
            );
        }
      },
      moreLinkContent: ({ num, text }) =>
        leftOut.size === 0 ? text : <MoreText hidden={num} leftOut={leftOut} />,
      dayCellClass: (info) =>
        [
          'cal-cell',
          info.isToday && 'cal-today',
          info.isOther && 'cal-other',
          holidays.has(wall(info.date, true)) && 'cal-holiday',
        ]
          .filter(Boolean)
          .join(' '),
      dayLaneClass: (info) =>
        ['cal-lane', info.isToday && 'cal-today', holidays.has(wall(info.date, true)) && 'cal-holiday']
          .filter(Boolean)
          .join(' '),
    }),
    [t, formats, people, colours, order, appointmentTypes, holidays, leftOut],
  );
};
