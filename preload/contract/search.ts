/** Search over every record: what the palette and the search page ask. */
import { z } from 'zod';
import { query } from '#contract/channel.ts';
import { type Kind, RecordId } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { ListedKindName } from '#contract/records.ts';

const allKinds = Object.keys(kinds) as Kind[];

/** A record found, with what tells it from others of its name. */
export const Hit = z.strictObject({
  kind: ListedKindName,
  id: RecordId,
  title: z.string(),
  /** One line beside the title: the organisation and city of a contact, the client and date of an order; may be empty. */
  hint: z.string(),
  /** The field that was found and its text, where it is neither in the title nor in the hint. */
  found: z.strictObject({ field: z.string(), text: z.string() }).nullable(),
});
export type Hit = z.infer<typeof Hit>;

export const search = {
  /**
   * Records that fit the words, best first: accents and case folded, the last word as the beginning of one, typing errors
   * forgiven. Records in the trash are left out. Empty text finds nothing.
   */
  'search.find': query({
    input: z.strictObject({
      text: z.string().max(200),
      /** Only these kinds; none means all. */
      kinds: z.array(ListedKindName).max(20),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      hits: z.array(Hit),
      /** How many records of each kind fit, whatever kinds were asked for. */
      counts: z.record(z.string(), z.number().int()),
    }),
    reads: allKinds,
  }),
  /** What is now known of records by id, in the order asked: the palette's recent ones. Those gone or in the trash are left out. */
  'search.known': query({
    input: z.strictObject({
      records: z.array(z.strictObject({ kind: ListedKindName, id: RecordId })).max(100),
    }),
    output: z.array(Hit),
    reads: allKinds,
  }),
};
