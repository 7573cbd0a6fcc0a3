/** Several windows of a browser, links into the application, and a window whose changes are not kept, said in words. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sealLine } from '#electron/store/sealed.ts';
import { translate } from '#locale/translate.ts';
import { type OpenOptions, openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';

let relais: Relais | undefined;
const folders: string[] = [];
afterEach(async () => {
  await relais?.close();
  relais = undefined;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relais-windows-'));
  folders.push(folder);
  return folder;
};

const open = async (options: OpenOptions = {}) => {
  relais = await openRelais(options);
  return { relais, person: new Person(relais) };
};

const begin = async (options: OpenOptions = {}) => {
  const opened = await open(options);
  await opened.person.begin('demo');
  const { rows } = await opened.person.ask('records.list', {
    kind: 'organisations',
    query: { search: '', filters: [], sort: [] },
    trashed: false,
    range: { offset: 0, limit: 1 },
  });
  return { ...opened, id: rows[0]?.id ?? '' };
};

test('a record opens in a window of its own, which is told of changes, and its address is good once', async () => {
  const { relais, person, id } = await begin();
  await person.go(`#/organisations/${id}`);
  await relais.page.keyboard.press('Control+k');
  await relais.page.keyboard.type(person.t('windows.openRecord'));
  const command = relais.page.getByRole('option', { name: person.t('windows.openRecord') }).first();
  await command.waitFor();
  const [second] = await Promise.all([relais.page.context().waitForEvent('page'), command.click()]);
  await second.waitForURL(new RegExp(`#/organisations/${id}$`));
  await second.getByRole('navigation').waitFor();
  expect(await second.evaluate(() => window.opener)).toBeNull();

  await person.command('records.edit', {
    kind: 'organisations',
    selection: { ids: [id] },
    changes: { name: 'Renamed elsewhere' },
  });
  await second.getByRole('heading', { name: 'Renamed elsewhere' }).waitFor();

  const answer = await person.command('window.open', { address: '#/tasks' });
  const third = await relais.page.context().newPage();
  await third.goto(answer.url ?? '');
  await third.getByRole('grid').waitFor();
  expect(new URL(third.url()).hash).toBe('#/tasks');
  const fourth = await relais.page.context().newPage();
  await fourth.goto(answer.url ?? '');
  expect(await fourth.evaluate(() => window.relais.call('workspace.state', {}))).toMatchObject({
    ok: false,
    error: { code: 'notAllowed' },
  });
  await relais.page.close();
  expect(await third.evaluate(() => window.relais.call('workspace.state', {}))).toMatchObject({ ok: true });
});

test('--open leads to its place, and a link that means nothing says so', async () => {
  const workspace = join(await newFolder(), 'workspace');
  const first = await begin({ workspace });
  await first.relais.close();
  const at = await open({ workspace, parameters: ['--open', `#/organisations/${first.id}`] });
  await at.relais.page.getByRole('navigation').waitFor();
  expect(new URL(at.relais.page.url()).hash).toBe(`#/organisations/${first.id}`);
  await at.person.go('#/not-of-this-version/1');
  await at.relais.page.getByText(at.person.t('windows.unknownLink')).waitFor();
});

test('a folder that is gone is said in words, with what to do, until it is back', async () => {
  const workspace = join(await newFolder(), 'workspace');
  const { relais, person, id } = await begin({ workspace });
  await person.go('#/organisations');
  await rename(workspace, `${workspace}-away`);
  await person.command('records.edit', {
    kind: 'organisations',
    selection: { ids: [id] },
    changes: { name: 'While away' },
  });
  const banner = relais.page.getByRole('alert').filter({ hasText: person.t('windows.trouble.gone') });
  await banner.waitFor();
  expect(await banner.innerText()).toContain(workspace);
  expect(await relais.page.locator('.title-bar-saved').innerText()).toBe(person.t('windows.notSaved'));
  // A window that opens meanwhile knows it too.
  await relais.page.reload();
  await banner.waitFor();
  // An empty folder where the disk was is not the workspace.
  await mkdir(workspace, { recursive: true });
  await banner.getByRole('button', { name: person.t('frame.tryAgain') }).click();
  await relais.page.getByText(person.t('windows.stillNot')).waitFor({ state: 'attached' });
  await rm(workspace, { recursive: true });
  await rename(`${workspace}-away`, workspace);
  await banner.getByRole('button', { name: person.t('frame.tryAgain') }).click();
  await banner.waitFor({ state: 'detached' });
  expect(await relais.page.locator('.title-bar-saved').innerText()).toBe(person.t('frame.saved'));
  expect(await relais.page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('a page that reaches Relais no more says so', async () => {
  const { relais, person } = await begin();
  await person.go('#/tasks');
  await relais.page.getByRole('grid').waitFor();
  await relais.page.route('**/call', (route) => route.abort());
  await person.button('frame.theme').click();
  await relais.page.getByText(person.t('frame.theme.dark')).click();
  await relais.page.getByText(person.t('windows.trouble.connection')).waitFor();
  await relais.page.unroute('**/call');
  await person.button('frame.tryAgain').click();
  await relais.page.getByText(person.t('windows.trouble.connection')).waitFor({ state: 'detached' });
});

test('the browser asks before a page is closed whose change is on its way', async () => {
  const { relais, person, id } = await begin();
  await person.go('#/tasks');
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await relais.page.route('**/call', async (route) => {
    const { channel } = route.request().postDataJSON() as { channel: string };
    if (channel === 'settings.save') await held;
    await route.continue();
  });
  await person.button('frame.theme').click();
  await relais.page.getByText(person.t('frame.theme.dark')).click();
  await relais.page.getByText(person.t('frame.saving')).waitFor();
  const asked = relais.page.waitForEvent('dialog');
  void relais.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  letGo();
  await relais.page.getByText(person.t('frame.saved'), { exact: true }).waitFor();
  expect(id).not.toBe('');
});

test.each([
  ['damaged', '{"format":"relais.workspace"'],
  ['newerVersion', null],
] as const)(
  'a workspace that cannot be opened is refused in words, with what to do: %s',
  async (code, content) => {
    const workspace = await newFolder();
    const newer = sealLine(JSON.stringify({ segment: 1, version: 999, after: 0, previousBytes: 0 }));
    if (content === null) await writeFile(join(workspace, 'journal-000001.ndjson'), newer);
    else await writeFile(join(workspace, 'snapshot.json'), content);
    for (const language of ['en', 'fr'] as const) {
      const failed = await openRelais({ workspace, language }).then(
        async (opened) => {
          await opened.close();
          return 'opened';
        },
        (error: unknown) => String(error),
      );
      const folders = { folder: workspace, backups: join(workspace, 'backups'), reason: '' };
      expect(failed).toContain(`ended with 1: ${translate(language, `shell.${code}`, folders)}`);
    }
  },
);
