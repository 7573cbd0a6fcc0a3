/** What an entry changed, a page of records at a time. */
import type { z } from 'zod';
import type { Kind } from '#contract/fields.ts';
import type { RecordChange } from '#contract/history.ts';
import type { Range } from '#contract/list-query.ts';
import { describeChange, namesNow, type Sides } from '#electron/features/history/describe.ts';
import { nameOf, type PlainRecord } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

/** @throws what Store.images throws */
export const changesOf = async (
  store: Store,
  number: number,
  { offset, limit }: z.infer<typeof Range>,
): Promise<RecordChange[]> => {
  const page: Sides[] = [];
  let index = 0;
  await store.images(number, ({ kind, id, before, after }) => {
    if (index >= offset) {
      page.push({
        kind: kind as Kind,
        id,
        before: before as PlainRecord | null,
        after: after as PlainRecord | null,
      });
    }
    index += 1;
    return index < offset + limit;
  });
  const now = namesNow(store);
  const missing = new Map<string, string>();
  const name = (kind: Kind, id: string) => {
    const known = now(kind, id) || missing.get(`${kind} ${id}`);
    if (!known) missing.set(`${kind} ${id}`, '');
    return known ?? '';
  };
  const changes = page.map((sides) => describeChange(sides, name));
  if (missing.size === 0) return changes;
  // What is gone by now may have been changed by the same entry: that one still knows its name.
  await store.images(number, ({ kind, id, before, after }) => {
    const record = (after ?? before) as PlainRecord | null;
    if (record !== null && missing.has(`${kind} ${id}`)) {
      missing.set(`${kind} ${id}`, nameOf(kind as Kind, record));
    }
    return undefined;
  });
  return page.map((sides) => describeChange(sides, name));
};
