// @vitest-environment happy-dom
/** Questions are asked once for all views that show them, and again only when what they read has changed. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { installBridge } from '#test/renderer/fake-bridge.ts';

let span: { from: string | null; to: string | null } = { from: '2017-01-01', to: '2017-12-31' };
let bridge: ReturnType<typeof installBridge>;

beforeEach(() => {
  span = { from: '2017-01-01', to: '2017-12-31' };
  bridge = installBridge({
    'sales.span': () => span,
    'views.list': () => [],
    'history.list': ({ limit }: { limit: number }) => {
      if (limit === 9) throw new Error('no answer');
      return { total: limit, entries: [], more: false, next: null };
    },
  });
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 40)));

test('two views of the same question ask once', async () => {
  const one = renderHook(() => useQuery('sales.span', {}));
  const two = renderHook(() => useQuery('sales.span', {}));
  expect(one.result.current.loading).toBe(true);
  await waitFor(() => expect(two.result.current.data).toEqual(span));
  expect(one.result.current.data).toBe(two.result.current.data);
  expect(bridge.count('sales.span')).toBe(1);
});

test('a push asks again what reads the collection, once for a burst, and nothing else', async () => {
  const { result } = renderHook(() => useQuery('sales.span', {}));
  renderHook(() => useQuery('views.list', { list: 'orders' }));
  await waitFor(() => expect(result.current.data).toBeDefined());
  span = { from: '2016-01-01', to: null };
  act(() => {
    bridge.push({ collections: ['orders'] });
    bridge.push({ collections: ['orders', 'tasks'] });
  });
  await waitFor(() => expect(result.current.data).toEqual(span));
  await settle();
  expect(bridge.count('sales.span')).toBe(2);
  expect(bridge.count('views.list')).toBe(1);
  act(() => bridge.push({ collections: ['tasks'] }));
  await settle();
  expect(bridge.count('sales.span')).toBe(2);
});

test('what is answered again as it was is not drawn again', async () => {
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn++;
    return useQuery('sales.span', {});
  });
  await waitFor(() => expect(result.current.data).toEqual(span));
  const { data } = result.current;
  const before = drawn;
  span = { ...span };
  act(() => bridge.push({ collections: ['orders'] }));
  await waitFor(() => expect(bridge.count('sales.span')).toBe(2));
  await settle();
  expect(result.current.data).toBe(data);
  expect(drawn).toBe(before);
});

test('while a new question is on its way the old answer stays, marked as outdated', async () => {
  const { result, rerender } = renderHook(({ limit }) => useQuery('history.list', { before: null, limit }), {
    initialProps: { limit: 1 },
  });
  await waitFor(() => expect(result.current.data?.total).toBe(1));
  rerender({ limit: 2 });
  expect(result.current).toMatchObject({ loading: false, outdated: true });
  expect(result.current.data?.total).toBe(1);
  await waitFor(() => expect(result.current.data?.total).toBe(2));
  expect(result.current.outdated).toBe(false);
});

test('going back to a question answered before shows it at once', async () => {
  const first = renderHook(() => useQuery('sales.span', {}));
  await waitFor(() => expect(first.result.current.data).toBeDefined());
  first.unmount();
  const second = renderHook(() => useQuery('sales.span', {}));
  expect(second.result.current.data).toEqual(span);
  expect(bridge.count('sales.span')).toBe(1);
});

test('what changed while no view showed it is asked again', async () => {
  const first = renderHook(() => useQuery('sales.span', {}));
  await waitFor(() => expect(first.result.current.data).toBeDefined());
  first.unmount();
  act(() => bridge.push({ collections: ['orders'] }));
  await settle();
  expect(bridge.count('sales.span')).toBe(1);
  renderHook(() => useQuery('sales.span', {}));
  await settle();
  expect(bridge.count('sales.span')).toBe(2);
});

test('a failure is told, and asking again mends it', async () => {
  const { result, rerender } = renderHook(({ limit }) => useQuery('history.list', { before: null, limit }), {
    initialProps: { limit: 9 },
  });
  await waitFor(() => expect(result.current.error?.refusal.code).toBe('internal'));
  expect(result.current.data).toBeUndefined();
  rerender({ limit: 3 });
  await waitFor(() => expect(result.current.data?.total).toBe(3));
  expect(result.current.error).toBeNull();
});

test('a question that is not complete is not asked', async () => {
  const { result } = renderHook(() => useQuery('sales.span', null));
  await settle();
  expect(result.current.data).toBeUndefined();
  expect(bridge.calls).toEqual([]);
});
