/** Making and changing appointments, of a series with what is meant of it: one entry of the history each. */
import type { AppointmentChanges, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Output } from '#contract/channels.ts';
import type { EntryLabel } from '#contract/history.ts';
import type { Appointment } from '#contract/kinds.ts';
import { type ChangeConflicts, conflictsOfChange } from '#electron/features/availability/changes.ts';
import { checkAppointment } from '#electron/features/calendar/check.ts';
import { changeLabel } from '#electron/features/calendar/label.ts';
import type { Context } from '#electron/features/context.ts';
import { viewOf } from '#electron/features/occurrences/occurrences.ts';
import type { AppointmentsView, Plan } from '#electron/features/occurrences/plan.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { blank, checkRecord } from '#electron/features/records/check.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { applyRules } from '#electron/features/records/rules.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft } from '#electron/store/store.ts';

type Saved = Output<'calendar.save'>;

/** Most conflicts that are told. */
const mostTold = 100;

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** The record as it is put, with what follows from the change. */
const settled = (context: Context, before: Appointment | null, after: Appointment): Appointment =>
  applyRules(
    'appointments',
    before as unknown as PlainRecord | null,
    after as unknown as PlainRecord,
    new Set(Object.keys(after)),
    { store: context.store, now: context.now(), today: context.today() },
  ) as unknown as Appointment;

/** Puts what a plan comes to. */
export const putPlan = (context: Context, draft: Draft, { puts }: Plan): void => {
  for (const after of puts) {
    draft.put('appointments', settled(context, draft.get('appointments', after.id) ?? null, after));
  }
};

const told = ({ conflicts }: ChangeConflicts) => conflicts.slice(0, mostTold);

const create = async (context: Context, changes: AppointmentChanges): Promise<Saved> => {
  const { store } = context;
  const checked = checkAppointment(store, null, changes);
  const now = context.now();
  const given = { ...blank('appointments', context.newId(), now), ...checked };
  checkRecord('appointments', given);
  const record = applyRules('appointments', null, given, new Set(Object.keys(checked)), {
    store,
    now,
    today: context.today(),
  }) as unknown as Appointment;
  const found = conflictsOfChange(context, {
    id: null,
    occurrence: null,
    scope: 'all',
    changes: valuesOf(record, checked),
  });
  if (found.blocks) return { saved: null, conflicts: told(found), entry: null };
  const label = { code: 'created', params: { kind: 'appointments', name: record.title } } as const;
  const entry = await store.change(label, (draft) => {
    // An undo that stood in the queue before may have taken away what it links to.
    checkAppointment(store, null, changes);
    draft.put('appointments', record);
  });
  return {
    saved: { id: record.id, occurrence: null },
    conflicts: told(found),
    entry: entry?.number ?? null,
  };
};

/** What was given with what follows from it: a time's zone, the length and reminders of its type. */
const valuesOf = (record: Appointment, checked: AppointmentChanges): AppointmentChanges => ({
  ...checked,
  zone: record.zone,
  durationMinutes: record.durationMinutes,
  reminders: record.reminders,
});

/** The record whose fields `ref` has: its own, or that of the series. */
const recordOf = (view: AppointmentsView, { id }: OccurrenceRef): Appointment => {
  const record = view.get(id);
  if (!record || record.deletedAt !== null) throw new Refused('notFound');
  return record as Appointment;
};

export interface Change extends OccurrenceRef {
  readonly scope: Scope;
  readonly changes: AppointmentChanges;
}

/** @throws Refused notFound, invalidRecord */
const planned = (
  context: Context,
  view: AppointmentsView,
  { id, occurrence, scope, changes }: Change,
): Plan => {
  const before = recordOf(view, { id, occurrence });
  const checked = checkAppointment(context.store, before as unknown as PlainRecord, changes);
  const plan = planChange(view, { id, occurrence }, scope, checked, {
    newId: context.newId,
    now: context.now(),
  });
  if (plan === null) throw new Refused('notFound');
  return plan;
};

/** Of a series, or one of it? */
export const isRecurring = ({ recurrence, seriesId }: Appointment): boolean =>
  recurrence !== null || seriesId !== null;

/**
 * Changes what `scope` means of an appointment. Nothing is written when nothing differs.
 * @param named what the entry is called; null: by what changed
 * @throws Refused notFound, invalidRecord, storageFailed
 */
export const changeAppointment = async (
  context: Context,
  change: Change,
  named: EntryLabel | null = null,
): Promise<{ readonly ref: OccurrenceRef; readonly entry: number | null }> => {
  const { store } = context;
  const view = viewOf(store);
  const before = recordOf(view, change);
  const expected = planned(context, view, change);
  if (expected.puts.length === 0) return { ref: expected.ref, entry: null };
  const changed = Object.entries(change.changes).flatMap(([name, value]) =>
    differs(before[name as keyof Appointment], value) ? [name] : [],
  );
  const label =
    named ??
    changeLabel({ title: change.changes.title ?? before.title }, changed, isRecurring(before), change.scope);
  let { ref } = expected;
  const entry = await store.change(label, (draft) => {
    // Another change may have come first: what was given is laid over what is there now.
    const plan = planned(context, viewOf(store, draft), change);
    ref = plan.ref;
    putPlan(context, draft, plan);
  });
  return { ref, entry: entry?.number ?? null };
};

/** @throws Refused notFound, invalidRecord, storageFailed */
export const saveAppointment = async (
  context: Context,
  {
    id,
    occurrence,
    scope,
    changes,
  }: {
    readonly id: string | null;
    readonly occurrence: string | null;
    readonly scope: Scope;
    readonly changes: AppointmentChanges;
  },
): Promise<Saved> => {
  if (id === null) return create(context, changes);
  const change = { id, occurrence, scope, changes };
  planned(context, viewOf(context.store), change);
  const found = conflictsOfChange(context, change);
  if (found.blocks) return { saved: null, conflicts: told(found), entry: null };
  const { ref, entry } = await changeAppointment(context, change);
  return { saved: ref, conflicts: told(found), entry };
};
