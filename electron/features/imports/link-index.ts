/** Finds the record that a text names: by code, name, e-mail or number, whatever its case, accents and punctuation. */
import type { Kind } from '#contract/fields.ts';
import { definitionOf } from '#contract/kinds.ts';
import type { Packed } from '#electron/features/imports/pack.ts';
import { type Closest, makeClosest, type Named } from '#electron/features/imports/similar.ts';
import { foldKey, foldName, squeeze } from '#locale/fold.ts';

/** A whole number that a spreadsheet wrote with decimals ('2.0') as it stood in the other table ('2'), or null. */
export const wholeNumber = (text: string): string | null => /^(\d+)[.,]0+$/.exec(text)?.[1] ?? null;

export type Found = { readonly id: string } | 'several' | null;

const textOf = (record: Packed | Readonly<Record<string, unknown>>, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};

/** What a list shows for a record: a contact's whole name, else the first naming field. */
export const labelOf = (kind: Kind, record: Readonly<Record<string, unknown>>): string =>
  kind === 'contacts'
    ? `${textOf(record, 'firstName')} ${textOf(record, 'lastName')}`.trim()
    : textOf(record, definitionOf(kind).named[0] ?? 'id');

const namesOf = (kind: Kind, field: string, record: Readonly<Record<string, unknown>>): readonly string[] =>
  kind === 'contacts' && field === 'name'
    ? [labelOf(kind, record), `${textOf(record, 'lastName')} ${textOf(record, 'firstName')}`]
    : [textOf(record, field)];

export interface LinkIndex {
  /**
   * @param matchBy the field compared first; the kind's other naming fields follow
   * @param client of several records the one of this organisation is meant; null where it is not known
   */
  find(text: string, matchBy: string | null, client?: string | null): Found;
  /** The field by which `find` would find it. */
  foundBy(text: string): string | null;
  /** The one record whose name differs in spaces and signs only. */
  findSqueezed(text: string): string | null;
  closest: Closest;
  label(id: string): string | null;
  add(id: string, record: Readonly<Record<string, unknown>>): void;
}

export const makeLinkIndex = (kind: Kind, records: readonly Packed[]): LinkIndex => {
  const { named, keys } = definitionOf(kind);
  // A last name alone names nobody: contacts go by e-mail and whole name, then by last name.
  const fields = [...new Set([...(kind === 'contacts' ? ['email', 'name'] : []), ...keys, ...named])];
  const exact = new Map(fields.map((field) => [field, new Map<string, string[]>()]));
  const loose = new Map<string, string[]>();
  const squeezed = new Map<string, string[]>();
  const labels = new Map<string, string>();
  const clients = new Map<string, unknown>();
  const put = (map: Map<string, string[]>, key: string, id: string) => {
    if (key === '') return;
    const ids = map.get(key);
    if (!ids) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  const isName = (field: string) => field === 'name' || (kind !== 'contacts' && field === named[0]);
  const add = (id: string, record: Readonly<Record<string, unknown>>) => {
    labels.set(id, labelOf(kind, record));
    if (record['organisationId'] !== undefined) clients.set(id, record['organisationId']);
    for (const [field, map] of exact) {
      for (const name of namesOf(kind, field, record)) {
        put(map, foldKey(name), id);
        if (!isName(field)) continue;
        put(loose, foldName(name), id);
        put(squeezed, squeeze(name), id);
      }
    }
  };
  for (const record of records) add(record.id, record);

  let closest: Closest | null = null;
  const found = (ids: readonly string[] | undefined, client: string | null = null): Found => {
    if (ids === undefined || ids.length < 2 || client === null) {
      return ids?.[0] === undefined ? null : ids.length > 1 ? 'several' : { id: ids[0] };
    }
    const own = ids.filter((id) => clients.get(id) === client);
    return own.length === 1 ? found(own) : 'several';
  };
  return {
    find(text, matchBy, client) {
      const bare = text.startsWith('@') ? text.slice(1) : text;
      const order = matchBy === null ? fields : [matchBy, ...fields.filter((field) => field !== matchBy)];
      for (const spelling of [foldKey(bare), wholeNumber(bare)]) {
        if (spelling === null) continue;
        for (const field of order) {
          const hit = found(exact.get(field)?.get(spelling), client);
          if (hit !== null) return hit;
        }
      }
      return found(loose.get(foldName(bare)), client);
    },
    foundBy(text) {
      for (const spelling of [foldKey(text), wholeNumber(text)]) {
        const field = spelling === null ? undefined : fields.find((one) => exact.get(one)?.has(spelling));
        if (field !== undefined) return field;
      }
      return loose.has(foldName(text)) ? (kind === 'contacts' ? 'name' : (named[0] ?? null)) : null;
    },
    findSqueezed(text) {
      const ids = squeezed.get(squeeze(text));
      return ids?.length === 1 ? (ids[0] ?? null) : null;
    },
    closest(value) {
      closest ??= makeClosest([...labels].map(([id, label]): Named => ({ id, label })));
      return closest(value);
    },
    label: (id) => labels.get(id) ?? null,
    add(id, record) {
      closest = null;
      add(id, record);
    },
  };
};
