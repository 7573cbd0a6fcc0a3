/** `npm test`: sets up what is missing, then unit, integration and end-to-end tests. */
import { install, requireNode } from './setup.mjs';

requireNode();
install();
const { conclude, runVitest } = await import('./vitest.mjs');
const { ensureChromium } = await import('./chromium.mjs');
const { build } = await import('./build.mjs');

console.log('Unit and integration tests ...');
const results = [runVitest([])];

await build({ say: console.log });

console.log('End-to-end tests, in a browser ...');
const chromium = ensureChromium();
results.push(
  chromium
    ? runVitest(['--config', 'test/e2e/vitest.config.ts'], {
        env: { ...process.env, RELAIS_CHROMIUM: chromium },
      })
    : { passed: 0, failed: 1, skipped: 0 },
);

conclude(results);
