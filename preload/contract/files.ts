/** Files that come in and go out: a window knows them by a handle, never by a path. */
import { z } from 'zod';
import { command } from '#contract/channel.ts';
import { templateRefusals } from '#contract/template-problem.ts';

export const FileHandle = z.strictObject({
  id: z.string().min(1).max(64),
  /** The file's own name, without its folder. */
  name: z.string().min(1).max(255),
  /** In bytes. */
  size: z.number().int().min(0),
});
export type FileHandle = z.infer<typeof FileHandle>;

/** Given by the window that asks for long work, so that it can follow and cancel it. */
export const JobId = z.string().min(8).max(64);

/** Why a file of others was not read: `refusals.<reason>` in the catalogues. */
export const refusalReasons = [
  'empty',
  'unknownFormat',
  'notACalendar', // nothing of iCalendar in it
  'notWord', // no Word document (.docx)
  ...templateRefusals,
  'brokenTemplate', // tags that cannot be filled
  'damaged',
  'passwordProtected',
  'tooManyBytes', // unpacked size or ratio beyond the limits
  'tooManyCells',
  'doctype', // XML with a document type
  'timeout',
  'memory',
  'noRows',
  'noHeadings',
  'encoding',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const files = {
  /** Asks the user for a file to read. Null when the user changed their mind. Answered by the shell. */
  'files.open': command({
    input: z.strictObject({
      accept: z
        .array(
          z.enum([
            'csv',
            'tsv',
            'txt',
            'xlsx',
            'xls',
            'xlsb',
            'xlsm',
            'ods',
            'json',
            'ics',
            'vcf',
            'docx',
            'dotx',
            'pdf',
            'pptx',
            'eml',
            'png',
            'jpg',
            'jpeg',
          ]),
        )
        .min(1),
    }),
    output: FileHandle.nullable(),
  }),
  /** Hands a written file to the user: a save dialog or a download. Answered by the shell. */
  'files.save': command({
    input: z.strictObject({ id: z.string().min(1).max(64) }),
    output: z.strictObject({ saved: z.boolean(), name: z.string() }),
  }),
  /**
   * Hands written files to the user in a folder of the name, within one that the user chooses; one that is there already is
   * left alone, and the new one gets a number. Answered by the shell.
   * @throws Refused unavailable (params.what files.saveFolder) where there are no folders, storageFailed
   */
  'files.saveFolder': command({
    input: z.strictObject({
      ids: z.array(z.string().min(1).max(64)).min(1).max(5_000),
      name: z.string().min(1).max(200),
    }),
    output: z.strictObject({ saved: z.boolean(), name: z.string() }),
  }),
  'jobs.cancel': command({ input: z.strictObject({ job: JobId }), output: z.null() }),
};
