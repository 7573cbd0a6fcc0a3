/** The library of documents: the sections they are made of, and the pictures that the brand has. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { ShownDocument } from '#contract/documents.ts';
import { RecordId } from '#contract/fields.ts';
import { languages } from '#contract/kinds/workspace.ts';
import { kinds } from '#contract/kinds.ts';

const { name, type, use, standard, headingEnglish, bodyEnglish, headingFrench, bodyFrench } =
  kinds.sections.fields;

/** What a person writes of a section of the library. */
const SectionChanges = z
  .strictObject({
    name: name.schema,
    type: type.schema,
    use: use.schema,
    standard: standard.schema,
    headingEnglish: headingEnglish.schema,
    bodyEnglish: bodyEnglish.schema,
    headingFrench: headingFrench.schema,
    bodyFrench: bodyFrench.schema,
  })
  .partial();

const Entry = z.number().int().nullable();

export const libraryChannels = {
  /** The sections of a use in their order. Null: of all uses, one use after the other. */
  'sections.list': query({
    input: z.strictObject({ use: use.schema.nullable() }),
    output: z.strictObject({ sections: z.array(kinds.sections.schema) }),
    reads: ['sections'],
  }),
  /** A new one (id null) stands last. @throws Refused notFound, invalidRecord (fields.name required) */
  'sections.save': command({
    input: z.strictObject({ id: RecordId.nullable(), changes: SectionChanges }),
    output: z.strictObject({ id: RecordId, entry: Entry }),
  }),
  /** Into the trash: documents made of it keep what they have. @throws Refused notFound */
  'sections.remove': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ entry: Entry }),
  }),
  /** Puts a section before another of its use. Null: last. @throws Refused notFound */
  'sections.move': command({
    input: z.strictObject({ id: RecordId, before: RecordId.nullable() }),
    output: z.strictObject({ entry: Entry }),
  }),
  /** How a section looks in a document to a client that there is not, as it is being written. */
  'sections.preview': query({
    input: z.strictObject({
      use: use.schema,
      type: type.schema,
      language: z.enum(languages),
      heading: z.string().max(500),
      body: z.string().max(20_000),
    }),
    output: ShownDocument,
    reads: ['settings', 'attachments'],
  }),
  /** How a proposal with the standard sections looks in the brand, to a client that there is not. */
  'brand.sample': query({
    input: z.strictObject({ language: z.enum(languages) }),
    output: ShownDocument,
    reads: ['settings', 'attachments', 'sections'],
  }),
  /**
   * Keeps a picture in the workspace: a PNG or a JPEG by its bytes, of 2 MB and 8,000 pixels a side at most. One that is kept
   * already is answered, and nothing changes.
   * @throws Refused notFound, tooLarge, unreadable (unknownFormat)
   */
  'attachments.add': command({
    input: z.strictObject({ file: z.string().min(1).max(64) }),
    output: z.strictObject({ id: RecordId, entry: Entry }),
  }),
  /** A picture as a `data:` address. @throws Refused notFound */
  'attachments.image': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({
      name: z.string(),
      /** In bytes. */
      size: z.number().int(),
      address: z.string(),
    }),
    reads: ['attachments'],
  }),
};
