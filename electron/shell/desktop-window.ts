/** One window: sandboxed, isolated, with nothing of Node, at an address of the application. */
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { pageOrigin } from '#electron/shell/desktop-pages.ts';
import type { Log } from '#electron/shell/log.ts';
import type { Bounds } from '#electron/shell/window-state.ts';

/** Shown until the page has painted: the page's own background. */
const background = { light: '#ffffff', dark: '#1a1b1e' };

/** A page that crashed is loaded again: the records are not in it. Twice within a minute is no accident any more. */
const reloadAfterCrash = (window: BrowserWindow, log: Log): void => {
  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('error', `the page is gone: ${reason}`);
    const again = performance.now() - crashedAt < 60_000;
    crashedAt = performance.now();
    if (reason !== 'clean-exit' && !again && !window.isDestroyed()) window.webContents.reload();
  });
};

export interface WindowOptions {
  /** The folder of the build. */
  readonly built: URL;
  readonly log: Log;
  /** Null: the usual size, in the middle of the screen. */
  readonly bounds: Bounds | null;
  readonly maximised: boolean;
  /** '#/tasks'; null: where the page goes by itself. */
  readonly address: string | null;
  /** 1 is the actual size. */
  readonly zoom: number;
}

/** What every page of the application may and may not. @param built the folder of the build */
export const pagePreferences = (built: URL): WebPreferences => ({
  preload: fileURLToPath(new URL('preload/bridge.cjs', built)),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Its dictionaries would come from a network.
  spellcheck: false,
  devTools: !app.isPackaged,
});

export const openWindow = ({
  built,
  log,
  bounds,
  maximised,
  address,
  zoom,
}: WindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1440, height: 900 }),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Relais',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: { ...pagePreferences(built), zoomFactor: zoom },
  });
  reloadAfterCrash(window, log);
  // Chromium keeps a size for each origin in the profile, which would win over the one asked for above.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoom));
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  void window.loadURL(`${pageOrigin}/${address ?? ''}`);
  return window;
};
