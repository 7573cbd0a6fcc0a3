/** Calendar files (iCalendar, RFC 5545): what one brings is shown before it is taken; what is here is written out; invitations. */
import { z } from 'zod';
import { CalendarFilter, Conflict, OccurrenceRef, Scope } from '#contract/calendar.ts';
import { command, query } from '#contract/channel.ts';
import { PlainDate, RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { Start } from '#contract/kinds/calendar.ts';

/** Why something of a file is not kept, or not kept as it stands there: `icalendar.lost.<reason>` in the catalogues. */
export const lossReasons = [
  'notKept', // Relais has no place for it
  'unreadable', // the value is not what the property asks for
  'repeated', // stands more often than once: the first counts
  'shortened', // longer than is kept
  'rounded', // seconds: kept in whole minutes
  'floating', // a time without a zone: taken as that of this machine
  'zoneUnknown', // a zone that the file does not explain: taken as that of this machine
  'zoneGuessed', // another name of a zone, or the same rules: both in value
  'zoneOffset', // a zone with rules of no zone known: kept as the instants, in UTC
  'zoneRules', // the file has other rules for a zone that is known
  'endZone', // the end is said in another zone than the start
  'period', // a further day of a series of whole days that has a length of its own
  'end', // the end is not after the start
  'action', // an alarm that sends a message or plays a sound: kept as a reminder
  'ruleUnread', // a rule of recurrence that cannot be read: the appointment stands once
  'range', // a change of this and all following ones, taken for the first 200 of them
  'rooms', // a room that is none of the resources here
  'parameter', // what is said beside the value
  'noUid', // nothing tells it apart: a second import knows it by its start and title
  'seriesMissing', // one of a series that is not in the file
  'encoding', // not in UTF-8, as iCalendar asks for
] as const;
export const Loss = z.strictObject({
  /** As in the file: DESCRIPTION, ATTENDEE;CUTYPE. */
  property: z.string(),
  reason: z.enum(lossReasons),
  /** What stands there, cut. */
  value: z.string(),
});
export type Loss = z.infer<typeof Loss>;
export type LossReason = Loss['reason'];

/** Why something of a file is not taken: `icalendar.refused.<reason>`. */
export const refusedItems = [
  'kind', // a task, a journal, free and busy times
  'noStart',
  'badStart',
  'older', // what is here was changed by a later message, or the file holds a later state of it
  'unknownAppointment', // an answer to or a cancellation of what is not here
  'notInvited', // an answer of somebody who is not among the attendees
  'method', // a message of another kind: a counter-proposal
  'inTrash', // it was put into the trash here
] as const;
export type RefusedItem = (typeof refusedItems)[number];

export const itemStates = ['new', 'changed', 'cancelled', 'answer', 'same', 'refused'] as const;
export type ItemState = (typeof itemStates)[number];

const ItemChange = z.strictObject({
  /** Which of a series; null: the series, or a single appointment. */
  occurrence: Start.nullable(),
  /** A field of appointments; of an answer `attendees`. Null: this one of the series is new as a record of its own. */
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type ItemChange = z.infer<typeof ItemChange>;

/** All that a file says about one UID. */
export const CalendarItem = z.strictObject({
  uid: z.string(),
  title: z.string(),
  /** VEVENT, VTODO ... */
  component: z.string(),
  state: z.enum(itemStates),
  reason: z.enum(refusedItems).nullable(),
  /** The appointment here that it is about. */
  id: RecordId.nullable(),
  start: Start.nullable(),
  zone: z.string().nullable(),
  /** The rules of a series. */
  rules: z.array(z.string()),
  /** Ones of the series that differ from it. */
  overrides: z.number().int(),
  changes: z.array(ItemChange).max(100),
  lost: z.array(Loss).max(100),
  conflicts: z.array(Conflict).max(5),
});
export type CalendarItem = z.infer<typeof CalendarItem>;

export const methods = [
  'PUBLISH',
  'REQUEST',
  'REPLY',
  'CANCEL',
  'ADD',
  'REFRESH',
  'COUNTER',
  'DECLINECOUNTER',
] as const;

export const icalendar = {
  /**
   * Reads a file in a worker and says what it would change; nothing is written.
   * @throws Refused unreadable, tooLarge, cancelled
   */
  'icalendar.open': command({
    input: z.strictObject({ file: z.string().min(1).max(64), job: JobId }),
    output: z.strictObject({
      importId: z.string(),
      name: z.string(),
      /** Of the first calendar in the file. */
      method: z.enum(methods),
      counts: z.record(z.enum(itemStates), z.number().int()),
      items: z.array(CalendarItem).max(20_000),
      /** Of the file and its calendars, not of one item. */
      lost: z.array(Loss).max(200),
      /** Names of the records that changes speak of, by id. */
      labels: z.record(z.string(), z.string()),
    }),
  }),
  /**
   * Takes what was opened, as it stands against what is here now, in one entry of the history.
   * @throws Refused notFound where the import was closed; storageFailed, cancelled
   */
  'icalendar.apply': command({
    input: z.strictObject({
      importId: z.string().max(64),
      /** Null: all that can be taken. */
      only: z.array(z.string().max(1_000)).max(20_000).nullable(),
      /** Whose new appointments are, where the file does not say. */
      repId: RecordId.nullable(),
      job: JobId,
    }),
    output: z.strictObject({
      entry: z.number().int().nullable(),
      created: z.number().int(),
      updated: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
    }),
  }),
  'icalendar.close': command({ input: z.strictObject({ importId: z.string().max(64) }), output: z.null() }),
  /** Writes a calendar file: series whole, with their exceptions. @throws Refused notFound, tooLarge, cancelled */
  'icalendar.export': command({
    input: z.strictObject({
      what: z.discriminatedUnion('type', [
        /** What takes place in `from` to `to` (not included), days of this machine; of a series all. */
        z.strictObject({
          type: z.literal('view'),
          filter: CalendarFilter,
          from: PlainDate,
          to: PlainDate,
        }),
        z.strictObject({
          type: z.enum(['reps', 'resources', 'organisations', 'contacts', 'events', 'appointments']),
          id: RecordId,
        }),
        z.strictObject({ type: z.literal('all') }),
      ]),
      job: JobId,
    }),
    output: z.strictObject({
      /** Null: nothing to write. */
      file: FileHandle.nullable(),
      appointments: z.number().int(),
      /** Fields that iCalendar has no place for, and of how many appointments. */
      lost: z.array(z.strictObject({ field: z.string(), count: z.number().int() })),
    }),
  }),
  /** Who would be invited, and who cannot be for want of an address. @throws Refused notFound */
  'icalendar.recipients': query({
    input: OccurrenceRef,
    output: z.strictObject({
      title: z.string(),
      recurring: z.boolean(),
      recipients: z.array(z.strictObject({ name: z.string(), email: z.string() })),
      without: z.array(z.string()),
      /** What was sent last; `changed`: since then start, length, place or recurrence are others. */
      invited: z.strictObject({ at: z.string(), changed: z.boolean() }).nullable(),
      /** Taken from the people invited: that of the client. */
      language: z.enum(['en', 'fr']),
    }),
    reads: ['appointments', 'reps', 'contacts', 'organisations', 'settings'],
  }),
  /**
   * Writes an invitation (or its cancellation) to be sent by hand, and notes that it was. Of a series `this` invites to one.
   * @throws Refused notFound, storageFailed
   */
  'icalendar.invite': command({
    input: z.strictObject({
      ...OccurrenceRef.shape,
      scope: Scope,
      method: z.enum(['REQUEST', 'CANCEL']),
      /** Null: the client's, else that of the workspace. */
      language: z.enum(['en', 'fr']).nullable(),
    }),
    output: z.strictObject({
      file: FileHandle,
      /** A message to them, without the file: programs for mail take none from an address. Null: nobody has an address. */
      mailto: z.string().nullable(),
      recipients: z.array(z.strictObject({ name: z.string(), email: z.string() })),
      without: z.array(z.string()),
      entry: z.number().int().nullable(),
    }),
  }),
};
