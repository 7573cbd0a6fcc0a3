/** Finds the browser that end-to-end tests drive: Chromium, Chrome or Edge; installs it where that can be done unasked. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env, platform } = process;

const candidates = () => {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
      (path) => programs.map((folder) => join(folder, path)),
    );
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  );
};

/** The program, or undefined. RELAIS_CHROMIUM names another. */
export const findChromium = () =>
  [env.RELAIS_CHROMIUM, ...candidates()].find((path) => path && existsSync(path));

/** The same, after installing Debian's where this is root on Debian. Says what to install where it cannot. */
export const ensureChromium = (say = console.log) => {
  const found = findChromium();
  if (found) return found;
  if (platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing chromium (apt-get) ...');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium();
    if (installed) return installed;
  }
  say(
    'The end-to-end tests need a browser: install Chromium, Chrome or Edge (or name one in RELAIS_CHROMIUM).',
  );
  return undefined;
};
