/** Address cards by hand: every version is read with everything it says kept or told, and what is written reads the same. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readCards } from '#electron/files/vcard/read.ts';
import { type WrittenCard, writeCards } from '#electron/files/vcard/write.ts';
import { Refused } from '#electron/refused.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const read = (...lines: readonly string[]) =>
  readCards(bytesOf(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\n'))).cards[0];

const nothing = {
  lastName: null,
  firstName: null,
  salutation: null,
  organisation: null,
  department: null,
  jobTitle: null,
  email: null,
  phone: null,
  mobile: null,
  website: null,
  language: null,
  street: null,
  postalCode: null,
  city: null,
  state: null,
  country: null,
  tags: [],
  notes: null,
};

const refusalOf = (bytes: Uint8Array): unknown => {
  try {
    readCards(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal.params?.['reason'] ?? error.refusal.code;
  }
  return null;
};

describe('reading', () => {
  test('2.1: quoted-printable over several lines, in the character set it names', () => {
    const card = read(
      'VERSION:2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:B=E9nard;Zo=EB;;Mme',
      'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 du =',
      'Nord;Achats',
      'TEL;WORK;VOICE:+33 1 23',
      'TEL;CELL;VOICE:+33 6 45',
      'NOTE;ENCODING=QUOTED-PRINTABLE:Erste Zeile=0D=0A=',
      'zweite; mit =3D',
    );
    expect(card).toEqual({
      ...nothing,
      uid: null,
      isPerson: true,
      lost: [],
      lastName: 'Bénard',
      firstName: 'Zoë',
      salutation: 'Mme',
      organisation: 'Café du Nord',
      department: 'Achats',
      phone: '+33 1 23',
      mobile: '+33 6 45',
      notes: 'Erste Zeile\r\nzweite; mit =',
    });
  });

  test('3.0: folded lines, groups, escapes, the preferred one first, the others told', () => {
    const card = read(
      'VERSION:3.0',
      'UID:42',
      'FN:Dr. Ann Lee',
      'N:Lee;Ann;;Dr.;',
      'item1.EMAIL;TYPE=INTERNET:first@example.org',
      'item2.EMAIL;TYPE=INTERNET,pref:second@example.org',
      'ADR;TYPE=HOME:;;Home street;Lyon;;69000;France',
      'ADR;TYPE=WORK:;2nd floor;1 Main\\, Street;Paris;IDF;75001;Fra',
      ' nce',
      'CATEGORIES:a,b\\,c',
      'BDAY:1980-01-01',
      'REV:2020-01-01T00:00:00Z',
    );
    expect(card).toEqual({
      ...nothing,
      uid: '42',
      isPerson: true,
      lastName: 'Lee',
      firstName: 'Ann',
      salutation: 'Dr.',
      email: 'second@example.org',
      street: '2nd floor, 1 Main, Street',
      city: 'Paris',
      state: 'IDF',
      postalCode: '75001',
      country: 'France',
      tags: ['a', 'b,c'],
      lost: [
        { property: 'EMAIL;INTERNET', reason: 'further', value: 'first@example.org' },
        { property: 'ADR;HOME', reason: 'further', value: ';;Home street;Lyon;;69000;France' },
        { property: 'BDAY', reason: 'notKept', value: '1980-01-01' },
      ],
    });
  });

  test('4.0: telephone addresses, language, a picture, and a name without its parts', () => {
    const card = read(
      'VERSION:4.0',
      'FN:Jean Pierre Martin',
      'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+33-1-22',
      'TEL;TYPE=fax:+33-1-99',
      'LANG:fr-CA',
      'TITLE:Acheteur',
      'ROLE:Achats',
      'PHOTO:data:image/jpeg;base64,AAAAAAAA',
    );
    expect(card).toMatchObject({
      lastName: 'Martin',
      firstName: 'Jean Pierre',
      phone: '+33-1-22',
      language: 'fr',
      jobTitle: 'Acheteur',
      lost: [
        { property: 'TEL;FAX', reason: 'notKept', value: '+33-1-99' },
        { property: 'ROLE', reason: 'notKept', value: 'Achats' },
        { property: 'PHOTO', reason: 'notKept', value: '6 B' },
      ],
    });
  });

  test('groups and companies are no persons', () => {
    expect(read('VERSION:4.0', 'KIND:group', 'FN:Friends')?.isPerson).toBe(false);
    expect(read('VERSION:3.0', 'X-ABShowAs:COMPANY', 'FN:Shop', 'ORG:Shop')?.isPerson).toBe(false);
  });

  test('UTF-16 with and without its mark, and windows-1252', () => {
    const text = 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Åsa\r\nEND:VCARD\r\n';
    const wide = (mark: string) => new Uint8Array(Buffer.from(`${mark}${text}`, 'utf16le'));
    const swapped = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    for (const bytes of [wide('\ufeff'), wide(''), swapped, new Uint8Array(Buffer.from(text, 'latin1'))]) {
      expect(readCards(bytes).cards).toMatchObject([{ lastName: 'Müller', firstName: 'Åsa' }]);
    }
  });

  test('what is broken is told, and the rest read', () => {
    const { cards, lost } = readCards(
      bytesOf(
        'hello\nBEGIN:VCARD\nN:One\nno line\nBEGIN:VCARD\nN:Two\nNOTE;CHARSET=x-none;ENCODING=QUOTED-PRINTABLE:=E9\nAGENT:\nBEGIN:VCARD\nN:Inner\nEND:VCARD\nTEL:1\nEND:VCARD',
      ),
    );
    expect(lost).toEqual([{ property: '', reason: 'unreadable', value: 'hello' }]);
    expect(cards.map(({ lastName, phone }) => [lastName, phone])).toEqual([
      ['One', null],
      ['Two', '1'],
    ]);
    expect(cards.flatMap((card) => card.lost)).toEqual([
      { property: '', reason: 'unreadable', value: 'no line' },
      { property: 'NOTE', reason: 'encoding', value: 'x-none' },
      { property: '', reason: 'unreadable', value: 'N:Inner' },
    ]);
  });

  test('what is no file of cards is refused', () => {
    expect(refusalOf(new Uint8Array())).toBe('empty');
    expect(refusalOf(bytesOf('BEGIN:VCALENDAR\nEND:VCALENDAR'))).toBe('unknownFormat');
    expect(refusalOf(Uint8Array.from([0, 1, 2, 3, 0, 0, 9]))).toBe('encoding');
    expect(refusalOf(bytesOf('BEGIN:VCARD\nEND:VCARD\n'.repeat(20_001)))).toBe('tooLarge');
  });
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
  .map((one) => one.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff\ufeff]/gu, '').trim())
  .filter((one) => /[\p{L}\p{N}]/u.test(one));
const optional = fc.option(text, { nil: null });
const cards: fc.Arbitrary<WrittenCard> = fc.record({
  lastName: text,
  firstName: optional,
  salutation: optional,
  organisation: text,
  department: optional,
  jobTitle: optional,
  email: fc.constantFrom(
    null,
    'a@example.org',
    'very.long.address.of.somebody.who.likes.dots@department.example.org',
  ),
  phone: fc.constantFrom(null, '+33 1 23 45 67 89'),
  mobile: fc.constantFrom(null, '06,1;2'),
  website: fc.constantFrom(null, 'https://example.org/a;b,c?d=e'),
  language: fc.constantFrom('en' as const, 'fr' as const, null),
  street: optional,
  postalCode: optional,
  city: optional,
  state: optional,
  country: optional,
  tags: fc.uniqueArray(
    text
      .map((one) =>
        one
          .slice(0, 20)
          .replace(/\p{Cs}/gu, '')
          .trim(),
      )
      .filter((one) => one !== ''),
    { maxLength: 3 },
  ),
  notes: fc.option(
    fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    { nil: null },
  ),
  uid: fc.uuid(),
  revised: fc.constant('2026-11-22T09:00:00.000Z'),
});

describe('writing', () => {
  for (const version of ['3.0', '4.0'] as const) {
    test(`${version} reads the same, in lines of at most 75 octets, without a loss`, () => {
      fc.assert(
        fc.property(fc.array(cards, { minLength: 1, maxLength: 3 }), (written) => {
          const bytes = writeCards(written, version);
          const file = readCards(bytes);
          expect(file.lost).toEqual([]);
          expect(file.cards).toEqual(
            written.map(({ revised: _revised, uid, language, ...fields }) => ({
              ...fields,
              language: version === '3.0' ? null : language,
              uid: version === '4.0' ? `urn:uuid:${uid}` : uid,
              isPerson: true,
              lost: [],
            })),
          );
          const lines = new TextDecoder().decode(bytes).split('\r\n');
          expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(
            75,
          );
        }),
        { numRuns: 100 },
      );
    });

    test(`${version} is read by another library`, () => {
      const [one] = fc.sample(cards, { numRuns: 1, seed: 7 });
      const given = {
        ...one,
        lastName: 'Lee; Martin',
        firstName: 'Ann, Zoé',
        notes: 'one\ntwo',
      } as WrittenCard;
      const parsed = ICAL.parse(new TextDecoder().decode(writeCards([given], version)));
      const card = new ICAL.Component((Array.isArray(parsed[0]) ? parsed[0] : parsed) as string[]);
      expect(card.getFirstPropertyValue('version')).toBe(version);
      expect(card.getFirstPropertyValue('n')).toEqual([
        'Lee; Martin',
        'Ann, Zoé',
        '',
        given.salutation ?? '',
        '',
      ]);
      expect(card.getFirstPropertyValue('note')).toBe('one\ntwo');
    });
  }
});
