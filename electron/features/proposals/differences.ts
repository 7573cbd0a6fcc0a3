/** What one version of a proposal has otherwise than another, or an edited copy than what was sent: by line and by section. */
import type { DocumentSection, ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import type { Difference } from '#contract/proposals.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from '#locale/format.ts';
import { type Language, type MessageKey, translate } from '#locale/translate.ts';

/** What is compared. What an edited copy does not say is taken from what was sent. */
export type Compared = Pick<
  Proposal,
  | 'language'
  | 'currency'
  | 'title'
  | 'issuedOn'
  | 'validUntil'
  | 'discount'
  | 'deposit'
  | 'lines'
  | 'sections'
>;

type Shown = string | null;

/** How values are shown, in one language and one currency. */
interface Showing {
  readonly language: Language;
  readonly currency: string;
}

interface Part<T> {
  readonly name: string;
  /** What differs where this does. */
  value(of: T): unknown;
  show(of: T, showing: Showing): Shown;
}

const part = <T>(name: string, value: (of: T) => unknown, show: Part<T>['show']): Part<T> => ({
  name,
  value,
  show,
});

const shownText = (text: string | null): Shown => (text === '' ? null : text);
const shownDate = (date: string | null, { language }: Showing): Shown =>
  date === null ? null : formatDate(date, language);
const shownShare = (share: number | null, { language }: Showing): Shown =>
  share === null || share === 0 ? null : formatPercent(share, language);

/** Only the third decimal of a quantity counts: contract/quote.ts. */
const quantityOf = ({ quantity }: ProposalItem): number => Math.round(quantity * 1_000) / 1_000;

const itemParts: readonly Part<ProposalItem>[] = [
  part(
    'description',
    (line) => line.description,
    (line) => shownText(line.description),
  ),
  part('quantity', quantityOf, (line, { language }) => formatNumber(quantityOf(line), language)),
  part(
    'unit',
    (line) => line.unit ?? '',
    (line) => shownText(line.unit),
  ),
  part(
    'unitPrice',
    (line) => line.unitPrice,
    (line, { language, currency }) => formatMoney(line.unitPrice, currency, language),
  ),
  part(
    'discount',
    (line) => line.discount,
    (line, showing) => shownShare(line.discount, showing),
  ),
  part(
    'taxRate',
    (line) => line.taxRate,
    (line, { language }) => formatPercent(line.taxRate, language),
  ),
  part(
    'option',
    (line) => line.option,
    (line, { language }) => translate(language, `proposals.option.${line.option}` as MessageKey),
  ),
];

const headingParts: readonly Part<Extract<ProposalLine, { type: 'heading' }>>[] = [
  part(
    'text',
    (line) => line.text,
    (line) => shownText(line.text),
  ),
];

const sectionParts: readonly Part<DocumentSection>[] = [
  part(
    'heading',
    (section) => section.heading,
    (section) => shownText(section.heading),
  ),
  part(
    'body',
    (section) => section.body,
    (section) => shownText(section.body),
  ),
];

const fieldParts: readonly Part<Compared>[] = [
  part(
    'title',
    ({ title }) => title,
    ({ title }) => title,
  ),
  part(
    'language',
    ({ language }) => language,
    ({ language }) => language,
  ),
  part(
    'currency',
    ({ currency }) => currency,
    ({ currency }) => currency,
  ),
  part(
    'issuedOn',
    ({ issuedOn }) => issuedOn,
    ({ issuedOn }, showing) => shownDate(issuedOn, showing),
  ),
  part(
    'validUntil',
    ({ validUntil }) => validUntil,
    ({ validUntil }, showing) => shownDate(validUntil, showing),
  ),
  part(
    'discount',
    ({ discount }) => discount ?? 0,
    ({ discount }, showing) => shownShare(discount, showing),
  ),
  part(
    'deposit',
    ({ deposit }) => deposit ?? 0,
    ({ deposit }, showing) => shownShare(deposit, showing),
  ),
];

const changesOf = <T>(parts: readonly Part<T>[], before: T, after: T, shown: readonly [Showing, Showing]) =>
  parts.flatMap((one) =>
    one.value(before) === one.value(after)
      ? []
      : [{ field: one.name, before: one.show(before, shown[0]), after: one.show(after, shown[1]) }],
  );

/** Ids whose order among the others changed: all but those of a longest row that kept its order. */
const movedAmong = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  // The last of the best row of each length so far (patience sorting), and what stands before each in its row.
  const ends: string[] = [];
  const previous = new Map<string, string | null>();
  const placeOf = (id: string | undefined): number => (id === undefined ? -1 : (places.get(id) ?? -1));
  for (const id of common) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(ends[middle]) < placeOf(id)) low = middle + 1;
      else high = middle;
    }
    previous.set(id, low === 0 ? null : (ends[low - 1] ?? null));
    ends[low] = id;
  }
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? null; at !== null; at = previous.get(at) ?? null) kept.add(at);
  return new Set(common.filter((id) => !kept.has(id)));
};

