/** `npm run relais -- ...`: the command line. Sets up and builds what is missing without a word on standard output. */
import { install, requireNode, root, run } from './setup.mjs';

requireNode();
const quietly = (line) => process.stderr.write(`${line}\n`);
install(quietly);
const { build } = await import('./build.mjs');
await build({ say: quietly });
const parameters = process.argv.slice(2);
// Paths are meant from where the command was typed, not from the checkout.
const from = process.env.INIT_CWD ?? process.cwd();
process.exitCode = run(
  process.execPath,
  [`${root}dist/electron/main.js`, ...(parameters.length > 0 ? parameters : ['--help'])],
  { cwd: from },
);
