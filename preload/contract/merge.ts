/** Letters to many: planned, written in one go, and noted on each client. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { languages } from '#contract/kinds/workspace.ts';
import { Selection } from '#contract/records.ts';

/** Letters of one merge at most. */
export const largestMerge = 2_000;

/** Why somebody gets no letter: `merge.reason.<code>` in the catalogues. */
export const leftOutReasons = [
  'inTrash', // the client, or its only contacts
  'noContact',
  'noAddress', // of letters on paper
  'noEmail', // of drafts
  'twice', // the same e-mail address, or the same contact, has one already
  'otherLanguage', // than the letter's
] as const;

export const mergeKinds = ['organisations', 'contacts'] as const;

/** `each`: a Word document each; `combined`: one of all; `drafts`: a message each, with the Word document attached. */
export const mergeForms = ['each', 'combined', 'both', 'drafts'] as const;
export type MergeForm = (typeof mergeForms)[number];

export const MergeQuestion = z.strictObject({
  /** Null: the standard sections of the library, in the language of each. */
  letterId: RecordId.nullable(),
  /** A template of the company's own; null: the brand. One file of all is in the brand only. */
  templateId: RecordId.nullable(),
  to: z.strictObject({ kind: z.enum(mergeKinds), selection: Selection }),
  form: z.enum(mergeForms),
  /** Those too whose language is not the letter's. */
  otherLanguages: z.boolean(),
});
export type MergeQuestion = z.infer<typeof MergeQuestion>;

export const LeftOut = z.strictObject({
  id: RecordId,
  name: z.string(),
  reason: z.enum(leftOutReasons),
});
export type LeftOut = z.infer<typeof LeftOut>;

export const mergeChannels = {
  /** Who gets one, in which language, and who does not and why. @throws Refused notFound, tooLarge, invalidInput */
  'merge.plan': query({
    input: MergeQuestion,
    output: z.strictObject({
      total: z.number().int(),
      made: z.number().int(),
      /** Of those made. */
      languages: z.record(z.enum(languages), z.number().int()),
      leftOut: z.array(LeftOut),
    }),
    reads: ['letters', 'sections', 'organisations', 'contacts', 'templates', 'settings'],
  }),
  /** Those left out, with the reasons, as a table. @throws Refused as merge.plan */
  'merge.leftOut': command({
    input: z.strictObject({ question: MergeQuestion, language: z.enum(languages) }),
    output: z.strictObject({ file: FileHandle }),
  }),
  /**
   * Writes them. On the desktop each is a file, to be put into a folder; elsewhere all are in one archive. Once they are
   * saved, `merge.keep` notes them.
   * @throws Refused as merge.plan, busy, cancelled, unreadable
   */
  'merge.run': command({
    input: z.strictObject({ question: MergeQuestion, job: JobId }),
    output: z.strictObject({
      batch: RecordId,
      /** What the folder is to be called. */
      name: z.string(),
      files: z.array(FileHandle),
      made: z.number().int(),
    }),
  }),
  /** Notes on each client that its letter was made: one entry of the history. @throws Refused notFound, storageFailed */
  'merge.keep': command({
    input: z.strictObject({ batch: RecordId }),
    output: z.strictObject({ count: z.number().int(), entry: z.number().int().nullable() }),
  }),
};
