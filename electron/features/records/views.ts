/** Saved views: a list's filters, order, columns and layout under a name. */
import type { z } from 'zod';
import type { ListedKind, SavedView } from '#contract/kinds.ts';
import type { records } from '#contract/records.ts';
import type { Context } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';
import { fold } from '#locale/fold.ts';

/** The views of a list, by name. */
export const listViews = (context: Context, list: ListedKind): SavedView[] =>
  [...context.store.all('savedViews').values()]
    .filter((view) => view.list === list && view.deletedAt === null)
    .map((view) => ({ view, key: fold(view.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ view }) => view);

type ViewInput = z.output<(typeof records)['views.save']['input']>;

/** Creates (id null) or replaces a view. @throws Refused notFound, storageFailed */
export const saveView = async (context: Context, input: ViewInput): Promise<SavedView> => {
  const now = context.now();
  const known = input.id === null ? undefined : context.store.get('savedViews', input.id);
  if (input.id !== null && (!known || known.deletedAt !== null)) throw new Refused('notFound');
  const view: SavedView = {
    id: known?.id ?? context.newId(),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
    deletedAt: null,
    name: input.name.trim(),
    list: input.list,
    query: input.query,
    columns: input.columns,
    layout: input.layout,
  };
  if (view.name === '') throw new Refused('invalidRecord', {}, { name: 'required' });
  await context.store.change({ code: 'viewSaved', params: { name: view.name } }, (draft) =>
    draft.put('savedViews', view),
  );
  return view;
};

/** Like every record a view is not gone for good: undo brings it back. @throws Refused notFound, storageFailed */
export const removeView = async (context: Context, id: string): Promise<null> => {
  const view = context.store.get('savedViews', id);
  if (!view || view.deletedAt !== null) throw new Refused('notFound');
  const now = context.now();
  await context.store.change({ code: 'viewRemoved', params: { name: view.name } }, (draft) =>
    draft.put('savedViews', { ...view, deletedAt: now, updatedAt: now }),
  );
  return null;
};
