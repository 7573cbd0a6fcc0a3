/** What a series comes to: its next starts, and how many of it a change concerns. */
import { z } from 'zod';
import { OccurrenceRef } from '#contract/calendar.ts';
import { query } from '#contract/channel.ts';
import { ZoneName } from '#contract/fields.ts';
import { Recurrence, Start } from '#contract/kinds/calendar.ts';

export const series = {
  /** The first starts of a series that is not saved yet. */
  'calendar.preview': query({
    input: z.strictObject({ start: Start, zone: ZoneName.nullable(), recurrence: Recurrence }),
    output: z.strictObject({
      /** At most 5, in its zone. */
      starts: z.array(Start).max(5),
      /** Null: without an end, or more than 1,000. */
      total: z.number().int().nullable(),
      /** The first start that the rules give: another than `start` where they do not give that. Null: none. */
      given: Start.nullable(),
    }),
    reads: [],
  }),
  /** How many of a series there are, and how many from one on. @throws Refused notFound */
  'calendar.series': query({
    input: OccurrenceRef,
    output: z.strictObject({
      /** Null: without an end, or more than 1,000. */
      all: z.number().int().nullable(),
      following: z.number().int().nullable(),
      /** Those that differ from it. */
      changed: z.number().int(),
    }),
    reads: ['appointments'],
  }),
};
