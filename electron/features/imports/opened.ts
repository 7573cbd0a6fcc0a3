/** The files being imported: their tables wait in memory, packed, until the import is written, closed or too old. */
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export interface OpenedImport {
  readonly name: string;
  readonly table: Uint8Array;
}

/** A window imports one file at a time; a second one may be looked at beside it. */
const kept = 2;

const byStore = new WeakMap<Store, Map<string, OpenedImport>>();
const importsOf = (store: Store): Map<string, OpenedImport> => {
  const imports = byStore.get(store) ?? new Map<string, OpenedImport>();
  byStore.set(store, imports);
  return imports;
};

/** The oldest makes room. */
export const keepImport = (store: Store, id: string, opened: OpenedImport): void => {
  const imports = importsOf(store);
  imports.set(id, opened);
  for (const old of imports.keys()) {
    if (imports.size <= kept) return;
    imports.delete(old);
  }
};

/** @throws Refused notFound: closed, or replaced by later ones */
export const openedImport = (store: Store, id: string): OpenedImport => {
  const opened = importsOf(store).get(id);
  if (!opened) throw new Refused('notFound');
  return opened;
};

export const closeImport = (store: Store, id: string): void => {
  importsOf(store).delete(id);
};
