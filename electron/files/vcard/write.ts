/** Writes address cards: version 4.0 (RFC 6350), or 3.0 (RFC 2426) for older programs. */
import type { CardFields } from '#electron/files/vcard/card.ts';
import { escaped } from '#electron/files/vcard/text.ts';
import { cleanText } from '#electron/files/word/text.ts';

export interface WrittenCard extends CardFields {
  readonly uid: string;
  /** When the contact was last changed, ISO 8601 in UTC. */
  readonly revised: string;
}

export type CardVersion = '3.0' | '4.0';

const encoder = new TextEncoder();
/** Octets of a line, its end left out. */
const lineOctets = 75;

/** Lines of at most 75 octets, no character cut apart (RFC 6350, 3.2). */
const folded = (line: string): string => {
  if (encoder.encode(line).length <= lineOctets) return line;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    // Further lines begin with a space, which counts.
    if (octets + size > (lines.length === 0 ? lineOctets : lineOctets - 1)) {
      lines.push(current);
      current = '';
      octets = 0;
    }
    current += character;
    octets += size;
  }
  lines.push(current);
  return lines.join('\r\n ');
};

const value = (text: string | null): string => escaped(cleanText(text ?? ''));

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const linesOf = (card: WrittenCard, version: CardVersion): string[] => {
  const lines = ['BEGIN:VCARD', `VERSION:${version}`, 'PRODID:-//Relais//Relais//EN'];
  const add = (name: string, ...parts: readonly (string | null)[]) => {
    if (parts.some((part) => part !== null && part.trim() !== ''))
      lines.push(`${name}:${parts.map(value).join(';')}`);
  };
  const whole = [card.salutation, card.firstName, card.lastName].filter((part) => part !== null).join(' ');
  lines.push(`UID:${version === '4.0' && isUuid(card.uid) ? `urn:uuid:${card.uid}` : value(card.uid)}`);
  lines.push(`FN:${value(whole)}`);
  lines.push(`N:${[card.lastName, card.firstName, null, card.salutation, null].map(value).join(';')}`);
  add('ORG', card.organisation, ...(card.department === null ? [] : [card.department]));
  add('TITLE', card.jobTitle);
  add(version === '4.0' ? 'EMAIL;TYPE=work' : 'EMAIL;TYPE=INTERNET,WORK', card.email);
  add(version === '4.0' ? 'TEL;TYPE="work,voice"' : 'TEL;TYPE=WORK,VOICE', card.phone);
  add(version === '4.0' ? 'TEL;TYPE=cell' : 'TEL;TYPE=CELL', card.mobile);
  add(
    version === '4.0' ? 'ADR;TYPE=work' : 'ADR;TYPE=WORK',
    ...[null, null, card.street, card.city, card.state, card.postalCode, card.country],
  );
  // An address is not escaped: a comma belongs to it.
  if (card.website !== null) lines.push(`URL:${cleanText(card.website).replace(/\s/g, '')}`);
  if (version === '4.0') add('LANG', card.language);
  if (card.tags.length > 0) lines.push(`CATEGORIES:${card.tags.map(value).join(',')}`);
  add('NOTE', card.notes);
  const revised = card.revised.slice(0, 19).replace(/[-:]/g, '');
  lines.push(version === '4.0' ? `REV:${revised}Z` : `REV:${card.revised.slice(0, 19)}Z`, 'END:VCARD');
  return lines;
};

/** The file's bytes, in UTF-8. */
export const writeCards = (cards: readonly WrittenCard[], version: CardVersion): Uint8Array =>
  encoder.encode(
    cards
      .flatMap((card) => linesOf(card, version))
      .map((line) => `${folded(line)}\r\n`)
      .join(''),
  );
