/** Proposals from a draft to an order, through the door. */
import { describe, expect, test } from 'vitest';
import { lockedFields } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import { orderNet } from '#electron/features/sales/order-amounts.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, record, testNow } from '#test/builders.ts';
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

describe('versions', () => {
  test('the next one has the same lines and sections, and replaces the sent one once it is sent', async () => {
    const { context, get, write, send, labels } = await proposalWorld();
    const sections = [{ id: 's', sectionId: 'a', type: 'text' as const, heading: 'Nous', body: 'Oui' }];
    await write('a', { sections, validUntil: '2026-11-25' });
    await send('a');
    const { id, entry } = await ask(context, 'proposals.revise', { id: 'a' });
    expect(entry).not.toBeNull();
    expect(labels()[0]).toEqual({ code: 'proposalRevised', params: { name: 'Offer a', version: 2 } });
    expect(get('proposals', id)).toMatchObject({
      status: 'draft',
      version: 2,
      previousId: 'a',
      number: 'P-2026-0001',
      issuedOn: null,
      validUntil: '2026-12-22',
      sentAt: null,
      frozen: null,
      lines,
      sections,
    });
    expect(get('proposals', 'a').status).toBe('sent');
    // There is one draft at a time.
    expect(await ask(context, 'proposals.revise', { id: 'a' })).toEqual({ id, entry: null });
    expect((await send(id)).number).toBe('P-2026-0001');
    expect(get('proposals', 'a').status).toBe('replaced');
    const third = await ask(context, 'proposals.revise', { id });
    const { versions, state } = await ask(context, 'proposals.get', { id: third.id });
    expect(state).toBe('draft');
    expect(versions.map((one) => [one.id, one.version, one.state, one.net])).toEqual([
      ['a', 1, 'replaced', 136_383],
      [id, 2, 'sent', 136_383],
      [third.id, 3, 'draft', 136_383],
    ]);
    expect((await ask(context, 'proposals.get', { id: 'a' })).versions).toEqual(versions);
    expect(await refusalOf(ask(context, 'proposals.revise', { id: third.id }))).toMatchObject({
      fields: { status: 'locked' },
    });
  });

  test('what is compared: by line, by section, by field', async () => {
    const { context, write, send } = await proposalWorld();
    await write('a');
    await send('a');
    const { id } = await ask(context, 'proposals.revise', { id: 'a' });
    await ask(context, 'records.save', {
      kind: 'proposals',
      id,
      changes: { discount: null, lines: [lines[0], { ...lines[1], quantity: 3 }, lines[2], lines[3]] },
    });
    const { differences } = await ask(context, 'proposals.compare', { from: 'a', to: id });
    expect(differences.map(({ id: _id, ...one }) => one)).toEqual([
      {
        of: 'field',
        change: 'changed',
        subject: 'issuedOn',
        label: 'Date',
        field: 'issuedOn',
        before: '22 nov. 2026',
        after: null,
      },
      {
        of: 'field',
        change: 'changed',
        subject: 'discount',
        label: 'Remise globale',
        field: 'discount',
        before: '3,33\u00a0%',
        after: null,
      },
      {
        of: 'line',
        change: 'changed',
        subject: 'l1',
        label: 'l1',
        field: 'quantity',
        before: '2',
        after: '3',
      },
    ]);
  });
});

