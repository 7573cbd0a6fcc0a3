/** Which records link to others, whatever their kinds. */
import type { Kind } from '#contract/fields.ts';
import { definitionOf, kinds } from '#contract/kinds.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';

interface LinkField {
  readonly field: string;
  readonly to: Kind;
}

const kindNames = Object.keys(kinds) as Kind[];
const fieldsOf = new Map<Kind, readonly LinkField[]>(
  kindNames.map((kind) => [
    kind,
    Object.entries(definitionOf(kind).fields).flatMap(([field, { type, to }]) =>
      type === 'lines' ? { field, to: 'products' as const } : to === null ? [] : { field, to },
    ),
  ]),
);

/** The kinds that may link to one of these. */
export const kindsLinkingTo = (wanted: ReadonlySet<Kind>): readonly Kind[] =>
  kindNames.filter((kind) => fieldsOf.get(kind)?.some(({ to }) => wanted.has(to)));

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return (value as { productId: string | null }[]).flatMap(({ productId }) => productId ?? []);
};

/** What a record links to. */
export function* linksOf(kind: Kind, record: PlainRecord): Generator<{ to: Kind; id: string }> {
  for (const { field, to } of fieldsOf.get(kind) ?? []) {
    for (const id of idsIn(record[field])) yield { to, id };
  }
}

/** The ids that a field's value links to, and their kind; none for a field that is no link. */
export const linksOfField = (
  kind: Kind,
  field: string,
  value: unknown,
): { to: Kind; ids: readonly string[] } | null => {
  const link = fieldsOf.get(kind)?.find((one) => one.field === field);
  return link === undefined ? null : { to: link.to, ids: idsIn(value) };
};

/** The record without its links to those for which `gone` answers true. */
export const withoutLinks = (
  kind: Kind,
  record: PlainRecord,
  gone: (to: Kind, id: string) => boolean,
): PlainRecord => {
  const changed: Record<string, unknown> = {};
  for (const { field, to } of fieldsOf.get(kind) ?? []) {
    const value = record[field];
    if (typeof value === 'string' && gone(to, value)) changed[field] = null;
    if (Array.isArray(value)) {
      changed[field] = (value as { productId: string | null }[]).map((line) =>
        line.productId !== null && gone(to, line.productId) ? { ...line, productId: null } : line,
      );
    }
  }
  return { ...record, ...changed };
};
