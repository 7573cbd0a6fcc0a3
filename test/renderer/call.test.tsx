// @vitest-environment happy-dom
/** While a change is under way the window says that it is saving; while something is only read or written out it does not. */
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useSaving } from '#renderer/data/activity.ts';
import { call } from '#renderer/data/call.ts';
import { installBridge } from '#test/renderer/fake-bridge.ts';

afterEach(cleanup);

const file = { id: 'f', name: 'Copy.docx', size: 3 };
installBridge({
  'readback.receive': () => file,
  'readback.open': () => ({
    readId: 'r',
    name: 'Copy.docx',
    original: null,
    target: null,
    differences: [],
    remarks: [],
  }),
  'readback.close': () => null,
  'readback.take': () => ({ id: 'p', version: 2, taken: 1, left: [], entry: 1 }),
  'templates.check': () => ({ problems: [], fields: [] }),
  'templates.get': () => ({ file }),
  'templates.remove': () => ({ entry: 1 }),
  'documents.locate': () => ({ found: 'same', entry: 1 }),
});

/** Whether the window says that it is saving while the call is under way. */
const savingDuring = async (begin: () => Promise<unknown>): Promise<boolean> => {
  const { result, unmount } = renderHook(() => useSaving());
  expect(result.current).toBe(false);
  let ended: Promise<unknown> = Promise.resolve();
  act(() => {
    ended = begin();
  });
  const during = result.current;
  await act(() => ended);
  expect(result.current).toBe(false);
  unmount();
  return during;
};

test('what reads a copy or checks a template changes nothing that has to be saved', async () => {
  for (const begin of [
    () => call('readback.receive', { name: 'Copy.docx', bytes: 'AAAA' }),
    () => call('readback.open', { file: 'f', proposalId: null, job: 'job-12345' }),
    () => call('readback.close', { readId: 'r' }),
    () => call('templates.check', { file: 'f', use: 'proposal' }),
    () => call('templates.get', { id: 't' }),
  ])
    expect(await savingDuring(begin)).toBe(false);
});

test('what takes differences, or writes a record, does', async () => {
  for (const begin of [
    () => call('readback.take', { readId: 'r', only: ['a'] }),
    () => call('templates.remove', { id: 't' }),
    () => call('documents.locate', { id: 'd', file: 'f', anyway: false }),
  ])
    expect(await savingDuring(begin)).toBe(true);
});
