/** Ten proposals with five changes each, as their readers make them, and what reading them back has to find. */
import type { DocumentSection, ProposalLine } from '#contract/kinds/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import type { ReadDifference } from '#contract/readback.ts';
import { heading, item } from '#test/contract/quotes.ts';
import {
  addParagraph,
  addRow,
  asWord,
  type Edit,
  inControls,
  moveParagraph,
  moveRow,
  removeParagraph,
  removeRow,
  track,
  trackParagraph,
  trackRow,
  type,
  typeCell,
  withoutMarks,
} from '#test/features/readback/edit.ts';

type Found = Partial<ReadDifference>;
export interface EditedCopy {
  readonly name: string;
  readonly values: Partial<Proposal>;
  /** What the program does that saves it. */
  readonly saved: readonly Edit[];
  readonly changes: readonly (readonly [Edit, Found])[];
  /** Remarks beside them, none where left out. */
  readonly remarks?: readonly string[];
}

const section = (
  id: string,
  type: DocumentSection['type'],
  heading: string,
  body: string,
): DocumentSection => ({
  id,
  sectionId: null,
  type,
  heading,
  body,
});

const terms = [
  'The prices hold for an order before {proposal.validUntil}.',
  'Delivery takes place within six weeks of the order.',
  'Payment is due within 30 days, without deduction.',
  'The goods remain our property until they are paid.',
  'The place of jurisdiction is Lyon.',
].join('\n\n');
const clauses = [
  '1. Les prix s’entendent hors taxes, départ usine.',
  '2. La livraison a lieu dans les six semaines suivant la commande.',
  '3. Le règlement est dû à 30 jours, sans escompte.',
  '4. Les marchandises restent notre propriété jusqu’au paiement complet.',
].join('\n');

const english: readonly DocumentSection[] = [
  section(
    'intro',
    'text',
    'Your project',
    'Dear {contact.name},\n\nthank you for your enquiry. We are **glad** to make you this offer.\n\n## What it holds\n- Advice on the spot\n- Delivery and assembly\n- Training of your staff',
  ),
  section('money', 'prices', '', ''),
  section('terms', 'clauses', 'Terms', terms),
  section('sign', 'signature', '', ''),
];
const french: readonly DocumentSection[] = [
  section(
    'intro',
    'text',
    'Votre projet',
    'Madame, Monsieur,\n\nnous vous remercions de votre demande et vous proposons l’*installation complète*.\n\n- Conseil sur place\n- Livraison et montage',
  ),
  section('money', 'prices', 'Nos prix', ''),
  section('terms', 'clauses', 'Conditions', clauses),
  section('sign', 'signature', 'Bon pour accord', ''),
];

const furniture: readonly ProposalLine[] = [
  heading('g1', 'Tables'),
  item('chair', { description: 'Office chair', quantity: 12, unit: 'pcs', unitPrice: 24_900, discount: 500 }),
  item('desk', { description: 'Desk, 160 × 80 cm', quantity: 6, unit: 'pcs', unitPrice: 123_450 }),
  heading('g2', 'Services'),
  item('build', { description: 'Assembly', quantity: 8.5, unit: 'h', unitPrice: 6_500 }),
  item('train', {
    description: 'Training day\non your premises',
    quantity: 1,
    unit: 'day',
    unitPrice: 95_000,
    option: 'offered',
  }),
];
const services: readonly ProposalLine[] = [
  item('audit', { description: 'Audit de l’existant', quantity: 2, unit: 'jour', unitPrice: 98_000 }),
  item('plan', { description: 'Plan d’aménagement', quantity: 1, unit: 'forfait', unitPrice: 245_000 }),
  item('suivi', {
    description: 'Suivi de chantier',
    quantity: 4.5,
    unit: 'jour',
    unitPrice: 123_450,
    taxRate: 1_000,
  }),
  item('garde', {
    description: 'Gardiennage',
    quantity: 3,
    unit: 'mois',
    unitPrice: 35_000,
    option: 'offered',
  }),
];
const long: readonly ProposalLine[] = Array.from({ length: 120 }, (_, at) =>
  item(`n${at}`, {
    description: `Spare part ${1_000 + at * 7}`,
    quantity: (at % 9) + 1,
    unitPrice: 1_000 + at * 37,
  }),
);

const line = (subject: string, field: string, after: string, more: Found = {}): Found => ({
  of: 'line',
  change: 'changed',
  subject,
  field,
  after,
  reason: null,
  ...more,
});
const body = (
  subject: string,
  after: string | null,
  change: ReadDifference['change'] = 'changed',
): Found => ({
  of: 'section',
  subject,
  field: 'body',
  after,
  change,
  reason: null,
});
const field = (subject: string, after: string): Found => ({ of: 'field', subject, after, reason: null });

