/**
 * The window's address and what answers it. The pages come from the build, in the place of an https address: so they have
 * an origin of their own with all that the web gives to secure pages and nothing that file:// would give, and whatever else
 * is asked of a network finds the same door closed. A scheme of our own would have to be declared before Electron is ready,
 * and not every way of starting waits for this module until then.
 */
import type { Session } from 'electron';
import { readPage, securityHeaders } from '#electron/shell/pages.ts';

/** `.invalid` belongs to nobody and never will (RFC 6761): should the handler be missing, nothing is reached. */
export const pageOrigin = 'https://relais.invalid';

/** What a page may ask for at all; everything of the page's own origin is answered below. */
const allowedSchemes = ['blob:', 'data:', 'devtools:'];

export const isOwnAddress = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === pageOrigin;

/** @param folder the built renderer */
export const servePages = (session: Session, folder: string): void => {
  session.protocol.handle('https', async (request) => {
    const page =
      request.method === 'GET' && isOwnAddress(request.url)
        ? await readPage(folder, new URL(request.url).pathname)
        : undefined;
    const headers = securityHeaders("'none'");
    if (!page) return new Response('Not found', { status: 404, headers });
    return new Response(page.bytes, { headers: { ...headers, 'Content-Type': page.type } });
  });
  // The application is offline: whatever a page or a library of it asks of a network is stopped here.
  session.webRequest.onBeforeRequest((request, decide) => {
    const allowed = isOwnAddress(request.url) || allowedSchemes.includes(new URL(request.url).protocol);
    decide({ cancel: !allowed });
  });
};

/** Is the frame the page of the application itself, at the top of its window? */
export const isOwnPage = (frame: { readonly url: string; readonly parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url);
