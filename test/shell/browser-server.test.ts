/** The browser shell is open to its own page only, and gives nothing but the page to anybody else. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Push } from '#contract/channel.ts';
import { makeGuard } from '#electron/shell/browser-guard.ts';
import { type BrowserServer, serveToBrowser } from '#electron/shell/browser-server.ts';
import { makeDoor } from '#electron/shell/dispatch.ts';
import { type Desk, openDesk } from '#electron/shell/file-desk.ts';
import { makeContext } from '#test/builders.ts';

interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let desk: Desk;
let server: BrowserServer;
let key: string;
let push: (one: Push) => void;

/** Plain requests: fetch would not send another Host, and would tidy the path. */
const ask = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

const tokenOf = (address: string) => address.slice(address.indexOf('#token=') + '#token='.length);
const json = { 'content-type': 'application/json' };
const exchange = (token: string) =>
  ask('POST', '/session', { ...json, origin: server.origin }, JSON.stringify({ token }));
const own = () => ({ origin: server.origin, 'x-relais-session': key });
const question = JSON.stringify({ channel: 'sales.span', input: {} });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-test-'));
  const pages = join(folder, 'renderer');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(
    join(pages, 'index.html'),
    '<!doctype html><html><head><title>Relais</title></head></html>',
  );
  await writeFile(join(pages, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{"secret":true}');
  desk = await openDesk(folder);
  const { context } = makeContext(undefined, { files: desk });
  const call = makeDoor({
    handlers: { 'sales.span': () => ({ from: null, to: null }) },
    context,
  });
  const listeners = new Set<(one: Push) => void>();
  push = (one) => {
    for (const listener of listeners) listener(one);
  };
  server = await serveToBrowser({
    application: {
      call,
      desk,
      log: () => undefined,
      onPush: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    pages,
    transport: new TextEncoder().encode('/* transport */'),
  });
  const { status, body } = await exchange(tokenOf(server.newAddress()));
  expect(status).toBe(200);
  key = JSON.parse(body).key;
});
afterAll(async () => {
  await server.close();
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the session', () => {
  test('a token is good once, and only the newest one', async () => {
    const older = tokenOf(server.newAddress());
    const newer = tokenOf(server.newAddress());
    expect((await exchange(older)).status).toBe(403);
    expect((await exchange(newer)).status).toBe(200);
    expect((await exchange(newer)).status).toBe(403);
  });

  test('a further window has a token of its own, once, and the printed one stays good', async () => {
    const printed = tokenOf(server.newAddress('#/tasks?search=a&b'));
    const [token = '', place = ''] = printed.split('&at=');
    expect(decodeURIComponent(place)).toBe('#/tasks?search=a&b');
    const windows = [server.newWindowAddress('#/home'), server.newWindowAddress('#/home')].map(
      (address) => tokenOf(address).split('&at=')[0] ?? '',
    );
    for (const one of windows) {
      expect((await exchange(one)).status).toBe(200);
      expect((await exchange(one)).status).toBe(403);
    }
    expect((await exchange(token)).status).toBe(200);
  });

  test('a token of a further window is good for a minute, and of many only the newest are', () => {
    let now = 0;
    const guard = makeGuard('127.0.0.1:1', () => now);
    const first = guard.newWindowToken();
    now = 60_001;
    expect(guard.exchange(first)).toBeUndefined();
    const many = Array.from({ length: 9 }, () => guard.newWindowToken());
    expect(guard.exchange(many[0])).toBeUndefined();
    expect(guard.exchange(many[1])).toBeTypeOf('string');
  });

  test.each([['""'], ['{}'], ['{"token":null}'], ['{"token":["x"]}'], ['{"token":"'], ['null']])(
    'no key for %s',
    async (body) => {
      server.newAddress();
      const response = await ask('POST', '/session', { ...json, origin: server.origin }, body);
      expect(response.body).not.toContain('key');
    },
  );
});

describe('a call', () => {
  test('of the own page is answered', async () => {
    const { status, body } = await ask('POST', '/call', { ...own(), ...json }, question);
    expect([status, JSON.parse(body)]).toEqual([200, { ok: true, data: { from: null, to: null } }]);
  });

  const table: [string, () => Record<string, string>][] = [
    ['without a key', () => ({ origin: server.origin })],
    ['with a wrong key', () => ({ ...own(), 'x-relais-session': `${key}x` })],
    ['with an empty key', () => ({ ...own(), 'x-relais-session': '' })],
    ['without an origin', () => ({ 'x-relais-session': key })],
    ['from another port', () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
    ['from another scheme', () => ({ ...own(), origin: server.origin.replace('http:', 'https:') })],
    ['from another site', () => ({ ...own(), origin: 'https://example.org' })],
    ['from no origin', () => ({ ...own(), origin: 'null' })],
    ['for another host', () => ({ ...own(), host: 'example.org' })],
    [
      'for a name of this machine',
      () => ({ ...own(), host: server.origin.replace('http://127.0.0.1', 'localhost') }),
    ],
  ];
  test.each(table)('%s is refused', async (_what, headers) => {
    for (const [method, path] of [
      ['POST', '/call'],
      ['GET', '/changed'],
      ['POST', '/upload'],
      ['GET', '/download/x'],
    ] as const) {
      const { status, body } = await ask(
        method,
        path,
        { ...json, ...headers() },
        method === 'POST' ? question : '',
      );
      expect([status, JSON.parse(body)]).toEqual([403, { ok: false, error: { code: 'notAllowed' } }]);
    }
  });

  test('by another method is refused', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status } = await ask(method, '/call', { ...own(), 'sec-fetch-site': 'same-origin' });
      expect(status).toBe(405);
    }
  });

  test('that is too large, no JSON, or of another type is refused', async () => {
    const large = await ask(
      'POST',
      '/call',
      { ...own(), ...json, 'content-length': String(17 << 20) },
      Buffer.alloc(17 << 20),
    ).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
    for (const [type, body] of [
      ['application/json', '{"channel":'],
      ['text/plain', question],
      ['application/x-www-form-urlencoded', 'channel=sales.span'],
    ] as const) {
      const answer = await ask('POST', '/call', { ...own(), 'content-type': type }, body);
      expect(JSON.parse(answer.body)).toEqual({ ok: false, error: { code: 'invalidInput' } });
    }
    const strange = await ask('POST', '/call', { ...own(), ...json }, '[1,2]');
    expect(JSON.parse(strange.body)).toEqual({ ok: false, error: { code: 'unknownChannel' } });
  });
});

