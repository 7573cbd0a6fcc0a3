/** Any history of changes, undos, redos, compactions and reopenings, against a model that keeps every state. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn, region, shown } from '#test/store/open.ts';

type Step =
  | { readonly type: 'name'; readonly id: string; readonly name: string | null }
  | { readonly type: 'many'; readonly from: number; readonly name: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'reopen' };

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('name' as const),
      id: fc.constantFrom('a', 'b', 'c', '__proto__'),
      name: fc.option(names, { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('many' as const), from: fc.nat(20), name: names }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen' as const) }) },
);

const refusedUndo = (error: unknown) => {
  expect(error).toMatchObject({ refusal: { code: 'nothingToUndo' } });
  return null;
};

test('what is shown is what was done, at every step and after every reopening; undo of all is the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      async (steps, entries) => {
        const disk = memoryDisk(new Map(), { keepLog: false });
        const options = { compactAfter: { bytes: 1e9, entries }, pieceLength: 700 };
        let store = await openOn(disk, options);
        const beginning = shown(store);
        // The states undo and redo lead to.
        const back: unknown[] = [];
        const forward: unknown[] = [];
        let now: unknown = beginning;
        let total = 0;
        for (const one of steps) {
          if (one.type === 'reopen') {
            await store.close();
            store = await openOn(disk, options);
          } else if (one.type === 'undo' || one.type === 'redo') {
            const entry = await (one.type === 'undo' ? store.undo() : store.redo()).catch(refusedUndo);
            const [from, to] = one.type === 'undo' ? [back, forward] : [forward, back];
            expect(entry === null).toBe(from.length === 0);
            if (from.length > 0) {
              to.push(now);
              now = from.pop();
              total += 1;
            }
          } else {
            const entry =
              one.type === 'name'
                ? await nameRegion(store, one.id, one.name)
                : await store.change({ code: 'edited', params: {} }, (draft) => {
                    for (let index = one.from; index < one.from + 6; index += 1) {
                      draft.put('regions', region(`m${index}`, one.name));
                    }
                  });
            if (entry !== null) {
              back.push(now);
              forward.length = 0;
              total += 1;
              expect(entry.number).toBe(total);
            }
            now = shown(store);
          }
          expect(shown(store)).toEqual(now);
          expect([store.next().undo === null, store.next().redo === null]).toEqual([
            back.length === 0,
            forward.length === 0,
          ]);
        }
        const listed = store.entries(null, 1_000);
        expect(listed.total).toBe(total);
        expect(listed.entries.map((entry) => entry.number)).toEqual(
          Array.from({ length: total }, (_none, index) => total - index),
        );
        await store.close();
        store = await openOn(disk, options);
        expect(store.entries(null, 1_000)).toEqual(listed);
        for (let left = back.length; left > 0; left -= 1) await store.undo();
        expect(shown(store)).toEqual(beginning);
        await store.close();
        // The journal alone tells the same as snapshot and journal together.
        const files = disk.files();
        files.delete(`${folder}/snapshot.json`);
        expect(shown(await openOn(memoryDisk(files)))).toEqual(beginning);
      },
    ),
    { numRuns: 150 },
  );
});

test('the history tells which entries stand', async () => {
  const store = await openOn(memoryDisk());
  const undone = () =>
    store
      .entries(null, 50)
      .entries.map((entry) => (entry.undone ? entry.number : 0))
      .reverse();
  await nameRegion(store, 'a', 'one');
  await nameRegion(store, 'a', 'two');
  await store.undo(); // 3 takes 2 back
  expect(undone()).toEqual([0, 2, 0]);
  await store.redo(); // 4 makes 2 again: 3 has no effect any more
  expect(undone()).toEqual([0, 0, 3, 0]);
  await store.undo(); // 5 takes 2 back once more
  expect(undone()).toEqual([0, 2, 3, 4, 0]);
  expect(store.next().redo).toEqual(store.entries(3, 1).entries[0]?.label);
  await nameRegion(store, 'a', 'three'); // 6: nothing to redo from here
  expect(store.next().redo).toBeNull();
  await store.undo();
  await store.undo();
  expect(store.next().undo).toBeNull();
  expect(undone()).toEqual([1, 2, 3, 4, 0, 6, 0, 0]);
});

test.each([
  [null, 2, [5, 4]],
  [4, 2, [3, 2]],
  [2, 9, [1]],
  [1, 9, []],
  [99, 1, [5]],
])('entries before %s, at most %i', async (before, limit, numbers) => {
  const store = await openOn(memoryDisk());
  for (const name of ['1', '2', '3', '4', '5']) await nameRegion(store, 'a', name);
  const { total, entries } = store.entries(before, limit);
  expect([total, entries.map((entry) => entry.number)]).toEqual([5, numbers]);
});
