/** What is done about a line of the brief: done with, or put off until a day. */
import type { ListedKind } from '#contract/kinds.ts';
import { changeAppointment } from '#electron/features/calendar/save.ts';
import type { Context } from '#electron/features/context.ts';
import { occurrenceInBrief } from '#electron/features/home/agenda.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { draftRecord, edited, putRecord } from '#electron/features/records/save.ts';
import { Refused } from '#electron/refused.ts';

/** What is said of a record that is done with. */
const doneStatus: { readonly [K in ListedKind]?: string } = { tasks: 'done', appointments: 'held' };

/** Of a series only the one that the brief is about was held. */
const finishOne = async (context: Context, id: string): Promise<number | null> => {
  const occurrence = occurrenceInBrief(context.store, id, context.today());
  if (occurrence === null) throw new Refused('notFound');
  const change = { id, occurrence, scope: 'this', changes: { status: 'held' } } as const;
  return (await changeAppointment(context, change)).entry;
};

/** @returns the entry of the history; null where it was done already. @throws Refused notFound, notAllowed */
export const finish = async (context: Context, kind: ListedKind, id: string): Promise<number | null> => {
  const status = doneStatus[kind];
  if (status === undefined) throw new Refused('notAllowed');
  const before = recordsOf(context.store, kind).get(id);
  if (!before) throw new Refused('notFound');
  if (kind === 'appointments' && before['recurrence'] !== null) return finishOne(context, id);
  const label = { code: 'changed', params: { kind, name: nameOf(kind, before), field: 'status' } } as const;
  const entry = await context.store.change(label, (draft) => {
    const current: PlainRecord | undefined = draftRecord(draft, kind, id);
    if (!current) throw new Refused('notFound');
    const after = edited(context, kind, current, { status });
    if (after) putRecord(draft, kind, after);
  });
  return entry?.number ?? null;
};

/**
 * Hides a line until the day, or with null brings it back. A line has one snooze at most: another takes its place.
 * @returns the entry of the history; null where nothing changed
 */
export const snooze = async (
  context: Context,
  key: string,
  title: string,
  until: string | null,
): Promise<number | null> => {
  const { store } = context;
  const name = title.trim() || key;
  const label =
    until === null
      ? ({ code: 'unsnoozed', params: { name } } as const)
      : ({ code: 'snoozed', params: { name, until } } as const);
  const entry = await store.change(label, (draft) => {
    const before = [...store.all('snoozes').values()].find((one) => one.key === key);
    if (until === null) {
      if (before) draft.remove('snoozes', before.id);
      return;
    }
    if (before?.until === until && before.title === name) return;
    const now = context.now();
    const id = before?.id ?? context.newId();
    draft.put('snoozes', {
      id,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      deletedAt: null,
      title: name,
      key,
      until,
    });
  });
  return entry?.number ?? null;
};
