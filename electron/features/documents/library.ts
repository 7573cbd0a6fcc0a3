/** The sections of the library: written, ordered, put into the trash. */
import type { Input, Output } from '#contract/channels.ts';
import type { LibrarySection } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { blank, refuse } from '#electron/features/records/check.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft, Store } from '#electron/store/store.ts';

type Use = LibrarySection['use'];
const uses: readonly Use[] = ['proposal', 'contract', 'letter'];

/** Those not in the trash, in their order. @param use null: of all */
export const sectionsOf = (store: Store, use: Use | null): LibrarySection[] =>
  [...store.all('sections').values()]
    .filter((one) => one.deletedAt === null && (use === null || one.use === use))
    .sort(
      (a, b) =>
        uses.indexOf(a.use) - uses.indexOf(b.use) ||
        (a.position ?? 0) - (b.position ?? 0) ||
        (a.name < b.name ? -1 : 1),
    );

/** @throws Refused notFound */
const there = (from: Pick<Store | Draft, 'get'>, id: string): Readonly<LibrarySection> => {
  const section = from.get('sections', id);
  if (!section || section.deletedAt !== null) throw new Refused('notFound');
  return section;
};

const nextPosition = (store: Store, use: Use): number =>
  Math.min(
    1_000_000,
    sectionsOf(store, use).reduce((last, { position }) => Math.max(last, position ?? 0), 0) + 1,
  );

/** @throws Refused notFound, invalidRecord, storageFailed */
export const saveSection = async (
  context: Context,
  { id, changes }: Input<'sections.save'>,
): Promise<Output<'sections.save'>> => {
  const { store } = context;
  const now = context.now();
  const own = id ?? context.newId();
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed = (before: Readonly<LibrarySection>): LibrarySection => {
    const after = { ...before, ...given, updatedAt: now };
    const record = { ...after, name: after.name.trim() };
    if (record.name === '') refuse({ name: 'required' });
    // In the order of another use it has no place yet.
    return record.use === before.use && id !== null
      ? record
      : { ...record, position: nextPosition(store, record.use) };
  };
  const before =
    id === null
      ? ({ ...blank('sections', own, now), name: '' } as unknown as LibrarySection)
      : there(store, id);
  const after = changed(before);
  if (id !== null && JSON.stringify({ ...after, updatedAt: before.updatedAt }) === JSON.stringify(before))
    return { id: own, entry: null };
  const params = { kind: 'sections', name: after.name };
  const entry = await store.change(
    id === null ? { code: 'created', params } : { code: 'changed', params: { ...params, field: '' } },
    (draft) => draft.put('sections', id === null ? after : changed(there(draft, id))),
  );
  return { id: own, entry: entry?.number ?? null };
};

/** @throws Refused notFound, storageFailed */
export const removeSection = async (context: Context, id: string): Promise<Output<'sections.remove'>> => {
  const { name } = there(context.store, id);
  const entry = await context.store.change(
    { code: 'trashed', params: { kind: 'sections', name, count: 1 } },
    (draft) => {
      const now = context.now();
      draft.put('sections', { ...there(draft, id), deletedAt: now, updatedAt: now });
    },
  );
  return { entry: entry?.number ?? null };
};

/** @param before the section that it is to stand before; null: last. @throws Refused notFound, storageFailed */
export const moveSection = async (
  context: Context,
  { id, before }: Input<'sections.move'>,
): Promise<Output<'sections.move'>> => {
  const { store } = context;
  const { name, use } = there(store, id);
  if (before !== null && there(store, before).use !== use) throw new Refused('notFound');
  if (before === id) return { entry: null };
  const entry = await store.change(
    { code: 'changed', params: { kind: 'sections', name, field: 'position' } },
    (draft) => {
      const order = sectionsOf(store, use).filter((one) => one.id !== id);
      const at = before === null ? order.length : order.findIndex((one) => one.id === before);
      order.splice(at < 0 ? order.length : at, 0, there(draft, id));
      const now = context.now();
      for (const [place, one] of order.entries()) {
        if (one.position !== place + 1)
          draft.put('sections', { ...one, position: place + 1, updatedAt: now });
      }
    },
  );
  return { entry: entry?.number ?? null };
};
