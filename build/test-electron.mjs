/** `npm run test:electron`: the application on a real Electron. Skipped, and said so, where there is no runtime. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './electron-runtime.mjs';
import { install, requireNode, root } from './setup.mjs';

requireNode();
const electron = findElectron();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (!electron || !hasDisplay) {
  const why = electron ? 'there is no display (xvfb-run gives one)' : 'there is no Electron runtime';
  console.log(`SKIPPED: the tests on Electron did not run, because ${why}.`);
} else {
  // Where the checkout cannot be written, it was set up and built before.
  if (!existsSync(join(root, 'dist/electron/main.js')) || !process.env.ELECTRON_SMOKE) {
    install();
    const { build } = await import('./build.mjs');
    await build({ say: console.log });
  }
  const { conclude, runVitest } = await import('./vitest.mjs');
  const parameters = [
    '--config',
    'test/electron/vitest.config.ts',
    '--configLoader',
    'runner',
    ...process.argv.slice(2),
  ];
  conclude([runVitest(parameters, { env: { ...process.env, RELAIS_ELECTRON: electron } })]);
}
