/** An edited copy of a proposal, read back: what it has otherwise than the original, taken one by one into a draft. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Money, RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { languages } from '#contract/kinds/workspace.ts';
import { Difference, proposalStates } from '#contract/proposals.ts';

/** A piece of a text before and after: as it was, put in, or taken out. */
export const TextPart = z.strictObject({
  text: z.string(),
  change: z.enum(['same', 'added', 'removed']),
});
export type TextPart = z.infer<typeof TextPart>;

/** Why a difference cannot be taken: `readback.reason.<reason>`. */
export const untakeable = [
  'unreadable', // no number, no date, or one that can be read in two ways
  'currency', // an amount in another currency
  'calculated', // follows from quantities, prices and rates, and these say otherwise
  'limits', // longer, larger or more than a proposal can hold
] as const;

export const ReadDifference = Difference.extend({
  /** Texts and clauses word by word; of others the whole before and after. */
  parts: z.array(TextPart).max(20_000),
  reason: z.enum(untakeable).nullable(),
});
export type ReadDifference = z.infer<typeof ReadDifference>;

/** What is told besides: `readback.remark.<code>`. */
export const remarkCodes = [
  'trackedChanges', // count: insertions and deletions that nobody has accepted; insertions count here, deletions do not
  'comment', // after: what it says; where: about which text; by: whose
  'elsewhere', // a text outside of prices and sections: before, after; where: below which heading
  'column', // a column of the prices that is not known; after: its heading
  'row', // a row of the prices that cannot be understood; after: what stands there
  'textBoxes', // count: they are not read
  'noPrices', // the table of prices is not there any more
  'otherLayout', // so little is as it was written that texts outside of prices and sections are not compared
  'notNewest', // a later version was sent since; count: its number
  'hidden', // more differences than are shown
] as const;
export const ReadRemark = z.strictObject({
  code: z.enum(remarkCodes),
  where: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: z.string().nullable(),
  count: z.number().int().nullable(),
});
export type ReadRemark = z.infer<typeof ReadRemark>;

const Original = z.strictObject({
  id: RecordId,
  title: z.string(),
  number: z.string().nullable(),
  version: z.number().int(),
  state: z.enum(proposalStates),
  language: z.enum(languages),
  currency: z.string(),
  client: z.string(),
});

/** Before tax, tax, and both together, in minor units. */
const Totals = z.strictObject({ net: Money, tax: Money, total: Money });

const ReadId = z.string().min(1).max(64);
const Only = z.array(z.string().max(300)).max(5_000);

/** Bytes of a file that is dropped on a page: larger ones are opened by the dialog for files. */
export const largestDropped = 8 * 1024 * 1024;

export const readback = {
  /** Takes a file that was dropped on a page. @throws Refused invalidInput, tooLarge */
  'readback.receive': command({
    input: z.strictObject({
      name: z.string().min(1).max(255),
      /** Base64. */
      bytes: z.base64().max(Math.ceil(largestDropped / 3) * 4),
    }),
    output: FileHandle,
  }),
  /**
   * Reads a copy in a worker and compares it with the version it was made from: the one given, else the one its properties
   * name, else the one whose lines and sections it has. Nothing is written.
   * @throws Refused notFound, unreadable, tooLarge, cancelled
   */
  'readback.open': command({
    input: z.strictObject({
      file: z.string().min(1).max(64),
      /** Null: as the copy says. */
      proposalId: RecordId.nullable(),
      job: JobId,
    }),
    output: z.strictObject({
      readId: ReadId,
      name: z.string(),
      /** Null: it does not say, and somebody has to; then there are no differences. */
      original: Original.nullable(),
      /** What taking changes: the draft itself, a draft that was begun already, a new version; null: it is accepted. */
      target: z.enum(['itself', 'draft', 'newVersion']).nullable(),
      differences: z.array(ReadDifference),
      remarks: z.array(ReadRemark),
    }),
  }),
  /** What the original comes to, and what it would with some of the differences. @throws Refused notFound */
  'readback.totals': query({
    input: z.strictObject({ readId: ReadId, only: Only }),
    output: z.strictObject({ before: Totals, after: Totals }),
    reads: [],
  }),
  /**
   * Takes differences over into a draft, of a sent one into a new version made for it: one entry of the history. Can be
   * asked again for others of the same copy.
   * @throws Refused notFound where it was closed; invalidRecord (fields.status) where it cannot have a new version
   */
  'readback.take': command({
    input: z.strictObject({ readId: ReadId, only: Only }),
    output: z.strictObject({
      /** The draft that has them now. */
      id: RecordId,
      version: z.number().int(),
      taken: z.number().int(),
      /** Differences that the draft, changed meanwhile, has no place for. */
      left: z.array(z.string()),
      entry: z.number().int().nullable(),
    }),
  }),
  'readback.close': command({ input: z.strictObject({ readId: ReadId }), output: z.null() }),
};
