/** What a proposal does elsewhere: the brief, the client's timeline, the sales figures, the report, files that are imported. */
import { describe, expect, test } from 'vitest';
import type { Proposal } from '#contract/kinds.ts';
import { ask, everything } from '#test/ask.ts';
import { fill, makeContext, record, testNow } from '#test/builders.ts';
import { item } from '#test/contract/quotes.ts';
import { check, openBytes } from '#test/features/imports/importing.ts';
import { proposalWorld, today } from '#test/features/proposals/world.ts';
import { reportOf } from '#test/features/reports/report-of.ts';
import { formulaCells, tableRows } from '#test/files/excel/read-back.ts';

describe('the brief', () => {
  const found = async (values: Partial<Proposal>, remindDays = 7) => {
    const { store, context, write, get } = await proposalWorld();
    const settings = get('settings', 'settings');
    await fill(store, {
      settings: [{ ...settings, proposalDefaults: { ...settings.proposalDefaults, remindDays } }],
    });
    await write('a', { status: 'sent', number: 'P-2026-0001', ...values });
    const rules = ['proposalExpiring', 'proposalExpired'] as const;
    return (await ask(context, 'home.brief', { rules: [...rules], limit: 10 })).items;
  };

  test.each([
    ['2026-11-22', 'proposalExpiring', 0],
    ['2026-11-23', 'proposalExpiring', 1],
    ['2026-11-29', 'proposalExpiring', 7],
    ['2026-11-21', 'proposalExpired', 1],
    ['2026-10-01', 'proposalExpired', 52],
  ] as const)('valid until %s: %s, %i days', async (validUntil, rule, count) => {
    const [one, ...others] = await found({ validUntil });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      key: 'proposals a',
      title: 'Offer a',
      reasons: [{ rule, params: { count } }],
      client: { id: 'fr', label: 'Café Noir' },
      since: validUntil,
      late: rule === 'proposalExpired',
      amount: 136_383,
    });
  });

  test.each([
    ['not due yet', { validUntil: '2026-11-30' }],
    ['without a last day', { validUntil: null }],
    ['a draft', { validUntil: '2026-11-22', status: 'draft' }],
    ['accepted', { validUntil: '2026-11-22', status: 'accepted' }],
    ['declined', { validUntil: '2026-11-01', status: 'declined' }],
    ['replaced', { validUntil: '2026-11-01', status: 'replaced' }],
    ['in the trash', { validUntil: '2026-11-22', deletedAt: testNow }],
  ] as const)('%s: nothing', async (_what, values) => {
    expect(await found(values)).toEqual([]);
  });

  test('the days are those of the settings; another currency has no amount here', async () => {
    expect(await found({ validUntil: '2026-11-25' }, 2)).toEqual([]);
    expect(await found({ validUntil: '2026-12-22' }, 30)).toHaveLength(1);
    expect((await found({ validUntil: '2026-11-25', currency: 'CHF' }))[0]?.amount).toBeNull();
  });
});

test('the timeline of the client tells what was sent and what was decided, no draft', async () => {
  const { context, write } = await proposalWorld();
  await write('draft');
  await write('sent', {
    status: 'sent',
    number: 'P-2026-0002',
    sentAt: '2026-11-03T09:00:00.000Z',
    repId: 'ana',
  });
  await write('expired', { status: 'sent', sentAt: '2026-10-03T09:00:00.000Z', validUntil: '2026-11-20' });
  await write('no', {
    status: 'declined',
    sentAt: '2026-09-03T09:00:00.000Z',
    decidedOn: '2026-11-10',
    declineReason: 'Too dear',
    currency: 'CHF',
  });
  const timeline = async (of: 'organisations' | 'opportunities' | 'reps', id: string) =>
    (await ask(context, 'clients.timeline', { of, id, range: { offset: 0, limit: 10 }, only: ['proposals'] }))
      .items;
  expect(
    (await timeline('organisations', 'fr')).map(({ id, at, title, state, amount, person, text }) => ({
      id,
      at,
      title,
      state,
      amount,
      person,
      text,
    })),
  ).toEqual([
    {
      id: 'no',
      at: '2026-11-10',
      title: 'Offer no',
      state: 'declined',
      amount: null,
      person: null,
      text: 'Too dear',
    },
    {
      id: 'sent',
      at: '2026-11-03T09:00:00.000Z',
      title: 'P-2026-0002 – Offer sent',
      state: 'sent',
      amount: 136_383,
      person: 'Ana',
      text: null,
    },
    {
      id: 'expired',
      at: '2026-10-03T09:00:00.000Z',
      title: 'Offer expired',
      state: 'expired',
      amount: 136_383,
      person: null,
      text: null,
    },
  ]);
  expect((await timeline('opportunities', 'deal')).map(({ id }) => id)).toEqual(['no', 'sent', 'expired']);
  expect((await timeline('reps', 'ana')).map(({ id }) => id)).toEqual(['sent']);
});

