/** Reports for management, written as files. */
import { z } from 'zod';
import { command } from '#contract/channel.ts';
import { PlainDate, RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';

export const MonthlyReportInput = z.strictObject({
  from: PlainDate,
  to: PlainDate,
  language: z.enum(['en', 'fr']),
  /** A workbook, or slides with its figures and charts. */
  format: z.enum(['xlsx', 'pptx']).default('xlsx'),
  teamId: RecordId.nullable(),
  regionId: RecordId.nullable(),
  job: JobId,
});

export const reports = {
  /** The monthly report as an Excel workbook or as PowerPoint slides. */
  'reports.monthly': command({
    input: MonthlyReportInput,
    output: z.strictObject({ file: FileHandle, records: z.record(z.string(), z.number().int()) }),
  }),
};
