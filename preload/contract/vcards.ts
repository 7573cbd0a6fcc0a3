/** Address cards (vCard 2.1, 3.0, 4.0): what a file brings is shown before it is taken; contacts are written out. */
import { z } from 'zod';
import { command } from '#contract/channel.ts';
import { RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { Selection } from '#contract/records.ts';

/** Why something of a card is not kept, or not kept as it stands there: `vcards.lost.<reason>` in the catalogues. */
export const cardLosses = [
  'notKept', // Relais has no place for it
  'further', // one is kept, this is another one
  'unreadable',
  'shortened', // longer than is kept
  'language', // neither English nor French
  'encoding', // in a character set that is not known: read as another one
] as const;
export const CardLoss = z.strictObject({
  /** As in the file: TEL;FAX. */
  property: z.string(),
  reason: z.enum(cardLosses),
  /** What stands there, cut. */
  value: z.string(),
});
export type CardLoss = z.infer<typeof CardLoss>;

export const cardStates = ['new', 'changed', 'same', 'refused'] as const;
export type CardState = (typeof cardStates)[number];

/** Why a card is not taken: `vcards.refused.<reason>`. */
export const refusedCards = [
  'kind', // a group, a company, a place: no person
  'noName', // nothing to call it by
  'twice', // the file has it again
  'inTrash', // the contact is in the trash here
] as const;

export const CardItem = z.strictObject({
  /** Its place in the file. */
  place: z.number().int(),
  name: z.string(),
  organisation: z.string().nullable(),
  email: z.string().nullable(),
  state: z.enum(cardStates),
  reason: z.enum(refusedCards).nullable(),
  /** The contact here that it is about. */
  id: RecordId.nullable(),
  /** By what it was known. */
  by: z.enum(['uid', 'email', 'name']).nullable(),
  /** The company is not here yet. */
  newOrganisation: z.boolean(),
  /** Fields of contacts, with what they would become; of a link the name. */
  changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })).max(50),
  lost: z.array(CardLoss).max(100),
});
export type CardItem = z.infer<typeof CardItem>;

export const vcards = {
  /**
   * Reads a file in a worker and says what it would change; nothing is written.
   * @throws Refused notFound, unreadable, tooLarge, cancelled
   */
  'vcards.open': command({
    input: z.strictObject({ file: z.string().min(1).max(64), job: JobId }),
    output: z.strictObject({
      importId: z.string(),
      name: z.string(),
      counts: z.record(z.enum(cardStates), z.number().int()),
      items: z.array(CardItem).max(20_000),
      /** Lines of the file outside of any card. */
      lost: z.array(CardLoss).max(100),
    }),
  }),
  /**
   * Takes what was opened, as it stands against what is here now, in one entry of the history.
   * @throws Refused notFound where the import was closed; storageFailed
   */
  'vcards.apply': command({
    input: z.strictObject({
      importId: z.string().max(64),
      /** Places in the file; null: all that can be taken. */
      only: z.array(z.number().int()).max(20_000).nullable(),
      /** Companies that are not here are made; else their contacts have none. */
      withOrganisations: z.boolean(),
    }),
    output: z.strictObject({
      entry: z.number().int().nullable(),
      created: z.number().int(),
      updated: z.number().int(),
      organisations: z.number().int(),
    }),
  }),
  'vcards.close': command({ input: z.strictObject({ importId: z.string().max(64) }), output: z.null() }),
  /** Writes contacts as address cards. @throws Refused busy, cancelled */
  'vcards.export': command({
    input: z.strictObject({ selection: Selection, version: z.enum(['3.0', '4.0']), job: JobId }),
    output: z.strictObject({
      /** Null: nothing to write. */
      file: FileHandle.nullable(),
      contacts: z.number().int(),
      /** Fields that a card has no place for, and of how many contacts. */
      lost: z.array(z.strictObject({ field: z.string(), count: z.number().int() })),
    }),
  }),
};
