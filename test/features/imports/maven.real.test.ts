/** The Maven CRM, imported file by file as proposed, gives the figures its sources state. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Opportunity } from '#contract/kinds.ts';
import { isCertain } from '#electron/features/imports/certain.ts';
import { makeContext } from '#test/builders.ts';
import { apply, check, fieldsOf, openFile } from '#test/features/imports/importing.ts';

const folder = '../shared/data/crm/maven/';
const files = ['products.csv', 'sales_teams.csv', 'accounts.csv', 'sales_pipeline.csv'];

describe.skipIf(!existsSync(folder))('Maven CRM', () => {
  const { context } = makeContext();
  const { store } = context;
  const applied = new Map<string, Awaited<ReturnType<typeof apply>>>();

  beforeAll(async () => {
    for (const file of files) {
      const opened = await openFile(context, folder + file);
      expect(isCertain(opened), file).toBe(true);
      applied.set(file, await apply(context, opened, opened.mapping));
    }
  });

  test('every row becomes a record, none is refused', () => {
    expect([...applied.values()].map(({ created, refused, entry }) => [entry, created, refused])).toEqual([
      [1, 7, 0],
      [2, 35, 0],
      [3, 85, 0],
      [4, 8_800, 0],
    ]);
  });

  test('agents have their manager and regional office, made from their names', () => {
    const reps = [...store.all('reps').values()];
    expect(
      reps
        .filter((rep) => rep.role === 'manager')
        .map((rep) => rep.name)
        .sort(),
    ).toEqual([
      'Cara Losch',
      'Celia Rouche',
      'Dustin Brinkmann',
      'Melvin Marxen',
      'Rocco Neubert',
      'Summer Sewald',
    ]);
    expect([...store.all('regions').values()].map((region) => region.name).sort()).toEqual([
      'Central',
      'East',
      'West',
    ]);
    const anna = reps.find((rep) => rep.name === 'Anna Snelling');
    expect(store.get('reps', anna?.managerId ?? '')?.name).toBe('Dustin Brinkmann');
    expect(store.get('regions', anna?.regionId ?? '')?.name).toBe('Central');
  });

  test('subsidiaries find their parents in the same file', () => {
    const accounts = [...store.all('organisations').values()];
    const parents = accounts.flatMap(({ name, parentId }) =>
      parentId === null ? [] : [[name, store.get('organisations', parentId)?.name]],
    );
    expect(parents).toHaveLength(15);
    expect(parents).toContainEqual(['Bluth Company', 'Acme Corporation']);
    expect(parents).toContainEqual(['Nam-zim', 'Warephase']);
    expect(accounts.find(({ name }) => name === 'Acme Corporation')).toMatchObject({
      foundedYear: 1996,
      annualRevenue: 110_004,
      employees: 2_822,
      sector: 'technolgy',
      country: 'United States',
    });
  });

  test('GTXPro is GTX Pro: settled once for 1,480 rows, and shown', async () => {
    const fresh = makeContext().context;
    for (const file of files.slice(0, 3)) {
      const opened = await openFile(fresh, folder + file);
      await apply(fresh, opened, opened.mapping);
    }
    const pipeline = await openFile(fresh, `${folder}sales_pipeline.csv`);
    expect(pipeline.kinds[0]?.kind).toBe('opportunities');
    expect(fieldsOf(pipeline)).toEqual({
      opportunity_id: 'code',
      sales_agent: 'ownerId',
      product: 'productId',
      account: 'organisationId',
      deal_stage: 'stageId',
      engage_date: 'openedOn',
      close_date: 'closedOn',
      close_value: 'amount',
    });
    expect(pipeline.mapping.columns[4]?.values).toEqual({
      Won: 'won',
      Lost: 'lost',
      Engaging: 'engaging',
      Prospecting: 'prospecting',
    });
    const checked = await check(fresh, pipeline, pipeline.mapping);
    expect(fresh.store.all('opportunities').size).toBe(0);
    const gtx = [...fresh.store.all('products').values()].find((product) => product.name === 'GTX Pro');
    expect(checked.unknownLinks).toMatchObject([
      { field: 'productId', value: 'GTXPro', rows: 1_480, decision: 'use', decidedId: gtx?.id },
    ]);
    expect(checked.unknownLinks[0]?.suggestions[0]).toEqual({ id: gtx?.id, label: 'GTX Pro', score: 1 });
    expect(checked.preview[0]).toEqual({
      row: 2,
      action: 'create',
      values: {
        code: '1C1I7A6R',
        ownerId: 'Moses Frase',
        productId: 'GTX Plus Basic',
        organisationId: 'Cancity',
        stageId: 'Won',
        openedOn: '20 Oct 2016',
        closedOn: '1 Mar 2017',
        amount: '1,054.00',
      },
    });
  });

  const opportunities = () => [...store.all('opportunities').values()];
  const won = (all: readonly Opportunity[]) => all.filter((one) => one.stageId === 'won');
  const lost = (all: readonly Opportunity[]) => all.filter((one) => one.stageId === 'lost');
  const revenue = (all: readonly Opportunity[]) => won(all).reduce((sum, one) => sum + (one.amount ?? 0), 0);
  const row = (all: readonly Opportunity[]) => [won(all).length, lost(all).length, revenue(all)];
  const groups = (by: (one: Opportunity) => string) => {
    const found = new Map<string, Opportunity[]>();
    for (const one of opportunities()) found.set(by(one), [...(found.get(by(one)) ?? []), one]);
    return found;
  };

  test('4,238 won, 2,473 lost, 10,005,534.00 won revenue, 1,425 open ones without account', () => {
    const all = opportunities();
    expect(row(all)).toEqual([4_238, 2_473, 1_000_553_400]);
    expect(all.filter((one) => one.stageId === 'engaging')).toHaveLength(1_589);
    expect(all.filter((one) => one.stageId === 'prospecting')).toHaveLength(500);
    const open = all.filter((one) => one.closedOn === null);
    expect(open.filter((one) => one.organisationId === null)).toHaveLength(1_425);
  });

  test('by region, as stated', () => {
    const regionOf = (one: Opportunity) =>
      store.get('regions', store.get('reps', one.ownerId ?? '')?.regionId ?? '')?.name ?? '';
    const regions = groups(regionOf);
    expect(row(regions.get('Central') ?? [])).toEqual([1_629, 975, 334_629_300]);
    expect(row(regions.get('East') ?? [])).toEqual([1_171, 687, 309_059_400]);
    expect(row(regions.get('West') ?? [])).toEqual([1_438, 811, 356_864_700]);
  });

  test('by product, as stated', () => {
    const products = groups((one) => store.get('products', one.productId ?? '')?.name ?? '');
    expect(row(products.get('GTX Pro') ?? [])).toEqual([729, 418, 351_057_800]);
    expect(row(products.get('MG Special') ?? [])).toEqual([793, 430, 4_376_800]);
    expect(products.size).toBe(7);
  });

  test('by closing quarter, as stated', () => {
    const quarters = groups((one) => `Q${Math.ceil(Number(one.closedOn?.slice(5, 7) ?? 0) / 3)}`);
    expect(row(quarters.get('Q1') ?? [])).toEqual([531, 116, 113_467_200]);
    expect(row(quarters.get('Q2') ?? [])).toEqual([1_254, 778, 308_611_100]);
    expect(row(quarters.get('Q3') ?? [])).toEqual([1_257, 790, 298_225_500]);
    expect(row(quarters.get('Q4') ?? [])).toEqual([1_196, 789, 280_249_600]);
  });

  test('the stage log runs from the first day to the closing', () => {
    const first = opportunities().find((one) => one.code === '1C1I7A6R');
    expect(first).toMatchObject({
      name: 'Cancity – GTX Plus Basic',
      openedOn: '2016-10-20',
      closedOn: '2017-03-01',
    });
    expect(first?.stageLog).toEqual([
      { stageId: 'prospecting', at: '2016-10-20T12:00:00.000Z' },
      { stageId: 'won', at: '2017-03-01T12:00:00.000Z' },
    ]);
  });

  test('the same files again change nothing and are recognised', async () => {
    for (const file of files) {
      const opened = await openFile(context, folder + file);
      expect(opened.remembered).toBe(true);
      const again = await apply(context, opened, opened.mapping);
      expect(again).toMatchObject({ entry: null, created: 0, updated: 0, refused: 0, refusedFile: null });
    }
  });
});
