/** The prices of a proposal as a table: its lines by group, and what they come to, each amount as the calculation has it. */
import type { Block, Column, PriceRow, Text } from '#contract/document.ts';
import type { DocumentValues } from '#contract/document-fields.ts';
import type { ProposalItem } from '#contract/kinds/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import { type Quote, quoteOf } from '#contract/quote.ts';
import { type Say, sayIn, textOf } from '#electron/features/documents/composed.ts';
import { isTaxed, printedQuantity } from '#electron/features/documents/quote-values.ts';
import { plainText } from '#electron/features/documents/section-text.ts';
import { currencyName, currencySymbol, formatAmount, formatMoney, formatPercent } from '#locale/format.ts';

interface Cell {
  readonly heading: string;
  readonly align: Column['align'];
  readonly of: (item: ProposalItem, at: number, net: number) => Text;
}

/** What lines are called: as the document's values have it, so that one that was sent goes on calling a product as it did. */
const calledBy =
  (values: DocumentValues) =>
  ({ description }: ProposalItem, at: number): string => {
    const lines = values['lines'];
    const line = Array.isArray(lines) ? (lines as readonly DocumentValues[])[at] : undefined;
    return (line && textOf(line, 'line.description')) || description;
  };

/** The columns that say something: of units, discounts and tax rates only where there are any, or several. */
const cellsOf = (
  proposal: Readonly<Proposal>,
  quote: Quote,
  called: (item: ProposalItem, at: number) => string,
  say: Say,
): Cell[] => {
  const { language } = proposal;
  const items = proposal.lines.filter((line) => line.type === 'item');
  const currency = currencySymbol(proposal.currency, language);
  const cells: (Cell & { readonly shown: boolean })[] = [
    {
      shown: true,
      heading: say('documents.print.description'),
      align: 'start',
      of: (item, at) =>
        item.option === 'offered'
          ? [
              { text: called(item, at), style: null },
              { text: `\n${say('documents.print.option')}`, style: 'emphasis' },
            ]
          : called(item, at),
    },
    {
      shown: true,
      heading: say('documents.print.quantity'),
      align: 'end',
      of: ({ quantity }) => printedQuantity(quantity, language),
    },
    {
      shown: items.some(({ unit }) => unit !== null && unit.trim() !== ''),
      heading: say('documents.print.unit'),
      align: 'start',
      of: ({ unit }) => unit ?? '',
    },
    {
      shown: true,
      heading: say('documents.print.unitPrice', { currency }),
      align: 'end',
      of: ({ unitPrice }) => formatAmount(unitPrice, language),
    },
    {
      shown: items.some(({ discount }) => discount !== 0),
      heading: say('documents.print.discount'),
      align: 'end',
      of: ({ discount }) => (discount === 0 ? '' : formatPercent(discount, language)),
    },
    {
      shown: isTaxed(quote) && new Set(items.map(({ taxRate }) => taxRate)).size > 1,
      heading: say('documents.print.taxRate'),
      align: 'end',
      of: ({ taxRate }) => formatPercent(taxRate, language),
    },
    {
      shown: true,
      heading: say('documents.print.net', { currency }),
      align: 'end',
      of: (_item, _at, net) => formatAmount(net, language),
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
    const at = item++;
    const net = quote.lines[at]?.net ?? 0;
    rows.push({
      type: line.option === 'offered' ? 'option' : 'item',
      anchor,
      cells: cells.map(({ of }) => of(line, at, net)),
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

/** In characters: what a line of the table has room for, and what a description has at least. */
const room = 84;
const leastForDescription = 24;
/** The grand total is written larger than the rest. */
const larger = 1.4;

const widthOf = (text: Text): number =>
  Math.max(
    ...plainText(text)
      .split('\n')
      .map(({ length }) => length),
  );

/** As wide as what stands in them, so that no amount is broken; the description has what is left. */
const columnsOf = (cells: readonly Cell[], rows: readonly PriceRow[]): Column[] => {
  const widths = cells.map(({ heading }, at) => {
    const words = heading.split(' ').map(({ length }) => length);
    const texts = rows.map(({ type, cells: row }) => {
      const cell = row.length === cells.length ? row[at] : at === cells.length - 1 ? row[1] : undefined;
      return cell === undefined ? 0 : widthOf(cell) * (type === 'grandTotal' ? larger : 1);
    });
    return Math.ceil(Math.max(...words, ...texts)) + 2;
  });
  const others = widths.slice(1).reduce((sum, width) => sum + width, 0);
  return cells.map(({ heading, align }, at) => ({
    heading,
    align,
    share: at === 0 ? Math.max(leastForDescription, room - others) : (widths[at] ?? 0),
  }));
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
export const priceBlocks = (proposal: Readonly<Proposal>, values: DocumentValues): Block[] => {
  if (!proposal.lines.some(({ type }) => type === 'item')) return [];
  const say = sayIn(proposal.language);
  const quote = quoteOf(proposal);
  const cells = cellsOf(proposal, quote, calledBy(values), say);
  const rows = [...lineRows(proposal, quote, cells, say), ...totalRows(proposal, quote, say)];
  return [
    {
      kind: 'prices',
      about: say('documents.print.prices'),
      columns: columnsOf(cells, rows),
      rows,
    },
    ...notes(proposal, quote, values, say),
  ];
};
