/** What other features add to the pages of records; the application puts them together. */
import type { ReactNode } from 'react';
import { type HourKind, hourKinds } from '#contract/hours.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';

/** Kinds that have a timeline. */
export const timelineKinds = ['organisations', 'contacts', 'reps', 'opportunities'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const hasTimeline = (kind: ListedKind): kind is TimelineKind =>
  (timelineKinds as readonly string[]).includes(kind);

export const hasHours = (kind: ListedKind): kind is HourKind =>
  (hourKinds as readonly string[]).includes(kind);

export interface RecordSlots {
  /** The facts beside the name of a record, and its next step. */
  readonly headline: (kind: ListedKind, row: Row) => ReactNode;
  /** What can be done with a record besides what every record offers, beside its name. */
  readonly actions: (kind: ListedKind, row: Row) => ReactNode;
  /** What was changed of a record, newest first, with the ways back. */
  readonly history: (kind: ListedKind, id: string) => ReactNode;
  /** What happened with a record, newest first, with the means to add to it. */
  readonly timeline: (kind: TimelineKind, row: Row) => ReactNode;
  /** The agenda, minutes and what came up of an appointment. */
  readonly meeting: (row: Row) => ReactNode;
  /** When somebody works, or a client is open. */
  readonly hours: (kind: HourKind, row: Row) => ReactNode;
  /** What a record being typed looks like. `onOpen` is called before one of those is opened. */
  readonly similar: (
    kind: ListedKind,
    values: Readonly<Record<string, unknown>>,
    onOpen: () => void,
  ) => ReactNode;
}
