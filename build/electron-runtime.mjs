/** Finds Electron's runtime, or downloads it; within 20 seconds it is clear whether that can be done. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

const folder = join(root, 'node_modules', 'electron');
const failureFile = join(root, 'node_modules', '.relais-electron-failed');
/** In milliseconds without a byte. */
const patience = 18_000;
/** In milliseconds: a download that failed is tried again a day later, or when asked. */
const retryAfter = 24 * 60 * 60 * 1000;

/** The runtime's program, or undefined. */
export const findElectron = () => {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const named = join(folder, 'path.txt');
  const program = existsSync(named)
    ? readFileSync(named, 'utf8')
    : ({ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ??
      'electron');
  const path = join(override || join(folder, 'dist'), program);
  return existsSync(path) ? path : undefined;
};

/** Has a download failed within the last day? */
export const failedLately = () => {
  try {
    return Date.now() - statSync(failureFile).mtimeMs < retryAfter;
  } catch {
    return false;
  }
};

const bytesUnder = (path) => {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return found.size;
    return readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0);
  } catch {
    return 0;
  }
};

/**
 * Downloads the runtime with Electron's own script, and gives up when nothing has come for 18 seconds.
 * @returns {Promise<string | undefined>} the runtime's program
 */
export const downloadElectron = async (say = console.log) => {
  const temporary = mkdtempSync(join(tmpdir(), 'relais-electron-'));
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  let bytes = 0;
  let grewAt = Date.now();
  let toldAt = grewAt;
  const watch = setInterval(() => {
    const now = bytesUnder(temporary) + bytesUnder(join(folder, 'dist'));
    if (now > bytes) grewAt = Date.now();
    bytes = now;
    if (Date.now() - grewAt > patience) child.kill('SIGKILL');
    if (bytes > 0 && Date.now() - toldAt > 5_000) {
      toldAt = Date.now();
      say(`  ${Math.round(bytes / 1e6)} MB so far`);
    }
  }, 500);
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
  const found = findElectron();
  if (found) rmSync(failureFile, { force: true });
  else writeFileSync(failureFile, '');
  return found;
};
