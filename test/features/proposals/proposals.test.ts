/** Proposals from a draft to an order, through the door. */
import { describe, expect, test } from 'vitest';
import { lockedFields } from '#contract/proposals.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, testNow } from '#test/builders.ts';
import { item } from '#test/contract/quotes.ts';
import { lines, proposalWorld, today } from '#test/features/proposals/world.ts';

const nobody = { organisationId: null, contactId: null, opportunityId: null };

describe('begun', () => {
  test('from an opportunity: whom it is to, the sections of the language, the product as first line', async () => {
    const { context, get, labels } = await proposalWorld();
    const { id, entry } = await ask(context, 'proposals.begin', { ...nobody, opportunityId: 'deal' });
    expect(entry).toBe(2);
    expect(get('proposals', id)).toMatchObject({
      title: 'Noir – Alto',
      status: 'draft',
      version: 1,
      number: null,
      organisationId: 'fr',
      contactId: null,
      opportunityId: 'deal',
      repId: 'bob',
      language: 'fr',
      currency: 'EUR',
      issuedOn: null,
      validUntil: '2026-12-22',
      deposit: null,
      frozen: null,
      lines: [
        {
          type: 'item',
          productId: 'p',
          description: 'Alto',
          quantity: 2,
          unit: 'piece',
          unitPrice: 68_990,
          unitCost: 43_100,
          discount: 0,
          taxRate: 550,
          option: 'none',
        },
      ],
      // In the order of the library; that without French words is left out.
      sections: [
        { sectionId: 'a', type: 'text', heading: 'Qui sommes-nous', body: 'Nous' },
        { sectionId: 'b', type: 'prices', heading: 'Notre offre', body: '' },
      ],
    });
    expect(labels()[0]).toEqual({ code: 'created', params: { kind: 'proposals', name: 'Noir – Alto' } });
  });

  test('the contact’s language comes before the client’s, and that before the settings’', async () => {
    const { context, get } = await proposalWorld();
    const begin = async (input: Partial<Record<keyof typeof nobody, string>>) => {
      const { id } = await ask(context, 'proposals.begin', { ...nobody, ...input });
      const { language, title, organisationId, repId } = get('proposals', id);
      return [language, title, organisationId, repId];
    };
    expect(await begin({ contactId: 'c' })).toEqual(['en', 'Proposal for Café Noir', 'fr', 'ana']);
    expect(await begin({ organisationId: 'fr' })).toEqual([
      'fr',
      'Proposition commerciale pour Café Noir',
      'fr',
      'ana',
    ]);
    expect(await begin({ organisationId: 'none' })).toEqual(['en', 'Proposal for Konex', 'none', null]);
    expect(await begin({ contactId: 'd' })).toEqual(['en', 'Proposal for Luc Roy', null, null]);
    expect(await begin({})).toEqual(['en', 'Proposal', null, null]);
  });

  test('with what the settings say; without a library it still has its prices', async () => {
    const { store, context, get } = await proposalWorld();
    const settings = get('settings', 'settings');
    await fill(store, {
      settings: [
        {
          ...settings,
          currency: 'CHF',
          proposalDefaults: {
            ...settings.proposalDefaults,
            validDays: 10,
            deposit: 3_000,
            taxRates: [810, 0],
          },
        },
      ],
      sections: [...store.all('sections').values()].map((one) => ({ ...one, standard: false })),
      opportunities: [{ ...get('opportunities', 'deal'), productId: 'q', quantity: null }],
    });
    const { id } = await ask(context, 'proposals.begin', { ...nobody, opportunityId: 'deal' });
    expect(get('proposals', id)).toMatchObject({
      currency: 'CHF',
      validUntil: '2026-12-02',
      deposit: 3_000,
      lines: [{ description: 'Mill', quantity: 1, unit: null, unitPrice: 0, unitCost: null, taxRate: 810 }],
      sections: [{ sectionId: null, type: 'prices', heading: 'Nos prix' }],
    });
  });

  test('not for what is not there', async () => {
    const { store, context } = await proposalWorld();
    await ask(context, 'records.trash', { kind: 'contacts', selection: { ids: ['c'] } });
    for (const input of [{ contactId: 'c' }, { opportunityId: 'x' }, { organisationId: 'x' }]) {
      const begun = ask(context, 'proposals.begin', { ...nobody, ...input });
      expect(await refusalOf(begun)).toEqual({ code: 'notFound' });
    }
    expect(store.all('proposals').size).toBe(0);
  });
});

