/** The keyboard in the lanes: at a time of a lane, which arrows move, or at something drawn, from which they go to the nearest. */
import { type RefObject, useState } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { arrows, isPlain, keyAt, onDrawnKey } from '#renderer/features/calendar/drawn-keys.ts';
import {
  type Axis,
  isDay,
  minutesTo,
  type Span,
  wallAt,
} from '#renderer/features/calendar/team/team-layout.ts';
import type { CalendarActs, Placement, Target } from '#renderer/features/calendar/view-props.ts';
import { asksForMenu, pointOf } from '#renderer/ui/context-menu.ts';

/** A place of the keyboard: a lane, and a unit of the axis. */
export interface Cursor {
  readonly lane: number;
  readonly unit: number;
}

interface Options {
  readonly host: RefObject<HTMLElement | null>;
  readonly axis: Axis;
  readonly lanes: number;
  /** Minutes of a line of the day. */
  readonly step: number;
  readonly first: () => Cursor;
  readonly occurrenceOf: (key: string) => Occurrence | undefined;
  readonly targetAt: (lane: number, at: Placement) => Target;
  readonly tell: (cursor: Cursor, at: Placement) => void;
  readonly reveal: (cursor: Cursor) => void;
  readonly acts: CalendarActs;
  readonly openDay: (date: string) => void;
}

const eventAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.team-event') : null;
const laneOf = (element: HTMLElement): number =>
  Number(element.closest<HTMLElement>('.team-track')?.dataset['lane'] ?? 0);

export const useTeamKeys = (options: Options) => {
  const { host, axis, lanes, step, acts } = options;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [shown, setShown] = useState(false);
  const day = isDay(axis);

  const timeAt = ({ unit }: Cursor): Placement =>
    day
      ? { start: wallAt(axis, unit), end: wallAt(axis, unit + 60), allDay: false }
      : { start: addDays(axis.from, unit), end: addDays(axis.from, unit + 1), allDay: true };

  const place = (next: Cursor, draw = true) => {
    setCursor(next);
    setShown(draw);
    acts.focus({ type: 'time', at: options.targetAt(next.lane, timeAt(next)) });
  };

  const at = (): Cursor => {
    const now = cursor ?? options.first();
    return { lane: Math.max(0, Math.min(lanes - 1, now.lane)), unit: Math.min(now.unit, axis.units - 1) };
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const element = eventAt(event.target);
    if (element) {
      const occurrence = options.occurrenceOf(keyAt(element) ?? '');
      onDrawnKey(event, {
        element,
        occurrence,
        all: () => host.current?.querySelectorAll<HTMLElement>('.team-event') ?? [],
        go: (next) => {
          next.focus({ preventScroll: true });
          next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        },
        leave: () => {
          const start = occurrence === undefined ? 0 : minutesTo(axis, occurrence.start);
          const unit = day ? Math.floor(start / step) * step : Math.floor(start / 1_440);
          setCursor({ lane: laneOf(element), unit: Math.max(0, Math.min(axis.units - 1, unit)) });
          host.current?.focus();
        },
        menu: acts.menu,
      });
      return;
    }
    if (event.target !== host.current || lanes === 0) return;
    const here = at();
    if (asksForMenu(event)) {
      event.preventDefault();
      const drawn = host.current?.querySelector('.team-cursor') ?? (event.target as Element);
      acts.menuOfTime(options.targetAt(here.lane, timeAt(here)), pointOf(drawn));
      return;
    }
    if (!isPlain(event)) return;
    const direction = arrows[event.key];
    if (direction) {
      event.preventDefault();
      const [across, down] = direction;
      const unit = here.unit + across * (day ? step : 1);
      if (unit < 0 || unit >= axis.units) {
        const there = unit < 0 ? axis.units - (day ? step : 1) : 0;
        setCursor({ ...here, unit: there });
        options.openDay(addDays(axis.from, across * axis.days));
        return;
      }
      const next = { lane: Math.max(0, Math.min(lanes - 1, here.lane + down)), unit };
      place(next);
      options.reveal(next);
      options.tell(next, timeAt(next));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      acts.create(options.targetAt(here.lane, timeAt(here)));
    }
  };

  const onFocus = (event: React.FocusEvent) => {
    const occurrence = options.occurrenceOf(keyAt(eventAt(event.target)) ?? '');
    if (occurrence) {
      setShown(false);
      acts.focus({ type: 'occurrence', occurrence });
    } else if (event.target === host.current && lanes > 0) {
      place(at(), event.currentTarget.matches(':focus-visible'));
    }
  };

  const onBlur = (event: React.FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setShown(false);
    // Menus and dialogs about what had the focus stand over the page; anything else has keys of its own.
    if (event.relatedTarget?.closest('#overlays')) return;
    acts.focus(null);
  };

  /** The cursor as it is drawn in a lane. */
  const drawnIn = (lane: number): Span | null => {
    if (!shown || cursor === null || cursor.lane !== lane) return null;
    return { from: cursor.unit, to: Math.min(axis.units, cursor.unit + (day ? step : 1)) };
  };

  return { onKeyDown, onFocus, onBlur, place, drawnIn };
};
