/** Relais in the machine's own browser: the same application, served to one window on this machine only. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refused } from '#electron/refused.ts';
import { noFiles, openApplication, type ShellFiles } from '#electron/shell/application.ts';
import { type BrowserServer, serveToBrowser } from '#electron/shell/browser-server.ts';
import { openedBy } from '#electron/shell/deep-link.ts';
import { logStrayErrors, makeLog } from '#electron/shell/log.ts';
import { openAddress } from '#electron/shell/open-address.ts';
import { defaultWorkspace, systemLanguage } from '#electron/shell/places.ts';
import { startFailure } from '#electron/shell/start-failure.ts';
import { version } from '#electron/shell/version.ts';
import { translate } from '#locale/translate.ts';

/** Files come by upload. A file is handed over by the page, which downloads it once it knows that it is there. */
const pageFiles: ShellFiles = {
  ...noFiles,
  async save(id, desk) {
    return { saved: true, name: desk.locate(id).handle.name };
  },
};

/** @param built the folder of the build */
export const runInBrowser = async (parameters: readonly string[], built: URL): Promise<void> => {
  const { values } = parseArgs({
    args: [...parameters],
    options: { workspace: { type: 'string' }, 'no-open': { type: 'boolean' }, open: { type: 'string' } },
    strict: false,
  });
  const folder = typeof values.workspace === 'string' ? values.workspace : defaultWorkspace();
  const language = systemLanguage();
  const say = (line: string) => process.stdout.write(`${line}\n`);

  // The first window opens where it was asked to; those after it where they were.
  let asked = openedBy(parameters);
  let server: BrowserServer | undefined;

  const opened = await openApplication({
    folder,
    shell: 'browser',
    version,
    systemLanguage: language,
    files: pageFiles,
    openWindow: (address) => server?.newWindowAddress(address) ?? null,
    worker: new URL('electron/worker.js', built),
  }).catch((error: unknown) => {
    if (!(error instanceof Refused)) makeLog(folder, () => new Date().toISOString())('error', String(error));
    const { message, exitCode } = startFailure(error, folder, language);
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
    return undefined;
  });
  if (!opened) return;
  logStrayErrors(opened.log);

  const serving = await serveToBrowser({
    application: opened,
    pages: fileURLToPath(new URL('renderer', built)),
    transport: new Uint8Array(await readFile(new URL('preload/browser.js', built))),
  });

  server = serving;

  const show = async () => {
    const address = serving.newAddress(asked);
    asked = null;
    const shown = !values['no-open'] && (await openAddress(address));
    say(translate(language, shown ? 'shell.serving' : 'shell.openAddress', { address }));
    say(translate(language, 'shell.onceOnly'));
  };
  await show();

  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
  lines?.on('line', () => void show());
  let stopping = false;
  const stop = async () => {
    stopping = true;
    lines?.close();
    await serving.close();
    await opened.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second word must not end the process while the workspace is being closed.
      if (stopping) return;
      stop()
        .catch((error: unknown) => opened.log('error', `closing: ${error}`))
        .finally(() => process.exit(0));
    });
  }
};