describe('sales', () => {
  test('figures, columns and the report in Excel count what was agreed on, to the cent', async () => {
    const { store, context, write, send } = await proposalWorld();
    // Thirds of a discount: 3 × 33.33 less 10 % of 99.99 (9.999): 10.00 off, 3.34 of it from the first.
    const thirds = ['x', 'y', 'z'].map((id) =>
      item(id, { productId: 'p', unitPrice: 3_333, unitCost: 1_000 }),
    );
    await write('a', { lines: thirds, discount: 1_000 });
    await send('a');
    const { orderId } = await ask(context, 'proposals.accept', { id: 'a', on: today, options: [] });
    await fill(store, {
      orders: [
        record('orders', {
          number: 'plain',
          orderedOn: '2026-11-02',
          organisationId: 'fr',
          lines: [
            { productId: 'p', description: null, quantity: 3, unitPrice: 333, unitCost: null, discount: 100 },
          ],
        }),
      ],
    });
    expect(store.get('orders', orderId)?.lines.map(({ net }) => net)).toEqual([2_999, 3_000, 3_000]);
    const sales = async (kind: 'organisations' | 'products', id: string) =>
      (await ask(context, 'records.get', { kind, id })).computed['sales'];
    // 89.99 + 9.8901
    expect(await sales('organisations', 'fr')).toBe(9_988);
    expect(await sales('products', 'p')).toBe(9_988);
    const report = await reportOf(store, { from: '2026-11-01', to: '2026-11-30', language: 'en', today });
    expect(report.rowOf('Summary', 'Sales')[0]).toBe(99.88);
    const rows = tableRows(report.cells('Orders'));
    expect(rows.map((row) => [row['Order'], row['Agreed net'], row['Net']])).toEqual([
      ['plain', null, 9.8901],
      ['P-2026-0001', 29.99, 29.99],
      ['P-2026-0001', 30, 30],
      ['P-2026-0001', 30, 30],
    ]);
    // Each net is the same formula, which takes what was agreed on where there is such an amount.
    const nets = formulaCells(report).filter(({ sheet, place }) => sheet === 'Orders' && /^N\d/.test(place));
    expect(nets.map(({ cell }) => cell.formula?.replace(/\d+(?=[=*),])/g, ''))).toEqual(
      nets.map(() => 'IF(M="",J*K*(1-L),M)'),
    );
    expect(nets).toHaveLength(4);
  });
});

describe('a file', () => {
  const csv = (text: string) => new TextEncoder().encode(text);
  const world = async () => {
    const { store, write, send } = await proposalWorld();
    await write('a', { title: 'Sent one', repId: 'ana' });
    await send('a');
    await write('b', { title: 'Draft one' });
    return makeContext(store).context;
  };
  const checked = async (text: string) => {
    const context = await world();
    const opened = await openBytes(context, 'proposals.csv', csv(text), 'proposals');
    const { updated, created, refused, problems } = await check(context, opened, opened.mapping);
    return { updated, created, refused, problems: problems.map(({ code, column }) => [code, column]) };
  };

  test('changes neither what was sent nor what sending writes', async () => {
    const sent = 'Title,Number,Version,Client,Valid until\nSent one,P-2026-0001,1,Café Noir,2030-01-01\n';
    expect(await checked(sent)).toEqual({
      updated: 0,
      created: 0,
      refused: 1,
      problems: [['locked', 'Valid until']],
    });
    const draft = 'Title,Version,Client,Status\nDraft one,1,Café Noir,Accepted\n';
    expect(await checked(draft)).toEqual({
      updated: 0,
      created: 0,
      refused: 1,
      problems: [['locked', 'Status']],
    });
  });

  test('changes a draft and notes, and brings proposals of another program in their states', async () => {
    const text = [
      'Title,Number,Version,Client,Valid until,Notes,Status',
      'Draft one,,1,Café Noir,2030-01-01,,Draft',
      'Sent one,P-2026-0001,1,Café Noir,,Called,Sent',
      'Old one,D-77,1,Café Noir,2025-01-01,,Declined',
    ].join('\n');
    expect(await checked(text)).toEqual({ updated: 2, created: 1, refused: 0, problems: [] });
  });
});

test('a list and the search find a proposal by its headings, lines and number', async () => {
  const { store, context, write, send } = await proposalWorld();
  await write('a');
  await send('a');
  await write('b', { lines: [item('other', { description: 'Tamper' })] });
  const found = async (search: string) =>
    (
      await ask(context, 'records.list', {
        kind: 'proposals',
        query: { ...everything, search },
        range: { offset: 0, limit: 10 },
        trashed: false,
      })
    ).rows.map(({ id }) => id);
  expect(await found('machines')).toEqual(['a']);
  expect(await found('tamper')).toEqual(['b']);
  expect(await found('P-2026-0001')).toEqual(['a']);
  expect(await found('café noir')).toHaveLength(2);
  expect(store.all('proposals').size).toBe(2);
  const { hits } = await ask(context, 'search.find', { text: 'P-2026-0001', kinds: [], limit: 5 });
  expect(hits.map((hit) => [hit.kind, hit.id])).toEqual([['proposals', 'a']]);
});

test('a list is exported with the words of the states', async () => {
  const { context, write } = await proposalWorld();
  await write('a', { status: 'sent', validUntil: '2026-11-01' });
  const file = await ask(context, 'records.export', {
    kind: 'proposals',
    selection: { query: everything, trashed: false, except: [] },
    columns: ['title', 'state', 'net'],
    format: 'csv',
    language: 'fr',
    job: 'job-of-the-test',
  });
  const { bytes } = await context.files.read(file.id);
  expect(new TextDecoder().decode(bytes)).toContain('Offer a;Expirée;1363,83');
});

test('clients that were two are one for what was sent to them, and it says what it said', async () => {
  const { context, write, send, get } = await proposalWorld();
  await write('a');
  await send('a');
  const { frozen } = get('proposals', 'a');
  await ask(context, 'duplicates.merge', { kind: 'organisations', winner: 'none', loser: 'fr', values: {} });
  expect(get('proposals', 'a')).toMatchObject({ organisationId: 'none', status: 'sent' });
  expect(get('proposals', 'a').frozen).toEqual(frozen);
});
