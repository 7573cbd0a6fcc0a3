/** What a change did to a record, as a person is told it: its name, its fields before and after, the names of its links. */
import type { Kind } from '#contract/fields.ts';
import type { RecordChange } from '#contract/history.ts';
import { untold } from '#contract/kinds/documents.ts';
import { definitionOf } from '#contract/kinds.ts';
import { linksOfField } from '#electron/features/history/pointers.ts';
import { labelOf, nameOf, type PlainRecord, told } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

export interface Sides {
  readonly kind: Kind;
  readonly id: string;
  readonly before: PlainRecord | null;
  readonly after: PlainRecord | null;
}

/** What the application keeps of a record by itself: not what a person changed. */
const own: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt']);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that differ, in the order of the contract, then what a former version had. */
const changedFields = ({ kind, before, after }: Sides): readonly string[] => {
  const known = Object.keys(definitionOf(kind).fields);
  const others = Object.keys({ ...before, ...after }).filter((name) => !known.includes(name));
  return [...known, ...others].filter((name) => {
    if (own.has(name) || untold[kind]?.includes(name)) return false;
    const [from, to] = [before?.[name] ?? null, after?.[name] ?? null];
    return before === null || after === null ? !isEmpty(from) || !isEmpty(to) : !same(from, to);
  });
};

const changeOf = ({ before, after }: Sides): RecordChange['change'] => {
  if (before === null) return 'created';
  if (after === null) return 'removed';
  const [was, is] = [before.deletedAt !== null, after.deletedAt !== null];
  return was === is ? 'changed' : is ? 'trashed' : 'restored';
};

/** The name of what a link pointed to; '' where nobody knows it any more. */
export type NameOf = (kind: Kind, id: string) => string;

/** Names of linked records by their ids, for each value of the field given. */
export const labelsOf = (
  kind: Kind,
  values: readonly (readonly [field: string, value: unknown])[],
  name: NameOf,
): Record<string, string> => {
  const labels: Record<string, string> = {};
  for (const [field, value] of values) {
    for (const { to, id } of linksOfField(kind, field, value)) labels[id] ??= name(to, id);
  }
  return labels;
};

export const describeChange = (sides: Sides, name: NameOf): RecordChange => {
  const { kind, id, before, after } = sides;
  const fields = changedFields(sides).map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
  }));
  const record = after ?? before;
  return {
    kind,
    id,
    name: record === null ? '' : nameOf(kind, record),
    change: changeOf(sides),
    fields,
    labels: labelsOf(
      kind,
      fields.flatMap(({ field, before: from, after: to }) => [[field, from] as const, [field, to] as const]),
      name,
    ),
  };
};

/** A field's value, or with no field the whole record, as a window may know it; what was not there is null, as JSON knows it. */
export const toldValue = (kind: Kind, field: string | null, value: unknown): unknown => {
  if (field !== null) return untold[kind]?.includes(field) ? null : (value ?? null);
  return typeof value === 'object' && value !== null ? told(kind, value as PlainRecord) : (value ?? null);
};

/** Names as the records have them now. */
export const namesNow =
  (store: Store): NameOf =>
  (kind, id) =>
    labelOf(store, kind, id);
