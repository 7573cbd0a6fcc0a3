/** Names, numbers and addresses without the ways of writing them. */
import { expect, test } from 'vitest';
import {
  bareCode,
  companyWords,
  domainLabel,
  mailDomain,
  personWords,
  phoneDigits,
  samePhone,
  streetKey,
  webHost,
} from '#electron/features/duplicates/normalise.ts';

test.each([
  ['Konex', 'konex'],
  ['KONEX S.A.', 'konex'],
  ['Konex S.A.R.L.', 'konex'],
  ['SARL Konex', 'konex'],
  ['Konex GmbH & Co. KG', 'konex'],
  ['Konex, Inc.', 'konex'],
  ['Konex S.p.A', 'konex'],
  ['Konex B.V.', 'konex'],
  ['The Konex Company Ltd', 'konex'],
  ['Société Konex', 'konex'],
  ['Hôtel de l’Étoile', 'hotel etoile'],
  ['Dupont & Fils', 'dupont fils'],
  ['Dupont et Fils SAS', 'dupont fils'],
  ['Dupont and Fils', 'dupont fils'],
  ['I.B.M. France', 'ibm france'],
  ['Saint-Rémy', 'saint remy'],
  // A name that is nothing but such words keeps them.
  ['SA', 'sa'],
  ['The The', 'the'],
  ['GmbH Ltd', 'gmbh'],
  ['!!!', '!!!'],
  ['', ''],
])('%j is called %j', (name, words) => expect(companyWords(name).join(' ')).toBe(words));

test.each([
  [['Élodie', 'Aït-Saïd'], 'elodie ait said'],
  [[null, 'O’Connor'], 'o connor'],
  [['J.', 'Martin'], 'j martin'],
])('%j is a person called %j', (parts, words) => expect(personWords(...parts).join(' ')).toBe(words));

test.each([
  ['+33 1 55 12 34 56', '01 55 12 34 56', true],
  ['+33 (0)1 55 12 34 56', '0033155123456', true],
  ['01.55.12.34.56', '0155123456', true],
  ['+44 20 7946 0123', '020 7946 0123', true],
  ['+1 (212) 555-0100', '212-555-0100', true],
  ['+32 2 123 45 67', '02 123 45 67', true],
  ['01 55 12 34 56 ext. 12', '01 55 12 34 56', true],
  ['+33 1 55 12 34 56', '+32 1 55 12 34 56', false],
  ['01 55 12 34 56', '01 55 12 34 57', false],
])('%j and %j: the same number? %j', (a, b, same) => {
  expect(samePhone(phoneDigits(a) ?? '', phoneDigits(b) ?? '')).toBe(same);
});

test.each(['', '12 34', 'none', null, 5])('%j is no telephone number', (phone) => {
  expect(phoneDigits(phone)).toBe(null);
});

test.each([
  ['contact@konex.fr', 'konex.fr'],
  [' Contact@Konex.FR ', 'konex.fr'],
  ['jean@gmail.com', null],
  ['jean@orange.fr', null],
  ['konex.fr', null],
  [null, null],
])('the domain of %j is %j', (email, domain) => expect(mailDomain(email)).toBe(domain));

test.each([
  ['https://www.konex.fr/contact?x=1', 'konex.fr'],
  ['konex.fr', 'konex.fr'],
  ['HTTP://Konex.fr:8080', 'konex.fr'],
  ['https://www.facebook.com/konex', null],
  ['soon', null],
  ['', null],
])('the host of %j is %j', (website, host) => expect(webHost(website)).toBe(host));

test.each([
  ['konex.fr', 'konex'],
  ['shop.konex.co.uk', 'konex'],
  ['mail.konex.com', 'konex'],
])('the own part of %j is %j', (domain, label) => expect(domainLabel(domain)).toBe(label));

test('streets and codes', () => {
  expect(streetKey('12, av. de la Gare')).toBe('12 avenue gare');
  expect(streetKey('12 Avenue de la Gare')).toBe('12 avenue gare');
  expect(streetKey('3 bd Vauban')).toBe(streetKey('3, Boulevard VAUBAN'));
  expect(streetKey('Gare')).toBe(null);
  expect(bareCode(' FR 12 345.678-901 ')).toBe('fr12345678901');
  expect(bareCode('--')).toBe(null);
});
