/** Entries found by record, kind and time, against looking at every one. */
import { expect, test } from 'vitest';
import type { Kind } from '#contract/fields.ts';
import type { EntryFilter, Store } from '#electron/store/store.ts';
import { record } from '#test/builders.ts';
import { seededRandom } from '#test/store/crash.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { openOn } from '#test/store/open.ts';

const anything: EntryFilter = { kind: null, id: null, from: null, to: null };
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** Every entry that a filter lets through, by pages. */
const all = async (store: Store, filter: EntryFilter, limit: number, milliseconds = 1_000) => {
  const found: number[] = [];
  let before: number | null = null;
  for (let page = 0; page < 5_000; page += 1) {
    const { entries, next }: Awaited<ReturnType<Store['find']>> = await store.find(
      filter,
      before,
      limit,
      milliseconds,
    );
    expect(entries.length).toBeLessThanOrEqual(limit);
    found.push(...entries.map(({ number }) => number));
    if (next === null) return found;
    before = next;
  }
  throw new Error('no end');
};

test('by record, kind and time, over segments and entries in parts, in pages of any length', async () => {
  const random = seededRandom(3);
  const disk = memoryDisk(new Map(), { keepLog: false });
  let minute = 0;
  const store = await openOn(disk, {
    now: () => at(minute),
    compactAfter: { bytes: 1e9, entries: 30 },
    pieceLength: 900,
  });
  const touched: { number: number; minute: number; keys: Set<string> }[] = [];
  const ids = ['a', 'b"c', 'é', 'a1'];
  for (let entry = 1; entry <= 150; entry += 1) {
    minute += 1;
    const keys = new Set<string>();
    await store.change(
      { code: 'edited', params: { kind: 'teams', name: '{"kind":"reps","id":"a"' } },
      (draft) => {
        const many = random() < 0.1 ? 40 : 1 + Math.floor(random() * 2);
        for (let index = 0; index < many; index += 1) {
          const kind: Kind = random() < 0.5 ? 'regions' : 'products';
          const id = many > 5 ? `m${index}` : (ids[Math.floor(random() * ids.length)] ?? 'a');
          draft.put(kind, record(kind, { id, name: `${entry} {"kind":"reps","id":"a","before":` }) as never);
          keys.add(kind).add(`${kind} ${id}`);
        }
      },
    );
    touched.push({ number: entry, minute, keys });
  }
  await store.close();
  const again = await openOn(disk);
  const expected = (key: string | null, from = 0, to = 1e9) =>
    touched
      .filter((one) => (key === null || one.keys.has(key)) && one.minute >= from && one.minute < to)
      .map(({ number }) => number)
      .reverse();
  for (const limit of [1, 7, 200]) {
    expect(await all(again, anything, limit)).toEqual(expected(null));
    expect(await all(again, { ...anything, kind: 'regions' }, limit)).toEqual(expected('regions'));
    expect(await all(again, { ...anything, kind: 'reps', id: 'a' }, limit)).toEqual([]);
    for (const id of [...ids, 'm3', 'none']) {
      expect(await all(again, { ...anything, kind: 'products', id }, limit)).toEqual(
        expected(`products ${id}`),
      );
    }
    const some = { from: at(40), to: at(90) };
    expect(await all(again, { ...anything, ...some }, limit)).toEqual(expected(null, 40, 90));
    expect(await all(again, { ...some, kind: 'regions', id: 'a' }, limit)).toEqual(
      expected('regions a', 40, 90),
    );
  }
  // No time at all: each call goes on all the same.
  expect(await all(again, { ...anything, kind: 'regions', id: 'é' }, 50, -1)).toEqual(expected('regions é'));
});
