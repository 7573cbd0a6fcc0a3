/**
 * A coordinator's first hour in French, by the keyboard alone: a new workspace, an import, a client found in spite of a typing
 * error, a call and its follow-up captured in plain words, two duplicates merged and given back, the brief worked off, the
 * list exported.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

const csv = [
  'Nom;Ville;Pays;E-mail;Téléphone',
  'Brûlerie du Port;Marseille;France;bonjour@port.example;04 91 00 11 22',
  'Brulerie du Port SARL;;;;+33 4 91 00 11 22',
  'Atelier Blanc;Lyon;France;contact@blanc.example;',
  'Café Riviera;Nice;France;;04 93 10 20 30',
].join('\r\n');

describe('the first hour', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk(null, 'fr'));
  });
  afterAll(() => relais?.close());

  const records = (kind: ListedKind) => person.records(kind);
  const names = async () => (await records('organisations')).map(({ name }) => String(name)).sort();
  const idOf = async (name: string) =>
    (await records('organisations')).find((one) => one['name'] === name)?.['id'];
  /** A line of quick capture, from wherever the keyboard is, saved once it was understood. */
  const capture = async (line: string, understood: string) => {
    await keys.press('ControlOrMeta+k');
    await relais.page.getByRole('dialog').waitFor();
    await keys.type(person.t('commands.capture'));
    await relais.page
      .getByRole('option', { name: person.t('commands.capture') })
      .first()
      .waitFor();
    await keys.press('Enter');
    await soon(() => keys.focused()).toBe(person.t('capture.line'));
    await keys.type(line);
    await relais.page.locator('.capture-chips', { hasText: understood }).waitFor();
    await keys.press('Enter');
    await relais.page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => keys.focused()).not.toBeNull();
  };

  test('a workspace is begun', async () => {
    await relais.page.getByRole('heading').first().waitFor();
    const empty = relais.page.getByRole('button', { name: person.t('start.empty') });
    for (let stop = 0; stop < 20; stop++) {
      if (await empty.evaluate((button) => button === document.activeElement)) break;
      await relais.page.keyboard.press('Tab');
    }
    await keys.press('Enter');
    await relais.page.getByRole('navigation').waitFor();
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('clients are imported', async () => {
    const path = join(relais.workspace, '..', 'clients.csv');
    await writeFile(path, `\uFEFF${csv}`);
    await keys.press('g', 'i');
    await keys.tabTo(person.t('importing.choose'));
    await relais.chooseFile(path, () => relais.page.keyboard.press('Enter'));
    await person.button('importing.check').waitFor();
    await keys.tabToAndPress(person.t('importing.check'));
    await relais.page.getByRole('heading', { name: person.t('importing.preview') }).waitFor();
    await keys.tabToAndPress(person.t('importing.apply', { count: 4 }));
    await person.button('importing.done.open').waitFor();
    await soon(async () => (await names()).length).toBe(4);
  });

  test('a client is found in spite of a typing error', async () => {
    await keys.press('ControlOrMeta+k');
    await relais.page.getByRole('dialog').waitFor();
    await keys.type('atelire blnac');
    await relais.page
      .getByRole('option', { name: /Atelier Blanc/ })
      .first()
      .waitFor();
    await keys.press('ControlOrMeta+Enter');
    await relais.page.getByRole('heading', { level: 1, name: 'Atelier Blanc' }).waitFor();
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('a call is logged and followed up in plain French', async () => {
    const client = await idOf('Atelier Blanc');
    await capture('appelé Atelier Blanc ce matin, 20 min : d’accord pour un essai', 'Atelier Blanc');
    await soon(() => records('interactions')).toMatchObject([
      { type: 'call', organisationId: client, durationMinutes: 20 },
    ]);
    expect(JSON.stringify(await records('interactions'))).toMatch(/d’accord pour un essai/i);
    await capture('relancer Atelier Blanc dans 3 jours', 'Atelier Blanc');
    const today = (await person.ask('home.brief', { rules: [], limit: 1 })).today;
    const due = new Date(Date.parse(`${today}T00:00:00Z`) + 3 * 86_400_000).toISOString().slice(0, 10);
    await soon(() => records('tasks')).toMatchObject([
      { organisationId: client, dueOn: due, status: 'open' },
    ]);
    await capture('rappeler Café Riviera aujourd’hui !', 'Café Riviera');
    await soon(async () => (await records('tasks')).length).toBe(2);
    // What was captured stands on the client's page.
    await relais.page.locator('.entry', { hasText: 'essai' }).first().waitFor();
  });

  test('two duplicates are merged, and one undo gives both back', async () => {
    await keys.press('ControlOrMeta+k');
    await relais.page.getByRole('dialog').waitFor();
    await keys.type('> doublon');
    await relais.page
      .getByRole('option', { name: /doublon/i })
      .first()
      .waitFor();
    await keys.press('Enter');
    await soon(() => relais.page.locator('.pair').count()).toBeGreaterThan(0);
    await relais.page.locator('#comparison-title').waitFor();
    const title = () => relais.page.evaluate(() => document.activeElement?.id ?? '');
    for (let stop = 0; stop < 40 && (await title()) !== 'comparison-title'; stop++) {
      if ((await keys.focused())?.includes('Brûlerie du Port')) break;
      await relais.page.keyboard.press('Tab');
    }
    await keys.press('Enter');
    await soon(async () => (await names()).length).toBe(3);
    await keys.press('ControlOrMeta+z');
    await soon(names).toEqual(
      ['Atelier Blanc', 'Brulerie du Port SARL', 'Brûlerie du Port', 'Café Riviera'].sort(),
    );
  });

  test('the brief is worked off', async () => {
    await keys.press('g', 'h');
    await relais.page.locator('.brief-line').first().waitFor();
    const line = () => relais.page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
    await soon(line).not.toBeNull();
    for (let worked = 0; worked < 20; worked++) {
      const key = await line();
      if (key === null) break;
      const done = relais.page.locator(`.brief-line:has([data-key="${key}"]) [aria-keyshortcuts="d"]`);
      if ((await done.count()) > 0) await keys.press('d');
      else {
        await keys.press('s');
        await relais.page.getByRole('menu').waitFor();
        await keys.press('s');
      }
      await soon(line).not.toBe(key);
      await relais.page.locator('.brief-line a:focus, .brief-cleared:focus').waitFor();
    }
    await relais.page.getByText(person.t('home.nothing'), { exact: true }).waitFor();
    // A line leaves the window before its change is on the disk.
    await soon(async () => (await person.ask('home.brief', { rules: [], limit: 1 })).total).toBe(0);
    await soon(async () => (await records('tasks')).filter(({ status }) => status === 'done').length).toBe(1);
  });

  test('the list is exported', async () => {
    await keys.press('g', 'c');
    await relais.page.getByRole('grid').waitFor();
    await keys.openMenu(person.t('lists.export'));
    const text = await relais.saveFile(() => keys.choose(person.t('lists.exportCsv')));
    const written = await readFile(text, 'utf8');
    expect(written.replace('\uFEFF', '').trim().split('\r\n')).toHaveLength(5);
    expect(written).toContain('Brûlerie du Port');
    expect(relais.errors).toEqual([]);
  });
});
