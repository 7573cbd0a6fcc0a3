/** The stream of changes to each page: server-sent events, numbered, so that a page that comes back misses nothing. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Push } from '#contract/channel.ts';
import { kinds } from '#contract/kinds.ts';

/** In milliseconds: a line now and then, so that a connection that is gone is noticed. */
const heartbeat = 20_000;

const everything: Push = {
  collections: [...(Object.keys(kinds) as (keyof typeof kinds)[]), 'history'],
};

export const openChanges = (onPush: (listener: (push: Push) => void) => () => void) => {
  const pages = new Set<ServerResponse>();
  let number = 0;
  const write = (page: ServerResponse, push: Push) =>
    page.write(`id: ${number}\ndata: ${JSON.stringify(push)}\n\n`);

  const stop = onPush((push) => {
    number += 1;
    for (const page of pages) write(page, push);
  });
  const beat = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n');
  }, heartbeat);
  beat.unref();

  return {
    attach(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>) {
      response.writeHead(200, {
        ...headers,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      const last = request.headers['last-event-id'];
      const heard = typeof last === 'string' && last !== '' ? Number(last) : number;
      // What was missed is not kept: the page asks all its questions again.
      if (heard === number) response.write(`id: ${number}\n\n`);
      else write(response, everything);
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    close() {
      stop();
      clearInterval(beat);
      for (const page of pages) page.end();
    },
  };
};
