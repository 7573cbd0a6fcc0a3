/** `npm run screenshots`: pictures of every view, light and dark, in English and French, in out/screenshots. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, requireNode, root, runTool } from './setup.mjs';

requireNode();
install();
const { ensureChromium } = await import('./chromium.mjs');
const { build } = await import('./build.mjs');

await build({ say: console.log });
const chromium = ensureChromium();
if (!chromium) {
  process.exitCode = 1;
} else {
  rmSync(join(root, 'out/screenshots'), { recursive: true, force: true });
  console.log('Taking pictures of every view ...');
  process.exitCode = runTool('vitest/vitest.mjs', ['run', '--config', 'test/screenshots/vitest.config.ts'], {
    env: { ...process.env, RELAIS_CHROMIUM: chromium },
  });
  console.log('They are in out/screenshots.');
}
