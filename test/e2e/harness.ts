/** Opens the built application for a test, in a browser or on Electron, and answers its file dialogs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  type BrowserContextOptions,
  chromium,
  type ElectronApplication,
  type Page,
} from 'playwright-core';

export type ShellName = 'browser' | 'electron';

/** The shell this run is about: test/electron/vitest.config.ts sets the other one. */
export const shellUnderTest: ShellName = process.env['RELAIS_SHELL'] === 'electron' ? 'electron' : 'browser';

export interface OpenOptions {
  /** A folder to open again; a new empty one where not given, removed at the end. */
  readonly workspace?: string;
  /** The system's language: what the first run proposes. */
  readonly language?: 'en' | 'fr';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Pixels of the screen for each of the page's: 2 is what 200 % zoom makes of it. In a browser only. */
  readonly scale?: number;
  /** More of the command line: ['--open', '#/tasks']. */
  readonly parameters?: readonly string[];
  /** The folder of Electron's profile, for a test that starts it again; a new one where not given. */
  readonly profile?: string;
  /** The test tries to leave the application, so that what is asked of others is no fault of its. */
  readonly leaving?: boolean;
}

export interface Relais {
  readonly page: Page;
  readonly shell: ShellName;
  readonly workspace: string;
  /** The application on the desktop; null in a browser. */
  readonly electron: ElectronApplication | null;
  /** Requests that left for anywhere but the application itself, since it was opened: there must be none. */
  readonly outside: readonly string[];
  /** What the page threw or wrote as an error. */
  readonly errors: readonly string[];
  /** Does what opens the file dialog, and answers it with the file. */
  chooseFile(path: string, act: () => Promise<unknown>): Promise<void>;
  /** Does what saves a file. @returns where it now is, under its own name, in a folder that goes with the test */
  saveFile(act: () => Promise<unknown>): Promise<string>;
  /** Ends the application, and waits until its workspace can be opened again. */
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
/** In milliseconds: a cold start on a busy machine. */
const startTime = 60_000;

/** A person's Chromium without what tests do not need: no first run, no updates, no screen. */
const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

const localeOf = { en: 'en_GB.UTF-8', fr: 'fr_FR.UTF-8' } as const;

const environmentFor = (language: 'en' | 'fr', home: string): Record<string, string> => {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(kept),
    LANG: localeOf[language],
    LC_ALL: localeOf[language],
    LANGUAGE: language,
    // Electron's profile must be as new as the workspace.
    XDG_CONFIG_HOME: home,
  };
};

/** Waits for the line with the address. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`no address after a minute: ${said}`)), startTime);
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });

const listenForErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
};

/** What a page may ask for: its own origin, and what never leaves the page. */
const isInside = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || /^(?:data|blob|about|chrome|devtools):/.test(url);

