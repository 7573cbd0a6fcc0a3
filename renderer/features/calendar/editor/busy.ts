/** Which appointments take somebody's or something's time, and whether two times meet. */
import type { Occurrence, OccurrenceRef } from '#contract/calendar.ts';

interface Time {
  /** YYYY-MM-DDTHH:MM, or plain dates of whole days. The end is the first moment after. */
  readonly start: string;
  readonly end: string;
}

/** A day as a moment: its midnight. */
const moment = (start: string): string => (start.length === 10 ? `${start}T00:00` : start);

/** Half-open: what only touches does not meet. */
export const meets = (a: Time, b: Time): boolean =>
  moment(a.start) < moment(b.end) && moment(b.start) < moment(a.end);

export const sameOccurrence = (one: OccurrenceRef, other: OccurrenceRef | null): boolean =>
  other !== null && one.id === other.id && one.occurrence === other.occurrence;

/** Cancelled ones and those shown as free take nobody's time. */
export const takesTime = ({ status, showAs }: Pick<Occurrence, 'status' | 'showAs'>): boolean =>
  showAs !== 'free' && (status === 'planned' || status === 'held');
