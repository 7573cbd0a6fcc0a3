/** Remembers that two records are not the same, whatever they share. */
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Context } from '#electron/features/context.ts';
import { keptRecord } from '#electron/features/duplicates/compare.ts';
import { dismissedPairs, pairKey } from '#electron/features/duplicates/finder.ts';
import { nameOf, recordsOf } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';

/**
 * @returns the entry's number; null where it was said before
 * @throws Refused invalidInput for a record and itself, notFound, storageFailed
 */
export const dismissPair = async (
  { store, now, newId }: Context,
  kind: DuplicateKind,
  one: string,
  other: string,
): Promise<{ entry: number | null }> => {
  if (one === other) throw new Refused('invalidInput');
  const [a = '', b = ''] = [one, other].sort();
  const names = [one, other].map((id) => nameOf(kind, keptRecord(recordsOf(store, kind).get(id))));
  const label = {
    code: 'notDuplicates' as const,
    params: { kind, name: names[0] ?? '', other: names[1] ?? '' },
  };
  const entry = await store.change(label, (draft) => {
    if (dismissedPairs(store, kind).has(pairKey(a, b))) return;
    const at = now();
    draft.put('notDuplicates', {
      id: newId(),
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
      of: kind,
      a,
      b,
    });
  });
  return { entry: entry?.number ?? null };
};