const en = (more: Partial<Proposal>): Partial<Proposal> => ({
  language: 'en',
  title: 'Furniture for the new office',
  lines: [...furniture],
  sections: [...english],
  ...more,
});
const fr = (more: Partial<Proposal>): Partial<Proposal> => ({
  language: 'fr',
  title: 'Aménagement des bureaux',
  lines: [...services],
  sections: [...french],
  ...more,
});

export const copies: readonly EditedCopy[] = [
  {
    name: 'English, euros, saved by Word',
    values: en({}),
    saved: [asWord],
    changes: [
      [typeCell('Office chair', 3, '239.00'), line('chair', 'unitPrice', '€239.00')],
      [typeCell('Desk', 1, '8'), line('desk', 'quantity', '8')],
      [typeCell('Office chair', 4, '7.5 %'), line('chair', 'discount', '7.5%')],
      [type('30 days', '45 days'), body('terms', 'Payment is due within 45 days, without deduction.')],
      [type('1 December 2026', '31 December 2026', 'valid until'), field('validUntil', '31 Dec 2026')],
    ],
  },
  {
    name: 'French, euros, typed in the habits of others',
    values: fr({}),
    saved: [asWord],
    changes: [
      [typeCell('Plan d’aménagement', 3, '2200.00'), line('plan', 'unitPrice', '2\u202f200,00\u00a0€')],
      [typeCell('Suivi de chantier', 1, '3,5'), line('suivi', 'quantity', '3,5')],
      [
        type('Audit de l’existant', 'Audit et relevé de l’existant'),
        line('audit', 'description', 'Audit et relevé de l’existant'),
      ],
      [removeParagraph('restent notre propriété'), body('terms', null, 'removed')],
      [type('1er décembre 2026', '15/01/2027', 'Cette proposition'), field('validUntil', '15 janv. 2027')],
    ],
  },
  {
    name: 'English, Swiss francs, tracked changes',
    values: en({ currency: 'CHF' }),
    saved: [asWord],
    remarks: ['trackedChanges'],
    changes: [
      [typeCell('Desk', 3, '1’150.–'), line('desk', 'unitPrice', 'CHF\u00a01,150.00')],
      [
        track('six weeks', 'four weeks'),
        body('terms', 'Delivery takes place within four weeks of the order.'),
      ],
      [trackParagraph('The place of jurisdiction'), body('terms', null, 'removed')],
      [trackRow('Assembly'), { of: 'line', change: 'removed', subject: 'build', reason: null }],
      [
        track('glad', 'very glad'),
        body('intro', 'thank you for your enquiry. We are very glad to make you this offer.'),
      ],
    ],
  },
  {
    name: 'French, Canadian dollars, without any mark',
    values: fr({ currency: 'CAD', discount: 500 }),
    saved: [withoutMarks, asWord],
    changes: [
      [typeCell('Acompte', 0, 'Acompte à la commande (50 %)'), field('deposit', '50\u00a0%')],
      [typeCell('Remise 5', 0, 'Remise 8 %'), field('discount', '8\u00a0%')],
      [removeParagraph('Option – non comprise'), line('garde', 'option', 'Option retenue')],
      [
        addParagraph('sans escompte', 'Tout retard entraîne des intérêts.'),
        body('terms', 'Tout retard entraîne des intérêts.', 'added'),
      ],
      [
        type('Nos prix', 'Nos meilleurs prix'),
        { of: 'section', subject: 'money', field: 'heading', after: 'Nos meilleurs prix', reason: null },
      ],
    ],
  },
  {
    name: 'English, dollars, every paragraph in a content control',
    values: en({ currency: 'USD' }),
    saved: [inControls],
    changes: [
      [
        type('Furniture for the new office', 'Furniture for both offices'),
        field('title', 'Furniture for both offices'),
      ],
      [
        type('Your project', 'Your plans'),
        { of: 'section', subject: 'intro', field: 'heading', after: 'Your plans' },
      ],
      [typeCell('Tables', 0, 'Chairs and desks'), line('g1', 'text', 'Chairs and desks')],
      [
        addParagraph('Delivery and assembly', 'Removal of what is old'),
        body('intro', 'Removal of what is old', 'added'),
      ],
      [
        type('property until', 'property in every country until'),
        body('terms', 'The goods remain our property in every country until they are paid.'),
      ],
    ],
  },
  {
    name: 'French, pounds, rows and paragraphs moved',
    values: fr({ currency: 'GBP' }),
    saved: [asWord],
    changes: [
      [
        moveRow('Suivi de chantier', 'Audit de l’existant'),
        { of: 'line', change: 'moved', subject: 'suivi', reason: null },
      ],
      [
        moveParagraph('Le règlement est dû', 'hors taxes'),
        body('terms', 'Le règlement est dû à 30 jours, sans escompte.', 'moved'),
      ],
      [
        addRow('Plan d’aménagement', ['Déplacements', '6', '', '45,00', '20 %', '270,00']),
        { of: 'line', change: 'added', after: '6 × 45,00\u00a0£', reason: null },
      ],
      [typeCell('Audit', 2, 'journée'), line('audit', 'unit', 'journée')],
      [typeCell('Suivi', 4, '20 %'), line('suivi', 'taxRate', '20\u00a0%')],
    ],
  },
  {
    name: 'English, without tax, discount or deposit',
    values: en({
      discount: null,
      deposit: null,
      lines: furniture.map((one) => (one.type === 'item' ? { ...one, taxRate: 0, discount: 0 } : one)),
    }),
    saved: [asWord],
    changes: [
      [typeCell('Assembly', 1, '9 h'), line('build', 'quantity', '9')],
      [typeCell('Desk', 0, 'Desk, 180 × 80 cm'), line('desk', 'description', 'Desk, 180 × 80 cm')],
      [type('1 November 2026', 'November 3rd, 2026'), field('issuedOn', '3 Nov 2026')],
      [removeRow('Office chair'), { of: 'line', change: 'removed', subject: 'chair' }],
      [
        type('Training of your staff', 'Training of all your staff'),
        body('intro', 'Training of all your staff'),
      ],
    ],
  },
  {
    name: 'English, with what cannot be taken',
    values: en({}),
    saved: [asWord],
    changes: [
      [
        typeCell('Office chair', 3, 'on request'),
        line('chair', 'unitPrice', 'on request', { reason: 'unreadable' }),
      ],
      [typeCell('Desk', 1, '6 or 7'), line('desk', 'quantity', '6 or 7', { reason: 'unreadable' })],
      [typeCell('Assembly', 3, '$60.00'), line('build', 'unitPrice', '$60.00', { reason: 'currency' })],
      [typeCell('Desk', -1, '7,000.00'), line('desk', 'net', '7,000.00', { reason: 'calculated' })],
      [
        typeCell('Total including tax', 1, '€10,000.00'),
        { of: 'field', subject: 'total', reason: 'calculated' },
      ],
    ],
  },
  {
    name: 'English, a hundred and twenty lines',
    values: en({ lines: [...long] }),
    saved: [asWord],
    changes: [
      [typeCell('Spare part 1007', 2, '11.00'), line('n1', 'unitPrice', '€11.00')],
      [typeCell('Spare part 1420', 1, '99'), line('n60', 'quantity', '99')],
      [removeRow('Spare part 1700'), { of: 'line', change: 'removed', subject: 'n100' }],
      [
        addRow('Spare part 1833', ['Spare part X', '2', '5.00', '10.00']),
        { of: 'line', change: 'added', after: '2 × €5.00' },
      ],
      [
        typeCell('Spare part 1350', 0, 'Spare part 1350, new model'),
        line('n50', 'description', 'Spare part 1350, new model'),
      ],
    ],
  },
  {
    name: 'French, sections added, removed and moved',
    values: fr({
      currency: 'CHF',
      sections: [
        ...french,
        section('more', 'text', 'Références', 'Nos clients vous parleront de nous.\n\nLa liste suit.'),
      ],
    }),
    saved: [asWord],
    changes: [
      [
        addSection('Nos prix', 'Planning', ['Semaine 1 : étude.', 'Semaine 2 : travaux.']),
        { of: 'section', change: 'added', label: 'Planning', reason: null },
      ],
      [
        removeParagraphs('Références', 'Nos clients vous', 'La liste suit'),
        { of: 'section', change: 'removed', subject: 'more' },
      ],
      [typeCell('Plan d’aménagement', 1, '2'), line('plan', 'quantity', '2')],
      [
        type('départ usine', 'franco domicile'),
        body('terms', 'Les prix s’entendent hors taxes, franco domicile.'),
      ],
      [
        type('Conseil sur place', 'Conseil sur place et à distance'),
        body('intro', 'Conseil sur place et à distance'),
      ],
    ],
  },
];

function removeParagraphs(...texts: readonly string[]): Edit {
  return (editing) => {
    for (const text of texts) removeParagraph(text)(editing);
  };
}

/** A heading like another one, before it, with paragraphs behind. */
function addSection(before: string, heading: string, paragraphs: readonly string[]): Edit {
  return (editing) => {
    addParagraph(before, heading)(editing);
    // The heading that was there goes behind the new one.
    const own = before;
    moveParagraph(own, heading)(editing);
    for (const text of [...paragraphs].reverse())
      addParagraphLike('Madame, Monsieur', heading, text)(editing);
  };
}

function addParagraphLike(like: string, behind: string, text: string): Edit {
  return (editing) => {
    addParagraph(like, text)(editing);
    moveParagraph(text, behind)(editing);
  };
}
