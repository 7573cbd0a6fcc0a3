/** What the bookmark of an anchor is called, without the library that writes it. */
import { createHash } from 'node:crypto';

/**
 * The name of an anchor's bookmark. Word takes 40 letters, digits and underscores, and shows none that begins with an
 * underscore; a row or a paragraph of several has `_2`, `_3` ... behind it.
 */
export const bookmarkOf = (anchor: string, part = 1): string =>
  `_relais_${createHash('sha256').update(anchor).digest('hex').slice(0, 24)}${part === 1 ? '' : `_${part}`}`;
