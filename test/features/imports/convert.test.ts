/** Cells to values: every type, as files of many programs write it. */
import { expect, test } from 'vitest';
import { importTargets, type ReadOptions } from '#contract/imports.ts';
import { shippedLists, shippedTypes } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { areFractions, asPeriod, converter, roundHalfAway } from '#electron/features/imports/convert.ts';
import type { Cell } from '#electron/files/read/table.ts';

const options: ReadOptions = {
  encoding: 'utf-8',
  separator: ',',
  decimal: '.',
  dateOrder: 'dmy',
  sheet: null,
  headingRow: 0,
};

const tasting = { id: 'tasting', name: 'Dégustation', minutes: 45, colour: 7, reminders: [] };
const lists = { ...shippedLists, appointmentTypes: [...shippedTypes, tasting] };

const convert = (
  kind: ListedKind,
  field: string,
  cell: Cell,
  { decimal = '.', fractions = false }: { decimal?: '.' | ','; fractions?: boolean } = {},
) => {
  const target = importTargets(kind).find((one) => one.field === field);
  if (!target) throw new Error(`no field ${field}`);
  const settings = { options: { ...options, decimal }, lists, currencyDigits: 2 };
  const result = converter(kind, target, new Map([['Bof', null]]), fractions, settings)(cell);
  return 'problem' in result ? result.problem : result.value;
};

test.each<[ListedKind, string, Cell, unknown]>([
  ['products', 'price', '9.80000019', 980],
  ['products', 'price', 34.7999992, 3_480],
  ['products', 'price', '1.005', 101],
  ['products', 'price', '-1.005', -101],
  ['products', 'price', 'free', 'notANumber'],
  ['products', 'price', '99999999999999', 'outOfRange'],
  ['organisations', 'foundedYear', '1996', 1_996],
  ['organisations', 'foundedYear', '1996.5', 'outOfRange'],
  ['organisations', 'employees', '12345.0', 12_345],
  ['orders', 'orderedOn', '01/02/2023', '2023-02-01'],
  ['orders', 'orderedOn', '2023-02-01 00:00:00.000', '2023-02-01'],
  ['orders', 'orderedOn', { date: '2023-02-01T10:00:00' }, '2023-02-01'],
  ['orders', 'orderedOn', '31/02/2023', 'notADate'],
  ['orders', 'orderedOn', true, 'notADate'],
  ['orders', 'lines.quantity', '0.33333', 0.333],
  ['organisations', 'name', '=1+1', '=1+1'],
  ['organisations', 'name', '  Konex ', 'Konex'],
  ['organisations', 'name', 'x'.repeat(501), 'tooLong'],
  ['organisations', 'name', 42, '42'],
  ['organisations', 'phone', '1'.repeat(81), 'tooLong'],
  ['organisations', 'type', 'Customer - Direct', 'client'],
  ['organisations', 'type', 'FOURNISSEUR', 'supplier'],
  ['organisations', 'type', 'Concurrent', 'competitor'],
  ['organisations', 'type', 'Martian', 'notAChoice'],
  ['organisations', 'type', 'Bof', null],
  ['organisations', 'type', '__proto__', 'notAChoice'],
  ['organisations', 'status', 'Oui', 'active'],
  ['organisations', 'tags', 'vip; export ,vip|b2b', ['vip', 'export', 'b2b']],
  ['organisations', 'ownerId', ' Jane ', 'Jane'],
  ['opportunities', 'stageId', 'Closed Won', 'won'],
  ['opportunities', 'stageId', 'Gagnée', 'won'],
  ['opportunities', 'stageId', 'Proposal/Price Quote', 'proposal'],
  ['opportunities', 'stageId', 'Négociation', 'negotiation'],
  ['opportunities', 'stageId', 'Nowhere', 'notAChoice'],
  ['targets', 'period', 'T2 2017', '2017-Q2'],
  ['appointments', 'type', 'Site visit', 'visit'],
  ['appointments', 'type', 'DEGUSTATION', 'tasting'],
  ['appointments', 'type', 'Wedding', 'notAChoice'],
  ['appointments', 'startTime', '9:30', '09:30'],
  ['appointments', 'startTime', '14h30', '14:30'],
  ['appointments', 'startTime', '14 h', '14:00'],
  ['appointments', 'startTime', '2:30 PM', '14:30'],
  ['appointments', 'startTime', '14:05:00', '14:05'],
  ['appointments', 'startTime', { date: '2026-03-29T14:05:00' }, '14:05'],
  ['appointments', 'startTime', '29/03/2026 14:05', '14:05'],
  ['appointments', 'startTime', 'morning', 'notADate'],
  ['appointments', 'startTime', 'room 12:30', 'notADate'],
  ['appointments', 'startTime', '25:00', 'notADate'],
  ['appointments', 'zone', 'Europe/Paris', 'Europe/Paris'],
  ['appointments', 'zone', 'Middle-earth', 'notAChoice'],
  ['appointments', 'zone', '+02:00', 'notAChoice'],
  ['targets', 'period', 'soon', 'notADate'],
  ['interactions', 'at', '2026-03-01T10:30:00+02:00', '2026-03-01T08:30:00.000Z'],
  ['interactions', 'at', '2026-03-01T10:30:00Z', '2026-03-01T10:30:00.000Z'],
  ['interactions', 'at', '01/03/2026 25:30', 'notADate'],
])('%s.%s of %j is %j', (kind, field, cell, value) => expect(convert(kind, field, cell)).toEqual(value));

