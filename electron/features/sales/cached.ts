/** Values derived from the store, kept until a record of the kinds they are derived from changes. */
import type { Kind } from '#contract/fields.ts';
import type { Store } from '#electron/store/store.ts';
import { atOnce, inSlices, type Steps } from './slices.ts';

export interface Derived<T> {
  /** The value, derived at once where it is not known yet. */
  (store: Store): T;
  /** The value, derived in slices where it is not known yet, so that a window does not wait. */
  warm(store: Store): Promise<T>;
}

/** Changes that come in between are taken up so often before the window has to wait after all. */
const attempts = 3;

/**
 * `steps` with memory: the same value as long as none of the `kinds` changed in that store.
 * The store is held weakly: a closed workspace takes its derived values with it.
 */
export const derived = <T>(kinds: readonly Kind[], steps: (store: Store) => Steps<T>): Derived<T> => {
  const kept = new WeakMap<Store, { readonly key: string; readonly value: T }>();
  const pending = new WeakMap<Store, { readonly key: string; readonly value: Promise<T> }>();
  const keyOf = (store: Store) => kinds.map((kind) => store.version(kind)).join(' ');

  const now = (store: Store): T => {
    const key = keyOf(store);
    const known = kept.get(store);
    if (known?.key === key) return known.value;
    const value = atOnce(steps(store));
    kept.set(store, { key, value });
    return value;
  };

  const derive = async (store: Store): Promise<T> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const key = keyOf(store);
      const value = await inSlices(steps(store));
      if (key !== keyOf(store)) continue;
      kept.set(store, { key, value });
      return value;
    }
    return now(store);
  };

  const warm = (store: Store): Promise<T> => {
    const key = keyOf(store);
    const known = kept.get(store);
    if (known?.key === key) return Promise.resolve(known.value);
    const under = pending.get(store);
    if (under?.key === key) return under.value;
    const value = derive(store).finally(() => {
      if (pending.get(store)?.value === value) pending.delete(store);
    });
    pending.set(store, { key, value });
    return value;
  };

  return Object.assign(now, { warm });
};
