/** What a proposal comes to: by hand, and over random proposals against another calculation. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProposalLine } from '#contract/kinds/documents.ts';
import { netOfLine, quoteOf, shareOf, shareOut } from '#contract/quote.ts';
import { byHand, heading, item, quotable } from '#test/contract/quotes.ts';

describe('a line', () => {
  test.each([
    // quantity, unit price, discount, net
    [1, 1, 0, 1],
    [3, 1_999, 500, 5_697], // 59.97 × 0.95 = 56.9715
    [0.333, 100, 0, 33], // 0.333
    [0.5, 1_001, 0, 501], // 5.005 goes away from zero
    [-0.5, 1_001, 0, -501],
    [1.005, 1_000, 0, 1_005], // 1.005 is a little less in a double
    [0.1 + 0.2, 1_000, 0, 300],
    [2.675, 100, 0, 268], // 2.675 goes up, whatever the double says
    [7, 333, 10_000, 0],
    [-2, 500, 2_500, -750], // a return
    [1e6, 89_999, 0, 89_999_000_000],
    [123_456.789, 700_000, 1, 86_411_110_325], // 86,419,752,300 × 0.9999 = 86,411,110,324.77
  ])('%f × %d less %d bp', (quantity, unitPrice, discount, net) => {
    const exact = byHand(quotable([item('a', { quantity, unitPrice, discount })])).nets[0];
    expect(netOfLine({ quantity, unitPrice, discount })).toBe(net);
    expect(exact).toBe(BigInt(net));
  });
});

describe('an amount shared out', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]], // of equal remainders the earlier
    [-100, [1, 1, 1], [-34, -33, -33]], // taken back as it was given
    [100, [-1, -1, -1], [34, 33, 33]],
    [10, [0, 5, 0], [0, 10, 0]],
    [7, [50, 30, 20], [4, 2, 1]], // 3.5, 2.1, 1.4: the one left over goes to the half
    [1, [100, -90], [10, -9]],
    [3, [11, -2], [4, -1]], // 3.67 and −0.67: down to 3 and −1, and the one left over to 0.67 rather than 0.33
    [5, [1, -1], [0, 0]], // without a sum nothing can be shared out
    [0, [3, 4], [0, 0]],
    [9_007_199_254_740_991, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
    [9, [], []],
  ])('%d by %j', (amount, weights, parts) => {
    expect(shareOut(amount, weights)).toEqual(parts);
  });

  const weights = fc.array(fc.integer({ min: -9e10, max: 9e10 }), { minLength: 1, maxLength: 40 });

  test('adds up, each part within one of its exact share, nothing for nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), weights, (percentage, given) => {
        const sum = given.reduce((all, one) => all + one, 0);
        fc.pre(sum !== 0);
        // No more than the whole: each part is then no more than its weight, and a double adds them up exactly.
        const amount = Math.trunc(sum * (percentage / 10_000)) + 0;
        const parts = shareOut(amount, given);
        expect(parts.reduce((all, one) => all + one, 0)).toBe(amount);
        parts.forEach((part, at) => {
          const weight = given[at] ?? 0;
          // |part × sum − amount × weight| < |sum|
          const off = BigInt(part) * BigInt(sum) - BigInt(amount) * BigInt(weight);
          expect((off < 0n ? -off : off) < BigInt(Math.abs(sum))).toBe(true);
          if (weight === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test('of what is taken back, the parts are those of what was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9e10 }), weights, (amount, given) => {
        const back = shareOut(-amount, given).map((part) => -part);
        expect(back.map((part) => part + 0)).toEqual(shareOut(amount, given));
      }),
    );
  });
});

describe('a proposal by hand', () => {
  test('two rates, a discount on the whole, a deposit, a group and options', () => {
    const quote = quoteOf(
      quotable(
        [
          item('loose', { unitPrice: 5_000, taxRate: 1_000, unitCost: 2_000 }), // 50.00
          heading('machines'),
          item('alto', { quantity: 2, unitPrice: 68_990, discount: 500, unitCost: 43_100 }), // 1,310.81
          item('mill', { unitPrice: 9_999, option: 'offered', unitCost: 5_000 }),
          item('set-up', { quantity: 1.5, unitPrice: 9_050, option: 'chosen', unitCost: 0 }), // 135.75
          heading('nothing'),
          item('filter', { unitPrice: 7_777, option: 'offered' }),
        ],
        { discount: 333, deposit: 3_000 },
      ),
    );
    // 50.00 + 1,310.81 + 135.75 = 1,496.56; 3.33 % of it 49.835448 = 49.84; in parts 1.665, 43.652…, 4.521….
    expect(quote).toMatchObject({
      subtotal: 149_656,
      discount: 4_984,
      net: 144_672,
      groups: [
        { id: 'machines', subtotal: 144_656 },
        { id: 'nothing', subtotal: 0 },
      ],
      offered: 17_776,
      // 4,833 at 10 % is 483.3; 126,716 + 13,123 = 139,839 at 20 % is 27,967.8.
      taxes: [
        { rate: 1_000, base: 4_833, tax: 483 },
        { rate: 2_000, base: 139_839, tax: 27_968 },
      ],
      tax: 28_451,
      total: 173_123,
      deposit: 51_937, // 51,936.9
      balance: 121_186,
      cost: 2_000 + 86_200,
      margin: 144_672 - 88_200,
    });
    expect(quote.lines.map(({ id, net, agreed, counted }) => [id, net, agreed, counted])).toEqual([
      ['loose', 5_000, 4_833, true], // 166.51… off
      ['alto', 131_081, 126_716, true], // 4,365.4… off
      ['mill', 9_999, 9_999, false],
      ['set-up', 13_575, 13_123, true], // 452.09… off
      ['filter', 7_777, 7_777, false],
    ]);
  });

  test('nothing, only options, all given away, and a sum of zero', () => {
    const nothing = quoteOf(quotable([], { discount: 1_000, deposit: 5_000 }));
    expect(nothing).toMatchObject({ subtotal: 0, discount: 0, net: 0, taxes: [], total: 0, deposit: 0 });
    expect(nothing).toMatchObject({ cost: null, margin: null });
    const options = quoteOf(quotable([item('a', { unitPrice: 100, option: 'offered' })]));
    expect(options).toMatchObject({ net: 0, offered: 100, taxes: [], cost: null });
    const given = quoteOf(quotable([item('a', { unitPrice: 999, unitCost: 400 })], { discount: 10_000 }));
    expect(given).toMatchObject({ subtotal: 999, discount: 999, net: 0, tax: 0, margin: -400 });
    const none = quoteOf(
      quotable([item('a', { unitPrice: 500 }), item('b', { unitPrice: -500, taxRate: 0 })], {
        discount: 1_000,
      }),
    );
    expect(none).toMatchObject({
      subtotal: 0,
      discount: 0,
      net: 0,
      taxes: [
        { rate: 0, base: -500, tax: 0 },
        { rate: 2_000, base: 500, tax: 100 },
      ],
      total: 100,
    });
  });

  test('one cost that is not known leaves the whole unknown, unless nobody pays for it', () => {
    const known = item('a', { unitPrice: 100, unitCost: 40 });
    const unknown = item('b', { unitPrice: 100 });
    expect(quoteOf(quotable([known, unknown])).margin).toBeNull();
    expect(quoteOf(quotable([known, { ...unknown, option: 'offered' }])).margin).toBe(60);
    expect(quoteOf(quotable([known, unknown])).lines.map(({ margin }) => margin)).toEqual([60, null]);
  });
});

const line: fc.Arbitrary<ProposalLine> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(heading('')) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        thousandths: fc.oneof(
          fc.integer({ min: -10, max: 50 }).map((whole) => whole * 1_000),
          fc.integer({ min: -99_999, max: 999_999 }),
        ),
        unitPrice: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: -5_000, max: 5_000 })),
        unitCost: fc.option(fc.integer({ min: 0, max: 500_000 })),
        discount: fc.oneof(fc.constantFrom(0, 500, 1_000, 10_000), fc.integer({ min: 0, max: 10_000 })),
        taxRate: fc.oneof(fc.constantFrom(0, 210, 550, 1_000, 2_000), fc.integer({ min: 0, max: 10_000 })),
        option: fc.constantFrom('none' as const, 'none' as const, 'offered' as const, 'chosen' as const),
      })
      .map(({ thousandths, ...values }) => item('', { ...values, quantity: thousandths / 1_000 })),
  },
);

const share = fc.option(
  fc.oneof(fc.constantFrom(0, 500, 3_000, 10_000), fc.integer({ min: 0, max: 10_000 })),
);
const proposal = fc.record({
  lines: fc.array(line, { maxLength: 120 }).map((all) => all.map((one, at) => ({ ...one, id: `l${at}` }))),
  discount: share,
  deposit: share,
});

test('over random proposals every amount is that of another calculation, to the cent, and adds up on paper', () => {
  fc.assert(
    fc.property(proposal, (given) => {
      const quote = quoteOf(given);
      const hand = byHand(given);
      expect(quote.lines.map(({ net }) => BigInt(net))).toEqual(hand.nets);
      expect(quote.groups.map(({ subtotal }) => BigInt(subtotal))).toEqual(hand.groups);
      const { subtotal, discount, net, offered } = hand;
      expect([quote.subtotal, quote.discount, quote.net, quote.offered].map(BigInt)).toEqual([
        subtotal,
        discount,
        net,
        offered,
      ]);
      // The shares of the discount, and what is left of each line.
      const counted = quote.lines.filter((one) => one.counted);
      const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
      expect(sum(counted.map(({ agreed }) => agreed))).toBe(quote.net);
      for (const one of counted) {
        if (quote.subtotal === 0) expect(one.agreed).toBe(one.net);
        else {
          const exact = (quote.discount * one.net) / quote.subtotal;
          expect(Math.abs(one.net - one.agreed - exact)).toBeLessThan(1 + 1e-6 * Math.abs(exact));
        }
      }
      for (const one of quote.lines) if (!one.counted) expect(one.agreed).toBe(one.net);
      // Tax once for each rate, on all of its lines.
      const rates = given.lines.flatMap((one) =>
        one.type === 'item' && one.option !== 'offered' ? [one.taxRate] : [],
      );
      expect(quote.taxes.map(({ rate }) => rate)).toEqual([...new Set(rates)].sort((a, b) => a - b));
      for (const { rate, base, tax } of quote.taxes) {
        const ids = new Set(
          given.lines.flatMap((one) => (one.type === 'item' && one.taxRate === rate ? [one.id] : [])),
        );
        expect(base).toBe(sum(counted.filter(({ id }) => ids.has(id)).map(({ agreed }) => agreed)));
        expect(BigInt(tax)).toBe(hand.taxOf(BigInt(base), rate));
      }
      expect(quote.tax).toBe(sum(quote.taxes.map(({ tax }) => tax)));
      expect(quote.total).toBe(quote.net + quote.tax);
      expect(BigInt(quote.deposit)).toBe(hand.depositOf(BigInt(quote.total)));
      expect(quote.deposit + quote.balance).toBe(quote.total);
    }),
    // To shrink what has so many lines takes minutes; the seed that is printed leads back to it.
    { numRuns: 500, endOnFailure: true },
  );
});

test('the share of an amount goes away from zero', () => {
  expect([5, -5, 15, 4].map((amount) => shareOf(amount, 1_000))).toEqual([1, -1, 2, 0]);
});
