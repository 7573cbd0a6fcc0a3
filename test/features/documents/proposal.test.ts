/** A proposal as a document: every block by hand, in both languages, with what is to be looked at before it goes out. */
import { expect, test } from 'vitest';
import type { BlockOf, Text } from '#contract/document.ts';
import type { DocumentSource } from '#contract/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import { proposalValues } from '#electron/features/documents/values.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, record } from '#test/builders.ts';
import { item } from '#test/contract/quotes.ts';
import { openWorld, proposal } from '#test/features/documents/world.ts';

const source: DocumentSource = { of: 'proposals', id: 'p' };

const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));

const previewOf = async (values: Parameters<typeof openWorld>[0] = {}) => {
  const { context } = await openWorld(values);
  const { document, remarks } = await ask(context, 'documents.preview', { source });
  const block = <K extends (typeof document.blocks)[number]['kind']>(kind: K) =>
    document.blocks.filter((one) => one.kind === kind) as BlockOf<K>[];
  const rows = block('prices')[0]?.rows.map(({ type, cells }) => [type, ...cells.map(plain)]) ?? [];
  return { document, remarks, block, rows };
};

test('its blocks stand in the order of its sections', async () => {
  const { document, remarks } = await previewOf();
  expect(remarks).toEqual([]);
  expect(document.blocks.map((block) => [block.kind, 'anchor' in block ? block.anchor : undefined])).toEqual([
    ['cover', undefined],
    ['contents', undefined],
    ['pageBreak', undefined],
    ['heading', 'section:s1'],
    ['paragraph', 'section:s1:1'],
    ['heading', 'section:s1:2'],
    ['list', 'section:s1:3'],
    ['heading', 'section:s2'],
    ['prices', undefined],
    ['paragraph', undefined],
    ['paragraph', 'field:validUntil'],
    ['paragraph', undefined],
    ['paragraph', undefined],
    ['heading', 'section:s3'],
    ['clause', 'section:s3:1'],
    ['clause', 'section:s3:2'],
    ['heading', 'section:s4'],
    ['signatures', undefined],
  ]);
  expect(document).toMatchObject({
    title: 'New office',
    subject: 'Proposal draft',
    author: 'Northwind & Sons',
    page: 'a4',
    header: 'New office',
    footer: 'Northwind & Sons Ltd, 1234567 · VAT number GB 123',
  });
});

test('the cover says whom it is to, from whom and until when', async () => {
  const { block } = await previewOf({ number: 'P-2026-0007', version: 2 });
  expect(block('cover')).toEqual([
    {
      kind: 'cover',
      title: 'New office',
      subtitle: 'Proposal',
      about: 'About this document',
      facts: [
        ['Client', 'Konex & Söhne'],
        ['For the attention of', 'Jane Élan'],
        ['Number', 'P-2026-0007, version 2'],
        ['Date', '1 November 2026'],
        ['Valid until', '1 December 2026'],
        ['Prepared by', 'Ann Lee'],
      ],
    },
  ]);
});

test('the prices in English, with groups, discounts, an option and two rates', async () => {
  const { block, rows } = await previewOf();
  expect(block('prices')[0]?.columns.map(({ heading }) => heading)).toEqual([
    ...['Description', 'Quantity', 'Unit', 'Unit price (€)', 'Discount', 'Tax', 'Net (€)'],
  ]);
  expect(rows).toEqual([
    ['group', 'Furniture'],
    ['item', 'Chair "Basic" & <co>', '3', 'pcs', '199.99', '10%', '20%', '539.97'],
    ['subtotal', 'Subtotal: Furniture', '539.97'],
    ['group', 'Service'],
    ['item', 'Assembly\nby two people', '1.5', 'h', '80.00', '', '5.5%', '120.00'],
    ['option', 'Disposal\nOption – not in the total', '1', '', '250.00', '', '20%', '250.00'],
    ['subtotal', 'Subtotal: Service', '120.00'],
    ['total', 'Sum of the lines', '€659.97'],
    ['total', 'Discount 5%', '-€33.00'],
    ['total', 'Total before tax', '€626.97'],
    ['total', 'Tax 5.5% on €114.00', '€6.27'],
    ['total', 'Tax 20% on €512.97', '€102.59'],
    ['grandTotal', 'Total including tax', '€735.83'],
    ['total', 'Deposit with the order (30%)', '€220.75'],
    ['total', 'Balance', '€515.08'],
  ]);
  expect(block('prices')[0]?.rows.flatMap(({ anchor }) => anchor ?? [])).toEqual([
    ...['line:g1', 'line:l1', 'line:g2', 'line:l2', 'line:l3'],
    ...['total:subtotal', 'total:discount', 'total:net', 'total:tax:550', 'total:tax:2000'],
    ...['total:total', 'total:deposit', 'total:balance'],
  ]);
  expect(block('paragraph').map(({ text }) => plain(text))).toEqual([
    'Dear Jane Élan,',
    'Options, if all are taken: €250.00 before tax, in addition to the total.',
    'This proposal is valid until 1 December 2026.',
    'Bank details: IBAN GB00 1234',
    'All amounts are in euros (EUR).',
  ]);
});

