/** Calendar files that were opened: what they say waits in memory until it is taken, closed, or too old. */
import type { ReadFile } from '#electron/features/icalendar/draft.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export interface OpenedCalendar {
  readonly name: string;
  readonly read: ReadFile;
}

/** A window takes one file at a time; a second may be looked at beside it. */
const kept = 2;

const byStore = new WeakMap<Store, Map<string, OpenedCalendar>>();
const openedIn = (store: Store): Map<string, OpenedCalendar> => {
  const opened = byStore.get(store) ?? new Map<string, OpenedCalendar>();
  byStore.set(store, opened);
  return opened;
};

/** The oldest makes room. */
export const keepCalendar = (store: Store, id: string, calendar: OpenedCalendar): void => {
  const opened = openedIn(store);
  opened.set(id, calendar);
  for (const old of opened.keys()) {
    if (opened.size <= kept) return;
    opened.delete(old);
  }
};

/** @throws Refused notFound: closed, or replaced by later ones */
export const openedCalendar = (store: Store, id: string): OpenedCalendar => {
  const calendar = openedIn(store).get(id);
  if (!calendar) throw new Refused('notFound');
  return calendar;
};

export const closeCalendar = (store: Store, id: string): void => {
  openedIn(store).delete(id);
};
