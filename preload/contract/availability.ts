/** Who and what is free: what stands in the way of a change, times that suit, words to propose them, and hours off for lanes. */
import { z } from 'zod';
import { AppointmentChanges, Conflict, OccurrenceRef, Scope } from '#contract/calendar.ts';
import { command, query } from '#contract/channel.ts';
import { Instant, type Kind, PlainDate, RecordId, WallTime, ZoneName } from '#contract/fields.ts';
import { FileHandle } from '#contract/files.ts';
import { Start } from '#contract/kinds/calendar.ts';
import { conflictKinds, languages } from '#contract/kinds/workspace.ts';

const reads: Kind[] = [
  'appointments',
  'absences',
  'reps',
  'contacts',
  'organisations',
  'resources',
  'settings',
];

/** Somebody who can be asked to come. */
export const Person = z.strictObject({ kind: z.enum(['reps', 'contacts']), id: RecordId });
export type Person = z.infer<typeof Person>;

/** What is asked of a time. */
export const SlotQuestion = z.strictObject({
  required: z.array(Person).max(50),
  optional: z.array(Person).max(50),
  /** All of these. */
  resourceIds: z.array(RecordId).max(50),
  /** Besides them any one active room that holds so many people (null: any room); null: no room is looked for. */
  room: z.strictObject({ capacity: z.number().int().min(1).max(100_000).nullable() }).nullable(),
  durationMinutes: z.number().int().min(1).max(1_440),
  /** First and last day, in `zone`; at most 92 days. */
  from: PlainDate,
  to: PlainDate,
  zone: ZoneName,
  /** Not before, and over by then (null: midnight), as clocks of `zone` show it. */
  earliest: WallTime,
  latest: WallTime.nullable(),
  /** ISO weekdays: 1 is Monday. Empty: all. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  bufferBeforeMinutes: z.number().int().min(0).max(1_440),
  bufferAfterMinutes: z.number().int().min(0).max(1_440),
  /** Minutes between starts that are tried, counted from `earliest`. */
  step: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  /** Whose opening hours are kept to. */
  organisationId: RecordId.nullable(),
  /** Slots near another appointment at this place have points. */
  place: z.string().max(500).nullable(),
  /** The appointment that a time is looked for: where it lies now is free. */
  except: OccurrenceRef.nullable(),
  limit: z.number().int().min(1).max(50),
});
export type SlotQuestion = z.infer<typeof SlotQuestion>;

/** Why a slot stands where it does: `slots.reason.<reason>`. */
export const slotReasons = [
  'requiredFree', // everybody needed; params.count
  'everybodyFree', // the optional ones too
  'optionalMissing', // params.count, names
  'clientHours', // the client is open; params.name
  'bufferFree', // the time before and after; params.before, after in minutes
  'samePlace', // another appointment of somebody needed is there the same day; params.name, title
  'noGap', // begins or ends where another appointment of somebody needed does; params.name
  'shortGap', // leaves somebody needed a gap too short to use; params.count in minutes, name
  'firstThing', // the first half hour of somebody's day; params.name
  'lastThing',
  'soonest', // the earlier the day, the more; params.count in days from the first
  'roomFits', // the less of it stays empty, the more; params.name, capacity, people
] as const;
export type SlotReason = (typeof slotReasons)[number];

export const Slot = z.strictObject({
  /** Wall time in `zone`, that of the question. */
  startsOn: PlainDate,
  startTime: WallTime,
  zone: ZoneName,
  startsAt: Instant,
  endsAt: Instant,
  /** Those asked for, and the room found. */
  resourceIds: z.array(RecordId),
  /** The sum of the points of its reasons. */
  score: z.number().int(),
  reasons: z.array(
    z.strictObject({
      reason: z.enum(slotReasons),
      points: z.number().int(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type Slot = z.infer<typeof Slot>;

const ConflictParams = z.record(z.string(), z.union([z.string(), z.number()]));

/** Hours of a lane in which nobody is there. */
export const LaneOff = z.strictObject({
  /** In the zone asked for; `to` is the first moment after. */
  from: Start,
  to: Start,
  kind: z.enum(['hours', 'leave', 'holiday']),
  /** The holiday or the absence; '' for hours. */
  label: z.string(),
});
export type LaneOff = z.infer<typeof LaneOff>;

export const availability = {
  /**
   * What would stand in the way if the change were saved (as calendar.save takes it). Of a series: its occurrences of a year
   * from today on, at most 200.
   * @throws Refused notFound
   */
  'calendar.check': query({
    input: z.strictObject({
      id: RecordId.nullable(),
      occurrence: Start.nullable(),
      scope: Scope,
      changes: AppointmentChanges,
    }),
    output: z.strictObject({
      /** The weightiest first. */
      conflicts: z.array(Conflict).max(100),
      total: z.number().int(),
      /** At least one that the change brings about is of a kind that the settings block. */
      blocks: z.boolean(),
    }),
    reads,
  }),
  /** Times at which everybody and everything needed is free, the best first; none overlaps a better one. */
  'calendar.slots': query({
    input: SlotQuestion,
    output: z.strictObject({
      slots: z.array(Slot),
      /** Starts that were tried, and those at which everybody needed is free. */
      tried: z.number().int(),
      free: z.number().int(),
      /** What stood in the way, what would help most first: at most 10. */
      hindrances: z.array(
        z.strictObject({
          kind: z.enum(conflictKinds),
          /** Null: a holiday of everybody, or that no room was free or large enough. */
          subject: Conflict.shape.subject,
          /** Starts at which it is in the way. */
          count: z.number().int(),
          /** Starts at which nothing else is: they were free without it. */
          only: z.number().int(),
          params: ConflictParams,
        }),
      ),
    }),
    reads,
  }),
  /** A message that proposes times, in the client's language, zone and formats, and the same times as a calendar file. */
  'calendar.slotMessage': command({
    input: z.strictObject({
      /** When the slots begin. */
      slots: z.array(Instant).min(1).max(20),
      /** Told beside the client's where its clocks show another time. */
      zone: ZoneName,
      durationMinutes: z.number().int().min(1).max(1_440),
      organisationId: RecordId.nullable(),
      contactId: RecordId.nullable(),
      title: z.string().max(500),
      place: z.string().max(500).nullable(),
      /** Null: the contact's, else the client's, else that of the workspace. */
      language: z.enum(languages).nullable(),
    }),
    output: z.strictObject({
      language: z.enum(languages),
      subject: z.string(),
      text: z.string(),
      /** The times as tentative holds. */
      file: FileHandle,
    }),
  }),
  /** When those of the lanes are not there between two days (`to` not included, at most 92) of a zone. */
  'calendar.lanes': query({
    input: z.strictObject({
      of: z.enum(['reps', 'resources']),
      /** Empty: all that are active. */
      ids: z.array(RecordId).max(1_000),
      from: PlainDate,
      to: PlainDate,
      zone: ZoneName,
    }),
    output: z.strictObject({
      lanes: z.array(z.strictObject({ id: RecordId, name: z.string(), off: z.array(LaneOff) })),
    }),
    reads,
  }),
};
