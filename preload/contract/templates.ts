/** The company's own Word documents as templates: checked, kept, given back to be changed in Word. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { PlainDate, RecordId } from '#contract/fields.ts';
import { FileHandle } from '#contract/files.ts';
import { documentUses } from '#contract/kinds/documents.ts';
import { languages } from '#contract/kinds/workspace.ts';
import { TemplateProblem, weightOf } from '#contract/template-problem.ts';

const Use = z.enum(documentUses);
const Language = z.enum(languages);

/** Every workspace has these: made of its brand when they are asked for, so that they look like its own. */
export const shippedTemplates = [
  { id: 'shipped-proposal-en', use: 'proposal', language: 'en' },
  { id: 'shipped-proposal-fr', use: 'proposal', language: 'fr' },
  { id: 'shipped-letter-en', use: 'letter', language: 'en' },
  { id: 'shipped-letter-fr', use: 'letter', language: 'fr' },
] as const;
export type ShippedTemplate = (typeof shippedTemplates)[number];

export const TemplateItem = z.strictObject({
  /** Of the record, or of a shipped one. */
  id: RecordId,
  shipped: z.boolean(),
  /** Of a shipped one '': `templates.shipped.<use>` in the catalogues. */
  name: z.string(),
  use: Use,
  /** Null: for either. */
  language: Language.nullable(),
  standard: z.boolean(),
  fileName: z.string(),
  /** In bytes; null: made when it is asked for. */
  size: z.number().int().nullable(),
  addedOn: PlainDate.nullable(),
});
export type TemplateItem = z.infer<typeof TemplateItem>;

export const CheckedFile = z.strictObject({
  problems: z.array(TemplateProblem).max(400),
  /** Names of the fields that it fills in. */
  fields: z.array(z.string()),
});
export type CheckedFile = z.infer<typeof CheckedFile>;

/** Nothing that has to be mended first. */
export const isTaken = ({ problems }: Pick<CheckedFile, 'problems'>): boolean =>
  problems.every(({ code }) => weightOf(code) === 'note');

/** What became of a file that was to be kept: with problems that have to be mended first it is not. */
const Kept = z.strictObject({
  checked: CheckedFile,
  id: RecordId.nullable(),
  entry: z.number().int().nullable(),
});

const file = z.string().min(1).max(64);

export const templates = {
  /** The workspace's own by use and name, then those that every workspace has. */
  'templates.list': query({
    input: z.strictObject({ use: Use.nullable() }),
    output: z.strictObject({ items: z.array(TemplateItem) }),
    reads: ['templates'],
  }),
  /**
   * What is wrong with a file as template; nothing is kept.
   * @throws Refused notFound, tooLarge, unreadable (empty, notWord, passwordProtected, damaged, tooManyBytes, doctype, timeout)
   */
  'templates.check': command({ input: z.strictObject({ file, use: Use }), output: CheckedFile }),
  /** The same of one that is kept: names may have been dropped since. @throws Refused notFound */
  'templates.checkKept': query({
    input: z.strictObject({ id: RecordId }),
    output: CheckedFile,
    reads: ['templates', 'attachments'],
  }),
  /** Checks and keeps it. @throws Refused as templates.check, invalidRecord (name) */
  'templates.add': command({
    input: z.strictObject({
      file,
      name: z.string().trim().min(1).max(200),
      use: Use,
      language: Language.nullable(),
    }),
    output: Kept,
  }),
  /** The file of a template, as changed in Word: the template stays what it was otherwise. @throws Refused as templates.check */
  'templates.replace': command({ input: z.strictObject({ id: RecordId, file }), output: Kept }),
  /** What it is called and used for; a use that it was not checked for is checked first. @throws Refused notFound */
  'templates.change': command({
    input: z.strictObject({
      id: RecordId,
      name: z.string().trim().min(1).max(200),
      use: Use,
      language: Language.nullable(),
    }),
    output: Kept,
  }),
  /** @throws Refused notFound */
  'templates.remove': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
  /** Used where nobody chooses another, in the place of the one that was; of its use and language. @throws Refused notFound */
  'templates.setStandard': command({
    input: z.strictObject({ id: RecordId, standard: z.boolean() }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
  /** Its file, to be looked at or changed in Word, a shipped one's too. @throws Refused notFound */
  'templates.get': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ file: FileHandle }),
  }),
};
