/** Reads a vCard file to plain data. Every property of a card is in what is answered, or told as lost. */
import type { CardLoss } from '#contract/vcards.ts';
import type { Card, CardFields, CardFile } from '#electron/files/vcard/card.ts';
import { type CardLine, type CardText, readCardText } from '#electron/files/vcard/lines.ts';
import { partsOf, unescaped } from '#electron/files/vcard/text.ts';

/** Longest values that contacts keep (contract/kinds/clients.ts). */
const longest = { text: 500, email: 320, phone: 80, website: 2_000, notes: 20_000, tag: 80 } as const;
const manyTags = 100;
const manyLosses = 100;
/** Characters of a lost value that are told. */
const told = 120;

/** What says nothing about the person. */
const ofTheFile = new Set(['VERSION', 'PRODID', 'REV', 'X-RADICALE-NAME']);

const cut = (text: string): string => (text.length > told ? `${text.slice(0, told)}…` : text);

/** What is told of a value: of a picture how large it is. */
const toldOf = ({ value, binary }: CardLine): string => {
  if (!binary) return cut(unescaped(value).trim());
  const size = Math.round((value.replace(/^data:[^,]*,/i, '').replace(/\s/g, '').length * 3) / 4);
  return `${size} B`;
};

const propertyOf = ({ name, types }: CardLine): string =>
  [name, ...types.map((type) => type.toUpperCase())].join(';');

class CardReader {
  readonly lost: CardLoss[] = [];
  readonly #lines: readonly CardLine[];

  constructor({ lines, unreadable }: CardText) {
    this.#lines = lines;
    for (const line of lines) if (line.badCharset !== null) this.lose(line.name, 'encoding', line.badCharset);
    for (const text of unreadable) this.lose('', 'unreadable', text);
  }

  lose(property: string, reason: CardLoss['reason'], value: string): void {
    if (this.lost.length < manyLosses) this.lost.push({ property, reason, value: cut(value.trim()) });
  }

  loseLine(line: CardLine, reason: CardLoss['reason']): void {
    line.taken = true;
    const value = toldOf(line);
    if (value.replaceAll(';', '') !== '') this.lose(propertyOf(line), reason, value);
  }

  all(name: string): readonly CardLine[] {
    return this.#lines.filter((line) => line.name === name && !line.taken && !line.binary);
  }

  /** The best of the property: the one preferred, then one of the first of these types, then the first. The others are lost. */
  best(
    name: string,
    types: readonly string[] = [],
    of: readonly CardLine[] = this.all(name),
  ): CardLine | null {
    const rank = ({ types: own }: CardLine): number => {
      const place = types.findIndex((type) => own.includes(type));
      return (own.includes('pref') ? 0 : 100) + (place === -1 ? types.length : place);
    };
    const filled = of.filter(({ value }) => unescaped(value).replaceAll(';', '').trim() !== '');
    const [first, ...others] = [...filled].sort((a, b) => rank(a) - rank(b));
    for (const line of of) line.taken = true;
    for (const line of others) {
      if (unescaped(line.value).trim() !== unescaped(first?.value ?? '').trim())
        this.loseLine(line, 'further');
    }
    return first ?? null;
  }

  kept(
    property: string,
    text: string | null | undefined,
    limit: number = longest.text,
    lines = false,
  ): string | null {
    const plain = (text ?? '').replace(/\p{Cs}/gu, '').trim();
    const whole = lines ? plain : plain.replace(/\s*\n\s*/g, ', ');
    if (whole === '') return null;
    if (whole.length <= limit) return whole;
    this.lose(property, 'shortened', whole);
    return whole.slice(0, limit);
  }

  /** What nobody took. */
  rest(): void {
    for (const line of this.#lines) {
      if (!line.taken && !ofTheFile.has(line.name)) this.loseLine(line, 'notKept');
    }
  }
}

const component = (parts: readonly string[], place: number): string =>
  partsOf(parts[place] ?? '', ',')
    .map(unescaped)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(' ');

const readName = (reader: CardReader): Pick<CardFields, 'lastName' | 'firstName' | 'salutation'> => {
  const structured = reader.best('N');
  const whole = reader.best('FN');
  const formatted = reader.kept('FN', whole && unescaped(whole.value));
  const parts = structured ? partsOf(structured.value, ';') : [];
  const [family, given, additional, prefix, suffix] = [0, 1, 2, 3, 4].map((place) => component(parts, place));
  if (additional) reader.lose('N', 'notKept', additional);
  if (suffix) reader.lose('N', 'notKept', suffix);
  const salutation = reader.kept('N', prefix);
  if (family || given) {
    // A name that is made of the same words says nothing more.
    const known = new Set(` ${parts.map(unescaped).join(' ')} `.toLowerCase().split(/[\s,;.]+/));
    const words = (formatted ?? '')
      .toLowerCase()
      .split(/[\s,;.]+/)
      .filter((word) => word !== '');
    if (formatted !== null && words.some((word) => !known.has(word))) reader.lose('FN', 'notKept', formatted);
    const lastName = reader.kept('N', family || given);
    return { lastName, firstName: family ? reader.kept('N', given) : null, salutation };
  }
  if (formatted === null) return { lastName: null, firstName: null, salutation };
  const words = formatted.split(/\s+/);
  return {
    lastName: words.at(-1) ?? null,
    firstName: words.length > 1 ? words.slice(0, -1).join(' ') : null,
    salutation,
  };
};

