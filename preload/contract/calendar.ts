/** The calendar: what takes place between two days, and the change of one, of one and the following, or of all of a series. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Instant, type Kind, PlainDate, RecordId, ZoneName } from '#contract/fields.ts';
import { AgendaItem, attendeeAnswers, Recurrence, Start } from '#contract/kinds/calendar.ts';
import { conflictKinds, conflictRules } from '#contract/kinds/workspace.ts';
import { kinds } from '#contract/kinds.ts';
import { ListedKindName } from '#contract/records.ts';

const allKinds = Object.keys(kinds) as Kind[];
const fields = kinds.appointments.fields;

/**
 * One thing that takes place: a single appointment (`occurrence` null); one of a series without a record of its own (the id
 * of the series, and its start there); or one that differs (its own record's id, and the start it stands for).
 */
export const OccurrenceRef = z.strictObject({ id: RecordId, occurrence: Start.nullable() });
export type OccurrenceRef = z.infer<typeof OccurrenceRef>;

/** Which of a series a change means. What is no series has only `all`, and `this` means the same. */
export const scopes = ['this', 'following', 'all'] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

/** What is shown. Empty lists leave nothing out. */
export const CalendarFilter = z.strictObject({
  repIds: z.array(RecordId).max(1_000),
  types: z.array(z.string().max(64)).max(100),
  resourceIds: z.array(RecordId).max(1_000),
  eventIds: z.array(RecordId).max(1_000),
  /** Also what is cancelled or was not held. */
  withCancelled: z.boolean(),
  organisationId: RecordId.nullable(),
  contactId: RecordId.nullable(),
  text: z.string().max(200),
});
export type CalendarFilter = z.infer<typeof CalendarFilter>;
export const noFilter: CalendarFilter = {
  repIds: [],
  types: [],
  resourceIds: [],
  eventIds: [],
  withCancelled: true,
  organisationId: null,
  contactId: null,
  text: '',
};

