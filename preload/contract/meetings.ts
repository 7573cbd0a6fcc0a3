/** Meetings: what an appointment's agenda comes to, who was there, what was decided and raised, and its Word documents. */
import { z } from 'zod';
import { OccurrenceRef } from '#contract/calendar.ts';
import { command, query } from '#contract/channel.ts';
import { Instant, PlainDate, RecordId, ZoneName } from '#contract/fields.ts';
import { AgendaItem, Attendee, Start } from '#contract/kinds/calendar.ts';
import { kinds } from '#contract/kinds.ts';

const { appointments, tasks, concerns } = kinds;

export const TimedItem = z.strictObject({
  ...AgendaItem.shape,
  /** The owner's name; null where there is no owner. */
  owner: z.string().nullable(),
  /** When it begins and ends if each item takes its minutes; null where the meeting has no time. */
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
});
export type TimedItem = z.infer<typeof TimedItem>;

/** Somebody who takes part. */
export const Participant = z.strictObject({
  kind: Attendee.shape.kind,
  id: RecordId.nullable(),
  name: z.string(),
  /** Whom a contact works for; null of others. */
  company: z.string().nullable(),
  role: Attendee.shape.role,
  answer: Attendee.shape.answer,
  /** Was there; null while nobody has noted it. */
  present: z.boolean().nullable(),
  /** The place in the appointment's list; null: not in it, the appointment itself names them. */
  place: z.number().int().nullable(),
});
export type Participant = z.infer<typeof Participant>;

/** A task that a meeting decided on. */
export const ActionItem = z.strictObject({
  id: RecordId,
  title: z.string(),
  status: tasks.fields.status.schema,
  dueOn: PlainDate.nullable(),
  assigneeId: RecordId.nullable(),
  assignee: z.string().nullable(),
  /** The day of the meeting that decided on it; null: the series as a whole. */
  metOn: PlainDate.nullable(),
});
export type ActionItem = z.infer<typeof ActionItem>;

export const RaisedConcern = z.strictObject({
  id: RecordId,
  title: z.string(),
  status: concerns.fields.status.schema,
  outcome: z.string().nullable(),
  raisedById: RecordId.nullable(),
  raisedBy: z.string().nullable(),
  raisedOn: PlainDate,
});
export type RaisedConcern = z.infer<typeof RaisedConcern>;

export const Meeting = z.strictObject({
  ...OccurrenceRef.shape,
  /** One of a series. */
  recurring: z.boolean(),
  /** It has a record of its own, that tasks and concerns point to; one of a series has none until it differs. */
  recorded: z.boolean(),
  title: z.string(),
  status: appointments.fields.status.schema,
  place: z.string().nullable(),
  client: z.string().nullable(),
  /** In its own zone; all day plain dates. */
  start: Start,
  end: Start,
  zone: ZoneName.nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  /** How long it lasts, in minutes; null: all day. */
  duration: z.number().int().nullable(),
  /** The minutes of all items together. */
  planned: z.number().int(),
  agenda: z.array(TimedItem),
  people: z.array(Participant),
  minutes: z.string().nullable(),
  decisions: z.array(z.string()),
  actions: z.array(ActionItem),
  concerns: z.array(RaisedConcern),
  /** What earlier ones of the series left open, the oldest first. */
  earlier: z.strictObject({ actions: z.array(ActionItem), concerns: z.array(RaisedConcern) }),
});
export type Meeting = z.infer<typeof Meeting>;

const title = z.string().trim().min(1).max(500);

export const meetings = {
  /** @throws Refused notFound */
  'meetings.get': query({
    input: OccurrenceRef,
    output: Meeting,
    reads: ['appointments', 'tasks', 'concerns', 'reps', 'contacts', 'organisations', 'settings'],
  }),
  /**
   * What came up: a task or a concern that points to the meeting. One of a series gets a record of its own with it, in one
   * entry of the history.
   * @throws Refused notFound, invalidRecord, storageFailed
   */
  'meetings.add': command({
    input: z.strictObject({
      ...OccurrenceRef.shape,
      what: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('action'),
          title,
          dueOn: PlainDate.nullable(),
          assigneeId: RecordId.nullable(),
        }),
        z.strictObject({ kind: z.literal('concern'), title, raisedById: RecordId.nullable() }),
      ]),
    }),
    output: z.strictObject({
      /** What the meeting is called afterwards. */
      ref: OccurrenceRef,
      /** The task or concern. */
      id: RecordId,
      entry: z.number().int().nullable(),
    }),
  }),
};
