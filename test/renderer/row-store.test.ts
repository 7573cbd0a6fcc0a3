/** Rows are fetched by pages around what is seen, once each, and again after a change. */
import { expect, test } from 'vitest';
import type { Row } from '#contract/records.ts';
import { CallError } from '#renderer/data/call.ts';
import { type ListAnswer, makeRowStore, pageSize } from '#renderer/data/row-store.ts';

const rowOf = (index: number, version = 0): Row => ({
  id: `r${index}`,
  record: { version },
  labels: {},
  computed: {},
});

/** A list of `total` rows that answers when it is told to. */
const makeList = (total: number) => {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  let version = 0;
  const store = makeRowStore((offset, limit) => {
    asked.push(offset);
    const answer: ListAnswer = {
      total,
      sums: { amount: version },
      rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) =>
        rowOf(offset + at, version),
      ),
    };
    return new Promise((resolve) => waiting.push(() => resolve(answer)));
  });
  const answerAll = async () => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  return { store, asked, answerAll, change: () => (version += 1) };
};

test('the first page tells the total; the pages in view are fetched once', async () => {
  const { store, asked, answerAll } = makeList(1_000);
  store.want(0, 40);
  store.want(0, 41);
  expect(store.snapshot().total).toBeNull();
  await answerAll();
  expect(store.snapshot()).toMatchObject({ total: 1_000, error: null });
  store.want(90, 130);
  await answerAll();
  expect(asked).toEqual([0, pageSize]);
  expect(store.row(0)?.id).toBe('r0');
  expect(store.row(pageSize)?.id).toBe(`r${pageSize}`);
  expect(store.row(500)).toBeUndefined();
});

test('while one scrolls fast, pages passed by are not asked for', async () => {
  const { store, asked, answerAll } = makeList(100_000);
  store.want(0, 40);
  await answerAll();
  for (let first = 0; first < 90_000; first += 700) store.want(first, first + 40);
  await answerAll();
  expect(asked.length).toBeLessThan(8);
  expect(store.row(89_600)?.id).toBe('r89600');
});

test('after a change what is seen is fetched again, shown as it was until then', async () => {
  const { store, asked, answerAll, change } = makeList(1_000);
  store.want(0, 10);
  await answerAll();
  change();
  store.refresh();
  expect(store.row(0)?.record).toEqual({ version: 0 });
  await answerAll();
  expect(store.row(0)?.record).toEqual({ version: 1 });
  expect(store.snapshot().sums).toEqual({ amount: 1 });
  expect(asked).toEqual([0, 0]);
});

test('a change while a page is on its way asks for it once more', async () => {
  const { store, asked, answerAll, change } = makeList(50);
  store.want(0, 10);
  change();
  store.refresh();
  await answerAll();
  expect(asked).toEqual([0, 0]);
  expect(store.row(0)?.record).toEqual({ version: 1 });
});

test('a row just saved is shown at once', async () => {
  const { store, answerAll } = makeList(20);
  store.want(0, 10);
  await answerAll();
  store.replace(rowOf(3, 9));
  expect(store.row(3)?.record).toEqual({ version: 9 });
});

test('a selection over rows never seen fetches their ids', async () => {
  const { store, answerAll } = makeList(1_000);
  store.want(0, 10);
  await answerAll();
  const ids = store.idsBetween(98, 203);
  await answerAll();
  const found = await ids;
  expect(found).toHaveLength(106);
  expect([found[0], found[105]]).toEqual(['r98', 'r203']);
});

test('a refusal is told, and a refresh asks again', async () => {
  let refuses = true;
  const store = makeRowStore(async () => {
    if (refuses) throw new CallError({ code: 'busy' });
    return { total: 0, sums: {}, rows: [] };
  });
  store.want(0, 10);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(store.snapshot().error?.refusal.code).toBe('busy');
  refuses = false;
  store.refresh();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(store.snapshot()).toMatchObject({ total: 0, error: null });
});
