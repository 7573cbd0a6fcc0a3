/** The templates that every workspace has: the documents of its brand, with fields in the places of what they say. */
import { strToU8 } from 'fflate';
import type { Block, BlockOf, Column, PageSize, WordDocument } from '#contract/document.ts';
import type { Brand } from '#contract/kinds/workspace.ts';
import type { ShippedTemplate } from '#contract/templates.ts';
import { packerOf } from '#electron/files/template/clean.ts';
import { openPackage } from '#electron/files/template/package.ts';
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

/** A row of its own, there for a condition. */
const fact = (name: string, label: string, value: string): readonly [string, string] => [
  `{#${name}}${label}`,
  `${value}{/${name}}`,
];

/** A line of its own, there for a condition: what a tag has to itself goes away with it. */
const lineWhen = (name: string, text: string): string[] => [`{#${name}}`, text, `{/${name}}`];

const pricesOf = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('documents.print.prices') },
  {
    kind: 'prices',
    about: say('documents.print.prices'),
    columns: [
      start(say('documents.print.description'), 11),
      end(say('documents.print.quantity'), 5),
      end(say('templates.print.unitPrice'), 6),
      end(say('documents.print.discount'), 5),
      end(say('documents.print.taxRate'), 4),
      end(say('templates.print.net'), 8),
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
      fact('hasContact', say('documents.print.attention'), '{contact.name}'),
      [say('documents.print.number'), '{proposal.number}'],
      [say('documents.print.date'), '{document.date}'],
      fact('proposal.validUntil', say('documents.print.validUntil'), '{proposal.validUntil}'),
      fact('rep.name', say('documents.print.preparedBy'), '{rep.name}'),
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
      ...lineWhen('company.phone', say('documents.print.contact', { phone: '{company.phone}' })),
      ...lineWhen('company.email', '{company.email}'),
      ...lineWhen('company.website', '{company.website}'),
    ],
    to: [
      '{client.name}',
      ...lineWhen('hasContact', `${when('contact.salutation', '{contact.salutation} ')}{contact.name}`),
      '{client.address}',
    ],
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

/** How the company is reached, in a line. */
const reached = `{company.website}${when('company.email', '  ·  {company.email}')}${when('company.phone', '  ·  {company.phone}')}`;

const name = '{company.name}';
const logo = either('company.logo', '{%company.logo}', name);

/** Where the name stands in the place of a logo, the logo stands in its place, if there is one. */
const withLogo = (part: string): string =>
  part.replace(/<w:pStyle w:val="(?:CoverBrand|LetterBrand)"\/>(?:(?!<\/w:p>).)*/gs, (brand) =>
    brand.replace(name, () => logo),
  );

/** @returns the bytes of a .docx */
export const shippedTemplate = async ({
  use,
  language,
  brand,
  page,
  at,
}: ShippedRequest): Promise<Uint8Array<ArrayBuffer>> => {
  const say: Say = (key, params) => translate(language, key, params);
  const proposal = use === 'proposal';
  const document: WordDocument = {
    title: '{document.title}',
    subject: proposal ? `${say('documents.print.proposal')} {proposal.number}` : null,
    author: name,
    at,
    language,
    page,
    brand: { ...brand, logoId: null, address: [], phone: null, email: null, website: reached },
    header: proposal
      ? `{document.title} – ${say('documents.print.numbered', { number: '{proposal.number}' })}`
      : '{document.title}',
    footer: either('company.legalLine', '{company.legalLine}', name),
    blocks: proposal ? proposalOf(say) : letterOf(say),
  };
  const file = openPackage(new Uint8Array(await writeWord(document, { logo: null })));
  return packerOf(file)({ [file.main]: strToU8(withLogo(file.text(file.main))) });
};
