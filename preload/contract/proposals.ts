/** Proposals from a draft to an order: numbered and locked when sent, in versions, accepted or declined. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Money, Percent, PlainDate, RecordId } from '#contract/fields.ts';
import type { Proposal } from '#contract/kinds.ts';

export const proposalStates = ['draft', 'sent', 'expired', 'accepted', 'declined', 'replaced'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** The one definition: one that is sent is expired from the day after its last day on. @param today plain date */
export const stateOf = (
  { status, validUntil }: Pick<Proposal, 'status' | 'validUntil'>,
  today: string,
): ProposalState => (status === 'sent' && validUntil !== null && validUntil < today ? 'expired' : status);

/** The fields a draft has and one that was sent keeps. */
export const lockedFields = [
  'title',
  'organisationId',
  'contactId',
  'language',
  'currency',
  'issuedOn',
  'validUntil',
  'discount',
  'deposit',
  'lines',
  'sections',
  'templateId',
] as const satisfies readonly (keyof Proposal)[];

/** What sending, revising and deciding write, and nobody by hand. */
export const keptFields = [
  'status',
  'number',
  'version',
  'sentAt',
  'previousId',
  'frozen',
] as const satisfies readonly (keyof Proposal)[];

/** What a quote comes to: contract/quote.ts. */
const Amounts = z.strictObject({
  subtotal: Money,
  discount: Money,
  net: Money,
  taxes: z.array(z.strictObject({ rate: Percent, base: Money, tax: Money })),
  tax: Money,
  total: Money,
  deposit: Money,
  balance: Money,
  offered: Money,
  cost: Money.nullable(),
  margin: Money.nullable(),
});

const Version = z.strictObject({
  id: RecordId,
  version: z.number().int(),
  state: z.enum(proposalStates),
  sentAt: z.string().nullable(),
  net: Money,
});

const Entry = z.number().int().nullable();

/** A difference between two versions, or between one and an edited copy of it. */
export const Difference = z.strictObject({
  /** Unique within the answer. */
  id: z.string(),
  of: z.enum(['line', 'section', 'field']),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  /** Of a line or a section its id, of a field its name. */
  subject: z.string(),
  /** What is shown for it: the description of a line, the heading of a section. */
  label: z.string(),
  /** Of a line: quantity, unitPrice, discount ...; of a section: heading, body. Null: the whole. */
  field: z.string().nullable(),
  /** As it is shown, in the language of the proposal. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Difference = z.infer<typeof Difference>;

export const proposalChannels = {
  /** A proposal with what it comes to and all its versions, oldest first. */
  'proposals.get': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({
      state: z.enum(proposalStates),
      amounts: Amounts,
      versions: z.array(Version),
      /** The order made of it. */
      orderId: RecordId.nullable(),
    }),
    reads: ['proposals', 'orders', 'settings'],
  }),
  /** A draft with the standard sections in the client's language, and the opportunity's product as its first line. */
  'proposals.begin': command({
    input: z.strictObject({
      organisationId: RecordId.nullable(),
      contactId: RecordId.nullable(),
      opportunityId: RecordId.nullable(),
    }),
    output: z.strictObject({ id: RecordId, entry: Entry }),
  }),
  /** Gives it its number (the lowest free one of the year, so that there is no gap), freezes it and locks it. */
  'proposals.send': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ number: z.string(), entry: Entry }),
  }),
  /** A draft of the next version; the sent one counts as replaced once that is sent. */
  'proposals.revise': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ id: RecordId, entry: Entry }),
  }),
  /** Accepted: becomes an order, and its opportunity is won with the amount. One entry of the history. */
  'proposals.accept': command({
    input: z.strictObject({
      id: RecordId,
      on: PlainDate,
      /** The options taken besides those marked already. */
      options: z.array(RecordId).max(500),
      /**
       * What one unit of the proposal's currency is worth in the workspace's, six decimals at most: orders and opportunities
       * are kept in that. Needed where the two differ, else left out. @throws Refused invalidRecord, fields.rate
       */
      rate: z.number().min(1e-6).max(1e6).optional(),
    }),
    output: z.strictObject({ orderId: RecordId, entry: Entry }),
  }),
  'proposals.decline': command({
    input: z.strictObject({ id: RecordId, on: PlainDate, reason: z.string().max(500).nullable() }),
    output: z.strictObject({ entry: Entry }),
  }),
  /** What the later of two versions has otherwise. */
  'proposals.compare': query({
    input: z.strictObject({ from: RecordId, to: RecordId }),
    output: z.strictObject({ differences: z.array(Difference) }),
    reads: ['proposals'],
  }),
};
