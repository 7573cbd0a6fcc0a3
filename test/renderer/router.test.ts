/** Every place of the window has an address, and every address leads somewhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedKinds } from '#contract/kinds.ts';
import { FilterOperator } from '#contract/list-query.ts';
import {
  emptyList,
  formatRoute,
  home,
  listRoute,
  otherPages,
  parseRoute,
  type Route,
} from '#renderer/app/router.ts';

const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const kind = fc.constantFrom(...listedKinds);
const name = fc.stringMatching(/^[a-z][A-Za-z]{0,12}$/);
const state = fc.record({
  query: fc.record({
    search: fc.oneof(fc.constant(''), text),
    filters: fc.array(
      fc.record({
        field: name,
        operator: fc.constantFrom(...FilterOperator.options),
        values: fc.array(fc.oneof(text, fc.integer(), fc.boolean()), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    sort: fc.array(
      fc.record({ field: name, direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
      { maxLength: 3 },
    ),
  }),
  view: fc.option(text),
  open: fc.option(text),
  layout: fc.constantFrom('table' as const, 'board' as const),
});
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('list' as const), kind, state }),
  fc.record({ page: fc.constant('trash' as const), kind, state }),
  fc.record({ page: fc.constant('record' as const), kind, id: text, tab: fc.option(text) }),
  fc.record({
    page: fc.constantFrom(...otherPages),
    params: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
  }),
);

test('an address leads back to the place it was made of', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(parseRoute(formatRoute(place))).toEqual(place);
    }),
  );
});

test('any text is some place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (hash) => {
      const place = parseRoute(`#/${hash}`);
      expect(parseRoute(formatRoute(place))).toEqual(place);
    }),
  );
});

test.each([
  ['', home],
  ['#/nowhere', home],
  ['#/orders', listRoute('orders')],
  ['#/trash', { page: 'trash', kind: 'organisations', state: emptyList }],
  ['#/orders?filters=%7Bbroken&sort=,-', listRoute('orders')],
  ['#/orders?filters=%5B%7B%22field%22%3A1%7D%5D', listRoute('orders')],
  [
    '#/orders?sort=-orderedOn,number',
    listRoute('orders', {
      sort: [
        { field: 'orderedOn', direction: 'descending' },
        { field: 'number', direction: 'ascending' },
      ],
    }),
  ],
  ['#/contacts/a%2Fb/timeline', { page: 'record', kind: 'contacts', id: 'a/b', tab: 'timeline' }],
  ['#/contacts/%E0%A4%A', { page: 'record', kind: 'contacts', id: '%E0%A4%A', tab: null }],
])('%s', (hash, place) => {
  expect(parseRoute(hash)).toEqual(place);
});
