/** Rows become drafts of records: those about the same record are put together, and each is matched with what is there. */
import type { Mapping } from '#contract/imports.ts';
import { definitionOf, type ListedKind } from '#contract/kinds.ts';
import type { Packed } from '#electron/features/imports/pack.ts';
import type { Problems } from '#electron/features/imports/problems.ts';
import type { Row } from '#electron/features/imports/rows.ts';
import { foldKey } from '#locale/fold.ts';

export interface Draft {
  readonly rows: Row[];
  readonly values: Map<string, unknown>;
  /** As of a row: never put over what a record has. */
  readonly derived: ReadonlySet<string>;
  id: string;
  existing: Packed | null;
  refused: boolean;
}

/** What sets records of a kind apart where no key does. */
const natural: { readonly [K in ListedKind]: readonly string[] } = {
  organisations: ['name'],
  contacts: ['lastName', 'firstName', 'organisationId'],
  interactions: ['subject', 'at', 'type', 'organisationId', 'contactId', 'opportunityId'],
  tasks: ['title', 'dueOn', 'organisationId', 'contactId', 'opportunityId', 'assigneeId'],
  appointments: ['title', 'startsOn', 'startTime', 'organisationId', 'contactId', 'repId'],
  events: ['name', 'startsOn'],
  resources: ['name'],
  absences: ['title', 'repId', 'startsOn', 'startTime'],
  concerns: ['title', 'raisedById', 'raisedOn'],
  reps: ['name'],
  regions: ['name'],
  teams: ['name'],
  products: ['name'],
  opportunities: ['name', 'organisationId', 'productId', 'openedOn', 'closing'],
  orders: ['number'],
  proposals: ['number', 'version', 'title', 'organisationId'],
  letters: ['title', 'type', 'organisationId', 'writtenOn'],
  documents: ['title', 'madeAt', 'format'],
  targets: ['period', 'measure', 'repId', 'teamId', 'regionId', 'productId', 'organisationId'],
};

/** The day an opportunity closed or is to close: new ones without a stage are open. */
const closingOf = (get: (name: string) => unknown): unknown =>
  (get('stageId') ?? null) === null
    ? (get('expectedCloseOn') ?? get('closedOn'))
    : (get('closedOn') ?? get('expectedCloseOn'));

const keyText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? foldKey(String(value)) : '';

export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

export interface Identity {
  /** What the row is about, or '' when it does not say. */
  of(values: ReadonlyMap<string, unknown>): string;
  match(values: ReadonlyMap<string, unknown>): Packed | 'several' | null;
}

/** @param given the fields that rows of this import can have */
export const makeIdentity = (
  { kind, key }: Mapping,
  given: ReadonlySet<string>,
  existing: readonly Packed[],
): Identity => {
  const { fields } = definitionOf(kind);
  const parts = natural[kind].filter((name) =>
    name === 'closing' ? given.has('closedOn') || given.has('expectedCloseOn') : given.has(name),
  );
  // A last name alone is no key: it stands for the whole of what sets contacts apart.
  const keyField =
    key === null || !given.has(key) || (kind === 'contacts' && key === 'lastName') ? null : key;
  const naturalOf = (get: (name: string) => unknown) => {
    const texts = parts.map((name) =>
      keyText((name === 'closing' ? closingOf(get) : get(name)) ?? fields[name]?.empty ?? null),
    );
    return texts.every((text) => text === '') ? '' : `natural\0${texts.join('\0')}`;
  };
  const byKey = new Map<string, Packed[]>();
  const byNature = new Map<string, Packed[]>();
  const put = (map: Map<string, Packed[]>, at: string, record: Packed) => {
    if (at === '') return;
    const list = map.get(at);
    if (list) list.push(record);
    else map.set(at, [record]);
  };
  for (const record of existing) {
    const own = keyField === null ? '' : keyText(record[keyField]);
    if (own !== '') put(byKey, own, record);
    put(
      byNature,
      naturalOf((name) => record[name]),
      record,
    );
  }
  const one = (list: readonly Packed[] | undefined): Packed | 'several' | null =>
    list === undefined || list.length === 0 ? null : list.length > 1 ? 'several' : (list[0] ?? null);
  const taken = new Set<string>();
  return {
    of(values) {
      const own = keyField === null ? '' : keyText(values.get(keyField));
      return own === '' ? naturalOf((name) => values.get(name)) : `key\0${own}`;
    },
    match(values) {
      const own = keyField === null ? '' : keyText(values.get(keyField));
      const byOwn = own === '' ? null : one(byKey.get(own));
      if (byOwn !== null) return byOwn;
      const alike = byNature.get(naturalOf((name) => values.get(name))) ?? [];
      const unkeyed = keyField === null ? [] : alike.filter((record) => keyText(record[keyField]) === '');
      // Without a key of its own a row is about the record without one, where several are alike.
      if (own === '') return one(unkeyed.length === 1 ? unkeyed : alike);
      // A record entered by name before its code was known is the same one, once.
      const free = unkeyed.filter((record) => !taken.has(record.id));
      const found = free.length === 1 ? (free[0] ?? null) : null;
      if (found !== null) taken.add(found.id);
      return found;
    },
  };
};

/** Adds a later row of the same record: it may fill what is empty; what it contradicts refuses it. */
export const mergeRow = (
  draft: Draft,
  row: Row,
  keyHeading: string | null,
  shown: string,
  problems: Problems,
) => {
  const contradicts = [...row.values].some(
    ([name, value]) =>
      draft.values.has(name) && !row.derived.has(name) && !sameValue(draft.values.get(name), value),
  );
  problems.add(row.number, keyHeading, 'duplicateKey', shown, contradicts ? 'error' : 'warning');
  if (contradicts) {
    row.refused = true;
    return;
  }
  for (const [name, value] of row.values) if (!draft.values.has(name)) draft.values.set(name, value);
  draft.rows.push(row);
};

export const newDraft = (row: Row, values: Map<string, unknown> = row.values): Draft => ({
  rows: [row],
  values,
  derived: row.derived,
  id: '',
  existing: null,
  refused: false,
});

/** One draft per record, of the rows that are not refused. */
export const draftRows = (
  rows: readonly Row[],
  mapping: Mapping,
  identity: Identity,
  keyHeading: string | null,
  problems: Problems,
): Draft[] => {
  const drafts: Draft[] = [];
  const byIdentity = new Map<string, Draft>();
  for (const row of rows) {
    if (row.refused) continue;
    const about = identity.of(row.values);
    const earlier = about === '' ? undefined : byIdentity.get(about);
    if (earlier) {
      const shown = String(row.values.get(mapping.key ?? natural[mapping.kind][0] ?? '') ?? '');
      mergeRow(earlier, row, keyHeading, shown, problems);
      continue;
    }
    const draft = newDraft(row);
    drafts.push(draft);
    if (about !== '') byIdentity.set(about, draft);
  }
  const byRecord = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const found = identity.match(draft.values);
    const shown = String(draft.values.get(mapping.key ?? '') ?? '');
    if (found === 'several') {
      const [row] = draft.rows;
      if (row) problems.add(row.number, keyHeading, 'ambiguousKey', shown);
      draft.refused = true;
      return true;
    }
    // One row by the key, another by the name: they may still be about one record.
    const same = found === null ? undefined : byRecord.get(found.id);
    if (same) {
      for (const row of draft.rows) mergeRow(same, row, keyHeading, shown, problems);
      return false;
    }
    draft.existing = found;
    if (found !== null) byRecord.set(found.id, draft);
    return true;
  });
};
