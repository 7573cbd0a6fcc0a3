/** What lists, searches and imports take for the same text. */
import { expect, test } from 'vitest';
import { wholeNumber } from '#electron/features/imports/link-index.ts';
import { foldKey, foldName, headingWords, squeeze } from '#locale/fold.ts';

test.each([
  ['  Société   Générale ', 'societe generale'],
  ['C++', 'c++'],
  ['Œuvre', 'oeuvre'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['L’Oréal', "l'oreal"],
  ['ＡＢＣ', 'abc'],
])('the key of %j is %j', (text, key) => expect(foldKey(text)).toBe(key));

test.each([
  ['Acme, Inc.', 'acme inc'],
  ['Kan-code', 'kan code'],
  ['***', '***'],
  ['Ünïcode  &  Co', 'unicode co'],
])('the name of %j is %j', (text, name) => expect(foldName(text)).toBe(name));

test('keys keep the signs that names drop', () => {
  expect(foldKey('A-1')).not.toBe(foldKey('A 1'));
  expect(foldName('A-1')).toBe(foldName('A 1'));
  expect(squeeze('GTX Pro')).toBe(squeeze('GTXPro'));
});

test.each([
  ['order_date', 'order date'],
  ['orderDate', 'order date'],
  ['Order date :', 'order date'],
  ['DATE DE COMMANDE', 'date de commande'],
  ['N° commande', 'n commande'],
  ['E-mail 1 - Value', 'e mail 1 value'],
  ['Chiffre d’affaires (k€)', 'chiffre d affaires k'],
])('the heading %j reads %j', (heading, words) => expect(headingWords(heading)).toBe(words));

test.each([
  ['2.0', '2'],
  ['2,00', '2'],
  ['2.5', null],
  ['2', null],
  ['a.0', null],
])('%j as a whole number is %j', (text, whole) => expect(wholeNumber(text)).toBe(whole));
