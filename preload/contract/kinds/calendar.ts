/** Records of the calendar: appointments, what they need, what stands in their way, and what came up in them. */
import { z } from 'zod';
import {
  appointmentType,
  choice,
  data,
  date,
  defineKind,
  Instant,
  integer,
  link,
  longText,
  PlainDate,
  RecordId,
  required,
  requiredDate,
  text,
  time,
  WallTime,
  zone,
} from '#contract/fields.ts';

/** When something starts as clocks of its zone show it, YYYY-MM-DDTHH:MM; of what lasts all day the plain date. */
export const Start = z
  .string()
  .max(16)
  .refine((value) => {
    const [day = '', clock] = value.split('T');
    return PlainDate.safeParse(day).success && (clock === undefined || WallTime.safeParse(clock).success);
  });
export type Start = z.infer<typeof Start>;

/** What makes a series (RFC 5545, 3.8.5). */
export const Recurrence = z.strictObject({
  /** RRULE values without the property's name: FREQ=WEEKLY;BYDAY=MO. UNTIL as the RFC has it: in UTC, or a date of what lasts all day. */
  rules: z.array(z.string().min(1).max(1_000)).max(10),
  /** RDATE: further starts, in the zone of the series. */
  added: z.array(Start).max(5_000),
  /** EXDATE: starts that do not take place. */
  excluded: z.array(Start).max(5_000),
});
export type Recurrence = z.infer<typeof Recurrence>;

export const attendeeRoles = ['required', 'optional', 'chair'] as const;
export const attendeeAnswers = ['none', 'accepted', 'tentative', 'declined'] as const;
export type AttendeeAnswer = (typeof attendeeAnswers)[number];

export const Attendee = z.strictObject({
  /** A representative, a contact, or somebody known by address only. */
  kind: z.enum(['reps', 'contacts', 'other']),
  /** Null for somebody known by address only. */
  id: RecordId.nullable(),
  /** Of somebody known by address only; null otherwise: the record says it. */
  name: z.string().max(200).nullable(),
  email: z.string().max(320).nullable(),
  role: z.enum(attendeeRoles),
  answer: z.enum(attendeeAnswers),
  /** Was there; left out while nobody has noted it. */
  present: z.boolean().optional(),
});
export type Attendee = z.infer<typeof Attendee>;

export const AgendaItem = z.strictObject({
  id: RecordId,
  title: z.string().min(1).max(500),
  minutes: z.number().int().min(0).max(1_440),
  /** Whose item it is: a representative. */
  ownerId: RecordId.nullable(),
  notes: z.string().max(20_000).nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const showAsChoices = ['busy', 'tentative', 'away', 'free'] as const;

/**
 * Stored as one says it: a wall time in a zone, which is an instant only once the zone's rules are applied (RFC 5545,
 * 3.3.5); without a time it lasts all day, and a day has no zone.
 */
export const appointments = defineKind({
  kind: 'appointments',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    type: appointmentType('meeting'),
    startsOn: requiredDate(),
    /** Null: all day. */
    startTime: time(),
    /** Of what has a time. Null: the default of its type. */
    durationMinutes: integer(0, 100_000),
    /** The last day of what lasts all day; null: the day it starts. */
    endsOn: date(),
    zone: zone(),
    place: text(),
    status: choice(['planned', 'held', 'notHeld', 'cancelled'], 'planned'),
    showAs: choice(showAsChoices, 'busy'),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    eventId: link('events'),
    /** The task that the time is set aside for. */
    taskId: link('tasks'),
    /** Whose appointment it is; takes part without being an attendee too. */
    repId: link('reps'),
    attendees: data(z.array(Attendee).max(500), []),
    /** Rooms, equipment and vehicles that are booked. */
    resourceIds: data(z.array(RecordId).max(50), []),
    /** The way there and back, or time to get ready: kept free for those of the team who take part, not for clients and rooms. */
    bufferBeforeMinutes: integer(0, 1_440),
    bufferAfterMinutes: integer(0, 1_440),
    /** Minutes before the start (of an all-day one: before midnight of its first day; negative is after). */
    reminders: data(z.array(z.number().int().min(-1_440).max(525_600)).max(10), []),
    recurrence: data(Recurrence.nullable(), null),
    /** The series this one belongs to, and the start that it stands for there: RECURRENCE-ID. */
    seriesId: link('appointments'),
    occurrence: data(Start.nullable(), null),
    /** The series that ended where this one begins: "this and the following" made two of it. */
    continuesId: data(RecordId.nullable(), null),
    agenda: data(z.array(AgendaItem).max(200), []),
    minutes: longText(),
    decisions: data(z.array(z.string().min(1).max(2_000)).max(200), []),
    notes: longText(),
    /** UID of RFC 5545, 3.8.4.7, of what came from a calendar file; null: made of the id. */
    uid: data(z.string().min(1).max(1_000).nullable(), null),
    /** SEQUENCE: how often what was sent has changed. */
    sequence: data(z.number().int().min(0), 0),
    /** Who invited, where it was somebody else. */
    organizer: data(
      z.strictObject({ name: z.string().max(200).nullable(), email: z.string().max(320) }).nullable(),
      null,
    ),
    /** The invitation last sent; null: none. */
    invited: data(z.strictObject({ sequence: z.number().int(), at: Instant }).nullable(), null),
  },
});

/** Rooms, equipment and vehicles that appointments book. */
export const resources = defineKind({
  kind: 'resources',
  named: ['name', 'code'],
  keys: ['code', 'name'],
  fields: {
    name: required(),
    code: text(),
    type: choice(['room', 'equipment', 'vehicle', 'other'], 'room'),
    status: choice(['active', 'inactive'], 'active'),
    /** People it holds. */
    capacity: integer(1, 100_000),
    place: text(),
    notes: longText(),
  },
});

/** Days or hours on which a representative is not there. */
export const absences = defineKind({
  kind: 'absences',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    repId: link('reps'),
    type: choice(['leave', 'sickness', 'travel', 'training', 'other'], 'leave'),
    startsOn: requiredDate(),
    /** The last day; null: the day it starts. */
    endsOn: date(),
    /** Of less than a day: from and to, in the representative's zone. Null: whole days. */
    startTime: time(),
    endTime: time(),
    notes: longText(),
  },
});

/** A concern that a representative raised, and what became of it. */
export const concerns = defineKind({
  kind: 'concerns',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    raisedById: link('reps'),
    raisedOn: requiredDate(),
    /** Where it was raised. */
    appointmentId: link('appointments'),
    status: choice(['open', 'addressed', 'dismissed'], 'open'),
    /** What became of it. */
    outcome: longText(),
    notes: longText(),
  },
});

/** A planned project with days of its own: a trade show, a promotion. */
export const events = defineKind({
  kind: 'events',
  named: ['name'],
  keys: ['name'],
  fields: {
    name: required(),
    type: choice(
      ['tradeShow', 'promotion', 'seminar', 'conference', 'quarterlyMeeting', 'trainingDay'],
      'tradeShow',
    ),
    status: choice(['idea', 'planned', 'confirmed', 'held', 'cancelled'], 'planned'),
    startsOn: requiredDate(),
    /** The last day; null: the day it starts. */
    endsOn: date(),
    place: text(),
    city: text(),
    country: text(),
    ownerId: link('reps'),
    notes: longText(),
  },
});
