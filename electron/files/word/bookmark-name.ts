/** What the bookmark of an anchor is called, without the library that writes it. */

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv), mixed once more as MurmurHash3 ends. */
const hashOf = (text: string, seed: number): string => {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
};

/** Three of them: names of a hundred thousand anchors are apart. */
const seeds = [0, 0x9e3779b9, 0x51ed270b];

/**
 * The name of an anchor's bookmark. Word takes 40 letters, digits and underscores, and shows none that begins with an
 * underscore; a row or a paragraph of several has `_2`, `_3` ... behind it.
 */
export const bookmarkOf = (anchor: string, part = 1): string =>
  `_relais_${seeds.map((seed) => hashOf(anchor, seed)).join('')}${part === 1 ? '' : `_${part}`}`;
