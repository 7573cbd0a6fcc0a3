/** Relais on the desktop: Electron's life from start to end, around the application and its one window. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { app, dialog, ipcMain, Notification, powerMonitor, session, shell } from 'electron';
import type { Answer } from '#contract/channel.ts';
import { type Application, openApplication } from '#electron/shell/application.ts';
import { addressOf, linkScheme, openedBy } from '#electron/shell/deep-link.ts';
import { desktopFiles } from '#electron/shell/desktop-files.ts';
import { denyPermissions, guardWindows } from '#electron/shell/desktop-guard.ts';
import { setMenu } from '#electron/shell/desktop-menu.ts';
import { isOwnPage, servePages } from '#electron/shell/desktop-pages.ts';
import { makePrinter } from '#electron/shell/desktop-print.ts';
import { desktopReminders } from '#electron/shell/desktop-reminders.ts';
import { manageWindows, type Windows } from '#electron/shell/desktop-windows.ts';
import { logStrayErrors } from '#electron/shell/log.ts';
import { dataFolder, defaultWorkspace, languageOf } from '#electron/shell/places.ts';
import { startFailure } from '#electron/shell/start-failure.ts';
import { version } from '#electron/shell/version.ts';
import { type Language, translate } from '#locale/translate.ts';

/** The workspace named on the command line, whatever switches Chromium and Electron have put around it. */
const workspaceFolder = (): string => {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { workspace: { type: 'string' } },
    strict: false,
  });
  return typeof values.workspace === 'string' ? resolve(values.workspace) : defaultWorkspace();
};

/** Each workspace has a profile of its own, so that two can be open and each only once. */
const profileFolder = (workspace: string): string =>
  workspace === defaultWorkspace()
    ? dataFolder()
    : join(dataFolder(), 'profiles', createHash('sha256').update(workspace).digest('hex').slice(0, 16));

/** Where a further window opens when no place was asked for. */
const newWindowAddress = '#/';

const refused: Answer<never> = { ok: false, error: { code: 'notAllowed' } };

/** The language chosen in the settings, once there are any. */
const chosenLanguage = async (application: Application, otherwise: Language): Promise<Language> => {
  const answer = await application.call('workspace.state', {});
  if (!answer.ok) return otherwise;
  const { settings } = answer.data as { settings: { language: Language } | null };
  return settings?.language ?? otherwise;
};

/** @param built the folder of the build */
export const runOnDesktop = async (built: URL): Promise<void> => {
  const folder = workspaceFolder();
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', profileFolder(folder));
  /** Where the first window goes: what was asked for before there was one. */
  let asked = openedBy(process.argv.slice(1));
  if (!app.requestSingleInstanceLock({ open: asked })) return app.quit();
  guardWindows();
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);

  let windows: Windows | undefined;
  const show = (address: string | null) => {
    if (windows) windows.show(address);
    else asked = address ?? asked;
  };
  app.on('second-instance', (_event, _parameters, _folder, told) => {
    const { open } = (told ?? {}) as { open?: unknown };
    show(typeof open === 'string' ? addressOf(open) : null);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    show(addressOf(link));
  });
  await app.whenReady();
  const system = languageOf(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  let language: Language = system;

  const printer = makePrinter(built);
  let application: Application;
  try {
    application = await openApplication({
      folder,
      shell: 'desktop',
      version,
      systemLanguage: system,
      files: desktopFiles(
        () => windows?.current(),
        () => language,
      ),
      openWindow: (address) => {
        windows?.open(address);
        return null;
      },
      print: printer.print,
      showFile: {
        open: (path) => shell.openPath(path),
        show: (path) => shell.showItemInFolder(path),
        folders: () => (['documents', 'downloads', 'desktop'] as const).map((name) => app.getPath(name)),
      },
      worker: new URL('electron/worker.js', built),
    });
  } catch (error) {
    const { message, exitCode } = startFailure(error, folder, system);
    process.stderr.write(`${message}\n`);
    dialog.showErrorBox(translate(system, 'shell.cannotOpen'), message);
    return app.exit(exitCode);
  }

  logStrayErrors(application.log);
  denyPermissions(session.defaultSession);
  servePages(session.defaultSession, fileURLToPath(new URL('renderer', built)));
  ipcMain.handle('call', (event, channel: unknown, input: unknown) =>
    isOwnPage(event.senderFrame) && (windows?.owns(event.sender) || printer.owns(event.sender))
      ? application.call(channel, input)
      : refused,
  );
  const all = manageWindows({
    built,
    log: application.log,
    file: join(app.getPath('userData'), 'window.json'),
  });
  windows = all;
  const applyLanguage = async () => {
    language = await chosenLanguage(application, system);
    setMenu(language, { newWindow: () => all.open(newWindowAddress), zoom: all.zoom });
  };
  application.onPush((push) => {
    all.tell(push);
    if (push.collections.includes('settings')) void applyLanguage();
  });
  await applyLanguage();
  if (Notification.isSupported()) {
    application.onReminders(
      desktopReminders({
        make: (options) => new Notification(options),
        language: () => language,
        show,
        now: () => Date.now(),
      }),
    );
  }
  powerMonitor.on('resume', () => application.woke());

  app.on('activate', () => all.show(null));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', () => {
    all.end();
    session.defaultSession.flushStorageData();
  });
  // Nothing ends before the store has: its last change is on the disk and its lock is let go.
  app.on('will-quit', (event) => {
    event.preventDefault();
    application
      .close()
      .catch((error: unknown) => application.log('error', `closing: ${error}`))
      .finally(() => app.exit(0));
  });
  all.restore(asked);
};