describe('the page', () => {
  test('comes with its way to the application first, and a strict policy', async () => {
    const { status, headers, body } = await ask('GET', '/');
    expect(status).toBe(200);
    expect(body).toContain('<head><script src="/transport.js"></script>');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a place inside the application gets the page, an unknown file nothing', async () => {
    expect((await ask('GET', '/clients/organisation-1')).body).toContain('<title>Relais');
    expect((await ask('GET', '/assets/other.js')).status).toBe(404);
    expect((await ask('GET', '/assets/index-abc.js')).headers['cache-control']).toContain('immutable');
  });

  test.each([
    ['/../secret.json'],
    ['/..%2fsecret.json'],
    ['/%2e%2e/secret.json'],
    ['/assets/../../secret.json'],
    ['/assets/..%5c..%5csecret.json'],
    ['//secret.json'],
    ['/%00secret.json'],
    ['/%c0%ae%c0%ae/secret.json'],
    ['/%'],
    ['/etc/passwd.json'],
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await ask('GET', path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('is shown under its own name only', async () => {
    expect((await ask('GET', '/', { host: 'relais.example.org' })).status).toBe(403);
    expect((await ask('HEAD', '/')).status).toBe(405);
  });
});

describe('files', () => {
  const bytes = { 'content-type': 'application/octet-stream' };

  test('go up and come down again under a safe name', async () => {
    const up = await ask(
      'POST',
      '/upload',
      { ...own(), ...bytes, 'x-file-name': encodeURIComponent('../é té.csv') },
      'a;b',
    );
    const { data } = JSON.parse(up.body);
    expect(data).toMatchObject({ name: '_é té.csv', size: 3 });
    const down = await ask('GET', `/download/${data.id}`, own());
    expect([down.status, down.body]).toEqual([200, 'a;b']);
    expect(down.headers['content-disposition']).toBe("attachment; filename*=UTF-8''_%C3%A9%20t%C3%A9.csv");
  });

  test('an unknown file, a path in its place, and a name that cannot be decoded', async () => {
    for (const id of ['nothing', '..%2f..%2fsecret.json', '']) {
      const { status, body } = await ask('GET', `/download/${id}`, own());
      expect([status, JSON.parse(body)]).toEqual([404, { ok: false, error: { code: 'notFound' } }]);
    }
    const up = await ask('POST', '/upload', { ...own(), ...bytes, 'x-file-name': '%E9' }, 'x');
    expect(JSON.parse(up.body).data.name).toBe('file');
  });

  test('an upload that says it is too large is refused before it is read', async () => {
    const before = await readdir(folder);
    const answer = await ask('POST', '/upload', {
      ...own(),
      ...bytes,
      'content-length': String(300 << 20),
    }).catch(() => null);
    if (answer) expect(answer.status).toBe(413);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('changes', () => {
  const listen = (last: string) =>
    new Promise<{ next(): Promise<string>; end(): void }>((resolve) => {
      const { hostname, port } = new URL(server.origin);
      const headers = { 'x-relais-session': key, 'sec-fetch-site': 'same-origin', 'last-event-id': last };
      const sent = request({ hostname, port, path: '/changed', headers }, (response) => {
        const heard: string[] = [];
        let waiting: ((text: string) => void) | undefined;
        response.on('data', (chunk: Buffer) => {
          if (waiting) waiting(chunk.toString('utf8'));
          else heard.push(chunk.toString('utf8'));
          waiting = undefined;
        });
        resolve({
          next: () => {
            const first = heard.shift();
            return first === undefined
              ? new Promise((told) => {
                  waiting = told;
                })
              : Promise.resolve(first);
          },
          end: () => sent.destroy(),
        });
      });
      sent.on('error', () => undefined);
      sent.end();
    });

  test('are told as they come, numbered; who was away is told that everything may have changed', async () => {
    const stream = await listen('');
    const first = await stream.next();
    const number = Number(/^id: (\d+)/.exec(first)?.[1]);
    push({ collections: ['orders', 'history'] });
    expect(await stream.next()).toBe(`id: ${number + 1}\ndata: {"collections":["orders","history"]}\n\n`);
    stream.end();

    const again = await listen(String(number));
    expect(await again.next()).toContain('"organisations"');
    again.end();

    const upToDate = await listen(String(number + 1));
    expect(await upToDate.next()).not.toContain('data:');
    upToDate.end();
  });
});