test('columns are as wide as what stands in them; the description has the rest', async () => {
  const shares = async (lines: Proposal['lines']) =>
    (await previewOf({ lines, discount: null, deposit: null }))
      .block('prices')[0]
      ?.columns.map(({ share }) => share);
  // 'Quantity' and 'price' with '100.00' and '(€)', each with room around it; the grand total, '€120.00', is larger.
  expect(await shares([item('a', { unitPrice: 10_000 })])).toEqual([84 - 10 - 8 - 12, 10, 8, 12]);
  // '€11,999,999,988.00', 18 letters × 1.4, with room around it.
  expect((await shares([item('a', { unitPrice: 999_999_999, quantity: 1e3 })]))?.at(-1)).toBe(28);
});

test('columns that say nothing are left out; without tax and discount there is one total', async () => {
  const lines = [
    item('a', { description: 'Item a', unitPrice: 10_000, taxRate: 0 }),
    item('b', { description: 'Item b', unitPrice: 10_000, taxRate: 0, quantity: 2.125 }),
  ];
  const { block, rows } = await previewOf({
    lines,
    discount: null,
    deposit: null,
    currency: 'CAD',
    language: 'fr',
  });
  expect(block('prices')[0]?.columns.map(({ heading }) => heading)).toEqual([
    ...['Désignation', 'Qté', 'P.U. HT ($)', 'Montant HT ($)'],
  ]);
  expect(rows).toEqual([
    ['item', 'Item a', '1', '100,00', '100,00'],
    ['item', 'Item b', '2,125', '100,00', '212,50'],
    ['grandTotal', 'Total', '312,50\u00a0$'],
  ]);
  expect(plain(block('paragraph').at(-1)?.text ?? '')).toBe(
    'Tous les montants sont en dollars canadiens (CAD).',
  );
});

test('prices that no section prints are told, with or without other sections', async () => {
  const sections = (type: 'text' | 'prices') => [
    { id: 's', sectionId: null, type, heading: 'Intro', body: 'Hello' },
  ];
  const told = { code: 'noPrices', where: null, name: null, nearest: null };
  const without = await previewOf({ sections: sections('text') });
  expect(without.block('prices')).toEqual([]);
  expect(without.remarks).toEqual([told]);
  expect((await previewOf({ sections: [] })).remarks).toEqual([told]);
  const there = await previewOf({ sections: sections('prices') });
  expect(there.block('prices')).toHaveLength(1);
  expect(there.remarks).toEqual([]);
});

test('what is missing or misspelt is told, with the heading it stands under', async () => {
  const { remarks } = await previewOf({
    contactId: null,
    validUntil: null,
    lines: [],
    sections: [
      {
        id: 's',
        sectionId: null,
        type: 'text',
        heading: 'Intro',
        body: '{contact.name} {client.nam} {#hasTax}',
      },
    ],
  });
  expect(remarks).toEqual([
    { code: 'noContact', where: null, name: null, nearest: null },
    { code: 'noLines', where: null, name: null, nearest: null },
    { code: 'noValidity', where: null, name: null, nearest: null },
    { code: 'unclosedCondition', where: 'Intro', name: 'hasTax', nearest: null },
    { code: 'emptyField', where: 'Intro', name: 'contact.name', nearest: null },
    { code: 'unknownField', where: 'Intro', name: 'client.nam', nearest: 'client.name' },
  ]);
});

test('one that was sent says what it said then', async () => {
  const { context, store } = await openWorld();
  const lines = [item('x', { productId: 'chair', description: '', unitPrice: 10_000 })];
  const sent = proposal({ lines, number: 'P-2026-0001', status: 'sent', sentAt: '2026-11-02T08:00:00.000Z' });
  const frozen = proposalValues({ store, today: '2026-11-02' }, sent);
  await fill(store, {
    proposals: [{ ...sent, frozen: { ...frozen } }],
    organisations: [record('organisations', { id: 'konex', name: 'Another name' })],
    contacts: [record('contacts', { id: 'jane', lastName: 'Other' })],
    products: [record('products', { id: 'chair', name: 'Renamed' })],
  });
  const { document } = await ask(context, 'documents.preview', { source });
  expect(document.at).toBe('2026-11-02T08:00:00.000Z');
  expect(document.header).toBe('New office – Proposal P-2026-0001');
  expect(JSON.stringify(document.blocks)).not.toMatch(/Another name|Renamed/);
  expect(JSON.stringify(document.blocks)).toContain('"Chair"');
  expect(JSON.stringify(document.blocks)).toContain('Dear Jane Élan,');
});

test('one that is not there is refused', async () => {
  const { context } = await openWorld();
  const call = ask(context, 'documents.preview', { source: { of: 'proposals', id: 'nobody' } });
  expect(await refusalOf(call)).toMatchObject({ code: 'notFound' });
});
