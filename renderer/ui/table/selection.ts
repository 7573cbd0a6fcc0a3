/** Which rows are selected: some by id, or all that the query finds but a few, which needs no ids of rows never seen. */
import type { ListQuery } from '#contract/list-query.ts';
import type { Selection } from '#contract/records.ts';

export type Selected =
  | { readonly mode: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly mode: 'allBut'; readonly except: ReadonlySet<string> };

export const noneSelected: Selected = { mode: 'some', ids: new Set() };
export const allSelected: Selected = { mode: 'allBut', except: new Set() };

export const isSelected = (selected: Selected, id: string): boolean =>
  selected.mode === 'some' ? selected.ids.has(id) : !selected.except.has(id);

export const countSelected = (selected: Selected, total: number): number =>
  selected.mode === 'some' ? selected.ids.size : Math.max(0, total - selected.except.size);

export const toggleSelected = (selected: Selected, id: string): Selected => {
  const set = new Set(selected.mode === 'some' ? selected.ids : selected.except);
  if (!set.delete(id)) set.add(id);
  return selected.mode === 'some' ? { mode: 'some', ids: set } : { mode: 'allBut', except: set };
};

export const addSelected = (selected: Selected, ids: readonly string[]): Selected => {
  if (selected.mode === 'some') return { mode: 'some', ids: new Set([...selected.ids, ...ids]) };
  const except = new Set(selected.except);
  for (const id of ids) except.delete(id);
  return { mode: 'allBut', except };
};

/** As the channels take it; null when nothing is selected. */
export const toSelection = (
  selected: Selected,
  query: ListQuery,
  trashed: boolean,
  total: number,
): Selection | null => {
  if (countSelected(selected, total) === 0) return null;
  if (selected.mode === 'some') return { ids: [...selected.ids] };
  return { query, trashed, except: [...selected.except] };
};