const labelOfLine = (line: ProposalLine): string => {
  const text = line.type === 'heading' ? line.text : line.description;
  return text.split('\n')[0] ?? '';
};

/** What is asked of the parts of a list: lines or sections. */
interface ListOf<T extends { readonly id: string }> {
  readonly of: 'line' | 'section';
  label(one: T): string;
  /** The whole, for one that was added or removed. */
  whole(one: T, showing: Showing): Shown;
  changes(
    before: T,
    after: T,
    shown: readonly [Showing, Showing],
  ): readonly Omit<Difference, 'id' | 'of' | 'change' | 'subject' | 'label'>[];
}

const ofLines: ListOf<ProposalLine> = {
  of: 'line',
  label: labelOfLine,
  whole(line, { language, currency }) {
    if (line.type === 'heading') return shownText(line.text);
    const quantity = formatNumber(quantityOf(line), language);
    const unit = line.unit === null || line.unit === '' ? '' : ` ${line.unit}`;
    return `${quantity}${unit} × ${formatMoney(line.unitPrice, currency, language)}`;
  },
  changes(before, after, shown) {
    if (before.type === 'item' && after.type === 'item') return changesOf(itemParts, before, after, shown);
    if (before.type === 'heading' && after.type === 'heading')
      return changesOf(headingParts, before, after, shown);
    return [{ field: null, before: this.whole(before, shown[0]), after: this.whole(after, shown[1]) }];
  },
};

const ofSections: ListOf<DocumentSection> = {
  of: 'section',
  label: ({ heading, body }) => heading || (body.split('\n')[0] ?? '').slice(0, 80),
  whole: ({ heading, body }) => shownText([heading, body].filter((text) => text !== '').join('\n')),
  changes: (before, after, shown) => changesOf(sectionParts, before, after, shown),
};

/** What is there still in the order of `after`, with what was added; then what was removed, in the order of `before`. */
const differencesAmong = <T extends { readonly id: string }>(
  list: ListOf<T>,
  before: readonly T[],
  after: readonly T[],
  shown: readonly [Showing, Showing],
): Difference[] => {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  const ids = (all: readonly T[]) => all.map(({ id }) => id);
  const moved = movedAmong(ids(before), ids(after));
  const { of } = list;
  const found: Difference[] = [];
  const add = (
    one: T,
    change: Difference['change'],
    more: Pick<Difference, 'field' | 'before' | 'after'>,
  ) => {
    const id = [of, one.id, change, ...(more.field === null ? [] : [more.field])].join(':');
    found.push({ id, of, change, subject: one.id, label: list.label(one), ...more });
  };
  for (const one of after) {
    const former = was.get(one.id);
    if (former === undefined) {
      add(one, 'added', { field: null, before: null, after: list.whole(one, shown[1]) });
      continue;
    }
    // Known by the name it had.
    for (const more of list.changes(former, one, shown)) add(former, 'changed', more);
    if (moved.has(one.id)) {
      const place = (all: readonly T[]) => String(all.findIndex(({ id }) => id === one.id) + 1);
      add(former, 'moved', { field: null, before: place(before), after: place(after) });
    }
  }
  for (const one of before) {
    if (!is.has(one.id)) add(one, 'removed', { field: null, before: list.whole(one, shown[0]), after: null });
  }
  return found;
};

/** Fields first, then lines, then sections. Values are shown in the language and the currency of the side they are of. */
export const differencesOf = (before: Compared, after: Compared): Difference[] => {
  const shown = [before, after] as const;
  const fields = changesOf(fieldParts, before, after, shown).map(
    (one): Difference => ({
      id: `field:${one.field}`,
      of: 'field',
      change: 'changed',
      subject: one.field,
      label: translate(before.language, `fields.proposals.${one.field}` as MessageKey),
      ...one,
    }),
  );
  return [
    ...fields,
    ...differencesAmong(ofLines, before.lines, after.lines, shown),
    ...differencesAmong(ofSections, before.sections, after.sections, shown),
  ];
};
