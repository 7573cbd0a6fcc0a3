/** What every view of the calendar is given, and what it can have done: ours and those of the library alike. */
import type { AppointmentChanges, Occurrence } from '#contract/calendar.ts';
import type { Output } from '#contract/channels.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import type { CalendarView, DayRange } from '#renderer/features/calendar/views.ts';
import type { Point } from '#renderer/ui/context-menu.ts';

export type RangeAnswer = Output<'calendar.range'>;

/** A time as the clocks of the shown zone have it; `end` is the first moment (all day: the first day) after it. */
export interface Placement {
  readonly start: Start;
  readonly end: Start;
  readonly allDay: boolean;
}

/** Where something is dropped or made: the time, and what the lane it lies in stands for. */
export interface Target extends Placement {
  readonly changes?: AppointmentChanges;
}

export interface CalendarActs {
  /** Shows what it is about, beside the element. */
  readonly show: (occurrence: Occurrence, element: HTMLElement) => void;
  /** The whole form of it. */
  readonly edit: (occurrence: Occurrence) => void;
  /** The form of a new one at that time. */
  readonly create: (target: Target) => void;
  /** Moves it, or a copy of it. Answers whether it lies there now. */
  readonly move: (occurrence: Occurrence, to: Target, copy: boolean) => Promise<boolean>;
  /** A task that was dragged there becomes an appointment. */
  readonly plan: (taskId: string, at: { readonly start: Start; readonly allDay: boolean }) => void;
  /** The menu of an appointment. */
  readonly menu: (occurrence: Occurrence, at: Point) => void;
  /** The menu of a time at which nothing is. */
  readonly menuOfTime: (target: Target, at: Point) => void;
  readonly openEvent: (id: string) => void;
  /** Goes to the day, or to the view of it that is named. */
  readonly openAbsence: (id: string) => void;
  readonly openDay: (date: string, view?: CalendarView) => void;
  /** What is being dragged, or null: the hint beside the pointer says what stands in its way there. */
  readonly hover: (moved: Moved | null) => void;
  /** What has the focus, so that commands are about it. */
  readonly focus: (focused: Focused | null) => void;
}

export interface Moved {
  /** Null: a new one. */
  readonly occurrence: Occurrence | null;
  readonly to: Target;
  readonly changes?: AppointmentChanges;
}

export type Focused =
  | { readonly type: 'occurrence'; readonly occurrence: Occurrence }
  | { readonly type: 'time'; readonly at: Placement };

export interface ViewProps {
  readonly state: CalendarState;
  readonly days: DayRange;
  readonly answer: RangeAnswer;
  /** The zone whose clocks the answer's times are of. */
  readonly zone: string;
  readonly acts: CalendarActs;
}
