/** The pointer in the lanes: moves and resizes what lies there, along the time and to other lanes, and draws new ones. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { movedBy, resizedBy } from '#renderer/features/calendar/moves.ts';
import { type Axis, isDay, minutesTo, wallAt } from '#renderer/features/calendar/team/team-layout.ts';
import type { Placement } from '#renderer/features/calendar/view-props.ts';

/** What is being dragged, and where it would lie. */
export interface Drag {
  /** Null: a new one. */
  readonly occurrence: Occurrence | null;
  readonly from: number;
  /** The place of the lane it is over. */
  readonly lane: number;
  readonly to: Placement;
}

interface Options {
  readonly host: RefObject<HTMLElement | null>;
  readonly axis: Axis;
  /** Minutes that times are rounded to. */
  readonly snap: number;
  readonly occurrenceOf: (key: string) => Occurrence | undefined;
  readonly hover: (drag: Drag | null) => void;
  readonly drop: (drag: Drag & { readonly occurrence: Occurrence }, copy: boolean) => Promise<unknown>;
  readonly create: (lane: number, at: Placement) => void;
  readonly plan: (taskId: string, at: Placement) => void;
}

/** Pixels before it is a drag and no click. */
const least = 4;
/** Nearer to the edge than that the lanes scroll along. */
const edge = 28;

interface Point {
  readonly lane: number;
  /** In units of the axis, not rounded. */
  readonly unit: number;
}

