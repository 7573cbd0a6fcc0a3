/** The marks of a section, by examples and over arbitrary texts: nothing throws, nothing is lost, everything wrong is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentValues, documentFields } from '#contract/document-fields.ts';
import { asPlainText, readText } from '#electron/features/documents/section-text.ts';
import type { TagRemark } from '#electron/features/documents/tags.ts';

const values: DocumentValues = {
  'client.name': 'Konex & Söhne',
  'client.address': '12 rue *Basse*\n69002 Lyon',
  'contact.name': '',
  'total.total': '1,200.00',
  hasDeposit: true,
  hasTax: false,
  lines: [
    { 'line.description': 'Chairs', 'line.net': '800.00', 'line.isOption': false },
    { 'line.description': '- Tables', 'line.net': '400.00', 'line.isOption': true },
  ],
  taxes: [],
};

const read = (body: string) => {
  const remarks: TagRemark[] = [];
  const blocks = readText(body, values, documentFields.proposal, (one) => remarks.push(one));
  return { blocks, remarks };
};

const paragraph = (text: unknown) => ({ type: 'paragraph', text });

describe('marks', () => {
  test('paragraphs end with a blank line, lines within them stay', () => {
    expect(read('One\ntwo\n\n\nThree\r\n').blocks).toEqual([paragraph('One\ntwo'), paragraph('Three')]);
  });

  test('subheadings and lists', () => {
    expect(read('## Scope\n- a\n- b\n  more\n1. first\n7. second\nText').blocks).toEqual([
      { type: 'heading', text: 'Scope' },
      { type: 'list', numbered: false, items: ['a', 'b\nmore'] },
      { type: 'list', numbered: true, items: ['first', 'second'] },
      paragraph('Text'),
    ]);
  });

  test('strong and emphasis, and stars that are stars', () => {
    expect(read('A **very** *fine* thing').blocks).toEqual([
      paragraph([
        { text: 'A ', style: null },
        { text: 'very', style: 'strong' },
        { text: ' ', style: null },
        { text: 'fine', style: 'emphasis' },
        { text: ' thing', style: null },
      ]),
    ]);
    for (const text of ['3*4*5', '2 * 3 * 4', '**', 'a ** b', '*open', '(*) see below'])
      expect(read(text).blocks).toEqual([paragraph(text)]);
  });
});

describe('fields', () => {
  test('stand in their places; marks in a value are text', () => {
    expect(read('For {client.name}, **{ total.total }**:\n{client.address}').blocks).toEqual([
      paragraph([
        { text: 'For Konex & Söhne, ', style: null },
        { text: '1,200.00', style: 'strong' },
        { text: ':\n12 rue *Basse*\n69002 Lyon', style: null },
      ]),
    ]);
  });

  test('a misspelt one stays as it is written, with the name that was meant', () => {
    const { blocks, remarks } = read('Dear {contact.nme}, {client name} {zzzzzzz}');
    expect(blocks).toEqual([paragraph('Dear {contact.nme}, {client name} {zzzzzzz}')]);
    expect(remarks).toEqual([
      { code: 'unknownField', name: 'contact.nme', nearest: 'contact.name' },
      { code: 'unknownField', name: 'client name', nearest: 'client.name' },
      { code: 'unknownField', name: 'zzzzzzz', nearest: null },
    ]);
  });

  test('an empty one is told, and a brace that nothing closes', () => {
    expect(read('Dear {contact.name},').remarks).toEqual([
      { code: 'emptyField', name: 'contact.name', nearest: null },
    ]);
    expect(read('Dear {client.name, hello')).toEqual({
      blocks: [paragraph('Dear {client.name, hello')],
      remarks: [{ code: 'unknownField', name: '{client.name', nearest: 'client.name' }],
    });
  });
});

describe('conditions and lists', () => {
  test('are shown or not, and leave no empty line', () => {
    const body = 'Before\n{#hasDeposit}\nDeposit.\n{/hasDeposit}\n{^hasDeposit}\nNone.\n{/hasDeposit}\nAfter';
    expect(read(body)).toEqual({ blocks: [paragraph('Before\nDeposit.\nAfter')], remarks: [] });
    expect(
      read('{#contact.name}Dear {contact.name}{/contact.name}{^contact.name}Hello{/contact.name}'),
    ).toEqual({
      blocks: [paragraph('Hello')],
      remarks: [],
    });
  });

  test('repeat the items of a list, with conditions of their own', () => {
    const body =
      '{#lines}\n- {line.description}: {line.net}{#line.isOption} (option){/line.isOption}\n{/lines}\n{^taxes}No tax.{/taxes}';
    expect(read(body)).toEqual({
      blocks: [
        { type: 'list', numbered: false, items: ['Chairs: 800.00', '- Tables: 400.00 (option)'] },
        paragraph('No tax.'),
      ],
      remarks: [],
    });
  });

  test('one that is not closed, not begun or not known stays, with all that is in it', () => {
    expect(read('{#hasDeposit}\nPay first')).toEqual({
      blocks: [paragraph('{#hasDeposit}\nPay first')],
      remarks: [{ code: 'unclosedCondition', name: 'hasDeposit', nearest: null }],
    });
    expect(read('{#hasDeposit}Pay{/hasDepsit}').remarks).toEqual([
      { code: 'unclosedCondition', name: 'hasDepsit', nearest: 'hasDeposit' },
      { code: 'unclosedCondition', name: 'hasDeposit', nearest: null },
    ]);
    expect(read('{#hasDeposits}Pay{/hasDeposits}')).toEqual({
      blocks: [paragraph('{#hasDeposits}Pay{/hasDeposits}')],
      remarks: [{ code: 'unknownField', name: 'hasDeposits', nearest: 'hasDeposit' }],
    });
    expect(read('{#lines}{#lines}x{/lines}{/lines}').remarks[0]).toMatchObject({
      code: 'unknownField',
      name: 'lines',
    });
  });
});

const piece = fc.oneof(
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 3 },
  fc.constantFrom(
    '**',
    '*',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '## ',
    '{',
    '}',
    '{#',
    '{/',
    '{^',
    ' ',
    '\r\n',
    'word',
  ),
  fc.constantFrom(
    '{#hasDeposit}',
    '{/hasDeposit}',
    '{^hasTax}',
    '{/hasTax}',
    '{nobody}',
    '{#nobody}',
    '{/nobody}',
  ),
);
const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('no text throws, and none is lost', () => {
  /** What remains of a text that has no marks, no tags and no space. */
  const bare = (text: string) => text.replace(/[\s*#\-•{}^/\u2028\u2029]|\d{1,3}\.|has(?:Deposit|Tax)/gu, '');
  fc.assert(
    fc.property(body, (text) => {
      expect(bare(asPlainText(read(text).blocks))).toBe(bare(text));
    }),
    { numRuns: 1_000 },
  );
});
