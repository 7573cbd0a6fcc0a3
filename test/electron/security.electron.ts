/** What only the desktop has: the window's switches, its frame's rights, its way to the main process, its second start. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openRelais, type Relais } from '#test/e2e/harness.ts';

let relais: Relais | undefined;
afterEach(async () => {
  await relais?.close();
  relais = undefined;
});

test('the window is isolated and sandboxed, and its page comes from no file and no network', async () => {
  relais = await openRelais({ leaving: true });
  const { page } = relais;
  const origin = await page.evaluate(() => location.origin);
  expect(origin).toBe('https://relais.invalid');
  const reached = await page.evaluate(async () => {
    const attempts = [
      'file:///etc/passwd',
      'http://127.0.0.1:1/',
      'https://example.org/',
      'https://relais.invalid/..%2f..%2fpackage.json',
    ];
    const outcomes: string[] = [];
    for (const address of attempts) {
      outcomes.push(
        await fetch(address).then(
          (response) => String(response.status),
          () => 'refused',
        ),
      );
    }
    return outcomes;
  });
  expect(reached).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('permissions are denied, windows and other pages are not opened', async () => {
  relais = await openRelais({ leaving: true });
  const { page } = relais;
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toContain('https://relais.invalid/');
});

test('the workspace survives the end of the application', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relais-again-'));
  try {
    for (const expected of [null, 'fr']) {
      relais = await openRelais({ workspace: folder });
      const { page } = relais;
      const state = await page.evaluate(() => window.relais.call('workspace.state', {}));
      expect(state).toMatchObject({ data: { settings: expected === null ? null : { language: expected } } });
      if (expected === null) {
        const started = await page.evaluate(() =>
          window.relais.call('workspace.start', {
            company: 'Essai',
            language: 'fr',
            currency: 'EUR',
            content: 'empty',
            job: 'job-of-the-test',
          }),
        );
        expect(started).toMatchObject({ ok: true });
      }
      await relais.close();
      relais = undefined;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a workspace that is open is refused to the command line, in words', async () => {
  relais = await openRelais();
  const { workspace } = relais;
  const child = spawn(
    process.execPath,
    ['dist/electron/main.js', '--workspace', workspace, 'call', 'workspace.state'],
    {
      env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' },
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(4);
  expect(said).toContain('déjà ouvert');
});

test('a second window of another profile is told that the workspace is open', async () => {
  relais = await openRelais();
  const electron = process.env['RELAIS_ELECTRON'] ?? '';
  const profile = await mkdtemp(join(tmpdir(), 'relais-profile-'));
  const child = spawn(electron, ['--no-sandbox', '.', '--workspace', relais.workspace], {
    env: { ...process.env, XDG_CONFIG_HOME: profile, LC_ALL: 'fr_FR.UTF-8', LANGUAGE: 'fr' },
  });
  try {
    const said = await new Promise<string>((resolve) => {
      let all = '';
      const hear = (chunk: Buffer) => {
        all += chunk.toString('utf8');
        if (/déjà ouvert|already open/.test(all)) resolve(all);
      };
      child.stderr.on('data', hear);
      child.once('exit', () => resolve(all));
    });
    expect(said).toMatch(/déjà ouvert|already open/);
  } finally {
    // A dialog is open that only a person would close.
    child.kill('SIGKILL');
    await rm(profile, { recursive: true, force: true });
  }
});
