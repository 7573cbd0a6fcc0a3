/** Exact sums of order lines for tests: whole numbers throughout, rounded once at the end. */
import type { Order } from '#contract/kinds.ts';

/** Σ price × quantity × (1 − discount) in cents, rounded half away from zero once. */
export const netOf = (orders: Iterable<Order>): number => {
  // Cents × thousandths × basis points.
  let sum = 0n;
  for (const { lines } of orders) {
    for (const { unitPrice, quantity, discount } of lines) {
      sum += BigInt(unitPrice) * BigInt(Math.round(quantity * 1_000)) * BigInt(10_000 - discount);
    }
  }
  const unit = 10_000_000n;
  const half = sum < 0n ? -unit / 2n : unit / 2n;
  return Number((sum + half) / unit);
};
