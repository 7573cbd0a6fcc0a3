/** What an order and its lines are worth: net amount and cost, exact until they are rounded once. */
import type { OrderLine } from '#contract/kinds/sales.ts';
import type { Order, Product } from '#contract/kinds.ts';

/** Exact amounts are integers of this many parts of a minor unit: a discount has four decimals (basis points). */
export const exactParts = 10_000;

/** Finds a product by its id, also one in the trash: what was sold keeps its cost. */
export type ProductById = (id: string) => Readonly<Product> | undefined;

/** A quantity has at most three significant decimals. */
const thousandths = (quantity: number) => Math.round(quantity * 1_000);

/** numerator ÷ denominator, rounded half away from zero; what does not fit a double exactly is multiplied as BigInt. */
const product = (factors: readonly [number, number, number], denominator: number): number => {
  const [a, b, c] = factors;
  const plain = a * b * c;
  if (Math.abs(plain) <= Number.MAX_SAFE_INTEGER) return roundedRatio(plain, denominator);
  const whole = BigInt(a) * BigInt(b) * BigInt(c);
  const below = BigInt(denominator);
  const half = below / 2n;
  return Number((whole < 0n ? whole - half : whole + half) / below);
};

const roundedRatio = (numerator: number, denominator: number): number =>
  numerator === 0 ? 0 : Math.sign(numerator) * Math.round(Math.abs(numerator) / denominator);

/** quantity × price × (10,000 − discount), in ten-thousandths of a minor unit. */
const times = (quantity: number, price: number, factor: number): number =>
  Number.isInteger(quantity)
    ? product([quantity, price, factor], 1)
    : product([thousandths(quantity), price, factor], 1_000);

/**
 * Net of one line in ten-thousandths of a minor unit: what was agreed on for the whole line, where that is kept, else
 * quantity × unit price × (1 − discount). Exact for a whole quantity;
 * a quantity with decimals can make the line round, half away from zero, at the ten-thousandth.
 * Beyond 2^53 ten-thousandths (9 thousand million of the currency) it is the nearest double.
 */
export const lineNetExact = (line: OrderLine): number =>
  line.net === undefined
    ? times(line.quantity, line.unitPrice, exactParts - line.discount)
    : line.net * exactParts;

/** Cost of `quantity` units at `unitCost` minor units each, in ten-thousandths of a minor unit. */
export const costExact = (quantity: number, unitCost: number): number =>
  times(quantity, unitCost, exactParts);

/** The line's own cost of one unit, else its product's today, else null: unknown. In minor units. */
export const lineUnitCost = (line: OrderLine, productById: ProductById): number | null => {
  if (line.unitCost !== null) return line.unitCost;
  return line.productId === null ? null : (productById(line.productId)?.cost ?? null);
};

/** Cost of one line in ten-thousandths of a minor unit, or null where it is unknown. */
export const lineCostExact = (line: OrderLine, productById: ProductById): number | null => {
  const unitCost = lineUnitCost(line, productById);
  return unitCost === null ? null : costExact(line.quantity, unitCost);
};

/** Ten-thousandths to whole minor units, rounded half away from zero. */
export const toMinorUnits = (exact: number): number => roundedRatio(exact, exactParts);

/** Net of the order in ten-thousandths of a minor unit: what sums over orders are made of. */
export const orderNetExact = (order: Pick<Order, 'lines'>): number =>
  order.lines.reduce((sum, line) => sum + lineNetExact(line), 0);

/** Net of the order in minor units, rounded once, half away from zero. */
export const orderNet = (order: Pick<Order, 'lines'>): number => toMinorUnits(orderNetExact(order));

/** Cost of the order in ten-thousandths of a minor unit, or null when it has no line or the cost of a line is unknown. */
const orderCostExact = (order: Pick<Order, 'lines'>, productById: ProductById): number | null => {
  if (order.lines.length === 0) return null;
  let sum = 0;
  for (const line of order.lines) {
    const cost = lineCostExact(line, productById);
    if (cost === null) return null;
    sum += cost;
  }
  return sum;
};

/** Cost of the order in minor units, rounded once; null when it has no line or the cost of a line is unknown. */
export const orderCost = (order: Pick<Order, 'lines'>, productById: ProductById): number | null => {
  const exact = orderCostExact(order, productById);
  return exact === null ? null : toMinorUnits(exact);
};

/** Units of all lines together, with at most three decimals. */
export const orderQuantity = (order: Pick<Order, 'lines'>): number =>
  order.lines.reduce((sum, line) => sum + thousandths(line.quantity), 0) / 1_000;
