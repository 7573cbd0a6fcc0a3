/** The templates that every workspace has: the documents of its brand, with fields in the places of what they say. */
import type { Block, BlockOf, Column, PageSize, WordDocument } from '#contract/document.ts';
import type { Brand } from '#contract/kinds/workspace.ts';
import type { ShippedTemplate } from '#contract/templates.ts';
import { writeWord } from '#electron/files/word/write-word.ts';
import { type Language, type MessageKey, type MessageParams, translate } from '#locale/translate.ts';

export interface ShippedRequest {
  readonly use: ShippedTemplate['use'];
  readonly language: Language;
  readonly brand: Brand;
  readonly page: PageSize;
  /** When it is made, ISO 8601 in UTC. */
  readonly at: string;
}

type Say = (key: MessageKey, params?: MessageParams) => string;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, muted: false });

/** `{#name}text{/name}` */
const when = (name: string, text: string): string => `{#${name}}${text}{/${name}}`;
const either = (name: string, text: string, other: string): string =>
  `${when(name, text)}{^${name}}${other}{/${name}}`;

/** The texts of the document, each below its heading where it has one. A tag with a paragraph to itself takes it away. */
const sections: readonly Block[] = [
  paragraph('{#sections}'),
  paragraph('{#section.heading}'),
  { kind: 'heading', level: 1, text: '{section.heading}' },
  paragraph('{/section.heading}'),
  paragraph('{section.text}'),
  paragraph('{/sections}'),
];

const start = (heading: string, share: number): Column => ({ heading, share, align: 'start' });
const end = (heading: string, share: number): Column => ({ heading, share, align: 'end' });

/** A row of totals is there for a condition, or again for each of a list: what begins in a row and ends in it repeats it. */
const total = (
  type: 'total' | 'grandTotal',
  label: string,
  amount: string,
  ...names: readonly string[]
): BlockOf<'prices'>['rows'][number] => ({
  type,
  cells: [
    `${names.map((name) => `{#${name}}`).join('')}${label}`,
    `${amount}${names
      .map((name) => `{/${name}}`)
      .reverse()
      .join('')}`,
  ],
});

const pricesOf = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('documents.print.prices') },
  {
    kind: 'prices',
    about: say('documents.print.prices'),
    columns: [
      start(say('documents.print.description'), 13),
      end(say('documents.print.quantity'), 5),
      end(say('templates.print.unitPrice'), 6),
      end(say('documents.print.discount'), 4),
      end(say('documents.print.taxRate'), 4),
      end(say('templates.print.net'), 6),
    ],
    rows: [
      {
        type: 'item',
        cells: [
          `{#lines}{line.description}${when('line.isOption', ` (${say('templates.print.option')})`)}`,
          '{line.quantity} {line.unit}',
          '{line.unitPrice}',
          '{line.discount}',
          '{line.taxRate}',
          '{line.net}{/lines}',
        ],
      },
      total('total', say('documents.print.subtotal'), '{total.subtotal}', 'hasDiscount'),
      total(
        'total',
        say('documents.print.discountOf', { percent: '{total.discountPercent}' }),
        '{total.discount}',
        'hasDiscount',
      ),
      total('total', say('documents.print.netTotal'), '{total.net}', 'hasTax'),
      total(
        'total',
        say('documents.print.tax', { rate: '{tax.rate}', base: '{tax.base}' }),
        '{tax.amount}',
        'taxes',
      ),
      total(
        'grandTotal',
        either('hasTax', say('documents.print.totalTaxed'), say('documents.print.total')),
        '{total.total}',
      ),
      total(
        'total',
        say('documents.print.deposit', { percent: '{total.depositPercent}' }),
        '{total.deposit}',
        'hasDeposit',
      ),
      total('total', say('documents.print.balance'), '{total.balance}', 'hasDeposit'),
    ],
  },
  paragraph(when('proposal.validUntil', say('documents.print.validity', { date: '{proposal.validUntil}' }))),
  paragraph(when('company.bank', say('documents.print.bank', { bank: '{company.bank}' }))),
];

const signaturesOf = (say: Say): Block => ({
  kind: 'signatures',
  about: say('documents.print.signatures'),
  parties: [
    {
      heading: say('documents.print.for', { party: '{company.name}' }),
      lines: [
        [say('documents.print.name'), '{rep.name}'],
        [say('documents.print.jobTitle'), '{rep.jobTitle}'],
        [say('documents.print.placeAndDate'), ''],
        [say('documents.print.signature'), ''],
      ],
    },
    {
      heading: say('documents.print.client.agreed', { party: '{client.name}' }),
      lines: [
        [say('documents.print.name'), '{contact.name}'],
        [say('documents.print.jobTitle'), '{contact.jobTitle}'],
        [say('documents.print.placeAndDate'), ''],
        [say('documents.print.signature'), ''],
      ],
    },
  ],
});

const proposalOf = (say: Say): readonly Block[] => [
  {
    kind: 'cover',
    title: '{document.title}',
    subtitle: say('documents.print.proposal'),
    about: say('documents.print.facts'),
    facts: [
      [say('documents.print.client'), '{client.name}'],
      [say('documents.print.attention'), '{contact.name}'],
      [say('documents.print.number'), '{proposal.number}'],
      [say('documents.print.date'), '{document.date}'],
      [say('documents.print.validUntil'), '{proposal.validUntil}'],
      [say('documents.print.preparedBy'), '{rep.name}'],
    ],
  },
  ...sections,
  ...pricesOf(say),
  { kind: 'heading', level: 1, text: say('documents.print.signature') },
  signaturesOf(say),
];

const letterOf = (say: Say): readonly Block[] => [
  {
    kind: 'letterhead',
    from: [
      '{company.name}',
      '{company.address}',
      when('company.phone', say('documents.print.contact', { phone: '{company.phone}' })),
      '{company.email}',
      '{company.website}',
    ],
    to: ['{client.name}', when('hasContact', '{contact.salutation} {contact.name}'), '{client.address}'],
    date: '{document.date}',
    subject: '{document.title}',
  },
  ...sections,
  {
    kind: 'paragraph',
    text: [
      { text: '{rep.name}', style: 'strong' },
      { text: '\n{rep.jobTitle}', style: null },
    ],
    muted: false,
  },
];

/** @returns the bytes of a .docx */
export const shippedTemplate = ({ use, language, brand, page, at }: ShippedRequest): Promise<Uint8Array> => {
  const say: Say = (key, params) => translate(language, key, params);
  const proposal = use === 'proposal';
  const document: WordDocument = {
    title: '{document.title}',
    subject: proposal ? `${say('documents.print.proposal')} {proposal.number}` : null,
    author: '{company.name}',
    at,
    language,
    page,
    brand,
    header: proposal
      ? `{document.title} – ${say('documents.print.numbered', { number: '{proposal.number}' })}`
      : '{document.title}',
    footer: either('company.legalLine', '{company.legalLine}', '{company.name}'),
    blocks: proposal ? proposalOf(say) : letterOf(say),
  };
  const write: (document: WordDocument, options: { readonly logo: null }) => Promise<Uint8Array> = writeWord;
  return write(document, { logo: null });
};
