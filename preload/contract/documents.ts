/** Documents: looked at before they are made, made as files, kept track of, read back. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { WordDocument } from '#contract/document.ts';
import { RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { Start } from '#contract/kinds/calendar.ts';
import { documents as documentKind, letters as letterKind } from '#contract/kinds/documents.ts';
import { languages } from '#contract/kinds/workspace.ts';

/** What a document is made of. */
export const DocumentSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('proposals'), id: RecordId }),
  z.strictObject({ of: z.literal('letters'), id: RecordId }),
  z.strictObject({
    of: z.literal('meeting'),
    id: RecordId,
    occurrence: Start.nullable(),
    what: z.enum(['agenda', 'minutes']),
    language: z.enum(languages),
  }),
]);
export type DocumentSource = z.infer<typeof DocumentSource>;

/** Something in a document that a person should look at before it goes out. */
export const DocumentRemark = z.strictObject({
  /** `documents.remark.<code>` in the catalogues. */
  code: z.enum([
    'unknownField',
    'emptyField',
    'unclosedCondition',
    'noLines',
    'noPrices',
    'noContact',
    'noValidity',
    'noCompany',
    'fontMissing',
  ]),
  /** The heading of the section it stands in; null: the document. */
  where: z.string().nullable(),
  /** The field's name as written; its nearest right name. */
  name: z.string().nullable(),
  nearest: z.string().nullable(),
});
export type DocumentRemark = z.infer<typeof DocumentRemark>;

/** A document as the window draws its pages. */
export const ShownDocument = z.strictObject({
  document: WordDocument,
  /** The logo of the brand as a `data:` address; null: none. */
  logo: z.string().nullable(),
  remarks: z.array(DocumentRemark),
});

/** `pptx`: of proposals only. */
export const documentFormats = ['docx', 'pdf', 'eml', 'pptx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * The address of the window at which a document stands alone, page by page, to be printed. The root element of its page says
 * `data-paper="ready"` once every page stands with its pictures and fonts.
 */
export const printAddress = (source: DocumentSource): string =>
  `#/print?source=${encodeURIComponent(JSON.stringify(source))}`;

export const documentChannels = {
  'documents.preview': query({
    input: z.strictObject({ source: DocumentSource }),
    output: ShownDocument,
    reads: [
      'proposals',
      'letters',
      'sections',
      'appointments',
      'tasks',
      'concerns',
      'organisations',
      'contacts',
      'opportunities',
      'reps',
      'products',
      'attachments',
      'settings',
    ],
  }),
  /** A draft with the standard sections of its type in the client's language. @throws Refused notFound */
  'letters.begin': command({
    input: z.strictObject({
      type: letterKind.fields.type.schema,
      organisationId: RecordId.nullable(),
      contactId: RecordId.nullable(),
      opportunityId: RecordId.nullable(),
      proposalId: RecordId.nullable(),
    }),
    output: z.strictObject({ id: RecordId, entry: z.number().int().nullable() }),
  }),
  /**
   * Writes it; once the file is saved, `documents.keep` notes that it was made. `eml`: a draft to the contact with the Word
   * document attached. @throws Refused notFound, busy, cancelled, invalidInput, unavailable (params.what documents.pdf) where the shell cannot print
   */
  'documents.make': command({
    input: z.strictObject({
      source: DocumentSource,
      format: z.enum(documentFormats),
      /** A template of the company's own; null: the brand. */
      templateId: RecordId.nullable(),
      job: JobId,
    }),
    output: z.strictObject({ file: FileHandle }),
  }),
  /** Notes that a file of `documents.make` was saved: its record. @throws Refused notFound where it was not made so */
  'documents.keep': command({
    input: z.strictObject({ file: z.string().min(1).max(64) }),
    output: z.strictObject({ id: RecordId, entry: z.number().int().nullable() }),
  }),
  /**
   * Opens the file of a document in its program, or shows it in its folder; one that was moved is looked for by its bytes, and
   * its record says from then on where it is. `gone`: `documents.locate` lets the user point to it. Answered by the shell.
   * @throws Refused notFound, unavailable (params.what documents.open) in a browser
   */
  'documents.open': command({
    input: z.strictObject({ id: RecordId, how: z.enum(['open', 'folder']) }),
    output: z.strictObject({ found: z.enum(['there', 'moved', 'gone']) }),
  }),
  /**
   * The user points to the file of a document (`files.open`). `other`: its bytes are not those that were made, and nothing is
   * noted unless `anyway`, for a file that was edited since.
   * @throws Refused notFound
   */
  'documents.locate': command({
    input: z.strictObject({ id: RecordId, file: z.string().min(1).max(64), anyway: z.boolean() }),
    output: z.strictObject({ found: z.enum(['same', 'other']), entry: z.number().int().nullable() }),
  }),
};

export const documentTypes = documentKind.fields.type.schema;
