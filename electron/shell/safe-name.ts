/** File names that every system accepts and that show what they are. */

/** Separators, wildcards, control characters and halves of characters, which Windows refuses or a shell would read. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu;
/** Marks that turn or hide text, so that a name could show another extension than it has. */
const invisible = /\p{Cf}/gu;
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** In UTF-8 bytes: file systems allow 255, and some room is left for a numbered copy. */
const longest = 200;

const bytes = (text: string) => new TextEncoder().encode(text).byteLength;

/** Cuts whole characters off the end of `stem` until stem and extension fit. */
const shorten = (stem: string, extension: string): string => {
  const characters = [...stem];
  while (characters.length > 1 && bytes(characters.join('')) + bytes(extension) > longest) characters.pop();
  return characters.join('');
};

/**
 * The name with everything taken out that is not a plain file name: no folder, no device, no direction marks, no leading or
 * trailing dots and spaces. The extension is kept. `file` where nothing is left.
 */
export const safeName = (name: string): string => {
  const clean = name
    .normalize('NFC')
    .replace(invisible, '')
    .replace(forbidden, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(clean)) return 'file';
  const extension = /\.[\p{L}\p{N}]{1,15}$/u.exec(clean)?.[0] ?? '';
  const stem = shorten(clean.slice(0, clean.length - extension.length), extension).replace(/[. ]+$/u, '');
  const named = `${stem}${extension}`;
  return deviceName.test(named) ? `_${named}` : named;
};
