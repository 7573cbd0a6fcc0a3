/** What one version has otherwise than another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProposalLine } from '#contract/kinds/documents.ts';
import { type Compared, differencesOf } from '#electron/features/proposals/differences.ts';
import { heading, item } from '#test/contract/quotes.ts';

const proposal = (lines: readonly ProposalLine[], more: Partial<Compared> = {}): Compared => ({
  language: 'en',
  currency: 'EUR',
  title: 'Offer',
  issuedOn: null,
  validUntil: null,
  discount: null,
  deposit: null,
  lines: [...lines],
  sections: [],
  ...more,
});

/** Each as 'id field: before > after'. */
const told = (before: Compared, after: Compared) =>
  differencesOf(before, after).map(
    (one) => `${one.change} ${one.subject} ${one.field ?? ''}: ${one.before} > ${one.after}`,
  );

const lines = [
  heading('h', 'Machines'),
  item('a', { quantity: 2, unitPrice: 68_990, unit: 'piece' }),
  item('b', { unitPrice: 100, discount: 500, option: 'offered' }),
  item('c', { description: 'Filter\nfor hard water', taxRate: 550 }),
];
const [h, a, b, c] = lines as [ProposalLine, ProposalLine, ProposalLine, ProposalLine];

describe('lines', () => {
  test('nothing is told of what is the same, nor of what is never printed', () => {
    expect(told(proposal(lines), proposal([...lines]))).toEqual([]);
    const other = { ...a, unitCost: 5, productId: 'p' } as ProposalLine;
    expect(told(proposal(lines), proposal([h, other, b, c]))).toEqual([]);
    // The fourth decimal of a quantity is none.
    expect(told(proposal(lines), proposal([h, { ...a, quantity: 2.000_04 } as ProposalLine, b, c]))).toEqual(
      [],
    );
  });

  test.each([
    [{ ...a, quantity: 2.5 }, 'changed a quantity: 2 > 2.5'],
    [{ ...a, unit: null }, 'changed a unit: piece > null'],
    [{ ...a, unitPrice: 70_000 }, 'changed a unitPrice: €689.90 > €700.00'],
    [{ ...a, discount: 250 }, 'changed a discount: null > 2.5%'],
    [{ ...a, taxRate: 550 }, 'changed a taxRate: 20% > 5.5%'],
    [{ ...a, option: 'chosen' }, 'changed a option: Part of the offer > Option taken'],
    [{ ...a, description: '' }, 'changed a description: a > null'],
  ])('%j', (changed, expected) => {
    expect(told(proposal(lines), proposal([h, changed as ProposalLine, b, c]))).toEqual([expected]);
  });

  test('added, removed, moved, and a heading renamed; several of one line each by itself', () => {
    const after = proposal([
      heading('h', 'Coffee'),
      { ...c, taxRate: 2_000 } as ProposalLine,
      a,
      item('new', { quantity: 0.5, unit: 'day', unitPrice: 86_000 }),
    ]);
    expect(told(proposal(lines), after)).toEqual([
      'changed h text: Machines > Coffee',
      'changed c taxRate: 5.5% > 20%',
      'moved c : 4 > 2',
      'added new : null > 0.5 day × €860.00',
      'removed b : 1 × €1.00 > null',
    ]);
    expect(differencesOf(proposal(lines), after).find(({ subject }) => subject === 'c')?.label).toBe(
      'Filter',
    );
  });

  test('of one that went to the end only it has moved', () => {
    expect(told(proposal(lines), proposal([h, b, c, a]))).toEqual(['moved a : 2 > 4']);
    expect(told(proposal(lines), proposal([c, h, a, b]))).toEqual(['moved c : 4 > 1']);
  });

  test('as few lines as can be have moved, and their ids are their own', () => {
    const ids = Array.from({ length: 7 }, (_, at) => `l${at}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.shuffledSubarray(ids), (from, to) => {
        const found = differencesOf(proposal(from.map((id) => item(id))), proposal(to.map((id) => item(id))));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const of = (change: string) => found.flatMap((one) => (one.change === change ? [one.subject] : []));
        expect(of('added').toSorted()).toEqual(to.filter((id) => !from.includes(id)).toSorted());
        expect(of('removed').toSorted()).toEqual(from.filter((id) => !to.includes(id)).toSorted());
        // Without what moved the order is the same; no smaller number of them would do.
        const common = to.filter((id) => from.includes(id));
        const moved = new Set(of('moved'));
        const inOrder = (some: readonly string[]) =>
          some.every((id, at) => at === 0 || from.indexOf(some[at - 1] ?? '') < from.indexOf(id));
        expect(inOrder(common.filter((id) => !moved.has(id)))).toBe(true);
        let longest = 0;
        for (let bits = 0; bits < 1 << common.length; bits++) {
          const some = common.filter((_id, at) => (bits >> at) & 1);
          if (some.length > longest && inOrder(some)) longest = some.length;
        }
        expect(moved.size).toBe(common.length - longest);
      }),
    );
  });
});

test('sections and fields, each in the words of the proposal’s language', () => {
  const section = (id: string, text: string, body = '') => ({
    id,
    sectionId: null,
    type: 'text' as const,
    heading: text,
    body,
  });
  const before = proposal([], {
    language: 'fr',
    validUntil: '2026-12-22',
    deposit: 3_000,
    sections: [section('s1', 'Nous', 'Bonjour'), section('s2', '', 'Sans titre')],
  });
  const after: Compared = {
    ...before,
    validUntil: '2027-01-15',
    deposit: 2_500,
    currency: 'CHF',
    sections: [section('s1', 'Nous', 'Bonsoir'), section('s3', 'Neuf')],
  };
  expect(
    differencesOf(before, after).map(({ of, subject, label, field, before: was, after: is }) => [
      of,
      subject,
      label,
      field,
      was,
      is,
    ]),
  ).toEqual([
    ['field', 'currency', 'Devise', 'currency', 'EUR', 'CHF'],
    ['field', 'validUntil', 'Valable jusqu’au', 'validUntil', '22 déc. 2026', '15 janv. 2027'],
    ['field', 'deposit', 'Acompte', 'deposit', '30\u00a0%', '25\u00a0%'],
    ['section', 's1', 'Nous', 'body', 'Bonjour', 'Bonsoir'],
    ['section', 's3', 'Neuf', null, null, 'Neuf'],
    ['section', 's2', 'Sans titre', null, 'Sans titre', null],
  ]);
});
