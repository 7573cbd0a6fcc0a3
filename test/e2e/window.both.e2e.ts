/** The window opens, shows the first run of an empty workspace, and reaches the application through its bridge. */
import { afterEach, expect, test } from 'vitest';
import { openRelais, type Relais, shellUnderTest } from '#test/e2e/harness.ts';

let relais: Relais | undefined;
afterEach(async () => {
  await relais?.close();
  relais = undefined;
});

test('a new workspace opens on the first run, without an error', async () => {
  relais = await openRelais();
  const { page, errors } = relais;
  await page
    .getByRole('heading', { name: /Relais/ })
    .first()
    .waitFor();
  expect(await page.title()).toContain('Relais');
  const state = await page.evaluate(() => window.relais.call('workspace.state', {}));
  expect(state).toMatchObject({
    ok: true,
    data: { settings: null, shell: shellUnderTest === 'electron' ? 'desktop' : 'browser' },
  });
  expect(errors).toEqual([]);
});

test('a French system is greeted in French', async () => {
  relais = await openRelais({ language: 'fr' });
  const { page } = relais;
  await page.getByText('Français').first().waitFor();
  const state = await page.evaluate(() => window.relais.call('workspace.state', {}));
  expect(state).toMatchObject({ data: { systemLanguage: 'fr' } });
});

test('a reload goes on where it was', async () => {
  relais = await openRelais();
  const { page } = relais;
  await page.reload();
  const state = await page.evaluate(() => window.relais.call('workspace.state', {}));
  expect(state).toMatchObject({ ok: true });
});

test('the page has nothing but its two functions, and no way out', async () => {
  relais = await openRelais({ leaving: true });
  const { page } = relais;
  const found = await page.evaluate(async () => ({
    bridge: Object.keys(window.relais).sort(),
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    fetched: await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
    injected: (() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
      return document.title;
    })(),
  }));
  expect(found).toMatchObject({
    bridge: ['call', 'onChanged'],
    node: ['undefined', 'undefined'],
    fetched: 'refused',
  });
  expect(found.injected).not.toBe('injected');
});
