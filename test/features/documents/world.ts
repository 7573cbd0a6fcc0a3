/** A small company with a client, and a proposal whose figures are worked out by hand. */
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Proposal } from '#contract/kinds.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { heading, item } from '#test/contract/quotes.ts';

/**
 * 3 × 199.99 less 10 % = 539.97; 1.5 × 80.00 = 120.00; option 250.00. Sum 659.97, less 5 % = 33.00 (32.9985), net 626.97.
 * Of the 33.00 the first line bears 27.00 (26.99985), the second 6.00: bases 512.97 at 20 % (102.59) and 114.00 at 5.5 % (6.27).
 * Total 735.83, deposit 30 % 220.75 (220.749), balance 515.08.
 */
export const proposal = (values: Partial<Proposal> = {}): Proposal =>
  record('proposals', {
    id: 'p',
    title: 'New office',
    version: 1,
    organisationId: 'konex',
    contactId: 'jane',
    repId: 'ann',
    opportunityId: 'deal',
    language: 'en',
    currency: 'EUR',
    issuedOn: '2026-11-01',
    validUntil: '2026-12-01',
    discount: 500,
    deposit: 3_000,
    lines: [
      heading('g1', 'Furniture'),
      item('l1', {
        productId: 'chair',
        description: 'Chair "Basic" & <co>',
        quantity: 3,
        unit: 'pcs',
        unitPrice: 19_999,
        discount: 1_000,
      }),
      heading('g2', 'Service'),
      item('l2', {
        description: 'Assembly\nby two people',
        quantity: 1.5,
        unit: 'h',
        unitPrice: 8_000,
        taxRate: 550,
      }),
      item('l3', { description: 'Disposal', unitPrice: 25_000, option: 'offered' }),
    ],
    sections: [
      {
        id: 's1',
        sectionId: null,
        type: 'text',
        heading: 'Your project',
        body: 'Dear {contact.name},\n\n## What we understood\n- **{client.name}** moves\n- in {client.city}',
      },
      { id: 's2', sectionId: null, type: 'prices', heading: '', body: '' },
      {
        id: 's3',
        sectionId: null,
        type: 'clauses',
        heading: 'Terms',
        body: 'Payment within 30 days.\n\n{#hasDeposit}A deposit of {total.deposit} is due.{/hasDeposit}',
      },
      { id: 's4', sectionId: null, type: 'signature', heading: '', body: '' },
    ],
    ...values,
  });

export const openWorld = async (values: Partial<Proposal> = {}) => {
  const store = memoryStore();
  const made = makeContext(store);
  await fill(store, {
    settings: [
      record('settings', {
        id: 'settings',
        company: 'Northwind & Sons',
        brand: {
          ...shippedBrand,
          address: ['1 High Street', 'London'],
          phone: '+44 20 1234',
          email: 'hello@northwind.example',
          legalLine: 'Northwind & Sons Ltd, 1234567',
          vatNumber: 'GB 123',
          bank: 'IBAN GB00 1234',
        },
      }),
    ],
    organisations: [
      record('organisations', {
        id: 'konex',
        name: 'Konex & Söhne',
        street: '12 rue Basse',
        postalCode: '69002',
        city: 'Lyon',
        country: 'France',
      }),
    ],
    contacts: [
      record('contacts', {
        id: 'jane',
        firstName: 'Jane',
        lastName: 'Élan',
        salutation: 'Ms',
        jobTitle: 'Buyer',
        email: 'jane@konex.example',
        organisationId: 'konex',
      }),
    ],
    reps: [record('reps', { id: 'ann', name: 'Ann Lee', jobTitle: 'Account manager' })],
    products: [record('products', { id: 'chair', name: 'Chair', code: 'C-1' })],
    opportunities: [record('opportunities', { id: 'deal', name: 'Deal 7' })],
    proposals: [proposal(values)],
  });
  return { ...made, store };
};