describe('sent', () => {
  test('it has its number, its date and what it said of others, and one entry says so', async () => {
    const { get, write, send, labels } = await proposalWorld();
    await write('a');
    expect(await send('a')).toEqual({ number: 'P-2026-0001', entry: 3 });
    const sent = get('proposals', 'a');
    expect(sent).toMatchObject({ status: 'sent', number: 'P-2026-0001', issuedOn: today, sentAt: testNow });
    expect(sent.frozen).toMatchObject({ 'client.name': 'Café Noir', 'proposal.number': 'P-2026-0001' });
    expect(labels()[0]).toEqual({ code: 'proposalSent', params: { name: 'Offer a' } });
  });

  test('numbers have no gap: the lowest free one of the year, those of the trash are taken', async () => {
    const { store, context, get, write, send } = await proposalWorld();
    for (const id of ['a', 'b', 'c', 'd', 'next'])
      await write(id, id === 'next' ? { issuedOn: '2027-01-02' } : {});
    expect((await send('a')).number).toBe('P-2026-0001');
    expect((await send('b')).number).toBe('P-2026-0002');
    await ask(context, 'records.trash', { kind: 'proposals', selection: { ids: ['a'] } });
    expect((await send('c')).number).toBe('P-2026-0003');
    // One that was taken back was never sent: its number is free again.
    await store.undo();
    expect((await send('d')).number).toBe('P-2026-0003');
    expect((await send('next')).number).toBe('P-2027-0001');
    expect((await send('c')).number).toBe('P-2026-0004');
    await ask(context, 'records.restore', { kind: 'proposals', selection: { ids: ['a'] } });
    expect(get('proposals', 'a').number).toBe('P-2026-0001');
  });

  test('many at once have numbers of their own', async () => {
    const { write, send } = await proposalWorld();
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    for (const id of ids) await write(id);
    const numbers = await Promise.all(ids.map(async (id) => (await send(id)).number));
    expect(new Set(numbers)).toEqual(
      new Set(ids.map((_, at) => `P-2026-${String(at + 1).padStart(4, '0')}`)),
    );
  });

  test('in the form of the settings', async () => {
    const { store, get, write, send } = await proposalWorld();
    const settings = get('settings', 'settings');
    const proposalDefaults = { ...settings.proposalDefaults, numberFormat: '{number}/{year}' };
    await fill(store, { settings: [{ ...settings, proposalDefaults }] });
    await write('a');
    await write('b');
    expect([(await send('a')).number, (await send('b')).number]).toEqual(['1/2026', '2/2026']);
  });

  test.each([
    ['no client', { organisationId: null }, { organisationId: 'required' }],
    ['no line', { lines: [] }, { lines: 'required' }],
    ['options only', { lines: [item('o', { option: 'offered' })] }, { lines: 'required' }],
    ['neither', { organisationId: null, lines: [] }, { organisationId: 'required', lines: 'required' }],
    ['over already', { validUntil: '2026-11-21' }, { validUntil: 'past' }],
    [
      'over before it begins',
      { validUntil: '2026-12-01', issuedOn: '2026-12-02' },
      { validUntil: 'tooSmall' },
    ],
  ] as const)('not with %s', async (_what, values, fields) => {
    const { get, write, send } = await proposalWorld();
    await write('a', { ...values, lines: 'lines' in values ? [...values.lines] : lines });
    expect(await refusalOf(send('a'))).toEqual({ code: 'invalidRecord', params: {}, fields });
    expect(get('proposals', 'a')).toMatchObject({ status: 'draft', number: null });
  });

  test('not twice, and not from the trash', async () => {
    const { context, write, send } = await proposalWorld();
    await write('a');
    await send('a');
    expect(await refusalOf(send('a'))).toMatchObject({ code: 'invalidRecord', fields: { status: 'locked' } });
    await write('b');
    await ask(context, 'records.trash', { kind: 'proposals', selection: { ids: ['b'] } });
    expect(await refusalOf(send('b'))).toEqual({ code: 'notFound' });
  });
});

