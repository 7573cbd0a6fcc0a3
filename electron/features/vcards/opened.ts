/** Files of address cards that were opened: what they say waits in memory until it is taken, closed, or too old. */
import type { CardFile } from '#electron/files/vcard/card.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export interface OpenedCards {
  readonly name: string;
  readonly file: CardFile;
}

/** A window takes one file at a time; a second may be looked at beside it. */
const kept = 2;

const byStore = new WeakMap<Store, Map<string, OpenedCards>>();
const openedIn = (store: Store): Map<string, OpenedCards> => {
  const opened = byStore.get(store) ?? new Map<string, OpenedCards>();
  byStore.set(store, opened);
  return opened;
};

/** The oldest makes room. */
export const keepCards = (store: Store, id: string, cards: OpenedCards): void => {
  const opened = openedIn(store);
  opened.set(id, cards);
  for (const old of opened.keys()) {
    if (opened.size <= kept) return;
    opened.delete(old);
  }
};

/** @throws Refused notFound: closed, or replaced by later ones */
export const openedCards = (store: Store, id: string): OpenedCards => {
  const cards = openedIn(store).get(id);
  if (!cards) throw new Refused('notFound');
  return cards;
};

export const closeCards = (store: Store, id: string): void => {
  openedIn(store).delete(id);
};
