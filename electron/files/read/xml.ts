/** A pass over XML, tag by tag: no tree, no entities but the five of XML, no document type. */
import { refuse } from '#electron/files/read/limits.ts';

export interface XmlHandlers {
  /**
   * `name` without its `prefix`, '' where it has none. `attributes` is the raw text for `attribute`; an empty element is
   * closed right after.
   */
  open(name: string, attributes: string, prefix: string): void;
  close(name: string): void;
  /** May come in several pieces. */
  text(text: string): void;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return named.get(name) ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
      })
    : text;

const patterns = new Map<string, RegExp>();

/** The value of an attribute, its prefix left out of account; null where it is absent. */
export const attribute = (attributes: string, name: string): string | null => {
  if (attributes === '') return null;
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match === null ? null : decode(match[1] ?? match[2] ?? '');
};

/** The '>' that ends a tag: not one within a quoted value. */
const endOfTag = (xml: string, from: number): number => {
  let quote = 0;
  for (let i = from; i < xml.length; i++) {
    const c = xml.charCodeAt(i);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return i;
  }
  return refuse('damaged');
};

/** Elements within elements: no part of a spreadsheet comes near. */
const maxDepth = 256;

const found = (at: number): number => (at < 0 ? refuse('damaged') : at);

/** Text of a part: UTF-8, or UTF-16 by its byte order mark. */
export const decodeXml = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  const encoding = wide ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  return new TextDecoder(encoding).decode(bytes);
};

/**
 * Calls the handlers in the order of the text.
 * @throws Refused unreadable: damaged (not well-formed), doctype
 */
export const scanXml = (xml: string, handlers: XmlHandlers): void => {
  const opened: string[] = [];
  let elements = 0;
  let i = 0;
  while (i < xml.length) {
    const tag = xml.indexOf('<', i);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > i && opened.length > 0) handlers.text(decode(xml.slice(i, textEnd)));
    if (tag < 0) break;
    const next = xml.charCodeAt(tag + 1);
    if (next === 33) {
      if (xml.startsWith('<!--', tag)) i = found(xml.indexOf('-->', tag + 4)) + 3;
      else if (xml.startsWith('<![CDATA[', tag)) {
        const end = found(xml.indexOf(']]>', tag + 9));
        handlers.text(xml.slice(tag + 9, end));
        i = end + 3;
      } else refuse('doctype');
      continue;
    }
    if (next === 63) {
      i = found(xml.indexOf('?>', tag + 2)) + 2;
      continue;
    }
    const end = endOfTag(xml, tag + 1);
    i = end + 1;
    if (next === 47) {
      const name = localName(xml.slice(tag + 2, end).trim());
      if (opened.pop() !== name) refuse('damaged');
      handlers.close(name);
      continue;
    }
    const empty = xml.charCodeAt(end - 1) === 47;
    const inner = xml.slice(tag + 1, empty ? end - 1 : end);
    const space = inner.search(/\s/);
    const written = space < 0 ? inner : inner.slice(0, space);
    const name = localName(written);
    if (name === '') refuse('damaged');
    elements++;
    const prefix = name.length === written.length ? '' : written.slice(0, -name.length - 1);
    handlers.open(name, space < 0 ? '' : inner.slice(space), prefix);
    if (empty) handlers.close(name);
    else if (opened.push(name) > maxDepth) refuse('damaged');
  }
  if (opened.length > 0 || elements === 0) refuse('damaged');
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
