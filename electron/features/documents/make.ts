/** A document as a file: Word, PDF where the shell can print, or a draft of a message with the Word document attached. */

import type { Input } from '#contract/channels.ts';
import type { DocumentFormat, DocumentSource } from '#contract/documents.ts';
import { printAddress } from '#contract/documents.ts';
import type { FileHandle } from '#contract/files.ts';
import type { Context, Job } from '#electron/features/context.ts';
import { addressOfImage, bytesOf, imageOf, logoOf } from '#electron/features/documents/attachments.ts';
import { type ComposedSource, compose } from '#electron/features/documents/compose.ts';
import { textOf } from '#electron/features/documents/composed.ts';
import { noteMade } from '#electron/features/documents/keep.ts';
import { messageOf } from '#electron/features/documents/message.ts';
import { proposalDeck } from '#electron/features/documents/proposal-deck.ts';
import { templateBytes } from '#electron/features/templates/kept.ts';
import { Refused } from '#electron/refused.ts';

/** Milliseconds and megabytes: many times what the longest document needs. */
export const writeLimits = { time: 60_000, memory: 500 };

/** @throws Refused notFound */
export const preview = async (context: Context, source: DocumentSource) => {
  const { document, remarks } = await compose(context, source);
  const logo = imageOf(context.store, document.brand.logoId);
  return { document, logo: logo && addressOfImage(logo), remarks: [...remarks] };
};

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** In the company's own template. Only what the template asks for is in it. */
const fillTemplate = async (
  context: Context,
  { values }: ComposedSource,
  templateId: string,
  job: Job,
): Promise<Uint8Array> => {
  const logo = imageOf(context.store, textOf(values, 'company.logo'));
  const pictures = logo ? { [logo.id]: { bytes: bytesOf(logo), alt: textOf(values, 'company.name') } } : {};
  const [filled] = await context.run(
    'template.fill',
    { template: await templateBytes(context, templateId), documents: [{ values, pictures }] },
    { ...writeLimits, job },
  );
  if (!filled) throw new Error('one document was asked for, and none was made');
  return filled;
};

interface Making {
  readonly context: Context;
  readonly source: DocumentSource;
  readonly composed: ComposedSource;
  /** Null: the brand. */
  readonly templateId: string | null;
  readonly job: Job;
}

/** @throws Refused notFound, cancelled, unreadable where the template is not what it was when it was checked */
export const writeWord = ({
  context,
  composed,
  templateId,
  job,
}: Omit<Making, 'source'>): Promise<Uint8Array> => {
  if (templateId !== null) return fillTemplate(context, composed, templateId, job);
  const { document } = composed;
  const logo = logoOf(context.store, document.brand.logoId);
  return context.run('word.write', { document, logo }, { ...writeLimits, job });
};

const writeMessage = async (making: Making): Promise<Uint8Array> => {
  const { context, composed, job } = making;
  const bytes = await writeWord(making);
  const attachment = { name: `${composed.name}.docx`, type: wordType, bytes };
  const message = messageOf(composed.about, composed.values, context.now());
  return context.run('mail.writeDraft', { ...message, attachment }, { ...writeLimits, job });
};

/** @throws Refused invalidInput where it is no proposal */
const writeSlides = ({ context, composed, job }: Making): Promise<Uint8Array> => {
  if (composed.about.type !== 'proposal') throw new Refused('invalidInput', {}, { format: 'invalid' });
  const logo = logoOf(context.store, composed.document.brand.logoId);
  return context.run('slides.write', { deck: proposalDeck(composed), logo }, { ...writeLimits, job });
};

const writers: Readonly<Record<DocumentFormat, (making: Making) => Promise<Uint8Array>>> = {
  docx: writeWord,
  eml: writeMessage,
  pptx: writeSlides,
  /** As the window draws it: templates of the company's own are Word's to print. */
  pdf: ({ context, source, composed, job }) =>
    context.print(printAddress(source), composed.document.page, job),
};

/** @throws Refused notFound, busy, cancelled, unavailable, unreadable */
export const makeDocument = async (
  context: Context,
  { source, format, templateId, job: id }: Input<'documents.make'>,
): Promise<FileHandle> => {
  const composed = await compose(context, source);
  const job = context.job(id);
  try {
    job.progress('writing', 0, 0);
    const bytes = await writers[format]({ context, source, composed, templateId, job });
    const file = await context.files.write(`${composed.name}.${format}`, bytes);
    const used = format === 'docx' || format === 'eml' ? templateId : null;
    const type = format === 'pptx' ? 'slides' : composed.about.type;
    await noteMade(context, file, bytes, {
      ...composed.about,
      type,
      format,
      templateId: used,
      batchId: null,
    });
    return file;
  } finally {
    job.end();
  }
};
