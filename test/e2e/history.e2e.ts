/** The history by the keyboard alone: an entry taken back although later ones meet it, and going back to a moment. */
import { afterEach, expect, test } from 'vitest';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';

let relais: Relais | undefined;
afterEach(async () => {
  await relais?.close();
  relais = undefined;
});

const begin = async () => {
  relais = await openRelais({ language: 'en' });
  const person = new Person(relais);
  await person.begin('empty');
  const save = (id: string | null, changes: Record<string, unknown>) =>
    person.command('records.save', { kind: 'organisations', id, changes });
  const { id } = await save(null, { name: 'Acme', city: 'Lyon', phone: '1' });
  await save(id, { city: 'Nice', phone: '2' });
  await save(id, { city: 'Metz' });
  const shown = async () => (await person.ask('records.get', { kind: 'organisations', id })).record;
  return { person, page: relais.page, id, shown };
};

const focusedText = (person: Person) => person.page.evaluate(() => document.activeElement?.textContent ?? '');

test('an entry is opened, taken back with a conflict settled, and made again', async () => {
  const { person, page, shown } = await begin();
  await person.go('#/history');
  await page.locator('[data-entry]').first().focus();
  expect(await focusedText(person)).toContain('City changed');
  await page.keyboard.press('ArrowDown');
  expect(await focusedText(person)).toContain('several fields changed');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /^Change \d+$/ });
  await panel.getByRole('cell', { name: 'Nice' }).waitFor();
  // The keyboard goes on in the panel.
  expect(await focusedText(person)).toContain('several fields changed');
  await panel.getByRole('button', { name: person.t('history.undoThis') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Before: Lyon' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: person.t('history.conflict.undo'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await shown()).toMatchObject({ city: 'Lyon', phone: '1' });
  await panel.getByText(person.t('history.takenBack'), { exact: true }).waitFor();
  await panel.getByRole('button', { name: person.t('history.redoThis') }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText(person.t('history.takenBack'), { exact: true }).waitFor({ state: 'detached' });
  expect(await shown()).toMatchObject({ city: 'Metz', phone: '2' });
  // Escape closes it, and the line it was opened from has the focus.
  await panel.getByRole('heading').focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await focusedText(person)).toContain('several fields changed');
  expect(relais?.errors).toEqual([]);
});

test('going back to a moment shows what it would do, does it, and is undone', async () => {
  const { person, page, id, shown } = await begin();
  await person.go(`#/organisations/${id}/history`);
  const created = page.locator('[data-entry]').last();
  await created.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /^Change \d+$/ });
  await panel.getByRole('button', { name: person.t('history.goBackHere') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(person.t('history.goBack.entries', { count: 2 })).waitFor();
  await dialog.getByText(person.t('history.goBack.changed', { count: 1 })).waitFor();
  await dialog.getByRole('button', { name: person.t('history.goBack.do'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await shown()).toMatchObject({ city: 'Lyon', phone: '1' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await shown())['city']).toBe('Metz');
  expect(relais?.errors).toEqual([]);
});

test('filters are in the address, and a backup is made by hand', async () => {
  const { person, page, id } = await begin();
  await person.go(`#/history?kind=organisations&record=${id}`);
  await expect.poll(() => page.locator('[data-entry]').count()).toBe(3);
  await person.go('#/history?kind=teams');
  await page.getByText(person.t('history.noneFound')).waitFor();
  await person.go('#/history?day=2020-01-01');
  await page.getByText(person.t('history.noneFound')).waitFor();
  await person.go('#/settings?tab=data');
  await page.getByText(person.t('settings.backup.none')).waitFor();
  await person.button('settings.backup.now').focus();
  await page.keyboard.press('Enter');
  await page.getByText(person.t('settings.backup.complete')).waitFor();
  const { at, behind, failed } = await person.ask('workspace.backups', {});
  expect([at === null, behind, failed]).toEqual([false, 0, null]);
});
