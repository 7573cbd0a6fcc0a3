/** The one window: sandboxed, isolated, with nothing of Node, where it was when it was last closed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { pageOrigin } from '#electron/shell/desktop-pages.ts';
import type { Log } from '#electron/shell/log.ts';
import { isReachable, readWindowState, writeWindowState } from '#electron/shell/window-state.ts';

/** Shown until the page has painted: the page's own background. */
const background = { light: '#ffffff', dark: '#1a1b1e' };
/** In milliseconds after the last move. */
const settleTime = 500;

const keepState = (window: BrowserWindow, file: string): void => {
  let timer: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    writeWindowState(file, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, settleTime);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
};

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

/** @param built the folder of the build */
export const openWindow = (built: URL, log: Log): BrowserWindow => {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(stateFile);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const place = state && isReachable(state.bounds, screens) ? state.bounds : { width: 1440, height: 900 };
  const window = new BrowserWindow({
    ...place,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Relais',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
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
    },
  });
  keepState(window, stateFile);
  reloadAfterCrash(window, log);
  window.once('ready-to-show', () => {
    if (state?.maximised) window.maximize();
    window.show();
  });
  void window.loadURL(`${pageOrigin}/`);
  return window;
};
