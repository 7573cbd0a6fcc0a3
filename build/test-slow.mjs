/** `npm run test:slow`: the tests that take minutes, over what was built. */
import { install, requireNode } from './setup.mjs';

requireNode();
install();
const { build } = await import('./build.mjs');
const { conclude, runVitest } = await import('./vitest.mjs');
await build({ say: console.log });
conclude([runVitest(['--config', 'test/slow/vitest.config.ts', ...process.argv.slice(2)])]);
