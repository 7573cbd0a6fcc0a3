/** Where what is taken from a copy goes: the draft itself, one that was begun already, or a new version. */
import type { Proposal } from '#contract/kinds.ts';
import { versionsOf } from '#electron/features/proposals/versions.ts';
import type { Store } from '#electron/store/store.ts';

export interface Target {
  readonly type: 'itself' | 'draft' | 'newVersion';
  /** The draft; of a new version the one it continues. */
  readonly proposal: Readonly<Proposal>;
}

/** Null: it was accepted, and an order made of it. */
export const targetOf = (store: Store, proposal: Readonly<Proposal>): Target | null => {
  if (proposal.status === 'draft') return { type: 'itself', proposal };
  const versions = versionsOf(store, proposal).filter(({ deletedAt }) => deletedAt === null);
  const draft = versions.find(({ status }) => status === 'draft');
  if (draft) return { type: 'draft', proposal: draft };
  const newest = versions.at(-1);
  return newest?.status === 'sent' || newest?.status === 'declined'
    ? { type: 'newVersion', proposal: newest }
    : null;
};
