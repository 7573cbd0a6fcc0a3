/**
 * The keyboard in the grid: it is at a time, which arrows move, or at something drawn, from which arrows go to the nearest one
 * in their direction. What can be done with either are commands (use-calendar-commands.ts).
 */
import type { CalendarApi } from '@fullcalendar/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import { addDays, weekday } from '#contract/plain-date.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { arrows, isPlain, keyAt, onDrawnKey } from '#renderer/features/calendar/drawn-keys.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import type { Placement, ViewProps } from '#renderer/features/calendar/view-props.ts';
import { nowIn, plusMinutes } from '#renderer/features/calendar/wall-time.ts';
import { announce } from '#renderer/ui/announce.ts';
import { asksForMenu, pointOf } from '#renderer/ui/context-menu.ts';

interface Options extends ViewProps {
  readonly host: RefObject<HTMLElement | null>;
  readonly api: () => CalendarApi | undefined;
}

interface Place {
  readonly start: string;
  readonly allDay: boolean;
}

const eventAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.cal-event') : null;

export const useGridKeys = ({ host, api, state, days, answer, zone, acts }: Options) => {
  const t = useT();
  const formats = useFormats();
  const { calendar: look, workingDays } = useSettings();
  const { view } = state;
  const timed = view === 'day' || view === 'week' || view === 'workWeek';
  const cursor = useRef<Place | null>(null);
  const focused = useRef<string | null>(null);

  /** The time a new one would have there: an hour of what has a time, a day of what has none. */
  const timeAt = useCallback(
    ({ start, allDay }: Place): Placement =>
      allDay
        ? { start, end: addDays(start, 1), allDay }
        : { start, end: plusMinutes(start, 60, zone), allDay },
    [zone],
  );

  const occurrenceOf = (key: string | null): Occurrence | undefined =>
    key === null ? undefined : answer.occurrences.find((one) => keyOf(one) === key);

  /** Where the keyboard begins: now, where it is shown; else the first hour of the date. */
  const begin = (): Place => {
    const now = nowIn(zone);
    const day = now.slice(0, 10);
    const here =
      days.from <= day && day < days.to && (view === 'week' || view === 'workWeek' || day === state.date);
    const on = here ? day : state.date;
    return timed
      ? { start: `${on}T${here ? `${now.slice(11, 13)}:00` : look.from}`, allDay: false }
      : { start: on, allDay: true };
  };

  const draw = (at: Place | null) => {
    if (!at || !(host.current === document.activeElement)) {
      api()?.unselect();
      return;
    }
    api()?.select(at.start, at.allDay ? addDays(at.start, 1) : plusMinutes(at.start, look.slot, 'UTC'));
  };

  const place = (at: Place) => {
    cursor.current = at;
    acts.focus({ type: 'time', at: timeAt(at) });
    draw(at);
  };

  const tell = (at: Place) => {
    const there = timeAt(at);
    const count = answer.occurrences.filter(
      (one) => one.start < (at.allDay ? `${there.end}T` : there.end) && one.end > at.start,
    ).length;
    announce(
      t('calendar.cursor', {
        time: at.allDay ? formats.dateLong(at.start) : timeWords(t, formats, there),
        count,
      }),
    );
  };

  const hidden = (date: string) => view === 'workWeek' && !workingDays.includes(weekday(date));
  const moved = (at: Place, [across, down]: readonly [number, number]): Place => {
    const day = at.start.slice(0, 10);
    if (timed && down !== 0) {
      if (at.allDay) return down > 0 ? { start: `${day}T${look.from}`, allDay: false } : at;
      const next = plusMinutes(at.start, down * look.slot, 'UTC');
      // Above the first line of a day is what lasts all day.
      if (next.slice(0, 10) < day) return { start: day, allDay: true };
      return next.slice(0, 10) > day ? at : { start: next, allDay: false };
    }
    let next = addDays(day, across + 7 * down);
    while (hidden(next)) next = addDays(next, across);
    return { start: at.allDay ? next : `${next}${at.start.slice(10)}`, allDay: at.allDay };
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const element = eventAt(event.target);
    if (element) {
      const occurrence = occurrenceOf(keyAt(element));
      onDrawnKey(event, {
        element,
        occurrence,
        all: () => host.current?.querySelectorAll<HTMLElement>('.cal-event:is(a, [tabindex])') ?? [],
        go: (next) => next.focus(),
        leave: () => {
          if (occurrence) cursor.current = { start: occurrence.start, allDay: occurrence.allDay || !timed };
          if (occurrence && !timed) cursor.current = { start: occurrence.start.slice(0, 10), allDay: true };
          host.current?.focus();
        },
        menu: acts.menu,
      });
      return;
    }
    if (event.target !== host.current) return;
    const at = cursor.current ?? begin();
    if (asksForMenu(event)) {
      event.preventDefault();
      acts.menuOfTime(
        timeAt(at),
        pointOf(host.current?.querySelector('.cal-chosen') ?? (event.target as Element)),
      );
      return;
    }
    if (!isPlain(event)) return;
    const direction = arrows[event.key];
    if (direction) {
      event.preventDefault();
      const next = moved(at, direction);
      place(next);
      tell(next);
      const day = next.start.slice(0, 10);
      if (day < days.from || day >= days.to) acts.openDay(day, view);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      acts.create(timeAt(at));
    }
  };

  const onFocus = (event: React.FocusEvent) => {
    const occurrence = occurrenceOf(keyAt(eventAt(event.target)));
    if (occurrence) {
      focused.current = keyOf(occurrence);
      api()?.unselect();
      acts.focus({ type: 'occurrence', occurrence });
    } else if (event.target === host.current) {
      focused.current = null;
      const at = cursor.current ?? begin();
      // A click on an empty place has chosen its time already.
      if (event.currentTarget.matches(':focus-visible')) place(at);
      else acts.focus({ type: 'time', at: timeAt(at) });
    }
  };

  const onBlur = (event: React.FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    api()?.unselect();
    // Menus and dialogs about what had the focus stand over the page; anything else has keys of its own.
    if (event.relatedTarget?.closest('#overlays')) return;
    focused.current = null;
    acts.focus(null);
  };

  const onContextMenu = (event: React.MouseEvent) => {
    const occurrence = occurrenceOf(keyAt(eventAt(event.target)));
    if (!occurrence) return;
    event.preventDefault();
    acts.menu(occurrence, { x: event.clientX, y: event.clientY });
  };

  // What had the focus may have been drawn anew: it has it again, wherever it lies now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when other things are drawn
  useLayoutEffect(() => {
    const key = focused.current;
    const active = document.activeElement;
    if (key === null || (active !== null && active !== document.body && active.id !== 'content')) return;
    focusKey(host.current, key);
  }, [answer]);

  useEffect(() => () => acts.focus(null), [acts]);

  return { onKeyDown, onFocus, onBlur, onContextMenu, place, timeAt };
};

/** Gives the keyboard to what is drawn of an appointment. */
export const focusKey = (host: Element | null, key: string): boolean => {
  const content = [...(host?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
    (one) => one.dataset['key'] === key,
  );
  const element = content?.closest<HTMLElement>('.cal-event');
  element?.focus({ preventScroll: false });
  return element != null;
};
