/** A vCard file as its cards and content lines: 2.1 with quoted-printable and character sets, 3.0 and 4.0 (RFC 2426, 6350). */
import { refuse } from '#electron/files/read/limits.ts';
import { decodeText, decodeWindows1252, detectEncoding } from '#electron/files/read/text.ts';
import { Refused } from '#electron/refused.ts';

/** In bytes: thousands of cards with a picture each. */
const maxBytes = 64 * 1024 * 1024;
const maxCards = 20_000;
/** Lines of one card, and the characters of one line: a large picture. */
const maxLines = 5_000;
const maxLine = 16 * 1024 * 1024;

export interface CardLine {
  /** In capital letters, without its group. */
  readonly name: string;
  /** In small letters: work, cell, pref. */
  readonly types: readonly string[];
  /** By name in capital letters; types are apart. */
  readonly params: ReadonlyMap<string, string>;
  /** Decoded, its escapes as they stand. Of what is no text: its base64. */
  readonly value: string;
  readonly binary: boolean;
  /** The character set it names is not known. */
  readonly badCharset: string | null;
  taken: boolean;
}

export interface CardText {
  readonly lines: CardLine[];
  /** Lines that are none, and cards within the card. */
  readonly unreadable: string[];
}

export interface CardTexts {
  readonly cards: readonly CardText[];
  /** Lines outside of any card. */
  readonly stray: readonly string[];
}

/** Parts between a sign, those within quotes left whole. */
const splitOutside = (text: string, sign: string): string[] => {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === sign && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
};

const colonOf = (text: string): number => {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ':' && !quoted) return at;
  }
  // A quote that is never closed hides no colon.
  return quoted ? text.indexOf(':') : -1;
};

const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/s, '$1');

const encodings: ReadonlySet<string> = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '7BIT', '8BIT']);

/** @returns null where the platform does not know the set */
const decoderOf = (charset: string): ((bytes: Uint8Array) => string) | null => {
  if (/^(windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii)$/i.test(charset)) return decodeWindows1252;
  try {
    const decoder = new TextDecoder(charset);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** The text of bytes that name no character set: UTF-8 where they are valid, else windows-1252. */
const guessed = (bytes: Uint8Array): string =>
  detectEncoding(bytes) === 'utf-8' ? new TextDecoder().decode(bytes) : decodeWindows1252(bytes);

const utf8 = new TextEncoder();

/** RFC 2045, 6.7; soft line ends are gone by now. A sign that is no octet stays as it is. */
const quotedPrintable = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = /^=([0-9A-Fa-f]{2})/.exec(text.slice(at, at + 3))?.[1];
    if (code !== undefined) {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    } else {
      const point = text.codePointAt(at) ?? 0;
      bytes.push(...utf8.encode(String.fromCodePoint(point)));
      if (point > 0xffff) at += 1;
    }
  }
  return Uint8Array.from(bytes);
};

const readLine = (text: string): CardLine | null => {
  const colon = colonOf(text);
  if (colon < 0) return null;
  const [named = '', ...rest] = splitOutside(text.slice(0, colon), ';');
  const name = /^(?:[A-Za-z0-9_-]+\.)?([A-Za-z0-9_-]+)$/.exec(named.trim())?.[1]?.toUpperCase();
  if (name === undefined) return null;
  const types: string[] = [];
  const params = new Map<string, string>();
  for (const one of rest) {
    const [key = '', ...values] = one.split('=');
    const value = unquoted(values.join('='));
    // In 2.1 types and encodings stand without their names.
    if (values.length === 0 && key.trim() !== '') {
      if (encodings.has(key.trim().toUpperCase())) params.set('ENCODING', key.trim().toUpperCase());
      else types.push(key.trim().toLowerCase());
    } else if (key.trim().toUpperCase() === 'TYPE') {
      types.push(...value.split(',').map((type) => unquoted(type).toLowerCase()));
    } else if (key.trim() !== '') params.set(key.trim().toUpperCase(), value);
  }
  if (params.has('PREF')) types.push('pref');
  const encoding = (params.get('ENCODING') ?? '').toUpperCase();
  const raw = text.slice(colon + 1);
  const binary = encoding === 'B' || encoding === 'BASE64' || /^data:[^,]*;base64,/i.test(raw);
  const charset = params.get('CHARSET') ?? null;
  const line = { name, types, params, binary, taken: false };
  if (encoding !== 'QUOTED-PRINTABLE') return { ...line, value: raw, badCharset: null };
  const bytes = quotedPrintable(raw);
  const decode = charset === null ? guessed : decoderOf(charset);
  return { ...line, value: (decode ?? guessed)(bytes), badCharset: decode === null ? charset : null };
};

/** Lines go on in one that begins with a space or a tab; quoted-printable ones after an equals sign at their end. */
const unfold = (text: string): string[] => {
  const lines: string[] = [];
  let pieces: string[] = [];
  let quoted = false;
  const end = () => {
    const line = pieces.join('');
    if (line.length > maxLine) throw new Refused('tooLarge');
    if (line.trim() !== '') lines.push(line);
    pieces = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = pieces.at(-1);
    if (quoted && last?.endsWith('=')) {
      pieces[pieces.length - 1] = last.slice(0, -1);
      pieces.push(line);
    } else if (pieces.length > 0 && /^[ \t]/.test(line)) pieces.push(line.slice(1));
    else {
      end();
      pieces = [line];
      quoted = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line);
    }
  }
  end();
  return lines;
};

/** @throws Refused tooLarge; unreadable: empty, encoding, unknownFormat where there is no card */
export const readCardText = (bytes: Uint8Array): CardTexts => {
  if (bytes.length > maxBytes) throw new Refused('tooLarge');
  if (bytes.length === 0) refuse('empty');
  const cards: CardText[] = [];
  const stray: string[] = [];
  let card: CardText | null = null;
  /** Cards within the card: the assistant's, in 2.1. */
  let inner = 0;
  for (const text of unfold(decodeText(bytes, detectEncoding(bytes)))) {
    const mark = /^(?:[A-Za-z0-9-]+\.)?(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(text.trim())?.[1]?.toUpperCase();
    if (card && inner > 0) {
      inner += mark === 'BEGIN' ? 1 : mark === 'END' ? -1 : 0;
      if (mark === undefined) card.unreadable.push(text);
    } else if (mark === 'BEGIN') {
      const agent = card?.lines.at(-1);
      if (card && agent?.name === 'AGENT' && agent.value.trim() === '') inner = 1;
      else {
        // The one before was not ended.
        if (cards.length >= maxCards) throw new Refused('tooLarge');
        card = { lines: [], unreadable: [] };
        cards.push(card);
      }
    } else if (mark === 'END') card = null;
    else if (card === null) stray.push(text);
    else {
      if (card.lines.length >= maxLines) throw new Refused('tooLarge');
      const line = readLine(text);
      if (line) card.lines.push(line);
      else card.unreadable.push(text);
    }
  }
  if (cards.length === 0) refuse(stray.length === 0 ? 'empty' : 'unknownFormat');
  return { cards, stray };
};
