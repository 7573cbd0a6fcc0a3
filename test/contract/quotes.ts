/** Lines of proposals for tests, and what they come to by another way: fractions of whole numbers of any size. */
import { emptyItem, type ProposalItem, type ProposalLine } from '#contract/kinds/documents.ts';
import type { Quotable } from '#contract/quote.ts';

export const item = (id: string, values: Partial<ProposalItem> = {}): ProposalItem => ({
  ...emptyItem(id, 2_000),
  description: id,
  ...values,
});

export const heading = (id: string, text = id): ProposalLine => ({ type: 'heading', id, text });

export const quotable = (lines: readonly ProposalLine[], more: Partial<Quotable> = {}): Quotable => ({
  lines,
  discount: null,
  deposit: null,
  ...more,
});

/** A decimal as people write it: its digits without the point, and how many stand after it. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const decimal = (written: string): Decimal => {
  const [, sign = '', whole = '0', after = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(written) ?? [];
  return { digits: BigInt(`${sign}${whole}${after}`), places: after.length };
};
const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
});

/** To whole units by the digits, as a person does: what is cut off decides, and a five goes away from zero. */
const toWhole = ({ digits, places }: Decimal): bigint => {
  if (places === 0) return digits;
  const written = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = BigInt(written.slice(0, -places)) + (Number(written.at(-places)) >= 5 ? 1n : 0n);
  return digits < 0n ? -whole : whole;
};

const percentOf = (amount: bigint, basisPoints: number): bigint =>
  toWhole(times({ digits: amount, places: 0 }, { digits: BigInt(basisPoints), places: 4 }));

const lineNet = ({ quantity, unitPrice, discount }: ProposalItem): bigint =>
  toWhole(
    times(times(decimal(quantity.toFixed(3)), { digits: BigInt(unitPrice), places: 0 }), {
      digits: BigInt(10_000 - discount),
      places: 4,
    }),
  );

/** What a proposal comes to, without its shares of the discount: those are many, and only their rules are known. */
export const byHand = ({ lines, discount, deposit }: Quotable) => {
  const items = lines.filter((line): line is ProposalItem => line.type === 'item');
  const counted = items.filter(({ option }) => option !== 'offered');
  const sum = (of: readonly ProposalItem[]) => of.reduce((all, one) => all + lineNet(one), 0n);
  const subtotal = sum(counted);
  const off = percentOf(subtotal, discount ?? 0);
  return {
    nets: items.map(lineNet),
    groups: lines.flatMap((line, at) => {
      if (line.type !== 'heading') return [];
      const rest = lines.slice(at + 1);
      const next = rest.findIndex(({ type }) => type === 'heading');
      const own = next < 0 ? rest : rest.slice(0, next);
      return [sum(own.filter((one): one is ProposalItem => one.type === 'item' && one.option !== 'offered'))];
    }),
    subtotal,
    discount: off,
    net: subtotal - off,
    offered: sum(items.filter(({ option }) => option === 'offered')),
    depositOf: (total: bigint) => percentOf(total, deposit ?? 0),
    taxOf: (base: bigint, rate: number) => percentOf(base, rate),
  };
};
