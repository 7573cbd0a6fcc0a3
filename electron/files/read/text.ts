/** Text encodings: which one the bytes are in, and the characters they stand for. */
import type { ReadOptions } from '#contract/imports.ts';
import { refuse } from '#electron/files/read/limits.ts';

export type Encoding = ReadOptions['encoding'];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  // UTF-32LE begins like UTF-16LE, so it is looked for first.
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const markOf = (bytes: Uint8Array) => marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));

/** Where the text begins: behind its mark. Some programs put the mark of UTF-16 before UTF-32. */
const startOf = (bytes: Uint8Array): number => markOf(bytes)?.[1].length ?? 0;

/** UTF-32 shows as two NUL bytes in every four, UTF-16 (of Latin letters) as every second byte NUL. */
const guessWide = (bytes: Uint8Array): Encoding | null => {
  const start = startOf(bytes);
  const size = Math.min(bytes.length - start, 4_096) & ~3;
  if (size < 4) return null;
  const nul = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) if (bytes[start + i] === 0) nul[i % 4] = (nul[i % 4] ?? 0) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = nul.map((count) => count / (size / 4));
  if (c > 0.9 && d > 0.9 && a < 0.1) return 'utf-32le';
  if (a > 0.9 && b > 0.9 && d < 0.1) return 'utf-32be';
  if (Math.min(b, d) > 0.4 && a + c < 0.1) return 'utf-16le';
  if (Math.min(a, c) > 0.4 && b + d < 0.1) return 'utf-16be';
  return null;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** UTF-16 and UTF-32 by their NUL bytes, else a byte order mark, UTF-8 where the bytes are valid, else windows-1252. */
export const detectEncoding = (bytes: Uint8Array): Encoding =>
  guessWide(bytes) ?? markOf(bytes)?.[0] ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');

/** TextDecoder has no UTF-32. A number that is no character becomes U+FFFD, as it does for the others. */
const decodeUtf32 = (bytes: Uint8Array, littleEndian: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let buffer: number[] = [];
  for (let i = startOf(bytes); i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, littleEndian);
    buffer.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point);
    if (buffer.length === 4_096) {
      parts.push(String.fromCodePoint(...buffer));
      buffer = [];
    }
  }
  parts.push(String.fromCodePoint(...buffer));
  return parts.join('');
};

/** windows-1252 from 0x80 to 0x9f (WHATWG Encoding, index-windows-1252); the rest is as in ISO 8859-1. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 decodes windows-1252 as if it were ISO 8859-1, so that € and œ are lost: put right here. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? character);

const decoders: Readonly<Record<Encoding, (bytes: Uint8Array) => string>> = {
  'utf-8': (bytes) => new TextDecoder('utf-8').decode(bytes),
  'utf-16le': (bytes) => new TextDecoder('utf-16le').decode(bytes),
  'utf-16be': (bytes) => new TextDecoder('utf-16be').decode(bytes),
  'utf-32le': (bytes) => decodeUtf32(bytes, true),
  'utf-32be': (bytes) => decodeUtf32(bytes, false),
  'windows-1252': decodeWindows1252,
};

/**
 * The text without its byte order mark.
 * @throws Refused unreadable: 'encoding' where the characters are not a text's (NUL, or one in fifty unreadable)
 */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string => {
  const text = decoders[encoding](bytes);
  if (text.includes('\0')) refuse('encoding');
  const sample = text.slice(0, 100_000);
  let broken = 0;
  for (let at = sample.indexOf('\ufffd'); at >= 0; at = sample.indexOf('\ufffd', at + 1)) broken++;
  // One mistyped character in a short file is the user's to see; a wrong encoding breaks many.
  if (broken > 3 && broken * 50 > sample.length) refuse('encoding');
  return text;
};

/** Does it hold what no text holds? NUL outside of UTF-16 and UTF-32, or many control characters. */
export const isBinary = (bytes: Uint8Array): boolean => {
  if (markOf(bytes) !== undefined || guessWide(bytes) !== null) return false;
  const size = Math.min(bytes.length, 8_192);
  let control = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++;
  }
  return control * 50 > size;
};
