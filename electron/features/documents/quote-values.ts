/** The lines of a proposal and what they come to, as documents print them. */
import type { DocumentValues } from '#contract/document-fields.ts';
import type { ProposalItem } from '#contract/kinds/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import type { Quote } from '#contract/quote.ts';
import type { Store } from '#electron/store/store.ts';
import { formatMoney, formatNumber, formatPercent } from '#locale/format.ts';
import type { Language } from '#locale/translate.ts';

type Printed = Pick<Proposal, 'lines' | 'currency' | 'language' | 'discount' | 'deposit'>;

/** A quantity as it is printed: three decimals at most. */
export const printedQuantity = (quantity: number, language: Language): string =>
  formatNumber(quantity, language, 3);

/** What a line is called where nothing is written: its product. */
export const calledLine = (store: Pick<Store, 'get'>, { description, productId }: ProposalItem): string =>
  description.trim() === '' && productId !== null
    ? (store.get('products', productId)?.name ?? '')
    : description.trim();

/** The items with the heading each stands under; the headings themselves are no lines. */
const itemsOf = ({
  lines,
}: Pick<Proposal, 'lines'>): { readonly item: ProposalItem; readonly group: string }[] => {
  let group = '';
  return lines.flatMap((line) => {
    if (line.type === 'item') return [{ item: line, group }];
    group = line.text;
    return [];
  });
};

export const lineValues = (store: Pick<Store, 'get'>, proposal: Printed, quote: Quote): DocumentValues[] => {
  const { currency, language } = proposal;
  const money = (amount: number) => formatMoney(amount, currency, language);
  return itemsOf(proposal).map(({ item, group }, at) => {
    const product = item.productId === null ? undefined : store.get('products', item.productId);
    return {
      'line.product': product?.name ?? '',
      'line.code': product?.code ?? '',
      'line.description': calledLine(store, item),
      'line.quantity': printedQuantity(item.quantity, language),
      'line.unit': item.unit ?? '',
      'line.unitPrice': money(item.unitPrice),
      'line.discount': item.discount === 0 ? '' : formatPercent(item.discount, language),
      'line.taxRate': formatPercent(item.taxRate, language),
      'line.net': money(quote.lines[at]?.net ?? 0),
      'line.group': group,
      'line.isOption': item.option === 'offered',
    };
  });
};

/** Is there tax to speak of? Where every rate is 0, nothing is said of it. */
export const isTaxed = ({ taxes }: Quote): boolean => taxes.some(({ rate }) => rate > 0);

export const totalValues = (
  { currency, language, discount, deposit }: Printed,
  quote: Quote,
): DocumentValues => {
  const money = (amount: number) => formatMoney(amount, currency, language);
  const share = (percent: number | null) => (percent === null ? '' : formatPercent(percent, language));
  return {
    'total.subtotal': money(quote.subtotal),
    'total.discountPercent': share(discount),
    'total.discount': money(quote.discount),
    'total.net': money(quote.net),
    'total.tax': money(quote.tax),
    'total.total': money(quote.total),
    'total.depositPercent': share(deposit),
    'total.deposit': money(quote.deposit),
    'total.balance': money(quote.balance),
    hasDiscount: quote.discount !== 0,
    hasDeposit: quote.deposit !== 0,
    hasOptions: quote.lines.some(({ counted }) => !counted),
    hasTax: isTaxed(quote),
    taxes: quote.taxes.map(({ rate, base, tax }) => ({
      'tax.rate': formatPercent(rate, language),
      'tax.base': money(base),
      'tax.amount': money(tax),
    })),
  };
};
