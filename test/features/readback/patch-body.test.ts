/** Changes of printed paragraphs in the source of a body: fields, conditions and marks stay where they can. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentFields } from '#contract/document-fields.ts';
import type { Op } from '#electron/features/readback/ops.ts';
import { patchBody } from '#electron/features/readback/patch-body.ts';

const known = {
  values: {
    'client.name': 'Konex',
    'proposal.validUntil': '1 December 2026',
    hasDeposit: true,
    'total.deposit': '€10.00',
  },
  fields: documentFields.proposal,
};
const to = (text: string) => ({ text, marked: text });
const piece = (at: number, text: string | null): Op & { type: 'piece' } => ({
  type: 'piece',
  section: 's',
  piece: at,
  to: text === null ? null : to(text),
});
const patch = (body: string, op: Parameters<typeof patchBody>[2]) => patchBody(body, body, op, known);

describe('a paragraph', () => {
  test.each([
    [
      'keeps the field whose value stayed',
      'Dear {client.name},\n\nuntil {proposal.validUntil}.',
      piece(1, 'only until 1 December 2026.'),
      'Dear {client.name},\n\nonly until {proposal.validUntil}.',
    ],
    [
      'has the new words where the value went',
      'until {proposal.validUntil}.',
      piece(0, 'until 3 May 2027.'),
      'until 3 May 2027.',
    ],
    ['keeps its mark', '- one\n- two\n\n1. three', piece(1, 'second'), '- one\n- second\n\n1. three'],
    ['is removed with its mark', '- one\n- two\n\nthree', piece(0, null), '- two\n\nthree'],
    [
      'keeps the condition it stands in',
      '{#hasDeposit}A deposit of {total.deposit}.{/hasDeposit}{^hasDeposit}None.{/hasDeposit}',
      piece(0, 'A deposit of €10.00 now.'),
      '{#hasDeposit}A deposit of {total.deposit} now.{/hasDeposit}{^hasDeposit}None.{/hasDeposit}',
    ],
    [
      'leaves conditions of several lines',
      '{#hasDeposit}\nfirst\n{/hasDeposit}\nsecond',
      piece(1, 'other'),
      '{#hasDeposit}\nfirst\n{/hasDeposit}\nother',
    ],
    [
      'is put behind another',
      '- one\n- two',
      { type: 'pieceAdded', section: 's', after: 0, like: 0, to: to('new') } as const,
      '- one\n- new\n- two',
    ],
    [
      'is put behind a paragraph',
      'one\n\ntwo',
      { type: 'pieceAdded', section: 's', after: 0, like: -1, to: to('new') } as const,
      'one\n\nnew\n\ntwo',
    ],
    [
      'is put first',
      'one',
      { type: 'pieceAdded', section: 's', after: -1, like: -1, to: to('new') } as const,
      'new\n\none',
    ],
    [
      'is moved',
      '- one\n- two\n- three',
      { type: 'pieceMoved', section: 's', piece: 2, after: 0 } as const,
      '- one\n- three\n- two',
    ],
  ])('%s', (_name, body, op, expected) => {
    expect(patch(body, op)).toBe(expected);
  });

  test('that the body has not any more is left', () => {
    expect(patchBody('another text', 'one\n\ntwo', piece(1, 'new'), known)).toBeNull();
  });

  test('any of a plain body can be changed, and nothing else changes', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), fc.nat(11), (words, at) => {
        const place = at % words.length;
        const expected = words.map((one, index) => (index === place ? 'CHANGED' : one)).join('\n\n');
        expect(patch(words.join('\n\n'), piece(place, 'CHANGED'))).toBe(expected);
      }),
    );
  });
});
