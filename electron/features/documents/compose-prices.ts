/** The prices of a proposal as a table: its lines by group, and what they come to, each amount as the calculation has it. */
import type { Block, Column, PriceRow, Text } from '#contract/document.ts';
import type { DocumentValues } from '#contract/document-fields.ts';
import type { ProposalItem } from '#contract/kinds/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import { type Quote, quoteOf } from '#contract/quote.ts';
import { type Say, sayIn, textOf } from '#electron/features/documents/composed.ts';
import { calledLine, isTaxed, printedQuantity } from '#electron/features/documents/quote-values.ts';
import type { Store } from '#electron/store/store.ts';
import { currencyName, currencySymbol, formatAmount, formatMoney, formatPercent } from '#locale/format.ts';

interface Cell {
  readonly column: Column;
  readonly of: (item: ProposalItem, net: number) => Text;
}

const end = (heading: string, share: number): Column => ({ heading, share, align: 'end' });
const start = (heading: string, share: number): Column => ({ heading, share, align: 'start' });

/** The columns that say something: of units, discounts and tax rates only where there are any, or several. */
const cellsOf = (store: Store, proposal: Readonly<Proposal>, quote: Quote, say: Say): Cell[] => {
  const { language } = proposal;
  const items = proposal.lines.filter((line) => line.type === 'item');
  const currency = currencySymbol(proposal.currency, language);
  const cells: (Cell & { readonly shown: boolean })[] = [
    {
      shown: true,
      column: start(say('documents.print.description'), 14),
      of: (item) =>
        item.option === 'offered'
          ? [
              { text: calledLine(store, item), style: null },
              { text: `\n${say('documents.print.option')}`, style: 'emphasis' },
            ]
          : calledLine(store, item),
    },
    {
      shown: true,
      column: end(say('documents.print.quantity'), 4),
      of: ({ quantity }) => printedQuantity(quantity, language),
    },
    {
      shown: items.some(({ unit }) => unit !== null && unit.trim() !== ''),
      column: start(say('documents.print.unit'), 3),
      of: ({ unit }) => unit ?? '',
    },
    {
      shown: true,
      column: end(say('documents.print.unitPrice', { currency }), 5),
      of: ({ unitPrice }) => formatAmount(unitPrice, language),
    },
    {
      shown: items.some(({ discount }) => discount !== 0),
      column: end(say('documents.print.discount'), 4),
      of: ({ discount }) => (discount === 0 ? '' : formatPercent(discount, language)),
    },
    {
      shown: isTaxed(quote) && new Set(items.map(({ taxRate }) => taxRate)).size > 1,
      column: end(say('documents.print.taxRate'), 3),
      of: ({ taxRate }) => formatPercent(taxRate, language),
    },
    {
      shown: true,
      column: end(say('documents.print.net', { currency }), 5),
      of: (_item, net) => formatAmount(net, language),
    },
  ];
  return cells.filter(({ shown }) => shown);
};

const lineRows = (
  proposal: Readonly<Proposal>,
  quote: Quote,
  cells: readonly Cell[],
  say: Say,
): PriceRow[] => {
  const rows: PriceRow[] = [];
  const subtotals = new Map(quote.groups.map(({ id, subtotal }) => [id, subtotal]));
  let group: { readonly id: string; readonly text: string } | null = null;
  let item = 0;
  const endGroup = () => {
    if (group !== null)
      rows.push({
        type: 'subtotal',
        cells: [
          say('documents.print.groupTotal', { group: group.text }),
          formatAmount(subtotals.get(group.id) ?? 0, proposal.language),
        ],
      });
  };
  for (const line of proposal.lines) {
    const anchor = `line:${line.id}`;
    if (line.type === 'heading') {
      endGroup();
      group = line;
      rows.push({ type: 'group', anchor, cells: [line.text] });
      continue;
    }
    const net = quote.lines[item++]?.net ?? 0;
    rows.push({
      type: line.option === 'offered' ? 'option' : 'item',
      anchor,
      cells: cells.map(({ of }) => of(line, net)),
    });
  }
  endGroup();
  return rows;
};

const totalRows = (proposal: Readonly<Proposal>, quote: Quote, say: Say): PriceRow[] => {
  const { language, currency, discount, deposit } = proposal;
  const money = (amount: number) => formatMoney(amount, currency, language);
  const percent = (share: number | null) => formatPercent(share ?? 0, language);
  const taxed = isTaxed(quote);
  const total = (
    name: string,
    label: string,
    amount: number,
    type: PriceRow['type'] = 'total',
  ): PriceRow => ({
    type,
    anchor: `total:${name}`,
    cells: [label, money(amount)],
  });
  return [
    ...(quote.discount === 0
      ? []
      : [
          total('subtotal', say('documents.print.subtotal'), quote.subtotal),
          total(
            'discount',
            say('documents.print.discountOf', { percent: percent(discount) }),
            -quote.discount,
          ),
        ]),
    ...(taxed
      ? [
          total('net', say('documents.print.netTotal'), quote.net),
          ...quote.taxes.map(({ rate, base, tax }) =>
            total(
              `tax:${rate}`,
              say('documents.print.tax', { rate: formatPercent(rate, language), base: money(base) }),
              tax,
            ),
          ),
        ]
      : []),
    total(
      'total',
      say(taxed ? 'documents.print.totalTaxed' : 'documents.print.total'),
      quote.total,
      'grandTotal',
    ),
    ...(quote.deposit === 0
      ? []
      : [
          total('deposit', say('documents.print.deposit', { percent: percent(deposit) }), quote.deposit),
          total('balance', say('documents.print.balance'), quote.balance),
        ]),
  ];
};

/** What stands below the table: what options would add, until when it holds, where a deposit goes, the currency. */
const notes = (proposal: Readonly<Proposal>, quote: Quote, values: DocumentValues, say: Say): Block[] => {
  const { currency, language } = proposal;
  const note = (text: string, anchor?: string): Block => ({
    kind: 'paragraph',
    text,
    muted: false,
    ...(anchor === undefined ? {} : { anchor }),
  });
  const until = textOf(values, 'proposal.validUntil');
  const bank = textOf(values, 'company.bank');
  return [
    ...(quote.lines.some(({ counted }) => !counted)
      ? [note(say('documents.print.offered', { amount: formatMoney(quote.offered, currency, language) }))]
      : []),
    ...(until === '' ? [] : [note(say('documents.print.validity', { date: until }), 'field:validUntil')]),
    ...(quote.deposit === 0 || bank === '' ? [] : [note(say('documents.print.bank', { bank }))]),
    {
      kind: 'paragraph',
      text: say('documents.print.currency', {
        currency: `${currencyName(currency, language)} (${currency})`,
      }),
      muted: true,
    },
  ];
};

/** The table of prices and the notes below it; nothing where there is no line. */
export const priceBlocks = (store: Store, proposal: Readonly<Proposal>, values: DocumentValues): Block[] => {
  if (!proposal.lines.some(({ type }) => type === 'item')) return [];
  const say = sayIn(proposal.language);
  const quote = quoteOf(proposal);
  const cells = cellsOf(store, proposal, quote, say);
  return [
    {
      kind: 'prices',
      about: say('documents.print.prices'),
      columns: cells.map(({ column }) => column),
      rows: [...lineRows(proposal, quote, cells, say), ...totalRows(proposal, quote, say)],
    },
    ...notes(proposal, quote, values, say),
  ];
};
