/** Who the record is tied to: what the person chose, what the line names, what follows from it, and the page it is written on. */
import type { CaptureInput, ChipType } from '#contract/capture.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Span } from '#electron/features/capture/line.ts';
import { type NamedKind, namedKinds } from '#electron/features/capture/names.ts';
import type { Who } from '#electron/features/capture/who.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

/** The chip that shows a record of a kind. */
export const chipOf: Readonly<Record<NamedKind, ChipType>> = {
  organisations: 'client',
  contacts: 'contact',
  opportunities: 'opportunity',
  reps: 'rep',
};
/** The field that holds a record of a kind. */
export const fieldOf: Readonly<Record<NamedKind, string>> = {
  organisations: 'organisationId',
  contacts: 'contactId',
  opportunities: 'opportunityId',
  reps: 'repId',
};

/** One that is there and not in the trash. */
export const kept = (store: Store, kind: ListedKind, id: string): PlainRecord | null => {
  const record = recordsOf(store, kind).get(id);
  return record && record.deletedAt === null ? record : null;
};

/** Who the record is tied to by the page the line is written on. */
export const tiesOf = (store: Store, on: CaptureInput['on']): Partial<Record<NamedKind, string>> => {
  const record = on && kept(store, on.kind, on.id);
  if (!on || !record) return {};
  const ties: Partial<Record<NamedKind, string>> = {};
  for (const kind of namedKinds) {
    const id = on.kind === kind ? on.id : kind === 'reps' ? null : record[fieldOf[kind]];
    if (typeof id === 'string' && kept(store, kind, id)) ties[kind] = id;
  }
  return ties;
};

export interface Tie {
  readonly id: string;
  readonly span: Span | null;
  readonly others: readonly string[];
}

export type Ties = Partial<Record<NamedKind, Tie>>;

/** Who is meant: what the person chose, what the line names, what follows from it, and the page the line is written on. */
export const settleWho = (
  store: Store,
  who: Who,
  { chosen, without }: CaptureInput,
  page: Partial<Record<NamedKind, string>>,
): Ties => {
  const ties: Ties = {};
  for (const kind of namedKinds) {
    const choice = chosen[chipOf[kind]];
    const named = who[kind];
    const id = choice !== undefined && kept(store, kind, choice) ? choice : named?.ids[0];
    if (id === undefined || without.includes(chipOf[kind])) continue;
    ties[kind] = { id, span: named ?? null, others: (named?.ids ?? []).filter((one) => one !== id) };
  }
  const conclude = (kind: NamedKind, id: unknown) => {
    if (ties[kind] || without.includes(chipOf[kind]) || typeof id !== 'string' || !kept(store, kind, id))
      return;
    ties[kind] = { id, span: null, others: [] };
  };
  for (const kind of ['contacts', 'opportunities'] as const) {
    const tie = ties[kind];
    if (tie) conclude('organisations', kept(store, kind, tie.id)?.['organisationId']);
  }
  // Another client than the page's takes the page's people and affairs with it.
  const client = ties.organisations?.id ?? page.organisations;
  const isOfPage = client === page.organisations;
  for (const kind of namedKinds) if (isOfPage || kind === 'reps') conclude(kind, page[kind]);
  return ties;
};
