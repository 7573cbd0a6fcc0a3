/** When somebody works, or a client is open: the hours of a week, where they are meant, and the public holidays kept there. */
import { z } from 'zod';
import { command } from '#contract/channel.ts';
import { RecordId } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';

const { zone, workingHours, holidaySet } = kinds.reps.fields;

/** Kinds that have hours of their own. */
export const hourKinds = ['reps', 'organisations'] as const;
export type HourKind = (typeof hourKinds)[number];

export const hours = {
  /** What is not given stays; a client keeps no set of holidays. @throws Refused notFound, invalidRecord, storageFailed */
  'hours.save': command({
    input: z.strictObject({
      kind: z.enum(hourKinds),
      id: RecordId,
      zone: zone.schema.optional(),
      /** Null: those of the workspace; of a client: not known. */
      hours: workingHours.schema.optional(),
      holidaySet: holidaySet.schema.optional(),
    }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
};
