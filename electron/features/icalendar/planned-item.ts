/** What one item of a file comes to: what it is compared with, the records to put, and the words about it. */
import type { CalendarItem, ItemChange, RefusedItem } from '#contract/icalendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { Changed } from '#electron/features/icalendar/changed-fields.ts';
import type { Directory } from '#electron/features/icalendar/directory.ts';
import type { ItemDraft } from '#electron/features/icalendar/draft.ts';
import type { AppointmentsView } from '#electron/features/occurrences/plan.ts';

export interface World {
  readonly directory: Directory;
  readonly view: AppointmentsView;
  /** Records by what tells them apart: UID, or UID and start of one of a series without it. */
  byUid(uid: string): Readonly<Appointment> | undefined;
  /** A title for what has none. */
  readonly untitled: string;
  /** Whose new appointments are where the file does not say; null: nobody's. */
  readonly repId: string | null;
  readonly now: string;
  newId(): string;
}

export interface PlannedItem {
  readonly item: CalendarItem;
  readonly puts: readonly Appointment[];
}

/** How one of a series is known whose series is not here. */
export const loneKey = (uid: string, occurrence: Start): string => `${uid} ${occurrence}`;

const manyChanges = 100;

/** The record as the file changes it. */
export const applied = (
  world: World,
  before: Appointment,
  changed: Changed,
  sequence: number,
): Appointment => ({
  ...before,
  ...changed,
  sequence: Math.max(before.sequence, sequence),
  updatedAt: world.now,
});

/** Tells of what changes, up to a number of changes. */
export const tell = (
  changes: ItemChange[],
  before: Appointment | null,
  changed: Readonly<Record<string, unknown>>,
  occurrence: Start | null,
): void => {
  for (const [field, after] of Object.entries(changed))
    if (changes.length < manyChanges)
      changes.push({ occurrence, field, before: before ? before[field as keyof Appointment] : null, after });
};

export const itemOf = (draft: ItemDraft, more: Partial<CalendarItem>): CalendarItem => {
  const shown = draft.master ?? draft.overrides[0] ?? null;
  const { startsOn = null, startTime = null, zone = null, recurrence } = shown?.fields ?? {};
  const start = startsOn === null ? null : startTime === null ? startsOn : `${startsOn}T${startTime}`;
  return {
    uid: draft.uid,
    title: draft.title ?? '',
    component: draft.component,
    state: 'refused',
    reason: null,
    id: null,
    start: draft.refused === null ? start : null,
    zone,
    rules: recurrence?.rules ?? [],
    overrides: draft.master ? draft.overrides.length : 0,
    changes: [],
    lost: [...draft.lost],
    conflicts: [],
    ...more,
  };
};

export const refuse = (draft: ItemDraft, reason: RefusedItem, id: string | null = null): PlannedItem => ({
  item: itemOf(draft, { state: 'refused', reason, id }),
  puts: [],
});
