/** What comes up in a meeting: a task or a concern that points to it, and the record it can point to. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Input, Output } from '#contract/channels.ts';
import type { EntryLabel } from '#contract/history.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import type { Context } from '#electron/features/context.ts';
import { findPlace } from '#electron/features/meetings/meeting.ts';
import { blank, checkChanges, checkRecord } from '#electron/features/records/check.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { putRecord } from '#electron/features/records/save.ts';

type What = Input<'meetings.add'>['what'];

interface Own {
  readonly ref: OccurrenceRef;
  /** To put where the meeting had no record of its own; null: it has one. */
  readonly put: Appointment | null;
  /** The day of the meeting. */
  readonly day: string;
  /** What it is about: the client and the opportunity, those in the trash left out. */
  readonly about: Pick<Appointment, 'organisationId' | 'opportunityId'>;
}

const aboutOf = ({ store }: Context, { organisationId, opportunityId }: Appointment): Own['about'] => ({
  organisationId:
    organisationId !== null && store.get('organisations', organisationId)?.deletedAt === null
      ? organisationId
      : null,
  opportunityId:
    opportunityId !== null && store.get('opportunities', opportunityId)?.deletedAt === null
      ? opportunityId
      : null,
});

/** The record of a meeting; what was said in the others of its series is not taken over. @throws Refused notFound */
const ownRecord = (context: Context, asked: OccurrenceRef): Own => {
  const { record, ref, recorded, start } = findPlace(context.store, asked);
  const [day = start, time = null] = start.split('T');
  const about = aboutOf(context, record);
  if (recorded) return { ref, put: null, day, about };
  const now = context.now();
  const put: Appointment = {
    ...record,
    id: context.newId(),
    createdAt: now,
    updatedAt: now,
    startsOn: day,
    startTime: time,
    endsOn: record.endsOn === null ? null : addDays(day, daysBetween(record.startsOn, record.endsOn)),
    recurrence: null,
    seriesId: record.id,
    occurrence: start,
    continuesId: null,
    minutes: null,
    decisions: [],
    invited: null,
  };
  return { ref: { id: put.id, occurrence: start }, put, day, about };
};

/** @throws Refused invalidRecord */
const recordOf = (context: Context, id: string, { ref, day, about }: Own, what: What): PlainRecord => {
  const kind = what.kind === 'action' ? 'tasks' : 'concerns';
  const values =
    what.kind === 'action'
      ? { title: what.title, dueOn: what.dueOn, assigneeId: what.assigneeId, ...about }
      : { title: what.title, raisedById: what.raisedById, raisedOn: day };
  const record = {
    ...blank(kind, id, context.now()),
    ...checkChanges(context.store, kind, null, values),
    [what.kind === 'action' ? 'meetingId' : 'appointmentId']: ref.id,
  };
  checkRecord(kind, record);
  return record;
};

/** @throws Refused notFound, invalidRecord, storageFailed */
export const addToMeeting = async (
  context: Context,
  asked: OccurrenceRef,
  what: What,
): Promise<Output<'meetings.add'>> => {
  const { store } = context;
  const kind = what.kind === 'action' ? 'tasks' : 'concerns';
  const id = context.newId();
  let own = ownRecord(context, asked);
  recordOf(context, id, own, what);
  const label: EntryLabel = { code: 'created', params: { kind, name: what.title } };
  const entry = await store.change(label, (draft) => {
    // Another change may have come first.
    own = ownRecord(context, asked);
    if (own.put) draft.put('appointments', own.put);
    putRecord(draft, kind, recordOf(context, id, own, what));
  });
  return { ref: own.ref, id, entry: entry?.number ?? null };
};
