/** A row of prices read as a line of a proposal. */
import { emptyItem, type ProposalItem } from '#contract/kinds/documents.ts';
import type { ReadDifference } from '#contract/readback.ts';
import type { PriceField } from '#electron/features/readback/columns.ts';
import { readMoney, readNumber, readPercent } from '#electron/features/readback/numbers.ts';
import { plain } from '#electron/features/readback/words.ts';
import { type Language, translate } from '#locale/translate.ts';

/** Something that stands in a copy and cannot be taken over, with its place. */
export interface Problem {
  readonly of: 'line' | 'field';
  readonly subject: string;
  readonly label: string;
  readonly field: string | null;
  readonly before: string;
  readonly after: string;
  readonly reason: NonNullable<ReadDifference['reason']>;
}

export interface Reading {
  readonly language: Language;
  readonly currency: string;
}

type Values = ReadonlyMap<PriceField, string>;

/** The words below a line that is an option, without them where they stand there. */
const withoutOption = (text: string, language: Language) => {
  const label = plain(translate(language, 'documents.print.option'));
  const lines = text.split('\n');
  const kept = lines.filter((line) => plain(line) !== label);
  return { text: kept.join('\n').trim(), isOption: kept.length < lines.length };
};

const limits: { readonly [F in PriceField]?: (item: ProposalItem) => boolean } = {
  description: ({ description }) => description.length <= 2_000,
  quantity: ({ quantity }) => Math.abs(quantity) <= 1e6,
  unit: ({ unit }) => (unit ?? '').length <= 40,
};

/** What a cell says of a line, or why it is nothing that can be taken. */
const readCell = (
  field: PriceField,
  text: string,
  item: ProposalItem,
  { language, currency }: Reading,
): Partial<ProposalItem> | Problem['reason'] => {
  switch (field) {
    case 'description': {
      const read = withoutOption(text, language);
      const option = read.isOption ? 'offered' : item.option === 'offered' ? 'chosen' : item.option;
      return { description: read.text, option };
    }
    case 'quantity': {
      const read = readNumber(text, language, 3);
      if (read === null || /%/.test(text)) return 'unreadable';
      return { quantity: read.value, ...(read.rest === '' ? {} : { unit: read.rest }) };
    }
    case 'unit':
      return { unit: text.trim() === '' ? null : text.trim() };
    case 'unitPrice': {
      const unitPrice = readMoney(text, language, currency);
      return typeof unitPrice === 'string' ? unitPrice : { unitPrice };
    }
    case 'discount': {
      const discount = readPercent(text, language);
      return discount === null ? 'unreadable' : { discount };
    }
    case 'taxRate': {
      const taxRate = text.trim() === '' ? null : readPercent(text, language);
      return taxRate === null ? 'unreadable' : { taxRate };
    }
    case 'net':
      return {};
  }
};

/**
 * The line as the copy has it: what stands there unchanged stays, even where it would read otherwise.
 * @param before as the original says it
 */
export const readItem = (
  item: ProposalItem,
  before: Values,
  after: Values,
  reading: Reading,
): { readonly item: ProposalItem; readonly problems: readonly Problem[] } => {
  let read = item;
  const problems: Problem[] = [];
  for (const [field, text] of after) {
    const was = before.get(field) ?? '';
    if (field === 'net' || plain(text) === plain(was)) continue;
    const said = readCell(field, text, read, reading);
    const next = typeof said === 'string' ? null : { ...read, ...said };
    if (next !== null && (limits[field]?.(next) ?? true)) {
      read = next;
      continue;
    }
    const reason = typeof said === 'string' ? said : 'limits';
    problems.push({
      of: 'line',
      subject: item.id,
      label: item.description.split('\n')[0] ?? '',
      field,
      before: was,
      after: text,
      reason,
    });
  }
  return { item: read, problems };
};

/** A line that the copy has beside those of the original; null where its row says no price. */
export const newItem = (
  id: string,
  values: Values,
  taxRate: number,
  reading: Reading,
): { readonly item: ProposalItem; readonly problems: readonly Problem[] } | null => {
  const said = (field: PriceField) => (values.get(field) ?? '').trim();
  const description = said('description');
  const priced = said('unitPrice') !== '' || said('net') !== '';
  if (description === '' || !priced) return null;
  const given = new Map([...values].filter(([field, text]) => text.trim() !== '' || field === 'description'));
  // Without a price of one, that of the line is it.
  if (said('unitPrice') === '') given.set('unitPrice', said('net'));
  return readItem(emptyItem(id, taxRate), new Map(), given, reading);
};
