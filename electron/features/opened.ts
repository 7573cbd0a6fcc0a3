/** What was read of an opened file: it waits in memory under an id until it is taken, closed, or too old. */
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export interface Opened<T> {
  /** The oldest makes room. */
  keep(store: Store, id: string, read: T): void;
  /** @throws Refused notFound: closed, or replaced by later ones */
  get(store: Store, id: string): T;
  close(store: Store, id: string): void;
}

/** A window takes one file at a time; a second may be looked at beside it. */
const kept = 2;

export const newOpened = <T>(): Opened<T> => {
  const byStore = new WeakMap<Store, Map<string, T>>();
  const openedIn = (store: Store): Map<string, T> => {
    const opened = byStore.get(store) ?? new Map<string, T>();
    byStore.set(store, opened);
    return opened;
  };
  return {
    keep(store, id, read) {
      const opened = openedIn(store);
      opened.set(id, read);
      for (const old of opened.keys()) {
        if (opened.size <= kept) return;
        opened.delete(old);
      }
    },
    get(store, id) {
      const read = openedIn(store).get(id);
      if (read === undefined) throw new Refused('notFound');
      return read;
    },
    close(store, id) {
      openedIn(store).delete(id);
    },
  };
};
