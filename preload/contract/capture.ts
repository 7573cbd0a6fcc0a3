/** Quick capture: a line in plain words, what was understood of it, and the record it becomes. */
import { z } from 'zod';
import { query } from '#contract/channel.ts';
import { type Kind, RecordId } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { ListedKindName } from '#contract/records.ts';

const allKinds = Object.keys(kinds) as Kind[];

export const chipTypes = [
  'kind', // what it becomes
  'type', // of an interaction or an appointment: a call, a visit
  'client',
  'contact',
  'opportunity',
  'rep',
  'date',
  'time',
  'duration',
  'place',
  'repeat', // an RRULE value
  'attendees', // who comes besides the first of each kind: their ids
  'room', // a resource's id
  'priority',
] as const;
export type ChipType = (typeof chipTypes)[number];

/** A part of the line that was understood. */
export const Chip = z.strictObject({
  type: z.enum(chipTypes),
  /** Where it stands in the line: first character and the one after the last; null where it was concluded, not written. */
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** What it was understood as: a record id, a plain date, HH:MM, minutes, a kind's or choice's name, a place. */
  value: z.string(),
  /** As shown for a record: its name. Empty for the others, which the window words itself. */
  label: z.string(),
  /** Other records it may have meant, best first. */
  others: z.array(z.strictObject({ id: RecordId, label: z.string(), hint: z.string() })).max(10),
});
export type Chip = z.infer<typeof Chip>;

/** The line, and what the person said of it. */
export const CaptureInput = z.strictObject({
  text: z.string().max(500),
  /** What the person decided by clicking: chips not wanted, by type; kinds and records chosen. */
  without: z.array(z.enum(chipTypes)).max(20),
  chosen: z.partialRecord(z.enum(chipTypes), z.string().max(200)),
  /** The record on whose page the line is written: its client is taken where the line names none. */
  on: z.strictObject({ kind: ListedKindName, id: RecordId }).nullable(),
});
export type CaptureInput = z.infer<typeof CaptureInput>;

export const capture = {
  /**
   * Reads the line, in English or French whatever the window's language; 3/12 is the third of December, as in every date field.
   * Save what it answers with records.save, `kind` and `changes`; an appointment with calendar.save.
   */
  'capture.read': query({
    input: CaptureInput,
    output: z.strictObject({
      kind: ListedKindName,
      chips: z.array(Chip),
      /** The fields of the record to be made: what was not understood is its title or text. */
      changes: z.record(z.string(), z.unknown()),
    }),
    reads: allKinds,
  }),
};
