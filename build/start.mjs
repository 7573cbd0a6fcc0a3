/** `npm start`: sets up what is missing, builds what has changed, and opens Relais. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, requireNode, root } from './setup.mjs';

requireNode();
install();
const { build } = await import('./build.mjs');
await build({ say: console.log });
const { downloadElectron, failedLately, findElectron } = await import('./electron-runtime.mjs');

const parameters = process.argv.slice(2);
const asked = (name) => parameters.includes(name);
const passed = parameters.filter((parameter) => !['--browser', '--electron'].includes(parameter));

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Runs a program in the foreground. @returns how it ended and after how many milliseconds */
const runUntilEnd = (program, all) =>
  new Promise((resolve) => {
    const started = Date.now();
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const child = spawn(program, all, { stdio: 'inherit', env });
    // A terminal tells its whole group of Ctrl+C, and the child closes the workspace at the first word: it is told again
    // only where it seems not to have heard. What is sent to this process alone is passed on.
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    for (const signal of ['SIGINT', 'SIGHUP']) {
      process.on(signal, () => setTimeout(() => child.kill(signal), 2_000).unref());
    }
    const end = (code, signal) => resolve({ code, signal, after: Date.now() - started });
    child.once('error', () => end(127, null));
    child.once('exit', end);
  });

const openInBrowser = async () => {
  const { code } = await runUntilEnd(process.execPath, [join(root, 'dist/electron/main.js'), ...passed]);
  process.exitCode = code ?? 1;
};

/** The runtime, or undefined after a sentence that says why there is none. */
const runtime = async () => {
  if (asked('--browser')) return undefined;
  if (!hasDisplay) {
    console.log('There is no display here: Relais is served to a browser.');
    return undefined;
  }
  const found = findElectron();
  if (found) return found;
  if (failedLately() && !asked('--electron')) {
    console.log(
      'Electron could not be downloaded lately, so Relais opens in your browser (npm start -- --electron tries again).',
    );
    return undefined;
  }
  console.log('Downloading Electron ...');
  const downloaded = await downloadElectron();
  if (!downloaded) console.log('Electron cannot be downloaded here, so Relais opens in your browser.');
  return downloaded;
};

const electron = await runtime();
if (!electron) {
  await openInBrowser();
} else {
  if (isRoot)
    console.log('Started as root: Electron runs without its sandbox (--no-sandbox), as Chromium requires.');
  const { code, signal, after } = await runUntilEnd(electron, [
    ...(isRoot ? ['--no-sandbox'] : []),
    root,
    ...passed,
  ]);
  // Missing libraries or a sandbox the system forbids end it at once, before it has opened anything.
  const neverRan =
    after < 10_000 && (code === 127 || ['SIGTRAP', 'SIGABRT', 'SIGSEGV'].includes(signal ?? ''));
  if (neverRan) {
    console.log('Electron cannot run on this system, so Relais opens in your browser.');
    await openInBrowser();
  } else {
    process.exitCode = code ?? 1;
  }
}
