/** Values of address cards: escapes, structures and lists (RFC 6350, 3.4). */

/** The text that escapes stand for. */
export const unescaped = (text: string): string =>
  text.replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

/** Parts between a sign that is not escaped, still with their escapes. */
export const partsOf = (text: string, sign: ';' | ','): string[] => {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
};

export const escaped = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\\,;\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
