/** Going back to a moment: of every record changed since, the state before the earliest of those changes. */
import type { Kind } from '#contract/fields.ts';
import { Planned } from '#electron/features/history/planned.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

/**
 * What the records become right after the entry `number` (0: before the first). Entries are read from the newest back, so that
 * the earliest image of a record is the last one put.
 * @param tell hears after each entry how many were read; what it throws ends the reading
 * @throws what Store.images throws
 */
export const planMoment = async (
  store: Store,
  number: number,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Planned> => {
  const earliest = new Planned();
  const { total } = store.entries(null, 1);
  for (let one = total; one > number; one -= 1) {
    await store.images(one, ({ kind, id, before }) => {
      earliest.set(kind as Kind, id, before as PlainRecord | null);
      return undefined;
    });
    tell(total - one + 1, total - number);
  }
  const planned = new Planned();
  for (const { kind, id, record } of earliest) {
    const now = recordsOf(store, kind).get(id) ?? null;
    if (JSON.stringify(now) !== JSON.stringify(record)) planned.set(kind, id, record);
  }
  return planned;
};
