/** The prices of an edited copy, read against those of the original: lines, groups, rates, and what they are said to come to. */
import type { ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';
import { netOfLine, type Quote, quoteOf } from '#contract/quote.ts';
import type { ReadRemark } from '#contract/readback.ts';
import type { Compared } from '#electron/features/proposals/differences.ts';
import {
  type Columns,
  columnsOf,
  isHeading,
  type PriceField,
  valuesIn,
} from '#electron/features/readback/columns.ts';
import { newItem, type Problem, type Reading, readItem } from '#electron/features/readback/lines.ts';
import type { Matched } from '#electron/features/readback/match.ts';
import { readMoney, readNumber } from '#electron/features/readback/numbers.ts';
import { remarkOf } from '#electron/features/readback/remarks.ts';
import type { RowUnit, Unit } from '#electron/features/readback/units.ts';
import { plain } from '#electron/features/readback/words.ts';
import { fold } from '#locale/fold.ts';
import { translate } from '#locale/translate.ts';

export interface ReadPrices {
  readonly lines: readonly ProposalLine[];
  readonly discount: number | null;
  readonly deposit: number | null;
  /** A rate of tax that stands in the totals otherwise: old and new. */
  readonly rates: readonly (readonly [number, number])[];
  readonly problems: readonly Problem[];
  readonly remarks: readonly ReadRemark[];
  /** Units of the original and of the copy that belong to the prices: nothing more is said of them. */
  readonly usedOriginal: ReadonlySet<number>;
  readonly usedCopy: ReadonlySet<number>;
}

const nothingRead = ({ lines, discount, deposit }: Compared, remarks: readonly ReadRemark[]): ReadPrices => ({
  lines,
  discount,
  deposit,
  rates: [],
  problems: [],
  remarks,
  usedOriginal: new Set(),
  usedCopy: new Set(),
});

const isRow = (unit: Unit | undefined): unit is RowUnit => unit?.kind === 'row';
const said = ({ row }: RowUnit): string[] =>
  row.cells.map(({ text }) => text).filter((text) => text.trim() !== '');
const labelOf = (unit: RowUnit): string => said(unit)[0] ?? '';
const amountOf = (unit: RowUnit): string => (said(unit).length > 1 ? (said(unit).at(-1) ?? '') : '');
/** The words of a label, without the numbers in it. */
const wordsOf = (label: string): string =>
  fold(plain(label))
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** The first percentage of a text, in basis points. */
const percentIn = (text: string, { language }: Reading): number | null => {
  const match = /[\d][\d.,\s\u00a0\u202f]*%/.exec(text);
  const read = match && readNumber(match[0].replace('%', '').trim(), language, 2);
  const points = read ? Math.round(read.value * 100) : -1;
  return points >= 0 && points <= 10_000 ? points : null;
};

const isSubtotal = (label: string) => /\b(?:sub-?total|sous-?total)\b/.test(fold(label));
const isDiscount = (label: string) => /\b(?:discount|remise|rabais|reduction)\b/.test(fold(label));
const isDeposit = (label: string) => /\b(?:deposit|acompte|down ?payment)\b/.test(fold(label));

/** The rate most lines have: of one whose row does not say it. */
const usualRate = (lines: readonly ProposalLine[]): number => {
  const counts = new Map<number, number>();
  for (const line of lines)
    if (line.type === 'item') counts.set(line.taxRate, (counts.get(line.taxRate) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** What a row of the totals comes to; null where the quote has none of the name. */
const totalOf = (name: string, quote: Quote, rates: ReadonlyMap<number, number>): number | null => {
  if (name.startsWith('tax:')) {
    const rate = Number(name.slice(4));
    return quote.taxes.find((one) => one.rate === (rates.get(rate) ?? rate))?.tax ?? null;
  }
  if (name === 'discount') return -quote.discount;
  const { subtotal, net, total, deposit, balance } = quote;
  return { subtotal, net, total, deposit, balance }[name] ?? null;
};

export const readPrices = (
  original: readonly Unit[],
  copy: readonly Unit[],
  { of, to }: Matched,
  proposal: Compared,
): ReadPrices => {
  const reading: Reading = { language: proposal.language, currency: proposal.currency };
  const byId = new Map(proposal.lines.map((line) => [line.id, line]));
  const priced = original.findIndex((unit) => isRow(unit) && unit.anchor?.startsWith('line:'));
  const first = original[priced];
  if (!isRow(first)) return nothingRead(proposal, []);
  const inOriginal = original.flatMap((unit, at) => (isRow(unit) && unit.table === first.table ? [at] : []));
  const tables = new Set(
    inOriginal.flatMap((at) => {
      const unit = copy[to[at] ?? -1];
      return isRow(unit) && original[at]?.anchor != null ? [unit.table] : [];
    }),
  );
  if (tables.size === 0) return nothingRead(proposal, [remarkOf('noPrices')]);
  const inCopy = copy.flatMap((unit, at) => (isRow(unit) && tables.has(unit.table) ? [at] : []));

  const headingRow = original[inOriginal.find((at) => original[at]?.anchor === null) ?? -1];
  const columnsBefore: Columns = isRow(headingRow)
    ? columnsOf(headingRow.row, null)
    : { fields: new Map(), width: 0, unknown: [] };
  let columns = columnsBefore;
  const problems: Problem[] = [];
  const remarks: ReadRemark[] = [];
  const lines: ProposalLine[] = [];
  const nets: { readonly item: ProposalItem; readonly before: string; readonly after: string }[] = [];
  let totalsBegun = false;
  let added = 0;
  let { discount, deposit } = proposal;
  const rates = new Map<number, number>();
  const totals: { readonly unit: RowUnit; readonly before: RowUnit | null; readonly name: string }[] = [];
  const subtotals: { readonly unit: RowUnit; readonly before: RowUnit | null }[] = [];
  const strayRow = (unit: RowUnit) => remarks.push(remarkOf('row', { after: said(unit).join(' | ') }));

  for (const at of inCopy) {
    const unit = copy[at];
    if (!isRow(unit)) continue;
    const matched = original[of[at] ?? -1];
    const before = isRow(matched) && matched.table === first.table ? matched : null;
    const anchor = before?.anchor ?? null;
    if (before !== null && before === headingRow) {
      columns = columnsOf(unit.row, columnsBefore);
      for (const text of columns.unknown) remarks.push(remarkOf('column', { after: text }));
      continue;
    }
    if (anchor?.startsWith('line:')) {
      const line = byId.get(anchor.slice(5));
      if (!line) continue;
      if (line.type === 'heading') {
        const text = labelOf(unit).trim();
        lines.push(plain(text) === plain(line.text) ? line : { ...line, text: text.slice(0, 200) });
        continue;
      }
      const values = valuesIn(unit.row, columns);
      const was = before ? valuesIn(before.row, columnsBefore) : new Map<PriceField, string>();
      const read = readItem(line, was, values, reading);
      lines.push(read.item);
      problems.push(...read.problems);
      nets.push({ item: read.item, before: was.get('net') ?? '', after: values.get('net') ?? '' });
      continue;
    }
    if (anchor?.startsWith('total:')) {
      totalsBegun = true;
      totals.push({ unit, before, name: anchor.slice(6) });
      continue;
    }
    const label = labelOf(unit);
    if (said(unit).length === 2 && isSubtotal(label)) subtotals.push({ unit, before });
    else if (before !== null && before.key === unit.key) continue;
    else if (said(unit).length === 2 && isDiscount(label) && percentIn(label, reading) !== null)
      discount = percentIn(label, reading);
    else if (said(unit).length === 2 && isDeposit(label) && percentIn(label, reading) !== null)
      deposit = percentIn(label, reading);
    else if (totalsBegun || isHeading(unit.row)) strayRow(unit);
    else if (said(unit).length === 1) {
      lines.push({ type: 'heading', id: `new:${++added}`, text: label.trim().slice(0, 200) });
    } else {
      const read = newItem(
        `new:${added + 1}`,
        valuesIn(unit.row, columns),
        usualRate(proposal.lines),
        reading,
      );
      if (read === null) strayRow(unit);
      else {
        added += 1;
        lines.push(read.item);
        problems.push(...read.problems);
        nets.push({ item: read.item, before: '', after: valuesIn(unit.row, columns).get('net') ?? '' });
      }
    }
  }

  for (const { unit, before, name } of totals) {
    const label = labelOf(unit);
    const percent = percentIn(label, reading);
    const was = before && percentIn(labelOf(before), reading);
    if (before && wordsOf(label) !== wordsOf(labelOf(before)))
      remarks.push(remarkOf('elsewhere', { before: labelOf(before), after: label }));
    else if (percent !== was) {
      if (percent === null) {
        const field = name.split(':')[0] ?? name;
        const shown = { before: before ? labelOf(before) : '', after: label };
        problems.push({ of: 'field', subject: field, label, field, ...shown, reason: 'unreadable' });
      } else if (name === 'discount') discount = percent;
      else if (name === 'deposit') deposit = percent;
      else if (name.startsWith('tax:')) rates.set(Number(name.slice(4)), percent);
    }
  }
  for (const at of inOriginal) {
    const unit = original[at];
    if ((to[at] ?? -1) !== -1 || !isRow(unit)) continue;
    if (unit.anchor === 'total:discount') discount = null;
    else if (unit.anchor === 'total:deposit') deposit = null;
  }
  // Where each line says its rate, the totals only follow.
  for (const rate of [...rates.keys()])
    if (!lines.some((line) => line.type === 'item' && line.taxRate === rate)) rates.delete(rate);
  const rated = lines.map((line) =>
    line.type === 'item' ? { ...line, taxRate: rates.get(line.taxRate) ?? line.taxRate } : line,
  );
  const quote = quoteOf({ lines: rated, discount, deposit });

  const check = (
    shown: string,
    expected: readonly (number | null)[],
    was: string,
    problem: Omit<Problem, 'reason' | 'before' | 'after'>,
  ) => {
    if (plain(shown) === plain(was)) return;
    const amount = readMoney(shown, reading.language, reading.currency);
    if (typeof amount === 'number' && expected.includes(amount)) return;
    const reason = typeof amount === 'number' ? 'calculated' : amount;
    problems.push({ ...problem, before: was, after: shown, reason });
  };
  for (const { item, before, after } of nets) {
    const label = item.description.split('\n')[0] ?? '';
    if (after.trim() !== '')
      check(after, [netOfLine(item)], before, { of: 'line', subject: item.id, label, field: 'net' });
  }
  const groups = quote.groups.map(({ subtotal }) => subtotal);
  for (const { unit, before } of subtotals)
    check(amountOf(unit), groups, before ? amountOf(before) : '', {
      of: 'field',
      subject: 'subtotal',
      label: labelOf(unit),
      field: 'subtotal',
    });
  for (const { unit, before, name } of totals)
    check(amountOf(unit), [totalOf(name, quote, rates)], before ? amountOf(before) : '', {
      of: 'field',
      subject: name,
      label:
        wordsOf(labelOf(unit)) === '' ? translate(reading.language, 'documents.print.total') : labelOf(unit),
      field: name.split(':')[0] ?? name,
    });

  return {
    lines,
    discount,
    deposit,
    rates: [...rates],
    problems,
    remarks,
    usedOriginal: new Set(inOriginal),
    usedCopy: new Set(inCopy),
  };
};
