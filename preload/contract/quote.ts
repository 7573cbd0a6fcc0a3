/**
 * What a proposal comes to: the one calculation behind the screen, Word, slides, Excel and the order made of it.
 *
 * All amounts are whole minor units. Rounding is half away from zero, at these places and no other, so that what is printed
 * adds up on paper:
 * - a line: quantity × unit price × (1 − discount);
 * - the discount on the whole: its percentage of the sum of the lines, shared out over the lines in proportion, whole units
 *   going to the largest remainders (Hamilton's method), so that the shares add up to it;
 * - tax: for each rate once, on the sum of what is left of its lines;
 * - the deposit: its percentage of the total.
 */
import type { ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';

const wholePercent = 10_000;
const thousand = 1_000;

/** numerator ÷ denominator, rounded half away from zero. @param denominator greater than 0 */
const rounded = (numerator: bigint, denominator: bigint): number => {
  const half = denominator / 2n;
  return Number((numerator < 0n ? numerator - half : numerator + half) / denominator);
};

/** @param share basis points @returns minor units */
export const shareOf = (amount: number, share: number): number =>
  rounded(BigInt(amount) * BigInt(share), BigInt(wholePercent));

const times = (quantity: number, price: number, factor: number): number =>
  rounded(
    BigInt(Math.round(quantity * thousand)) * BigInt(price) * BigInt(factor),
    BigInt(thousand) * BigInt(wholePercent),
  );

/** Quantity × unit price × (1 − discount), in minor units. */
export const netOfLine = (line: Pick<ProposalItem, 'quantity' | 'unitPrice' | 'discount'>): number =>
  times(line.quantity, line.unitPrice, wholePercent - line.discount);

/** Is it in the totals? */
export const isCounted = (line: ProposalLine): line is ProposalItem =>
  line.type === 'item' && line.option !== 'offered';

/** numerator ÷ denominator, rounded down, and what is left: 0 or more and less than the denominator, which is greater than 0. */
const divided = (
  numerator: bigint,
  denominator: bigint,
): { readonly whole: bigint; readonly rest: bigint } => {
  const rest = ((numerator % denominator) + denominator) % denominator;
  return { whole: (numerator - rest) / denominator, rest };
};

/**
 * A whole amount in parts that add up to it, in proportion to the weights (Hamilton's method; of equal remainders the
 * earlier goes first). Each part is less than 1 from its exact share; a weight of 0 has none. Weights may differ in sign: the
 * remainders are then what lies above the next lower whole number.
 * @param weights whole numbers; without a sum nothing can be shared out, and all parts are 0
 * @param amount no greater than their sum, so that no part is greater than its weight and all are exact
 */
export const shareOut = (amount: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, one) => all + BigInt(one), 0n);
  if (sum === 0n || amount === 0) return weights.map(() => 0);
  // Of a positive amount, by a positive sum: what is taken back is shared out as what was given.
  const sign = amount < 0 ? -1n : 1n;
  const of = sign * BigInt(amount);
  const below = sum < 0n ? -sum : sum;
  const exact = weights.map((weight) => divided(of * BigInt(weight) * (sum < 0n ? -1n : 1n), below));
  let left = exact.reduce((all, { whole }) => all - whole, of);
  const parts = exact.map(({ whole }) => whole);
  const order = [...exact.entries()].sort(([a, one], [b, other]) =>
    one.rest === other.rest ? a - b : one.rest > other.rest ? -1 : 1,
  );
  for (const [at, { whole }] of order) {
    if (left === 0n) break;
    parts[at] = whole + 1n;
    left -= 1n;
  }
  return parts.map((part) => Number(sign * part));
};

export interface QuotedLine {
  readonly id: string;
  /** Of the line alone, in minor units. */
  readonly net: number;
  /** Of the line less its share of the discount on the whole; an option that is only offered: as `net`. */
  readonly agreed: number;
  /** Null: unknown. */
  readonly cost: number | null;
  /** agreed − cost; null: unknown. */
  readonly margin: number | null;
  readonly counted: boolean;
}

export interface Quote {
  /** Of the items, in their order. */
  readonly lines: readonly QuotedLine[];
  /** Of the headings, in their order: Σ of the counted items below it, down to the next. */
  readonly groups: readonly { readonly id: string; readonly subtotal: number }[];
  /** Σ of the counted lines. */
  readonly subtotal: number;
  /** On the whole; not negative for a positive subtotal. */
  readonly discount: number;
  /** subtotal − discount. */
  readonly net: number;
  /** By rate (basis points), lowest first; rates without a line are left out. */
  readonly taxes: readonly { readonly rate: number; readonly base: number; readonly tax: number }[];
  readonly tax: number;
  /** net + tax. */
  readonly total: number;
  readonly deposit: number;
  /** total − deposit. */
  readonly balance: number;
  /** Σ of the options that are offered, before tax. */
  readonly offered: number;
  /** Null where that of a counted line is unknown, or there is none. */
  readonly cost: number | null;
  /** net − cost. */
  readonly margin: number | null;
}

export interface Quotable {
  readonly lines: readonly ProposalLine[];
  /** Basis points; null: none. */
  readonly discount: number | null;
  readonly deposit: number | null;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** What a proposal comes to; the module says where it is rounded. */
export const quoteOf = ({ lines, discount, deposit }: Quotable): Quote => {
  const items = lines.filter((line): line is ProposalItem => line.type === 'item');
  const nets = items.map(netOfLine);
  const weights = nets.map((net, at) => (items[at]?.option === 'offered' ? 0 : net));
  const subtotal = sum(weights);
  const whole = shareOf(subtotal, discount ?? 0);
  const shares = shareOut(whole, weights);
  const quoted = items.map((line, at): QuotedLine => {
    const net = nets[at] ?? 0;
    const agreed = net - (shares[at] ?? 0);
    const cost = line.unitCost === null ? null : times(line.quantity, line.unitCost, wholePercent);
    return {
      id: line.id,
      net,
      agreed,
      cost,
      margin: cost === null ? null : agreed - cost,
      counted: isCounted(line),
    };
  });
  const rates = new Map<number, number>();
  const groups: { id: string; subtotal: number }[] = [];
  let at = 0;
  for (const line of lines) {
    if (line.type === 'heading') {
      groups.push({ id: line.id, subtotal: 0 });
      continue;
    }
    const own = quoted[at++];
    if (!own?.counted) continue;
    const group = groups.at(-1);
    if (group) group.subtotal += own.net;
    rates.set(line.taxRate, (rates.get(line.taxRate) ?? 0) + own.agreed);
  }
  const taxes = [...rates]
    .sort(([a], [b]) => a - b)
    .map(([rate, base]) => ({ rate, base, tax: shareOf(base, rate) }));
  const counted = quoted.filter((line) => line.counted);
  const costs = counted.map(({ cost }) => cost);
  const cost =
    costs.length > 0 && costs.every((one) => one !== null) ? sum(costs.map((one) => one ?? 0)) : null;
  const net = subtotal - whole;
  const tax = sum(taxes.map((one) => one.tax));
  const total = net + tax;
  const due = shareOf(total, deposit ?? 0);
  return {
    lines: quoted,
    groups,
    subtotal,
    discount: whole,
    net,
    taxes,
    tax,
    total,
    deposit: due,
    balance: total - due,
    offered: sum(quoted.filter((line) => !line.counted).map((line) => line.net)),
    cost,
    margin: cost === null ? null : net - cost,
  };
};
