/** What a record is called: in lists where another links to it, in the history, and in files. */
import type { Kind } from '#contract/fields.ts';
import type { Attendee } from '#contract/kinds/calendar.ts';
import { untold } from '#contract/kinds/documents.ts';
import { definitionOf } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';

/** A record whose kind is known only at run time. */
export interface PlainRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  readonly [field: string]: unknown;
}

/** The records of a kind that is known only at run time. */
export const recordsOf = (store: Store, kind: Kind): ReadonlyMap<string, PlainRecord> =>
  store.all(kind) as unknown as ReadonlyMap<string, PlainRecord>;

/** The record without what no window is told. */
export const told = (kind: Kind, record: PlainRecord): PlainRecord => {
  const kept = untold[kind] ?? [];
  return kept.length === 0
    ? record
    : { ...record, ...Object.fromEntries(kept.map((field) => [field, null])) };
};

/** First and last name together, as an envelope has them. */
export const contactName = (contact: PlainRecord): string =>
  [contact['firstName'], contact['lastName']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');

export const nameOf = (kind: Kind, record: PlainRecord): string => {
  if (kind === 'contacts') return contactName(record);
  const [best] = definitionOf(kind).named;
  const name = best === undefined ? null : record[best];
  return typeof name === 'string' ? name : '';
};

/** The name of a record by its id, also of one in the trash; '' where there is none. */
export const labelOf = (store: Store, kind: Kind, id: string): string => {
  const record = recordsOf(store, kind).get(id);
  return record ? nameOf(kind, record) : '';
};

/** Who an attendee is: by the record, else by the name or the address in the appointment. */
export const attendeeName = (
  store: Store,
  { kind, id, name, email }: Pick<Attendee, 'kind' | 'id' | 'name' | 'email'>,
): string => (kind === 'other' || id === null ? '' : labelOf(store, kind, id)) || (name ?? email ?? '');
