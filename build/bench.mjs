/** `npm run bench`: the measurements of test/bench. */
import { install, requireNode, runTool } from './setup.mjs';

requireNode();
install();
process.exitCode = runTool('vitest/vitest.mjs', ['bench', '--run', ...process.argv.slice(2)]);
