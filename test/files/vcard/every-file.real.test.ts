/** Every card of the corpora is read or refused with a reason, in time, and each of its lines is kept or told. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCardText } from '#electron/files/vcard/lines.ts';
import { readCards } from '#electron/files/vcard/read.ts';
import { writeCards } from '#electron/files/vcard/write.ts';
import { Refused } from '#electron/refused.ts';

const folder = '../shared/data/vcards';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(vcf|ics)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

describe.skipIf(files.length === 0)('files of others', () => {
  test.each(files)('%s', (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const begun = performance.now();
    if (path.endsWith('.ics')) {
      expect(() => readCards(bytes)).toThrow(Refused);
      return;
    }
    const { cards } = readCards(bytes);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(cards.length).toBeGreaterThan(0);
    // Each line that says something is found again in what is kept or in what is told.
    const { cards: texts } = readCardText(bytes);
    for (const [index, { lines }] of texts.entries()) {
      const card = cards[index];
      const said = JSON.stringify(card).toLowerCase();
      const words = lines
        .filter(({ name, binary }) => !binary && !['VERSION', 'PRODID', 'REV', 'KIND', 'FN'].includes(name))
        .flatMap(({ value }) => value.replace(/\\[nN]/g, ' ').match(/[\p{L}\p{N}]{3,}/gu) ?? [])
        .filter((word) => !/^tel$/i.test(word));
      expect(words.filter((word) => !said.includes(word.toLowerCase()))).toEqual([]);
    }
  });
});

const hasVobject = (() => {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import vobject'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const script = `
import sys, json, vobject
cards = []
for card in vobject.readComponents(sys.stdin.buffer.read().decode('utf-8')):
    def one(name):
        return getattr(card, name).value if hasattr(card, name) else None
    n = card.n.value
    adr = one('adr')
    cards.append([n.family, n.given, n.prefix, one('fn'), one('org'), one('email'), [t.value for t in card.contents.get('tel', [])],
        adr and [adr.street, adr.city, adr.code, adr.country], one('note'), one('uid')])
print(json.dumps(cards))
`;

describe.skipIf(!hasVobject)('another reader', () => {
  test('reads what is written the same', () => {
    const shared = { salutation: null, jobTitle: null, website: null, language: null, state: null, tags: [] };
    const revised = '2026-11-22T09:00:00.000Z';
    const cards = [
      {
        ...shared,
        lastName: 'Lee; Martin',
        firstName: 'Zoé, Ann',
        organisation: 'Café, du; Nord',
        department: 'Achats',
        email: 'zoe@example.org',
        phone: '+33 1 23',
        mobile: '06 45',
        street: '1, rue de la Paix',
        city: 'Paris',
        postalCode: '75002',
        country: 'France',
        notes: `Une note assez longue pour être pliée : ${'é'.repeat(80)}\nseconde ligne`,
        uid: 'a-1',
        revised,
      },
      {
        ...shared,
        lastName: '李',
        firstName: null,
        organisation: null,
        department: null,
        email: null,
        phone: null,
        mobile: null,
        street: null,
        city: null,
        postalCode: null,
        country: null,
        notes: null,
        uid: 'a-2',
        revised,
      },
    ];
    const answer = execFileSync('/usr/bin/python3', ['-c', script], { input: writeCards(cards, '3.0') });
    expect(JSON.parse(answer.toString('utf8'))).toEqual([
      [
        'Lee; Martin',
        'Zoé, Ann',
        '',
        'Zoé, Ann Lee; Martin',
        ['Café, du; Nord', 'Achats'],
        'zoe@example.org',
        ['+33 1 23', '06 45'],
        ['1, rue de la Paix', 'Paris', '75002', 'France'],
        `Une note assez longue pour être pliée : ${'é'.repeat(80)}\nseconde ligne`,
        'a-1',
      ],
      ['李', '', '', '李', null, null, [], null, null, 'a-2'],
    ]);
  });
});
