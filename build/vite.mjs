/** How each part of Relais is built: the window, the main process with its worker, and the two ways between them. */
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { guide } from './guide.mjs';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Electron 33 and later; a browser of this machine is at least as new. */
const browserTarget = 'chrome130';
/** Electron's Node and the machine's. */
const nodeTarget = 'node20';

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'electron'];

const common = {
  configFile: false,
  logLevel: 'warn',
  root,
};

/** The window. */
export const renderer = {
  ...common,
  root: at('renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), guide()],
  build: {
    target: browserTarget,
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    // Fonts and icons stay files: the content policy takes them from the application only.
    assetsInlineLimit: 0,
  },
};

/** The main process and its worker threads, every dependency inside. */
export const electron = {
  ...common,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  publicDir: false,
  build: {
    ssr: true,
    target: nodeTarget,
    outDir: at('dist/electron'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { main: at('electron/main.ts'), worker: at('electron/worker.ts') },
      external: builtins,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** The preload script of the desktop: sandboxed, so CommonJS, with nothing to require but electron. */
export const bridge = {
  ...common,
  publicDir: false,
  build: {
    target: browserTarget,
    outDir: at('dist/preload'),
    emptyOutDir: false,
    minify: false,
    lib: { entry: at('preload/bridge.ts'), formats: ['cjs'], fileName: () => 'bridge.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
};

/** Its counterpart in a browser: a plain script. */
export const browser = {
  ...common,
  publicDir: false,
  build: {
    target: browserTarget,
    outDir: at('dist/preload'),
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: at('preload/browser.ts'),
      formats: ['iife'],
      name: 'relaisBrowser',
      fileName: () => 'browser.js',
    },
  },
};
