/** An edited copy of a sent proposal in the window: read back by the palette, chosen by keyboard, taken into version 2, undone. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';
import { asWord, type Edit, edited, type } from '#test/features/readback/edit.ts';

/** Prices of one row typed over: the first that has a unit price. */
const cheaper: Edit = (editing) => {
  const row = (editing.xml.match(/<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g) ?? []).find((one) =>
    one.includes('PriceItem'),
  );
  if (row === undefined) throw new Error('no row of prices');
  const cells = row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
  const texts = cells.map((cell) =>
    [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  );
  const at = texts.findIndex((text) => /^[\d,]+\.\d{2}$/.test(text));
  const cell = cells[at] ?? '';
  const text = texts[at] ?? '';
  editing.xml = editing.xml.replace(row, () =>
    row.replace(cell, () => cell.replace(`>${text}<`, '>111.11<')),
  );
};

describe('an edited copy', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('demo'));
  });
  afterAll(() => relais?.close());

  const sent = async () => {
    const found = (await person.records('proposals')).find(
      ({ status, language }) => status === 'sent' && language === 'en',
    );
    if (typeof found?.['id'] !== 'string') throw new Error('no English proposal was sent');
    return found['id'];
  };
  const dialog = () => relais.page.getByRole('dialog');
  const list = () => relais.page.getByRole('listbox', { name: person.t('readback.differences') });

  test('is compared, taken into the next version, and undone', async () => {
    const id = await sent();
    await person.go(`#/proposals/${id}`);
    const made = await relais.saveFile(async () => {
      const { file } = await person.command('documents.make', {
        source: { of: 'proposals', id },
        format: 'docx',
        templateId: null,
        job: 'make-copy-1',
      });
      return person.command('files.save', { id: file.id });
    });
    const copy = join(relais.workspace, '..', 'Edited copy.docx');
    await writeFile(
      copy,
      edited(new Uint8Array(await readFile(made)), [cheaper, type('30 days', '45 days'), asWord]),
    );

    await relais.chooseFile(copy, async () => {
      await keys.press('ControlOrMeta+k');
      await soon(() => keys.focused()).toBe(person.t('commands.palette'));
      await keys.type(person.t('readback.open'));
      await soon(() => relais.page.locator('.palette-option[aria-selected="true"]').innerText()).toContain(
        person.t('readback.open'),
      );
      await keys.press('Enter');
    });
    await list().waitFor();
    await soon(() => list().getByRole('option').count()).toBe(2);
    await soon(() => keys.focused()).toBe(person.t('readback.differences'));
    // The second is shown by the arrow, and left out by Space.
    await keys.press('ArrowDown');
    await soon(() => dialog().locator('ins').allInnerTexts()).toEqual(['45']);
    await keys.press('Space');
    await soon(() => list().getByRole('option', { selected: true }).count()).toBe(1);
    await keys.press('Space');
    await soon(() => list().getByRole('option', { selected: true }).count()).toBe(2);
    await dialog()
      .getByRole('button', { name: person.t('readback.take', { count: 2 }) })
      .click();
    await soon(() => relais.page.url()).not.toContain(id);
    const taken = relais.page.url().split('/').at(-1) ?? '';
    const row = await person.ask('records.get', { kind: 'proposals', id: taken });
    expect(row.record).toMatchObject({ version: 2, status: 'draft', previousId: id });
    expect(JSON.stringify(row.record['sections'])).toContain('45 days');
    expect(JSON.stringify(row.record['lines'])).toContain('11111');
    await person.command('history.undo', {});
    expect(await sent()).toBe(id);
    expect(relais.errors).toEqual([]);
    expect(relais.outside).toEqual([]);
  });
});