export const useTeamDrag = (options: Options) => {
  const latest = useRef(options);
  latest.current = options;
  const [drag, setDrag] = useState<Drag | null>(null);
  /** A drag ends in a click, which is none. */
  const dragged = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const pointAt = (x: number, y: number): Point | null => {
    const { host, axis } = latest.current;
    for (const track of host.current?.querySelectorAll<HTMLElement>('.team-track') ?? []) {
      const box = track.getBoundingClientRect();
      if (y < box.top || y >= box.bottom) continue;
      const unit = ((x - box.left) / box.width) * axis.units;
      return { lane: Number(track.dataset['lane']), unit: Math.max(0, Math.min(axis.units - 0.001, unit)) };
    }
    return null;
  };

  const roundedTo = (unit: number) => {
    const { axis, snap } = latest.current;
    return isDay(axis) ? Math.floor(unit / snap) * snap : Math.floor(unit);
  };

  /** The time of an empty place: an hour of a day, a whole day of a week. */
  const timeAt = ({ unit }: Point): Placement => {
    const { axis } = latest.current;
    const at = roundedTo(unit);
    if (!isDay(axis)) return { start: addDays(axis.from, at), end: addDays(axis.from, at + 1), allDay: true };
    return { start: wallAt(axis, at), end: wallAt(axis, at + 60), allDay: false };
  };

  const between = (first: Point, last: Point): Placement => {
    const { axis, snap } = latest.current;
    const [from, to] = [Math.min(first.unit, last.unit), Math.max(first.unit, last.unit)].map(roundedTo);
    if (!isDay(axis)) {
      return { start: addDays(axis.from, from ?? 0), end: addDays(axis.from, (to ?? 0) + 1), allDay: true };
    }
    return { start: wallAt(axis, from ?? 0), end: wallAt(axis, (to ?? 0) + snap), allDay: false };
  };

  const movedTo = (one: Occurrence, mode: 'move' | 'start' | 'end', first: Point, now: Point): Placement => {
    const { axis, snap } = latest.current;
    const { start, end, allDay } = one;
    const own = { start, end, allDay };
    if (!isDay(axis)) {
      const by = { days: Math.floor(now.unit) - Math.floor(first.unit), minutes: 0 };
      return mode === 'end' ? resizedBy(own, by, snap) : movedBy(own, by);
    }
    if (allDay) return own;
    const anchor = minutesTo(axis, mode === 'end' ? end : start);
    const by = { days: 0, minutes: Math.round((anchor + now.unit - first.unit) / snap) * snap - anchor };
    if (mode === 'move') return movedBy(own, by);
    if (mode === 'end') return resizedBy(own, by, snap);
    const begins = movedBy(own, by).start;
    return minutesTo(axis, begins) + snap > minutesTo(axis, end) ? own : { ...own, start: begins };
  };

  const onPointerDown = (event: React.PointerEvent<HTMLElement>) => {
    dragged.current = false;
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const first = pointAt(event.clientX, event.clientY);
    const element = event.target.closest<HTMLElement>('.team-event');
    const key = element?.querySelector<HTMLElement>('[data-key]')?.dataset['key'];
    const occurrence = key === undefined ? null : (latest.current.occurrenceOf(key) ?? null);
    if (!first || (element && !occurrence) || (!element && !event.target.closest('.team-track'))) return;
    const handle = event.target.closest<HTMLElement>('.team-handle')?.dataset['edge'];
    const mode = handle === 'start' || handle === 'end' ? handle : 'move';
    const { clientX, clientY } = event;
    let now: Drag | null = null;

    const follow = (moving: PointerEvent) => {
      const host = latest.current.host.current;
      if (!now && Math.hypot(moving.clientX - clientX, moving.clientY - clientY) < least) return;
      if (host) {
        const box = host.getBoundingClientRect();
        if (moving.clientY > box.bottom - edge) host.scrollTop += 10;
        if (moving.clientY < box.top + 2 * edge) host.scrollTop -= 10;
        if (moving.clientX > box.right - edge) host.scrollLeft += 10;
      }
      const point = pointAt(moving.clientX, moving.clientY);
      if (!point) return;
      dragged.current = true;
      const lane = occurrence && mode === 'move' ? point.lane : first.lane;
      const to = occurrence ? movedTo(occurrence, mode, first, point) : between(first, point);
      if (now && now.lane === lane && now.to.start === to.start && now.to.end === to.end) return;
      now = { occurrence, from: first.lane, lane, to };
      setDrag(now);
      latest.current.hover(now);
    };
    const end = (copy: boolean | null) => {
      stop.current = null;
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', onEscape, true);
      latest.current.hover(null);
      const done = now;
      if (copy === null || done === null) {
        setDrag(null);
        return;
      }
      if (done.occurrence === null) {
        setDrag(null);
        latest.current.create(done.lane, done.to);
        return;
      }
      const { start, end: ends } = done.occurrence;
      const same = done.lane === done.from && done.to.start === start && done.to.end === ends;
      if (same && !copy) {
        setDrag(null);
        return;
      }
      // It stays where it was put until it is known whether it may.
      void latest.current
        .drop({ ...done, occurrence: done.occurrence }, copy)
        .finally(() => setDrag((shown) => (shown === done ? null : shown)));
    };
    const release = (up: PointerEvent) => end(up.ctrlKey || up.altKey || up.metaKey);
    const cancel = () => end(null);
    const onEscape = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end(null);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', onEscape, true);
    stop.current = cancel;
  };

  // Tasks of the panel beside the calendar are dropped here too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls reads the options as they are by then
  useEffect(() => {
    let task: string | null = null;
    const take = (event: PointerEvent) => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.cal-task') : null;
      task = card?.dataset['task'] ?? null;
    };
    const put = (event: PointerEvent) => {
      const over = document
        .elementsFromPoint(event.clientX, event.clientY)
        .some((element) => element.closest('.team-host'));
      const point = task !== null && over ? pointAt(event.clientX, event.clientY) : null;
      if (task !== null && point) latest.current.plan(task, timeAt(point));
      task = null;
    };
    window.addEventListener('pointerdown', take, true);
    window.addEventListener('pointerup', put, true);
    return () => {
      window.removeEventListener('pointerdown', take, true);
      window.removeEventListener('pointerup', put, true);
    };
  }, []);

  const wasDragged = useCallback(() => dragged.current, []);
  return { drag, wasDragged, onPointerDown, pointAt, timeAt };
};
