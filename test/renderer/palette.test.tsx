// @vitest-environment happy-dom
/** The palette in the window: opened by its key, worked by keyboard, closed without a trace. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Hit } from '#contract/search.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { remember } from '#renderer/data/remembered.ts';
import { record } from '#test/builders.ts';
import { completePage, openWindow } from '#test/renderer/window.tsx';

const settings = record('settings', { id: 'settings', company: 'Acme' });
const hits: readonly Hit[] = [
  { kind: 'organisations', id: 'o3', title: 'Konex', hint: 'Lyon', found: null },
  { kind: 'contacts', id: 'c1', title: 'Anna Konex', hint: 'Konex', found: null },
];
const answers = {
  'search.find': ({ text }: { text: string }) => ({
    hits: hits.filter((hit) => hit.title.toLowerCase().includes(text.toLowerCase())),
    counts: {},
  }),
  'search.known': ({ records }: { records: { id: string }[] }) =>
    hits.filter((hit) => records.some(({ id }) => id === hit.id)),
};

beforeAll(completePage);
beforeEach(() => remember('palette.recent', null));
afterEach(() => {
  showOverlay(null);
  cleanup();
  forgetAnswers();
});

const open = async (address = '#/tasks') => {
  const shown = await openWindow(settings, address, answers);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = (await screen.findByRole('combobox', { name: 'Search and commands' })) as HTMLInputElement;
  return { ...shown, field };
};
const type = (field: HTMLInputElement, text: string) => fireEvent.change(field, { target: { value: text } });
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? null;
const lines = () => screen.queryAllByRole('option').map((line) => line.textContent);

test('it finds a record as one types, and Enter opens it beside its list', async () => {
  const { field } = await open();
  type(field, 'kon');
  await waitFor(() => expect(chosen()).toContain('Konex'));
  expect(field.getAttribute('aria-activedescendant')).toBe(
    document.querySelector('[aria-selected="true"]')?.id,
  );
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(window.location.hash).toBe('#/organisations?open=o3'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Ctrl+Enter opens the page of the record that the arrows went to', async () => {
  const { field } = await open();
  type(field, 'kon');
  await waitFor(() => expect(lines().length).toBeGreaterThan(1));
  await waitFor(() => expect(chosen()).toContain('Lyon'));
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(chosen()).toContain('Anna');
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(window.location.hash).toBe('#/contacts/c1'));
});

test('a command runs by its French words in an English window, and is recent the next time', async () => {
  const { field, bridge } = await open();
  type(field, 'apparence sombre');
  await waitFor(() => expect(chosen()).toContain('Dark'));
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() =>
    expect(bridge.calls.find(({ channel }) => channel === 'settings.save')?.input).toEqual({
      theme: 'dark',
    }),
  );
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  await screen.findByRole('combobox', { name: 'Search and commands' });
  expect(lines()[0]).toContain('Dark');
});

test('a record that was open is what the palette begins with', async () => {
  await open('#/organisations?open=o3');
  await waitFor(() => expect(lines()[0]).toContain('Konex'));
});

test('> shows commands alone', async () => {
  const { field } = await open();
  type(field, '> kon');
  await waitFor(() => expect(lines()).toEqual([]));
  expect(screen.getByText('Nothing found')).toBeTruthy();
  type(field, '> print');
  await waitFor(() => expect(chosen()).toContain('Print'));
});

test('the arrows go round, the same key closes, and the focus is where it was', async () => {
  await openWindow(settings, '#/organisations', answers);
  const grid = await screen.findByRole('grid');
  grid.focus();
  fireEvent.keyDown(grid, { key: 'k', ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: 'Search and commands' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const all = lines();
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  expect(chosen()).toBe(all[all.length - 1]);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(chosen()).toBe(all[0]);
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(grid));
});
