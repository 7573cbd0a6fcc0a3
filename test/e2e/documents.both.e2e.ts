/** A contract from a client's page to a file in its list, and the library that it is made of, by keyboard. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

describe('documents', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('demo'));
  });
  afterAll(() => relais?.close());

  const sections = async () => (await person.ask('sections.list', { use: 'proposal' })).sections;

  test('sections are put in order, copied and taken out with the keyboard, and undo gives them back', async () => {
    const [first, second, third] = (await sections()).map(({ name }) => name);
    await person.go('#/library');
    const item = (name = '') => relais.page.locator('.library-item', { hasText: name }).first();
    await item(first).focus();
    await keys.press('Alt+ArrowDown');
    await soon(async () => (await sections()).slice(0, 3).map(({ name }) => name)).toEqual([
      second,
      first,
      third,
    ]);
    await soon(keys.focused.bind(keys)).toContain(first);
    await keys.press('Delete');
    await soon(async () => (await sections()).some(({ name }) => name === first)).toBe(false);
    await keys.press('Control+z');
    await soon(async () => (await sections()).some(({ name }) => name === first)).toBe(true);
  });

  test('a field that there is not is remarked on beside the text, with the one that was meant', async () => {
    await person.go('#/library');
    const text = relais.page.getByRole('textbox', {
      name: person.t('library.textIn', { language: person.t('library.language.en') }),
    });
    await text.fill('For {client.nmae}.');
    await relais.page.getByText('{client.name}', { exact: false }).first().waitFor();
    await text.fill('For {client.name}.');
    await relais.page.locator('.library-paper').getByText('For Brightwater Hotels.').first().waitFor();
  });

  test('a shipped template is saved, and taken as the company’s own', async () => {
    await person.go('#/library?tab=templates');
    const name = person.t('templates.shipped.proposal');
    const save = relais.page
      .getByRole('button', { name: person.t('library.templates.saveFile', { name }) })
      .first();
    const path = await relais.saveFile(() => save.click());
    await relais.chooseFile(path, () => person.button('library.templates.add').click());
    const take = relais.page
      .getByRole('dialog')
      .getByRole('button', { name: person.t('library.templates.take') });
    await soon(() => take.isEnabled()).toBe(true);
    await take.click();
    await soon(async () => {
      const { items } = await person.ask('templates.list', { use: 'proposal' });
      return items.filter(({ shipped }) => !shipped).length;
    }).toBe(1);
  });

  test('a contract is begun on the page of a proposal, for its client, and knows it', async () => {
    const proposal = (await person.records('proposals')).find((one) => one['organisationId'] !== null);
    await person.go(`#/proposals/${proposal?.['id']}`);
    await person.button('documents.new.contract').click();
    await person.button('proposalsPage.begin').click();
    await soon(() => relais.page.url()).toContain('#/letters/');
    const id = relais.page.url().split('/letters/')[1]?.split('/')[0] ?? '';
    expect((await person.ask('records.get', { kind: 'letters', id })).record).toMatchObject({
      type: 'contract',
      proposalId: proposal?.['id'],
      organisationId: proposal?.['organisationId'],
      language: proposal?.['language'],
    });
  });

  test('a contract is begun on the client’s page, made in Word, and stands in the list of documents', async () => {
    const [client] = await person.records('organisations');
    await person.go(`#/organisations/${client?.['id']}`);
    await person.button('documents.new.contract').click();
    await person.button('proposalsPage.begin').click();
    const name = String(client?.['name']);
    await relais.page.getByRole('heading', { level: 1, name: new RegExp(name.slice(0, 12)) }).waitFor();
    const path = await relais.saveFile(async () => {
      await person.button('proposalsPage.make').click();
      await relais.page
        .getByRole('menuitem', {
          name: person.t('proposalsPage.makeAs', { format: person.t('choices.documents.format.docx') }),
        })
        .click();
    });
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    const made = async () =>
      (await person.records('documents')).filter(
        (one) => one['type'] === 'contract' && one['organisationId'] === client?.['id'],
      );
    await soon(async () => (await made()).length).toBeGreaterThan(0);
    await person.go(`#/documents/${(await made()).at(-1)?.['id']}`);
    await person.button('documents.file.open').waitFor();
    if (relais.shell === 'browser') {
      await person.button('documents.file.open').click();
      await relais.page.getByRole('dialog').getByText(person.t('documents.file.browserTitle')).waitFor();
      await keys.press('Escape');
    }
    expect(relais.errors).toEqual([]);
    expect(relais.outside).toEqual([]);
  });
});
