/** A document as a file: Word, PDF where the shell can print, or a draft of a message with the Word document attached. */
import type { DocumentFormat, DocumentSource } from '#contract/documents.ts';
import { printAddress } from '#contract/documents.ts';
import type { FileHandle } from '#contract/files.ts';
import type { Context, Job } from '#electron/features/context.ts';
import { addressOfImage, imageOf, logoOf } from '#electron/features/documents/attachments.ts';
import { type ComposedSource, compose } from '#electron/features/documents/compose.ts';
import { noteMade } from '#electron/features/documents/keep.ts';
import { messageOf } from '#electron/features/documents/message.ts';

/** Milliseconds and megabytes: many times what the longest document needs. */
export const writeLimits = { time: 60_000, memory: 500 };

/** @throws Refused notFound */
export const preview = async (context: Context, source: DocumentSource) => {
  const { document, remarks } = await compose(context, source);
  const logo = imageOf(context.store, document.brand.logoId);
  return { document, logo: logo && addressOfImage(logo), remarks: [...remarks] };
};

/** @throws Refused cancelled */
const writeWord = (context: Context, { document }: ComposedSource, job: Job): Promise<Uint8Array> =>
  context.run(
    'word.write',
    { document, logo: logoOf(context.store, document.brand.logoId) },
    { ...writeLimits, job },
  );

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const writeMessage = async (context: Context, composed: ComposedSource, job: Job): Promise<Uint8Array> => {
  const bytes = await writeWord(context, composed, job);
  const attachment = { name: `${composed.name}.docx`, type: wordType, bytes };
  const message = messageOf(composed.about, composed.values, context.now());
  return context.run('mail.writeDraft', { ...message, attachment }, { ...writeLimits, job });
};

type Writer = (
  context: Context,
  composed: ComposedSource,
  source: DocumentSource,
  job: Job,
) => Promise<Uint8Array>;

const writers: Readonly<Record<DocumentFormat, Writer>> = {
  docx: (context, composed, _source, job) => writeWord(context, composed, job),
  eml: (context, composed, _source, job) => writeMessage(context, composed, job),
  pdf: (context, _composed, source, job) => context.print(printAddress(source), job),
};

/** @throws Refused notFound, busy, cancelled, unavailable */
export const makeDocument = async (
  context: Context,
  source: DocumentSource,
  format: DocumentFormat,
  jobId: string,
): Promise<FileHandle> => {
  const composed = await compose(context, source);
  const job = context.job(jobId);
  try {
    job.progress('writing', 0, 0);
    const bytes = await writers[format](context, composed, source, job);
    const file = await context.files.write(`${composed.name}.${format}`, bytes);
    await noteMade(context, file, bytes, { ...composed.about, format, templateId: null, batchId: null });
    return file;
  } finally {
    job.end();
  }
};
