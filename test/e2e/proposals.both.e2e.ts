/** A proposal from its opportunity to the order: begun, priced by keyboard, sent, in a second version, accepted. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  let opportunity = '';
  let id = '';
  const record = async () => (await person.ask('records.get', { kind: 'proposals', id })).record;
  const lines = async () => (await record())['lines'] as readonly Readonly<Record<string, unknown>>[];
  const button = (name: string) => relais.page.getByRole('button', { name, exact: true });
  const cell = (field: string, line: number) =>
    relais.page.getByLabel(person.t('proposalsPage.cell', { field, line }), { exact: true });
  const description = (line: number) => cell(person.t('proposalsPage.description'), line);
  const paper = () => relais.page.locator('.paper');
  const here = () => relais.page.url().split('/proposals/')[1]?.split('/')[0] ?? '';

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty', language));
    const save = (kind: 'organisations' | 'products' | 'opportunities', changes: Record<string, unknown>) =>
      person.command('records.save', { kind, id: null, changes });
    await person.command('settings.save', { company: 'Ateliers du Lac' });
    const client = await save('organisations', { name: 'Librairie des Arts', language: 'fr' });
    const chair = await save('products', {
      name: 'Fauteuil de lecture',
      price: 12_050,
      cost: 7_000,
      unit: 'pièce',
      taxRate: 2_000,
    });
    await save('products', { name: 'Lampe', price: 4_000, cost: 1_500, taxRate: 550 });
    opportunity = (
      await save('opportunities', {
        name: 'Coin lecture',
        organisationId: client.id,
        productId: chair.id,
        quantity: 4,
        openedOn: '2026-11-02',
      })
    ).id;
  });
  afterAll(() => relais?.close());

  test('it begins at the opportunity, in the language of the client', async () => {
    await person.go(`#/opportunities/${opportunity}`);
    await button(person.t('lists.new.proposals')).first().click();
    await relais.page.getByRole('dialog').getByText(person.t('proposalsPage.beginHint')).waitFor();
    await soon(() => keys.focused()).toBe(person.t('proposalsPage.begin'));
    await keys.press('Enter');
    // The opportunity is called the same: it is the address that tells.
    await soon(here).not.toBe('');
    await relais.page.getByRole('heading', { level: 1, name: 'Coin lecture' }).waitFor();
    id = here();
    expect(await record()).toMatchObject({ language: 'fr', status: 'draft', opportunityId: opportunity });
    expect(await lines()).toMatchObject([{ quantity: 4, unitPrice: 12_050, taxRate: 2_000 }]);
    await soon(() => paper().innerText()).toContain('Fauteuil de lecture');
  });

  test('prices are typed: products found, in either notation, added, moved, copied, taken out', async () => {
    await description(1).focus();
    await keys.press('Enter');
    await soon(() => description(2).count()).toBe(1);
    await keys.type('Lam');
    await relais.page.getByRole('option', { name: 'Lampe' }).waitFor();
    await keys.press('ArrowDown', 'Enter');
    await soon(() => keys.focused()).toBe(
      person.t('proposalsPage.cell', { field: person.t('lines.quantity'), line: 2 }),
    );
    await keys.type(language === 'fr' ? '2,5' : '2.5');
    await keys.press('Tab', 'Tab', 'Tab');
    await keys.type('10');
    await soon(async () => (await lines()).at(1)).toMatchObject({
      description: 'Lampe',
      quantity: 2.5,
      unitPrice: 4_000,
      discount: 1_000,
      taxRate: 550,
    });
    // 4 × 120.50 and 2.5 × 40.00 less a tenth: 482 and 90, with 20 % and 5.5 % tax on them.
    const totals = relais.page.getByRole('region', { name: person.t('proposalsPage.totals') });
    await soon(async () => (await totals.innerText()).replace(/[^\d]/g, ' ')).toMatch(
      / 572 00 [\s\S]* 673 35 /,
    );

    await keys.press('Alt+ArrowUp');
    await soon(async () => (await lines()).map((line) => line['description'])).toEqual([
      'Lampe',
      'Fauteuil de lecture',
    ]);
    await keys.press('ControlOrMeta+d');
    await soon(async () => (await lines()).length).toBe(3);
    await soon(() => description(2).evaluate((element) => element === document.activeElement)).toBe(true);
    await keys.press('ControlOrMeta+Delete');
    await soon(async () => (await lines()).length).toBe(2);
    await button(person.t('frame.undo')).last().click();
    // Back in its place, on the disk and in the window.
    await soon(async () => (await lines()).length).toBe(3);
    await soon(() => description(3).count()).toBe(1);
    await description(2).focus();
    await keys.press('ControlOrMeta+Delete');
    await soon(async () => (await lines()).length).toBe(2);
  });

  test('its pages follow, in French', async () => {
    await soon(() => paper().innerText()).toMatch(/Lampe[\s\S]*Fauteuil de lecture[\s\S]*673,35/);
    await soon(() => relais.page.getByRole('region', { name: /^Page 1 / }).count()).toBe(1);
    expect(await paper().getAttribute('lang')).toMatch(/^fr/);
  });

  test('sent, it has a number and is locked', async () => {
    await relais.page.getByRole('button', { name: person.t('proposalsPage.send'), exact: true }).click();
    // It has no contact: somebody should look at that before.
    await button(person.t('proposalsPage.sendAnyway')).click();
    await soon(async () => (await record())['status']).toBe('sent');
    expect((await record())['number']).toMatch(/^P-\d{4}-0001$/);
    await soon(() =>
      relais.page.getByLabel(person.t('fields.proposals.title')).first().getAttribute('readonly'),
    ).not.toBeNull();
    await soon(() => description(1).count()).toBe(0);
  });

  test('it is a Word document, and is noted among the documents', async () => {
    const saved = await relais.saveFile(async () => {
      await button(person.t('proposalsPage.make')).click();
      await relais.page
        .getByRole('menuitem', {
          name: person.t('proposalsPage.makeAs', { format: person.t('choices.documents.format.docx') }),
        })
        .click();
    });
    const parts = unzipSync(new Uint8Array(await readFile(saved)));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const said of ['Librairie des Arts', 'Fauteuil de lecture', '673,35']) expect(text).toContain(said);
    await soon(async () => (await person.records('documents')).map(({ proposalId }) => proposalId)).toEqual([
      id,
    ]);
  });

  test('a second version changes a price, and the versions stand side by side', async () => {
    await button(person.t('proposalsPage.revise')).first().click();
    await soon(here).not.toBe(id);
    id = here();
    const price = cell(person.t('lines.unitPrice'), 2);
    await price.fill('115');
    await price.blur();
    await soon(async () => (await lines()).at(1)?.['unitPrice']).toBe(11_500);
    await relais.page.getByRole('tab', { name: person.t('proposalsPage.versions') }).click();
    const compared = relais.page.getByRole('table', { name: person.t('proposalsPage.part.prices') });
    await soon(async () =>
      (await compared.locator('del, ins').allInnerTexts()).map((text) => text.replace(/\s/g, ' ')),
    ).toEqual(['120,50 €', '115,00 €']);
    await relais.page.getByRole('tab', { name: person.t('kinds.proposals.one') }).click();
    await button(person.t('proposalsPage.send')).click();
    await button(person.t('proposalsPage.sendAnyway')).click();
    await soon(async () => (await record())['status']).toBe('sent');
    expect(await record()).toMatchObject({ version: 2 });
  });

  test('accepted, it is an order, its opportunity is won, and the sales have it', async () => {
    await button(person.t('proposalsPage.accept')).click();
    const dialog = relais.page.getByRole('dialog');
    await dialog.getByText('Coin lecture').first().waitFor();
    await dialog.getByRole('button', { name: person.t('proposalsPage.accept'), exact: true }).click();
    await soon(async () => (await record())['status']).toBe('accepted');
    // 4 × 115 and 90.
    const { rows } = await person.ask('records.list', {
      kind: 'orders',
      query: { search: '', filters: [], sort: [] },
      range: { offset: 0, limit: 5 },
      trashed: false,
    });
    expect(rows.map(({ computed, record: { proposalId } }) => [proposalId, computed['net']])).toEqual([
      [id, 55_000],
    ]);
    const won = await person.ask('records.get', { kind: 'opportunities', id: opportunity });
    expect(won.computed['outcome']).toBe('won');
    await button(person.t('proposalsPage.openOrder')).click();
    await soon(() => relais.page.url()).toContain('#/orders/');
    await person.go('#/sales');
    expect(await person.figure('figures.sales.name')).toMatch(/550/);
    expect(relais.errors).toEqual([]);
    expect(relais.outside).toEqual([]);
  });
});
