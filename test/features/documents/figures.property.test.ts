/** What is printed adds up: amounts read back from the table of prices of arbitrary proposals, in every currency and both languages. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockOf, Text } from '#contract/document.ts';
import type { ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';
import { currencies, languages } from '#contract/kinds/workspace.ts';
import { composeProposal } from '#electron/features/documents/compose-proposal.ts';
import { memoryStore } from '#test/builders.ts';
import { item } from '#test/contract/quotes.ts';
import { proposal } from '#test/features/documents/world.ts';

const store = memoryStore();

const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));

/** Minor units of an amount as a person reads it, whatever stands around it. */
const read = (text: string): number => {
  const digits = Number(text.replace(/[^\d]/g, ''));
  return /[-−]/.test(text) ? -digits : digits;
};

const percent = fc.integer({ min: 0, max: 10_000 });
const line: fc.Arbitrary<Omit<ProposalItem, 'id' | 'type'>> = fc.record({
  productId: fc.constant(null),
  description: fc.string({ maxLength: 20 }),
  quantity: fc.integer({ min: 1, max: 9_000_000 }).map((thousandths) => thousandths / 1_000),
  unit: fc.option(fc.constantFrom('h', 'pcs'), { nil: null }),
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  unitCost: fc.constant(null),
  discount: fc.oneof(fc.constant(0), percent),
  taxRate: fc.constantFrom(0, 550, 810, 1_000, 2_000),
  option: fc.constantFrom('none', 'none', 'offered', 'chosen'),
});
const quoted = fc.record({
  lines: fc.array(fc.tuple(fc.boolean(), line), { minLength: 1, maxLength: 12 }),
  discount: fc.option(percent, { nil: null }),
  deposit: fc.option(percent, { nil: null }),
  currency: fc.constantFrom(...currencies),
  language: fc.constantFrom(...languages),
});

test('lines, groups, discount, taxes, total, deposit and balance', () => {
  fc.assert(
    fc.property(quoted, ({ lines, ...rest }) => {
      const all = lines.flatMap(([heads, values], at): ProposalLine[] => [
        ...(heads ? [{ type: 'heading' as const, id: `h${at}`, text: `Group ${at}` }] : []),
        item(`l${at}`, values),
      ]);
      const made = proposal({ ...rest, lines: all });
      const { document } = composeProposal({ store, today: '2026-11-22' }, made, '2026-11-22T09:00:00.000Z');
      const table = document.blocks.find((block): block is BlockOf<'prices'> => block.kind === 'prices');
      const rows = table?.rows ?? [];
      const last = (cells: readonly Text[]) => read(plain(cells.at(-1) ?? ''));
      const total = (name: string) => {
        const row = rows.find(({ anchor }) => anchor === `total:${name}`);
        return row ? last(row.cells) : null;
      };
      const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);

      const counted = sum(rows.filter(({ type }) => type === 'item').map(({ cells }) => last(cells)));
      const discount = total('discount') ?? 0;
      const taxes = sum(
        rows.filter(({ anchor }) => anchor?.startsWith('total:tax:')).map(({ cells }) => last(cells)),
      );
      expect(total('subtotal') ?? counted).toBe(counted);
      expect(total('net') ?? counted + discount).toBe(counted + discount);
      expect(total('total')).toBe(counted + discount + taxes);
      if (total('deposit') !== null)
        expect((total('deposit') ?? 0) + (total('balance') ?? 0)).toBe(total('total'));

      // Each group's subtotal is the sum of the counted lines above it, down from its heading.
      let group = 0;
      for (const { type, cells } of rows) {
        if (type === 'group') group = 0;
        if (type === 'item') group += last(cells);
        if (type === 'subtotal') expect(last(cells)).toBe(group);
      }
    }),
    { numRuns: 300 },
  );
});
