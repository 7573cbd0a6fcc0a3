/**
 * The whole way in French: a proposal from its opportunity, sent; the copy that the client edited read back into version 2; accepted;
 * its order in the sales figures and in the month's report, with one amount everywhere.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKey } from '#locale/translate.ts';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';
import { asWord, edited, type } from '#test/features/readback/edit.ts';

describe('from an opportunity to the month’s report', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  let opportunity = '';
  let first = '';
  let second = '';
  let made = '';
  const button = (key: MessageKey) => relais.page.getByRole('button', { name: person.t(key), exact: true });
  const here = () => relais.page.url().split('/proposals/')[1]?.split('/')[0] ?? '';
  const proposal = async (id: string) => (await person.ask('records.get', { kind: 'proposals', id })).record;
  const send = async (id: string) => {
    await button('proposalsPage.send').click();
    await button('proposalsPage.sendAnyway').click();
    await soon(async () => (await proposal(id))['status']).toBe('sent');
  };

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty', 'fr'));
    const save = (kind: 'organisations' | 'products' | 'opportunities', changes: Record<string, unknown>) =>
      person.command('records.save', { kind, id: null, changes });
    await person.command('settings.save', { company: 'Ateliers du Lac' });
    const client = await save('organisations', { name: 'Librairie des Arts', language: 'fr' });
    const chair = await save('products', {
      name: 'Fauteuil de lecture',
      price: 12_050,
      cost: 7_000,
      taxRate: 2_000,
    });
    const row = await save('opportunities', {
      name: 'Coin lecture',
      organisationId: client.id,
      productId: chair.id,
      quantity: 4,
    });
    opportunity = row.id;
  });
  afterAll(() => relais?.close());

  test('the proposal is begun and sent, and goes out as a Word document', async () => {
    await person.go(`#/opportunities/${opportunity}`);
    await button('lists.new.proposals').first().click();
    await button('proposalsPage.begin').click();
    // The opportunity is called the same: it is the address that tells.
    await soon(here).not.toBe('');
    first = here();
    await send(first);
    made = await relais.saveFile(async () => {
      await button('proposalsPage.make').click();
      const format = person.t('choices.documents.format.docx');
      await relais.page.getByRole('menuitem', { name: person.t('proposalsPage.makeAs', { format }) }).click();
    });
  });

  test('the edited copy comes back, and what it has otherwise becomes version 2', async () => {
    const copy = join(relais.workspace, '..', 'Copie annotée.docx');
    const bytes = new Uint8Array(await readFile(made));
    await writeFile(copy, edited(bytes, [type('120,50', '115,00'), asWord]));
    await relais.chooseFile(copy, async () => {
      await keys.press('ControlOrMeta+k');
      await soon(() => keys.focused()).toBe(person.t('commands.palette'));
      await keys.type(person.t('readback.open'));
      await soon(() => relais.page.locator('.palette-option[aria-selected="true"]').innerText()).toContain(
        person.t('readback.open'),
      );
      await keys.press('Enter');
    });
    const list = relais.page.getByRole('listbox', { name: person.t('readback.differences') });
    await soon(() => list.getByRole('option').count()).toBe(1);
    await relais.page
      .getByRole('dialog')
      .getByRole('button', { name: person.t('readback.take', { count: 1 }) })
      .click();
    await soon(here).not.toBe(first);
    second = here();
    expect(await proposal(second)).toMatchObject({ version: 2, status: 'draft', previousId: first });
    expect((await proposal(second))['lines']).toMatchObject([{ quantity: 4, unitPrice: 11_500 }]);
    await relais.page.getByRole('dialog').waitFor({ state: 'detached' });
    await send(second);
    expect((await proposal(first))['status']).toBe('replaced');
  });

  test('accepted, its order stands in the sales figures and in the report, with the same amount', async () => {
    await button('proposalsPage.accept').click();
    await relais.page
      .getByRole('dialog')
      .getByRole('button', { name: person.t('proposalsPage.accept'), exact: true })
      .click();
    await soon(async () => (await proposal(second))['status']).toBe('accepted');
    const { rows } = await person.ask('records.list', {
      kind: 'orders',
      query: { search: '', filters: [], sort: [] },
      range: { offset: 0, limit: 5 },
      trashed: false,
    });
    // 4 × 115.00.
    expect(rows.map(({ computed, record }) => [record['proposalId'], computed['net']])).toEqual([
      [second, 46_000],
    ]);
    const day = String(rows[0]?.record['orderedOn']);
    await person.go(`#/sales?from=${day}&to=${day}&free=1`);
    await soon(() => person.figure('figures.sales.name')).toMatch(/\b460\s/);
    const path = await relais.saveFile(async () => {
      const month = { from: `${day.slice(0, 7)}-01`, to: day, language: 'fr' as const };
      const { file } = await person.command('reports.monthly', {
        ...month,
        teamId: null,
        regionId: null,
        job: 'month-1-report',
      });
      return person.command('files.save', { id: file.id });
    });
    const parts = unzipSync(new Uint8Array(await readFile(path)));
    const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    const values = sheets.map((name) =>
      [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value),
    );
    // The amount of the month in its summary, and that of the order among its orders.
    expect(values.filter((all) => all.includes('460')).length).toBeGreaterThanOrEqual(2);
    expect(relais.errors).toEqual([]);
    expect(relais.outside).toEqual([]);
  });
});
