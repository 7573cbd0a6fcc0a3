/** All windows of the application: opened, told of changes, and found again at the next start where they were. */
import { BrowserWindow, screen, type WebContents } from 'electron';
import type { Push } from '#contract/channel.ts';
import { isOwnAddress } from '#electron/shell/desktop-pages.ts';
import { openWindow } from '#electron/shell/desktop-window.ts';
import type { Log } from '#electron/shell/log.ts';
import {
  besides,
  isReachable,
  readWindowStates,
  type WindowState,
  writeWindowStates,
  zoomStep,
} from '#electron/shell/window-state.ts';

/** In milliseconds after the last move. */
const settleTime = 500;

export interface Windows {
  /** Another window at the address, beside the one in use. */
  open(address: string): void;
  /** The windows that were open at the end of the last run, or one; the newest goes to the address where one is given. */
  restore(address: string | null): void;
  /** The one in use, else the newest; undefined while there is none. */
  current(): BrowserWindow | undefined;
  owns(contents: WebContents): boolean;
  tell(push: Push): void;
  /** Brings the one in use to the front, and to the address where one is given. Opens one where there is none. */
  show(address: string | null): void;
  zoom(direction: 'in' | 'out' | 'actual'): void;
  /** From now on windows that close are still there at the next start: the application is ending. */
  end(): void;
}

export interface WindowsOptions {
  /** The folder of the build. */
  readonly built: URL;
  readonly log: Log;
  /** The file in which places are kept. */
  readonly file: string;
}

export const manageWindows = ({ built, log, file }: WindowsOptions): Windows => {
  const kept = readWindowStates(file);
  let { zoom } = kept;
  /** The newest last. */
  const open: { readonly window: BrowserWindow; state: WindowState }[] = [];
  /** Shown again when there is none open. */
  let last: readonly WindowState[] = kept.windows;
  let ending = false;
  let timer: NodeJS.Timeout | undefined;

  const stateOf = (window: BrowserWindow): WindowState => {
    const url = window.webContents.getURL();
    const hash = isOwnAddress(url) ? new URL(url).hash : '';
    return {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
      address: hash.startsWith('#/') ? hash : null,
    };
  };
  const look = (one: (typeof open)[number]) => {
    const { window } = one;
    if (window.isDestroyed()) return;
    // A window that is minimised or fills the screen has no place of its own: the one before is kept.
    const { bounds, maximised, address } = stateOf(window);
    const placed = !window.isMinimized() && !window.isFullScreen();
    one.state = placed ? { bounds, maximised, address } : { ...one.state, address };
  };
  const keep = () => {
    clearTimeout(timer);
    if (ending) return;
    open.forEach(look);
    if (open.length > 0) last = open.map(({ state }) => state);
    writeWindowStates(file, { windows: last.slice(-20), zoom });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, settleTime);
  };
  const setZoom = (next: number) => {
    zoom = next;
    for (const { window } of open) window.webContents.setZoomFactor(zoom);
    keepSoon();
  };

  const screens = () => screen.getAllDisplays().map((display) => display.workArea);
  const add = (place: Pick<WindowState, 'bounds' | 'maximised'> | null, address: string | null) => {
    const reachable = place && isReachable(place.bounds, screens()) ? place : null;
    const window = openWindow({
      built,
      log,
      bounds: reachable?.bounds ?? null,
      maximised: reachable?.maximised ?? false,
      address,
      zoom,
    });
    const one = { window, state: { ...stateOf(window), address } };
    open.push(one);
    for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
      window.on(event as 'resize', keepSoon);
    }
    window.on('focus', () => {
      // The order of the list is the order of use.
      open.splice(open.indexOf(one), 1);
      open.push(one);
    });
    window.webContents.on('did-navigate-in-page', keepSoon);
    window.webContents.on('zoom-changed', (_event, direction) => setZoom(zoomStep(zoom, direction)));
    window.on('close', keep);
    window.on('closed', () => {
      open.splice(open.indexOf(one), 1);
      // The last one to close stays in mind; another is gone for good.
      if (open.length > 0) keep();
    });
    return window;
  };

  const current = () => {
    const focused = BrowserWindow.getFocusedWindow();
    return open.find(({ window }) => window === focused)?.window ?? open.at(-1)?.window;
  };
  const restore = (address: string | null) => {
    const states = last.length > 0 ? last : [null];
    for (const [at, state] of states.entries()) {
      const newest = at === states.length - 1;
      add(state, newest && address !== null ? address : (state?.address ?? null));
    }
  };

  return {
    open(address) {
      const beside = current();
      add(
        beside ? { bounds: besides(beside.getNormalBounds(), screens()), maximised: false } : null,
        address,
      );
      keepSoon();
    },
    restore,
    current,
    owns: (contents) => open.some(({ window }) => !window.isDestroyed() && window.webContents === contents),
    tell(push) {
      for (const { window } of open) if (!window.isDestroyed()) window.webContents.send('changed', push);
    },
    show(address) {
      const window = current();
      if (!window) return restore(address);
      if (window.isMinimized()) window.restore();
      window.focus();
      // The same page at another place: its history goes on, so that one can go back.
      if (address !== null) void window.loadURL(new URL(address, window.webContents.getURL()).href);
    },
    zoom(direction) {
      setZoom(direction === 'actual' ? 1 : zoomStep(zoom, direction));
    },
    end() {
      keep();
      ending = true;
    },
  };
};
