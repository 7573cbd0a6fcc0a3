/** Copies that were read: what they say waits in memory until it is taken, closed, or too old. */
import type { Taken } from '#electron/features/readback/apply.ts';
import type { Op } from '#electron/features/readback/ops.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export interface OpenedCopy {
  readonly name: string;
  readonly proposalId: string;
  /** What taking does, by the ids of the differences. */
  readonly ops: ReadonlyMap<string, Op>;
  /** What was taken of it already. */
  taken: Taken;
}

/** A window reads one copy at a time; a second may be looked at beside it. */
const kept = 2;

const byStore = new WeakMap<Store, Map<string, OpenedCopy>>();
const openedIn = (store: Store): Map<string, OpenedCopy> => {
  const opened = byStore.get(store) ?? new Map<string, OpenedCopy>();
  byStore.set(store, opened);
  return opened;
};

/** The oldest makes room. */
export const keepCopy = (store: Store, id: string, copy: OpenedCopy): void => {
  const opened = openedIn(store);
  opened.set(id, copy);
  for (const old of opened.keys()) {
    if (opened.size <= kept) return;
    opened.delete(old);
  }
};

/** @throws Refused notFound: closed, or replaced by later ones */
export const openedCopy = (store: Store, id: string): OpenedCopy => {
  const copy = openedIn(store).get(id);
  if (!copy) throw new Refused('notFound');
  return copy;
};

export const closeCopy = (store: Store, id: string): void => {
  openedIn(store).delete(id);
};