describe('decided', () => {
  test('accepted: an order of the same amount, and the opportunity won, as one entry', async () => {
    const { store, context, get, write, send, labels } = await proposalWorld();
    await write('a');
    await send('a');
    const before = get('proposals', 'a');
    const { orderId, entry } = await ask(context, 'proposals.accept', {
      id: 'a',
      on: '2026-11-20',
      options: ['l3'],
    });
    expect(labels()[0]).toEqual({ code: 'proposalAccepted', params: { name: 'Offer a' } });
    // 1,310.81 + 100.00 + 50.00 = 1,460.81 less 3.33 % of it, 48.64 (48.644973): 1,412.17.
    const accepted = get('proposals', 'a');
    expect(quoteOf(accepted).net).toBe(141_217);
    expect(accepted).toMatchObject({
      status: 'accepted',
      decidedOn: '2026-11-20',
      lines: [{}, { option: 'none' }, { option: 'none' }, { option: 'chosen' }],
      frozen: before.frozen,
    });
    const order = get('orders', orderId);
    expect(orderNet(order)).toBe(141_217);
    expect(order).toMatchObject({
      number: 'P-2026-0001',
      orderedOn: '2026-11-20',
      organisationId: 'fr',
      repId: 'bob',
      opportunityId: 'deal',
      proposalId: 'a',
      status: 'confirmed',
      shipCity: 'Lyon',
      lines: [
        // Off: 43.65 (43.6499…), 3.33, 1.66 (1.665): together 48.64.
        { productId: 'p', quantity: 2, unitPrice: 68_990, unitCost: 43_100, discount: 500, net: 126_716 },
        { productId: null, description: 'l2', quantity: 1, unitPrice: 10_000, net: 9_667 },
        { description: 'l3', unitPrice: 5_000, unitCost: 1_000, net: 4_834 },
      ],
    });
    expect(get('opportunities', 'deal')).toMatchObject({
      stageId: 'won',
      amount: 141_217,
      closedOn: '2026-11-20',
      stageLog: [{ stageId: 'won', at: testNow }],
    });
    expect(await ask(context, 'proposals.get', { id: 'a' })).toMatchObject({ state: 'accepted', orderId });
    expect((await ask(context, 'records.get', { kind: 'orders', id: orderId })).computed).toMatchObject({
      net: 141_217,
      margin: 141_217 - 86_200 - 4_000 - 1_000,
    });
    await ask(context, 'history.undoEntry', { number: entry ?? 0, settle: null });
    expect(store.all('orders').size).toBe(0);
    expect(get('proposals', 'a')).toEqual(before);
    expect(get('opportunities', 'deal')).toMatchObject({
      stageId: 'prospecting',
      amount: 100_000,
      closedOn: null,
    });
  });

  test('the order is numbered on from the newest', async () => {
    const { store, context, get, write, send } = await proposalWorld();
    await fill(store, {
      orders: [
        record('orders', { number: '2026-0099', orderedOn: '2026-11-02' }),
        record('orders', { number: '2026-0102', orderedOn: '2026-05-02', deletedAt: testNow }),
        record('orders', { number: 'X9', orderedOn: '2026-01-02' }),
      ],
    });
    await write('a');
    await send('a');
    const { orderId } = await ask(context, 'proposals.accept', { id: 'a', on: today, options: [] });
    expect(get('orders', orderId).number).toBe('2026-0103');
    await write('b');
    await send('b');
    const next = await ask(context, 'proposals.accept', { id: 'b', on: '2027-01-04', options: [] });
    expect(get('orders', next.orderId).number).toBe('2027-0001');
  });

  test('an opportunity won already keeps its day; one that an order speaks for keeps its amount', async () => {
    const { store, context, get, write, send } = await proposalWorld();
    const deal = get('opportunities', 'deal');
    await fill(store, { opportunities: [{ ...deal, stageId: 'won', closedOn: '2026-11-03' }] });
    for (const [id, amount] of [
      ['a', 136_383],
      ['b', 136_383],
    ] as const) {
      await write(id, id === 'b' ? { discount: null } : {});
      await send(id);
      await ask(context, 'proposals.accept', { id, on: today, options: [] });
      expect(get('opportunities', 'deal')).toMatchObject({ stageId: 'won', closedOn: '2026-11-03', amount });
    }
    expect([...store.all('orders').values()].map(orderNet)).toEqual([136_383, 141_081]);
  });

  test('in another currency: at the rate given, without which it is refused', async () => {
    const { context, get, write, send } = await proposalWorld();
    await write('a', { currency: 'CHF', discount: null });
    await send('a');
    const accept = { id: 'a', on: today, options: [] };
    expect(await refusalOf(ask(context, 'proposals.accept', accept))).toMatchObject({
      code: 'invalidRecord',
      fields: { rate: 'required' },
    });
    const { orderId } = await ask(context, 'proposals.accept', { ...accept, rate: 1.067_35 });
    // 1,410.81 × 1.06735 = 1,505.8280…: 1,399.0930… for the first line, 106.735 for the second, which has the cent left over.
    // Unit prices are for reading.
    expect(get('orders', orderId).lines).toMatchObject([
      { unitPrice: 73_636, unitCost: 46_003, net: 139_909 },
      { unitPrice: 10_674, net: 10_674 },
    ]);
    expect(get('opportunities', 'deal').amount).toBe(150_583);
    const row = await ask(context, 'records.get', { kind: 'proposals', id: 'a' });
    expect(row.computed).toEqual({ state: 'accepted', net: null, margin: null });
  });

  test('only what is offered can be taken, and only what was sent can be decided', async () => {
    const { store, context, get, write, send } = await proposalWorld();
    await write('a');
    const accept = (options: string[]) =>
      refusalOf(ask(context, 'proposals.accept', { id: 'a', on: today, options }));
    const decline = { id: 'a', on: today, reason: '  Too dear ' };
    expect((await accept([])).fields).toEqual({ status: 'locked' });
    expect((await refusalOf(ask(context, 'proposals.decline', decline))).fields).toEqual({
      status: 'locked',
    });
    await send('a');
    expect((await accept(['l2'])).fields).toEqual({ options: 'invalid' });
    expect((await accept(['none'])).fields).toEqual({ options: 'invalid' });
    expect(store.all('orders').size).toBe(0);
    await ask(context, 'proposals.decline', decline);
    expect(get('proposals', 'a')).toMatchObject({
      status: 'declined',
      decidedOn: today,
      declineReason: 'Too dear',
    });
    expect(get('opportunities', 'deal').stageId).toBe('prospecting');
    expect((await accept([])).fields).toEqual({ status: 'locked' });
    // It can be offered anew.
    const { id } = await ask(context, 'proposals.revise', { id: 'a' });
    await send(id);
    expect(get('proposals', 'a').status).toBe('declined');
  });
});

test('the calculated columns: the state of the day, net and margin', async () => {
  let day = today;
  const { context, write, send } = await proposalWorld({ today: () => day });
  await write('a', { validUntil: '2026-11-23' });
  await send('a');
  const computed = async () => (await ask(context, 'records.get', { kind: 'proposals', id: 'a' })).computed;
  expect(await computed()).toEqual({ state: 'sent', net: 136_383, margin: 136_383 - 90_200 });
  day = '2026-11-23';
  expect(await computed()).toMatchObject({ state: 'sent' });
  day = '2026-11-24';
  expect(await computed()).toMatchObject({ state: 'expired' });
  await ask(context, 'settings.save', { currency: 'USD' });
  expect(await computed()).toEqual({ state: 'expired', net: null, margin: null });
});
