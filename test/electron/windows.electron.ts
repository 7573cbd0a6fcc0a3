/** Several windows of the one application on the desktop: each with a place of its own, all told of every change. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type OpenOptions, openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';

let relais: Relais | undefined;
let folder: string | undefined;
afterEach(async () => {
  await relais?.close();
  relais = undefined;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  folder = undefined;
});

const open = async (options: OpenOptions = {}) => {
  folder ??= await mkdtemp(join(tmpdir(), 'relais-windows-'));
  relais = await openRelais({ workspace: join(folder, 'workspace'), profile: folder, ...options });
  const { electron } = relais;
  if (!electron) throw new Error('these tests are for the desktop');
  return { relais, electron, person: new Person(relais) };
};

/** Does what opens a window. @returns the page of it, once it is there */
const newWindow = async (electron: NonNullable<Relais['electron']>, act: () => Promise<unknown>) => {
  const [page] = await Promise.all([electron.waitForEvent('window'), act()]);
  await page.waitForURL(/^https:/, { waitUntil: 'load' });
  await page.getByRole('navigation').waitFor();
  return page;
};

const openAt = (page: Page, address: string) =>
  page.evaluate((at) => window.relais.call('window.open', { address: at }), address);

const clientId = async (person: Person): Promise<string> => {
  const { rows } = await person.ask('records.list', {
    kind: 'organisations',
    query: { search: '', filters: [], sort: [] },
    trashed: false,
    range: { offset: 0, limit: 1 },
  });
  const [row] = rows;
  if (!row) throw new Error('no client');
  return row.id;
};

test('a change in one window is shown in the other, and closing one leaves the other', async () => {
  const { relais, electron, person } = await open();
  await person.begin('demo');
  const id = await clientId(person);
  const second = await newWindow(electron, () => openAt(relais.page, `#/organisations/${id}`));
  expect(new URL(second.url()).hash).toBe(`#/organisations/${id}`);
  expect(electron.windows()).toHaveLength(2);

  await person.command('records.edit', {
    kind: 'organisations',
    selection: { ids: [id] },
    changes: { name: 'Renamed elsewhere' },
  });
  await second.getByRole('heading', { name: 'Renamed elsewhere' }).waitFor();
  // The second window may ask as well as the first.
  expect(await second.evaluate(() => window.relais.call('workspace.state', {}))).toMatchObject({ ok: true });

  await relais.page.close();
  expect(await second.evaluate(() => window.relais.call('workspace.state', {}))).toMatchObject({ ok: true });
  expect(electron.windows()).toHaveLength(1);
});

test('both windows are there again at the next start, each at its address, and the zoom is kept', async () => {
  const first = await open();
  await first.person.begin('demo');
  const second = await newWindow(first.electron, () => openAt(first.relais.page, '#/tasks'));
  await first.person.go('#/opportunities');
  await first.electron.evaluate(({ Menu }) => {
    const zoomIn = Menu.getApplicationMenu()
      ?.items.flatMap((item) => item.submenu?.items ?? [])
      .find((item) => item.accelerator === 'CommandOrControl+Plus');
    zoomIn?.click();
    zoomIn?.click();
  });
  const factors = () =>
    first.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getZoomFactor()),
    );
  expect(await factors()).toEqual([1.25, 1.25]);
  expect(await second.evaluate(() => window.outerWidth / window.innerWidth)).toBeCloseTo(1.25, 1);
  await first.electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await first.relais.close();
  relais = undefined;

  const again = await open();
  while (again.electron.windows().length < 2) await again.electron.waitForEvent('window');
  const pages = again.electron.windows();
  for (const page of pages) await page.getByRole('navigation').waitFor();
  expect(pages.map((page) => new URL(page.url()).hash).sort()).toEqual(['#/opportunities', '#/tasks']);
  const kept = await again.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getZoomFactor()),
  );
  expect(kept).toEqual([1.25, 1.25]);
});

test('a link at the start opens its record, and one that means nothing says so', async () => {
  const first = await open();
  await first.person.begin('demo');
  const id = await clientId(first.person);
  await first.relais.close();
  relais = undefined;

  const at = await open({ parameters: [`relais://organisations/${id}`] });
  await at.relais.page.getByRole('navigation').waitFor();
  expect(new URL(at.relais.page.url()).hash).toBe(`#/organisations/${id}`);
  await at.relais.close();
  relais = undefined;

  const lost = await open({ parameters: ['--open', 'relais://../../etc/passwd'] });
  await lost.relais.page.getByText(lost.person.t('windows.unknownLink')).waitFor();
  expect(lost.relais.page.url()).not.toContain('unknown');
});

test('a second start brings the first one to the place of its link, and ends', async () => {
  const { relais, person } = await open();
  await person.begin('demo');
  const electron = process.env['RELAIS_ELECTRON'] ?? '';
  const child = spawn(
    electron,
    ['--no-sandbox', '.', '--workspace', relais.workspace, 'relais://tasks?search=call'],
    { env: { ...process.env, XDG_CONFIG_HOME: folder ?? '' } },
  );
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  await relais.page.waitForURL(/#\/tasks\?search=call$/);
  // The place before is one step back.
  await relais.page.goBack();
  expect(relais.page.url()).not.toContain('tasks');
});

test('a folder that is gone is told in every window, and so is its coming back', async () => {
  const { relais, electron, person } = await open();
  await person.begin('demo');
  const second = await newWindow(electron, () => openAt(relais.page, '#/tasks'));
  const id = await clientId(person);
  await rename(relais.workspace, `${relais.workspace}-away`);
  await person.command('records.edit', {
    kind: 'organisations',
    selection: { ids: [id] },
    changes: { name: 'While away' },
  });
  const told = person.t('windows.trouble.gone');
  for (const page of [relais.page, second]) {
    await page.getByRole('alert').getByText(told).waitFor();
    expect(await page.locator('.title-bar-saved').innerText()).toBe(person.t('windows.notSaved'));
  }
  await person.button('frame.tryAgain').click();
  await person.button('frame.tryAgain').waitFor();
  await rm(relais.workspace, { recursive: true, force: true });
  await rename(`${relais.workspace}-away`, relais.workspace);
  await person.button('frame.tryAgain').click();
  for (const page of [relais.page, second]) {
    await page.getByText(told).waitFor({ state: 'detached' });
    expect(await page.locator('.title-bar-saved').innerText()).toBe(person.t('frame.saved'));
  }
  const journal = await readFile(join(relais.workspace, 'journal-000001.ndjson'), 'utf8');
  expect(journal).toContain('While away');
});

test('a link is copied as a link of the application, and the clipboard cannot be read', async () => {
  const { relais, electron, person } = await open();
  await person.begin('demo');
  await person.go('#/tasks');
  await relais.page.bringToFront();
  await relais.page.evaluate(() => navigator.clipboard.writeText('relais://tasks'));
  // The screen hands a text on in its own time.
  await expect
    .poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()), { timeout: 10_000 })
    .toBe('relais://tasks');
  const read = await relais.page.evaluate(() =>
    navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(read).toBe('refused');
});
