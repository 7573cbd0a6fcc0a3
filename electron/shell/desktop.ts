/** Relais on the desktop: Electron's life from start to end, around the application and its one window. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron';
import type { Answer } from '#contract/channel.ts';
import { type Application, openApplication } from '#electron/shell/application.ts';
import { desktopFiles } from '#electron/shell/desktop-files.ts';
import { denyPermissions, guardWindows } from '#electron/shell/desktop-guard.ts';
import { setMenu } from '#electron/shell/desktop-menu.ts';
import { isOwnPage, servePages } from '#electron/shell/desktop-pages.ts';
import { openWindow } from '#electron/shell/desktop-window.ts';
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
  if (!app.requestSingleInstanceLock()) return app.quit();
  guardWindows();

  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  await app.whenReady();
  const system = languageOf(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  let language: Language = system;

  let application: Application;
  try {
    application = await openApplication({
      folder,
      shell: 'desktop',
      version,
      systemLanguage: system,
      files: desktopFiles(
        () => window,
        () => language,
      ),
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
    isOwnPage(event.senderFrame) && event.sender === window?.webContents
      ? application.call(channel, input)
      : refused,
  );
  const applyLanguage = async () => {
    language = await chosenLanguage(application, system);
    setMenu(language);
  };
  application.onPush((push) => {
    if (window && !window.isDestroyed()) window.webContents.send('changed', push);
    if (push.collections.includes('settings')) void applyLanguage();
  });
  await applyLanguage();

  const show = () => {
    window = openWindow(built, application.log);
    window.on('closed', () => {
      window = undefined;
    });
  };
  app.on('activate', () => {
    if (!window) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', () => window?.webContents.session.flushStorageData());
  // Nothing ends before the store has: its last change is on the disk and its lock is let go.
  app.on('will-quit', (event) => {
    event.preventDefault();
    application
      .close()
      .catch((error: unknown) => application.log('error', `closing: ${error}`))
      .finally(() => app.exit(0));
  });
  show();
};