describe('locked', () => {
  const save = (context: Parameters<typeof ask>[0], changes: Record<string, unknown>) =>
    ask(context, 'records.save', { kind: 'proposals', id: 'a', changes });

  test('a draft is written freely, its lines and sections too', async () => {
    const { context, get, write } = await proposalWorld();
    await write('a');
    const sections = [{ id: 's', sectionId: null, type: 'text' as const, heading: 'Why', body: 'Because' }];
    await save(context, {
      title: 'Better',
      lines: [item('n', { unitPrice: 5 })],
      sections,
      validUntil: '2027-01-01',
    });
    expect(get('proposals', 'a')).toMatchObject({
      title: 'Better',
      sections,
      lines: [{ id: 'n', unitPrice: 5 }],
    });
    expect(await refusalOf(save(context, { lines: [item('n', { productId: 'nothing' })] }))).toMatchObject({
      fields: { 'lines.0.productId': 'unknownLink' },
    });
    expect(
      await refusalOf(save(context, { lines: [item('n', { quantity: 1e6, unitPrice: 9e10 })] })),
    ).toMatchObject({
      fields: { 'lines.0.quantity': 'tooLarge' },
    });
    const many = ['x', 'y', 'z'].map((id) => item(id, { unitPrice: 4e10 }));
    expect(await refusalOf(save(context, { lines: many }))).toMatchObject({ fields: { lines: 'tooLarge' } });
    expect(await refusalOf(save(context, { lines: [item('n'), item('n')] }))).toMatchObject({
      fields: { lines: 'invalid' },
    });
  });

  test('what was sent stays as it was sent; what is no part of the document can be changed', async () => {
    const { context, get, write, send } = await proposalWorld();
    await write('a');
    await send('a');
    const before = get('proposals', 'a');
    const other: Record<(typeof lockedFields)[number], unknown> = {
      title: 'Other',
      organisationId: 'none',
      contactId: 'd',
      language: 'en',
      currency: 'USD',
      issuedOn: '2026-11-01',
      validUntil: '2027-12-31',
      discount: 0,
      deposit: 100,
      lines: [],
      sections: [{ id: 's', sectionId: null, type: 'text', heading: '', body: '' }],
      templateId: 't',
    };
    for (const name of lockedFields) {
      const refusal = await refusalOf(save(context, { [name]: other[name] }));
      expect([name, refusal.fields]).toEqual([name, { [name]: 'locked' }]);
    }
    const selection = { ids: ['a'] };
    const edit = ask(context, 'records.edit', { kind: 'proposals', selection, changes: { title: 'Other' } });
    expect(await refusalOf(edit)).toMatchObject({ fields: { title: 'locked' } });
    expect(get('proposals', 'a')).toEqual(before);
    await save(context, { notes: 'Called', repId: 'ana', title: before.title });
    expect(get('proposals', 'a')).toMatchObject({ notes: 'Called', repId: 'ana' });
  });

  test('state, number and version are nobody’s to enter', async () => {
    const { context, get, write } = await proposalWorld();
    await write('a');
    for (const [name, value] of [
      ['status', 'accepted'],
      ['number', 'P-1'],
      ['version', 3],
      ['sentAt', testNow],
      ['previousId', 'b'],
    ] as const) {
      if (name === 'previousId') await write('b');
      expect([name, (await refusalOf(save(context, { [name]: value }))).fields]).toEqual([
        name,
        { [name]: 'notEditable' },
      ]);
      const create = ask(context, 'records.save', {
        kind: 'proposals',
        id: null,
        changes: { title: 'New', [name]: value },
      });
      expect((await refusalOf(create)).fields).toEqual({ [name]: 'notEditable' });
    }
    expect((await refusalOf(save(context, { frozen: {} }))).fields).toEqual({ frozen: 'notEditable' });
    const row = await ask(context, 'records.save', {
      kind: 'proposals',
      id: null,
      changes: { title: 'New', status: 'draft' },
    });
    expect(get('proposals', row.id)).toMatchObject({ version: 1, status: 'draft', number: null });
  });
});
