/** Which records link to others, whatever their kinds. */
import type { Kind } from '#contract/fields.ts';
import { definitionOf, kinds } from '#contract/kinds.ts';
import { innerLinkFields, innerLinksOf, withoutInnerLinks } from '#electron/features/records/inner-links.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';

interface LinkField {
  readonly field: string;
  /** One of a link; those that the lists of a field may lead to. */
  readonly to: readonly Kind[];
}

export interface Linked {
  readonly to: Kind;
  readonly id: string;
}

const kindNames = Object.keys(kinds) as Kind[];
const fieldsOf = new Map<Kind, readonly LinkField[]>(
  kindNames.map((kind) => [
    kind,
    [
      ...Object.entries(definitionOf(kind).fields).flatMap(([field, { to }]) =>
        to === null ? [] : { field, to: [to] },
      ),
      ...innerLinkFields(kind),
    ],
  ]),
);

/** The kinds that may link to one of these. */
export const kindsLinkingTo = (wanted: ReadonlySet<Kind>): readonly Kind[] =>
  kindNames.filter((kind) => fieldsOf.get(kind)?.some(({ to }) => to.some((one) => wanted.has(one))));

/** What a field's value links to; nothing for a field that is no link. */
export const linksOfField = (kind: Kind, field: string, value: unknown): readonly Linked[] => {
  const link = fieldsOf.get(kind)?.find((one) => one.field === field);
  const [to] = link?.to ?? [];
  if (to === undefined) return [];
  return typeof value === 'string' ? [{ to, id: value }] : innerLinksOf(kind, field, value);
};

/** What a record links to. */
export function* linksOf(kind: Kind, record: PlainRecord): Generator<Linked> {
  for (const { field } of fieldsOf.get(kind) ?? []) yield* linksOfField(kind, field, record[field]);
}

/** The record without its links to those for which `gone` answers true. */
export const withoutLinks = (
  kind: Kind,
  record: PlainRecord,
  gone: (to: Kind, id: string) => boolean,
): PlainRecord => {
  const changed: Record<string, unknown> = {};
  for (const { field, to } of fieldsOf.get(kind) ?? []) {
    const value = record[field];
    const [one] = to;
    if (typeof value === 'string' && one !== undefined && gone(one, value)) {
      changed[field] = null;
      // What is of no series stands for no start of one.
      if (kind === 'appointments' && field === 'seriesId') changed['occurrence'] = null;
    }
    if (Array.isArray(value)) changed[field] = withoutInnerLinks(kind, field, value, gone);
  }
  return { ...record, ...changed };
};
