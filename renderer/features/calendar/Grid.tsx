/** The views that the calendar library draws: a day, weeks, a month. */
import type { CalendarApi, CalendarRef } from '@fullcalendar/react';
import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import englishLocale from '@fullcalendar/react/locales/en-gb';
import frenchLocale from '@fullcalendar/react/locales/fr';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '#renderer/features/calendar/grid.css';
import '@fullcalendar/react/skeleton.css';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { addDays } from '#contract/plain-date.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { AxisTime } from '#renderer/features/calendar/AxisTime.tsx';
import { Drawn } from '#renderer/features/calendar/Drawn.tsx';
import { eventInputs, eventOrder } from '#renderer/features/calendar/event-inputs.ts';
import { gridLook } from '#renderer/features/calendar/grid-look.ts';
import { occurrenceOf, placementOf, subjectOf, wall } from '#renderer/features/calendar/library-events.ts';
import { absenceName } from '#renderer/features/calendar/occurrence-words.ts';
import { useGridContent } from '#renderer/features/calendar/use-grid-content.tsx';
import { useGridKeys } from '#renderer/features/calendar/use-grid-keys.ts';
import { byId, useNamed } from '#renderer/features/calendar/use-people.ts';
import { useReachableScroll } from '#renderer/features/calendar/use-reachable-scroll.ts';
import { useSlotHeight } from '#renderer/features/calendar/use-slot-height.ts';
import { useWholeDay } from '#renderer/features/calendar/use-whole-day.ts';
import type { ViewProps } from '#renderer/features/calendar/view-props.ts';
import { type CalendarView, isoWeek } from '#renderer/features/calendar/views.ts';
import { cityOf, nowIn, zoneDifference } from '#renderer/features/calendar/wall-time.ts';

const views = {
  day: 'timeGridDay',
  workWeek: 'timeGridWeek',
  week: 'timeGridWeek',
  month: 'dayGridMonth',
} as const satisfies Record<Exclude<CalendarView, 'year' | 'list' | 'teamDay' | 'teamWeek'>, string>;

const isDrawn = (view: CalendarView): view is keyof typeof views => Object.hasOwn(views, view);

const plugins = [dayGridPlugin, timeGridPlugin, interactionPlugin];
const locales = [englishLocale, frenchLocale];

/** Between the lines of the settings there are finer ones to snap to, which are not seen. */
const lineClass = (time: number, slot: number): string => {
  const minutes = time / 60_000;
  return minutes % 60 === 0 ? 'cal-slot' : minutes % slot === 0 ? 'cal-slot cal-slot-minor' : 'cal-slot-fine';
};

