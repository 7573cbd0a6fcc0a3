/** What two records score, and why: worked out by hand from the rules. */
import { expect, test } from 'vitest';
import type { Contact, Organisation } from '#contract/kinds.ts';
import { factsOf } from '#electron/features/duplicates/facts.ts';
import { compareFacts } from '#electron/features/duplicates/rules.ts';
import { record } from '#test/builders.ts';

const verdict = (kind: 'organisations' | 'contacts', a: object, b: object) => {
  const [one, other] = [a, b].map((values) => factsOf(kind, { ...record(kind), ...values }));
  if (!one || !other) throw new Error('two are needed');
  const forth = compareFacts(kind, one, other);
  expect(compareFacts(kind, other, one)).toEqual(forth);
  return forth;
};

const organisations: [Partial<Organisation>, Partial<Organisation>, number, string][] = [
  [{ name: 'Konex' }, { name: 'KONEX SA' }, 65, 'name'],
  [{ name: 'Hôtel Vauban' }, { name: 'Vauban Hotel' }, 65, 'name'],
  [{ name: 'GTXPro' }, { name: 'GTX Pro' }, 65, 'name'],
  // One slip in eight letters or more; in fewer it is worth less.
  [{ name: 'Montclair' }, { name: 'Monclair' }, 50, 'similarName'],
  [{ name: 'Konex' }, { name: 'Konecs' }, 0, ''],
  [{ name: 'Konex' }, { name: 'Konnex' }, 40, 'similarName'],
  [{ name: 'Konex' }, { name: 'Konex Distribution' }, 30, 'similarName'],
  // Three letters apart: another name. And numbers are never slips.
  [{ name: 'Café Belleville' }, { name: 'Café Bellerive' }, 0, ''],
  [{ name: 'Roast & Rise 12' }, { name: 'Roast & Rise 13' }, 0, ''],
  [{ name: 'Café Vauban' }, { name: 'Hôtel Vauban' }, 0, ''],
  [{ name: 'Montclair', city: 'Lyon' }, { name: 'Monclair', city: 'LYON' }, 60, 'similarName place'],
  [
    { name: 'Konex', email: 'contact@konex.fr' },
    { name: 'Konex', email: 'sales@konex.fr', phone: '01 55 12 34 56' },
    90,
    'name emailDomain',
  ],
  [{ name: 'A', email: 'x@konex.fr' }, { name: 'B', website: 'https://www.konex.fr' }, 25, 'emailDomain'],
  [{ name: 'A', email: 'x@gmail.com' }, { name: 'B', email: 'y@gmail.com' }, 0, ''],
  [{ name: 'A', phone: '+33 1 55 12 34 56' }, { name: 'B', phone: '01 55 12 34 56' }, 30, 'phone'],
  [{ name: 'A', vatNumber: 'FR 12 345' }, { name: 'B', vatNumber: 'fr12345' }, 65, 'vatNumber'],
  [{ name: 'A', code: 'C-12' }, { name: 'B', code: 'c12' }, 60, 'code'],
  [
    { name: 'A', street: '12, av. Foch', postalCode: '75011' },
    { name: 'B', street: '12 avenue Foch', postalCode: '75011', city: 'Paris' },
    25,
    'address',
  ],
  // What speaks against: another VAT number, code, domain; a town, a door and a telephone of its own.
  [{ name: 'Konex', vatNumber: 'FR1' }, { name: 'Konex', vatNumber: 'FR2' }, 20, 'name'],
  [{ name: 'Konex', code: 'C1' }, { name: 'Konex', code: 'C2' }, 50, 'name'],
  [{ name: 'Konex', email: 'a@konex.fr' }, { name: 'Konex', email: 'a@autre.fr' }, 50, 'name'],
  [{ name: 'Konex', city: 'Lyon' }, { name: 'Konex', city: 'Lille' }, 55, 'name'],
  [
    { name: 'Konex', city: 'Lyon', street: '1 rue Foch', phone: '0155123456' },
    { name: 'Konex', city: 'Lille', street: '2 rue Foch', phone: '0155123457' },
    45,
    'name',
  ],
  [{ id: 'a', name: 'Konex' }, { id: 'b', name: 'Konex', parentId: 'a' }, 5, 'name'],
];

test.each(organisations)('organisations %j and %j score %d: %s', (a, b, score, reasons) => {
  expect(verdict('organisations', a, b)).toEqual({ score, reasons: reasons.split(' ').filter(Boolean) });
});

const jean = { firstName: 'Jean', lastName: 'Martin' };
const contacts: [Partial<Contact>, Partial<Contact>, number, string][] = [
  [jean, jean, 50, 'name'],
  [jean, { firstName: 'Martin', lastName: 'JEAN' }, 50, 'name'],
  [{ ...jean, organisationId: 'o' }, { ...jean, organisationId: 'o' }, 75, 'name organisation'],
  [{ ...jean, organisationId: 'o' }, { ...jean, organisationId: 'p' }, 35, 'name'],
  [jean, { firstName: 'J', lastName: 'Martin' }, 35, 'similarName'],
  [jean, { firstName: 'Jeanne', lastName: 'Martin' }, 0, ''],
  [jean, { firstName: 'Jeann', lastName: 'Martin' }, 40, 'similarName'],
  [{ ...jean, email: 'j@konex.fr' }, { ...jean, email: 'J@KONEX.FR' }, 95, 'name email'],
  [{ ...jean, email: 'j@konex.fr' }, { ...jean, email: 'm@konex.fr' }, 60, 'name emailDomain'],
  // An address of the department, a switchboard: not one person.
  [{ ...jean, email: 'info@konex.fr' }, { lastName: 'Dubois', email: 'info@konex.fr' }, 25, 'email'],
  [
    { ...jean, organisationId: 'o', phone: '0155123456' },
    { lastName: 'Dubois', organisationId: 'o', phone: '0155123456' },
    15,
    'organisation',
  ],
  [{ ...jean, mobile: '06 12 34 56 78' }, { ...jean, mobile: '+33612345678' }, 85, 'name phone'],
  [{ ...jean, mobile: '06 12 34 56 78' }, { ...jean, mobile: '06 12 34 56 79' }, 40, 'name'],
];

test.each(contacts)('contacts %j and %j score %d: %s', (a, b, score, reasons) => {
  expect(verdict('contacts', a, b)).toEqual({ score, reasons: reasons.split(' ').filter(Boolean) });
});
