/** A small company that makes proposals: a client of each language, an opportunity, products, a library of sections. */
import type { Kind } from '#contract/fields.ts';
import type { Proposal } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record, testNow } from '#test/builders.ts';
import { heading, item } from '#test/contract/quotes.ts';

export const today = testNow.slice(0, 10);

/** 2 × 689.90 less 5 %, 1 × 100.00 taken, an option for 50.00; 3.33 % off the whole: 1,410.81 less 46.98 (46.979973) is 1,363.83 net. */
export const lines = [
  heading('h', 'Machines'),
  item('l1', { productId: 'p', quantity: 2, unitPrice: 68_990, unitCost: 43_100, discount: 500 }),
  item('l2', { unitPrice: 10_000, taxRate: 1_000, unitCost: 4_000 }),
  item('l3', { unitPrice: 5_000, option: 'offered', unitCost: 1_000 }),
];

const section = (id: string, values: Parameters<typeof record<'sections'>>[1]) =>
  record('sections', { id, name: id, standard: true, use: 'proposal', ...values });

export const proposalWorld = async (more: Partial<Context> = {}) => {
  const store = memoryStore();
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Verdier', language: 'en', currency: 'EUR' })],
    reps: [record('reps', { id: 'ana', name: 'Ana' }), record('reps', { id: 'bob', name: 'Bob' })],
    organisations: [
      record('organisations', { id: 'fr', name: 'Café Noir', language: 'fr', ownerId: 'ana', city: 'Lyon' }),
      record('organisations', { id: 'none', name: 'Konex' }),
    ],
    contacts: [
      record('contacts', { id: 'c', lastName: 'Hill', organisationId: 'fr', language: 'en' }),
      record('contacts', { id: 'd', lastName: 'Roy', firstName: 'Luc' }),
    ],
    products: [
      record('products', { id: 'p', name: 'Alto', price: 68_990, cost: 43_100, unit: 'piece', taxRate: 550 }),
      record('products', { id: 'q', name: 'Mill' }),
    ],
    opportunities: [
      record('opportunities', {
        id: 'deal',
        name: 'Noir – Alto',
        organisationId: 'fr',
        ownerId: 'bob',
        productId: 'p',
        quantity: 2,
        amount: 100_000,
        openedOn: '2026-10-01',
      }),
    ],
    sections: [
      section('b', { position: 2, headingEnglish: 'Offer', headingFrench: 'Notre offre', type: 'prices' }),
      section('a', {
        position: 1,
        headingEnglish: 'About us',
        headingFrench: 'Qui sommes-nous',
        bodyFrench: 'Nous',
      }),
      section('en', { position: 3, headingEnglish: 'Only in English' }),
      section('other', { standard: false, headingFrench: 'Non', headingEnglish: 'No' }),
      section('contract', { use: 'contract', headingFrench: 'Non', headingEnglish: 'No' }),
      section('gone', { deletedAt: testNow, headingFrench: 'Non', headingEnglish: 'No' }),
    ],
  });
  const { context } = makeContext(store, more);
  const labels = () => store.entries(null, 20).entries.map(({ label }) => label);
  /** A proposal as a person has written it, not sent yet. */
  const write = async (id: string, values: Partial<Proposal> = {}) => {
    await fill(store, {
      proposals: [
        record('proposals', {
          id,
          title: `Offer ${id}`,
          version: 1,
          organisationId: 'fr',
          opportunityId: 'deal',
          language: 'fr',
          discount: 333,
          lines,
          ...values,
        }),
      ],
    });
    return id;
  };
  const send = (id: string) => ask(context, 'proposals.send', { id });
  const get = <K extends Kind>(kind: K, id: string) => {
    const found = store.get(kind, id);
    if (!found) throw new Error(`no ${kind} ${id}`);
    return found;
  };
  return { store, context, labels, write, send, get };
};
