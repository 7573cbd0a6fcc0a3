/** The application served to a browser on this machine: its page, its calls, its changes, its uploads and downloads. */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Answer, ErrorCode } from '#contract/channel.ts';
import { Refused } from '#electron/refused.ts';
import type { Application } from '#electron/shell/application.ts';
import { openChanges } from '#electron/shell/browser-changes.ts';
import { makeGuard } from '#electron/shell/browser-guard.ts';
import { largestFile } from '#electron/shell/file-desk.ts';
import { readPage, securityHeaders } from '#electron/shell/pages.ts';

/** In bytes: a selection of 100,000 records by id is 4 MB. */
const largestCall = 16 * 1024 * 1024;

export interface BrowserServer {
  readonly origin: string;
  /** An address that is good for one window. @param place where it opens ('#/tasks'); null: where the page goes by itself */
  newAddress(place?: string | null): string;
  /** As `newAddress`, for a window that the page opens itself at once; the one printed stays good. */
  newWindowAddress(place: string): string;
  close(): Promise<void>;
}

export interface BrowserServerOptions {
  readonly application: Pick<Application, 'call' | 'desk' | 'log' | 'onPush'>;
  /** The built renderer. */
  readonly pages: string;
  /** The built preload/browser.ts. */
  readonly transport: Uint8Array<ArrayBuffer>;
}

const statusOf: Partial<Record<ErrorCode, number>> = { notAllowed: 403, notFound: 404, tooLarge: 413 };

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: Record<string, string> = {},
) => {
  response.writeHead(status, {
    ...securityHeaders("'self'"),
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    ...more,
  });
  response.end(body);
};

/** @param status of a refusal; a call that was let through is answered 200, whatever the door said: that is its answer */
const answerWith = (
  response: ServerResponse,
  answer: Answer<unknown>,
  status = answer.ok ? 200 : (statusOf[answer.error.code] ?? 200),
) => {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(answer));
};

/** @throws Refused tooLarge, invalidInput */
const readJson = async (request: IncomingMessage, largest: number): Promise<unknown> => {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refused('invalidInput');
  if (Number(request.headers['content-length'] ?? 0) > largest) throw new Refused('tooLarge');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > largest) throw new Refused('tooLarge');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused('invalidInput');
  }
};

const fileNameOf = (request: IncomingMessage): string => {
  const header = request.headers['x-file-name'];
  try {
    return decodeURIComponent(typeof header === 'string' ? header : '');
  } catch {
    return '';
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Listens on 127.0.0.1, at a port that the system chooses. */
export const serveToBrowser = async ({
  application,
  pages,
  transport,
}: BrowserServerOptions): Promise<BrowserServer> => {
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  const guard = makeGuard(host);
  const addressWith = (token: string, place: string | null) =>
    `${origin}/#token=${token}${place === null ? '' : `&at=${encodeURIComponent(place)}`}`;
  const changes = openChanges(application.onPush);

  const routes: Readonly<
    Record<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>>
  > = {
    'POST /call': async (request, response) => {
      const body = await readJson(request, largestCall);
      answerWith(
        response,
        await application.call(
          isObject(body) ? body['channel'] : undefined,
          isObject(body) ? body['input'] : undefined,
        ),
        200,
      );
    },
    'GET /changed': (request, response) => changes.attach(request, response, securityHeaders("'self'")),
    'POST /upload': async (request, response) => {
      if (request.headers['content-type'] !== 'application/octet-stream') throw new Refused('invalidInput');
      if (Number(request.headers['content-length'] ?? 0) > largestFile) throw new Refused('tooLarge');
      answerWith(response, { ok: true, data: await application.desk.receive(fileNameOf(request), request) });
    },
    'GET /download': async (request, response) => {
      const { handle, path } = application.desk.locate((request.url ?? '').slice('/download/'.length));
      response.writeHead(200, {
        ...securityHeaders("'self'"),
        'Cache-Control': 'no-store',
        'Content-Type': 'application/octet-stream',
        'Content-Length': handle.size,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(handle.name)}`,
      });
      await pipeline(createReadStream(path), response);
    },
  };

  const showPage = async (response: ServerResponse, path: string) => {
    if (path === '/transport.js') {
      send(response, 200, 'text/javascript; charset=utf-8', transport);
      return;
    }
    const page = await readPage(pages, path);
    if (!page) return send(response, 404, 'text/plain; charset=utf-8', 'Not found');
    // The page asks for its way to the application first, as the preload script is there first on the desktop.
    const body = page.type.startsWith('text/html')
      ? Buffer.from(page.bytes)
          .toString('utf8')
          .replace('<head>', '<head><script src="/transport.js"></script>')
      : page.bytes;
    const caching = page.lasting ? { 'Cache-Control': 'max-age=31536000, immutable' } : {};
    send(response, 200, page.type, body, caching);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, headers } = request;
    if (!guard.isAddressed(headers)) throw new Refused('notAllowed');
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const name = `/${path.split('/')[1] ?? ''}`;
    if (path === '/session' && method === 'POST') {
      if (!guard.isOwnOrigin(headers, method)) throw new Refused('notAllowed');
      const body = await readJson(request, 1_000);
      const key = guard.exchange(isObject(body) ? body['token'] : undefined);
      if (key === undefined) throw new Refused('notAllowed');
      return send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ key }));
    }
    if (['/session', '/call', '/changed', '/upload', '/download'].includes(name)) {
      const route = routes[`${method} ${name}`];
      if (!guard.isOwnOrigin(headers, method) || !guard.hasKey(headers)) throw new Refused('notAllowed');
      if (!route) return send(response, 405, 'text/plain; charset=utf-8', 'Method not allowed');
      return route(request, response);
    }
    if (method !== 'GET') return send(response, 405, 'text/plain; charset=utf-8', 'Method not allowed');
    return showPage(response, path);
  };

  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      if (error instanceof Refused) {
        // What is left of a body that is too large is not read: the connection ends with the answer.
        if (!request.complete) response.setHeader('Connection', 'close');
        return answerWith(response, { ok: false, error: error.refusal });
      }
      if (request.destroyed && !request.complete) return;
      application.log('error', `${request.method} request: ${error instanceof Error ? error.stack : error}`);
      return answerWith(response, { ok: false, error: { code: 'internal' } });
    });
  });

  return {
    origin,
    newAddress: (place = null) => addressWith(guard.newToken(), place),
    newWindowAddress: (place) => addressWith(guard.newWindowToken(), place),
    close: () =>
      new Promise((resolve) => {
        changes.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
