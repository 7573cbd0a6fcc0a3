/** The same two functions as bridge.ts for a window that is a page of the machine's browser: calls go by HTTP to this machine. */
import type { Answer, ErrorCode, Push } from '#contract/channel.ts';
import type { Bridge } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';

/** The key of the session lives as long as the tab, so that a reload goes on. No other origin or port can read it. */
const keyName = 'relais.session';
const sessionHeader = 'X-Relais-Session';
/** In milliseconds, before the stream of changes is asked for again. */
const retryAfter = 1_000;

const refused = (code: ErrorCode, what?: string): Answer<never> => ({
  ok: false,
  error: what ? { code, params: { what } } : { code },
});

/** The place that an address with a token asks for, percent-encoded; '' where it is none. */
const placeIn = (encoded: string): string => {
  try {
    const place = decodeURIComponent(encoded);
    return place.startsWith('#/') ? place : '';
  } catch {
    return '';
  }
};

/** The address names a token that is good once: it is taken out of the address and exchanged for the session's key. */
const beginSession = async (): Promise<string> => {
  const [, token, at = ''] = /^#token=([\w-]+)(?:&at=([\w%.~!*'()-]+))?$/.exec(location.hash) ?? [];
  if (!token) return sessionStorage.getItem(keyName) ?? '';
  history.replaceState(null, '', location.pathname + location.search + placeIn(at));
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) return sessionStorage.getItem(keyName) ?? '';
  const { key } = (await response.json()) as { key: string };
  sessionStorage.setItem(keyName, key);
  return key;
};
const session = beginSession();

const send = async (path: string, init: RequestInit, headers: Record<string, string> = {}) =>
  fetch(path, { ...init, cache: 'no-store', headers: { ...headers, [sessionHeader]: await session } });

const answered = async (response: Promise<Response>): Promise<Answer<unknown>> => {
  try {
    return (await (await response).json()) as Answer<unknown>;
  } catch {
    return refused('unavailable', 'connection');
  }
};

const callServer = (channel: string, input: unknown): Promise<Answer<unknown>> =>
  answered(
    send(
      '/call',
      { method: 'POST', body: JSON.stringify({ channel, input }) },
      { 'Content-Type': 'application/json' },
    ),
  );

/** Null when the person closes the dialog of the browser without a file. */
const chooseFile = (accept: readonly string[]): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept.map((extension) => `.${extension}`).join(',');
    input.hidden = true;
    const done = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => done(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => done(null), { once: true });
    document.body.append(input);
    input.click();
  });

const openFile = async (input: unknown): Promise<Answer<FileHandle | null>> => {
  const accept = (input as { accept?: unknown } | null)?.accept;
  const file = await chooseFile(Array.isArray(accept) ? accept.map(String) : []);
  if (!file) return { ok: true, data: null };
  return (await answered(
    send(
      '/upload',
      { method: 'POST', body: file },
      { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    ),
  )) as Answer<FileHandle>;
};

/** The server says that the file is there and what it is called; then the browser saves it as a download. */
const saveFile = async (input: unknown): Promise<Answer<unknown>> => {
  const answer = (await callServer('files.save', input)) as Answer<{ saved: boolean; name: string }>;
  if (!answer.ok || !answer.data.saved) return answer;
  const id = (input as { id: string }).id;
  const response = await send(`/download/${encodeURIComponent(id)}`, { method: 'GET' }).catch(() => null);
  if (!response?.ok) return refused('notFound');
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = answer.data.name;
  link.click();
  // The browser has begun to copy by then; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return answer;
};

const listeners = new Set<(push: Push) => void>();
let lastHeard = '';

/** Reads events of the form `id: 7\ndata: {...}\n\n` until the stream ends. */
const readEvents = async (stream: ReadableStream<Uint8Array>) => {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const id = /^id: (.*)$/m.exec(event)?.[1];
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (id !== undefined) lastHeard = id;
      if (data === undefined) continue;
      const push = JSON.parse(data) as Push;
      for (const listener of [...listeners]) listener(push);
    }
  }
};

/** Fetch instead of EventSource, which cannot send the session's key. What was missed meanwhile is told on return. */
const listen = async () => {
  for (;;) {
    try {
      const response = await send('/changed', { method: 'GET' }, { 'Last-Event-ID': lastHeard });
      if (response.ok && response.body) await readEvents(response.body);
      else if (response.status === 403) return;
    } catch {
      // The application is gone or the machine slept: ask again.
    }
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
  }
};

const bridge: Bridge = {
  call(channel, input) {
    if (channel === 'files.open') return openFile(input);
    if (channel === 'files.save') return saveFile(input);
    return callServer(channel, input);
  },
  onChanged(listener) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

Object.defineProperty(window, 'relais', { value: Object.freeze(bridge) });
void listen();
