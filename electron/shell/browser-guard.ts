/** Who may talk to the browser shell: requests of its own page, from its own origin, with the key of its session. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Takes the same time whatever the two are: digests are compared, not the texts. */
export const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(digest(one), digest(other));

/** 256 bits, in characters that an address may carry. */
const secret = (): string => randomBytes(32).toString('base64url');

/** In milliseconds: a window that the page opens asks for its key at once. */
const windowTime = 60_000;
/** Windows that are being opened at a time. */
const mostWindows = 8;

export interface Guard {
  /** A token for the address that is printed; the one before it is good no more. */
  newToken(): string;
  /** A token for a further window, beside the printed one: good for a minute. */
  newWindowToken(): string;
  /** The session's key for the token, once; undefined for any other text. */
  exchange(token: unknown): string | undefined;
  /** Is the request addressed to this server by its own name? A page of another name may point its name here. */
  isAddressed(headers: IncomingHttpHeaders): boolean;
  /** Does it come from the page of this server? */
  isOwnOrigin(headers: IncomingHttpHeaders, method: string | undefined): boolean;
  hasKey(headers: IncomingHttpHeaders): boolean;
}

/** @param host '127.0.0.1:port' as browsers write it @param now in milliseconds, never going back */
export const makeGuard = (host: string, now: () => number = () => performance.now()): Guard => {
  const key = secret();
  let token: string | undefined;
  let windows: { readonly token: string; readonly until: number }[] = [];
  return {
    newToken() {
      token = secret();
      return token;
    },
    newWindowToken() {
      const made = { token: secret(), until: now() + windowTime };
      windows = [...windows, made].slice(-mostWindows);
      return made.token;
    },
    exchange(offered) {
      if (typeof offered !== 'string') return undefined;
      if (token !== undefined && sameSecret(offered, token)) {
        token = undefined;
        return key;
      }
      windows = windows.filter(({ until }) => until > now());
      const one = windows.find((window) => sameSecret(offered, window.token));
      if (!one) return undefined;
      windows = windows.filter((window) => window !== one);
      return key;
    },
    isAddressed: (headers) => headers.host === host,
    isOwnOrigin(headers, method) {
      if (headers.origin !== undefined) return headers.origin === `http://${host}`;
      // Browsers leave the origin out when a page gets something from its own server, and say so here instead.
      return method === 'GET' && headers['sec-fetch-site'] === 'same-origin';
    },
    hasKey(headers) {
      const offered = headers['x-relais-session'];
      return typeof offered === 'string' && sameSecret(offered, key);
    },
  };
};
