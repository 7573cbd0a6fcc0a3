import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderLine } from '#contract/kinds/sales.ts';
import {
  lineNetExact,
  orderCost,
  orderNet,
  orderNetExact,
  orderQuantity,
  toMinorUnits,
} from '#electron/features/sales/order-amounts.ts';
import { record } from '#test/builders.ts';

const line = (values: Partial<OrderLine> = {}): OrderLine => ({
  productId: null,
  description: null,
  quantity: 1,
  unitPrice: 0,
  unitCost: null,
  discount: 0,
  ...values,
});
const none = () => undefined;

describe('the net of a line', () => {
  test.each([
    // quantity, unit price, discount, ten-thousandths
    [1, 1, 0, 10_000],
    [12, 1_400, 0, 168_000_000], // 12 × 14.00 = 168.00
    [10, 1_680, 1_500, 142_800_000], // 10 × 16.80 × 0.85 = 142.80
    [3, 333, 1, 9_989_001], // 9.99 × 0.9999 = 9.989001
    [0.333, 100, 0, 333_000], // 0.333 × 1.00
    [0.333, 1, 1, 3_330], // 0.333 × 0.01 × 0.9999 = 0.0033296…: 3329.667 rounds to 3330
    [-2, 500, 0, -10_000_000], // a return
    [-0.333, 1, 1, -3_330],
    [0.1 + 0.2, 1_000, 0, 3_000_000], // the third decimal is the last that counts
    [5, 1_000, 10_000, 0], // all of it given away
    [1e6, 9e10, 0, 9e20], // beyond exact doubles: the nearest one
  ])('%f × %d less %d bp is %d', (quantity, unitPrice, discount, exact) => {
    expect(lineNetExact(line({ quantity, unitPrice, discount }))).toBe(exact);
  });

  test('is what was agreed on for the whole line, where that is kept, to the cent', () => {
    const agreed = line({ quantity: 2, unitPrice: 68_990, discount: 500, net: 126_716 });
    expect(lineNetExact(agreed)).toBe(1_267_160_000);
    expect(lineNetExact({ ...agreed, net: 0 })).toBe(0);
    // 1,267.16 and half a cent: rounded once, away from zero.
    const half = line({ unitPrice: 1, discount: 5_000 });
    expect(orderNet({ lines: [agreed, half] })).toBe(126_717);
    expect(orderCost({ lines: [{ ...agreed, unitCost: 43_100 }] }, none)).toBe(86_200);
  });

  test('large factors do not lose the last part', () => {
    // 123,456.789 × 987,654.32 × 0.9999, by whole numbers of any size
    const exact = (123_456_789n * 98_765_432n * 9_999n + 500n) / 1_000n;
    expect(lineNetExact(line({ quantity: 123_456.789, unitPrice: 98_765_432, discount: 1 }))).toBe(
      Number(exact),
    );
  });

  test('is a whole number of ten-thousandths within half of one of the real product', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000, max: 100_000_000 }),
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (thousandths, unitPrice, discount) => {
          const exact = lineNetExact(line({ quantity: thousandths / 1_000, unitPrice, discount }));
          expect(Number.isInteger(exact)).toBe(true);
          const product = BigInt(thousandths) * BigInt(unitPrice) * BigInt(10_000 - discount);
          const off = BigInt(exact) * 1_000n - product;
          // Past 2^53 the double itself is coarser than one part.
          const slack = BigInt(Math.ceil(Math.abs(exact) * Number.EPSILON)) * 1_000n;
          expect((off < 0n ? -off : off) <= 500n + slack).toBe(true);
        },
      ),
    );
  });
});

describe('an order', () => {
  const halves = record('orders', { lines: [line({ unitPrice: 1, discount: 5_000 })] });

  test('is rounded once, half away from zero', () => {
    expect(orderNet(halves)).toBe(1); // 0.5
    expect(orderNet({ lines: [...halves.lines, ...halves.lines] })).toBe(1); // 0.5 + 0.5, not 1 + 1
    expect(orderNet({ lines: [line({ quantity: -1, unitPrice: 1, discount: 5_000 })] })).toBe(-1);
    expect(toMinorUnits(0)).toBe(0);
    expect(orderNet({ lines: [line({ quantity: 3, unitPrice: 333, discount: 1 })] })).toBe(999);
  });

  test('without lines is worth nothing and has no known cost', () => {
    expect(orderNetExact({ lines: [] })).toBe(0);
    expect(orderCost({ lines: [] }, none)).toBeNull();
    expect(orderQuantity({ lines: [] })).toBe(0);
  });

  test('costs what its lines cost, or is unknown when one is', () => {
    const product = record('products', { id: 'p', cost: 250 });
    const find = (id: string) => (id === 'p' ? product : undefined);
    const known = line({ quantity: 4, unitPrice: 500, unitCost: 300 });
    const fromProduct = line({ quantity: 2, unitPrice: 500, productId: 'p' });
    expect(orderCost({ lines: [known, fromProduct] }, find)).toBe(4 * 300 + 2 * 250);
    expect(orderCost({ lines: [known, fromProduct] }, none)).toBeNull();
    expect(orderCost({ lines: [known, line({ productId: 'gone' })] }, find)).toBeNull();
  });

  test('adds its quantities without the noise of decimals', () => {
    expect(orderQuantity({ lines: [line({ quantity: 0.1 }), line({ quantity: 0.2 })] })).toBe(0.3);
  });
});
