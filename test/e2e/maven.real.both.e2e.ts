/** A company's real sales, imported through the wizard, worked with, and reported: the figures are the published ones. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dimension, FigureId } from '#contract/sales.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import { realData, realFile } from '#test/e2e/real-data.ts';

const year = { from: '2017-01-01', to: '2017-12-31' };
const everything = {
  repId: null,
  teamId: null,
  regionId: null,
  productId: null,
  family: null,
  organisationId: null,
};

describe.skipIf(realData === null)('the pipeline of Maven', () => {
  let relais: Relais;
  let person: Person;
  beforeAll(async () => {
    relais = await openRelais();
    person = new Person(relais);
    await person.begin('empty');
  });
  afterAll(() => relais?.close());

  const table = async (by: Dimension, figures: readonly FigureId[]) => {
    const { groups } = await person.ask('sales.figures', { scope: { ...year, ...everything }, by });
    return new Map(
      groups.map((group) => [group.label, figures.map((id) => group.figures[id]?.value ?? null)]),
    );
  };

  test('products, teams and accounts come in as they are', async () => {
    const maven = (name: string) => realFile(`crm/maven/${name}.csv`);
    expect(await person.importFile(maven('products'))).toMatchObject({ created: 7, refused: 0 });
    expect(await person.importFile(maven('sales_teams'))).toMatchObject({ created: 35, refused: 0 });
    expect(await person.importFile(maven('accounts'))).toMatchObject({ created: 85, refused: 0 });
  });

  test('8,800 deals come in once "GTXPro" is said to be "GTX Pro"', async () => {
    const counts = await person.importFile(realFile('crm/maven/sales_pipeline.csv'), async () => {
      const decision = person.page.getByRole('combobox', {
        name: person.t('importing.unknown.of', { value: 'GTXPro' }),
      });
      expect(await decision.inputValue()).toBe(person.t('importing.decide.use', { name: 'GTX Pro' }));
    });
    expect(counts).toEqual({ created: 8_800, updated: 0, unchanged: 0, refused: 0 });
  });

  test('the same file again changes nothing', async () => {
    expect(await person.importFile(realFile('crm/maven/sales_pipeline.csv'))).toEqual({
      created: 0,
      updated: 0,
      unchanged: 8_800,
      refused: 0,
    });
  });

  test('the sales view tells the published figures', async () => {
    await person.go(`#/sales?from=${year.from}&to=${year.to}&by=region`);
    expect(await person.figure('figures.sales.name')).toContain('10,005,534');
    expect(await person.figure('figures.winRate.name')).toContain('63.15%');
    expect(await person.figure('figures.winRate.name')).toContain('4,238 of 6,711');
  });

  test('every figure opens the records behind it', async () => {
    await person.page
      .getByRole('button', { name: `Central, ${person.t('figures.wonCount.name')}: 1,629` })
      .click();
    await person.page.getByText('1,629 records').waitFor();
    await person.page.keyboard.press('Escape');
    await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('by region, quarter, product and agent', async () => {
    const won = ['wonCount', 'lostCount', 'wonValue'] as const;
    expect(await table('region', won)).toEqual(
      new Map([
        ['West', [1438, 811, 356_864_700]],
        ['Central', [1629, 975, 334_629_300]],
        ['East', [1171, 687, 309_059_400]],
      ]),
    );
    expect([...(await table('quarter', won)).values()]).toEqual([
      [531, 116, 113_467_200],
      [1254, 778, 308_611_100],
      [1257, 790, 298_225_500],
      [1196, 789, 280_249_600],
    ]);
    const products = await table('product', won);
    expect(products.get('GTX Pro')).toEqual([729, 418, 351_057_800]);
    expect(products.get('MG Special')).toEqual([793, 430, 4_376_800]);
    const agents = await table('rep', ['wonCount', 'lostCount', 'wonValue', 'winRate', 'cycleMean']);
    const [wonCount, lostCount, value, rate, cycle] = agents.get('Darcel Schlecht') ?? [];
    expect([wonCount, lostCount, value]).toEqual([349, 204, 115_321_400]);
    expect(rate).toBeCloseTo(0.6311, 4);
    expect(cycle).toBeCloseTo(49.43, 2);
  });

  test('one undo takes the whole import back, one redo brings it again', async () => {
    const total = async () =>
      (
        await person.ask('records.list', {
          kind: 'opportunities',
          query: { search: '', filters: [], sort: [] },
          range: { offset: 0, limit: 1 },
          trashed: false,
        })
      ).total;
    await person.page.locator('#content').focus();
    await person.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(total, { timeout: 30_000 }).toBe(0);
    await person.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(total, { timeout: 30_000 }).toBe(8_800);
    await person.page
      .getByText('Redone: Opportunities: 8,800 records imported from sales_pipeline.csv')
      .first()
      .waitFor();
  });

  test('the report is saved as a workbook', async () => {
    await person.go('#/reports');
    const path = await relais.saveFile(() => person.button('reporting.create').click());
    const bytes = await readFile(path);
    expect(path).toMatch(/\.xlsx$/);
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(bytes.byteLength).toBeGreaterThan(100_000);
    await person.page.getByText(/Report saved/).waitFor();
  });

  test('nothing went wrong in the page', () => {
    expect(relais.errors).toEqual([]);
  });
});
