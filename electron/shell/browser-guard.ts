/** Who may talk to the browser shell: requests of its own page, from its own origin, with the key of its session. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Takes the same time whatever the two are: digests are compared, not the texts. */
export const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(digest(one), digest(other));

/** 256 bits, in characters that an address may carry. */
const secret = (): string => randomBytes(32).toString('base64url');

export interface Guard {
  /** A token for one address; the one before it is good no more. */
  newToken(): string;
  /** The session's key for the token, once; undefined for any other text. */
  exchange(token: unknown): string | undefined;
  /** Is the request addressed to this server by its own name? A page of another name may point its name here. */
  isAddressed(headers: IncomingHttpHeaders): boolean;
  /** Does it come from the page of this server? */
  isOwnOrigin(headers: IncomingHttpHeaders, method: string | undefined): boolean;
  hasKey(headers: IncomingHttpHeaders): boolean;
}

/** @param host '127.0.0.1:port' as browsers write it */
export const makeGuard = (host: string): Guard => {
  const key = secret();
  let token: string | undefined;
  return {
    newToken() {
      token = secret();
      return token;
    },
    exchange(offered) {
      if (token === undefined || typeof offered !== 'string' || !sameSecret(offered, token)) return undefined;
      token = undefined;
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
