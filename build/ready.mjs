/** `npm run ready`: everything that must hold before a change is called done: types, Biome, tests, build. */
import { install, requireNode, run, runTool } from './setup.mjs';

requireNode();
install();
const steps = [
  [
    'Types',
    () =>
      runTool('typescript/bin/tsc', ['--noEmit']) ||
      runTool('typescript/bin/tsc', ['--noEmit', '-p', 'preload/tsconfig.json']),
  ],
  ['Biome', () => runTool('@biomejs/biome/bin/biome', ['check', '.'])],
  ['Tests', () => run(process.execPath, ['build/test.mjs'])],
  ['Build', () => run(process.execPath, ['build/build.mjs', '--all'])],
];
for (const [name, step] of steps) {
  console.log(`${name} ...`);
  const code = step();
  if (code !== 0) {
    console.log(`Not ready: ${name} failed.`);
    process.exit(code);
  }
}
console.log('Ready.');
