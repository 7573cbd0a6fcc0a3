/**
 * What documents can say of others: the names that stand in braces in the sections of the library and in templates,
 * `{client.name}`. Lists and conditions are `{#name} ... {/name}`, the contrary `{^name} ... {/name}`.
 */
import type { DocumentUse } from '#contract/kinds/documents.ts';

/** `text`: one line or several; `list`: repeated, with fields of its own; `condition`: shown or not; `image`: a picture. */
export type DocumentFieldType = 'text' | 'list' | 'condition' | 'image';

export interface DocumentField {
  readonly name: string;
  readonly type: DocumentFieldType;
  /** Of a list: the names within it. */
  readonly fields?: readonly DocumentField[];
}

const text = (...names: readonly string[]): DocumentField[] => names.map((name) => ({ name, type: 'text' }));
const condition = (...names: readonly string[]): DocumentField[] =>
  names.map((name) => ({ name, type: 'condition' }));

/** In every document. Words for each: `documents.field.<name>` in the catalogues. */
const general: readonly DocumentField[] = [
  ...text(
    'company.name',
    'company.address',
    'company.phone',
    'company.email',
    'company.website',
    'company.vatNumber',
    'company.legalLine',
    'company.bank',
    'client.name',
    'client.address',
    'client.city',
    'client.country',
    'client.vatNumber',
    'contact.name',
    'contact.salutation',
    'contact.firstName',
    'contact.lastName',
    'contact.jobTitle',
    'contact.email',
    'rep.name',
    'rep.jobTitle',
    'rep.email',
    'rep.phone',
    'document.title',
    'document.date',
  ),
  { name: 'company.logo', type: 'image' },
  ...condition('hasContact'),
];

const ofProposals: readonly DocumentField[] = [
  ...text(
    'proposal.number',
    'proposal.version',
    'proposal.validUntil',
    'opportunity.name',
    'total.subtotal',
    'total.discountPercent',
    'total.discount',
    'total.net',
    'total.tax',
    'total.total',
    'total.depositPercent',
    'total.deposit',
    'total.balance',
  ),
  ...condition('hasDiscount', 'hasDeposit', 'hasOptions', 'hasTax'),
  {
    name: 'lines',
    type: 'list',
    fields: [
      ...text(
        'line.product',
        'line.code',
        'line.description',
        'line.quantity',
        'line.unit',
        'line.unitPrice',
        'line.discount',
        'line.taxRate',
        'line.net',
        'line.group',
      ),
      ...condition('line.isOption'),
    ],
  },
  { name: 'taxes', type: 'list', fields: text('tax.rate', 'tax.base', 'tax.amount') },
];

const ofText: readonly DocumentField[] = [
  { name: 'sections', type: 'list', fields: text('section.heading', 'section.text') },
];

const ofMeetings: readonly DocumentField[] = [
  ...text('meeting.title', 'meeting.when', 'meeting.place', 'meeting.minutes'),
  {
    name: 'people',
    type: 'list',
    fields: text('person.name', 'person.company', 'person.role', 'person.answer'),
  },
  {
    name: 'agenda',
    type: 'list',
    fields: text('item.time', 'item.title', 'item.notes', 'item.owner', 'item.minutes'),
  },
  { name: 'decisions', type: 'list', fields: text('decision.text') },
  { name: 'actions', type: 'list', fields: text('action.title', 'action.owner', 'action.due') },
];

/** What a document of a use can hold. */
export const documentFields: Readonly<Record<DocumentUse, readonly DocumentField[]>> = {
  proposal: [...general, ...ofProposals, ...ofText],
  letter: [...general, ...ofText],
  contract: [...general, ...ofText],
  agenda: [...general, ...ofMeetings],
  minutes: [...general, ...ofMeetings],
};

/** Values by the names above: text, true or false, a list of the same, an attachment's id for an image. */
export interface DocumentValues {
  readonly [name: string]: string | boolean | readonly DocumentValues[];
}
