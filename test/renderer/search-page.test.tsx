// @vitest-environment happy-dom
/** The page of the search, by keyboard. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import type { Hit } from '#contract/search.ts';
import { App } from '#renderer/app/App.tsx';
import { navigate } from '#renderer/app/router.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { installBridge, workspaceState } from '#test/renderer/fake-bridge.ts';

beforeAll(() => {
  window.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
  Element.prototype.scrollIntoView ??= () => undefined;
});

const hits: readonly Hit[] = [
  { kind: 'organisations', id: 'o1', title: 'Brasserie Fontenay', hint: 'Paris', found: null },
  { kind: 'contacts', id: 'c1', title: 'Marie Dupont', hint: 'Brasserie Fontenay', found: null },
  {
    kind: 'tasks',
    id: 't1',
    title: 'Call back',
    hint: '',
    found: { field: 'notes', text: 'about the brasserie' },
  },
];

let bridge: ReturnType<typeof installBridge>;
beforeEach(() => {
  bridge = installBridge({
    'workspace.state': () => workspaceState(),
    'search.find': ({ text, kinds }: { text: string; kinds: readonly ListedKind[] }) => ({
      hits: hits.filter(({ kind }) => text === 'brass' && (kinds.length === 0 || kinds.includes(kind))),
      counts: text === 'brass' ? { organisations: 1, contacts: 1, tasks: 1 } : {},
    }),
  });
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const open = async (address: string): Promise<HTMLInputElement> => {
  window.history.replaceState(null, '', address);
  render(<App />);
  return (await screen.findByRole(
    'combobox',
    { name: 'Search all records' },
    { timeout: 10_000 },
  )) as HTMLInputElement;
};
const chosen = () => screen.getAllByRole('option').map((one) => one.getAttribute('aria-selected'));

test('what is typed is asked when typing pauses, and kept in the address', { timeout: 30_000 }, async () => {
  const input = await open('#/search');
  expect(document.activeElement).toBe(input);
  expect(screen.getByText('Search everything')).toBeDefined();
  fireEvent.change(input, { target: { value: 'br' } });
  fireEvent.change(input, { target: { value: 'brass' } });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  expect(window.location.hash).toBe('#/search?text=brass');
  expect(
    bridge.calls.filter(({ channel }) => channel === 'search.find').map(({ input: asked }) => asked),
  ).toEqual([{ text: 'brass', kinds: [], limit: 100 }]);
  const marked = [...document.querySelectorAll('mark')].map((one) => one.textContent);
  expect(marked).toEqual(['Brass', 'Brass', 'brass']);
});

test('arrows go along the records, Enter opens the one chosen', { timeout: 30_000 }, async () => {
  const input = await open('#/search?text=brass');
  await waitFor(() => expect(chosen()).toEqual(['true', 'false', 'false']));
  fireEvent.keyDown(input, { key: 'ArrowUp' });
  expect(chosen()).toEqual(['true', 'false', 'false']);
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(chosen()).toEqual(['false', 'true', 'false']);
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
  fireEvent.keyDown(input, { key: 'PageDown' });
  expect(chosen()).toEqual(['false', 'false', 'true']);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(window.location.hash).toBe('#/tasks/t1');
});

test('a kind narrows, and nothing found offers all kinds again', { timeout: 30_000 }, async () => {
  await open('#/search?text=brass');
  fireEvent.click(await screen.findByRole('button', { name: /Contacts/, pressed: false }));
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  expect(window.location.hash).toBe('#/search?text=brass&kinds=contacts');
  act(() => navigate({ page: 'search', params: { text: 'zz', kinds: 'contacts' } }));
  fireEvent.click(await screen.findByRole('button', { name: 'Search all kinds' }));
  expect(window.location.hash).toBe('#/search?text=zz');
  expect(await screen.findByText('Nothing found for “zz”')).toBeDefined();
});
