/** An empty React page, built as the window is and served from this machine: what a window can at best be measured against. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head>
<body><div id="root"></div><script type="module" src="./main.jsx"></script></body></html>`;
const script = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('h1', null, 'Empty'));`;
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** @param folder new or empty @returns the page's address, and the end of its server */
export const serveEmptyPage = async (
  folder: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'main.jsx'), script);
  const outDir = join(folder, 'built');
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    // Its packages are the checkout's.
    resolve: {
      alias: Object.fromEntries(
        ['react-dom', 'react'].map((name) => [
          name,
          fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url)),
        ]),
      ),
    },
    build: { outDir, target: 'chrome130', modulePreload: { polyfill: false } },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(outDir, path === '/' ? 'index.html' : path);
    try {
      const bytes = await readFile(file);
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream').end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