export const Occurrence = z.strictObject({
  ...OccurrenceRef.shape,
  /** The series it is of; null: of none. */
  seriesId: RecordId.nullable(),
  title: z.string(),
  type: z.string(),
  status: fields.status.schema,
  showAs: fields.showAs.schema,
  allDay: z.boolean(),
  /** In the zone asked for, YYYY-MM-DDTHH:MM; all day: plain dates. The end is the first moment (the first day) after it. */
  start: Start,
  end: Start,
  /** Null: all day. */
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  /** Its own zone, null all day. */
  zone: ZoneName.nullable(),
  place: z.string().nullable(),
  /** Who of the team takes part, whose it is first. Those who declined are left out. */
  repIds: z.array(RecordId),
  contactIds: z.array(RecordId),
  resourceIds: z.array(RecordId),
  organisationId: RecordId.nullable(),
  /** The client's name. */
  client: z.string().nullable(),
  eventId: RecordId.nullable(),
  taskId: RecordId.nullable(),
  /** One of a series. */
  recurring: z.boolean(),
  /** One of a series that differs from it. */
  changed: z.boolean(),
  /** What stands in its way, the weightiest first; empty where that was not asked. */
  conflicts: z.array(z.enum(conflictKinds)),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** Something that stands in the way of an appointment. */
export const Conflict = z.strictObject({
  kind: z.enum(conflictKinds),
  rule: z.enum(conflictRules),
  /** Who or what is not free: a representative, contact, resource or client. Null: everybody (a holiday of the workspace). */
  subject: z.strictObject({ kind: ListedKindName, id: RecordId, label: z.string() }).nullable(),
  /** What they are at instead: another appointment, an absence. Null: hours, holidays, room size. */
  with: z
    .strictObject({
      kind: ListedKindName,
      id: RecordId,
      occurrence: Start.nullable(),
      label: z.string(),
    })
    .nullable(),
  /** Of the appointment asked about, which occurrence: its start. */
  start: Start,
  /** The time in question, as instants; of whole days the first and the one after the last, in the zone of the subject. */
  from: Instant,
  to: Instant,
  /** Parameters of `conflicts.<kind>`: the holiday's name, hours, the room's capacity. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Conflict = z.infer<typeof Conflict>;

/** What a person can change of an appointment; what is not given stays. */
export const AppointmentChanges = z
  .strictObject({
    title: fields.title.schema,
    type: fields.type.schema,
    startsOn: fields.startsOn.schema,
    startTime: fields.startTime.schema,
    durationMinutes: fields.durationMinutes.schema,
    endsOn: fields.endsOn.schema,
    zone: fields.zone.schema,
    place: fields.place.schema,
    status: fields.status.schema,
    showAs: fields.showAs.schema,
    organisationId: fields.organisationId.schema,
    contactId: fields.contactId.schema,
    opportunityId: fields.opportunityId.schema,
    eventId: fields.eventId.schema,
    taskId: fields.taskId.schema,
    repId: fields.repId.schema,
    attendees: fields.attendees.schema,
    resourceIds: fields.resourceIds.schema,
    bufferBeforeMinutes: fields.bufferBeforeMinutes.schema,
    bufferAfterMinutes: fields.bufferAfterMinutes.schema,
    reminders: fields.reminders.schema,
    recurrence: Recurrence.nullable(),
    agenda: z.array(AgendaItem).max(200),
    minutes: fields.minutes.schema,
    decisions: fields.decisions.schema,
    notes: fields.notes.schema,
  })
  .partial();
export type AppointmentChanges = z.infer<typeof AppointmentChanges>;

/** Everything of an appointment as it takes place, with the names of what it links to. */
export const AppointmentDetails = z.strictObject({
  occurrence: Occurrence,
  /** The fields of kinds/calendar.ts, those of one of a series with its own start. */
  values: AppointmentChanges.required(),
  /** Of the series: what repeats, and its first start. Null: no series. */
  series: z
    .strictObject({ id: RecordId, recurrence: Recurrence, startsOn: PlainDate, zone: ZoneName.nullable() })
    .nullable(),
  uid: z.string(),
  sequence: z.number().int(),
  organizer: fields.organizer.schema,
  invited: fields.invited.schema,
  /** `<field>` for links, `attendees.<n>`, `resourceIds.<n>`, `agenda.<n>`: the names shown. */
  labels: z.record(z.string(), z.string()),
});
export type AppointmentDetails = z.infer<typeof AppointmentDetails>;

export const Absent = z.strictObject({
  id: RecordId,
  repId: RecordId.nullable(),
  title: z.string(),
  type: kinds.absences.fields.type.schema,
  /** As of Occurrence. */
  allDay: z.boolean(),
  start: Start,
  end: Start,
});
export type Absent = z.infer<typeof Absent>;

/** What takes place in `from` to `to` (not included), days of `zone`. */
const Days = {
  from: PlainDate,
  to: PlainDate,
  zone: ZoneName,
  filter: CalendarFilter,
};

/**
 * Of what begins and ends on one day only so many of each day, the first by start, then the longer, then by title: what a month
 * has room for. Null: all.
 */
const linesOfDay = z.number().int().min(1).max(1_000).nullable().default(null);

export const calendar = {
  /** What takes place, in the order it starts; at most 20,000. */
  'calendar.range': query({
    input: z.strictObject({
      ...Days,
      linesOfDay,
      /** Says of each what stands in its way. */
      conflicts: z.boolean(),
    }),
    output: z.strictObject({
      occurrences: z.array(Occurrence),
      /** How many of a day `linesOfDay` left out; days of which nothing was are not named. */
      leftOut: z.array(z.strictObject({ on: PlainDate, count: z.number().int() })),
      /** There were more than are shown. */
      more: z.boolean(),
      /** Public and own holidays of the workspace, by day. */
      holidays: z.array(z.strictObject({ on: PlainDate, name: z.string() })),
      absences: z.array(Absent),
      events: z.array(
        z.strictObject({
          id: RecordId,
          name: z.string(),
          type: kinds.events.fields.type.schema,
          status: kinds.events.fields.status.schema,
          from: PlainDate,
          /** The first day after it. */
          to: PlainDate,
        }),
      ),
    }),
    reads: allKinds,
  }),
  /** What stands in the way of what `calendar.range` answers to the same question; what nothing does is left out. */
  'calendar.conflicts': query({
    input: z.strictObject({ ...Days, linesOfDay }),
    output: z.array(z.strictObject({ ...OccurrenceRef.shape, conflicts: Occurrence.shape.conflicts })),
    reads: allKinds,
  }),
  /** How much takes place on each day from `from` to `to` (not included), days of `zone`; days with nothing on are left out. */
  'calendar.days': query({
    input: z.strictObject(Days),
    output: z.array(z.strictObject({ on: PlainDate, count: z.number().int() })),
    reads: allKinds,
  }),
  'calendar.get': query({
    input: z.strictObject({ ...OccurrenceRef.shape, zone: ZoneName }),
    output: AppointmentDetails,
    reads: allKinds,
  }),
  /**
   * Makes (id null) or changes an appointment. Where a rule of the settings blocks, nothing is saved and `saved` is null;
   * other conflicts are told with what was saved. Only conflicts that the change brings about block it.
   * @throws Refused notFound, invalidRecord, storageFailed
   */
  'calendar.save': command({
    input: z.strictObject({
      id: RecordId.nullable(),
      occurrence: Start.nullable(),
      scope: Scope,
      changes: AppointmentChanges,
    }),
    output: z.strictObject({
      saved: OccurrenceRef.nullable(),
      conflicts: z.array(Conflict).max(100),
      /** The entry of the history, for Undo. */
      entry: z.number().int().nullable(),
    }),
  }),
  /** To the trash: one of a series becomes an exception, the following end it. @throws Refused notFound, storageFailed */
  'calendar.remove': command({
    input: z.strictObject({ ...OccurrenceRef.shape, scope: Scope }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
  /** What somebody answered to an invitation. `attendee`: its place in the list. @throws Refused notFound */
  'calendar.answer': command({
    input: z.strictObject({
      ...OccurrenceRef.shape,
      scope: Scope,
      attendee: z.number().int().min(0).max(499),
      answer: z.enum(attendeeAnswers),
    }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
};
