/** A proposal after it was sent: its next versions, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import { quoteOf } from '#contract/quote.ts';
import { orderNet } from '#electron/features/sales/order-amounts.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, record, testNow } from '#test/builders.ts';
import { lines, proposalWorld, today } from '#test/features/proposals/world.ts';

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
