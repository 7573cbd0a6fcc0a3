/** Records about documents: proposals with their lines, letters and contracts, the library they are made of, what was made. */
import { z } from 'zod';
import {
  choice,
  choiceOrNone,
  data,
  date,
  defineKind,
  instant,
  integer,
  link,
  longText,
  Money,
  Percent,
  percent,
  RecordId,
  required,
  requiredDate,
  requiredInstant,
  text,
  yesNo,
} from '#contract/fields.ts';
import { currencies, languages } from '#contract/kinds/workspace.ts';

/** One line of a proposal's prices; a heading begins a group, which ends with its subtotal. */
export const ProposalLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), id: RecordId, text: z.string().max(200) }),
  z.strictObject({
    type: z.literal('item'),
    /** The same in every version of a proposal: what versions and edited copies are compared by. */
    id: RecordId,
    productId: RecordId.nullable(),
    description: z.string().max(2_000),
    /** At most three decimals are significant. */
    quantity: z.number().min(-1e6).max(1e6),
    unit: z.string().max(40).nullable(),
    /** Of one unit, before tax, in minor units of the proposal's currency. */
    unitPrice: Money,
    /** Never printed; null: unknown. */
    unitCost: Money.nullable(),
    discount: Percent,
    taxRate: Percent,
    /** `offered`: printed with its price, in no total; `chosen`: an option the client takes. */
    option: z.enum(['none', 'offered', 'chosen']),
  }),
]);
export type ProposalLine = z.infer<typeof ProposalLine>;
export type ProposalItem = Extract<ProposalLine, { type: 'item' }>;

/** One of nothing yet, free of charge. @param taxRate basis points */
export const emptyItem = (id: string, taxRate: number): ProposalItem => ({
  type: 'item',
  id,
  productId: null,
  description: '',
  quantity: 1,
  unit: null,
  unitPrice: 0,
  unitCost: null,
  discount: 0,
  taxRate,
  option: 'none',
});

/** A part of a document. Where prices, terms or signatures stand is a section too. */
export const DocumentSection = z.strictObject({
  /** The same in every version. */
  id: RecordId,
  /** The section of the library that it was taken from; null: written for this document. */
  sectionId: RecordId.nullable(),
  type: z.enum(['text', 'clauses', 'prices', 'signature']),
  heading: z.string().max(200),
  /** In the marks of contract/document-text.ts. */
  body: z.string().max(20_000),
});
export type DocumentSection = z.infer<typeof DocumentSection>;

const Sections = z.array(DocumentSection).max(60);
const ProposalLines = z
  .array(ProposalLine)
  .max(500)
  .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length);

/** What a document says of others, as it was when it was sent: names of contract/document-fields.ts. */
const Frozen = z.record(z.string(), z.unknown());

export const proposals = defineKind({
  kind: 'proposals',
  named: ['title', 'number'],
  // The versions of a proposal share its number.
  keys: [],
  fields: {
    title: required(),
    /** Given when it is first sent; all versions of a proposal have the same. */
    number: text(),
    version: integer(1, 999),
    /** One that is sent and whose validity is over counts as expired: contract/proposals.ts. */
    status: choice(['draft', 'sent', 'accepted', 'declined', 'replaced'], 'draft'),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    repId: link('reps'),
    language: choice(languages, 'en'),
    currency: choice(currencies, 'EUR'),
    /** The date printed on it. */
    issuedOn: date(),
    validUntil: date(),
    sentAt: instant(),
    decidedOn: date(),
    declineReason: text(),
    /** On the sum of the lines. */
    discount: percent(),
    /** Part of the total that is due with the order. */
    deposit: percent(),
    lines: data(ProposalLines, []),
    sections: data(Sections, []),
    /** The version that this one replaces. */
    previousId: link('proposals'),
    templateId: data(RecordId.nullable(), null),
    /** Null while it is a draft. */
    frozen: data(Frozen.nullable(), null),
    notes: longText(),
  },
});

export const letters = defineKind({
  kind: 'letters',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    type: choice(['letter', 'contract'], 'letter'),
    status: choice(['draft', 'sent', 'signed'], 'draft'),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    proposalId: link('proposals'),
    repId: link('reps'),
    language: choice(languages, 'en'),
    writtenOn: date(),
    sections: data(Sections, []),
    templateId: data(RecordId.nullable(), null),
    notes: longText(),
  },
});

/** What was made: a file that the user has. */
export const documents = defineKind({
  kind: 'documents',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    type: choice(['proposal', 'contract', 'letter', 'agenda', 'minutes', 'slides', 'report'], 'letter'),
    format: choice(['docx', 'pptx', 'pdf', 'eml', 'xlsx'], 'docx'),
    number: text(),
    version: integer(1, 999),
    language: choice(languages, 'en'),
    madeAt: requiredInstant(),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    proposalId: link('proposals'),
    letterId: link('letters'),
    appointmentId: link('appointments'),
    /** The file's own name, without its folder. */
    fileName: text(),
    /** In bytes. */
    size: integer(0, 1_000_000_000),
    /** Where it was last; null where the shell does not know. No window is told. */
    path: data(z.string().max(4_000).nullable(), null),
    /** SHA-256 of its bytes, by which it is found again. */
    hash: data(
      z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      null,
    ),
    /** The same of all that one merge made; null: made alone. */
    batchId: data(RecordId.nullable(), null),
    templateId: data(RecordId.nullable(), null),
    notes: longText(),
  },
});

/** What documents are used for, in the library and among templates. */
export const documentUses = ['proposal', 'contract', 'letter', 'agenda', 'minutes'] as const;
export type DocumentUse = (typeof documentUses)[number];

/** A section of the library, in both languages. */
export const sections = defineKind({
  kind: 'sections',
  named: ['name'],
  keys: ['name'],
  fields: {
    name: required(),
    type: choice(['text', 'clauses', 'prices', 'signature'], 'text'),
    use: choice(['proposal', 'contract', 'letter'], 'proposal'),
    /** In every new document of its use. */
    standard: yesNo(false),
    /** Sections stand in this order. */
    position: integer(0, 1_000_000),
    headingEnglish: text(),
    bodyEnglish: longText(),
    headingFrench: text(),
    bodyFrench: longText(),
  },
});

/** A `.docx` of the company's own, with fields of contract/document-fields.ts. */
export const templates = defineKind({
  kind: 'templates',
  named: ['name'],
  keys: ['name'],
  fields: {
    name: required(),
    use: choice(documentUses, 'proposal'),
    language: choiceOrNone(languages),
    /** Used where nobody chooses another. */
    standard: yesNo(false),
    fileName: required(),
    attachmentId: data(RecordId, undefined),
    addedOn: requiredDate(),
    notes: longText(),
  },
});

/** What the application keeps for itself: no window is told, in no list and in no history. */
export const untold: { readonly [kind: string]: readonly string[] } = {
  documents: ['path'],
  proposals: ['frozen'],
  attachments: ['bytes'],
};

/** Largest file kept in the workspace, in bytes. */
export const largestAttachment = 8 * 1024 * 1024;

/** The bytes of a file that the workspace keeps: a logo, a template. */
export const attachments = defineKind({
  kind: 'attachments',
  named: ['name'],
  keys: [],
  fields: {
    name: required(),
    type: choice(
      ['image/png', 'image/jpeg', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      'image/png',
    ),
    size: integer(0, largestAttachment),
    hash: data(z.string().regex(/^[0-9a-f]{64}$/), undefined),
    /** Base64. */
    bytes: data(z.string().max(Math.ceil(largestAttachment / 3) * 4), undefined),
  },
});