/** Drawn anew only for something else to draw: whoever drags in it would lose hold of it otherwise. */
export const Grid = memo(function Grid({ state, days, answer, zone, acts }: ViewProps) {
  const t = useT();
  const { language } = useWorkspace();
  const settings = useSettings();
  const { calendar: look, workingDays, workingHours } = settings;
  const reps = useNamed('reps');
  const people = useMemo(() => byId(reps), [reps]);
  const calendar = useRef<CalendarRef>(null);
  const host = useRef<HTMLDivElement>(null);
  const { view, date, colours } = state;
  const timed = view === 'day' || view === 'week' || view === 'workWeek';

  const api = (): CalendarApi | undefined => calendar.current?.getApi();
  useLayoutEffect(() => {
    const shown = api();
    if (shown && shown.getDate().toISOString().slice(0, 10) !== date) shown.gotoDate(date);
  });

  const [listed, setListed] = useState<string | null>(null);
  const { occurrences, leftOut } = useWholeDay({ state, answer, zone, day: listed });
  const events = useMemo(
    () => eventInputs({ ...answer, occurrences }, (absence) => absenceName(t, absence, people)),
    [answer, occurrences, t, people],
  );
  const keys = useGridKeys({ host, api, state, days, answer, zone, acts });
  const snap = Math.min(15, look.slot);
  const slotHeight = useSlotHeight(host, look, timed);
  const ahead = look.secondZone === null ? null : zoneDifference(days.from, zone, look.secondZone);

  // Lines are lower on paper: the first hour of the settings is again the first that is seen.
  useEffect(() => {
    const begin = () => calendar.current?.getApi().scrollToTime(`${look.from}:00`);
    window.addEventListener('beforeprint', begin);
    return () => window.removeEventListener('beforeprint', begin);
  }, [look.from]);

  // What the library calls while something is dragged: where it would lie.
  const hover = useRef(acts.hover);
  hover.current = acts.hover;
  useEffect(() => () => hover.current(null), []);

  useReachableScroll(host, answer.occurrences.length === 0);
  const drawn = useGridContent(answer, people, colours, leftOut);
  const shownZones = look.secondZone === null ? null : [cityOf(look.secondZone), cityOf(zone)];

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of what has a place in time, not of fields
    <div
      ref={host}
      className={`cal-host cal-host-${view}`}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the times themselves are gone along by arrows
      tabIndex={0}
      aria-label={t('calendar.grid')}
      aria-describedby="calendar-keys"
      {...keys}
    >
      <span id="calendar-keys" className="sr-only">
        {t('calendar.gridKeys')}
      </span>
      <FullCalendar
        key={`${view} ${language}`}
        ref={calendar}
        {...gridLook}
        {...drawn}
        plugins={plugins}
        locales={locales}
        locale={language === 'fr' ? 'fr' : 'en-gb'}
        initialView={views[isDrawn(view) ? view : 'week']}
        initialDate={date}
        timeZone="UTC"
        now={() => nowIn(zone)}
        headerToolbar={false}
        height="100%"
        firstDay={look.weekBegins % 7}
        hiddenDays={
          view === 'workWeek' && workingDays.length > 0
            ? [0, 1, 2, 3, 4, 5, 6].filter((day) => !workingDays.includes(day === 0 ? 7 : day))
            : []
        }
        weekNumbers={look.weekNumbers}
        weekNumberCalculation="ISO"
        weekNumberHeaderContent={() => (
          <Drawn text={t('calendar.weekShort', { week: String(isoWeek(addDays(days.from, 3))) })} />
        )}
        inlineWeekNumberContent={({ num }) => <Drawn text={t('calendar.weekShort', { week: String(num) })} />}
        dayHeaderContent={({ text, inPopover, hasNavLink }) =>
          hasNavLink && !inPopover ? <Drawn text={text} /> : text
        }
        nowIndicator
        navLinks
        navLinkDayClick={(day) => acts.openDay(wall(day, true))}
        navLinkWeekClick={(day) => acts.openDay(wall(day, true), 'week')}
        businessHours={
          timed
            ? workingHours.map(({ from, to }) => ({
                daysOfWeek: workingDays.map((day) => day % 7),
                startTime: from,
                endTime: to,
              }))
            : false
        }
        // A line is what things snap to: the library takes hold of the middle of one.
        slotDuration={{ minutes: snap }}
        slotHeaderInterval={{ hours: 1 }}
        slotMinHeight={(slotHeight * snap) / look.slot}
        slotLaneClass={({ time }) => lineClass(time?.milliseconds ?? 0, look.slot)}
        scrollTime={`${look.from}:00`}
        scrollTimeReset={false}
        slotHeaderContent={({ time }) => (
          <AxisTime
            time={`${String(Math.floor((time?.milliseconds ?? 0) / 3_600_000)).padStart(2, '0')}:${String(Math.floor(((time?.milliseconds ?? 0) % 3_600_000) / 60_000)).padStart(2, '0')}`}
            ahead={ahead}
          />
        )}
        allDayHeaderContent={() =>
          shownZones === null ? (
            t('calendar.allDay')
          ) : (
            <span className="cal-axis-zones">
              {shownZones.map((name) => (
                <span key={name}>{name}</span>
              ))}
            </span>
          )
        }
        dayHeaderFormat={
          view === 'month' ? { weekday: 'short' } : { weekday: 'short', day: 'numeric', month: 'short' }
        }
        fixedWeekCount={false}
        dayMaxEvents
        eventDisplay="block"
        eventOrder={eventOrder}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        displayEventEnd={false}
        slotEventOverlap={false}
        eventMinHeight={18}
        eventShortHeight={34}
        moreLinkHint={(count) => t('calendar.moreHint', { count })}
        moreLinkClick={({ date: day }) => {
          setListed(wall(day, true));
          return 'popover';
        }}
        events={events}
        editable
        eventResizableFromStart
        allDayMaintainDuration
        droppable
        dropAccept=".cal-task"
        selectable
        selectMirror
        selectMinDistance={5}
        unselectAuto={false}
        dragRevertDuration={0}
        eventAllow={(span, event) => {
          const occurrence = event && occurrenceOf(event);
          hover.current({
            occurrence: occurrence ?? null,
            to: {
              start: wall(span.start, span.allDay),
              end: wall(span.end, span.allDay),
              allDay: span.allDay,
            },
          });
          return true;
        }}
        eventDragStop={() => acts.hover(null)}
        eventResizeStop={() => acts.hover(null)}
        eventDrop={({ event, revert, jsEvent }) => {
          const occurrence = occurrenceOf(event);
          const copy = jsEvent.ctrlKey || jsEvent.altKey || jsEvent.metaKey;
          if (!occurrence) return revert();
          const to = placementOf(event, occurrence);
          if (copy) revert();
          void acts.move(occurrence, to, copy).then((done) => {
            if (!done && !copy) revert();
          });
        }}
        // A task from beside the calendar; or what was dragged while other things were drawn, which it then counts as new.
        eventReceive={({ event, revert }) => {
          acts.hover(null);
          const occurrence = occurrenceOf(event);
          const task: unknown = event.extendedProps['task'];
          const start = wall(event.start ?? new Date(0), event.allDay);
          revert();
          if (typeof task === 'string') acts.plan(task, { start, allDay: event.allDay });
          else if (occurrence) void acts.move(occurrence, placementOf(event, occurrence), false);
        }}
        eventResize={({ event, revert }) => {
          const occurrence = occurrenceOf(event);
          if (!occurrence) return revert();
          void acts.move(occurrence, placementOf(event, occurrence), false).then((done) => {
            if (!done) revert();
          });
        }}
        eventClick={({ event, el, jsEvent }) => {
          jsEvent.preventDefault();
          const subject = subjectOf(event);
          if (subject?.type === 'occurrence') acts.show(subject.occurrence, el);
          if (subject?.type === 'event') acts.openEvent(subject.event.id);
          if (subject?.type === 'absence') acts.openAbsence(subject.absence.id);
        }}
        select={({ start, end, allDay, jsEvent }) => {
          acts.hover(null);
          // Without a mouse it is the place of the keyboard, nothing that was drawn.
          if (jsEvent) acts.create({ start: wall(start, allDay), end: wall(end, allDay), allDay });
        }}
        dateClick={({ date: at, allDay, jsEvent }) => {
          const start = wall(at, allDay);
          keys.place({ start, allDay });
          if (jsEvent.detail === 2) acts.create(keys.timeAt({ start, allDay }));
        }}
      />
    </div>
  );
});
