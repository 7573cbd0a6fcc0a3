/** Text as a Word document can hold it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML 1.0 cannot carry
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text without what XML 1.0 cannot hold: control characters, halves of characters, U+FFFE. Line ends become line feeds. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(unwritable, '')
    .replaceAll('\t', ' ');

/** The same on one line, without spaces around it: titles, headings, properties. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
