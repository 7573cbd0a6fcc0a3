/** The built window as files: what a path of the page's own address is answered with, for both shells that show it. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Nothing is allowed but the application's own files. Styles may be inline, for Mantine and ECharts write them so.
 * @param connect where scripts may send: nowhere on the desktop, where the preload script is the way out
 */
const contentPolicy = (connect: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');

/** Sent with every answer that a window may show. */
export const securityHeaders = (connect: "'self'" | "'none'"): Record<string, string> => ({
  'Content-Security-Policy': contentPolicy(connect),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
});

export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** The name of the file changes with its content: it can be kept for ever. */
  readonly lasting: boolean;
}

/**
 * The file for the path of an address, percent-encoded as it came; undefined where there is none. A path without an
 * extension is a place inside the application, and gets the page that shows it.
 * @param folder the built renderer
 */
export const readPage = async (folder: string, path: string): Promise<Page | undefined> => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const extension = extname(decoded);
  const wanted = extension === '' ? '/index.html' : decoded;
  const type = types[extname(wanted)];
  const file = normalize(join(folder, wanted));
  if (!type || !file.startsWith(normalize(folder) + sep)) return undefined;
  try {
    return { bytes: new Uint8Array(await readFile(file)), type, lasting: wanted.startsWith('/assets/') };
  } catch {
    return undefined;
  }
};
