/** A file brings clients that are there already: found after the import, merged with the keyboard alone, and taken back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

const csv = [
  'Name;City;Email;Phone',
  'Brûlerie du Port;Marseille;bonjour@port.example;04 91 00 11 22',
  'Brulerie du Port SARL;;;+33 4 91 00 11 22',
  'Dockside Roasters;Leeds;hello@dockside.example;',
  'DOCKSIDE ROASTERS LTD;Leeds;;',
].join('\r\n');

describe('duplicates of an import', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty'));
  });
  afterAll(() => relais?.close());

  const clients = (trashed = false) => person.records('organisations', trashed);
  const names = async (trashed = false) => (await clients(trashed)).map((record) => record['name']);
  const pairs = () => relais.page.locator('.pair').count();

  test('the last step of the import says how many there are, and leads to them', async () => {
    const path = join(relais.workspace, '..', 'clients.csv');
    await writeFile(path, `\uFEFF${csv}`);
    await person.importFile(path);
    const look = person.button('duplicates.look', { count: 2 });
    await look.waitFor();
    await keys.tabToAndPress(person.t('duplicates.look', { count: 2 }));
    await soon(pairs).toBe(2);
    // The surer pair: the same name, and the same telephone however it is written.
    await soon(keys.focused.bind(keys)).toContain('Brûlerie du Port');
    expect(await relais.page.locator('.comparison-head').innerText()).toContain(
      person.t('duplicates.reason.phone'),
    );
  });

  test('a field is chosen with the arrows, and Enter merges', async () => {
    const [first] = await clients();
    await person.command('records.save', {
      kind: 'tasks',
      id: null,
      changes: {
        title: 'Send samples',
        organisationId: (await clients()).find(({ name }) => name === 'Brulerie du Port SARL')?.['id'],
      },
    });
    expect(first?.['name']).toBe('Brûlerie du Port');
    // The one that a task points to is proposed to stay: the name of the other is kept with an arrow.
    await soon(() => relais.page.locator('thead [data-kept] input').getAttribute('aria-label')).toContain(
      person.t('duplicates.second'),
    );
    await relais.page.locator('#comparison-title').focus();
    await keys.press('Tab', 'Tab', 'Tab', 'Tab');
    await keys.press('ArrowDown');
    await soon(keys.focused.bind(keys)).toBe('Brulerie du Port SARL');
    await keys.press('ArrowLeft');
    await keys.press('Enter');
    await soon(names).toEqual(['Brûlerie du Port', 'Dockside Roasters', 'DOCKSIDE ROASTERS LTD']);
    const kept = (await clients())[0];
    expect(kept).toMatchObject({ city: 'Marseille', email: 'bonjour@port.example' });
    const tasks = await person.ask('records.list', {
      kind: 'tasks',
      query: { search: '', filters: [], sort: [] },
      range: { offset: 0, limit: 10 },
      trashed: false,
    });
    expect(tasks.rows[0]?.record['organisationId']).toBe(kept?.['id']);
    // The keyboard goes on at the next pair.
    await soon(pairs).toBe(1);
    await soon(keys.focused.bind(keys)).toContain('Dockside');
  });

  test('undo gives both back', async () => {
    await keys.press('Control+z');
    await soon(async () => (await names()).length).toBe(4);
    await soon(pairs).toBe(2);
    expect(await names(true)).toEqual([]);
  });

  test('S goes to the next pair, N says that two are not the same', async () => {
    await relais.page.locator('#comparison-title').focus();
    const before = await keys.focused();
    await keys.press('s');
    await soon(keys.focused.bind(keys)).not.toBe(before);
    await keys.press('n');
    await soon(pairs).toBe(1);
    await soon(keys.focused.bind(keys)).toBe(before);
    await keys.press('n');
    await relais.page.getByText(person.t('duplicates.none')).waitFor();
    expect(relais.errors).toEqual([]);
  });
});
