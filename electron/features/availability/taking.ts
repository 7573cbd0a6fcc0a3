/** What takes the time of people and rooms: an appointment today, a shift or a session in the same way. */
import type { ListedKind } from '#contract/kinds.ts';
import { type Day, toDay } from '#contract/plain-date.ts';
import type { Interval } from '#electron/features/availability/intervals.ts';
import { midnight } from '#electron/features/zones.ts';

/** Who or what can be taken only once at a time. */
export interface Subject {
  readonly kind: 'reps' | 'contacts' | 'resources';
  readonly id: string;
}

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** What all that takes place of one record has in common. */
export interface Booking {
  readonly kind: ListedKind;
  readonly id: string;
  /** The record of the series it is, or is of; null: of none. */
  readonly series: string | null;
  readonly label: string;
  /** Shows as free: takes nobody's time, but the rooms are booked. */
  readonly free: boolean;
  /** Whose time it takes, each once. */
  readonly people: readonly Subject[];
  /** Those of `people` who have only half accepted. */
  readonly unsure: ReadonlySet<string>;
  readonly resources: readonly Subject[];
  /** `keyOf` of people and resources. */
  readonly keys: readonly string[];
  /** Not sure yet as a whole. */
  readonly tentative: boolean;
  /** Milliseconds kept free of others for representatives, who travel or prepare; not for clients and rooms. */
  readonly before: number;
  readonly after: number;
  /** People there, whether the application knows them or not. */
  readonly heads: number;
  /** Where, as it is compared: folded; null: not said. */
  readonly place: string | null;
  /** Whose opening hours count. */
  readonly clientId: string | null;
  /** IANA name; null: it says none, or lasts all day. */
  readonly zone: string | null;
}

/** One time that something takes place. */
export interface Taking {
  readonly of: Booking;
  /** Of a series: the start it stands for (kinds/calendar.ts). Null: a single one. */
  readonly occurrence: string | null;
  /** In its own zone, as kinds/calendar.ts writes starts. */
  readonly start: string;
  /** Instants; or whole days, the last not included, which are another time in each zone. */
  readonly time: Interval | { readonly firstDay: Day; readonly endDay: Day };
}

/** The time it takes for somebody in the zone. */
export const spanIn = (zone: string, { time }: Taking): Interval =>
  'from' in time ? time : { from: midnight(time.firstDay, zone), to: midnight(time.endDay, zone) };

/** Whole days as a time: from a plain date to the last one. */
export const wholeDays = (first: string, last: string | null): { firstDay: Day; endDay: Day } => {
  const firstDay = toDay(first);
  return { firstDay, endDay: Math.max(firstDay, last === null ? firstDay : toDay(last)) + 1 };
};

export const isAllDay = ({ time }: Taking): boolean => !('from' in time);
