/** Values derived from the store, kept until a record of the kinds they are derived from changes. */
import type { Kind } from '#contract/fields.ts';
import type { Store } from '#electron/store/store.ts';

/**
 * `derive` with memory: the same value as long as none of the `kinds` changed in that store.
 * The store is held weakly: a closed workspace takes its derived values with it.
 */
export const cachedBy = <T>(kinds: readonly Kind[], derive: (store: Store) => T): ((store: Store) => T) => {
  const kept = new WeakMap<Store, { readonly versions: readonly number[]; readonly value: T }>();
  return (store) => {
    const versions = kinds.map((kind) => store.version(kind));
    const known = kept.get(store);
    if (known?.versions.every((version, index) => version === versions[index])) return known.value;
    const value = derive(store);
    kept.set(store, { versions, value });
    return value;
  };
};
