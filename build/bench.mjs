/** `npm run bench`: the measurements of test/bench. */
import { install, requireNode, runTool } from './setup.mjs';

requireNode();
install();
const { build } = await import('./build.mjs');
await build({ say: console.log });
const only = process.argv.slice(2);
const calculations = runTool('vitest/vitest.mjs', ['bench', '--run', '--passWithNoTests', ...only]);
// The whole application, in a browser.
const whole = runTool('vitest/vitest.mjs', [
  'run',
  '--config',
  'test/bench/vitest.config.ts',
  '--passWithNoTests',
  ...only,
]);
process.exitCode = calculations || whole;
