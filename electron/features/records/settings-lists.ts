/** The values that are ids of a list of the settings (stages, types of appointments): their order and their names. */
import { isOfSettings, type SettingsLists, settingsLists, shippedLists } from '#contract/kinds/workspace.ts';
import type { Store } from '#electron/store/store.ts';
import { hasMessage, type Language, translate } from '#locale/translate.ts';

/** The lists of the workspace; the shipped ones before its first run. */
export const storeLists = (store: Store): SettingsLists => store.get('settings', 'settings') ?? shippedLists;

/** Its place in the list of its type, from 0; -1 where it is not there (any more), or the type is no such list. */
export const listPlace = (lists: SettingsLists, type: string, id: string): number =>
  isOfSettings(type) ? lists[settingsLists[type].list].findIndex((one) => one.id === id) : -1;

/** The user's own name of it, else the catalogue's word; the id of one that was since removed. */
export const listedName = (lists: SettingsLists, type: string, language: Language, id: string): string => {
  if (!isOfSettings(type)) return id;
  const { list, words } = settingsLists[type];
  const own = lists[list].find((one) => one.id === id)?.name;
  if (own != null) return own;
  const key = `${words}.${id}`;
  return hasMessage(key) ? translate(language, key) : id;
};