const openInBrowser = async (workspace: string, own: string, options: OpenOptions): Promise<Relais> => {
  const { language = 'en', viewport = { width: 1440, height: 900 }, colorScheme = 'light' } = options;
  const executablePath = process.env['RELAIS_CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error('No browser to test with: npm test finds or installs one.');
  const server = spawn(
    process.execPath,
    [
      join(root, 'dist/electron/main.js'),
      '--no-open',
      '--workspace',
      workspace,
      ...(options.parameters ?? []),
    ],
    { env: environmentFor(language, own), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [address, browser] = await Promise.all([
    addressOf(server),
    chromium.launch({ executablePath, args: chromiumFlags }),
  ]);
  const context: BrowserContextOptions = {
    viewport,
    colorScheme,
    deviceScaleFactor: options.scale ?? 1,
    locale: language,
    acceptDownloads: true,
  };
  const browserContext = await browser.newContext(context);
  const outside: string[] = [];
  const { origin } = new URL(address);
  browserContext.on('request', (request) => {
    if (!isInside(request.url(), origin)) outside.push(request.url());
  });
  const page = await browserContext.newPage();
  const errors = listenForErrors(page);
  // From the start, so that no key is faster than the request to be told of file dialogs.
  page.on('filechooser', () => undefined);
  await page.goto(address);
  return {
    page,
    shell: 'browser',
    workspace,
    electron: null,
    outside,
    errors,
    async chooseFile(path, act) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      await chooser.setFiles(path);
    },
    async saveFile(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const target = join(own, download.suggestedFilename());
      await download.saveAs(target);
      return target;
    },
    async close() {
      await browser.close();
      server.kill('SIGTERM');
      await ended(server);
    },
  };
};

/** Puts an answer in the place of a dialog that only a person could answer. */
const answerDialogs = (application: ElectronApplication, open: string, save: string) =>
  application.evaluate(
    ({ dialog }, answers) => {
      dialog.showOpenDialog = async () => ({ canceled: answers.open === '', filePaths: [answers.open] });
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { defaultPath: string };
        const name = defaultPath.split(/[\\/]/).at(-1) ?? '';
        return { canceled: answers.save === '', filePath: `${answers.save}/${name}` };
      };
    },
    { open, save },
  );

const openOnElectron = async (workspace: string, own: string, options: OpenOptions): Promise<Relais> => {
  const { language = 'en', viewport, colorScheme } = options;
  const executablePath = process.env['RELAIS_ELECTRON'];
  if (!executablePath) throw new Error('No Electron to test on: npm run test:electron finds it.');
  const application = await _electron.launch({
    executablePath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      root,
      '--workspace',
      workspace,
      `--lang=${language}`,
      ...(options.parameters ?? []),
    ],
    env: environmentFor(language, options.profile ?? own),
    timeout: startTime,
    ...(colorScheme ? { colorScheme } : {}),
  });
  // Heard before the page has loaded: whatever it asks for is in the log, allowed or not.
  const outside: string[] = [];
  application.context().on('request', (request) => {
    if (!isInside(request.url(), 'https://relais.invalid')) outside.push(request.url());
  });
  const page = await application.firstWindow();
  const errors = listenForErrors(page);
  // The window begins blank, and what is asked of it on its way to the page of the application is lost.
  await page.waitForURL(/^https:/, { waitUntil: 'load', timeout: startTime });
  if (viewport) {
    const window = await application.browserWindow(page);
    await window.evaluate((one, size) => one.setContentSize(size.width, size.height), viewport);
  }
  return {
    page,
    shell: 'electron',
    workspace,
    electron: application,
    outside,
    errors,
    async chooseFile(path, act) {
      await answerDialogs(application, path, '');
      await act();
    },
    async saveFile(act) {
      const folder = await mkdtemp(join(own, 'saved-'));
      await answerDialogs(application, '', folder);
      await act();
      return firstFileIn(folder);
    },
    close: () => application.close(),
  };
};

/** The dialog is answered at once, the file is there when the application has written it. */
const firstFileIn = async (folder: string): Promise<string> => {
  const { readdir } = await import('node:fs/promises');
  const until = Date.now() + startTime;
  while (Date.now() < until) {
    const name = (await readdir(folder)).find((one) => !one.endsWith('.part'));
    if (name) return join(folder, name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no file was saved');
};

/** Opens the application in the shell under test. Close it in `finally` or `afterEach`. */
export const openRelais = async (options: OpenOptions = {}): Promise<Relais> => {
  const own = await mkdtemp(join(tmpdir(), 'relais-e2e-'));
  const workspace = options.workspace ?? join(own, 'workspace');
  const open = shellUnderTest === 'electron' ? openOnElectron : openInBrowser;
  const relais = await open(workspace, own, options);
  await relais.page
    .locator('#root :is(main, h1, [role="alert"])')
    .first()
    .waitFor({ state: 'attached', timeout: startTime });
  return {
    ...relais,
    async close() {
      await relais.close();
      const { outside } = relais;
      if (outside.length > 0 && !options.leaving) throw new Error(`The page asked for ${outside.join(', ')}`);
      // A workspace that was given is opened again by the test that gave it.
      if (!options.workspace) await rm(own, { recursive: true, force: true });
    },
  };
};

/** A copy of a file under another name, for tests that choose it. */
export const copyAs = async (
  path: string,
  folder: string,
  name: string = basename(path),
): Promise<string> => {
  const target = join(folder, name);
  await copyFile(path, target);
  return target;
};