test('a time without zone is the machine’s; a date alone is its noon', () => {
  expect(convert('interactions', 'at', '01/03/2026 14h05')).toBe(new Date(2026, 2, 1, 14, 5).toISOString());
  expect(convert('interactions', 'at', '2026-03-01 2:05 PM')).toBe(new Date(2026, 2, 1, 14, 5).toISOString());
  expect(convert('interactions', 'at', '2026-03-01')).toBe(new Date(2026, 2, 1, 12).toISOString());
});

test('a decimal comma', () =>
  expect(convert('products', 'price', '1.234,56', { decimal: ',' })).toBe(123_456));

test.each([
  ['0.15', true, 1_500],
  ['0.150000006', true, 1_500],
  ['15', false, 1_500],
  ['15 %', false, 1_500],
  ['0.5', false, 50],
  ['101', false, 'outOfRange'],
])('a discount of %j in a column of fractions (%j) is %j', (cell, fractions, value) =>
  expect(convert('orders', 'lines.discount', cell, { fractions })).toBe(value),
);

test.each<[Cell[], boolean]>([
  [['0', '0.05', '1'], true],
  [['0.05', '5'], false],
  [['0.5 %', '0.2 %'], false],
  [[null, ''], false],
  [[0.25, 0], true],
])('%j are fractions: %j', (cells, fractions) => expect(areFractions(cells, '.')).toBe(fractions));

test.each([
  [980.000019, 980],
  [100.49999999999999, 101],
  [-0.5, -1],
  [0.4, 0],
  [-0.2, 0],
])('%d rounds to %d', (value, rounded) => expect(roundHalfAway(value)).toBe(rounded));

test.each([
  ['2017', '2017'],
  ['Q2 2017', '2017-Q2'],
  ['2017-Q2', '2017-Q2'],
  ['2017T3', '2017-Q3'],
  ['2017-04', '2017-04'],
  ['4/2017', '2017-04'],
  ['avril 2017', '2017-04'],
  ['Août 2017', '2017-08'],
  ['Sep-17', '2017-09'],
  ['2017 December', '2017-12'],
  ['01/04/2017', '2017-04'],
  ['13/2017', null],
])('the period %j is %j', (text, period) => expect(asPeriod(text, 'dmy')).toBe(period));