/** Postal address: the extension and the post box stand before the street, as on an envelope. */
const readAddress = (reader: CardReader) => {
  const line = reader.best('ADR', ['work', 'home']);
  const parts = line ? partsOf(line.value, ';') : [];
  const at = (place: number) => unescaped(parts[place] ?? '').trim();
  const street = [at(0), at(1), at(2)].filter((part) => part !== '').join(', ');
  return {
    street: reader.kept('ADR', street),
    city: reader.kept('ADR', at(3)),
    state: reader.kept('ADR', at(4)),
    postalCode: reader.kept('ADR', at(5)),
    country: reader.kept('ADR', at(6)),
  };
};

const isMobile = ({ types }: CardLine): boolean => types.includes('cell');
const isTelephone = ({ types }: CardLine): boolean =>
  !types.some((type) => type === 'fax' || type === 'pager');

const readPhones = (reader: CardReader) => {
  const telephones = reader.all('TEL').filter(isTelephone);
  const numberOf = (line: CardLine | null) =>
    reader.kept('TEL', line && unescaped(line.value).replace(/^tel:/i, ''), longest.phone);
  return {
    mobile: numberOf(reader.best('TEL', ['work'], telephones.filter(isMobile))),
    phone: numberOf(
      reader.best(
        'TEL',
        ['work', 'voice', 'home'],
        telephones.filter((line) => !isMobile(line)),
      ),
    ),
  };
};

const readLanguage = (reader: CardReader): 'en' | 'fr' | null => {
  const line = reader.best('LANG');
  const language = line && /^(en|fr)\b/i.exec(line.value.trim())?.[1]?.toLowerCase();
  if (line && !language) reader.loseLine(line, 'language');
  return language === 'en' || language === 'fr' ? language : null;
};

const readTags = (reader: CardReader): string[] => {
  const tags = new Set<string>();
  for (const line of reader.all('CATEGORIES')) {
    line.taken = true;
    for (const part of partsOf(line.value, ',')) {
      const tag = reader.kept('CATEGORIES', unescaped(part), longest.tag);
      if (tag !== null && tags.size < manyTags) tags.add(tag);
      else if (tag !== null) reader.lose('CATEGORIES', 'further', tag);
    }
  }
  return [...tags];
};

const readNotes = (reader: CardReader): string | null => {
  const notes = reader.all('NOTE').map((line) => {
    line.taken = true;
    return unescaped(line.value).trim();
  });
  return reader.kept('NOTE', notes.filter((note) => note !== '').join('\n\n'), longest.notes, true);
};

const readCard = (text: CardText): Card => {
  const reader = new CardReader(text);
  const uid = reader.best('UID');
  const kind = reader.best('KIND');
  const shownAs = reader.best('X-ABSHOWAS');
  const company = reader.best('ORG');
  const [organisation = '', ...units] = company ? partsOf(company.value, ';').map(unescaped) : [];
  const name = readName(reader);
  const email = reader.best('EMAIL', ['work', 'internet']);
  const website = reader.best('URL', ['work']);
  const title = reader.best('TITLE');
  const role = title ? null : reader.best('ROLE');
  const fields: CardFields = {
    ...name,
    organisation: reader.kept('ORG', organisation),
    department: reader.kept(
      'ORG',
      units
        .map((unit) => unit.trim())
        .filter((unit) => unit !== '')
        .join(', '),
    ),
    jobTitle: reader.kept(
      title ? 'TITLE' : 'ROLE',
      (title ?? role) && unescaped((title ?? role)?.value ?? ''),
    ),
    email: reader.kept('EMAIL', email && unescaped(email.value).replace(/^mailto:/i, ''), longest.email),
    ...readPhones(reader),
    website: reader.kept('URL', website && unescaped(website.value), longest.website),
    language: readLanguage(reader),
    ...readAddress(reader),
    tags: readTags(reader),
    notes: readNotes(reader),
  };
  reader.rest();
  const person = (kind?.value.trim().toLowerCase() ?? 'individual') === 'individual';
  return {
    ...fields,
    uid: reader.kept('UID', uid && unescaped(uid.value), 1_000),
    isPerson: person && shownAs?.value.trim().toUpperCase() !== 'COMPANY',
    lost: reader.lost,
  };
};

/** @throws Refused tooLarge; unreadable: empty, encoding, unknownFormat */
export const readCards = (bytes: Uint8Array): CardFile => {
  const { cards, stray } = readCardText(bytes);
  return {
    cards: cards.map(readCard),
    lost: stray
      .slice(0, manyLosses)
      .map((value) => ({ property: '', reason: 'unreadable', value: cut(value) })),
  };
};
