/** Links within the lists that a record holds: products of the lines of orders and proposals, people and rooms of appointments. */
import type { Kind } from '#contract/fields.ts';
import type { AgendaItem, Attendee } from '#contract/kinds/calendar.ts';
import type { ProposalLine } from '#contract/kinds/documents.ts';
import type { OrderLine } from '#contract/kinds/sales.ts';

export interface InnerLink {
  /** Where in the list. */
  readonly at: number;
  readonly to: Kind;
  readonly id: string;
}

type Gone = (to: Kind, id: string) => boolean;

interface InnerLinks<Item> {
  readonly to: readonly Kind[];
  of(item: Item): { readonly to: Kind; readonly id: string | null };
  /** The item without its link; null where it is nothing without it. */
  without(item: Item): Item | null;
}

const lines: InnerLinks<OrderLine> = {
  to: ['products'],
  of: ({ productId }) => ({ to: 'products', id: productId }),
  without: (line) => ({ ...line, productId: null }),
};
const proposalLines: InnerLinks<ProposalLine> = {
  to: ['products'],
  of: (line) => ({ to: 'products', id: line.type === 'item' ? line.productId : null }),
  without: (line) => (line.type === 'item' ? { ...line, productId: null } : line),
};
const attendees: InnerLinks<Attendee> = {
  to: ['reps', 'contacts'],
  // Somebody known by address only has no id.
  of: ({ kind, id }) => (kind === 'other' ? { to: 'contacts', id: null } : { to: kind, id }),
  without: () => null,
};
const resourceIds: InnerLinks<string> = {
  to: ['resources'],
  of: (id) => ({ to: 'resources', id }),
  without: () => null,
};
const agenda: InnerLinks<AgendaItem> = {
  to: ['reps'],
  of: ({ ownerId }) => ({ to: 'reps', id: ownerId }),
  without: (item) => ({ ...item, ownerId: null }),
};

/** Of items whose type is known by their field only. */
const ofAnyItem = <Item>(links: InnerLinks<Item>) => links as unknown as InnerLinks<unknown>;
const inner: { readonly [K in Kind]?: Readonly<Record<string, InnerLinks<unknown>>> } = {
  orders: { lines: ofAnyItem(lines) },
  proposals: { lines: ofAnyItem(proposalLines) },
  appointments: {
    attendees: ofAnyItem(attendees),
    resourceIds: ofAnyItem(resourceIds),
    agenda: ofAnyItem(agenda),
  },
};

const innerOf = (kind: Kind, field: string): InnerLinks<unknown> | null => {
  const fields = inner[kind] ?? {};
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
};

/** The fields of a kind whose lists hold links, with the kinds they may lead to. */
export const innerLinkFields = (
  kind: Kind,
): readonly { readonly field: string; readonly to: readonly Kind[] }[] =>
  Object.entries(inner[kind] ?? {}).map(([field, { to }]) => ({ field, to }));

/** What the list of a field links to, in its order; nothing of a field that holds no such list. */
export const innerLinksOf = (kind: Kind, field: string, value: unknown): readonly InnerLink[] => {
  const links = innerOf(kind, field);
  if (!links || !Array.isArray(value)) return [];
  return value.flatMap((item: unknown, at) => {
    const { to, id } = links.of(item);
    return id === null ? [] : [{ at, to, id }];
  });
};

/** The list without its links to what is gone. */
export const withoutInnerLinks = (
  kind: Kind,
  field: string,
  value: readonly unknown[],
  gone: Gone,
): readonly unknown[] => {
  const links = innerOf(kind, field);
  if (!links) return value;
  return value.flatMap((item) => {
    const { to, id } = links.of(item);
    if (id === null || !gone(to, id)) return [item];
    const left = links.without(item);
    return left === null ? [] : [left];
  });
};
