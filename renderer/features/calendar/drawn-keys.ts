/** The keyboard at something drawn in a calendar: its menu, the nearest one in a direction, and back to its time. */
import type { Occurrence } from '#contract/calendar.ts';
import { nearestIn } from '#renderer/features/calendar/nearest.ts';
import type { CalendarActs } from '#renderer/features/calendar/view-props.ts';
import { asksForMenu, pointOf } from '#renderer/ui/context-menu.ts';

/** Across and down, by the key. */
export const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isPlain = (event: React.KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;

/** The key of the appointment that is drawn there. */
export const keyAt = (element: Element | null): string | null =>
  element?.querySelector<HTMLElement>('[data-key]')?.dataset['key'] ?? null;

interface Drawn {
  readonly element: HTMLElement;
  /** Undefined where it is no appointment. */
  readonly occurrence: Occurrence | undefined;
  /** Everything the arrows can go to. */
  readonly all: () => Iterable<HTMLElement>;
  readonly go: (element: HTMLElement) => void;
  /** To the time it stands at. */
  readonly leave: () => void;
  readonly menu: CalendarActs['menu'];
}

export const onDrawnKey = (event: React.KeyboardEvent, drawn: Drawn): void => {
  const { element, occurrence } = drawn;
  if (asksForMenu(event) && occurrence) {
    event.preventDefault();
    drawn.menu(occurrence, pointOf(element));
    return;
  }
  if (!isPlain(event)) return;
  const direction = arrows[event.key];
  if (direction) {
    event.preventDefault();
    const next = nearestIn(element, [...drawn.all()], direction);
    if (next) drawn.go(next);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    drawn.leave();
  }
};
